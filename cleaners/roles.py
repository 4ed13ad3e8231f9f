"""An author's role, as printed after or below the name: a trade, a place, an outlet ("Europe correspondent", "Fox News")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.agencies import is_agency, is_organisation, name_key
from cleaners.byline_labels import is_label
from cleaners.byline_words import CRAFTS, ENDS, LEARNED, RANKS, SMALL_AND, TRADES
from cleaners.date_finding import find_stamps
from cleaners.dates import is_date_line
from cleaners.names import looks_like_person
from cleaners.people import is_nobody, is_trade
from cleaners.place_names import is_known_place
from cleaners.word_lists import word_set

_MAX_CHARS, _MAX_WORDS = 90, 14
_MARKS = " ,،|/–—-•·:;\u00a0"
_EMAIL = re.compile(r"\S+@\S+\.\w+|https?://\S+|(?:^|(?<=[\s|,]))@\w+")
_CUTS = re.compile(
    rf"(?i)(?:(?<=[\s|,;•·(/–-])|^)(?:{ENDS}|first published|tips|tipp|folgen|suivre|seguir|sign up|get email"
    r"|min(?:ute)?s? read|lesezeit)\b"
    r"|(?<=[a-z])(?-i:Last |Published|Updated|Posted|Follow|View )|\d{1,2}[:.]\d\d|(?:19|20)\d\d|\d+\s?min|[→»›©]"
    r"|(?-i:(?<=[a-z])\.(?=[A-Z][a-z]))|\s외\s\d"
)
_SENTENCE = re.compile(
    r"(?i)\b(?:is|was|has|are|were|will|hat|ist|est|es|writes|covers|joined|lives|you|your|we|our|this|that)\b|[!?]"
)
_OUTLET = re.compile(
    r"(?i)(?:for|für|pour|speciale? per|especial(?:mente)? para|special to) [^\W\d_]"
    r"|[\w-]+\.(?:com|net|org|de|fr|es|it|co\.uk|in)\b"
)
_STEMS = re.compile(
    r"(?:redakteur|korrespondent|reporter|autor|journalist|chefredaktør|journaliste?|redaktør|redaktör|redacteur|correspondant"
    r"|periodist|redactor|giornalist|colunist|columnist|kolumnist|yazar|muhabir|toimittaja|dziennikar)(?:in|en|e|a|as|o|os|ka|z)?"
    r"|(?:\w{3}chef|direktör|ledare|sprecher(?:in)?|leiter(?:in)?|direktor(?:in)?|forscher(?:in)?|berater(?:in)?|sjef|direktør|johtaja)$",
    re.IGNORECASE,
)
_PHRASES = re.compile(r"(?i)\b(?:phóng viên|biên tập viên|nhà báo|nhà nghiên cứu|chuyên gia|giáo sư)\b")
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:authors?|autor|redaktion|written by|von|by)$")
_PARTS = re.compile(
    r"(?i)\s*[,،|;•·]\s*(?:(?:and|und|et|y|e|og|och|en|ve|и|و|i|a|ja|dan|și|és|και|та|і)\s+)?|\s+(?:and|und|et|y|e|og|och|en|ve|и|و)\s+"
    rf"|\s+{SMALL_AND}\s+(?-i:(?=[^\W\d_a-zа-яα-ω]))"
)
_DAY_BEGINS = re.compile(r"(?i)\s+(?:on|am|le|el)(?:\s+[^\W\d_]{3,10})?\s*$")
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]")
_WORD = re.compile(r"[^\W_]")
_MOST_LINE, _MOST_PEOPLE, _MOST_WORDS = 220, 12, 8
_EASTERN_ENDS = (
    "记者", "記者", "기자", "특파원", "特派员", "特派員", "编辑", "編輯", "主编", "主編", "评论员", "評論員", "撰稿人",
    "委員", "部長",
)  # fmt: skip
_EASTERN_CHARS = 12
"""What roles end with in scripts without blanks, and how long they are."""
_LINKS = word_set("and und et y e i og och en & и ve و with mit")
"""What joins two crafts ("Text und Fotos")."""
_LOOKED_AT = 400
"""A role stands in so many characters behind the name."""
_MORE = word_set(
    """
    reporters editors correspondents writers head chief lead vp founder fellow professor staff desk lecturer reporting
    photography photos text fotos foto translation translator chairman chairwoman partner owner creator secretary minister
    profesor profesora professora professore professoressa professeur professeure profesorka chef avvocato maître
    senator mp marketer engineer nurse rn freelance freelancer contributing senior junior deputy executive director leiter
    leiterin gründer gründerin redner vorstand professorin dr evangelism content marketing president vice dietitian doula
    educator planner hacker expert specialist agent 기자 특파원 记者 記者 评论员 評論員 翻訳者 特約 編集委員
    論説委員 解説委員 المحرر مراسل مراسلة kontributor koresponden pewarta wartawan
    """
)


def read_role(rest: str, *, marked: bool = False, called: bool = False, sites: Sequence[str] = ()) -> str | None:
    """The role at the beginning of what stands behind a name; ``None`` for a date, a button, another name. ``marked``: the markup
    sets it apart, so that any short phrase will do; ``called``: it calls it a role, so that the phrase may look like a name.
    ``sites`` are keys of the site's own names."""
    plain = _EMAIL.sub("", rest[:_LOOKED_AT])
    bracket = re.match(r"\s*[(\[（［]([^()\[\]（）［］]{1,60})[)\]）］]", plain)
    if bracket is not None and _says_role(bracket[1]):
        return bracket[1].strip()
    text = _without_date(plain)
    found = _CUTS.search(text)
    text = _clean(text if found is None else text[: found.start()])
    if "|" in text:
        text = _clean(next((part for part in text.split("|") if part.strip()), ""))
    if "·" in text and not text.isascii() and (first := text.split("·")[0].strip()).endswith(_EASTERN_ENDS):
        text = first
    if not _fits(text):
        return None
    separate = rest[:1] in ",،|/–—-•·" or rest[:2].strip() in (",", "|", "/", "–", "—", "-", "•", "·")
    if _says_role(text) or called or (marked and not looks_like_person(text)) or name_key(text) in sites:
        return text
    return text if separate and is_known_place(text) else None


def _clean(text: str) -> str:
    text = " ".join(text.split()).strip(_MARKS)
    for opening, closing in ("()", "[]"):
        if text.startswith(opening) and text.endswith(closing):
            text = text[1:-1]
    text = text.strip(_MARKS + "()") if text.count("(") != text.count(")") else text.strip(_MARKS)
    return text.lstrip(". •")


def _without_date(text: str) -> str:
    if not any(map(str.isdigit, text)):
        return text
    stamp = next(iter(find_stamps(text, order="day")), None)
    return text if stamp is None else _DAY_BEGINS.sub("", text[: stamp.start])


def _fits(text: str) -> bool:
    if not text or text.lower() in _LINKS:
        return False
    if is_date_line(text) or (is_label(text) and not is_trade(text)) or _WEEKDAY.search(text) is not None or text[0].isdigit():
        return False
    if not (2 <= len(text) <= _MAX_CHARS or text in CRAFTS) or len(text.split()) > _MAX_WORDS:
        return False
    if not any(char.isalpha() for char in text):
        return False
    return _SENTENCE.search(text) is None


def _says_role(text: str) -> bool:
    """Whether a phrase has the word of a trade or a rank, or names an agency or another outlet."""
    words = [word.strip(".,*()&:").lower() for word in text.split()]
    if words and all(word in CRAFTS or word in _LINKS for word in words):
        return True
    words += [word[:-1] for word in words if word.endswith("s")]
    if any(word in TRADES or word in _MORE or word in RANKS or _STEMS.search(word) or LEARNED.search(word) for word in words):
        return True
    if text.endswith(_EASTERN_ENDS) and len(text) <= _EASTERN_CHARS:
        return True
    if not text.isascii() and _PHRASES.search(text) is not None:
        return True
    return is_agency(text) or _OUTLET.match(text) is not None or (is_organisation(text) and text[:1].isupper())


def names_with_roles(text: str) -> list[str]:
    """The people of a line that is nothing but names with what each of them is ("Jane Holm, Scientist, and Jon Dahl, VP and
    Senior Fellow, Westbay Research"), in order; empty if it is anything else. Behind a role may stand the body it is held in."""
    if len(text) > _MOST_LINE or text.endswith((".", "!", "?", ":", "…")) or _SENTENCE.search(text) is not None:
        return []
    text = _BRACKETED.sub(r", \1", text)
    joins = [False, *(_WORD.search(found[0]) is not None for found in _PARTS.finditer(text))]
    parts = [part.strip() for part in _PARTS.split(text)]
    held = [*map(_is_trade_of, parts), False]
    names: list[str] = []
    for place, part in enumerate(parts):
        if held[place] and names:
            continue
        behind_role = place > 0 and held[place - 1]
        may_be_body = behind_role and not joins[place] and not held[place + 1]
        if not may_be_body and looks_like_person(part) and not is_nobody(part):
            names.append(part)
        elif not behind_role or not names or not part[:1].isupper() or len(part.split()) > _MOST_WORDS:
            return []
    return names if any(held) and len(names) <= _MOST_PEOPLE else []


def _is_trade_of(part: str) -> bool:
    """Whether a part of a line is a role rather than a person whose name is also a trade's word."""
    return _says_role(part) and not (looks_like_person(part) and not is_trade(part) and not is_nobody(part))


def is_role_line(text: str) -> bool:
    """Whether a whole line is a role."""
    return _fits(text) and not text.endswith((".", ":")) and _says_role(text) and not any(map(str.isdigit, text))
