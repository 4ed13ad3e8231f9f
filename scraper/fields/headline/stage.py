"""The headline and what stands around it: kicker, standfirst, section, tags."""

from __future__ import annotations

from typing import Literal

from cleaners.dates import is_date_line
from cleaners.text import is_prose, squeeze
from cleaners.titles import host_key, is_site
from scraper.fields.furniture.next_story import claim_next_stories
from scraper.fields.headline.filing import section, section_line, tags
from scraper.fields.headline.head import Head, Headline, head_of
from scraper.fields.headline.kicker import shown_kicker
from scraper.outlets.layout import Mark
from scraper.page.run import HEADINGS, Run
from scraper.partition.ledger import Owner
from scraper.partition.work import Work

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
        claim_next_stories(work, head.headline.runs)
    work.claim_free([line for line in head.repeats if not _is_subhead(work, head, line)], "boilerplate", "headline again")
    for name in ("kicker", "standfirst", "section"):
        _by_selector(work, name)
    _line(work, "kicker", head.kicker)
    _line(work, "standfirst", head.standfirst)
    shown_kicker(work, head)
    place = section_line(work, head)
    for index, mark in sorted(head.marks.items()):
        if mark.role == "section" and index != place:
            continue
        if index < head.body_start or mark.role == "alt":
            _mark(work, work.page.runs[index], mark)
    section(work, head)
    tags(work)


def _is_subhead(work: Work, head: Head, line: Run) -> bool:
    """Whether what the headline says is said again by a heading amid the story: in its element paragraphs stand above it, below
    the headline, and text stands right below it."""
    page, headline = work.html, head.headline
    if page is None or headline is None or not headline.runs or line.tag not in HEADINGS or line.tag == "h1" or line.is_link():
        return False
    holder = line.element.getparent()
    below = page.runs[line.index + 1 : page.span(holder).stop][:1]
    above = page.runs[headline.runs[-1].index + 1 : line.index]
    told = any(is_prose(one.text) and one.element.getparent() is holder for one in above)
    return told and not all(one.is_link() for one in below)


def _claim_headline(work: Work, headline: Headline) -> None:
    """Claim the runs of the headline; of a run that holds more (an overline, the site's name) only its part."""
    for line in headline.runs:
        if not work.is_free(line):
            continue
        if len(line.text) > len(headline.text) and headline.text in line.text:
            work.claim_text(line, headline.text, "headline", headline.rule)
            over = line.text[: line.text.index(headline.text)].strip(" :|-–—·•/")
            free = work.record.kicker is None and over and _may_be_kicker(work, over)
            if free and work.claim_text(line, over, "kicker", "beside the headline"):
                work.record.kicker = over
                work.note("kicker", "beside the headline")
        elif line.text in headline.text or len(headline.runs) == 1:
            work.claim(line, "headline", headline.rule)


def _may_be_kicker(work: Work, over: str) -> bool:
    """Whether what stands in the headline's line before it is neither a date, nor a number, nor the site's name."""
    numbered = len(over.split()) < 3 and any(map(str.isdecimal, over))
    return not is_date_line(over) and not numbered and not is_site(over, work.site_keys, host_key(work.address))


def _by_selector(work: Work, name: Field) -> None:
    found = work.pick(getattr(work.layout, name))
    if found is None:
        return
    rule, first = found[0], found[1][0]
    text = squeeze(first) if isinstance(first, str) else work.shown(first)
    if text:
        setattr(work.record, name, text)
        work.note(name, rule)
        if not isinstance(first, str):
            work.claim_element(first, name, rule)


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
