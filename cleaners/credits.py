"""Credits: who made a picture, separated from the caption before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaners.agencies import is_agency_credit, is_organisation
from cleaners.names import looks_like_person
from cleaners.scripts import begins_small
from cleaners.word_lists import word_set

_MAX_CREDIT = 70
_MAX_WORDS = 8
_LINKS = word_set(
    """
    and via for of the by on from in at with al el bin ibn de da di van von der la le du agencies archive archives
    file handout plc pool photo photos images screengrab user website
    """
)
_PHOTO = r"(?<!\bfile\s)(?:photo(?:s|graph|graphs|grapher)?|images?|pictures?|pic)"
_PHOTO_LABEL = (
    rf"(?:{_PHOTO}\s*(?:credits?|courtesy)?\s*[:：]|{_PHOTO}\s+(?:credit\s+)?(?:taken\s+)?by\s*:?|{_PHOTO}\s+courtesy\s+of"
    r"|(?:credits?|courtesy|screengrab)\s*[:：]|courtesy\s+of|©|\(c\)|copyright\s*(?:©|:)?"
    r"|(?:تصوير|الصورة|صورة|مصدر\s+الصورة)\s*[:：])"
)
_LABEL_START = re.compile(rf"[/|(\[-]?\s*{_PHOTO_LABEL}\s*", re.IGNORECASE)
_LABEL_INSIDE = re.compile(rf"(?:^|(?<=[\s.!?\"'”’)]))[(\[]?\s*{_PHOTO_LABEL}\s*", re.IGNORECASE)
_SLASH = re.compile(r"(?:^|\s+|(?<=[.!?\"'”’)؟]))/\s*(?=\S)")
_BRACKET = re.compile(r"\s*[(\[]\s*([^()\[\]]{2,70})\s*[)\]]\s*\.?$")
_AGENCY_NOUN = re.compile(
    r"(?i)(?:وكالة|الوكالة|وكالات|خبرگزاری|агентство|агенция|агенција|agence|agencia|agência|agenzia|agenția|πρακτορείο)\s[^\W\d_]"
)
"""How the names of agencies begin in languages whose words for one stand in front."""
_DASH = re.compile(r"\s+[-–—|]\s+(?=\S)")
_AFTER_SENTENCE = re.compile(r"(?<=[.!?\"”’])\s+(?=\S)")


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


def _is_whole_credit(text: str, names: tuple[str, ...]) -> bool:
    """Agencies and bodies only, or an agency's photograph with its maker ("AP Photo/Jane Doe")."""
    if is_agency_credit(text, names):
        return True
    agency, slash, person = text.partition("/")
    return bool(slash) and is_agency_credit(agency.strip(), names) and looks_like_person(person.strip())


_NO_NAME = re.compile(r"[!?;\"“”]|(?<!\b[^\W\d_])\.\s+[^\W\d_]{3}")
"""What no credit has: the signs of sentences, but for the full stop of an initial."""


def is_credit_name(text: str) -> bool:
    """Whether the text can be a credit by its shape: a few words, each capitalised or a link ("AP and agencies")."""
    words = re.split(r"[\s/,،&+|]+", text.strip(" ."))
    if not 1 <= len(words) <= _MAX_WORDS or len(text) > _MAX_CREDIT or _NO_NAME.search(text) is not None:
        return False
    if not any(_is_name_word(word) for word in words):
        return False
    return all(_is_name_word(word) or word.casefold() in _LINKS or not word for word in words)


def _is_name_word(word: str) -> bool:
    first = word.lstrip("@('’")[:1]
    if word.startswith("@"):
        return len(word) > 1
    return (first.isalpha() and not begins_small(first)) or any(
        left in "-'’" and right.isupper() for left, right in pairwise(word)
    )


def _clean(credit: str) -> str:
    """A credit without labels, brackets and marks around it."""
    credit, at = credit.lstrip(), 0
    while (label := _LABEL_START.match(credit, at)) is not None and label.end() < len(credit):
        at = label.end()
    credit = credit[at:].strip(" /|-–—:,")
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
        amid_brackets = len(caption.split()) > 4 and caption.count("(") > caption.count(")") and text[-1] == ")"
        if not credit or amid_brackets or not is_credit_name(credit):
            continue
        long_enough = not caption or caption[-1] in ".!?\"'”’)" or len(caption.split()) >= 4  # "Putin / Erdogan"
        if long_enough or is_agency_credit(credit, names):
            return _with_maker(text, found.start(), credit)
    return None


def _with_maker(text: str, end: int, credit: str) -> tuple[int, str]:
    """The credit behind a slash with the maker who stands before it behind a bar ("A trench | Jane Doe / EFE")."""
    head, bar, maker = text[:end].rpartition(" | ")
    if not bar or not head or not looks_like_person(maker.strip()):
        return end, credit
    return len(head), text[len(head) + len(bar) :].strip()


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
    named = _AGENCY_NOUN.match(credit) is not None and is_credit_name(credit)
    return (found.start(), credit) if sentence or named or _is_bracket_credit(credit, names) else None


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
            if is_agency_credit(credit, names) and not begins_small(credit):
                return found.start(), credit
    return None
