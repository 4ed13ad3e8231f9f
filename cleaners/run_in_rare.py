"""Run-in datelines of Chinese, Japanese and Korean agencies, and of places and agencies that no list has."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cleaners.agencies import is_agency
from cleaners.date_words import fold
from cleaners.datelines import is_place
from cleaners.place_names import is_known_place
from cleaners.scripts import begins_small
from cleaners.word_lists import word_set

_MONTH = (
    r"(?:[A-Z][a-zäöüéûçãú]{2,9}|[^\W\d_A-ZÀ-ÖØ-Þ]{3,10}|[A-Z]{3,9}|[^\W\d_a-zA-Z]{3,10}"
    r"|[\u0900-\u0963\u0970-\u09e3\u09f0-\u0dff\u0e01-\u0e4e]{2,14})\.?"
)
DAY = (
    rf"(?:,?\s+(?:on\s+|den\s+|le\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:\s+d\.|\.(?:,\s+[^\W\d_]{{4,10}})?)?"
    rf"|\d{{1,2}}\.?\s+(?:de\s+)?{_MONTH}|\d{{1,2}}[./]\d{{1,2}}\.?"
    rf"|\d{{4}}\.?\s+(?:m\.\s+)?{_MONTH}\s+\d{{1,2}}\.?(?:\s+d\.)?(?:,\s+[^\W\d_]{{4,10}})?)(?:,?\s+\d{{4}}\.?)?)?"
)
_EASTERN = (
    re.compile(
        r"\s*(?P<credit>[\u3400-\u9fff]{1,6}(?:社|网|網|报|報|台|讯|訊)|本[报報刊台站网網])(?P<place>[\u3400-\u9fff]{2,5}?)"
        r"(?:\d{1,2}月\d{1,2}日)?(?:综合)?(?:电|電|讯|訊|消息)\s*(?:[（(][^（）()]{2,30}[）)])?\s*[，,：:]?\s*(?=\S)"
    ),
    re.compile(
        r"\s*[（(](?P<credit>[\u3400-\u9fff]{2,4}社)(?:記者|记者)[\u3400-\u9fff]{2,4}?(?P<place>[\u3400-\u9fff]{2})(?:\d{1,2}日)?"
        r"(?:綜合|综合|專)?(?:外?[電电]|報導|报道)[）)]\s*(?=\S)"
    ),
    re.compile(
        r"\s*[〔（(\[【](?:(?:特派)?(?:記者|记者|特派員))?[\u3400-\u9fff]{2,4}(?:[、．][\u3400-\u9fff]{2,4}){0,3}[／/]"
        r"(?P<place>[\u3400-\u9fff]{2,6}?)(?:綜合|综合)?(?:外?[電电]|報導|报道)[〕）)\]】]\s*(?=\S)"
    ),
    re.compile(r"\s*【(?P<place>[^＝=】・\s\d]{2,12}?)(?:[＝=][^】]{2,24}|(?P<credit>共同|時事|AFP時事|ロイター|AP))】\s*(?=\S)"),
    re.compile(
        r"\s*[(\[【](?P<place>[가-힣·/, ]{2,16}?)\s?=\s?(?P<credit>[가-힣A-Za-z0-9 ]{2,12})[)\]】]\s*"
        r"(?:[가-힣]{2,4}(?:[·, ]+[가-힣]{2,4})*\s?(?:[가-힣]{2,5}\s)?(?:기자|특파원)\s*=?\s*)?(?=\S)"
    ),
)
"""How Chinese, Japanese and Korean agencies open their reports."""
_UNKNOWN_AGENCY = re.compile(
    rf"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?.\n\"“”„«»—–-]{{2,38}}?){DAY},?\s*"
    r"\((?P<credit>[^\W\d_][\w.&'’ /-]{2,28})\)\s*(?:\.?\s?[-–—]{1,2}|:)\s+(?=[\"'“‘„«]?[^\W_a-z])"
)
_UNKNOWN_PLACE = re.compile(
    r"\s*(?P<place>[^\W\d_][^\W\d_a-zß-öø-ÿа-я]{4,}(?:[ '’-][^\W\d_a-zß-öø-ÿа-я]{2,}){0,2})(?:\s[-–]\s+|\s?[–—]\s*"
    r"|:\s+)(?=[\"'“‘„«]?[^\W_a-z])"
)
_CREDIT_WORDS = 3
_LABELS = word_set(
    """
    note notes warning correction corrections clarification spoiler review preview recap feature comment column voices poll
    quiz podcast recipe
    question answer sponsored advertorial letter letters editor's factbox timeline explainer gallery wrong right yes never
    always today tomorrow
    yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october
    november december disclaimer attention important reminder summary highlights background context verdict rating transcript
    listen look
    achtung hinweis kommentar meinung analyse interview update eilmeldung exklusiv wichtig info service korrektur thema frage
    antwort
    exclusif opinion édito éditorial vidéo direct attention entretien reportage enquête exclusiva opinión entrevista análisis
    última atención
    esclusiva opinione intervista analisi aggiornamento exclusivo entrevista análise opinião atenção срочно внимание мнение
    видео фото обзор
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute morgen gestern lundi mardi mercredi jeudi vendredi
    samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nobody everybody everyone somebody nothing everything niemand alle
    jemand nichts alles personne nadie nessuno ninguém iemand
    интервью exclusive breaking developing live video watch photos audio
    """
)
"""Words in capitals before a colon or a dash that are no places."""
_COUNTRIES = frozenset(
    fold(name).strip().casefold()
    for name in (
        "afghanistan|algeria|argentina|australia|austria|bangladesh|belgium|brazil|bulgaria|canada|chile|china|colombia|croatia|cuba|cyprus|denmark"
        "|egypt|england|estonia|ethiopia|finland|france|georgia|germany|ghana|greece|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy"
        "|japan|jordan|kenya|kuwait|latvia|lebanon|libya|lithuania|malaysia|mexico|morocco|nepal|netherlands|new zealand"
        "|nigeria|norway|pakistan|peru"
        "|philippines|poland|portugal|qatar|romania|russia|saudi arabia|scotland|senegal|serbia|slovakia|slovenia"
        "|somalia|south africa|south korea"
        "|spain|sudan|sweden|switzerland|syria|taiwan|thailand|tunisia|turkey|türkiye|uganda|uk|ukraine|united kingdom"
        "|usa|venezuela|vietnam|wales"
        "|yemen|zimbabwe|deutschland|frankreich|italien|spanien|österreich|schweiz|polen|russland|türkei|griechenland|ungarn|dänemark|schweden"
        "|allemagne|espagne|italie|suisse|belgique|turquie|grèce|états-unis|royaume-uni|alemania|francia|italia|españa|rusia|turquía|méxico|brasil"
        "|perú|germania|spagna|svizzera|alemanha|frança|itália|espanha|россия|германия|франция|испания|италия|украина|سوريا|لبنان|مصر|العراق|الأردن"
    ).split("|")
)
"""Countries as they stand in brackets behind a place."""


@dataclass(frozen=True, slots=True)
class RunIn:
    """What opens a paragraph before its text: the place as printed, the credit as printed, and where the text begins."""

    place: str | None
    credit: str | None
    end: int


def eastern(head: str) -> RunIn | None:
    """ "新华社北京5月3日电", "【ロンドン＝佐藤花子】", "(서울=연합뉴스) 김민수 기자 = "."""
    if head.isascii():
        return None
    found = next((found for pattern in _EASTERN if (found := pattern.match(head)) is not None), None)
    if found is None:
        return None
    credit = found.groupdict().get("credit")
    return RunIn(found["place"].strip(), None if credit is None or credit[0] == "本" else credit.strip(), found.end())


def unknown_agency(head: str) -> RunIn | None:
    """ "Kelmouth (Norwire) – The board …": a name in brackets between a place and a dash."""
    found = _UNKNOWN_AGENCY.match(head)
    if found is None:
        return None
    place, credit = found["place"].strip(" ,"), found["credit"].strip()
    words = credit.split()
    named = len(words) <= _CREDIT_WORDS and (place.isupper() or not begins_small(words[0]))
    again = place in head[found.end() :]
    if not named or not is_place(place) or is_known_place(credit) or (_is_like_person(place) and not again):
        return None
    if fold(credit).casefold() in _COUNTRIES:
        return RunIn(f"{place} ({credit})", None, found.end())
    return RunIn(place, credit, found.end())


def unknown_place(head: str) -> RunIn | None:
    """ "KELMOUTH: The board …": a long word in capitals that is no label."""
    found = _UNKNOWN_PLACE.match(head)
    if found is None or not is_place(found["place"]) or is_agency(found["place"]) or is_label(found["place"]):
        return None
    return RunIn(found["place"].strip(), None, found.end())


def is_label(text: str) -> bool:
    """Whether words in capitals are a label rather than a place."""
    return any(word.strip("'’.-").casefold() in _LABELS for word in re.split(r"[\s-]", text))


def _is_like_person(text: str) -> bool:
    """Whether a place is rather a person's name ("Jane Doe (Greens) - "): two words and more, not in capitals."""
    return len(text.split()) > 1 and not text.isupper()


_STOP = re.compile(r"\s*(?P<place>[^\W\d_a-zß-öø-ÿа-я]{5,}(?:[ /-][^\W\d_a-zß-öø-ÿа-я]{3,}){0,2})\.\s+(?=[\"'“‘„«]?[^\W_a-z])")


def before_stop(head: str) -> RunIn | None:
    """ "ALTENFURT. Der Rat …", as German papers print it."""
    found = _STOP.match(head)
    if found is None or not is_place(found["place"]) or is_agency(found["place"]) or is_label(found["place"]):
        return None
    return RunIn(found["place"].strip(), None, found.end())


_DANDA = re.compile(r"\s*(?P<place>[\u0900-\u0963\u0970-\u09ff]{2,20}(?: [\u0900-\u0963\u0970-\u09ff]{2,20})?)।\s+(?=\S)")


def before_danda(head: str) -> RunIn | None:
    """ "रामगढ़। नगर …": a word or two and a full stop, as papers of India and Bangladesh print where a story is from."""
    found = _DANDA.match(head)
    return RunIn(found["place"], None, found.end()) if found is not None and is_place(found["place"]) else None


_SIGNED = re.compile(r"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?.,\n\"“”]{2,30})\.\s?[-–—]+\s+(?=[\"'“‘„«¿¡]?[^\W_a-z])")
_WITH_LAND = re.compile(
    r"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?.,\n\"“”]{2,30},\s(?P<land>[^\W\d_][^()\[\]\d:;!?.,\n\"“”]{2,20}?))\s*(?:[–—]|--|\s-)\s+(?=[\"'“‘„«]?[^\W_a-z])"
)
_AGENCY_FIRST = re.compile(
    rf"\s*[(\[](?P<credit>[^()\[\]\n]{{2,30}})[)\]]\s*"
    rf"(?:[-–—]+\s*(?:(?P<place>[^\W\d_a-z][^\W\d_a-z .'’-]{{2,24}}){DAY}\s*[-–—]+\s*)?|\s)(?=[\"'“‘„«]?[^\W_a-z])"
)
_IN_STEPS = re.compile(
    rf"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?.,\n]{{2,24}})\.{DAY}\.\s*(?P<credit>[^\W\d_][^()\[\]\d:;!?.,\n–—-]{{1,24}}?)"
    r"(?:\.(?i:ru|com|net|org|ua|by|kz)\b)?\s*(?:[–—]|-\s|\.)\s*(?=\S)"
)
_SLASHES = re.compile(
    rf"\s*(?P<place>[^\W\d_][^()\[\]\d:;!?.\n/]{{2,30}}?){DAY},?\s*/\s?(?P<credit>[^/\n]{{2,24}}?)\s?/?"
    r"\s*(?:[-–—]{1,2}|:)\s+(?=\S)"
)


def signed(head: str) -> RunIn | None:
    """ "Villaseca.- El concejo …", as Spanish papers print it."""
    found = _SIGNED.match(head)
    return RunIn(found["place"].strip(), None, found.end()) if found is not None and is_place(found["place"].strip()) else None


def with_land(head: str) -> RunIn | None:
    """ "Kelmouth, Scotland — The board …"."""
    found = _WITH_LAND.match(head)
    if found is None or fold(found["land"]).strip().casefold() not in _COUNTRIES or not is_place(found["place"]):
        return None
    return RunIn(found["place"], None, found.end())


def agency_first(head: str) -> RunIn | None:
    """ "(ANSA) - ROMA, 3 MAG - Il consiglio …", "(dpa) Der Rat …"."""
    found = _AGENCY_FIRST.match(head)
    if found is None or not is_agency(found["credit"].strip()):
        return None
    place = (found["place"] or "").strip(" ,")
    return RunIn(place or None, found["credit"].strip(), found.end())


def in_steps(head: str) -> RunIn | None:
    """ "Москва. 3 мая. ИНТЕРФАКС - ", "NEW DELHI, May 3 /PTI/ - "."""
    for pattern in (_IN_STEPS, _SLASHES):
        found = pattern.match(head)
        if found is not None and is_place(found["place"].strip(" ,")) and is_agency(found["credit"].strip()):
            return RunIn(found["place"].strip(" ,"), found["credit"].strip(), found.end())
    return None


RARE = (in_steps, unknown_agency, with_land, unknown_place, before_stop, before_danda, signed)
"""The readers of what opens a story's first paragraph and nothing else."""
