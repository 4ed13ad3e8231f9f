"""Where the story is filed: its section and its tags. What the outlet declares and the page shows goes before what it tells."""

from __future__ import annotations

from cleaners.filing import section_name, tag_names
from cleaners.labelled_fields import read_fields
from cleaners.text import letters, squeeze
from scraper.fields.headline.head import Head
from scraper.fields.headline.section import shown_sections
from scraper.fields.related.topics import Filed, names_category
from scraper.page.hints import NAVIGATION
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work

_SECTION_REACH = 5
_REACH = 20
"""How far above the headline its section may stand: reading time, date and byline may come between, and within the
wider reach lines that are nothing but links."""
_SECTIONS = ("og:article:section", "parsely-section", "cxenseparse:section", "section")
_SECTION_CHARS = 60
_MOST_LINKS, _MOST_MARKED = 40, 400
_FIELDS = "label in a line of fields"


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
    """The section where no selector and no marked line gave it: what the page prints by its headline, else what its own data
    name, else the first category that it prints below the story."""
    shown = shown_sections(work, head.first) if head.first is not None and work.html is not None else []
    found = [one for one in (_of_fields(head), *shown, _told(work), _filed(work)) if one is not None]
    if work.record.section is None and found:
        best = found.pop(0)
        work.record.section = best.value
        work.note("section", best.rule)
        if best.rule == _FIELDS:
            work.claim_text(work.page.runs[best.runs[0]], best.value or "", "section", best.rule)
        else:
            work.claim_free((work.page.runs[index] for index in best.runs), "section", best.rule)
    work.lose("section", found)


def _of_fields(head: Head) -> Candidate | None:
    """What a line of the head that holds several fields, each behind its label, calls the section."""
    for line in head.anchors:
        value = next((one.value for one in read_fields(line.text) if one.name == "section"), None)
        if value is not None:
            return Candidate(value, _FIELDS, "shown", (line.index,))
    return None


def _filed(work: Work) -> Candidate | None:
    """The first of the categories that the page prints with its topics."""
    filed: Filed | None = work.kept.get(Filed)
    name = section_name(filed[0], work.address) if filed else None
    return Candidate(name, "categories of the story", "shown") if name else None


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
    """The tags that the outlet declares, else those that the page's data name, else the links that it marks as such, those of
    menus only where there are no others."""
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
    links = [one for one in links[:_MOST_MARKED] if not work.hints.all(one) & NAVIGATION] or links
    links = [one for one in links if not names_category(one)] or links
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
