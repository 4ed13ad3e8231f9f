"""Who a text comes from: lines that name an agency or another outlet, and marks of one at the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.agencies import is_agency_credit, is_organisation, is_outlet, is_wire, is_word_too
from cleaners.agency_phrases import read_agency_phrase
from cleaners.credits import is_credit_name
from cleaners.names import looks_like_person
from cleaners.word_lists import word_set

_MAX_CREDIT, _MAX_WORDS = 70, 8
_LABELS = (
    r"sources?|quellen?|fuentes?|fontes?|källor|källa|kilder?|kilde|bron(?:nen)?|источники?|джерел[оа]|kaynak(?:lar)?|źródł[oa]|zdroje?|chanzo|majiya|burim[ie]|извори?|mənbə|manba"
    r"|forrás|surs[ae]|lähde|lähteet|πηγή|izvori?|sumber|nguồn|المصدر|المصادر|مصدر|منبع|מקור"
    r"|източни(?:к|ци)|წყარო(?:ები)?|աղբյուր|крыніц[аы]|дереккөзі?|šaltini(?:s|ai)|avots|avoti|allikas|allikad|vir(?:i)?|heimild(?:ir)?|font|iturria|pinagmulan|pinagkunan"
    r"|সূত্র|ماخذ|بشکریہ|ஆதாரம்|మూలం|ఆధారం"
    r"|(?:本文|文章|稿件|信息|資料|资料)?(?:来源|來源)(?:于)?|稿源|出典|출처|स्रोत|ที่มา|แหล่งข่าว|উৎস|ذریعہ"
)
"""What labels a source, in many languages."""
_EDITED = re.compile(
    r"\s*[,،;|/-]?\s*\b(?:(?:and\s+)?(?:re-?)?(?:edited|translated|compiled|adapted|rewritten|prepared)\s+(?:and\s+\w+\s+)?by"
    r"|(?:bearbeitet|übersetzt|redigiert|zusammengestellt)\svon|(?:traduit|édité|adapté)e?s?\spar|(?:traducid|editad|adaptad)[oa]s?\spor"
    r"|(?:tradotto|adattato)\sda)\b.*$|\s*[,،;|/-]?\s*(?:ترجمة|تحرير)\s*[:：].*$",
    re.IGNORECASE | re.DOTALL,
)
_SOURCE = re.compile(
    rf"\s*(?:{_LABELS})\s*[:：/|՝]\s*[:-]*\s*(?=\S)",
    re.IGNORECASE,
)
_INNER = re.compile(rf"\s(?:{_LABELS})\s*[:：]\s*(\S[^|\d]{{1,30}})", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"(?:{_LABELS})\s*[:：]?", re.IGNORECASE)
_SOURCE_BEGINS = frozenset("सทแউذ출sScCſامkK\u212aqQfFbBиИдДzZźŹlLhHπΠiInNmMвV来來本文稿信資资出APapvŠšКкԱաبসஆఆమწ")
"""The first letters of all labels of sources."""
_NEXT_FIELD = re.compile(r"\s+(?:\d{4}[-/.年].*|\S{2,6}[:：].*)$")
"""What Chinese pages print behind a source: its date, or another field with its label."""
_SOURCE_GLUED = re.compile(r"\s*(?:Source|SOURCE)(?=[^\W\d_a-z])(?!S\b)")
_SOURCE_SPACED = re.compile(r"\s*(?:Source|SOURCE|المصدر)\s*[-–—]?\s+(?=\S)")
_SOURCE_SLASHED = re.compile(r"(?:from|via|من)\s*/\s*(?=\S)", re.IGNORECASE)
_NO_SOURCE = word_set(
    """
    code codes material materials text of said says
    """
)
_MARK = re.compile(r"[/:：]")
_TRAILING = re.compile(
    r"(?:(?<=[.!?\"'”’»)؟…])\s*|\s*\n\s*)(?:From|FROM|Source|SOURCE|Via|من|المصدر)\s*[/:：]\s*(?P<source>[^\n.!?/:]{2,48})\.?\s*$"
    r"|\s+(?:From|FROM)\s*/\s*(?P<slashed>[^\n.!?/:]{2,48})\.?\s*$"
)

_WRAPPED = re.compile(r"\s*[/(\[（-]+\s?(?P<credit>[^\s/()\[\]（）-][^/()\[\]（）]{0,40}?)\s?[/)\]）-]+\.?\s*")
_VERBS = (
    r"(?:originally|first|previously) (?:appeared|published|posted|ran|reported|printed)"
    r"|(?:re-?published|re-?printed|re-?posted|syndicated|cross-?posted) (?:with permission )?"
)
_STORY = r"(?:(?:this|the) )?(?:(?:article|story|post|piece|report|column|essay|interview|work|content) (?:was |has been |is )?)?"
_ORIGIN = re.compile(
    rf"(?i)[(\[]?\s*(?:with (?:additional )?(?:files|reports?|reporting|information|material|inputs?) (?:from|by)"
    rf"|mit (?:material|informationen|agenturmaterial) (?:von|der|des)|avec|c/|com|met|med|con información de|con informazioni da"
    rf"|{_STORY}(?:{_VERBS})\s*(?:by|in|on|at|from)|via|(?:zuerst|erstmals) erschienen (?:in|bei|auf)"
    rf"|publié (?:initialement|à l'origine) (?:sur|dans|par)|publicado originalmente (?:en|em|por))"
    rf"\s+(?P<name>\S.{{1,70}}?)\s*[.)\]]*$"
)
_ISSUE = re.compile(r"(?i)^(?:the|our)?\s*(?:[\w-]+\s){1,4}?(?:issue|edition) of\s+")
_NOTE = re.compile(
    r"(?i)^(?:editor[’']?s[’']? note|publisher[’']s note|note|anmerkung der redaktion|nota del editor"
    r"|note de la rédaction)\s*[:：–—-]\s*"
)
_BEHIND = re.compile(
    r"(?i)\s*(?:,\s*(?:an?|the|and|where|which|under|with|who)\b|\s(?:and (?:is|was|has)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?=\w+ \d)|in (?=\d{4})|under|with permission|as part)\b).*$"
)
"""What stands behind the name in a sentence about a text's origin."""
_TRAILING_BRACKET = re.compile(r"(?<=[.!?\"'”’»“…])\s*(?P<open>[(\[])\s*(?P<credit>[^()\[\]\n]{2,40}?)\s*[)\]]\.?$")
_TRAILING_DASH = re.compile(r"(?<=[.!?\"'”’»“…])\s*[-–—]+\s?(?P<credit>[^-–—().\n]{2,30})$")


def is_source_label(text: str) -> bool:
    """Whether the line is the label of a credit and nothing else ("Source:", "Quelle:")."""
    return len(text) <= 14 and _LABEL_ALONE.fullmatch(text.strip()) is not None


def unwrapped(text: str) -> str:
    """A short line without the slashes, brackets or dashes that it stands between ("/ritzau/", "(PAP)", "- AA -")."""
    found = _WRAPPED.fullmatch(text) if len(text) <= _MAX_CREDIT else None
    return found["credit"].removeprefix("©").strip() if found is not None else text


def is_source_alone(text: str) -> bool:
    """Whether the line is an agency credit without its label, or the label without its credit."""
    if is_source_label(text):
        return True
    return len(text) <= 60 and text[-1] not in ".?!:" and is_agency_credit(text) and not is_word_too(text)


def read_origin(line: str) -> str | None:
    """Whom a closing sentence names as the text's origin ("This story originally appeared on The Coast Magazine.", "With reports
    from Reuters", "(via The Harbour Times)"); ``None`` for any other line."""
    text = " ".join(line.split())
    if len(text) > 3 * _MAX_CREDIT:
        return None
    if (agency := read_agency_phrase(text)) is not None:
        return agency
    text = _NOTE.sub("", text)
    text = _BEHIND.sub("", text) if len(text) > 30 else text
    found = _ORIGIN.match(text)
    if found is None:
        return None
    name = _ISSUE.sub("", found["name"]).strip(" .)]:,").removeprefix("the ")
    first = name.split()[0] if name else ""
    short = text.casefold().lstrip("([ ").startswith(("via ", "avec ", "c/", "com ", "met ", "med "))
    if short and not (is_agency_credit(name) or text[:1] in "(["):
        return None
    return name if is_credit_name(name) or (name and is_outlet_like(first)) else None


def read_inner_source(line: str) -> str | None:
    """The source that a line with a date names behind a label inside it ("2020-02-19 20:29 来源：半月谈")."""
    found = _INNER.search(line) if len(line) <= 2 * _MAX_CREDIT and any(map(str.isdigit, line)) else None
    return _source_name(found[1]) if found is not None else None


def names_agency(line: str) -> bool:
    """Whether a line names an agency and nothing else, alone or in words."""
    return is_source_alone(unwrapped(line)) or read_agency_phrase(line) is not None


def is_signature(line: str) -> bool:
    """Whether a line below a text is an agency with initials ("erb/ots"), or the address of an outlet alone ("BVINEWS.COM")."""
    return len(line) <= 40 and ((is_wire(line) and not is_word_too(line)) or is_outlet_like(line))


def is_outlet_like(word: str) -> bool:
    """Whether a word is an address of a site as papers name one ("ntv.de", "BVINEWS.COM")."""
    return re.fullmatch(r"(?i)[\w-]{2,30}\.(?:com|net|org|de|fr|es|it|at|ch|co\.uk|in|info|eu|tv|news)", word) is not None


def split_closing(paragraph: str, told: str | None = None) -> tuple[int, int, str] | None:
    """As :func:`split_trailing_source`, also for agencies in brackets or behind a dash ("… the minister said. (Reuters)"), and
    for the credit that the dateline ``told``."""
    found = split_trailing_source(paragraph)
    if found is not None:
        return found
    window = max(0, len(paragraph) - 60)
    for pattern in (_TRAILING_BRACKET, _TRAILING_DASH):
        match = pattern.search(paragraph, window)
        credit = match["credit"].strip() if match is not None else ""
        if match is not None and (credit == told or (is_wire(credit) and not is_word_too(credit))):
            lead = len(match[0]) - len(match[0].lstrip())
            end = len(paragraph[: match.start()].rstrip())
            return (end, match.start() + lead, credit) if end else None
    return None


def read_source(line: str, *, outlet_names: Sequence[str] = ()) -> str | None:
    """The credit that a source line names, without its label and "Edited by …" at its end.

    Labels may stand without colon or blank ("SourceNaharnet", "From / Petra News Agency"); "Source code was leaked on Friday."
    is prose: ``None``.
    """
    line = line.strip()
    if line[:1] in "([" and line[-1:] in ")]":
        line = line[1:-1].strip()
    if line[:1] not in _SOURCE_BEGINS:
        return None
    text = " ".join(line.split())
    if len(text) > 2 * _MAX_CREDIT:
        return None
    found = _SOURCE.match(text)
    if found is not None:
        return _source_name(text[found.end() :])
    found = _SOURCE_GLUED.match(text)
    if found is not None:
        name = _source_name(text[found.end() :])
        return name if name is not None and is_credit_name(name) else None
    found = _SOURCE_SPACED.match(text) or _SOURCE_SLASHED.match(text)
    name = None if found is None else _source_name(text[found.end() :])
    return name if name is not None and _is_certain(name, tuple(outlet_names)) else None


def split_trailing_source(paragraph: str) -> tuple[int, int, str] | None:
    """Where the text of a paragraph ends, where the source mark after it begins, and the source it names.

    For older items whose one paragraph ends "… said the minister. From / AFP"; ``None`` when there is no such end.
    """
    window = max(0, len(paragraph) - 90)
    if not _MARK.search(paragraph, window):
        return None
    found = _TRAILING.search(paragraph, window)
    if found is None:
        return None
    source = (found["source"] or found["slashed"]).strip()
    end = len(paragraph[: found.start()].rstrip())
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    if end == 0 or not is_credit_name(source):
        return None
    return end, start, source


def _source_name(text: str) -> str | None:
    """What a source label names, or ``None`` when a sentence follows it, or the name of an account ("night_sky_42")."""
    name = _NEXT_FIELD.sub("", _EDITED.sub("", text)).strip(" ,،;:|-–—")
    if name.endswith(".") and not re.search(r"(?:^|[\s.])[^\W\d_]\.$", name):
        name = name.rstrip(".")
    name = read_agency_phrase(name) or name
    sentence = len(name.split()) > _MAX_WORDS + 4 or (text.rstrip().endswith(".") and len(name.split()) > _MAX_WORDS)
    return None if not name or sentence or "_" in name or name.split()[0].casefold() in _NO_SOURCE else name


def _is_certain(name: str, names: tuple[str, ...]) -> bool:
    """Whether the name after a bare "Source" is a credit beyond doubt."""
    if is_agency_credit(name, names) or is_outlet(name, names):
        return True
    words = name.split()
    proper = is_credit_name(name) and words[0].casefold() not in _NO_SOURCE
    return proper and (len(words) == 1 or is_organisation(name, names) or looks_like_person(name))
