"""Credits at the end of any site's captions, recognised by shape: makers, agencies, libraries."""

from __future__ import annotations

import re

from cleaners.agencies import is_agency, name_key
from cleaners.credit_labels import (
    AROUND,
    BRACKET,
    LABEL,
    MORE,
    ORIGIN,
    PICTURE,
    balanced,
    behind_label,
    unbracketed,
    without_label,
)
from cleaners.credits import is_credit_name, split_caption, split_credited
from cleaners.names import looks_like_person
from cleaners.text import ends_sentence

_LIBRARIES = frozenset(
    name_key(name)
    for name in (
        "123RF|Adobe Stock|Alamy|Alamy Stock Photo|Archivo|Backgrid|Bigstock|Canva|Corbis|dapd|ddp|ddp images|Depositphotos"
        "|Dreamstime|Europa Press|EyeEm|Flickr|Fotolia|Freepik|imago|imago images|iStock|iStockphoto|Keystone|La Presse|NTB"
        "|picture alliance|Pexels|Pixabay|REX Features|Ritzau Scanpix|Scanpix|Splash News|Stocksy|Thinkstock|Unsplash|Wikimedia"
        "|Wikimedia Commons|Wikipedia|WireImage|Instagram|Twitter|Facebook|YouTube"
    ).split("|")
)
"""Picture libraries, and sites that pictures are taken from, beside the agencies that ``cleaners.agencies`` knows."""
_SOURCE = re.compile(
    r"(?i)(?:image|photo|picture|foto|bild|imagen|immagine|imagem)?\s?(?:source|quelle|fuente|fonte|bron|kilde|kaynak)\s?"
    r"(?:[:：]|(?<=image source),)\s*(?P<credit>\S.{1,70})"
)
_PHOTO = re.compile(r"(?:Photo|Foto|Image|Bild|Imagen|Picture|Crédit photo|Fotografía|Picha na)s? (?P<credit>[^\W\d_].{1,60})")
_INSIDE = re.compile(
    rf"(?P<caption>.{{1,1000}}?)[\s|(\[/–—-]{{1,3}}(?i:{PICTURE}s?|{ORIGIN}|bild(?:er|quelle|nachweis)){MORE}"
    r"\s?(?P<sign>[:：/©=]|(?<=[影真像])[・／]|(?<=[^\x00-\x7f])[-–](?=\s))\s?(?P<credit>\S.{1,70})"
)
_DASHED = re.compile(r"(?i)(?:photo|foto|image|picture|bild)s? [-–] (?=\S)")
_FOR = re.compile(r"(?i)(?P<who>.{4,40}) (?:for|para|pour|für) (?P<whom>.{2,40})")
_CODE = re.compile(r"[a-zäöü]{2,4}")
"""A broadcaster's or an agency's short form beside a person ("Jane Doe/hr")."""
_PIECES = re.compile(r"\s*[/|]\s*|\s+via\s+")
_IN_BRACKETS = re.compile(rf"{_PIECES.pattern}|\s[-–]\s")
"""What parts the names of a credit, and of one in brackets."""
_END = re.compile(r"(?<=[.!?…”\"»)])(?<!\b[A-Z]\.)\s+(?=\S)|\s+[-–—|]\s+(?=\S)")
_PERSON_WORDS = 4
_MOST_CHARS = 90
_MOST_PIECES = 4
_SURNAME_CHARS = 30
_CAPTION_WORDS = 5


def split_picture_credit(text: str) -> tuple[str | None, str | None]:
    """A caption and the credit behind it, each ``None`` where it is absent; the credit without label and brackets. A caption
    whose end is no credit beyond doubt is given whole."""
    squeezed = " ".join(text.split())
    if squeezed != (bare := unbracketed(squeezed)) and (credit := credit_of(bare)) is not None:
        return None, credit
    found = _signed(squeezed) or _photo_at_end(squeezed)
    if found is not None:
        return found
    caption, credit = split_caption(squeezed)
    if credit is not None or not squeezed:
        return _by_maker(squeezed, caption, credit)
    barred = _before_bar(squeezed)
    if barred is not None:
        return barred
    credited = split_credited(squeezed)
    if credited is not None:
        return credited[0], LABEL.sub("", credited[1])
    readers = (_behind_label, _alone, _in_brackets, _at_end)
    return next(filter(None, (find(squeezed) for find in readers)), (squeezed, None))


def _by_maker(text: str, caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    """A caption and its credit without a label; a person alone before an agency is no caption but the maker ("Jane Doe - AFP").
    """
    parted = caption is not None and text[len(caption) :].lstrip()[:1] in ("-", "–", "/", "|")
    if credit is not None and parted and caption and looks_like_person(caption) and len(caption.split()) <= _PERSON_WORDS:
        return None, text
    return caption, None if credit is None else LABEL.sub("", credit)


def _signed(text: str) -> tuple[str | None, str] | None:
    """A caption and the credit in brackets behind it, or behind a label with a sign."""
    if text[-1:] in (")", "]") and "©" not in text and (found := _in_brackets(text)) is not None:
        return found
    inside = _INSIDE.fullmatch(text) if "/" in text or "©" in text or "- " in text else None
    return _behind_label(text) if inside is not None and inside["sign"] != "/" else None


def _photo_at_end(text: str) -> tuple[str | None, str] | None:
    """ "The old quay. Photo The Anchor /Jane Doe": a paper and a maker behind a label without a sign."""
    for end in _END.finditer(text, max(0, len(text) - _MOST_CHARS)) if "/" in text else ():
        found = _PHOTO.fullmatch(text, end.end())
        named = found["credit"] if found is not None and "/" in found["credit"] and found["credit"][0].isupper() else ""
        credit = credit_of(named)
        if credit is not None:
            return without_label(text[: end.start()]), credit
    return None


def _behind_label(text: str) -> tuple[str | None, str] | None:
    inside = _INSIDE.fullmatch(text)
    credit = balanced(inside["credit"].strip(AROUND)) if inside is not None else ""
    bare = BRACKET.sub("", credit)
    if inside is None or LABEL.match(text) is not None or not (_may_be_credit(bare) or credit_of(credit)):
        return None
    return inside["caption"].rstrip(" |/–—-(["), credit


def _alone(text: str) -> tuple[str | None, str] | None:
    credit = credit_of(text)
    return (None, credit) if credit is not None else None


def _in_brackets(text: str) -> tuple[str | None, str] | None:
    bracket = BRACKET.search(text)
    credit = credit_of(bracket["inside"], _IN_BRACKETS) or _of_surname(bracket["inside"]) if bracket is not None else None
    return (without_label(text[: bracket.start()]), credit) if bracket is not None and credit is not None else None


def _of_surname(inside: str) -> str | None:
    """The maker whose surname alone stands behind a label in brackets ("foto Rossi")."""
    credit = behind_label(inside) if len(inside) <= _SURNAME_CHARS else None
    return credit if credit is not None and credit[0].isupper() and credit.isalpha() else None


def _at_end(text: str) -> tuple[str | None, str] | None:
    for end in _END.finditer(text, max(0, len(text) - _MOST_CHARS)):
        credit = credit_of(text[end.end() :])
        if credit is not None:
            return without_label(text[: end.start()]), credit
    return None


def _before_bar(text: str) -> tuple[str, str] | None:
    """ "Jane Doe, AFP | A ferry at the quay on May 3, 2017."; behind a label a name alone is a credit too."""
    shown, bar, caption = (part.strip() for part in text.partition("|"))
    credit = LABEL.sub("", shown)
    if not bar or len(credit) > _MOST_CHARS or "|" in caption or not (ends_sentence(caption) or credit != shown):
        return None
    if len(caption.split()) < _CAPTION_WORDS:
        return None
    parts = [part for part in re.split(r"\s*[,/]\s*", credit) if part]
    if not 0 < len(parts) <= _MOST_PIECES:
        return None
    known = [is_library(part) for part in parts]
    named = all(sure or looks_like_person(part) for sure, part in zip(known, parts, strict=True))
    return (caption, credit) if named and (any(known) or credit != shown) else None


def is_library(name: str) -> bool:
    """Whether the name is that of a news agency or a picture library."""
    return is_agency(name) or name_key(name) in _LIBRARIES


def credit_of(text: str, parted: re.Pattern[str] = _PIECES) -> str | None:
    """The credit that a text is, without its label: a label says so, an agency or a library is named, or a person stands
    beside a name ("Jane Doe/Netflix", "Jane Doe via Flickr", "Jane Doe for The Anchor")."""
    shown = unbracketed(text.strip(AROUND)).strip(AROUND)
    text = _DASHED.sub("", LABEL.sub("", shown))
    labelled = _SOURCE.fullmatch(text) or _PHOTO.fullmatch(text)
    if labelled is not None or (text != shown and not shown[: -len(text) or None].strip().isdigit()):
        text = labelled["credit"].strip(" .") if labelled is not None else text
        if _may_be_credit(text):
            return text
    if not 2 <= len(text) <= _MOST_CHARS:
        return None
    if _are_listed(text) or _is_made_for(text):
        return text
    pieces = [piece for piece in parted.split(text) if piece]
    if not 0 < len(pieces) <= _MOST_PIECES or not all(_may_be_credit(piece) or _CODE.fullmatch(piece) for piece in pieces):
        return None
    known = sum(map(is_library, pieces))
    if known and len(pieces) <= known + 2:
        return text
    makers = [len(piece.split()) <= _PERSON_WORDS and looks_like_person(piece) for piece in pieces]
    return text if len(pieces) > 1 and "|" not in text and any(makers) else None


def _is_made_for(text: str) -> bool:
    """ "Jane Doe for The Anchor"."""
    found = _FOR.fullmatch(text)
    return found is not None and looks_like_person(_as_name(found["who"])) and is_credit_name(_as_name(found["whom"]))


def _are_listed(text: str) -> bool:
    """Whether a text is people and libraries with commas between them, one library at least."""
    listed = [piece.strip() for piece in text.split(",")]
    if not 1 < len(listed) <= _MOST_PIECES or not any(map(is_library, listed)):
        return False
    return all(is_library(piece) or looks_like_person(piece) for piece in listed)


def _may_be_credit(text: str) -> bool:
    return is_credit_name(text) or is_library(text)


def _as_name(text: str) -> str:
    """A name that is printed in capitals as it is usually written."""
    return text.title() if text.isupper() else text
