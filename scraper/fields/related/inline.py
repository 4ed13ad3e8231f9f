"""Single "read more" lines in a story: a label and links to others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from cleaners.han_names import is_wide
from cleaners.phrases import alternation, fold_phrase, list_kind, phrases
from cleaners.scripts import begins_small
from cleaners.text import is_prose, words
from scraper.fields.related.entry_lines import is_button
from scraper.fields.related.story_lists import leads_inside
from scraper.page.hints import CAPTION, COMMENT, FOOTER, NAVIGATION, SHARE, TAGS
from scraper.page.run import HEADINGS, Run
from scraper.partition.evidence import place_in_site
from scraper.partition.work import Work

_LABEL_CHARS = 60
_NEAR = 4
_INLINE_CHARS = 300


@dataclass
class InlineLink:
    """A line of a story that is a label and links to others: the headlines with their addresses as written."""

    run: Run
    label: str | None
    links: list[tuple[str, str]]


@cache
def _inline() -> re.Pattern[str]:
    words = alternation("related.inline")
    return re.compile(
        rf"[\[(【〈<>»►▶→•*\s-]*(?P<label>{words})(?P<more>[^:：|–—»>\n]{{0,24}}?)"
        r"(?P<mark>\s*[:：|–—»>►]+\s*|\s-\s|\s+|(?=[「『“]))(?P<headline>.+)",
        re.IGNORECASE,
    )


_CAPITALS = re.compile(r"(?P<label>[^\W\d_a-z][^a-zß-ÿ:]{2,28}):\s+(?P<headline>\S.+)")
_ARROW = re.compile(r"\s*(?:>{1,3}|»{1,2}|[►▶▸➤➔→☞👉⇒])\s*(?=[^\W_])")
_BRACKETED = re.compile(r"\[\s*(?=[^\[\]]+\]$)")
_TEXT_TAGS = frozenset({"p", "li", "blockquote", "figure", "td", "th", "dt", "dd", "pre", "center", *HEADINGS})
_NO_STORY = NAVIGATION | COMMENT | SHARE | CAPTION | TAGS | FOOTER
_LABEL_WORDS, _HEADLINE_WORDS, _WIDE_CHARS, _ROW_WORDS = (2, 4), 5, 10, 3
"""How many words a label in capitals has, and at least the headline behind it."""


def _capital_label(line: Run) -> re.Match[str] | None:
    """The parts of a paragraph that is a label in capitals and one linked headline in small letters ("REQUIRED READING: How the
    ferry sank"): whatever the label says, it introduces another story."""
    found = _CAPITALS.fullmatch(line.text) if line.tag == "p" else None
    links = line.links()
    if found is None or len(links) != 1 or not _LABEL_WORDS[0] <= len(found["label"].split()) <= _LABEL_WORDS[1]:
        return None
    linked = links[0].start <= found.start("headline") and links[0].end >= len(line.text) - 1
    headline = found["headline"]
    told = len(headline.split()) >= _HEADLINE_WORDS and headline.upper() != headline and not headline.endswith(".")
    return found if linked and told and found["label"].isupper() else None


def inline_links(work: Work) -> Iterator[InlineLink]:
    """The lines that are a label and links: "READ MORE: …", "Lesen Sie auch: …", "اقرأ أيضا: …"."""
    pattern, starts = _inline(), phrases("related.inline").starts
    for line in work.free():
        if not line.link_marks or not 12 <= len(line.text) <= _INLINE_CHARS:
            continue
        if (plain := _glued_label(line) or _labelled_row(line) or _pointed(work, line)) is not None:
            yield plain
            continue
        found = pattern.match(line.text) if fold_phrase(line.text[:_LABEL_CHARS])[:2] in starts else None
        if found is None and (capital := _capital_label(line)) is not None:
            yield InlineLink(line, capital["label"], [(capital["headline"], line.links()[0].href)])
            continue
        if found is None:
            continue
        start, strong = found.start("headline"), bool(found["mark"].strip())
        links = [(max(start, one.start), one.end, one.href) for one in line.links() if one.end > start]
        if not strong and (found["more"] or _is_sentence(line, start) or any(one.start < start for one in line.links())):
            continue
        told = line.text[found.start("label") : max(found.end("label"), line.links()[0].start)]
        if _is_lead(work, line, found["label"]) or list_kind(fold_phrase(told)) == "site":
            continue
        if sum(end - begin for begin, end, _ in links) >= 0.7 * (len(line.text) - start) and len(words(found["headline"])) > 1:
            shown = [(line.text[begin:end].strip(" »]>)】"), href) for begin, end, href in links]
            yield InlineLink(line, found["label"], [one for one in shown if one[0]])


def _glued_label(line: Run) -> InlineLink | None:
    """A line that is a label, run on to links that are all the rest ("READ ALSOFerry runs aground")."""
    links = line.links()
    label = line.text[: links[0].start] if links else ""
    if not 0 < len(label) <= _LABEL_CHARS or label[-1].isspace() or not label[-1].isalpha() or line.text[links[-1].end :].strip():
        return None
    if not phrases("related.inline").is_whole(fold_phrase(label)) or len(words(line.text[links[0].start :])) < _LABEL_WORDS[0]:
        return None
    return InlineLink(line, label.strip(), [(line.text[one.start : one.end], one.href) for one in links])


def _labelled_row(line: Run) -> InlineLink | None:
    """A line that is the label of a list and several links with nothing but signs between them ("More on this: … • …")."""
    links = line.links()
    label = line.text[: links[0].start].strip(" :：–—-") if len(links) > 1 else ""
    if not 0 < len(label) <= _LABEL_CHARS or list_kind(fold_phrase(label)) in (None, "site"):
        return None
    between = (line.text[one.end : other.start] for one, other in pairwise(links))
    if any(map(str.isalnum, "".join(between))) or any(map(str.isalnum, line.text[links[-1].end :])):
        return None
    shown = [(line.text[one.start : one.end], one.href) for one in links]
    titles = [one for one in shown if len(words(one[0])) >= _ROW_WORDS or (is_wide(one[0]) and len(one[0]) >= _WIDE_CHARS // 2)]
    return InlineLink(line, label, shown) if len(titles) == len(shown) else None


def _pointed(work: Work, line: Run) -> InlineLink | None:
    """A line amid the story that is one linked headline: behind an arrow (">> Ferry runs aground"), in square brackets, or in a
    box of its own that is no paragraph."""
    found = _ARROW.match(line.text) or _BRACKETED.match(line.text)
    links = line.links() if found is not None or _is_boxed(work, line) else []
    start = found.end() if found is not None else 0
    end = len(line.text) - (line.text[0] == "[" and start > 0)
    if len(links) != 1 or line.tag == "li" or links[0].end < len(line.text[:end].rstrip()):
        return None
    headline, runs = line.text[start:end].rstrip(), work.page.runs
    beside = [run for run in runs[max(0, line.index - 1) : line.index + 2] if run is not line]
    told = all((is_prose(run.text) or run.tag in HEADINGS) and not run.is_link() for run in beside)
    amid = len(beside) > 1 and told and links[0].start <= start
    leads = links[0].href[:1] != "#" and place_in_site(work.absolute(links[0].href)) is None and leads_inside(work, line)
    says = len(words(headline)) >= _HEADLINE_WORDS or (is_wide(headline) and len(headline) >= _WIDE_CHARS)
    if not amid or not leads or not says or is_button(headline) or headline.endswith((".", "。")):
        return None
    return InlineLink(line, None, [(headline, links[0].href)])


def _is_boxed(work: Work, line: Run) -> bool:
    """Whether a line has an element of its own between two paragraphs of the story that is neither one itself nor a heading."""
    if work.html is None or not line.is_link() or line.text.isupper() or begins_small(line.text):
        return False
    box = work.html.outermost(line.element)
    if box.tag in _TEXT_TAGS or work.hints.all(box) & _NO_STORY:
        return False
    return all(beside is not None and beside.tag == "p" for beside in (box.getprevious(), box.getnext()))


def _is_lead(work: Work, line: Run, label: str) -> bool:
    """Whether a label is the first word of one headline among several ("WATCH: Ferry runs aground"): it is linked with the
    headline, and of the lines of the same make close by, which are links, none begins with it."""
    links = line.links()
    if not line.is_link() or links[0].start > 0 or links[0].end <= len(label) + 1:
        return False
    runs, make = work.page.runs, _make(line)
    near = [one for one in runs[max(0, line.index - _NEAR) : line.index + _NEAR + 1] if one is not line and one.is_link()]
    cards = [one for one in near if _make(one) == make]
    key = fold_phrase(label)
    beside = any(abs(one.index - line.index) == 1 for one in cards)
    return beside and not any(fold_phrase(one.text).startswith(key) for one in cards)


def _make(line: Run) -> tuple[str, str | None, str]:
    """The tags of a line's element and of the one around it, and its class."""
    above = line.element.getparent()
    return line.tag, line.element.get("class"), above.tag if above is not None else ""


def _is_sentence(line: Run, start: int) -> bool:
    """Whether a line goes on after its first words as a sentence does ("Read our full review of it.")."""
    return line.text[start].islower() or line.text.endswith((".", "!"))
