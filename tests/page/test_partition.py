"""Made-up pages: every word that a reader sees is in exactly one run, in order, and nothing else is in any."""

from __future__ import annotations

import re
from html import escape
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from scraper import NotAnArticle
from scraper.page.htmlpage import HtmlPage
from scraper.page.snapshot import Snapshot
from scraper.page.textpage import TextPage
from scraper.separation.order import run_stages

QUICK = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])

WORDS = st.sampled_from(
    "harbour storm closes 1,200 By AFP Comments Related 5 Reply Syria الميناء العاصفة مدينة été straße naïve -- — / | » “quoted” "
    "said. officials, GMT 12:30 2018 Wednesday ,12 December folder_open access_time Source: Explore Thumb Missing W460".split()
)
SPACES = st.sampled_from([" ", "  ", "\n", "\t", "\u00a0", " \n\t ", "\u2003", "\r\n"])
MARKS = st.sampled_from(["", "", "", "\u200b", "\u200f", "\u202b", "\u00ad", "\ufeff", "\u2066"])
INLINE = ["span", "b", "i", "em", "strong", "a", "font", "small", "u", "sub", "label", "mark", "time", "abbr"]
BLOCK = [
    "div",
    "p",
    "section",
    "article",
    "li",
    "h1",
    "h2",
    "h3",
    "blockquote",
    "td",
    "main",
    "aside",
    "header",
    "figure",
    "address",
    "dd",
]
HIDDEN = [
    "<script>{}</script>", "<style>{}</style>", "<template>{}</template>", "<noscript>{}</noscript>", "<div hidden>{}</div>",
    '<div style="color: red; display : none">{}</div>', '<p style="visibility:hidden">{}</p>', "<textarea>{}</textarea>",
    "<select><option>{}</option></select>", "<iframe>{}</iframe>", "<!-- {} -->", "<span hidden>{}</span>",
]  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words with odd white space and invisible marks around and inside them."""
    made = []
    for _ in range(draw(st.integers(0, 5))):
        word = draw(WORDS)
        at = draw(st.integers(0, len(word)))
        made.append(word[:at] + draw(MARKS) + word[at:] + draw(SPACES))
    return escape("".join(made), quote=False)


def _wrap(children: list[str], tag: str) -> str:
    attributes = ' href="/x"' if tag == "a" else ""
    inner = "".join(children)
    if tag == "td":
        return f"<table><tr><td>{inner}</td><td>x</td></tr></table>"
    return f"<{tag}{attributes}>{inner}</{tag}>"


TREES = st.recursive(
    st.one_of(
        texts(),
        texts(),
        st.sampled_from(["<br>", '<img src="a.jpg" alt="unseen">']),
        st.builds(str.format, st.sampled_from(HIDDEN), st.sampled_from(["zz1zz", "zz2zz zz"])),
    ),
    lambda inner: st.builds(_wrap, st.lists(inner, max_size=4), st.sampled_from(INLINE + BLOCK)),
    max_leaves=25,
)
PAGES = st.lists(TREES, min_size=1, max_size=6).map(
    lambda parts: f"<!DOCTYPE html><html><head><title>t</title></head><body>{''.join(parts)}</body></html>"
)

_UNSEEN = {"script", "style", "template", "noscript", "textarea", "select", "iframe", "head"}
_NO_TEXT = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def is_unseen(element: Any) -> bool:
    """Whether an element is one of those that no reader sees."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    style = re.sub(r"\s", "", element.get("style") or "")
    return "display:none" in style or "visibility:hidden" in style


def seen_text(element: Any) -> str:
    """What a reader sees, by plain recursion; ``\\x01`` where a line ends, so that line feeds of the source do not count."""
    if is_unseen(element):
        return ""
    edge = "" if element.tag in INLINE or element.tag == "img" else "\x01"
    inner = (element.text or "") + "".join(seen_text(child) + (child.tail or "") for child in element)
    return edge + inner + edge


def clean(text: str) -> list[str]:
    """The words of a text; marks that show nothing are no part of them."""
    return _NO_TEXT.sub("", text).split()


def lines(element: Any) -> list[list[str]]:
    """The words of each line of a page."""
    return [words for line in seen_text(element).split("\x01") if (words := clean(line))]


def runs_of(page: HtmlPage | TextPage) -> list[list[str]]:
    """The words of each run."""
    return [run.text.split() for run in page.runs]


def ledger_is_complete(content: str, outlet: str | None) -> None:
    """Separate a page and check that each character of its runs has one owner; a refusal is an answer too."""
    try:
        work = run_stages(Snapshot(url=None, content=content, outlet=outlet))
    except NotAnArticle:
        return
    counts = [[0] * len(run.text) for run in work.page.runs]
    for claim in work.ledger:
        for place in range(claim.start, claim.end):
            counts[claim.run][place] += 1
    for run, count in zip(work.page.runs, counts, strict=True):
        assert all(number == 1 or (number == 0 and char.isspace()) for number, char in zip(count, run.text, strict=True)), run
    work.record.to_json().decode("utf-8")


@QUICK
@given(PAGES)
def test_runs_are_the_visible_lines(page: str) -> None:
    """Runs hold each visible line, in order; hidden and machine text is in none; inline markup parts nothing."""
    made = HtmlPage(page)
    assert runs_of(made) == lines(html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8")))
    assert [run.index for run in made.runs] == list(range(len(made.runs)))
    assert not any("zz" in run.text for run in made.runs)


@QUICK
@given(PAGES)
def test_hidden_elements_are_accounted_for(page: str) -> None:
    """Whatever is no run is counted under its reason."""
    made = HtmlPage(page)
    tree = html.document_fromstring(page)
    kinds = ("script", "style", "template", "noscript")
    outer = [one for one in tree.body.iter(*kinds) if not any(map(is_unseen, one.iterancestors()))]
    assert sum(made.unseen.get(reason, 0) for reason in kinds) == len(outer)


@QUICK
@given(PAGES, st.sampled_from([None, "trtworld", "alahed", "arabtoday", "naharnet"]))
def test_any_page_is_separated_or_refused(page: str, outlet: str | None) -> None:
    """Whatever the page, each character has one owner, or the page is refused with a reason."""
    ledger_is_complete(page, outlet)


@st.composite
def dumps(draw: st.DrawFn) -> tuple[str, list[list[str]], list[bool]]:
    """A text dump, the words of its lines, and before which lines a blank one stands; without tabs, which may part a line."""
    text, words, gaps = "", [], []
    gap = True
    for _ in range(draw(st.integers(0, 12))):
        if draw(st.booleans()):
            text += draw(st.sampled_from(["\n", "\u00a0\n", " \t\n", "\u200b\n", "\r\n"]))
            gap = True
        parts = draw(st.lists(st.tuples(WORDS, st.sampled_from([" ", "  ", "\u00a0", "\u2003"])), min_size=1, max_size=12))
        text += "".join(word + space for word, space in parts) + draw(st.sampled_from(["\n", "\r\n"]))
        words.append([word for part in parts for word in part[0].split()])
        gaps.append(gap)
        gap = False
    return text, words, gaps


@QUICK
@given(dumps())
def test_lines_of_a_dump_are_runs(dump: tuple[str, list[list[str]], list[bool]]) -> None:
    """Each line that is not blank is a run; a blank line (NBSP counts as blank) sets ``gap``."""
    text, words, gaps = dump
    page = TextPage(text)
    assert runs_of(page) == words
    assert [run.gap for run in page.runs] == gaps


@QUICK
@given(dumps(), st.sampled_from([None, "trtworld", "alahed", "emiratesvoice", "naharnet"]))
def test_any_dump_is_separated_or_refused(dump: tuple[str, list[list[str]], list[bool]], outlet: str | None) -> None:
    """Whatever the lines, each character has one owner, or the dump is refused with a reason."""
    ledger_is_complete(dump[0] or " ", outlet)


@QUICK
@given(dumps(), st.dates())
def test_crawler_mark_is_no_text(dump: tuple[str, list[list[str]], list[bool]], day: Any) -> None:
    """The crawler's `` date YYYY-MM-DD `` before the first line is counted and is no run."""
    text, words, _ = dump
    page = TextPage(f" date {day.isoformat()} " + text.lstrip())
    assert runs_of(page) == words
    assert page.unseen == {"crawler mark": 1}


def test_break_parts_and_inline_markup_does_not() -> None:
    """The plain case of each rule."""
    page = HtmlPage(
        "<body><p>one<b>two</b> <a href=/>thr</a>ee<br>four<span><br></span>five</p>six<div>seven</div>eight"
        "<table><tr><td>a<td>b</table>"
    )
    assert [run.text for run in page.runs] == ["onetwo three", "four", "five", "six", "seven", "eight", "a", "b"]
    assert [run.gap for run in page.runs] == [True, False, False, True, True, True, True, True]


@pytest.mark.parametrize("tag", INLINE)
def test_inline_element(tag: str) -> None:
    """Text runs on through it."""
    assert [run.text for run in HtmlPage(f"<body><div>a<{tag}>b</{tag}>c").runs] == ["abc"]


@pytest.mark.parametrize("tag", [tag for tag in BLOCK if tag != "td"] + ["no-such-element", "details", "center", "pre"])
def test_block_element(tag: str) -> None:
    """A line ends before it and behind it, whether or not the element is known."""
    assert [run.text for run in HtmlPage(f"<body><div>a<{tag}>b</{tag}>c").runs] == ["a", "b", "c"]


def test_a_tree_is_read_as_it_stands() -> None:
    """Nothing is deleted from the tree: what is not shown is still there to be looked at."""
    page = HtmlPage("<body><p>shown</p><script>var unseen</script><div hidden>not shown</div></body>")
    assert "not shown" in etree.tostring(page.root, encoding="unicode")
    assert page.unseen == {"script": 1, "hidden": 1}
