"""Pages that are broken, hostile or no pages at all: refused with a reason or separated as far as they go, and soon."""


from __future__ import annotations

import gzip
import json
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from scraper import Article, NotAnArticle, separate
from scraper.page.decode import to_text

PATIENCE = 10
"""Seconds after which a page counts as one that hangs."""
P = "The harbour of Sinop will be closed to large ships from Monday while engineers repair the old breakwater, officials said."
STORY = f"<h1>Sinop harbour closes to large ships</h1><p>{P}</p><p>{P[:-1]} on Thursday.</p><p>Boats may still enter, the head of the port said.</p>"
PAGE = (
    f'<!DOCTYPE html><html lang="en"><head><title>Sinop harbour closes to large ships</title></head><body>{STORY}</body></html>'
)
ADDRESSES = {
    "trtworld": "https://www.trtworld.com/article/13087092",
    "alahed": "https://english.alahednews.com.lb/36350/386",
    "arabtoday": "http://arabstoday.net/en/news-451/sinop-harbour-closes-070231",
    "naharnet": "https://www.naharnet.com/stories/en/222143-sinop-harbour-closes",
}


@contextmanager
def watchdog(seconds: int = PATIENCE) -> Iterator[None]:
    """Raise ``TimeoutError`` in code that takes longer, wherever it is in Python."""

    def bark(*_: Any) -> None:
        raise TimeoutError(f"not done after {seconds} s")

    before = signal.signal(signal.SIGPROF, bark)
    signal.setitimer(signal.ITIMER_PROF, seconds)  # processor time: a busy machine bites nobody
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def outcome(content: bytes | str, **arguments: Any) -> Article | str:
    """The record, or the reason of the refusal; anything else that is raised fails the test."""
    refusal: NotAnArticle | None = None
    with watchdog():
        try:
            article = separate(content, **arguments)
            line = article.to_json()
        except NotAnArticle as refused:
            refusal = refused
    if refusal is not None:
        assert refusal.reason.replace("_", "").isalpha()
        assert refusal.detail
        assert "\n" not in str(refusal)
        return refusal.reason
    assert b"\n" not in line
    json.loads(line.decode("utf-8"))
    return article


def with_head(markup: str) -> str:
    """The page with something more in its head."""
    return PAGE.replace("</head>", f"{markup}</head>")


def in_body(markup: str) -> str:
    """The page with something more behind its story."""
    return PAGE.replace("</body>", f"{markup}</body>")


def is_the_story(made: Article | str) -> bool:
    """Whether the three paragraphs are there."""
    return isinstance(made, Article) and made.headline == "Sinop harbour closes to large ships" and len(made.body_blocks) >= 3


NOISE = random.Random(11).randbytes(50_000)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        ("", "empty"),
        (b" \n\t\r\n ", "empty"),
        ("\u00a0\n\u2003", "empty"),
        ("\ufeff", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x00\x00\x00", "binary"),
        (b"<html></html>", "empty"),
        (b"<!DOCTYPE html>", "empty"),
        (b"<!-- nothing -->", "empty"),
        (b"<html><body><script>var a = 1</script></body></html>", "empty"),
        (b"x" * (20 * 2**20), "too_large"),
        ("<p>" + "word " * (4 * 2**20), "too_large"),
        (b"\x89PNG\r\n\x1a\n" + NOISE, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "binary"),
        (gzip.compress(PAGE.encode(), mtime=0), "binary"),
        (b"PK\x03\x04" + NOISE, "binary"),
        (NOISE, "binary"),
    ],
    ids=[
        "nothing", "empty text", "white space", "wide white space", "mark in text", "mark alone", "mark and space", "NULs",
        "empty html", "doctype alone", "comment alone", "script alone", "20 MB", "20 MB of html", "PNG", "PDF", "gzip", "ZIP", "noise",
    ],
)  # fmt: skip
def test_refused(content: bytes | str, reason: str) -> None:
    """What is no page is refused for what it is."""
    assert outcome(content) == reason


ARABIC = "أعلنت هيئة الموانئ في المدينة يوم الخميس إغلاق الميناء القديم أمام السفن الكبيرة لمدة ستة أسابيع بسبب أعمال الصيانة."
TURKISH = "İstanbul'da vapur seferleri şiddetli fırtına nedeniyle perşembe günü öğleden sonra yeniden başlamak üzere durduruldu."


@pytest.mark.parametrize(
    ("text", "encode", "declared"),
    [
        (TURKISH, "utf-8", "text/html; charset=iso-8859-1"),
        (TURKISH, "utf-8", None),
        (TURKISH, "utf-8", "text/html; charset=no-such-charset"),
        (TURKISH, "windows-1254", "text/html; charset=windows-1254"),
        (ARABIC, "windows-1256", "text/html; charset=windows-1256"),
        (ARABIC, "windows-1256", None),
        (ARABIC, "windows-1256", "text/html; charset=utf-8"),
        (ARABIC, "utf-16", None),
        (ARABIC, "utf-8-sig", "text/html; charset=windows-1256"),
        ("“Caf\u00e9” – na\u00efve", "windows-1252", "text/html; charset=iso-8859-1"),
    ],
    ids=str,
)
def test_encodings(text: str, encode: str, declared: str | None) -> None:
    """The text is read as it was meant, whatever a header says or does not say."""
    made = outcome(PAGE.replace("<p>", f"<p>{text} ", 1).encode(encode), content_type=declared)
    assert isinstance(made, Article)
    assert made.body
    assert made.body.startswith(text)


@pytest.mark.parametrize("name", ["Inês", "Zoë", "Muñoz", "Thérèse"])
def test_an_undeclared_western_page(name: str) -> None:
    """Bytes that nothing declares are windows-1252 where the page's language is western, as browsers have it."""
    text = f"<html lang=en><body><p>{'The ferry to the island was late again this morning. ' * 9}{name} said so.</p></body></html>"
    assert f"{name} said so." in to_text(text.encode("windows-1252"), "text/html")[0]


@pytest.mark.parametrize("cut", range(1, 4))
def test_torn_utf8_end(cut: int) -> None:
    """A page torn inside its last letter is UTF-8 all the same."""
    content = (PAGE.replace("</body></html>", "") + f"<p>{ARABIC}😀").encode()[:-cut]
    made = outcome(content, content_type="text/html")
    assert isinstance(made, Article)
    assert ARABIC in (made.body or "")


@pytest.mark.parametrize(
    ("tag", "levels"), [(tag, levels) for tag in ("div", "span", "b", "ul", "table", "blockquote") for levels in (300, 50_000)]
)
def test_deep(tag: str, levels: int) -> None:
    """However deep the page, it is refused or separated."""
    made = outcome(f"<html><body>{STORY}{f'<{tag}>' * levels}deep words")
    assert is_the_story(made)
    outcome(f"<html><body>{f'<{tag}>' * levels}{STORY}{f'</{tag}>' * levels}")
    outcome(f"<html><body>{f'<{tag}>' * levels}")


LONG = {
    "5 MB line of text": "word " * 2**20,
    "5 MB without a space": "x" * (5 * 2**20),
    "5 MB line of html": f"<html><body><h1>Sinop harbour closes</h1><p>{'word ' * 2**20}</p></body></html>",
    "5 MB of one-word lines": "a\n" * (2**21),
    "a paragraph of 5 MB beside the story": in_body(f"<p>{'x' * (5 * 2**20)}</p>"),
    "huge attribute": in_body(f'<div class="{"a " * 2**20}" data-x="{"y" * 2**21}">z</div>'),
    "100,000 links": in_body("".join(f'<a href="/{n}">Story number {n} of many</a> ' for n in range(100_000))),
    "30,000 links in a list": in_body(
        "<ul>" + "".join(f'<li><a href="/{n}">Story {n} of many others</a></li>' for n in range(30_000)) + "</ul>"
    ),
    "100,000 empty divs": in_body("<div></div>" * 100_000),
    "100,000 breaks": in_body("<br>" * 100_000),
    "50,000 pictures": in_body('<img src="/a.jpg" alt="x">' * 50_000),
    "20,000 paragraphs": in_body(f"<p>{P}</p>" * 20_000),
    "20,000 different paragraphs": in_body("".join(f"<p>{n} {P}</p>" for n in range(20_000))),
    "20,000 comments": in_body(
        "<h3>Comments 20000</h3>"
        + "".join(f"<div><b>u{n}</b> <i>28 December 2016, 10:47</i><p>text {n}</p></div>" for n in range(20_000))
    ),
    "10,000 headings": in_body("<h2>Related</h2>" * 10_000),
    "10,000 metas": with_head('<meta property="article:tag" content="tag">' * 10_000),
}


@pytest.mark.parametrize("outlet", [None, "naharnet"])
@pytest.mark.parametrize("name", LONG)
def test_long(name: str, outlet: str | None) -> None:
    """However much there is of something, an answer comes soon."""
    outcome(LONG[name], outlet=outlet)


HOSTILE = {
    "unclosed": "<html><body><div><h1>Sinop harbour closes to large ships<p>" + P + "<p><b><i>" + P + "<table><tr><td>x",
    "wrongly nested": in_body("<b><p></b><i></p></i></div></div></table></html><p>after the end</p>"),
    "NULs": PAGE.replace("harbour", "har\x00bour"),
    "control characters": PAGE.replace("harbour", "har\x01\x08bour"),
    "entity bomb": '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>' + PAGE.replace("Boats", "&c; Boats"),
    "external entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + PAGE.replace("Boats", "&x; Boats"),
    "xml declaration": '<?xml version="1.0" encoding="no-such"?>' + PAGE,
    "number references": PAGE.replace("Boats", "&#0; &#xD83D; &#x110000; &#99999999999; Boats"),
    "surrogates in JSON-LD": with_head('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Sinop \\ud83d", "articleSection": "\\udc00", "datePublished": "\\ud83d", "author": {"name": "\\ud83d Demir"}}</script>'),
    "broken JSON-LD": with_head('<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script><script type="application/ld+json">[[[</script>'),
    "wrong types in JSON-LD": with_head('<script type="application/ld+json">{"@type": ["NewsArticle", 5, null], "headline": [1], "datePublished": {"a": 1}, "author": [[[]], 3, null, {"name": 7}], "articleSection": 9, "image": 0}</script>'),
    "deep JSON-LD": with_head('<script type="application/ld+json">' + '{"@graph": [' * 2000 + "1" + "]}" * 2000 + "</script>"),
    "deep author in JSON-LD": with_head('<script type="application/ld+json">{"@type": "NewsArticle", "author": ' + "[" * 300 + '"A B"' + "]" * 300 + "}</script>"),
    "huge numbers in JSON-LD": with_head('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", "wordCount": ' + "9" * 5000 + ', "datePublished": "' + "9" * 5000 + '"}</script>'),
    "NaN in JSON-LD": with_head('<script type="application/ld+json">{"@type": "NewsArticle", "a": NaN, "b": 1e999}</script>'),
    "huge width": in_body('<img src="/a.jpg" width="99999999999999999999" height="' + "9" * 5000 + '">'),
    "odd digits as width": in_body('<img src="/a.jpg" width="²" height="٣">'),
    "huge comment count": in_body("<h3>Comments " + "9" * 5000 + "</h3>"),
    "long comment count": in_body("<h3>Comments " + "9" * 40 + "</h3>"),
    "huge likes": in_body('<h3>Comments 1</h3><ul class="comments-list"><li class="comment"><a class="user">a</a><abbr class="timeago">28 December 2016, 10:47</abbr><div class="comment-body"><p>x</p></div><span class="likes">' + "9" * 5000 + "</span></li></ul>"),
    "absurd dates": PAGE.replace("<p>", '<time datetime="99999-99-99T99:99">99 December 99999, 99:99</time><p>00 January 0000, 00:00</p><p>', 1),
    "absurd ages": PAGE.replace("<p>", f"<p>access_time {'9' * 400} years ago</p><p>", 1),
    "bad addresses": in_body('<a href="http://[::1">x</a><a href="//">y</a><a href="http://a b/">z</a><base href="http://[bad"><link rel="canonical" href="http://[x">'),
    "frames": '<html><frameset><frame src="a"><noframes>no frames</noframes></frameset></html>',
    "body in noscript": f"<html><body><noscript>{STORY}</noscript></body></html>",
    "xhtml": '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>' + STORY + "</body></html>",
    "svg and math": in_body("<svg><title>t</title><text>x</text></svg><math><mi>x</mi></math>"),
    "prefixed tags": in_body("<fb:like>x</fb:like><o:p>y</o:p><a:b:c>z</a:b:c>"),
}  # fmt: skip


@pytest.mark.parametrize("outlet", [None, *ADDRESSES])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str, outlet: str | None) -> None:
    """Broken or hostile markup and data around a story: a record or a refusal, never another error."""
    outcome(HOSTILE[name], outlet=outlet, fetched_at="2024-05-02T10:00:00+00:00")


@pytest.mark.parametrize("name", [
    "NULs", "entity bomb", "external entity", "number references", "broken JSON-LD", "wrong types in JSON-LD", "deep JSON-LD",
    "huge numbers in JSON-LD", "NaN in JSON-LD", "huge width", "huge comment count", "bad addresses", "xhtml", "svg and math",
])  # fmt: skip
def test_story_survives(name: str) -> None:
    """What is wrong beside a story does not cost the story."""
    made = outcome(HOSTILE[name])
    assert isinstance(made, Article)
    assert "engineers repair the old breakwater" in (made.body or "")
    assert "root:" not in (made.body or "")


@pytest.mark.parametrize("text", ["Sinop \ud83d harbour", "\udc80\udcff", "a\udfff" * 1000], ids=["one", "alone", "many"])
def test_lone_surrogates(text: str) -> None:
    """Text that cannot be UTF-8 gives a record that can."""
    outcome(PAGE.replace("Sinop harbour", text))
    outcome(f"{text}\n\n{P}\n\n{P[:-1]} again.\n\n{text}\n")


REPEATED = [
    " ", "\u00a0 ",
    "GMT 12:00 2018 Wednesday ,12 December ",
    "GMT 12:00 2018 Wednesday ,12 December", "- ", "By ", "By A, ", "/", " / ", "/ AP ",
    "arab today, ", "Arab Today, arab today ", "emirates voice facebook ", "folder_open ", "access_time ", "person ", "Comments ", "Thumb ", "Missing a ",
    "28 December 2016, 10:47 ", "1 ", "9", "A.", "A. ", "A", "Aa ", "Source: ", "Source", "RelatedA", "a- Related News", "(", "[", "\"", "'", "“", ".", "...", ", ", "and ", "Photo: ", "Last Updated : GMT 06:49:16 ",
    "المصدر : ", "بقلم : ", "دبي - ", "years ago ", "Reply Report ", "Copyright ", "not found ", "W460 ", "x@y.z ", "T", "TRT World ", "MIN READ ", "َ", "e\u0301", "|", "*", "_", "#", "© ",
]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_long_lines_for_the_patterns(piece: str) -> None:
    """No pattern of an outlet needs more than linear time (or nearly so) for a line made to stop it."""
    for size, ends in ((150, 4), (300, 2), (2_000, 2), (50_000, 1)):
        line = (piece * size)[:size]
        for text in (line + "!", "x" + line + "\u0660", line, "By " + line + "~")[:ends]:
            for outlet in ADDRESSES:
                outcome(
                    f"Sinop harbour closes\n{text}\n\n{P}\n\n{text}\n{text}\n\nComments 5\n{text}\n",
                    outlet=outlet,
                    fetched_at="2024-05-02T10:00:00+00:00",
                )
