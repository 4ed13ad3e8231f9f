"""People named in a short text of unknown language: a byline, a link to an author, a value of the page's data.

Looser than :mod:`cleaners.bylines`, which knows the bylines of outlets that are described: labels of many languages,
pen names where the source vouches for them, credits of other trades (photos, editing) cut off. People only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from cleaners.agencies import ORGANISATION_WORDS, is_agency, is_institution, is_organisation, is_role, name_key
from cleaners.byline_labels import is_label, label_end, may_begin_label
from cleaners.byline_words import (
    COMPANY_ENDS,
    ENDS,
    LEARNED,
    NO_PEN_NAMES,
    NOBODY,
    OTHER_TRADES,
    RANKS,
    SMALL_AND,
    TRADES,
)
from cleaners.date_finding import find_stamps, find_timed_day
from cleaners.date_words import SIGNS
from cleaners.dated_lines import before_day
from cleaners.dates import find_date
from cleaners.desk_words import names_desk
from cleaners.form_labels import is_form_label
from cleaners.han_names import is_han_body, is_han_name, is_wide, split_han_names
from cleaners.names import looks_like_person
from cleaners.place_lines import past_place
from cleaners.scripts import begins_small
from cleaners.stamps import is_weekday
from cleaners.text import ends_sentence


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[\s|,;•·(/])|^){OTHER_TRADES}(?![\w])|(?-i:(?<=[a-zäöüß])(?:Published|Updated|Posted|Veröffentlicht)\b)"
        rf"|(?<=[\s|,;•·(/-])(?:{ENDS})\b|\S+@\S+\.\w+|https?://|www\.|\s@\w|\s[|•·]\s.*\d{{4}}|[→»›].*$"
        rf"|(?-i:(?<=\s)(?:{MONTHS})\.?\s\d)",
        re.IGNORECASE,
    )


MONTHS = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
"""Behind a name, before a day: a date without its year."""
_WORD = re.compile(r"[^\W\d_]+")
_GLUED_ENDS = ("Published", "Updated", "Posted", "Veröffentlicht")
_CUT_SIGNS = ("@", "://", "www.", "WWW.", "|", "•", "·", "→", "»", "›")


@cache
def _cut_starts() -> frozenset[str]:
    """The first three letters of all words at which names end."""
    words = _WORD.findall(f"{OTHER_TRADES} {ENDS} {MONTHS}")
    return frozenset(word[:3].casefold() for word in words if len(word) > 1 or word > "z")


def _may_be_cut(text: str) -> bool:
    starts = _cut_starts()
    if any(word[:3].casefold() in starts for word in _WORD.findall(text)):
        return True
    return any(sign in text for sign in _CUT_SIGNS) or any(word in text for word in _GLUED_ENDS)


_BREAK = re.compile(
    r"\s*(?:[,，、；;/／]\s?(?:翻訳者?|訳者?|译者|譯者|翻译|번역)\s*[:：]|[,،;|/／&•·+、，；\n]|\s[-–—]+\s|\s(?:翻訳者|訳者|翻訳|写真)\s*[:：]?|\s(?:译者|譯者|翻译|번역|옮김)\s*[:：]?|\s[訳译譯]\s*[:：=＝]|\s(?:译|譯|翻译|翻譯|訳)\s*[/／]"
    r"|\s[●◎○■◆]|\s?(?=【)"
    r"|\s(?:and|und|et|y|og|och|en|with|mit|avec|con|ve|و|и|e|i|ed)\s(?=[^\W\d_])"
    rf"|\s{SMALL_AND}\s(?-i:(?=[^\W\d_a-zа-яα-ω])))\s*"
)
_AND_BEHIND = re.compile(r"(?i)\s*,\s+(?:and|und|et|y|og|och|en|e|ve|и|и)\s")
_TITLES_AFTER = re.compile(
    r"(?:[,\s]+(?:Ph\.?\s?D\.?|M\.?D\.?|M\.?S\.?c?|R\.?D\.?N?|R\.?N\.?|M\.?B\.?A\.?|B\.?Sc?\.?|J\.?D\.?|D\.?D\.?S\.?|C\.?P\.?A\.?|CFP®?"
    r"|LMFT|LCSW|DVM|MPH|FACLM|FAND|Esq\.?|CPT|E-RYT|PSP))+\.?$"
)
_AFTER_NAME = re.compile(
    r"\s+(?:in|at|for|from|of|on|reporting|is|was|has|der|aus|bei|für|im|correspondent|special|staff|senior|contributing|/"
    r"|envoyée?s? spécia(?:ux|les?|l)?|correspondante?s?|corresponsal(?:es)?|enviad[oa]s? especia(?:l|les|is)?|inviat[aio]"
    r"|korrespondent(?:in)?)\s+\S.*$"
    r"|\s*[(\[（].*$|\s*[:：].*$|\s[-–—]\s.*$|’s\s.*$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"^\S+['’]s\s+(?=[^\W\d_a-z])")
_READING = re.compile(r"(?i)\d+\s?-?\s?min|(?:مدة|وقت|زمن) القراءة|زمان مطالعه")
_NICK = re.compile(r"\s*(?:\([^()]{2,30}\)|[\"“”„«‘'][^\"“”„«»‘’'\s][^\"“”„«»‘’']{1,20}[\"”“»’'](?=\s))\s*(?=[^\W\d_a-z]\w)")
"""A second name in brackets or in quotation marks amid a name."""
_EASTERN = re.compile(r"[\uac00-\ud7af]{2,4}|[\u3400-\u9fff]*[\u3040-\u30ff][\u3040-\u30ff\u3400-\u9fff]*")
"""A Korean name, or a Japanese one that is not in Chinese characters alone."""
_MARKED = re.compile(
    r"[\u0900-\u0963\u0970-\u0de5]{2,16}(?: [\u0900-\u0963\u0970-\u0de5.]{1,16}){1,3}|[\u0e01-\u0e4e]{2,16} [\u0e01-\u0e4e]{2,20}"
)
"""A name of India or Thailand, whose vowels are marks and no letters."""
_EASTERN_TITLE = re.compile(
    r"\s*(?:(?:特约|特約|本报|本報|实习|首席|資深|资深)?(?:记者|記者|通讯员|编辑|撰文|報道|報導)|(?:수습|선임|전문)?기자|특파원"
    r"|さん|氏|\s[著訳文作译譯]|\s(?:지음|글|씀|저)|編集部|編集委員|論説委員|特派員)$"
)
_ENCLOSED = re.compile(r"\s*[(\[（【〔［「](?P<inside>[^()\[\]（）【】〔〕［］「」]{2,60})[)\]）】〕］」]\s*")
_EASTERN_CHARS = 8
_WITH = re.compile(r"\s\((?:with|mit|avec|con|com|met|med)\s(?P<who>[^()]{4,60})\)$")
"""Who helped, in brackets behind a name."""
_ALIAS = re.compile(rf"[^\W_](?:[\w.'’-]|[{SIGNS}]){{1,24}}")
_OCLOCK = re.compile(r"^[\s|,–—•·-]*(?:(?:Uhr|hrs?|h|GMT|UTC|CET|CEST|EST|EDT)\b[\s|,–—•·-]*)?")
_GLUED = re.compile(r"(?<=[a-zäöüß])\d+$|\s+(?:on|am|um|at|le|el|il)$")
_DANGLING = re.compile(
    r"[\s,|(–—•·-]+(?:[Oo]n|[Aa]m|um|[Aa]t|le|el|il|den|op|em|w dniu|[Vv]om|في|بتاريخ|يوم|در|כ?ב)?"
    r"(?:[\s,|(–—•·-]*(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?)?[\s,|(–—•·-]*$"
)
"""What stands before a date; "Le" and "El" are names."""
_INITIALS = re.compile(r"(?:[A-ZÄÖÜ]\.\s?){2,3}|[A-ZÄÖÜ][a-zäöüß]+ [A-Z]\.")
_BODY_END = re.compile(
    r"(?:team|redaktion|redazione|rédaction|redaktionen|toimitus|nachrichten|zeitung|magazin|verband|verein|verbund|agentur|ministerium"
    r"|gesellschaft|zentrum|institut|partei|kanzlei|newsroom|newsdesk)$"
)
"""How words for bodies end, in compounds too ("MM-Redaktion", "sv_team", "Bundesverband")."""
_GIVEN = re.compile(r"^(?:Will|May|April|June|August|Mark|Joy|Summer|Rose|Dean|Major)(?=\s)")
"""Given names that are words of sentences too."""
_COMPANIES = tuple(f" {end}" for end in COMPANY_ENDS)
_LABELS_BEHIND = ("von", "vom", "by", "par", "por", "door", "oleh", "przez")
"""Words before a name, which end none."""
_MAX_TEXT = 300
_MOST_BLANKS = 5


def is_nobody(name: str, sites: Sequence[str] = ()) -> bool:
    """Whether a name is the site's, an organisation's, or a word for whoever writes there."""
    spelt = name_key(name)
    if not spelt or spelt in sites:
        return True
    known = [site for site in sites if len(site) > 4]
    if any((site in spelt and " " in name) or (spelt in site and len(spelt) > 0.7 * len(site)) for site in known):
        return True
    words = [word.strip(".,'’()").casefold() for word in name.split()]
    if any(word in NOBODY or _BODY_END.search(word) for word in words) or names_desk(name) or name.endswith(_COMPANIES):
        return True
    if is_form_label(name) or (len(words) == 1 and words[0] in TRADES):
        return True
    return is_organisation(name) or is_role(name) or is_han_body(name, sites)


def is_body(name: str, sites: Sequence[str] = ()) -> bool:
    """Whether one word is the site's name, an agency, a role or a word for whoever writes; a pen name may be run together."""
    word = name.strip(".,'’()").casefold()
    known = word in NOBODY or word in ORGANISATION_WORDS or is_agency(name) or is_role(name) or names_desk(name)
    return known or name_key(name) in (*sites, "") or is_han_body(name, sites)


def read_people(text: str, *, alias: bool = False, sites: Sequence[str] = ()) -> list[str]:
    """The people named in the text, in order. ``alias``: the source vouches for an author, so a pen name of one word will do.
    ``sites`` are keys of the site's own names."""
    return list(_people(text[:_MAX_TEXT], alias, tuple(sites)))


@lru_cache(maxsize=1 << 12)
def _people(text: str, alias: bool, sites: tuple[str, ...]) -> tuple[str, ...]:
    text = " ".join(text.split())
    if text[-1:] == ")" and (helped := _WITH.search(text)) is not None and looks_like_person(helped["who"]):
        text = f"{text[: helped.start()]}, {helped['who']}"
    text = _bare(_NICK.sub(" ", text) if "«" in text else text)
    if is_institution(text):
        return ()
    text = past_place(text) if ":" in text else text
    names: list[str] = []
    for part, joined in _parts(text):
        together = split_han_names(part) if is_wide(part) else []
        names.extend(together[:-1])
        name = _person(together[-1] if together else part, sites)
        if name is not None:
            names.append(name)
        elif names and not (joined and is_nobody(part, sites)):
            if not (is_role(part.strip()) or is_trade(part.strip(" ."))):
                break
        elif not is_nobody(part, sites):
            break
    if alias and not names and is_pen_name(text, sites):
        names.append(text.strip(" .:|"))
    return tuple(dict.fromkeys(names))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a text between marks and joining words, each with whether a comma and "and" join the last one to it ("Jane
    Doe, Harbour Times, and John Roe")."""
    start = 0
    for found in _BREAK.finditer(text):
        joined = _AND_BEHIND.match(text, found.start())
        if text[start : found.start()].strip():
            yield text[start : found.start()], joined is not None
        start = found.end() if joined is None else joined.end()
    if text[start:].strip():
        yield text[start:], False


def _bare(text: str) -> str:
    """The names of a line without labels, dates, brackets around it and what follows them."""
    enclosed = _ENCLOSED.fullmatch(text) if text[-1:] in ")]）】〕］」" else None
    text = text if enclosed is None else enclosed["inside"]
    while (end := label_end(text)) and end < len(text):
        text = text[end:]
    span = None
    if any(char.isdigit() for char in text):
        stamp = next(iter(find_stamps(text, order="day")), None)
        span = (stamp.start, stamp.end) if stamp is not None else find_date(text)
        if span is None and (day := find_timed_day(text)) is not None:
            span = day.start, day.end
    if span is not None:
        text = _OCLOCK.sub("", text[span[1] :]) if span[0] < 3 else before_day(text, span[0])
        text = text[label_end(text) :]
    found = _cut().search(text) if _may_be_cut(text) else None
    text = text if found is None else text[: found.start()]
    return _DANGLING.sub("", text) if span is not None else text


def _person(part: str, sites: Sequence[str]) -> str | None:
    name = _TITLES_AFTER.sub("", part.strip(' \t.:|-–—•·"“”„*')).strip(" ,") if part else ""
    name = _NICK.sub(" ", _without_agency(_POSSESSIVE.sub("", name)))
    for one in dict.fromkeys((name, _AFTER_NAME.sub("", name).strip(" ,"), _GLUED.sub("", name))):
        if not one or len(one) > 60 or one.count(" ") > _MOST_BLANKS or begins_small(one.split()[-1]):
            continue
        bare = one if one.isascii() else _EASTERN_TITLE.sub("", one)
        if is_nobody(bare, sites) or is_trade(bare) or is_weekday(one) or one.rpartition(" ")[2].casefold() in _LABELS_BEHIND:
            continue
        if looks_like_person(_GIVEN.sub("Jan", one)) or _INITIALS.fullmatch(one) or _is_eastern_name(bare):
            return bare
    return None


def _is_eastern_name(name: str) -> bool:
    """Whether a word is a name in a script without capitals: Chinese, Japanese, Korean."""
    if _MARKED.fullmatch(name) is not None:
        return True
    return is_han_name(name) or (1 < len(name) <= _EASTERN_CHARS and _EASTERN.fullmatch(name) is not None)


def _without_agency(name: str) -> str:
    """A name without the agency that stands behind it ("Jane Doe Associated Press")."""
    words = name.split()
    for place in range(2, len(words)):
        if is_agency(" ".join(words[place:])):
            return " ".join(words[:place])
    return name


def is_pen_name(text: str, sites: Sequence[str] = ()) -> bool:
    """Whether a text could be a pen name: one word, or two or three capitalised ones that no phrase would have."""
    name = text.strip(" .:|")
    words = name.split()
    if not words or len(words) > 3 or _READING.match(name) or (name.isupper() and len(name) < 6) or name.isdigit():
        return False
    nobody = is_body(name, sites) or is_weekday(name) if len(words) == 1 else is_nobody(name, sites)
    if nobody or is_label(name) or not NO_PEN_NAMES.isdisjoint(word.casefold() for word in words):
        return False
    if len(words) == 1:
        return _ALIAS.fullmatch(name) is not None and "." not in name.strip(".")
    return all(_ALIAS.fullmatch(word) and not begins_small(word) for word in words) and not any(char.isdigit() for char in name)


def is_labelled_name(text: str) -> bool:
    """Whether a line is a label of a byline in some language and the names of people ("Par Odile Fauvette")."""
    end = label_end(text) if may_begin_label(text) else 0
    return end > 0 and not ends_sentence(text) and bool(read_people(text[end:]))


def is_trade(text: str) -> bool:
    """Whether a phrase ends in the word for a trade or a rank ("Senior Autos Reporter", "Chefredakteurin"), or begins with one
    ("Leiterin Vertrieb", "Directora General")."""
    words = text.split()
    if not words:
        return False
    plain = text.upper() == text.lower() or any(map(begins_small, words[1:]))
    ranked = words[0].casefold() in RANKS and (len(words) < 3 or plain)
    last = words[-1].strip(".,*)").casefold()
    return ranked or last in TRADES or LEARNED.search(last) is not None


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: equal, or one holds all words of the other ("J. Doe", "Jane A. Doe" aside)."""
    left, right = name_key(one), name_key(other)
    if left == right:
        return True
    first, second = set(one.casefold().replace(".", " ").split()), set(other.casefold().replace(".", " ").split())
    return len(first & second) >= 2 and (first <= second or second <= first)


def unite(names: Iterable[str]) -> list[str]:
    """The names without second spellings of one person; the first spelling stays."""
    kept: list[str] = []
    for name in names:
        if not any(same_person(name, other) for other in kept):
            kept.append(name)
    return kept
