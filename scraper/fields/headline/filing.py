"""Where the story is filed: its section and its tags. What the outlet declares and the page shows goes before what it tells."""

from __future__ import annotations

from itertools import islice

from cleaners.filing import section_name, tag_names
from cleaners.names import looks_like_person
from cleaners.text import letters, squeeze
from cleaners.titles import host_key, is_site
from scraper.fields.headline.head import Head
from scraper.fields.headline.titles import ASIDE, stand_together
from scraper.page.run import Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work

_SECTION_REACH = 5
_REACH = 20
"""How far above the headline its section may stand: reading time, date and byline may come between, and within the
wider reach lines that are nothing but links."""
_SECTIONS = ("og:article:section", "parsely-section", "cxenseparse:section", "section")
_SECTION_CHARS = 60
_MOST_LINKS = 40
_CLOSE = 3
_AROUND = 3
_LABEL_CHARS, _LABEL_WORDS = 40, 4
_BETWEEN = " /|>›»·•:-–—"


def section_line(work: Work, head: Head) -> int | None:
    """The line above the headline (or on top, without one) that names the section; a menu of sections does not."""
    lines = sorted(index for index, mark in head.marks.items() if mark.role == "section" and index < head.body_start)
    if head.first is not None:
        above = work.page.runs[: head.first.index]
        near = [run.index for run in above[-_REACH:] if not run.is_link() or run.index in head.marks][-_SECTION_REACH:]
        lines = [index for index in lines if index in near and work.page.runs[index].tag != "li"]
    if not lines or {lines[-1] - 1, lines[-1] - 2} <= set(lines):
        return None
    return lines[-1]


def section_names(work: Work) -> set[str]:
    """The letters of all that the page's own data name as sections."""
    meta = work.page.metadata
    told = (meta.text("articleSection"), meta.first("article:section"), meta.first(*_SECTIONS))
    return {letters(one) for one in (*told, *meta.texts("articleSection"), *meta.crumbs) if one}


def section(work: Work, head: Head) -> None:
    """The section where no selector and no marked line gave it: the innermost of the page's printed path, else the label that
    is a link right above the headline, else what the page's own data name."""
    found = [one for one in (_printed_path(work, head), _label(work, head), _told(work)) if one is not None]
    if work.record.section is None and found:
        best = found.pop(0)
        work.record.section = best.value
        work.note("section", best.rule)
        work.claim_free((work.page.runs[index] for index in best.runs), "section", best.rule)
    work.lose("section", found)


def _printed_path(work: Work, head: Head) -> Candidate | None:
    """The innermost link of the path in the site that is printed above the headline."""
    top = head.first
    if top is None:
        return None
    own = letters(work.record.headline or "")
    for line in reversed(work.page.runs[max(0, top.index - _REACH) : top.index]):
        if _is_path(line):
            for link in reversed(line.links()):
                name = section_name(line.text[link.start : link.end].strip(_BETWEEN), work.address)
                if name and letters(name) not in own and not is_site(name, work.site_keys, host_key(work.address)):
                    return Candidate(name, "printed path", "shown")
    return None


def _is_path(line: Run) -> bool:
    """Whether the class of an element close around a line says that it is the path in the site."""
    element = line.element
    around = (element, *islice(element.iterancestors(), _AROUND)) if element is not None else ()
    return any("breadcrumb" in (one.get("class") or "").lower() for one in around)


def _label(work: Work, head: Head) -> Candidate | None:
    """A short line right above the headline that is a link and shares a small element with it."""
    page, top = work.html, head.first
    if page is None or top is None:
        return None
    for line in reversed(page.runs[max(0, top.index - _CLOSE) : top.index]):
        if not line.is_link() or not work.is_free(line) or line.tag == "li" or len(line.text) > _LABEL_CHARS:
            continue
        link = line.links()[0]
        name = section_name(line.text[link.start : link.end].strip(_BETWEEN), work.address)
        if not name or len(name.split()) > _LABEL_WORDS or looks_like_person(name) or any(map(str.isdecimal, name)):
            continue
        if work.hints.all(line.element) & ASIDE:
            continue
        if stand_together(page, line, top) and not is_site(name, work.site_keys, host_key(work.address)):
            return Candidate(name, "label above the headline", "shown", (line.index,))
    return None


def _told(work: Work) -> Candidate | None:
    """The section that the page's own data name."""
    meta = work.page.metadata
    listed = meta.texts("articleSection")
    value = meta.text("articleSection") or meta.first("article:section") or (listed[0] if listed else None)
    value = value or meta.first(*_SECTIONS) or _crumb(work)
    name = section_name(value, work.address) if value else None
    return Candidate(name, "metadata:section", "told") if name else None


def _crumb(work: Work) -> str | None:
    """The innermost name of the page's path in the site that is neither the site's nor the story's."""
    crumbs = work.page.metadata.crumbs
    own = letters(work.record.headline or "")
    inner = [one for one in crumbs[1:] if len(one) <= _SECTION_CHARS and letters(one) not in own and own not in letters(one)]
    return inner[-1] if own and inner else None


def tags(work: Work) -> None:
    """The tags that the outlet declares, else those that the page's data name, else the links that it marks as such."""
    found = work.pick(work.layout.tags)
    if found is not None:
        rule, elements = found
        texts = [squeeze(one) if isinstance(one, str) else work.shown(one) for one in elements]
        for element in elements:
            if not isinstance(element, str):
                work.claim_element(element, "tags", rule)
        work.record.tags = list(dict.fromkeys(text for text in texts if text))
        work.note("tags", rule)
        return
    if work.record.tags:
        return  # a list of topics that the page prints
    page, meta = work.html, work.page.metadata
    links = [one for one, relation in page.rels if "tag" in relation.split()] if page is not None else []
    shown = [squeeze("".join(one.itertext())) for one in links[:_MOST_LINKS]]
    told = meta.texts("keywords") or [meta.first("news_keywords", "parsely-tags", "sailthru.tags") or ""]
    parts = [part for text in told for part in text.split(",")]
    named = meta.meta.get("article:tag") or []
    for rule, texts in (("meta:article:tag", named), ("links marked as tags", shown), ("metadata:keywords", parts)):
        names = tag_names(texts)
        if names:
            work.record.tags = names
            work.note("tags", rule)
            return
