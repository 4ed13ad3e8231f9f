"""Credits: who made a picture and where a text is from, told apart from the caption or paragraph before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaners.agencies import is_agency_credit, is_organisation, is_outlet
from cleaners.names import looks_like_person
from cleaners.word_lists import word_set

_MAX_CREDIT = 70
_MAX_WORDS = 8
_LINKS = word_set(
    """
    and via for of the by on from in at with al el bin ibn de da di van von der la le du agencies archive archives
    file handout pool photo photos images screengrab user website
    """
)
_PHOTO = r"(?<!\bfile\s)(?:photo(?:s|graph|graphs|grapher)?|images?|pictures?|pic)"
_PHOTO_LABEL = (
    rf"(?:{_PHOTO}\s*(?:credits?|courtesy)?\s*[:：]|{_PHOTO}\s+(?:credit\s+)?(?:taken\s+)?by\s*:?|{_PHOTO}\s+courtesy\s+of"
    r"|(?:credits?|courtesy|screengrab)\s*[:：]|courtesy\s+of|©|\(c\)|copyright\s*(?:©|:)?"
    r"|(?:تصوير|الصورة|صورة|مصدر\s+الصورة)\s*[:：])"
)
_LABEL_START = re.compile(rf"\s*[/|(\[-]?\s*{_PHOTO_LABEL}\s*", re.IGNORECASE)
_LABEL_INSIDE = re.compile(rf"(?:^|(?<=[\s.!?\"'”’)]))[(\[]?\s*{_PHOTO_LABEL}\s*", re.IGNORECASE)
_SLASH = re.compile(r"(?:^|\s+|(?<=[.!?\"'”’)؟]))/\s*(?=\S)")
_BRACKET = re.compile(r"\s*[(\[]\s*([^()\[\]]{2,70})\s*[)\]]\s*\.?$")
_DASH = re.compile(r"\s+[-–—|]\s+(?=\S)")
_AFTER_SENTENCE = re.compile(r"(?<=[.!?\"”’])\s+(?=\S)")
_EDITED = re.compile(
    r"\s*[,،;|/-]?\s*\b(?:and\s+)?(?:re-?)?(?:edited|translated|compiled|adapted|rewritten|prepared)\s+(?:and\s+\w+\s+)?by\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_SOURCE = re.compile(
    r"\s*(?:sources?|المصدر|المصادر|مصدر|kaynak|(?:本文|文章|稿件|信息|資料|资料)?(?:来源|來源)(?:于)?|稿源|出典|출처)\s*[:：/|]\s*[:-]*\s*(?=\S)",
    re.IGNORECASE,
)
_SOURCE_BEGINS = frozenset("sSſامkK\u212a来來本文稿信資资出출")
"""The first letters of all labels of sources."""
_NEXT_FIELD = re.compile(r"\s+(?:\d{4}[-/.年].*|\S{2,6}[:：].*)$")
"""What Chinese pages print behind a source: its date, or another field with its label."""
_SOURCE_GLUED = re.compile(r"\s*(?:Source|SOURCE)(?=[^\W\d_a-z])(?!S\b)")
_SOURCE_SPACED = re.compile(r"\s*(?:Source|SOURCE|المصدر)\s*[-–—]?\s+(?=\S)")
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


def split_caption(text: str, *, outlet_names: Sequence[str] = ()) -> tuple[str | None, str | None]:
    """A caption and the credit printed behind it, each ``None`` when absent; the credit is without label and brackets.

    The caption is a prefix of the squeezed text. A slash inside prose ("and/or", "24/7") is no credit.
    """
    squeezed = " ".join(text.split())
    if not squeezed:
        return None, None
    names = tuple(outlet_names)
    if _is_whole_credit(squeezed, names):
        return None, squeezed
    found = _labelled(squeezed) or _slashed(squeezed, names) or _bracketed(squeezed, names) or _bare(squeezed, names)
    if found is None:
        return squeezed, None
    end, credit = found
    return squeezed[:end].rstrip(" /|-–—([") or None, credit


def is_credit_line(line: str, *, outlet_names: Sequence[str] = ()) -> bool:
    """Whether the line is nothing but a picture's or an agency's credit ("Photo by: AP", "/ Reuters", "[AP]")."""
    if len(line) > 2 * _MAX_CREDIT or not line.strip():
        return False
    text = " ".join(line.split())
    if _is_whole_credit(text, tuple(outlet_names)):
        return True
    if text[0] not in "/|[(©" and _LABEL_START.match(text) is None:
        return False
    caption, credit = split_caption(text, outlet_names=outlet_names)
    return caption is None and credit is not None


_CREDITED = re.compile(
    r"(?P<caption>.*[.!?…|)\]”\"])\s*[|(\[]?\s*"
    r"(?:(?:photo(?:graph)?|image|picture|illustration|graphic|video|screenshot)s?"
    r"\s?(?:by|credits?|courtesy(?: of)?|via)?\s?[:：]"
    r"|(?:photo(?:graph)?|image|picture|illustration)s? (?:by|courtesy of)\b|credits?\s?[:：]|fotos?\s?[:：/]"
    r"|bild(?:er|nachweis|quelle)?\s?[:：/]|crédits?(?: photos?)?\s?[:：]|foto(?:graf[ií]a)? (?:de|di)\b|©)"
    r"\s*(?P<credit>\S.{1,70})",
    re.IGNORECASE,
)
_CREDITED_CHARS = 400
_LABELLED = re.compile(
    r"(?:photo(?:graph)?|image|picture|illustration|screenshot|credit|foto|bild|titelbild|beitragsbild|crédit)s?"
    r"(?:\s?(?:by|credits?|courtesy|nachweis|quelle|photo))?\s?[:：/]\s*(?P<credit>\S.{1,60})",
    re.IGNORECASE,
)


def split_credited(line: str) -> tuple[str | None, str] | None:
    """A caption that ends with a labelled credit, and that credit ("A pier at dawn. Photo: Jane Doe"); a credit alone has no
    caption. ``None`` for any other line. For lines that may as well be a story's: of the paragraphs of labelled stories'
    bodies 36 that it tells are not the golds' and 5 are."""
    found = _LABELLED.fullmatch(line) if len(line) <= _MAX_CREDIT else None
    if found is not None and not found["credit"].rstrip().endswith((":", "?")):
        return None, found["credit"].strip(" )]'\"")
    found = _CREDITED.fullmatch(line) if len(line) <= _CREDITED_CHARS else None
    if found is None:
        return None
    return found["caption"].rstrip(" |([") or None, found["credit"].strip(" )]'\"")


def read_source(line: str, *, outlet_names: Sequence[str] = ()) -> str | None:
    """The credit that a source line names, without its label and "Edited by …" at its end.

    Labels may stand without colon or blank ("SourceNaharnet"); "Source code was leaked on Friday." is prose: ``None``.
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
    found = _SOURCE_SPACED.match(text)
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


def _is_whole_credit(text: str, names: tuple[str, ...]) -> bool:
    """Agencies and bodies only, or an agency's photograph with its maker ("AP Photo/Jane Doe")."""
    if is_agency_credit(text, names):
        return True
    agency, slash, person = text.partition("/")
    return bool(slash) and is_agency_credit(agency.strip(), names) and looks_like_person(person.strip())


def is_credit_name(text: str) -> bool:
    """Whether the text can be a credit by its shape: a few words, each capitalised or a link ("AP and agencies")."""
    words = re.split(r"[\s/,،&+|]+", text.strip(" ."))
    if not 1 <= len(words) <= _MAX_WORDS or len(text) > _MAX_CREDIT or re.search(r"[!?;\"“”]|\.\s+[^\W\d_]{3}", text):
        return False
    if not any(_is_name_word(word) for word in words):
        return False
    return all(_is_name_word(word) or word.casefold() in _LINKS or not word for word in words)


def _is_name_word(word: str) -> bool:
    first = word.lstrip("@('’")[:1]
    if word.startswith("@"):
        return len(word) > 1
    return (first.isalpha() and not first.islower()) or any(
        left in "-'’" and right.isupper() for left, right in pairwise(word)
    )


def _clean(credit: str) -> str:
    """A credit without labels, brackets and marks around it."""
    while (label := _LABEL_START.match(credit)) is not None and label.end() < len(credit):
        credit = credit[label.end() :]
    credit = credit.strip(" /|-–—:,")
    if credit[:1] in "([" and credit[-1:] in ")]":
        credit = credit[1:-1]
    for opening, closing in ("()", "[]"):
        if closing in credit and opening not in credit:
            credit = credit.replace(closing, "")
    return (
        credit.strip(" /|-–—:,")
        if len(credit) < 3 or credit[-2:-1].isupper() or "." in credit[:-1]
        else credit.strip(" /|-–—:,.")
    )


def _labelled(text: str) -> tuple[int, str] | None:
    for found in _LABEL_INSIDE.finditer(text, max(0, len(text) - 2 * _MAX_CREDIT)):
        credit = _clean(text[found.end() :])
        if credit and is_credit_name(credit):
            slash = text[: found.start()].rstrip()
            return len(slash), credit
    return None


def _slashed(text: str, names: tuple[str, ...]) -> tuple[int, str] | None:
    for found in _SLASH.finditer(text, max(0, len(text) - 2 * _MAX_CREDIT)):
        caption, credit = text[: found.start()], _clean(text[found.end() :])
        if not credit or not is_credit_name(credit):
            continue
        long_enough = not caption or caption[-1] in ".!?\"'”’)" or len(caption.split()) >= 4  # "Putin / Erdogan"
        if long_enough or is_agency_credit(credit, names):
            return found.start(), credit
    return None


def _bracketed(text: str, names: tuple[str, ...]) -> tuple[int, str] | None:
    found = _BRACKET.search(text)
    if found is None:
        return None
    labelled = _LABEL_START.match(found[1])
    credit = _clean(found[1])
    if labelled is not None and is_credit_name(credit):
        return found.start(), credit
    sentence = (
        text[: found.start()].rstrip()[-1:] in (".", "!", "?") and is_credit_name(credit) and is_organisation(credit)
    )
    return (found.start(), credit) if sentence or _is_bracket_credit(credit, names) else None


def _is_bracket_credit(credit: str, names: tuple[str, ...]) -> bool:
    """Agencies and the outlet, alone or with a person's name beside them ("Jane Doe/AFP", "AP, File")."""
    if is_agency_credit(credit, names):
        return True
    pieces = [piece.strip() for piece in re.split(r"[/,|]| - ", credit) if piece.strip()]
    known = any(is_agency_credit(piece, names) for piece in pieces)
    return len(pieces) > 1 and known and is_credit_name(credit)


def _bare(text: str, names: tuple[str, ...]) -> tuple[int, str] | None:
    """An agency after a dash, or after the end of a sentence ("… opposition. AP", "… opposition - Reuters")."""
    window = max(0, len(text) - _MAX_CREDIT)
    for pattern in (_DASH, _AFTER_SENTENCE):
        for found in pattern.finditer(text, window):
            credit = text[found.end() :].strip(" .")
            if is_agency_credit(credit, names) and not credit[0].islower():
                return found.start(), credit
    return None


def _source_name(text: str) -> str | None:
    """What a source label names, or ``None`` when a sentence follows it."""
    name = _NEXT_FIELD.sub("", _EDITED.sub("", text)).strip(" ,،;:|-–—")
    if name.endswith(".") and not re.search(r"(?:^|[\s.])[^\W\d_]\.$", name):
        name = name.rstrip(".")
    sentence = len(name.split()) > _MAX_WORDS + 4 or (text.rstrip().endswith(".") and len(name.split()) > _MAX_WORDS)
    return None if not name or sentence or name.split()[0].casefold() in _NO_SOURCE else name


def _is_certain(name: str, names: tuple[str, ...]) -> bool:
    """Whether the name after a bare "Source" is a credit beyond doubt."""
    if is_agency_credit(name, names) or is_outlet(name, names):
        return True
    words = name.split()
    proper = is_credit_name(name) and words[0].casefold() not in _NO_SOURCE
    return proper and (len(words) == 1 or is_organisation(name, names) or looks_like_person(name))
