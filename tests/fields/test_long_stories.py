"""Stories of any length: no paragraph is lost in silence, and what stands around the story stays out of it."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from scraper import NotAnArticle, separate
from scraper.outlets.generic import Generic
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.record.article import Article
from scraper.separation.leftovers import left_out, say
from scraper.separation.order import run_stages
from tests.long_stories import (
    AROUND,
    ENGLISH,
    MARKUPS,
    SHORT,
    TONGUES,
    Line,
    Tongue,
    dump,
    page,
    paragraphs,
    with_short,
)


def lost(story: Sequence[Line], record: Article) -> list[str]:
    """The lines of a story that are not in the body at their place, in order."""
    texts = [block.text for block in record.body_blocks]
    missing, at = [], 0
    for line in story:
        if line.text in texts[at:]:
            at = texts.index(line.text, at) + 1
        else:
            missing.append(line.text)
    return missing


def leaked(record: Article) -> list[str]:
    """What of the page around the story stands in the body."""
    return [text for text in AROUND if text in (record.body or "")]


@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("tongue", TONGUES, ids=lambda tongue: tongue.code)
def test_long_story(tongue: Tongue, markup: str) -> None:
    """Every paragraph of a story of 700 is in the body, in order, in any language and markup; nothing around it is."""
    story = paragraphs(700, tongue)
    record = separate(page(story, markup, tongue))
    assert lost(story, record) == []
    assert leaked(record) == []
    assert record.problems == []


@pytest.mark.parametrize("count", [100, 2000])
def test_other_lengths(count: int) -> None:
    """The same holds for a story of a hundred paragraphs and for one of two thousand."""
    story = paragraphs(count)
    record = separate(page(story))
    assert lost(story, record) == []
    assert leaked(record) == []


@pytest.mark.parametrize("furniture", [True, False], ids=["furniture", "bare"])
@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("kind", SHORT)
def test_short_lines(kind: str, markup: str, furniture: bool) -> None:
    """Short lines between the paragraphs of a long story (sub-heads, dialogue, names, numbers, questions, asides in brackets)
    are the story's too, and none of its paragraphs is lost for them."""
    story = with_short(paragraphs(150), kind)
    record = separate(page(story, markup, furniture=furniture))
    assert lost(story, record) == []
    assert leaked(record) == []


@pytest.mark.parametrize("tongue", TONGUES[1:], ids=lambda tongue: tongue.code)
@pytest.mark.parametrize("kind", SHORT)
def test_short_lines_of_languages(kind: str, tongue: Tongue) -> None:
    """The same in other languages and scripts, with a short line after every third paragraph."""
    story = with_short(paragraphs(300, tongue), kind, tongue, every=3)
    record = separate(page(story, "unknown", tongue))
    assert lost(story, record) == []
    assert leaked(record) == []


@pytest.mark.parametrize("kind", SHORT)
def test_dump(kind: str) -> None:
    """A dump of a long story loses no line either, whatever its lines say again and again."""
    story = with_short(paragraphs(700), kind)
    record = separate(dump(story), content_type="text/plain")
    assert lost(story, record) == []
    assert record.headline == ENGLISH.headline


def test_dump_of_many_lines() -> None:
    """A dump of more than 20,000 lines is read to its end."""
    story = [Line("p", f"{number}. The ferry of this day left the north quay late, with the lamps out.") for number in range(20_500)]
    record = separate(dump(story), content_type="text/plain")
    assert record.body_blocks[-1].text == story[-1].text
    assert len(record.body_blocks) == len(story)


def test_dump_of_too_many_lines() -> None:
    """A dump of more lines than are read is refused: it does not lose its end."""
    with pytest.raises(NotAnArticle) as refusal:
        separate(f"{ENGLISH.headline}\n\n" + "No.\n" * 200_001, content_type="text/plain")
    assert refusal.value.reason == "too_large"


@pytest.mark.parametrize("tag", ["div", "span", "b"])
def test_deep_page(tag: str) -> None:
    """A story in elements nested a thousand deep is read whole, with what stands behind them."""
    story = paragraphs(30)
    inner = "".join(f"<p>{line.text}</p>" for line in story[10:20])
    lines = [*story[:10], Line("div", f"{f'<{tag}>' * 1000}{inner}{f'</{tag}>' * 1000}"), *story[20:]]
    record = separate(page(lines, "plain"))
    assert lost(story, record) == []
    assert record.problems == []


def test_page_that_no_parser_reads_whole() -> None:
    """Of a page whose end the parser does not reach the record says so."""
    story = paragraphs(10)
    record = separate(page([*story, Line("div", "<div>" * 5000 + "The end of it.")], "plain"))
    assert lost(story, record) == []
    assert [problem.rule for problem in record.problems if problem.field == "body"] == ["page cut"]


def test_prose_left_out_is_told() -> None:
    """Paragraphs that stand among the story's and are not in the body are one problem of the record, with their number and
    letters, however many they are."""
    story = paragraphs(40)
    work = run_stages(Snapshot(url=None, content=page(story), content_type="text/html", fetched_at=None, outlet=None))
    page_of = work.page
    again = Work(page_of, Generic, work.layout, url=None, fetched_at=None)
    taken = [run for run in page_of.runs if run.text in {line.text for line in story[:10]}]
    again.claim_free(taken, "body", "test")
    left = left_out(again)
    assert [run.text for run in left] == [line.text for line in story[10:]]
    assert say(left).startswith(f"30 paragraphs, {sum(len(line.text) for line in story[10:]):,} letters: ")


def test_long_data() -> None:
    """The data of a page are read however long the story is that they repeat."""
    data = {"@type": "NewsArticle", "headline": ENGLISH.headline, "section": "x", "articleSection": "Harbour",
            "articleBody": "\n".join(line.text for line in paragraphs(2000, seed=2))}  # fmt: skip
    text = json.dumps(data)
    assert len(text) > 512 * 1024
    record = separate(page(paragraphs(20), head=f'<script type="application/ld+json">{text}</script>'))
    assert record.section == "Harbour"


def test_more_comments_than_are_read() -> None:
    """Where a page's data hold more comments than are read, the record says so."""
    data = {"@type": "NewsArticle", "headline": ENGLISH.headline, "comment": [
        {"@type": "Comment", "text": f"Remark {number} on the ferry.", "author": {"name": "Jonas"}, "dateCreated": "2024-05-03"}
        for number in range(5001)
    ]}  # fmt: skip
    story = page(paragraphs(20), furniture=False, head=f'<script type="application/ld+json">{json.dumps(data)}</script>')
    record = separate(story)
    assert len(record.comments) == 5000
    assert [problem.rule for problem in record.problems] == ["more comments"]


def test_more_pictures_than_are_read() -> None:
    """Where a story has more pictures than are read, the record says so."""
    story = paragraphs(20)
    lines = [*story[:10], *(Line("div", f'<img src="/p/{number}.jpg">') for number in range(1001)), *story[10:]]
    record = separate(page(lines, "plain"))
    assert lost(story, record) == []
    assert [problem.rule for problem in record.problems] == ["more pictures"]
