"""Run-in datelines that open a story's first paragraph and name a place or an agency that no list has, recognised by a day,
a following article or a word for an agency."""

from __future__ import annotations

import re

from cleaners.agencies import is_agency, is_wire, is_word_too
from cleaners.datelines import is_place
from cleaners.place_names import is_known_place
from cleaners.run_in_rare import DAY, RunIn, is_label

_SURE_DAY = DAY.removesuffix("?")
_DATED_CREDIT = re.compile(
    rf"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?.,\n–—]{{2,30}}?){_SURE_DAY}\s*[-–—.]+\s*/?"
    r"(?P<credit>[^\W\d_a-zà-ÿа-я][^()\[\]\d,;:!?./\n\"“”—–]{1,30}?)/?(?:\.|:|\s[-–—])\s*(?=[\"'“‘„«]?[^\W_a-z])"
)
_IN_STEPS = re.compile(
    rf"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?.,\n–—]{{2,24}})\.{_SURE_DAY}\.\s*(?P<credit>[^\W\d_a-zа-я][^()\[\]\d:;!?.,\n–—]{{1,24}}?)"
    r"\s*(?:[–—]|\s-)\s+(?=\S)"
)
_INITIALLED = re.compile(
    r"\s*(?P<place>[^\W\d_a-z][^()\[\]\d:;!?.,\n–—]{2,24}?)\s\((?P<credit>[a-z]{2,4}(?:/[a-z]{2,4})?)\)\.?\s*[-–—:]?\s+"
    r"(?=[\"'“‘„«]?[^\W_a-z])"
)
_AGAIN = re.compile(r"\s*(?P<place>[^\W\d_a-z][^\W\d_]{3,20})\.\s+(?=[\"'“‘„«]?[^\W_a-z])")
_CREDIT_FIRST = re.compile(
    rf"\s*[(\[](?P<credit>[^()\[\]\d\n]{{2,30}})[)\]]\s*[-–—]?\s*"
    rf"(?P<place>[^\W\d_a-z][^\W\d_]*(?:[ '’-][^\W\d_]+){{0,2}}){_SURE_DAY}\s*[-–—]+\s*"
    r"(?=[\"'“‘„«]?[^\W_a-z])"
)
_BEFORE_ARTICLE = re.compile(
    r"\s*(?P<place>[^\W\d_a-z][^\W\d_]{3,}(?:[- ][^\W\d_a-z][^\W\d_]{2,})?)\s+[–—-]\s+"
    r"(?=(?:The|An?|In|On|At|After|Der|Die|Das|Ein|Eine|Nach|Am|Im|Bei|Mit|Seit|Le|La|Les|Un|Une|El|Los|Las|Una|Il|Lo|Gli|As|Um"
    r"|Uma|De|Het|Een)\s)"
)
_EASTERN_AGENCY = re.compile(
    r"\s*(?P<place>[\u0621-\u064a ]{2,25}?)\s*[-–—ـ/،]\s*(?P<credit>(?:وكال(?:ة|ات)|صحيفة|موقع|مراسل|خاص|متابعات)[^:\d.،]{0,28}?)"
    r"\s*(?::|\s[-–—ـ])\s*(?=\S)"
)
_EASTERN_KNOWN = re.compile(
    r"\s*(?P<place>[\u0621-\u064a ]{2,25}?)\s*[-–—ـ/]\s*(?P<credit>[\u0621-\u064a .\"«»]{2,24}?)\s*(?::|\s?[-–—ـ])\s*(?=\S)"
)
_BRACKETED = re.compile(r"\s*[(\[](?P<place>[^\W\d_][^()\[\]\d,]{2,24})[)\]]\s*[-–—:]?\s*(?=\S)")
_COLON = re.compile(r"\s*(?P<place>[^\W\d_a-z][^()\[\]\d:;!?.,\n–—]{2,28}?)\s?:\s+(?=[\"'“‘„«]?[^\W_a-z])")
_NAMED_AGAIN = re.compile(
    r"\s*(?P<place>[\u0590-\u08ff\u0900-\u0dff\u200c '’\"]{3,30}?)(?:[\s,،]+\d[\d./\u0600-\u06ff -]{2,20}?)?"
    r"\s*(?:[(\[](?P<credit>[^()\[\]\d\n]{2,24})[)\]]\s*)?(?P<sign>\s[-–—]+\s|\s?ـ+\s|\s?:\s)\s*(?=\S)"
)
_INDIC = "\u0900"
_LETTERS = 4
_AGENCY_STOP = re.compile(
    r"\s*(?P<place>[^\W\d_a-z][^()\[\]\d:;!?.,\n–—]{2,24})[,.]\s(?P<credit>[^\W\d_][^()\[\]\d:;!?.,\n]{1,16})\.\s+(?=[\"'“‘„«]?[^\W_a-z])"
)
_AGENCY_DASH = re.compile(r"\s*(?P<credit>[^\W\d_a-z]{2,10}(?:/[^\W\d_a-z]{2,6})?)\s+[-–—]\s+(?=[\"'“‘„«]?[^\W_a-z])")
_DOMAIN = r"[\w-]{2,30}(?:\.[\w-]{2,20})?\.(?i:com?|id|my|net|org|tv|news|info|in|vn)"
_TOWN = r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ '’-][^\W\d_a-z][^\W\d_]*){0,3})"
_OUTLET_BESIDE = re.compile(rf"\s*(?:{_TOWN},\s+{_DOMAIN}|{_DOMAIN},\s+{_TOWN.replace('place', 'town')})\s*[-–—]+\s+(?=\S)")
_CREDIT_WORDS = 3
_SAYS = frozenset("قال قالت أعلن أعلنت أكد أكدت ذكر ذكرت كشف كشفت أفاد أفادت اعلن اكد دعا نفى حذر شدد طالب وصل بحث".split())


def dated_credit(head: str) -> RunIn | None:
    """ "ОСТЕРБЮ, 3 мар — Пустельга. ", "(Gheppio) - Osterby, 03 MAR - ": a place, a day and a name."""
    for pattern in (_DATED_CREDIT, _CREDIT_FIRST, _IN_STEPS):
        found = pattern.match(head)
        if found is None:
            continue
        place, credit = found["place"].strip(" ,"), found["credit"].strip()
        if is_place(place) and len(credit.split()) <= _CREDIT_WORDS and not is_label(place):
            return RunIn(place, credit, found.end())
    return None


def outlet_beside(head: str) -> RunIn | None:
    """ "OSTERBY, kestrelpost.com - ", "Kestrelpost.com, Osterby - ": a place and the outlet by its address."""
    found = _OUTLET_BESIDE.match(head) if "." in head else None
    place = (found["place"] or found["town"]) if found is not None else ""
    return RunIn(place, None, found.end()) if found is not None and is_place(place) else None


def before_article(head: str) -> RunIn | None:
    """ "Osterby – Der Hafenrat …": one word and a dash before a sentence that begins with an article or a preposition."""
    found = _BEFORE_ARTICLE.match(head)
    place = found["place"] if found is not None else ""
    if found is None or place.isupper() or not is_place(place) or is_label(place) or is_agency(place):
        return None
    return RunIn(place, None, found.end())


def eastern_agency(head: str) -> RunIn | None:
    """ "أوستربي - وكالة العوسق: " and, behind a well-known place, any name."""
    found = _EASTERN_AGENCY.match(head)
    if found is None:
        found = _EASTERN_KNOWN.match(head)
        credit = found["credit"].split() if found is not None else []
        if found is None or not credit or not is_known_place(found["place"].strip()):
            return None
        if len(credit) > 2 or credit[0] in _SAYS:
            return None
    place = found["place"].strip()
    return RunIn(place, found["credit"].strip(), found.end()) if is_place(place) else None


def bracketed(head: str) -> RunIn | None:
    """ "(بيروت) …": a well-known place in brackets."""
    found = _BRACKETED.match(head)
    if found is None or not is_known_place(found["place"].strip()):
        return None
    return RunIn(found["place"].strip(), None, found.end())


def before_colon(head: str) -> RunIn | None:
    """ "Dubai: The council …": a well-known place."""
    found = _COLON.match(head)
    if found is None or not is_known_place(found["place"].strip()) or not is_place(found["place"].strip()):
        return None
    return RunIn(found["place"].strip(), None, found.end())


def initialled(head: str) -> RunIn | None:
    """ "Osterby (fk). Der Hafenrat …", with the writer's initials, and "Osterby. Der Hafenrat von Osterby …", where the sentence
    names the place again."""
    found = _INITIALLED.match(head) or _AGAIN.match(head)
    place = found["place"].strip() if found is not None else ""
    if found is None or not is_place(place) or is_label(place) or is_agency(place):
        return None
    if found.re is _AGAIN and re.search(rf"(?<!\w){re.escape(place)}(?!\w)", head[found.end() :]) is None:
        return None
    credit = found.groupdict().get("credit")
    return RunIn(place, credit if credit is not None and is_wire(credit) else None, found.end())


def named_again(head: str) -> RunIn | None:
    """ "عين الزيتون – وافق المجلس البلدي في عين الزيتون …": a place in a script without capitals that the sentence names again;
    before a colon in scripts of India alone, where others print who speaks."""
    found = _NAMED_AGAIN.match(head)
    place = found["place"].strip() if found is not None else ""
    if found is None or len(place) < _LETTERS or (":" in found["sign"] and place[0] < _INDIC):
        return None
    if place not in head[found.end() :] or not is_place(place) or is_agency(place):
        return None
    return RunIn(place, found["credit"].strip() if found["credit"] else None, found.end())


def agency_before_sign(head: str) -> RunIn | None:
    """ "TAMPERE, STT. Valtuusto …", "AGI - Il consiglio …": an agency behind a place, or alone before a dash."""
    found = _AGENCY_STOP.match(head) or _AGENCY_DASH.match(head)
    credit = found["credit"].strip() if found is not None else ""
    place = found.groupdict().get("place") if found is not None else None
    if found is None or not is_wire(credit) or is_word_too(credit):
        return None
    if place is not None and not (is_place(place) and (place.isupper() or is_known_place(place))):
        return None
    return RunIn(place, credit, found.end())


UNKNOWN = (agency_before_sign, dated_credit, before_article, bracketed, before_colon, initialled, named_again)
"""The readers of what opens a story's first paragraph and nothing else, of names that no list has."""
