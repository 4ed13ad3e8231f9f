"""Run-in datelines: the place and agency that open a story's first paragraph ("GENEVA (Reuters) - The council …").

Only shapes that prose does not have: an agency in brackets, a place in capitals, or a well-known place before a dash. A sentence
that begins with a place and has a dash further on is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cleaners.agencies import is_agency, is_wire, is_word_too
from cleaners.datelines import is_place
from cleaners.place_names import is_known_place
from cleaners.run_in_rare import DAY, RARE, RunIn, agency_first, eastern
from cleaners.run_in_unknown import UNKNOWN, eastern_agency, outlet_beside

_WINDOW, _LINE = 130, 80
_ABBREVIATED, _SHORT_NAME = 5, 4
"""A longer word in capitals is none of a region's abbreviations."""
_PLACE = r"(?P<place>[^\W\d_][^()\[\]\d:;!?\n\"“”„«»—]{0,58}?)"
_DASH = r"\s*(?:\.\s?[-–—]+|[-–—]{1,2}|:|ـ+|·|_(?=\s))\s*"
_LAND = r"(?:\s\([^\W\d_][^()\d]{1,28}\)(?=,\s))?"
"""The land of a place in brackets, before the day ("Santa Rosa (Perú), 9 oct (EFE).-")."""
_AGENCY = re.compile(
    rf"\s*{_PLACE[:-1]}{_LAND}){DAY},?\s*(?:[-–—ـ/:]\s*)?"
    rf"[(\[](?P<credit>[^()\[\]\n]{{2,48}})[)\]](?:{_DASH}|[.।]?\s+)(?=\S)"
)
_NOWHERE = re.compile(r"\s*[(\[](?P<credit>[^()\[\]\n]{2,30})[)\]]\s*(?:\.\s?[-–—]+|[-–—]{1,2}|:|ـ+)\s*(?=\S)")
_IN_BRACKETS = re.compile(
    r"\s*[(\[](?P<place>[^\W\d_][^()\[\]\d,]{1,40}),\s*"
    r"(?P<credit>[^()\[\]\n,]{2,30})[)\]]\s*(?:[-–—:]\s*)?(?=\S)"
)
_CAPITALS = re.compile(
    r"\s*(?P<place>[^\W\d_][^\W\d_a-z]+(?:[ .'’/-]+[^\W\d_a-z]+\.?){0,4}"
    r"(?:,\s+[^\W\d_a-z][^\W\d_.]*(?:\.[^\W\d_]*){0,3}\.?(?:\s[^\W\d_a-z][^\W\d_]+)?){0,2})"
    rf"{DAY}(?P<sign>\s*(?:[–—]|--)\s*|\s?-\s+|:\s+)(?=[\"'“‘„«]?[^\W_a-z])"
)
_KNOWN = re.compile(
    rf"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?\n\"“”„«»—–·]{{1,38}}?){DAY}(?P<sign>\s+[–—·]\s+|\s*[–—]\s+|\s+-{{1,2}}\s+|\.\s?[-–—]+\s+|\s*ـ+\s*|:\s+)(?=[\"'“‘„«]?[^\W_a-zäöüéèàçñ])"
)
_PLAIN = re.compile(
    rf"\s*{_PLACE}{DAY}(?:,?\s+|\s*[,/]\s*)"
    rf"(?P<credit>[^\W\d_][^()\[\]\d,;:!?\n\"“”—–]{{1,30}}?)\s*(?:[–—]|--|\s-)\s+(?=\S)"
)
_BEHIND_DASH = re.compile(
    rf"\s*{_PLACE}{DAY}\s*(?:\s[-–—]|[–—]|\.)\s*/?(?P<credit>[^\W\d_][^()\[\]\d,;:!?/\n\"“”—–]{{1,30}}?)/?(?:\.|:|\s[-–—:]|[–—])\s*[-–—]?\s*(?=\S)"
)
_STATION = re.compile(r"[A-Z][A-Z\d]{1,5}(?:[-/ ][A-Z\d]{2,6})?")
"""How brackets name a wire or a station that no list of agencies has: RNS, KXAN."""
_SLASHED = re.compile(rf"\s*{_PLACE}{DAY}\s+/(?P<credit>[^\W\d_][^/\n]{{1,40}}?)/(?P<sign>\s*[-–—.]{{0,2}})\s*(?=\S)")
_STOPPED = re.compile(r"\s*(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_]+){0,2})/(?P<credit>[^\W\d_a-z]{2,12})\.\s+(?=\S)")
_MARKED = re.compile(r"\s*[|•·]\s*|,\s+|\s+[-–—/]\s+")
_NO_TOWN = re.compile(r"(?i)archiv|file|handout|pool|stock|imag|pict|twitter|facebook|instagram|screen|redaktion|redac|redaz")
"""What stands beside an agency in credits of pictures."""
_SHORT_LINE, _NAME_WORDS = 45, 3
_INDIC = re.compile("[\u0900-\u0dff\u0679\u0688\u0691\u06ba\u06be\u06d2]")
"""The scripts of India, and letters that Urdu alone has: papers in them print no dash behind the agency's brackets."""
_FURTHER = re.compile(r"\s*[,/]\s*")


def split_run_in(paragraph: str, *, opens: bool = False) -> RunIn | None:
    """The dateline that opens a paragraph; ``None`` for prose. Where the paragraph ``opens`` a story, places and agencies count
    that no list has, if nothing but a dateline is printed so, or what stands beside them tells them."""
    head = paragraph[:_WINDOW]
    readers: tuple[Callable[[str], RunIn | None], ...]
    readers = (_with_agency, _in_brackets, _nowhere, _plain, _behind_dash, _slashed, _stopped, _capitals, _known, eastern)
    if opens:
        readers = (outlet_beside, agency_first, eastern_agency, *readers, *RARE, *UNKNOWN)
    for reader in readers:
        found = reader(head)
        if found is not None and paragraph[found.end :].strip():
            return found
    return None


def opening_of(deck: str, story: str = "") -> RunIn | None:
    """The dateline that opens a standfirst: of places that no list has only those in capitals in which something happens in the
    story's text below."""
    found = split_run_in(deck)
    if found is not None:
        return found
    found = split_run_in(deck, opens=True)
    place = found.place if found is not None else None
    if found is None or place is None or not place.isupper():
        return found if found is not None and found.credit is not None else None
    told = re.search(rf"(?<!\w)(?:in|at|of|van|te|uit|w|en|em|à|di|i|på) {re.escape(place.title())}(?!\w)", f"{deck} {story}")
    return found if told is not None else None


def dateline_alone(line: str) -> RunIn | None:
    """The place and the agency that a whole line is ("Berlin (dpa)", "LONDON, May 3 (Reuters)", "Paris/AFP", "EFE | Madrid")."""
    text = line.strip().rstrip("-–—:. ")
    found = split_run_in(f"{text} - Xx") if 5 < len(text) <= _LINE else None
    whole = found is not None and found.end > len(text) and found.credit is not None and found.place
    return found if whole else _beside_agency(text)


def _beside_agency(text: str) -> RunIn | None:
    """ "EFE | Puertoviejo", "Agenturen, Berlin": an agency and a place with a mark between them; before other marks than a bar
    the place must be known."""
    found = _MARKED.search(text) if len(text) <= _SHORT_LINE else None
    if found is None:
        return None
    sides = (text[: found.start()], text[found.end() :])
    for credit, place in (sides, sides[::-1]):
        if not is_wire(credit) or is_word_too(credit) or not is_place(place):
            continue
        barred = found[0].strip() == "|" and len(place.split()) < _NAME_WORDS and _NO_TOWN.search(place) is None
        if is_known_place(_first(place)) or (barred and is_wire(sides[0])):
            return RunIn(place, credit, len(text))
    return None


def _with_agency(head: str) -> RunIn | None:
    """ "GENEVA, May 3 (Reuters) - ", "Madrid, 3 may (EFE).- ", "QUETTA: (APP) ": a dash may be missing behind an agency."""
    found = _AGENCY.match(head)
    if found is None:
        return None
    place, credit = found["place"].strip(" ,-–—ـ"), found["credit"].strip()
    place = place.rstrip(".") if len(place.split()[-1]) > _ABBREVIATED else place
    signs = head[found.end("place") : found.start("credit")].rpartition(" ")[0] + head[found.end("credit") + 1 : found.end()]
    dashed = any(sign in signs for sign in "-–—:ـ·_")
    if not is_place(place):
        return None
    known_place = is_known_place(_first(place)) or _first(place).isupper()
    day = any(map(str.isdigit, head[: found.start("credit")]))
    dated = dashed and (" " not in credit or (credit.isupper() and _first(place).isupper())) and day
    told = is_wire(credit) or dated or (dashed and _STATION.fullmatch(credit) is not None)
    stopped = head[found.end("credit") + 1 : found.end()].startswith(".") and not is_word_too(credit)
    signed = dashed or ((day or stopped or _INDIC.search(head, found.end()) is not None) and len(place.split()) < _NAME_WORDS)
    if not (signed and is_wire(credit)) and not (known_place and told):
        return None
    return RunIn(place, credit, found.end())


def _in_brackets(head: str) -> RunIn | None:
    """ "(Kairo, dpa) "."""
    found = _IN_BRACKETS.match(head)
    if found is None or not is_place(found["place"]) or not is_wire(found["credit"]):
        return None
    return RunIn(found["place"].strip(), found["credit"].strip(), found.end())


def _nowhere(head: str) -> RunIn | None:
    """ "(EFE).- ": an agency and no place."""
    found = _NOWHERE.match(head)
    if found is None or not is_wire(found["credit"]):
        return None
    return RunIn(None, found["credit"].strip(), found.end())


def _plain(head: str) -> RunIn | None:
    """ "Berlin/dpa – ", "MELBOURNE, Jan 23 AAP - ": an agency without brackets behind a well-known place."""
    found = _PLAIN.match(head)
    if found is None or not is_place(found["place"].strip(" ,/")) or not is_wire(found["credit"]):
        return None
    place = found["place"].strip(" ,/")
    if not is_known_place(_first(place)) and not _first(place).isupper():
        return None
    return RunIn(place, found["credit"].strip(), found.end())


def _capitals(head: str) -> RunIn | None:
    """ "BATTLE CREEK — Up to …"; before a colon, or a plain hyphen with no day, the first place must be known."""
    found = _CAPITALS.match(head)
    if found is None:
        return None
    place = found["place"].strip(" ,")
    last = place.split()[-1]
    place = place.rstrip(".") if last.isupper() and len(last) > _ABBREVIATED else place
    first = _first(place)
    if not first.isupper() or len(first) < 3 or not is_place(place) or is_agency(place):
        return None
    certain = any(sign in found["sign"] for sign in ("—", "--")) or ("–" in found["sign"] and "," in place)
    certain = certain or ("-" in found["sign"] and any(map(str.isdigit, head[found.end("place") : found.start("sign")])))
    if not is_known_place(first) and not (certain and first.isascii()):
        return None
    return RunIn(place, None, found.end())


def _known(head: str) -> RunIn | None:
    """ "München/London – Kurz vor …": every place is a well-known one, or the first is and the next is its region."""
    found = _KNOWN.match(head)
    if found is None:
        return None
    place = found["place"].strip(" ,")
    if not is_place(place) or not is_known_place(_first(place)) or (found["sign"].startswith(":") and not place.isupper()):
        return None
    return RunIn(place, None, found.end())


def _behind_dash(head: str) -> RunIn | None:
    """ "МОСКВА, 3 мая — РИА Новости. ", "Ankara - AA - ", "МОСКВА, 3 мая. /ТАСС/. "."""
    found = _BEHIND_DASH.match(head)
    place = found["place"].strip(" ,") if found is not None else ""
    place = place.rstrip(".") if len(place.rpartition(" ")[2]) > _SHORT_NAME else place
    if found is None or not is_place(place) or not is_wire(found["credit"].strip()):
        return None
    if not is_known_place(_first(place)) and not _first(place).isupper() and not _has_no_case(place):
        return None
    return RunIn(place, found["credit"].strip(), found.end())


def _slashed(head: str) -> RunIn | None:
    """ "WESTBAY, Ohio, May 3, 2024 /Releasewire/ -- ": who spreads a release stands between two slashes."""
    found = _SLASHED.match(head)
    place = found["place"].strip(" ,") if found is not None else ""
    if found is None or not is_place(place):
        return None
    day = any(map(str.isdigit, head[found.end("place") : found.start("credit")]))
    wire = is_wire(found["credit"].strip()) and (is_known_place(place) or (day and len(place.split()) < _NAME_WORDS))
    certain = _first(place).isupper() or is_known_place(_first(place))
    if not (wire or (certain and found["sign"].strip())):
        return None
    return RunIn(place, found["credit"].strip(), found.end())


def _stopped(head: str) -> RunIn | None:
    """ "Umeå/TT. ": a place and a wire with a stroke between them before a full stop."""
    found = _STOPPED.match(head)
    if found is None or not is_place(found["place"]) or not is_wire(found["credit"]) or is_word_too(found["credit"]):
        return None
    return RunIn(found["place"], found["credit"], found.end())


def _has_no_case(text: str) -> bool:
    return text == text.upper() == text.lower()


def _first(place: str) -> str:
    return _FURTHER.split(place)[0].strip()
