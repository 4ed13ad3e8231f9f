"""Labels of picture credits: before a credit, or after it at the end of a caption."""

from __future__ import annotations

import re

PICTURE = (
    r"(?:photo(?:graph(?:er|ie)?|s)?|foto(?:graf(?:[ií]a|ie|in|o)?|s)?|fotó|image|picture|illustration|graphic|(?:titel)?bild|abbildung|grafik"
    r"|imagen|imagem|immagine|kép|zdjęcie|obrázek|slika|kuva|billede|bilde|afbeelding|beeld|poză|fotoğraf|görsel|gambar|ảnh|hình"
    r"|фото(?:графия)?|снимк[аи]|изображение|φωτ[οό](?:γραφία)?|εικόνα|illustrasjon|ilustracja|ilustraci[óo]n|ilustração|illustrazione|illustratie|kuvitus|צילום|תמונה|صورة|الصورة|تصوير|عکس|तस्वीर|फोटो|फ़ोटो|ছবি|写真|画像|图片?|照片|사진"
    r"|nuotr(?:auk(?:a|os|ų))?\.?|fotografij[ae]|snímk[ay]|snímek|attēls|摄影|攝影|撮影|圖片?|фотографиј[аe]|снимка"
    r"|ภาพ(?:ถ่าย|ข่าว)?(?:โดย|จาก)?|ถ่ายภาพ(?:โดย)?|படம்|புகைப்படம்|ఫొటో|ఫోటో|చిత్రం|ഫോട്ടോ|ചിത്രം|ಚಿತ್ರ|ಫೋಟೋ|छायाचित्र|તસવીર|ફોટો"
    r"|ਤਸਵੀਰ|تصویر|فوٹو|ფოტო|სურათი|լուսանկար\w*|mynd|picha(?: na)?|сүрөт|сурет"
    r"|здымак|foto(?:grafija)?|ဓာတ်ပုံ|រូបភាព|ຮູບ)"
)
"""What a picture is called in many languages."""
ORIGIN = (
    r"(?:credits?|crédits?|créditos?|cr[eé]dito|copyright|source|quelle|rechte|nachweis|fuente|fonte|bron|kilde|källa|kaynak|źródło"
    r"|zdroj|forrás|izvor|vir|sursa|lähde|sumber|nguồn|источник|джерело|πηγή|המקור|مصدر|المصدر|منبع|स्रोत|সূত্র|来源|來源|出典|출처)"
)
"""What its origin is called."""
MORE = rf"(?:[\s-]?(?:{ORIGIN}|photos?|fotos?|autor|author|by|of|de|di|da|par|von|via|courtesy)){{0,2}}"
_ALL = r"(?:(?:all|alle|toutes les|todas las|todas as|tutte le|hero|cover|header|lead|featured|title|main|top)\s)?"
_NAMED = rf"(?:{_ALL}{PICTURE}s?|{ORIGIN}|(?:ph|phot|φωτ|фот)\.){MORE}"
LABEL = re.compile(
    rf"(?i)^(?:{PICTURE}\s?©\s*|(?<![^\W_])fotos?(?:grafía|grafia|grafie)? (?:di|de|von|av|af|"
    rf"van)\s+(?=(?-i:[^\W\d_a-z]))|(?:写真|撮影|画像|照片|攝影|摄影)[・／]\s?|{_NAMED}\s?(?:[:：=＝]|(?<=[^\x00-\x7f])\s?[-–](?=\s))\s*|credits?\s*(?:\.{{3}}|…)\s*|(?:©|\(c\)|copyright\b)\s*|fot\.\s*:?\s*"
    rf"|{PICTURE} \d{{1,3}}\s?(?:von|of|de|sur|/)\s?\d{{1,3}}\s+(?=©)"
    rf"|{_ALL}(?:photo|image|picture)s? (?:credits?|by|via|courtesy of) (?=[^\W\d])"
    r"|courtesy(?: of)? (?!photo\b|image\b)(?=(?-i:[A-Z]))"
    r"|(?:19|20)\d\d\s+(?:(?<=.\d{4}\s)(?=[^\W\d])|(?=(?-i:[A-ZÀ-ÞΑ-ΩА-Я]))))+"
)
"""The labels before a credit, and the year."""
_OF_PICTURE = re.compile(
    rf"(?i)[(\[]?\s*(?:{_ALL}{PICTURE}s?{MORE}\s?[:：]|(?:写真|撮影|画像|照片|攝影|摄影)[・／]|(?:credits?|crédits?|copyright)\s?(?:photos?)?\s?[:：]|©|\(c\)|fot\.)"
)
_LABEL_LEFT = re.compile(
    rf"(?i)\s*[(\[|/,–—-]?\s*(?<![^\W_])(?:{_NAMED}\s?[:：]|fot\.|{PICTURE}?\s?©|\(c\)|(?:photo|image|picture) credit)\s*$"
    r"|\s*[(\[|/,–—-]\s*(?:copyright|credits?)\s*$|^(?:copyright|credits?)$"
    r"|(?<=[.!?)”\"»])\s*(?:(?:photo|image) )?credits?\s?(?:\.{3}|…)?\s*$|\s*credits?\s?(?:\.{3}|…)\s*$"
)
BRACKET = re.compile(r"\s*[(\[（]\s*(?P<inside>[^()\[\]（）]{2,90})\s*[)\]）]\s*\.?$")
AROUND = " .,;:|/–—-"
_LABEL_CHARS = 60


def without_label(caption: str) -> str | None:
    """A caption without the label of a credit that was taken from its end; ``None`` if nothing is left."""
    start = max(0, len(caption) - _LABEL_CHARS)
    return (caption[:start] + _LABEL_LEFT.sub("", caption[start:])).rstrip(" |/–—-([") or None


_WITHOUT_SIGN = re.compile(
    rf"(?i)(?:{_ALL}{PICTURE}s?|{ORIGIN}|(?:ph|phot|φωτ|фот|fot)\.)\s(?:by\s|von\s|di\s|de\s|par\s)?(?=(?-i:[^\W\d_a-z]))"
)


def behind_label(inside: str) -> str | None:
    """The credit in a text that stands in brackets behind a label, which may have no sign there ("foto Rossi")."""
    bare = LABEL.sub("", inside)
    if bare == inside:
        found = _WITHOUT_SIGN.match(inside)
        bare = inside[found.end() :] if found is not None else inside
    return bare.strip(AROUND) or None if bare != inside else None


def has_label(text: str) -> bool:
    """Whether a text begins with the label of a picture's credit."""
    return _OF_PICTURE.match(text) is not None


def balanced(text: str) -> str:
    """A text without a closing bracket at its end that nothing opens."""
    return text[:-1].rstrip() if text[-1:] in (")", "]") and not set("([") & set(text) else text


def unbracketed(text: str) -> str:
    """A text without the brackets around it."""
    return text[1:-1].strip() if text[:1] in "([" and text[-1:] in ")]" else text
