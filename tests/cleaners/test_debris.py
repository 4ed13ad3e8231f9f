"""Code, data, counters and buttons are told from sentences."""

from __future__ import annotations

import pytest

from cleaners.debris import is_code, is_end_label, is_head_label, read_section, read_tags


@pytest.mark.parametrize(
    "line",
    [
        'string(88) "[{"id":"17","pic":"/a_4x3.jpg","title":"Divers at the sluice"}]"', '[{"id": 17, "title": "Sluice"}, {"id": 18}]', '{"@context":"https://schema.org","@type":"Thing"}',
        "array(2) { [0]=> string(4) \"gate\" [1]=> int(7) }", "var slot = {\"size\": [300, 250]}; tags.push(function() { show(\"div-1\"); });", "googletag.cmd.push(function(){googletag.display('div-2');});",
        "window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}", "if (typeof jQuery != \"undefined\") { jQuery(\".x\").hide(); }", ".box p { color: red; margin: 0 auto; }",
        "Warning: Undefined array key 3 in /srv/www/post.php on line 41", "<!-- /wp:paragraph -->", "{{ story.related }}", "{% include ads %}", "[gallery ids=\"4,5,6\"]", "[/caption]",
    ],
)  # fmt: skip
def test_code(line: str) -> None:
    """Scripts, dumps of values, styles, errors, templates and short codes are no text."""
    assert is_code(line)


@pytest.mark.parametrize(
    "line",
    [
        "“We (the county) have waited,” she said; the gate [sic] opens in May.", "[Music playing]", "(Reuters) - The county said on Monday that it would pay.", "{laughs} It was me.", "Warning: the canal is deep in May.",
        "Write var x = 3; and then return x; the teacher says.", "He typed if (x) and then went on; nobody knew why || was used.", "The function (a dinner) was held behind the window.", "Read more [here]", "x = y",
    ],
)  # fmt: skip
def test_sentences_are_no_code(line: str) -> None:
    """Brackets, semicolons and words that scripts use too make no script."""
    assert not is_code(line)


@pytest.mark.parametrize(
    "line",
    [
        "The End", "— ENDS —", "-30-", "###", "* * *", "(Fin)", "Ende", "انتهى", "完", "Views: 1,204", "1204 views", "1.204 Aufrufe", "312 lectures", "Просмотров: 312", "عدد المشاهدات: ١٢٠٤", "阅读 1234", "조회수 55",
        "Your Thoughts and Comments", "Share your opinion", "Report a typo", "Was this article helpful?", "Short link:", "Link copied", "Kurzlink", "Fehler melden", "Copier le lien", "Enlace corto", "رابط مختصر", "تم النسخ",
        "复制链接", "ページの先頭へ戻る", "Kısa link", "Короткая ссылка",
    ],
)  # fmt: skip
def test_labels_below_a_story(line: str) -> None:
    """What says that a story is over, counts its readers or is a button, in many languages."""
    assert is_end_label(line)


@pytest.mark.parametrize("line", ["In the end", "Finland", "The endless road", "He read 12 books.", "Two views of the sluice", "What do you think?", "30 years", "The last 30 visitors left at noon.", "Your comments helped us to mend the gate."])
def test_lines_that_are_no_labels(line: str) -> None:
    """Words of labels in a sentence or a sub-head make none."""
    assert not is_end_label(line)


def test_topics_behind_a_label() -> None:
    """A label with topics gives them; one with a sentence gives none."""
    assert read_tags("Tags: sluices, the mill, Harnes") == ["sluices", "the mill", "Harnes"]
    assert read_tags("Schlagwörter: Schleuse, Mühle") == ["Schleuse", "Mühle"]
    assert read_tags("الوسوم: القناة، المطحنة") == ["القناة", "المطحنة"]
    assert read_tags("Topics: the county will speak of the sluice, it said.") == []
    assert read_tags("The sluice: open again") == []


def test_labels_above_a_text() -> None:
    """Tools, numbers and kinds of texts are labels; a section behind a label is its name."""
    for line in ("A+ A-", "Font size: A A A", "Print | Email", "Like 12", "News ID: 349008", "Article No. 12", "Save for later", "Exclusive", "For subscribers", "عاجل", "速報", "Meinung", "from the boats-and-bells dept."):
        assert is_head_label(line), line
    for line in ("Live and let live", "A plan", "The article", "Opinion is divided", "12 likes", "Number 12 is late", "Print is dead | Email lives on", "from the dept. to the quay"):
        assert not is_head_label(line), line
    assert [read_section(line) for line in ("Category: Harbour", "Posted in Harbour", "Rubrik: Hafen", "The category: nobody knew")] == ["Harbour", "Harbour", "Hafen", None]
