"""Names without a label or a marked element: alone on a line, next to a date, with roles, in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce

from cleaners.agencies import name_key
from cleaners.byline_labels import label_end
from cleaners.byline_text import printed_byline
from cleaners.date_finding import find_stamps, find_timed_day
from cleaners.date_labels import CHANGED, ISSUED
from cleaners.dated_lines import rest_of_dated
from cleaners.datelines import is_place, read_dateline
from cleaners.dates import is_date_line
from cleaners.han_names import is_han_name
from cleaners.names import looks_like_person
from cleaners.people import is_nobody, read_people
from cleaners.place_lines import place_of_line
from cleaners.place_names import is_known_place
from cleaners.roles import is_role_line, names_with_roles
from cleaners.scripts import begins_small
from cleaners.sources import is_source_label
from cleaners.stamps import is_day
from cleaners.text import squeeze
from scraper.fields.byline.found import Mention
from scraper.fields.byline.no_byline import is_quoted, is_said, is_subhead
from scraper.fields.byline.roles import role_elements
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.urls import leads_home

BEHIND_PLACE = "name behind a place"
BESIDE_DATE = "name beside the date"
"""The rule of a name that stands alone in the line of a date or next to it."""
_SIGNED = re.compile(r"[(\[]([^()\[\]]{5,40})[)\]]\W*$")
_SIGN = re.compile(r"\s?[|•·–—/:・｜／]\s?|\s-\s")
_SHORT, _SMALL = 80, 4
_HANGUL = re.compile("[가-힣]{2,4}")
_HAN = 3
"""So many Chinese characters has a name that stands alone: words of two are rubrics too."""
_MOST_PARTS, _MOST_WORDS = 12, 10
_AROUND, _BRACKETS = " |·•–—-", "【】［］[]（）()"
_ENDS, _NAME = " ,;:", 40
_PARTING = re.compile(r"\s[|·•]\s|^[|·•]\s|\s[|·•]$")
_BEFORE_PLACE = re.compile(
    r"(?P<name>[^\d()\[\]/|,]{5,60}?)\s*(?:\((?:(?i:à|au|aux|en|in|aus|da|de|desde|from|i|te|uit|em|из|в|у)\s)(?P<inside>[^\W\d_][^()\d]{2,38})\)"
    r"|\s[/–—|]\s(?P<behind>[^\W\d_a-zà-ÿа-я]{3,24}(?:[ -][^\W\d_a-zà-ÿа-я]{2,20}){0,2})(?:,?\s?\([^\W\d_]{2,20}\))?)"
)
_STORY_CHARS = 400
_ADDRESS = re.compile(r"(?i)(?:e-?mail\s?:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PIECE_ENDS = re.compile(r"\s[|/·•–—-]\s|,\s")
_IN_TITLE = re.compile(r"\s[-–—|·]\s")
_BEFORE_SITE = tuple(",|/·•–—-")
_BEHIND = 40
"""What stands behind a name on its line is its role up to so many letters."""


def may_be_names(text: str) -> bool:
    """Whether a short line has no word that begins with a small letter, but for particles."""
    if len(text) >= _SHORT or " " not in text:
        text = text.strip(_BRACKETS)
        return len(text) == _HAN and is_han_name(text)
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    small = sum(map(begins_small, words))
    return 0 < len(words) < _MOST_WORDS and small * 2 < len(words) and not begins_small(words[0])


def bare(work: Work, run: Run) -> Iterator[Mention]:
    """A name that is a whole line, or the rest of a line with a date; neither who said the words above, nor a sub-head, nor
    the site's own in its masthead."""
    runs = work.page.runs
    above = runs[run.index - 1].text if run.index else ""
    if is_source_label(above) or is_said(work, run) or is_subhead(work, run):
        return
    said = [squeeze("".join(one.itertext())) for one in role_elements(run.element)] if run.element is not None else []
    names = without_site(work, read_people(reduce(lambda text, role: text.replace(role, "|", 1), filter(None, said), run.text)))
    heads = run.tag in HEADINGS or (run.is_link() and any(leads_home(link.href) for link in run.links()))
    if heads and any(name_key(name) in work.masthead_keys for name in names):
        return
    dated = any(map(str.isdigit, run.text)) and bool(find_stamps(run.text, order="day"))
    dated = dated or any(says_day(work, one) for one in (_next(work, run, -1), _next(work, run, 1)) if one is not None)
    dated = dated or (len(names) == 1 and find_timed_day(run.text) is not None)
    dated = dated or (len(names) == 1 and _is_day(work, run.text.replace(names[0], "", 1).strip(" |,-–—•·")))
    if len(names) == 1 and _is_over_role(work, run, names[0]):
        yield Mention(names[0], "labelled", "name above a role", 1.0, 0, run, names[0], run.element)
        return
    for order, name in enumerate(names):
        rule = BESIDE_DATE if dated else "name by the headline"
        shown = printed_byline(run.text, name)
        shown = name if len(names) == 1 and len(shown) > len(name) + _BEHIND else shown
        yield Mention(name, "bare", rule, 1.0 if dated else 0.5, order, run, shown)


def _next(work: Work, run: Run, step: int) -> Run | None:
    """The line above or below one, past those that the outlet declares to be furniture."""
    at = run.index + step
    while (mark := work.marks.get(at)) is not None and mark.role == "chrome":
        at += step
    return work.page.runs[at] if 0 <= at < len(work.page.runs) else None


def says_day(work: Work, run: Run) -> bool:
    """Whether a line is a day and hardly anything else, or holds one by what the outlet declares; of a page also an age or a day
    in words of any language."""
    mark = work.marks.get(run.index)
    return (mark is not None and bool(mark.found.groupdict().get("date"))) or _is_day(work, run.text)


def _is_over_role(work: Work, run: Run, name: str) -> bool:
    """Whether a line above the story is a name and nothing else, and the line below it in the same box is what somebody is."""
    above = run.text == name and work.told_above[run.index] < _STORY_CHARS
    below = _next(work, run, 1) if above else None
    if below is None or below.link_marks or len(below.text) > _BEHIND or not is_role_line(below.text):
        return False
    return run.element is not None and below.element is not None and _share_box(run.element, below.element)


def _share_box(one: Element, other: Element) -> bool:
    """Whether two lines stand in one element, or their elements in one."""
    return one is other or one.getparent() is other.getparent()


def _is_day(work: Work, text: str) -> bool:
    return is_day(text) if work.html is not None else is_date_line(text)


def without_site(work: Work, names: list[str]) -> list[str]:
    """The names of one text without the site's, where others stand beside it or the site's name is the beginning of one."""
    names = list(dict.fromkeys(_without_own(work, name) for name in names))
    return [name for name in names if not _is_sites(work, name_key(name))] or names


def _without_own(work: Work, name: str) -> str:
    """A name without the site's before it ("강변신문 한도윤"); a person whose name the site bears keeps it."""
    words = name.split()
    own = next((at for at in range(1, len(words)) if name_key(" ".join(words[:at])) in work.masthead_keys), 0)
    rest = " ".join(words[own:])
    rest = rest[label_end(rest) :]
    return rest if own and (looks_like_person(rest) or is_han_name(rest) or _HANGUL.fullmatch(rest) is not None) else name


def past_site(work: Work, text: str) -> str:
    """A text without the site's name and the sign behind it at its beginning, where more than a day follows."""
    found = _SIGN.search(text) if len(text) <= 2 * _SHORT else None
    rest = text[found.end() :] if found is not None and name_key(text[: found.start()]) in work.masthead_keys else ""
    return rest if rest and not is_day(rest.strip()) else text


def _is_sites(work: Work, spelt: str) -> bool:
    """Whether a name is the site's, maybe behind a small word ("da Folha do Cais")."""
    return any(spelt.endswith(site) and len(spelt) - len(site) <= _SMALL for site in work.masthead_keys)


def beside_date(work: Work, run: Run) -> Iterator[Mention]:
    """A name that is one piece of a line of several, where another is a date ("Jane Doe" "5 May 2023" "3 shares")."""
    if run.element is None or len(run.text) > _SHORT * 2 or not any(char.isdigit() for char in run.text):
        return
    parts = (part for piece in run.element.itertext() for part in _PARTING.split(squeeze(piece)))
    pieces = [text for part in parts if len(text := part.strip(_AROUND)) > 1 and text in run.text]
    dated = [piece for piece in pieces[:_MOST_PARTS] if is_day(piece) or _is_named_day(piece)]
    if len(pieces) < 2 or not dated:
        return
    bare = [piece if piece not in dated else rest_of_dated(piece) or "" for piece in pieces[:_MOST_PARTS]]
    names = [name for one in bare if len(name := one.strip(_ENDS)) < _NAME and looks_like_person(name) and not is_nobody(name)]
    names = [name for name in names if not label_end(name) and not _labels_day(name) and not _is_sites(work, name_key(name))]
    for order, name in enumerate(names[:2]):
        yield Mention(name, "bare", BESIDE_DATE, 1.0, order, run, name)


def _is_named_day(piece: str) -> bool:
    """Whether a piece of a line is a day behind a name ("Jane Doe, 5 May 2023, 19:10")."""
    rest = rest_of_dated(piece) if any(map(str.isdigit, piece)) else None
    name = rest.strip(_ENDS) if rest is not None else ""
    return piece.startswith(name) and looks_like_person(name) and not _labels_day(name)


def _labels_day(text: str) -> bool:
    """Whether the words before a day say what happened then ("Actualizado el")."""
    return CHANGED.search(text) is not None or ISSUED.search(text) is not None


def with_roles(run: Run) -> Iterator[Mention]:
    """The people of a line that is nothing but names with roles ("Jane Holm, Scientist, and Jon Dahl, Senior Fellow")."""
    text = run.text.replace("\n", ", ")
    names = names_with_roles(text) if not begins_small(text) and any(sign in text for sign in ",|(") else []
    for order, name in enumerate(names):
        yield Mention(name, "labelled", "names with roles", 1.0, order, run, run.text, run.element)


def behind_place(run: Run) -> Iterator[Mention]:
    """The person whom a line names behind the place that a story was filed from, and nothing else ("Tripoli - Ann Field")."""
    filed = read_dateline(run.text) if len(run.text) <= _SHORT and run.element is not None else None
    if filed is None or filed.credit is None or place_of_line(f"{filed.place} -") is None:
        return
    if looks_like_person(filed.credit) and not is_nobody(filed.credit) and not is_known_place(filed.credit):
        yield Mention(filed.credit, "labelled", BEHIND_PLACE, 1.0, 0, run, filed.credit, run.element)


def before_place(run: Run) -> Iterator[Mention]:
    """The person whom a line names before the place that a story was filed from, and nothing else ("Ann Field (à Tripoli)", "Ann
    Field / TRIPOLI (AP)")."""
    found = _BEFORE_PLACE.fullmatch(run.text) if len(run.text) <= _SHORT and run.element is not None else None
    name = found["name"].strip() if found is not None else ""
    if found is None or not looks_like_person(name) or is_nobody(name) or is_known_place(name):
        return
    if is_place((found["inside"] or found["behind"]).strip()):
        yield Mention(name, "labelled", BEHIND_PLACE, 1.0, 0, run, name, run.element)


def addressed(work: Work, run: Run) -> Iterator[Mention]:
    """The person whom a line names above a mail address, or before the site's own name, and nothing else but a day."""
    if len(run.text) > 2 * _SHORT or run.element is None or run.tag in HEADINGS:
        return
    people = without_site(work, read_people(run.text))
    sites = _titled_sites(work) if people else ()
    names = [name for name in people if name_key(name) not in sites]
    if len(names) != 1 or is_nobody(names[0]) or run.text[: len(names[0])] != names[0]:
        return
    rest, below = run.text[len(names[0]) :].strip(), _next(work, run, 1)
    if not rest and below is not None and _ADDRESS.fullmatch(below.text) is not None:
        yield Mention(names[0], "labelled", "name above an address", 1.0, 0, run, names[0], run.element)
    elif rest[:1] in _BEFORE_SITE and rest and name_key(_first_piece(rest)) in sites:
        shown = printed_byline(run.text, names[0])
        yield Mention(names[0], "labelled", "name before the site's", 1.0, 0, run, shown, run.element)


def _titled_sites(work: Work) -> tuple[str, ...]:
    """The keys of the site's names, with what stands last in the page's title behind the headline."""
    return (*work.masthead_keys, *(name_key(part) for part in _IN_TITLE.split(work.page.metadata.title or "")[1:][-1:]))


def _first_piece(text: str) -> str:
    """What stands between the signs at a text's beginning and the next sign or its first date."""
    piece = _PIECE_ENDS.split(text.strip(_AROUND + _ENDS))[0]
    stamp = next(iter(find_stamps(piece, order="day")), None) if any(map(str.isdigit, piece)) else None
    return (piece if stamp is None else piece[: stamp.start]).strip(_AROUND + _ENDS)


def in_brackets(run: Run) -> Iterator[Mention]:
    """A name in brackets at the end of a paragraph, as agencies and German papers sign."""
    found = _SIGNED.search(run.text[-50:])
    if found is not None and looks_like_person(found[1]) and not is_quoted(run.text[: run.text.rfind(found[1]) - 1]):
        yield Mention(found[1], "bare", "name in brackets at the end", 0.3, 0, run, found[1])
