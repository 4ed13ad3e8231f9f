"""Bylines without a person: desks, agencies, stock phrases ("Staff Reporter", "Local Editor", "Arab Today")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cleaners.agencies import is_agency, is_agency_credit, is_organisation, is_word_too, name_key
from cleaners.byline_labels import is_label, label_end
from cleaners.byline_text import before_date, printed_byline
from cleaners.bylines import is_byline_line, read_byline
from cleaners.date_finding import find_stamps
from cleaners.dates import is_date_line
from cleaners.desk_words import names_desk
from cleaners.han_names import is_han_button
from cleaners.names import looks_like_person
from cleaners.people import is_nobody
from cleaners.place_lines import place_of_line
from cleaners.scripts import begins_small
from cleaners.text import squeeze
from cleaners.titles import host_key
from scraper.fields.byline.found import CLOSE, Found
from scraper.fields.byline.marked import is_open, says_author
from scraper.fields.byline.unlabelled import says_day
from scraper.fields.headline.head import top_of
from scraper.fields.headline.others_cards import in_other_card
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.marks import is_size_button
from scraper.partition.work import Work

_LONGEST, _NAME, _DESK, _DESK_WORDS = 60, 50, 40, 4
_MOST_WORDS = 6
_PIECES = re.compile(r"\s*[,/|&]\s*|\s(?:and|und|et|y|with|mit|avec|con)\s")
_ENDS = ".!?:…"
_BEHIND_DATE = " ,|/–—-•·."
_SMALL = ("and", "of", "the", "with", "from", "for", "und", "der", "de", "des", "la", "et", "y")


def desk_byline(work: Work, top: int) -> Found | None:
    """The byline of a story that no person is named for: a labelled line close below the headline, a formula, or what stands in
    an element that the markup calls an author; last an agency's name alone."""
    runs = work.page.runs
    near = [run for run in runs[max(0, top - CLOSE) : top + 2 * CLOSE] if len(run.text) <= _LONGEST and is_open(work, run.index)]
    near = [run for run in near if not in_other_card(work, run, run.element, top)]
    said = _by_readers(work, near, _labelled, _formula, _filed) or _part(work, top)
    return said or _by_readers(work, near, _marked, _agency)


def desk_alone(work: Work, top: int) -> Found | None:
    """A desk that is all of a dump's line between the headline and the story, below the title or beside a date."""
    runs, told = work.page.runs, work.prose_above
    for run in runs[top + 1 : top + 2 * CLOSE]:
        if told[run.index] != told[max(0, top) + 1]:
            return None
        if len(run.text) > _DESK or len(run.text.split()) > _DESK_WORDS or not is_open(work, run.index) or is_label(run.text):
            continue
        beside = (runs[at].text for at in (run.index - 1, run.index + 1) if top < at < len(runs))
        stands = run.index == top + 1 or any(is_date_line(text) or find_stamps(text) for text in beside)
        if stands and run.text[-1] not in _ENDS and not any(map(str.isdigit, run.text)) and names_desk(run.text):
            return Found([], run.text, "desk on a line", [run], printed=run.text)
    return None


def _by_readers(work: Work, near: list[Run], *readers: Callable[[Work, Run], str | None]) -> Found | None:
    """The first of the lines that the first of the readers takes for a desk's."""
    for reader in readers:
        for run in near:
            if run.element is not None and work.hints.all(run.element) & (hints.NAVIGATION | hints.CAPTION | hints.FOOTER):
                continue
            text = reader(work, run)
            if text:
                return Found([], text, f"{reader.__name__.strip('_')} line", [run])
    return None


def _part(work: Work, top: int) -> Found | None:
    """An author's element that is a line near the headline or a part of one, where it names a desk, an agency or the site."""
    page = work.html
    for element in _authors(work, page) if page is not None else ():
        if page is None or not (span := page.span(element)):
            continue
        if len(span) != 1 or not top - CLOSE <= span.start < top + 2 * CLOSE or not is_open(work, span.start):
            continue
        run = page.runs[span.start]
        text = squeeze("".join(element.itertext()))
        text = printed_byline(text)
        if text in run.text and _names_body(work, text):
            return Found([], text, "author's element", [run])
    return None


def _authors(work: Work, page: HtmlPage) -> Iterator[Element]:
    """The elements that the markup calls an author's: by name, by property, by relation."""
    yield from (element for element, mask in work.hinted if _is_authors(element, mask))
    yield from page.properties.get("author", ())
    yield from (element for element, relation in page.rels if "author" in relation)


def _labelled(work: Work, run: Run) -> str | None:
    """ "By the Harbour Desk", behind a date too."""
    text = run.text
    if not label_end(text) and any(map(str.isdigit, text)) and (stamps := find_stamps(text)):
        text = text[stamps[-1].end :].lstrip(_BEHIND_DATE)
    end = label_end(text)
    if not end or is_label(text):
        return None
    rest = before_date(printed_byline(text))
    if not rest or len(rest.split()) > _MOST_WORDS or rest.endswith((".", "!", "?", ":")):
        return None
    if not (rest[0].isupper() or _is_small_desk(work, run, rest)):
        return None
    if _are_bodies(work, rest):
        return rest
    hinted = run.element is None or work.hints.all(run.element) & (hints.AUTHOR | hints.META)
    read = read_byline(text, outlet_names=work.outlet.site_names) if not hinted and is_byline_line(text) else None
    return rest if hinted or (read is not None and is_body(work, rest)) else None


def _is_small_desk(work: Work, run: Run, text: str) -> bool:
    """Whether a text names a desk in small letters ("la rédaction"), in an element that is named a byline."""
    hinted = run.element is not None and work.hints.all(run.element) & (hints.AUTHOR | hints.META)
    return bool(hinted) and names_desk(text) and not any(map(str.isdigit, text))


def _formula(work: Work, run: Run) -> str | None:
    """ "Local Editor", "Naharnet Newsdesk"."""
    return run.text if is_byline_line(run.text) and not label_end(run.text) else None


def _filed(work: Work, run: Run) -> str | None:
    """The site's name behind the place that a story was filed from ("Tripoli - Harbour Post")."""
    place, dash, credit = run.text.rpartition(" - ")
    named = name_key(credit) in (*work.masthead_keys, host_key(work.address))
    return credit if dash and named and place_of_line(f"{place} -") is not None else None


def _marked(work: Work, run: Run) -> str | None:
    """What stands alone in an author's element, where it is a desk, an agency or the site."""
    element = run.element
    if element is None or not _is_authors(element, work.hints.all(element)):
        return None
    text = printed_byline(run.text)
    return text if _names_body(work, text) else None


def _is_authors(element: Element, mask: int) -> bool:
    """Whether the markup calls an element an author's, in whatever language."""
    return bool(mask & hints.AUTHOR) or element.tag == "address" or says_author(element.get("class") or "")


def _names_body(work: Work, text: str) -> bool:
    if not 2 <= len(text) <= _NAME or len(text.split()) > _MOST_WORDS or is_label(text):
        return False
    if is_date_line(text) or find_stamps(text) or is_han_button(text):
        return False
    proper = all(not begins_small(word) or word in _SMALL or "." in word for word in text.split())
    if not proper:
        return (text[0].isupper() or (text.islower() and text.isalpha())) and text[-1] not in _ENDS and names_desk(text)
    return text[0].isalpha() and is_body(work, text)


def _is_by_day(work: Work, run: Run) -> bool:
    """Whether the line above or below one is a day."""
    near = (work.page.runs[at] for at in (run.index - 1, run.index + 1) if 0 <= at < len(work.page.runs))
    return any(says_day(work, one) for one in near)


def _agency(work: Work, run: Run) -> str | None:
    """An agency's name alone, or the site's beside the day, above the story."""
    sums = work.prose_above
    if sums[run.index] != sums[min(top_of(work) + 1, run.index)]:
        return None
    stamp = next(iter(find_stamps(run.text)), None) if any(map(str.isdigit, run.text)) else None
    text = (run.text if stamp is None else run.text[: stamp.start]).strip(" |,/-–—•·")
    if looks_like_person(text) and name_key(text) in (*work.masthead_keys, host_key(work.address)):
        return text if stamp is not None or _is_by_day(work, run) else None
    return text if text and is_agency_credit(text) and not is_word_too(text) and not is_size_button(work, run) else None


def is_body(work: Work, text: str) -> bool:
    """Whether a text names the site, an agency, a desk or another body."""
    return name_key(text) in work.masthead_keys or is_organisation(text) or is_nobody(text)


def _are_bodies(work: Work, text: str) -> bool:
    """Whether a text is several names of the site and of agencies ("The Anchor with Agencies")."""
    pieces = [piece for piece in _PIECES.split(text) if piece.strip()]
    return len(pieces) > 1 and all(name_key(piece) in work.masthead_keys or is_agency(piece) for piece in pieces)
