"""Lines that credit an agency in words ("По материалам ТАСС", "Com informações da Agência Brasil"). Only agencies count, so a
person who helped with a story isn't a source."""

from __future__ import annotations

import re
from functools import cache

from cleaners.agencies import is_agency, is_agency_credit, is_word_too

_MOST_CHARS = 90
_SAID: dict[str, str] = {
    "en": r"(?:with )?(?:additional|further|extra) (?:reporting|material|information|inputs?) (?:by|from)"
    r"|(?:with )?(?:inputs?|reports?|material|information) from",
    "de": r"(?:unter verwendung von|mit) (?:\w*material|informationen|meldungen|inhalten) (?:von|der|des)|mit agenturen",
    "fr": r"(?:avec|d'après|selon)(?: l'agence| les agences)?|(?:avec des )?informations (?:de|d'|de l')",
    "es": r"con (?:información|datos|informes|material|aportes) (?:de la agencia|de la|del|de)",
    "ca": r"amb (?:informació|dades) (?:de|de l'|d')",
    "pt": r"com (?:informações|dados|material) (?:da|do|de|das|dos)",
    "it": r"con (?:informazioni|notizie) (?:di|da|dell'|dell'agenzia)",
    "nl": r"(?:met (?:informatie|materiaal|medewerking|berichten) van|met dank aan)(?: het| de)?",
    "sv": r"(?:med )?(?:material|uppgifter|information) från",
    "da": r"(?:med )?(?:materiale|oplysninger|informasjon|stoff) fra",
    "pl": r"(?:na podstawie|z wykorzystaniem|z użyciem)(?: materiałów| informacji| depesz(?:y)?)?|za|źródło",
    "cs": r"(?:s využitím|s přispěním|s použitím)(?: materiálů| zpráv| materiálov| správ)?|podle|podľa|za přispění",
    "ro": r"(?:cu (?:informații|informaţii|date) (?:de la|din)|preluat (?:de la|de pe)|conform|potrivit)",
    "hr": r"(?:prema(?: pisanju| podacima| informacijama)?|prenosi|uz korištenje materijala|po poročanju|po navedbah)",
    "ru": r"(?:по (?:материалам|информации|данным|сообщениям?)|с использованием (?:материалов|сообщений)|со ссылкой на)"
    r"(?: агентств[аоу]?| иа)?",
    "uk": r"(?:за (?:матеріалами|інформацією|даними|повідомленням)|з використанням матеріалів|з посиланням на)"
    r"(?: агентств[ао]| агенції)?",
    "be": r"(?:паводле|па)(?: матэрыялах| матэрыялаў| інфармацыі)?(?: агенцтва)?",
    "bg": r"(?:по (?:материали|информация|данни) (?:на|от)|с информация от|според|по подаци(?:ма)?|преноси)",
    "el": r"με πληροφορίες (?:από|του|της)(?: το| την| τη)?",
    "lt": r"(?:pagal|remiantis|parengta pagal)(?: naujienų agentūros)?|izmantojot|pēc",
    "ar": r"نقلا? عن|نقلاً عن|مع وكالة",
    "fa": r"به نقل از|به گزارش",
    "hi": r"(?:इनपुट|एजेंसी|साभार)",
    "id": r"(?:di(?:kutip|lansir) dari|dengan (?:laporan|informasi) dari|laporan)",
    "vi": r"(?:theo|nguồn|tổng hợp từ)",
    "zh": r"(?:据|據|综合|綜合|来自|來自|转自|轉自)",
}
_BEHIND = r"(?: inf\.?|报道|報道|電|电|消息|の配信| इनपुट के साथ| इनपुट| nyomán| alapján)"
_SHORTEST = 5
"""A name with an ending has so many letters at least."""
_MARKS = " \t*—–-•()[]（）/.:："


@cache
def _pattern() -> re.Pattern[str]:
    said = "|".join(_SAID.values())
    return re.compile(rf"(?:(?P<said>{said})[\s:：]*)?(?P<name>\S.{{0,60}}?)(?P<behind>{_BEHIND})?", re.IGNORECASE)


def read_agency_phrase(line: str) -> str | None:
    """The agency that a short line names behind or before such words; ``None`` for any other line, and for an agency alone."""
    text = line.strip(_MARKS).replace("’", "'")
    if not 3 < len(text) <= _MOST_CHARS:
        return None
    found = _pattern().fullmatch(text)
    if found is None or not (found["said"] or found["behind"]):
        return None
    name = found["name"].strip(_MARKS)
    sure = is_agency_credit(name) and (found["said"] or not is_word_too(name))
    return name if sure or _is_declined(name) else None


def _is_declined(name: str) -> bool:
    """Whether a name is an agency's with the ending of a case behind it ("Укрінформу", "Tanjuga", "PAP-u")."""
    if " " in name or len(name) < _SHORTEST or not name[-1].islower():
        return False
    return any(is_agency(name[:-count].rstrip("-")) for count in (1, 2))
