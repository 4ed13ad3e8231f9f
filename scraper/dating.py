"""When a story on a page whose outlet nobody described was published and changed: what the page shows and what its data say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from cleaners.date_finding import Order, date_in_address, day_order, find_stamps, read_machine_date
from cleaners.date_labels import CHANGED, ISSUED, OTHER
from cleaners.dates import Moment
from scraper import hints
from scraper.jsonld import clean
from scraper.run import Element, Run
from scraper.work import Work

_PUBLISHED = tuple(
    """
    article:published_time og:article:published_time datepublished article:published parsely-pub-date sailthru.date
    cxenseparse:recs:publishtime publishdate publish_date publish-date publication_date publication-date pubdate
    published_time published date.published dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date
    dcterms.date article_date_original originalpublicationdate og:published_time og:pubdate article.published
    citation_publication_date citation_online_date citation_date cxenseparse:publishtime displaydate timestamp created
    datecreated article:post_date rnews:datepublished bt:pubdate vr:published_time ptime pdate release_date apub:time
    analyticsattributes.articledate date
    """.split()
)
_CHANGED = tuple(
    """
    article:modified_time og:article:modified_time og:updated_time datemodified article:modified dcterms.modified dc.date.modified
    last-modified lastmod modified article:updated_time cxenseparse:recs:lastmodified utime revised dateupdated sailthru.updated
    """.split()
)
_PROPERTIES = ("datePublished", "dateCreated", "dateModified", "uploadDate")
_PUBLISHED_NAME = re.compile(
    r"publi(?:sh|cation).{0,12}(?:date|time)|(?:date|time).{0,12}publi|pub_?-?(?:date|time)|^date_published|article.?date|posted.?(?:date|on)"
)
_LOCALE_IN_PATH = re.compile(r"(?i)//[^/]+/(?:[^/]+/)?([a-z]{2}-[a-z]{2})/")
_ELSEWHERE = hints.COMMENT | hints.RELATED | hints.FOOTER | hints.NAVIGATION | hints.FORM | hints.ADVERT
_TWO_DIGITS = re.compile(r"\d\d")
"""No date is written without them."""
_ABOVE, _BELOW = 10, 24
_LONGEST, _SHORT = 260, 120
_SURE, _FAIR = 2.0, 1.5
"""A date that the page shows by the headline and does not call a change goes before another that only its data give; one of
the neighbouring day, where they differ by a zone, already with less in its favour."""
_NEAR = 1.2
"""What a place within a few lines of the headline is worth at least (see ``_place``)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A date that the page shows: what it says, what speaks for it, and where it stands."""

    moment: Moment
    score: float
    rule: str
    run: Run | None = None
    start: int = 0
    end: int = 0
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a story with the rules that found them, and those that the page shows."""

    published: tuple[Moment, str] | None
    changed: tuple[Moment, str] | None
    shown: list[Shown]


def find_dates_of(work: Work) -> Dates:
    """The dates of the story. The page's data go first, and the day as the page shows it where that is the neighbouring one."""
    order = _order(work)
    told = _told(work, order)
    changed = next(_read(work, _CHANGED, "dateModified", order), None)
    shown = _shown(work, order)
    best = max((one for one in shown if not one.changed), key=lambda one: one.score, default=None)
    addressed = date_in_address(work.url or work.page.metadata.canonical_url or "", order)
    published = _choose(told, best, addressed)
    if changed is None:
        again = next((one for one in shown if one.changed and one.score > 0), None)
        changed = (again.moment, again.rule) if again is not None else None
    used = {id(published[0]) if published else 0, id(changed[0]) if changed else 0}
    days = {moment[0].iso[:10] for moment in (published, changed) if moment}
    return Dates(
        published,
        changed,
        [one for one in shown if one.run is not None and (id(one.moment) in used or one.moment.iso[:10] in days)],
    )


def _choose(told: tuple[Moment, str] | None, best: Shown | None, addressed: Moment | None) -> tuple[Moment, str] | None:
    if told is not None:
        if (
            best is not None
            and best.moment.iso[:10] != told[0].iso[:10]
            and best.score >= (_SURE if abs(_days(best.moment, told[0])) > 1 else _FAIR)
        ):
            return best.moment, f"{best.rule}, against {told[1]}"
        return told
    if best is not None and (best.score >= 1.0 or addressed is None):
        return best.moment, best.rule
    return (addressed, "address") if addressed is not None else None


def _days(one: Moment, other: Moment) -> int:
    return (date.fromisoformat(one.iso[:10]) - date.fromisoformat(other.iso[:10])).days


def _order(work: Work) -> Order | None:
    meta = work.page.metadata
    url = work.url or meta.canonical_url or meta.first("og:url") or ""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    language = meta.language
    locale = (meta.first("og:locale") or "").replace("_", "-")
    if language and "-" not in language and locale.lower().startswith(language.lower() + "-"):
        language = locale
    if language is None:
        named = _LOCALE_IN_PATH.search(url)
        language = named[1] if named else None
    return day_order(language, host)


def _told(work: Work, order: Order | None) -> tuple[Moment, str] | None:
    """The first date of publication that the page's data give."""
    return next(_read(work, _PUBLISHED, "datePublished", order), None)


def _read(work: Work, names: tuple[str, ...], key: str, order: Order | None) -> Iterator[tuple[Moment, str]]:
    meta = work.page.metadata
    values = [("json-ld", key, meta.story_text(key))]
    values += [("meta", name, value) for name in names for value in meta.meta.get(name, ())[:3]]
    if key == "datePublished":
        values += [
            ("meta", name, value[0])
            for name, value in meta.meta.items()
            if name not in names and _PUBLISHED_NAME.search(name) and value
        ]
    values.append(("json-ld of the page", key, clean(meta.page.get(key))))
    for source, name, value in values:
        if value and len(value) < 80:
            moment = read_machine_date(value, order=order, language=meta.language)
            if moment is not None:
                yield moment, f"{source}:{name}"


def _shown(work: Work, order: Order | None) -> list[Shown]:
    """The dates shown near the headline, and labelled or marked ones anywhere in the story's part of the page."""
    page, head = work.html, work.head
    if page is None or head is None:
        return []
    runs = page.runs
    first = head.first
    top, anchor = (first.index, first.element) if first is not None else (head.body_start, None)
    elsewhere = _ELSEWHERE & ~(work.hints.all(anchor) if anchor is not None else 0)
    made: list[Shown] = []
    marked = dict.fromkeys(
        (*page.root.iter("time", "abbr"), *(one for name in _PROPERTIES for one in page.properties.get(name, ())))
    )
    for element in list(marked)[:200]:
        made.extend(_of_element(work, element, top, elsewhere, order))
    for run in runs:
        size = len(run.text)
        if (
            5 < size <= _LONGEST
            and (size <= _SHORT or -_ABOVE <= run.index - top <= _BELOW)
            and _TWO_DIGITS.search(run.text) is not None
        ):
            made.extend(_of_line(work, run, top, elsewhere, order))
    return made


def _place(work: Work, index: int, top: int) -> float:
    """What the place is worth: near the headline a lot, in the story's part a little, in comments and lists it rules out."""
    if work.ledger.owner(index) in ("comments", "related"):
        return -9.0
    if -_ABOVE <= index - top <= _BELOW:
        return 2.0 - 0.04 * abs(index - top) - (0.5 if index < top - 3 else 0.0)
    return -0.3 if index > top else -1.5


def _of_element(work: Work, element: Element, top: int, elsewhere: int, order: Order | None) -> Iterator[Shown]:
    """The date of an element that is marked as one, if it is the story's."""
    page = work.html
    span = page.span(element) if page is not None else range(0)
    prop = element.get("itemprop") or ""
    text = work.shown(element) if span else ""
    around = work.hints.all(element) & elsewhere
    place = _place(work, span.start, top) if span else 0.8
    if (not span and not prop.startswith("date")) or around & hints.COMMENT or (around and not prop and place < _NEAR):
        return
    moment = _moment_of(element, text, order, work.page.metadata.language)
    if moment is None:
        return
    run = page.runs[span.start] if span and page is not None else None
    names = f"{prop} {element.get('class') or ''} {text[:60]}"
    before = run.text.partition(text)[0][-40:] if run is not None and text else ""
    score = place + 0.6 - 0.9 * bool(around and not prop) + 1.5 * (prop == "datePublished")
    score += 0.6 * (element.get("pubdate") is not None or "publish" in names) - 2.0 * _inside_other_article(element, work)
    changed = prop == "dateModified" or bool(CHANGED.search(f"{names} {before}") and "ublished" not in names)
    start = run.text.find(text) if run is not None else -1
    if score > -1.0:
        yield Shown(moment, score, "marked date", run if start >= 0 else None, max(0, start), max(0, start) + len(text), changed)


def _moment_of(element: Element, text: str, order: Order | None, language: str | None) -> Moment | None:
    """The machine's date of an element, else the one that its text shows."""
    title = element.get("title") if element.tag == "abbr" else None
    raw = element.get("datetime") or element.get("content") or element.get("data-datetime") or title
    moment = read_machine_date(raw, order=order, language=language) if raw else None
    return moment or (read_machine_date(text[:120], order=order, language=language) if text else None)


def _inside_other_article(element: Element, work: Work) -> bool:
    """Whether the element stands in an ``article`` that does not hold the headline: a card."""
    head = work.head
    first = head.first if head is not None else None
    anchor = first.element if first is not None else None
    card = next(element.iterancestors("article", "li"), None)
    return card is not None and anchor is not None and card not in (anchor, *anchor.iterancestors())


def _of_line(work: Work, run: Run, top: int, elsewhere: int, order: Order | None) -> Iterator[Shown]:
    stamps = find_stamps(run.text, order=order, language=work.page.metadata.language)
    if not stamps:
        return
    place = _place(work, run.index, top)
    aside = bool(work.hints.all(run.element) & elsewhere)
    if place < -2 or (aside and (place < _NEAR or work.hints.all(run.element) & hints.COMMENT & elsewhere)):
        return
    place -= 0.9 * aside
    at = 0
    for stamp in stamps[:3]:
        before, after = run.text[at : stamp.start], run.text[stamp.end :]
        at = stamp.end
        if OTHER.search(before[-40:]) or (run.is_link() and len(run.text) > 60):
            continue
        rest = len(before.strip()) + len(after.strip())
        issued, changed = bool(ISSUED.search(before[-30:])), bool(CHANGED.search(before[-40:]))
        score = (
            place
            + (1.0 if issued and rest < 120 else 0.0)
            + (0.4 if rest < 12 else 0.0 if rest < 60 else -0.6 if rest < 120 else -1.6)
        )
        score += 0.3 if work.hints.all(run.element) & hints.META else 0.0
        if _inside_other_article(run.element, work):
            score -= 2.0
        if place < 0 and not issued and rest > 40:
            continue
        yield Shown(
            stamp.moment,
            score,
            "shown date",
            run,
            stamp.start,
            stamp.end,
            changed and not (issued and not CHANGED.search(before[-12:])),
        )
