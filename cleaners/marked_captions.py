"""Captions that a page marks as such: more of their end may be a credit than in other lines."""

from __future__ import annotations

import re

from cleaners.credit_labels import AROUND, BRACKET, LABEL, balanced, behind_label, has_label, unbracketed, without_label
from cleaners.credits import is_credit_name, split_credited
from cleaners.names import looks_like_person
from cleaners.picture_credits import credit_of, split_picture_credit
from cleaners.text import ends_sentence, letters

_MOST_CHARS, _SHORT_CREDIT = 90, 60
_HEAD = re.compile(
    r"(?i)^(?:(?:enlarge|zoom|vergrößern|bild vergrößern|agrandir|ampliar|ingrandisci|vergroten)\s*/?\s+"
    r"|[(\[]\s?\d{1,3}\s?(?:/|of|von|sur|de)\s?\d{1,3}\s?[)\]]\s*|\d{1,3}\s?/\s?\d{1,3}\s+(?=(?-i:[A-ZÄÖÜ]))"
    r"|image caption,?\s(?=\S)"
    r"|(?:legende|légende|caption|bildunterschrift|leyenda|didascalia|bildtext|billedtekst|image)\s?[:：]\s*)"
)
_ZOOM = re.compile(
    r"(?i)(?<!\s)(?:(?:\s+(?:hide|toggle) caption)+|\s+(?:zoom|enlarge|(?:bild )?vergrößern|agrandir|ampliar))$"
)
_IMAGE = re.compile(r"(?i)image\s?[:：]")
_DRAWN = re.compile(
    r"(?i)(?:©|\(c\)|copyright|(?:info-?)?(?:grafi[kc]|graphi[ck]|gráfico|abbildung|karte|chart|illustra|ilustra))"
)
"""What tells of rights, or of a drawing and its figures, whose makers are named amid a story too."""
_RIGHTS = re.compile(r"(?i)(?<!\s)\s*(?:purchase licensing rights|opens new tab|acquire licensing rights).*$")
_ANY_LABEL = re.compile(
    r"(?P<caption>.*[.!?…)”\"»])\s*(?P<label>[^\W\d_]{2,14}(?:\s[^\W\d_]{2,12})?)\s?[:：]\s*(?P<credit>[^\W\d_a-z][^.:!?]{1,60})"
)
_IN_LABELLED = re.compile(r"(?i)(?:[^\W\d_]*(?:foto|bild|photo|image|picture|grafik)s?)\s?[:：]\s*(?P<credit>\S.{1,100})")
_PLACED = re.compile(
    r"(?i)(?<![^\W_])(?:left|right|middle|top|bottom|links|rechts|mitte|gauche|droite|izquierda|derecha|sinistra|destra)(?![^\W_])"
)
_GLUED_END = re.compile(r"(?<=[.!?…)\w])(?<=[a-zäöüß.!?…)])(?=[A-ZÄÖÜ©])")
_MADE = re.compile(
    r"(?P<caption>.*[。！？）)])\s*[（(]?(?P<credit>[^。！？（(）)]{2,24}(?:[摄攝图圖]|[摄攝]影|供图|撮影|提供|\s제공|\s촬영))[）)]?"
    r"|(?P<shown>.{4,400}[.!?])\s(?P<from>[^.!?]{2,24}\s(?:제공|촬영|기자))"
    r"|(?P<told>.{8,400}(?:[!?…»”]|(?<!\b[^\W\d_])\.)|.{4,400}?(?=\s/\s))\s*/?\s*(?P<by>(?-i:[^\W\d_a-z])[^!?…]{3,60}?)\s(?i:nuotr\.?|nuotrauka|felvételei?)"
    r"|(?P<said>.{4,300}?)[、＝]\s*(?P<maker>[^、。＝]{2,12}撮影)"
)
_ABBREVIATED = re.compile(
    r"(?i)(?P<caption>.{3,800}?)[\s,|(/]+(?:fot|phot|ph|φωτ|фот)\.(?:\s?:\s*|\s+)(?P<credit>(?-i:[^\W\d_]).{1,60}?)\s*[)\]]?"
)
_CAPITALS = re.compile(
    r"(?P<caption>.{12,900}[.!?…»”])\s*(?P<credit>[^\W\d_a-zà-ÿ]{2,}(?:[ &/’'-]+[^\W\d_a-zà-ÿ]+){1,6}(?:\s[«“]\s?[^\W\d_a-zà-ÿ]+"
    r"(?:\s[^\W\d_a-zà-ÿ]+){0,3}\s?[»”])?)"
)
"""Names in capitals behind a caption's last sentence."""
_BY = re.compile(
    r"(?P<caption>.*[.!?…”\"»])\s+(?:By|Von|Par|Por|Di|Av|Af|Door)\s(?P<credit>[^\W\d_][^,.;:!?]{3,40}(?:\.\s[^,;:!?]{2,30})?)"
)
_LABEL_WORDS, _MARK_WORDS, _FEW_WORDS, _INITIALS, _CAPTION_CHARS, _TAIL = 6, 8, 4, 3, 4000, 20
_QUOTES = "'\"‘’“”"
_NO_NAME = re.compile(
    r"(?i)(?:symbol|archiv|beispiel|serien)-?(?:bild|foto|photo|image)s?|(?:stock|file|archive|library) (?:photo|image|picture)"
    r"|file|archivo|archiv"
)
"""What brackets say of a picture instead of whose it is."""


def split_marked_caption(text: str) -> tuple[str | None, str | None]:
    """The same of a text that the page marks as a caption: a name in brackets behind its sentence, a name behind any label, and a
    library glued to it are credits there."""
    squeezed = " ".join(text.split())
    labelled = _labelled_alone(squeezed) if _IMAGE.match(squeezed) is not None else None
    if labelled is not None and (is_credit_name(labelled[1]) or "." in labelled[1]):
        return labelled
    shown = _RIGHTS.sub("", without_head(squeezed))
    if len(shown) > _CAPTION_CHARS:
        return shown, None
    labelled = _labelled_alone(shown) or _behind_any_label(shown)
    if labelled is not None:
        return labelled
    found = _abbreviated(shown) or split_made(shown) or _in_capitals(shown)
    if found is not None:
        return found
    caption, credit = split_picture_credit(shown)
    if credit is not None:
        return caption.rstrip(" ,") if caption is not None else None, _ended(credit)
    readers = (_marked_bracket, _any_label, _labelled_end, _glued, _by, _behind_bar)
    return next(filter(None, (find(shown) for find in readers)), (shown or None, None))


def split_credit_line(text: str) -> tuple[str | None, str] | None:
    """A caption that ends with a labelled credit, and that credit; of a short line that is nothing but a credit, behind the label
    of any language. ``None`` for any other line."""
    found = split_credited(text)
    if found is not None or len(text) > _SHORT_CREDIT or not has_label(text) or _DRAWN.match(text) is not None:
        return found
    caption, credit = split_marked_caption(text)
    return (None, credit) if caption is None and credit is not None else None


def is_credit_alone(text: str) -> bool:
    """Whether a short line is nothing but whose a picture is."""
    found = split_credit_line(text) if len(text) <= _MOST_CHARS else None
    return found is not None and found[0] is None


def _abbreviated(text: str) -> tuple[str | None, str] | None:
    found = _ABBREVIATED.fullmatch(text) if "." in text else None
    return (found["caption"].rstrip(" ,;|(/"), found["credit"].strip()) if found is not None else None


def _in_capitals(text: str) -> tuple[str | None, str] | None:
    found = _CAPITALS.fullmatch(text)
    if found is None or found["caption"][-_TAIL:].isupper() or len(found["credit"].split()) > _LABEL_WORDS + 2:
        return None
    return found["caption"], found["credit"]


def _ended(credit: str) -> str:
    """A credit without the full stop behind a word."""
    return credit[:-1] if credit[-1:] == "." and len(credit.rsplit(maxsplit=1)[-1]) > _INITIALS + 1 else credit


def _behind_bar(text: str) -> tuple[str | None, str] | None:
    caption, bar, credit = (part.strip() for part in text.rpartition(" | "))
    return (caption, credit) if bar and len(caption.split()) >= _INITIALS and looks_like_person(credit) else None


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
    if found is None or len(found["credit"].split()) > _LABEL_WORDS + 4 or ends_sentence(found["credit"]):
        return None
    behind = BRACKET.search(text)
    before = found["credit"][: found["credit"].rfind("(")].strip() if behind is not None and "(" in found["credit"] else ""
    if len(before.split()) > _INITIALS and not is_credit_name(before):
        return before, behind["inside"].strip() if behind is not None else ""
    return (None, balanced(found["credit"].strip(" ."))) if len(found["credit"].split()) <= _LABEL_WORDS + 2 else None


def _behind_any_label(text: str) -> tuple[None, str] | None:
    """A few words behind the label of a picture's credit in any language ("Фото: пресслужба порту")."""
    bare = LABEL.sub("", text) if has_label(text) else text
    few = bare != text and 0 < len(bare.split()) <= _FEW_WORDS
    return (None, balanced(bare)) if few and not ends_sentence(bare) and "(" not in bare else None


def _labelled_end(text: str) -> tuple[str | None, str] | None:
    found = _END_LABEL.fullmatch(text)
    if found is None or len(found["credit"].split()) > _LABEL_WORDS or ends_sentence(found["credit"].rstrip(".")):
        return None
    return found["caption"].strip(" ,|("), found["credit"].strip()


def without_head(caption: str) -> str:
    """A caption without the button or the label before it ("Enlarge / ", "Legende: "), and without a button behind it."""
    return _ZOOM.sub("", _HEAD.sub("", caption))


def _marked_bracket(text: str) -> tuple[str | None, str] | None:
    found = BRACKET.search(text)
    if found is None:
        return None
    before, inside = text[: found.start()].strip(), found["inside"].strip()
    if _PLACED.search(inside) is not None:
        return None
    labelled = _IN_LABELLED.fullmatch(inside)
    credit = labelled["credit"].strip() if labelled is not None else behind_label(inside)
    if credit is not None and len(credit.split()) <= _LABEL_WORDS:
        return without_label(before), credit
    maker, slash, address = inside.partition("/")
    if slash and "@" in address and looks_like_person(maker.strip()):
        return before or None, maker.strip()
    named = is_credit_name(inside) and not inside.isdigit() and _NO_NAME.fullmatch(inside) is None
    named = named and (not before or ends_sentence(before) or "/" in inside)
    return (before or None, inside) if named else None


def _any_label(text: str) -> tuple[str | None, str] | None:
    found = _ANY_LABEL.fullmatch(text)
    if found is None or len(found["credit"].split()) > _LABEL_WORDS:
        return None
    return found["caption"].strip(), found["credit"].strip(" )]")


def _glued(text: str) -> tuple[str | None, str] | None:
    for end in _GLUED_END.finditer(text, max(1, len(text) - _MOST_CHARS)):
        credit = credit_of(text[end.end() :])
        if credit is not None:
            return without_label(text[: end.start()]), credit
    return None


def split_made(text: str) -> tuple[str | None, str] | None:
    """A caption and its credit where a sign for "photographed" or "provided" ends it, as in China and Japan."""
    found = _MADE.fullmatch(text)
    if found is None:
        return None
    credit = found["credit"] or found["by"] or found["maker"] or found["from"]
    return found["caption"] or found["told"] or found["said"] or found["shown"], credit.strip()


def _by(text: str) -> tuple[str | None, str] | None:
    found = _BY.fullmatch(text)
    return (found["caption"], found["credit"]) if found is not None and looks_like_person(found["credit"]) else None


_MAKER = re.compile(
    r"(?i)^(?:autor(?:in|ka|zy|i|em)?|autore|auteure?|author|forfatter|szerző|fotograf(?:in|ka|ia)?|автор(?:ы|и)?|συντάκτης)\s?[:：]\s*(?=\S)"
)
"""Labels of makers, where an element says that a credit is a picture's."""
_WITH_STOP = (" Inc.", " Ltd.", " Co.", " Corp.", " Bros.", " Jr.", " Sr.", " e.V.", " S.A.", " S.p.A.", " d.o.o.", " s.r.o.")
"""What is abbreviated at a name's end keeps its full stop."""
_LABELS_ALONE = frozenset(
    "copyright credit credits photo photos foto fotos image images bild quelle source sources mehr more info".split()
)


def is_mark_of_credit(text: str) -> bool:
    """Whether the text of an element that is called a credit is one and no sentence."""
    if letters(text) in _LABELS_ALONE:
        return False
    return not ends_sentence(text) or len(text.split()) <= _MARK_WORDS


def name_credit(text: str) -> str:
    """The credit in a text that the page marks as one: without label, year and brackets, and without a caption before it. A name
    before a library's is no caption ("Jane Doe (AFP)", "Handout / AFP")."""
    bare = LABEL.sub("", _MAKER.sub("", unbracketed(text.strip(AROUND)))).strip(AROUND) or text
    caption, credit = split_picture_credit(bare)
    short = caption is not None and len(caption.split()) <= (_INITIALS if ends_sentence(caption) else _FEW_WORDS)
    if credit is None or short:
        credit = bare
    credit = LABEL.sub("", unbracketed(credit.strip(AROUND))).strip(AROUND) or text
    if credit[:1] in _QUOTES and credit[-1:] in _QUOTES:
        credit = credit[1:-1].strip() or credit
    return balanced(f"{credit}." if text.rstrip().endswith(_WITH_STOP) and f"{credit}." in text else credit)
