"""Credits behind the captions of any site's pictures, told by the shape of a caption's end: makers, agencies, libraries."""

from __future__ import annotations

import re

from cleaners.agencies import is_agency, name_key
from cleaners.credits import is_credit_name, split_caption, split_credited
from cleaners.names import looks_like_person
from cleaners.text import ends_sentence, letters

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
_PHOTO = re.compile(r"(?:Photo|Foto|Image|Bild|Imagen|Picture|Crédit photo|Fotografía)s? (?P<credit>[^\W\d_].{1,60})")
_INSIDE = re.compile(
    r"(?P<caption>.{1,1000}?)[\s|(\[/–—-]{1,3}(?:Fotos?|Bild(?:er|quelle|nachweis)?|Photos?|Images?|Quelle|Credits?"
    r"|Crédits?(?: photo)?|Imagen|Imagem|Fotografía|FOTOS?|PHOTOS?|BILD|Фото|ФОТО|Zdjęcie|Kuva|Bilde|Billede|Fotoğraf"
    r"|صورة|تصوير|写真|图片?|사진)\s?(?P<sign>[:：/])\s?(?P<credit>\S.{1,70})"
)
_FOR = re.compile(r"(?i)(?P<who>.{4,40}) (?:for|para|pour|für) (?P<whom>.{2,40})")
_LABEL = re.compile(
    r"(?i)^(?:credits?\s*(?:\.{3}|…|[:：])\s*|(?:foto|photo|bild|image|picture)s?\s*[:：]\s*|(?:©|\(c\)|copyright\b)\s*"
    r"|(?:bild(?:rechte|quelle|nachweis)|rechte|fotograf(?:in)?|quelle|source|фото|ảnh|صورة|تصوير)\s*[:：]\s*|fot\.\s*:?\s*"
    r"|(?:19|20)\d\d\s+(?=[^\W\d]))+"
)
_LABEL_LEFT = re.compile(
    r"(?i)\s*[(\[|/,]?\s*\b(?:(?:photo|foto|bild|image|picture|credit|quelle|source)s?(?:\s?(?:by|credit))?\s?[:：]|fot\.)\s*$"
)
_PIECES = re.compile(r"\s*[/|]\s*|\s+via\s+")
_END = re.compile(r"(?<=[.!?…”\"»)])(?<!\b[A-Z]\.)\s+(?=\S)|\s+[-–—|]\s+(?=\S)")
_BRACKET = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]]{2,90})\s*[)\]]\s*\.?$")
_AROUND = " .,;:|/–—-"
_PERSON_WORDS = 4
_MOST_CHARS = 90
_MOST_PIECES = 4
_CAPTION_WORDS = 5


def split_picture_credit(text: str) -> tuple[str | None, str | None]:
    """A caption and the credit behind it, each ``None`` where it is absent; the credit without label and brackets. A caption
    whose end is no credit beyond doubt is given whole."""
    squeezed = " ".join(text.split())
    if squeezed != (bare := _unbracketed(squeezed)) and (credit := _credit(bare)) is not None:
        return None, credit
    inside = _INSIDE.fullmatch(squeezed) if "/" in squeezed else None
    behind = _behind_label(squeezed) if inside is not None and inside["sign"] != "/" else None
    if behind is not None:
        return behind
    caption, credit = split_caption(squeezed)
    if credit is not None or not squeezed:
        return caption, None if credit is None else _LABEL.sub("", credit)
    barred = _before_bar(squeezed)
    if barred is not None:
        return barred
    credited = split_credited(squeezed)
    if credited is not None:
        return credited[0], _LABEL.sub("", credited[1])
    readers = (_behind_label, _alone, _in_brackets, _at_end)
    return next(filter(None, (find(squeezed) for find in readers)), (squeezed, None))


def _behind_label(text: str) -> tuple[str | None, str] | None:
    inside = _INSIDE.fullmatch(text)
    credit = inside["credit"].strip(_AROUND + "()[]") if inside is not None else ""
    if inside is None or not (_may_be_credit(credit) or _credit(credit)):
        return None
    return inside["caption"].rstrip(" |/–—-(["), credit


def _alone(text: str) -> tuple[str | None, str] | None:
    credit = _credit(text)
    return (None, credit) if credit is not None else None


def _in_brackets(text: str) -> tuple[str | None, str] | None:
    bracket = _BRACKET.search(text)
    credit = _credit(bracket["inside"]) if bracket is not None else None
    return (without_label(text[: bracket.start()]), credit) if bracket is not None and credit is not None else None


def _at_end(text: str) -> tuple[str | None, str] | None:
    for end in _END.finditer(text, max(0, len(text) - _MOST_CHARS)):
        credit = _credit(text[end.end() :])
        if credit is not None:
            return without_label(text[: end.start()]), credit
    return None


def _before_bar(text: str) -> tuple[str, str] | None:
    """ "Jane Doe, AFP | A ferry at the quay on May 3, 2017."; behind a label a name alone is a credit too."""
    shown, bar, caption = (part.strip() for part in text.partition("|"))
    credit = _LABEL.sub("", shown)
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


_HEAD = re.compile(
    r"(?i)^(?:(?:enlarge|zoom|vergrößern|bild vergrößern|agrandir|ampliar|ingrandisci|vergroten)\s*/?\s+"
    r"|(?:legende|légende|caption|bildunterschrift|leyenda|didascalia|bildtext|billedtekst|image)\s?[:：]\s*)"
)
_RIGHTS = re.compile(r"(?i)\s*(?:purchase licensing rights|opens new tab|acquire licensing rights).*$")
_ANY_LABEL = re.compile(
    r"(?P<caption>.*[.!?…)”\"»])\s*(?P<label>[^\W\d_]{2,14}(?:\s[^\W\d_]{2,12})?)\s?[:：]\s*(?P<credit>[^\W\d_a-z][^.:!?]{1,60})"
)
_IN_LABELLED = re.compile(r"(?i)(?:[^\W\d_]*(?:foto|bild|photo|image|picture|grafik)s?)\s?[:：]\s*(?P<credit>\S.{1,100})")
_PLACED = re.compile(
    r"(?i)(?<![^\W_])(?:left|right|middle|top|bottom|links|rechts|mitte|gauche|droite|izquierda|derecha|sinistra|destra)(?![^\W_])"
)
_GLUED_END = re.compile(r"(?<=[.!?…)\w])(?<=[a-zäöüß.!?…)])(?=[A-ZÄÖÜ©])")
_MADE = re.compile(r"(?P<caption>.*[。！？])\s*(?P<credit>[^。！？]{2,24}(?:摄|攝|图|圖|撮影|提供))")
_LABEL_WORDS, _MARK_WORDS, _LABEL_CHARS, _CAPTION_CHARS = 6, 8, 60, 4000


def split_marked_caption(text: str) -> tuple[str | None, str | None]:
    """The same of a text that the page marks as a caption: a name in brackets behind its sentence, a name behind any label, and a
    library glued to it are credits there."""
    shown = _RIGHTS.sub("", without_head(" ".join(text.split())))
    if len(shown) > _CAPTION_CHARS:
        return shown, None
    labelled = _labelled_alone(shown)
    if labelled is not None:
        return labelled
    caption, credit = split_picture_credit(shown)
    if credit is not None:
        return caption, credit
    readers = (_marked_bracket, _any_label, _labelled_end, _glued, _made)
    return next(filter(None, (find(shown) for find in readers)), (shown or None, None))


_THING = (
    r"(?:info-?graphics?|images?|photo(?:graph)?s?|pictures?|illustrations?|foto(?:graf[ií]as?)?s?|fot\.|bild(?:er)?|grafik|graphics?"
    r"|imagen|ảnh)"
)
_WHOSE = r"(?:credits?|sources?|courtesy(?: of)?|by|via|quelle|rechte|nachweis)"
_CREDIT_LABEL = (
    rf"(?:{_THING}(?: (?:and|und|et|y|&) [^\W\d_]{{3,12}})?\s?(?:[:：/]|{_WHOSE}\s?[:：]?)|fot\.|(?:credits?|sources?"
    rf"|quelle|fuente|fonte|bron)\s?[:：]"
    r"|(?:©|\(c\)|copyright\b)\s?(?:(?:19|20)\d\d\b)?)"
)
_WHOLE_LABEL = re.compile(rf"(?i)[(\[]?\s*{_CREDIT_LABEL}\s*(?P<credit>[^\s:].{{1,80}}?)\s*[)\]]?")
_END_LABEL = re.compile(
    rf"(?i)(?P<caption>.{{3,800}}?)[\s,|(]+{_CREDIT_LABEL}\s*(?P<credit>(?-i:[^\W\d_a-z]).{{1,60}}?)\s*[)\]]?"
)


def _labelled_alone(text: str) -> tuple[str | None, str] | None:
    found = _WHOLE_LABEL.fullmatch(text)
    if found is None or len(found["credit"].split()) > _LABEL_WORDS + 2 or ends_sentence(found["credit"]):
        return None
    return None, found["credit"].strip(" .")


def _labelled_end(text: str) -> tuple[str | None, str] | None:
    found = _END_LABEL.fullmatch(text)
    if found is None or len(found["credit"].split()) > _LABEL_WORDS or ends_sentence(found["credit"].rstrip(".")):
        return None
    return found["caption"].strip(" ,|("), found["credit"].strip()


def without_head(caption: str) -> str:
    """A caption without the button or the label before it ("Enlarge / ", "Legende: ")."""
    return _HEAD.sub("", caption)


def _marked_bracket(text: str) -> tuple[str | None, str] | None:
    found = _BRACKET.search(text)
    if found is None:
        return None
    before, inside = text[: found.start()].strip(), found["inside"].strip()
    if _PLACED.search(inside) is not None:
        return None
    labelled = _IN_LABELLED.fullmatch(inside)
    if labelled is not None:
        return without_label(before), labelled["credit"].strip()
    maker, slash, address = inside.partition("/")
    if slash and "@" in address and looks_like_person(maker.strip()):
        return before or None, maker.strip()
    named = is_credit_name(inside) and not inside.isdigit() and (not before or ends_sentence(before))
    return (before or None, inside) if named else None


def _any_label(text: str) -> tuple[str | None, str] | None:
    found = _ANY_LABEL.fullmatch(text)
    if found is None or len(found["credit"].split()) > _LABEL_WORDS:
        return None
    return found["caption"].strip(), found["credit"].strip(" )]")


def _glued(text: str) -> tuple[str | None, str] | None:
    for end in _GLUED_END.finditer(text, max(1, len(text) - _MOST_CHARS)):
        credit = _credit(text[end.end() :])
        if credit is not None:
            return without_label(text[: end.start()]), credit
    return None


def _made(text: str) -> tuple[str | None, str] | None:
    found = _MADE.fullmatch(text)
    return (found["caption"], found["credit"].strip()) if found is not None else None


_LABELS_ALONE = frozenset(
    "copyright credit credits photo photos foto fotos image images bild quelle source sources mehr more info".split()
)


def is_mark_of_credit(text: str) -> bool:
    """Whether the text of an element that is called a credit is one and no sentence."""
    if letters(text) in _LABELS_ALONE:
        return False
    return not ends_sentence(text) or len(text.split()) <= _MARK_WORDS


def name_credit(text: str) -> str:
    """The credit in a text that the page marks as one: without label, year and brackets."""
    credit = split_picture_credit(text)[1] or text
    return _LABEL.sub("", _unbracketed(credit.strip(_AROUND))).strip(_AROUND) or text


def without_label(caption: str) -> str | None:
    """A caption without the label of a credit that was taken from its end; ``None`` if nothing is left."""
    start = max(0, len(caption) - _LABEL_CHARS)
    return (caption[:start] + _LABEL_LEFT.sub("", caption[start:])).rstrip(" |/–—-([") or None


def _unbracketed(text: str) -> str:
    return text[1:-1].strip() if text[:1] in "([" and text[-1:] in ")]" else text


def is_library(name: str) -> bool:
    """Whether the name is that of a news agency or a picture library."""
    return is_agency(name) or name_key(name) in _LIBRARIES


def _credit(text: str) -> str | None:
    """The credit that a text is, without its label: a label says so, an agency or a library is named, or a person stands
    beside a name ("Jane Doe/Netflix", "Jane Doe via Flickr", "Jane Doe for The Anchor")."""
    shown = _unbracketed(text.strip(_AROUND)).strip(_AROUND)
    text = _LABEL.sub("", shown)
    labelled = _SOURCE.fullmatch(text) or _PHOTO.fullmatch(text)
    if labelled is not None or (text != shown and not shown[: -len(text) or None].strip().isdigit()):
        text = labelled["credit"].strip(" .") if labelled is not None else text
        if _may_be_credit(text):
            return text
    if not 2 <= len(text) <= _MOST_CHARS:
        return None
    if _are_listed(text) or _is_made_for(text):
        return text
    pieces = [piece for piece in _PIECES.split(text) if piece]
    if not 0 < len(pieces) <= _MOST_PIECES or not all(map(_may_be_credit, pieces)):
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
