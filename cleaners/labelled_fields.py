"""Lines with several labelled fields of a story ("Story ID: 88 | Date: 3 May 2018 | Section: FORUM")."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from cleaners.byline_words import NOUNS
from cleaners.date_words import SIGNS
from cleaners.filing import section_name

FieldName = Literal["byline", "source", "section", "date", "title", "place", "other"]

_AUTHOR = "|".join((*NOUNS.values(), r"الكاتبة?|المحررة?|بقلم|كاتب|نویسنده"))
_SOURCE = (
    r"(?:news )?sources?|agency|quelle|agentur|sources?|fuente|fonte|bron|kilde|källa|kaynak|źródło"
    r"|источники?|izvori?|извори?|източник|lähteet|šaltinis|avots|allikas|font|المصدر|مصدر"
    r"|منبع|来源|來源|出典|출처|sumber|nguồn|surs[aă]|zdroj|forrás|джерело|πηγή|מקור|स्रोत|lähde"
)
_SECTION = (
    r"(?:news )?(?:category|section|rubric|desk|channel|department|service|topic|field)|ressort|rubrik|kategorie|rubrique"
    r"|catégorie|sección|categoría|categoria"
    r"|sezione|seção|secção|editoria|rubriek|categorie|kategori|bölüm|kategoria|dział|раздел|рубрика|القسم|قسم|التصنيف|تصنيف|الفئة"
    r"|سرویس|گروه|دسته(?:[ ‌]?بندی)?|بخش|موضوع|מדור|קטגוריה|श्रेणी|chuyên mục|kanal|osasto|avdeling"
    r"|κατηγορία|chủ đề|栏目|欄目|分类|カテゴリー?|분류"
)
_DATE = (
    r"(?:publish(?:ed|ing)?|publication|posted|release|news|story|creation|update)?\s*(?:date|time|on"
    r"|at)?(?:\s*(?:of )?(?:publication|publishing))?|date"
    r"|datum|veröffentlicht(?: am)?|stand|publiée?(?: le)?|date de (?:publication|parution)|fecha(?: de publicación)?"
    r"|publicado(?: (?:el|em))?"
    r"|data(?: (?:di pubblicazione|de publicação|publikacji|publicării))?|pubblicato(?: il)?|publicatiedatum|gepubliceerd(?: op)?"
    r"|(?:yayın )?tarihi?|дата(?: публикации)?|опубликовано|publisert|publicerad|publiceret|julkaistu|tanggal(?: terbit)?"
    r"|ημερομηνία(?: δημοσίευσης)?|δημοσιεύθηκε|प्रकाशन तिथि|등록일|게시일|작성일|입력일"
    r"|(?:تاريخ )?(?:النشر|نشر)|التاريخ|تار[يی]خ(?: انتشار)?|זמן|תאריך(?: פרסום)?|פורסם|दिनांक|प्रकाशित"
    r"|terbit|ngày(?: đăng)?|dat[ăa]|dátum|तारीख|päivämäärä|dato|发布时间|日期|时间|公開日|입력|등록"
)
_TITLE = (
    r"head-?line|(?:article |story )?title|überschrift|titel|titre|título|titular|titolo|tytuł|заголовок|العنوان|عنوان"
    r"|başlık|标题|標題|タイトル|제목"
)
_SURE = re.compile(
    r"(?i)sections?|length|word count|words|load-date|document (?:id|type)|accession number|edition|publication|category|byline"
    r"|dateline|language|page|column|series|story id|article id|copyright"
)
"""Labels of archives, which name a field even where they stand alone in a line."""
_NAMES: tuple[tuple[FieldName, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc]
    for name, pattern in (
        ("byline", _AUTHOR), ("source", _SOURCE), ("section", _SECTION), ("date", _DATE), ("title", _TITLE),
        ("place", "dateline"),
    )
)  # fmt: skip
_LABEL = re.compile(
    rf"(?P<label>[^\W\d_](?:[^\W_]|[{SIGNS}‌])*(?:\s(?:[^\W\d_]|[{SIGNS}])+){{0,2}}?)\s?[:：]\s*(?=[^\s/])"
)
_WORD_LABEL = re.compile(r"(?:^|(?<=\s))(?P<label>[^\W\d_][^\W_]*)\s?[:：]\s*(?=[^\s/])")
_PARTED = re.compile(r"\s*[|｜•·;]\s*|\s+[-–—/]\s+")
_LONGEST, _LABEL_CHARS = 220, 30
_WORD, _WORDS_BEFORE = re.compile(r"(?<!\S)[^\W\d_]+(?=\s)"), 2
_EDGE = " |•·;,،-–—/:："


class Field(NamedTuple):
    """A field of a line: what it is, its value as printed."""

    name: FieldName
    value: str


def read_fields(line: str) -> list[Field]:
    """The fields of a line that holds two labels at least, or a label and dates; [] for any other line."""
    if len(line) > _LONGEST or (":" not in line and "：" not in line):
        return []
    pieces = [piece for piece in _PARTED.split(line) if piece.strip(_EDGE)]
    found = [one for piece in pieces if (one := _of_piece(piece)) is not None]
    if len(found) == 1 and _is_sure(line):
        return found
    if len(found) < 2:
        found = _in_row(line)
        return found if sum(one.name != "other" for one in found) > 1 else []
    return found if any(one.name != "other" for one in found) else []


def begins_with_field(line: str) -> bool:
    """Whether a line of several fields begins with the label of one: nothing before it is anybody's name."""
    return _LABEL.match(line) is not None and bool(read_fields(line))


def labelled_title(line: str) -> str | None:
    """The headline that a line gives behind a label ("Headline: Market to close")."""
    found = _of_piece(line) if len(line) <= _LONGEST else None
    return found.value if found is not None and found.name == "title" else None


def _is_sure(line: str) -> bool:
    found = _LABEL.match(line)
    return found is not None and _SURE.fullmatch(found["label"].strip()) is not None and not line.endswith((".", "?", "!"))


def _of_piece(piece: str) -> Field | None:
    """The field that a part of a line is."""
    found = _LABEL.match(piece)
    value = piece[found.end() :].strip(_EDGE) if found is not None else ""
    if found is None or not value or len(found["label"]) > _LABEL_CHARS:
        return None
    return _made(_name_of(found["label"]), value)


def _in_row(line: str) -> list[Field]:
    """The fields of a line without marks between them: each from behind its label of one word to the next one."""
    labels = list(_WORD_LABEL.finditer(line))
    starts = [_label_start(line, one) for one in labels]
    values = [line[one.end() : end].strip(_EDGE) for one, end in zip(labels, [*starts[1:], len(line)], strict=False)]
    names = [_name_of(line[start : one.end("label")]) for start, one in zip(starts, labels, strict=True)]
    return [_made(name, value) for name, value in zip(names, values, strict=True) if value]


def _label_start(line: str, found: re.Match[str]) -> int:
    """Where the label of a word begins: with the words before it that are one label with it ("Publication date:")."""
    start = found.start()
    for word in reversed(list(_WORD.finditer(line, max(0, start - _LABEL_CHARS), start))[-_WORDS_BEFORE:]):
        if any(pattern.fullmatch(line[word.start() : found.end("label")]) for _, pattern in _NAMES):
            start = word.start()
    return start


def _made(name: FieldName, value: str) -> Field:
    return Field(name, section_name(value) or value if name == "section" else value)


def _name_of(label: str) -> FieldName:
    """Which field a label names: by the whole of it, else by its last word."""
    for text in (label, label.rsplit(maxsplit=1)[-1]):
        for name, pattern in _NAMES:
            if pattern.fullmatch(text.strip()) is not None:
                return name
    return "other"
