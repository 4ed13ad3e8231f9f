"""The headline and what stands around it: kicker, standfirst, section, tags."""

from __future__ import annotations

import re
from typing import Literal

from cleaners.dates import is_date_line
from cleaners.filing import section_name, tag_names
from cleaners.text import letters, squeeze
from scraper.fields.headline.head import Head, Headline, head_of
from scraper.outlets.generic import Generic
from scraper.outlets.layout import Mark
from scraper.page.run import Run
from scraper.partition.ledger import Owner
from scraper.partition.work import Work

_SECTION_REACH = 5
_REACH = 20
"""How far above the headline its section may stand: reading time, date and byline may come between, and within the
wider reach lines that are nothing but links."""

_SECTIONS = ("og:article:section", "parsely-section", "cxenseparse:section", "section")

_SECTION_CHARS = 60
_KICKER = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof-?line|eyebrow|dach-?zeile|spitzmarke|(?:super|pre|sur|ante|sopra)-?(?:title|titulo|titolo|titre)"
    r"|occhiello|cintillo|volanta"
)

Field = Literal["kicker", "standfirst", "section"]


def run(work: Work) -> None:
    """Fill in headline, kicker, standfirst, section and tags, and claim their lines."""
    head = head_of(work)
    if head is None:
        return
    if head.headline is not None:
        work.record.headline = head.headline.text
        work.note("headline", head.headline.rule)
        _claim_headline(work, head.headline)
    work.claim_free(head.repeats, "boilerplate", "headline again")
    for name in ("kicker", "standfirst", "section"):
        _by_selector(work, name)
    _line(work, "kicker", head.kicker)
    _line(work, "standfirst", head.standfirst)
    if work.outlet is Generic:
        _beside_headline(work, head)
    section = _section_line(work, head)
    for index, mark in sorted(head.marks.items()):
        if mark.role == "section" and index != section:
            continue
        if index < head.body_start or mark.role == "alt":
            _mark(work, work.page.runs[index], mark)
    _section_of_head(work)
    _tags(work)


def _claim_headline(work: Work, headline: Headline) -> None:
    """Claim the runs of the headline; of a run that holds more (an overline, the site's name) only its part."""
    for line in headline.runs:
        if not work.is_free(line):
            continue
        if len(line.text) > len(headline.text) and headline.text in line.text:
            work.claim_text(line, headline.text, "headline", headline.rule)
            over = line.text[: line.text.index(headline.text)].strip(" :|-–—·•/")
            named = not over or is_date_line(over) or work.record.kicker is not None
            if not named and work.claim_text(line, over, "kicker", "beside the headline"):
                work.record.kicker = over
                work.note("kicker", "beside the headline")
        elif line.text in headline.text or len(headline.runs) == 1:
            work.claim(line, "headline", headline.rule)


def _section_line(work: Work, head: Head) -> int | None:
    """The line above the headline (or on top, without one) that names the section; a menu of sections does not."""
    lines = sorted(index for index, mark in head.marks.items() if mark.role == "section" and index < head.body_start)
    if head.first is not None:
        above = work.page.runs[: head.first.index]
        near = [run.index for run in above[-_REACH:] if not run.is_link() or run.index in head.marks][-_SECTION_REACH:]
        lines = [index for index in lines if index in near and work.page.runs[index].tag != "li"]
    if not lines or {lines[-1] - 1, lines[-1] - 2} <= set(lines):
        return None
    return lines[-1]


def _by_selector(work: Work, name: Field) -> None:
    found = work.pick(getattr(work.layout, name))
    if found is None:
        return
    rule, elements = found
    text = squeeze(" ".join(work.shown(element) for element in elements[:1]))
    if text:
        setattr(work.record, name, text)
        work.note(name, rule)
        work.claim_element(elements[0], name, rule)


def _line(work: Work, name: Field, line: Run | None) -> None:
    if line is None or not work.is_free(line) or getattr(work.record, name) is not None:
        return
    setattr(work.record, name, line.text)
    work.note(name, f"shape:{name}")
    work.claim(line, name, f"shape:{name}")


def _mark(work: Work, line: Run, mark: Mark) -> None:
    """Give the groups of a marked line of the head to their fields; dates and bylines wait for their stages."""
    if mark.role not in ("head", "alt", "section") or not work.is_free(line):
        return
    rule = f"shape:{mark.line.reason or mark.role}"
    if mark.role == "alt":
        work.claim(line, "figure", rule)
        return
    groups = {name: text for name, text in mark.found.groupdict().items() if text and text.strip()}
    if mark.role == "section" and "section" not in groups:
        groups["section"] = line.text
    for name in ("section", "kicker", "headline"):
        text = squeeze(groups.get(name, ""))
        if text and getattr(work.record, name) is None:
            setattr(work.record, name, text)
            work.note(name, rule)
            _claim_group(work, line, text, name, rule)
    if not {"byline", "date", "date_modified", "dateline"} & set(groups) and work.is_free(line):
        work.claim(line, "boilerplate", mark.line.reason or "head")


def _claim_group(work: Work, line: Run, text: str, owner: Owner, rule: str) -> None:
    if text == line.text and work.is_free(line):
        work.claim(line, owner, rule)
    else:
        work.claim_text(line, text, owner, rule)


def _section_of_head(work: Work) -> None:
    """The section that the page's own data name, where no line shows it."""
    if work.record.section is None:
        value = work.page.metadata.text("articleSection") or work.page.metadata.first("article:section")
        if value is None and work.outlet is Generic:
            listed = work.page.metadata.texts("articleSection")
            value = listed[0] if listed else work.page.metadata.first(*_SECTIONS) or _crumb(work)
        if value and work.outlet is Generic:
            value = section_name(value, work.address)
        if value:
            work.record.section = value
            work.note("section", "metadata:section")


def _crumb(work: Work) -> str | None:
    """The innermost name of the page's path in the site that is neither the site's nor the story's."""
    crumbs = work.page.metadata.crumbs
    own = letters(work.record.headline or "")
    inner = [one for one in crumbs[1:] if len(one) <= _SECTION_CHARS and letters(one) not in own and own not in letters(one)]
    return inner[-1] if own and inner else None


def _beside_headline(work: Work, head: Head) -> None:
    """The kicker of a page of an unknown outlet: a line close above the headline whose class says so. Its standfirst is known
    when the story is (``scraper.fields.headline.standfirst``)."""
    top = head.first
    if top is None or work.html is None:
        return
    for line in reversed(work.page.runs[max(0, top.index - _SECTION_REACH) : top.index]):
        fits = work.record.kicker is None and len(line.text) <= _SECTION_CHARS and not is_date_line(line.text)
        if fits and work.is_free(line) and _is_called(line, _KICKER):
            work.record.kicker = line.text
            work.note("kicker", "class")
            work.claim(line, "kicker", "class")


def _is_called(line: Run, pattern: re.Pattern[str]) -> bool:
    """Whether the class of the line's element, or of the one around it, has a word."""
    element = line.element
    around = element.getparent() if element is not None else None
    return any(one is not None and pattern.search(one.get("class") or "") is not None for one in (element, around))


def _tags(work: Work) -> None:
    found = work.pick(work.layout.tags)
    if found is not None:
        rule, elements = found
        texts = [work.shown(element) for element in elements]
        for element in elements:
            work.claim_element(element, "tags", rule)
        work.record.tags = list(dict.fromkeys(text for text in texts if text))
        work.note("tags", rule)
        return
    named = work.page.metadata.meta.get("article:tag") or []
    if named:
        work.record.tags = tag_names(named)
        work.note("tags", "meta:article:tag")
    elif work.outlet is Generic:
        _tags_of_page(work)


def _tags_of_page(work: Work) -> None:
    """Tags by the links that the page marks as such, else by its own data."""
    page, metadata = work.html, work.page.metadata
    links = [one for one, relation in page.rels if "tag" in relation.split()] if page is not None else []
    shown = [squeeze("".join(one.itertext())) for one in links[:40]]
    told = metadata.texts("keywords") or [metadata.first("news_keywords", "parsely-tags", "sailthru.tags") or ""]
    parts = [part for text in told for part in text.split(",")]
    for rule, tags in (("links marked as tags", shown), ("metadata:keywords", parts)):
        found = tag_names(tags)
        if found:
            work.record.tags = found
            work.note("tags", rule)
            return
