"""What each line of a dump is: a date, a byline, a place, a caption, furniture, a paragraph, a title."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from cleaners.agencies import is_agency_credit, is_institution, is_word_too
from cleaners.byline_text import desk_at_start
from cleaners.bylines import are_people, is_byline_line
from cleaners.consent import is_consent_call
from cleaners.cues import is_list_heading
from cleaners.date_finding import find_stamps, may_hold_stamp
from cleaners.dated_lines import rest_of_dated
from cleaners.datelines import is_place, read_dateline
from cleaners.dates import is_date_line
from cleaners.dump_cues import (
    holds_sentence,
    is_affiliate_note,
    is_button,
    is_counter,
    is_data,
    is_end_mark,
    is_file_name,
    is_hashtags,
    is_legal_note,
    is_picture_label,
)
from cleaners.form_labels import is_form_label
from cleaners.han_names import is_han_name, reporter_of_line, told_size
from cleaners.labelled_fields import read_fields
from cleaners.named_lines import person_of_line
from cleaners.names import looks_like_person
from cleaners.people import is_labelled_name
from cleaners.phrases import fold_phrase, list_kind, phrases
from cleaners.picture_credits import split_picture_credit
from cleaners.place_lines import place_before_date, place_of_line
from cleaners.run_in import dateline_alone
from cleaners.sources import read_source
from cleaners.text import bullet, ends_sentence, is_prose, is_title
from scraper.page.run import Run
from scraper.partition.work import Work

Kind = Literal[
    "date", "byline", "dateline", "fields", "source", "name", "caption", "picture", "file", "data", "furniture", "label", "prose",
    "title", "other",
]  # fmt: skip
ANCHORS: frozenset[Kind] = frozenset(("date", "byline", "dateline", "fields", "source"))
"""The kinds that belong to a head whatever stands around them."""
JUNK: frozenset[Kind] = frozenset(("picture", "file", "data", "furniture", "label"))
"""The kinds that are no part of any text."""
_OF_CARDS: frozenset[Kind] = ANCHORS | {"title", "name", "other"}
_DATED_REST, _DATED_WORDS = 48, 7
_BYLINE_CHARS, _LABEL_CHARS = 120, 16
_CAPTION_CHARS = 400
_LEAST_NAME, _NAME_CHARS, _NAMES_CHARS = 4, 50, 90
_PATH_SIGNS = (" > ", " » ", " › ", " | ", " / ")
_STEPS = 3
_ICON = re.compile(r"(?i)[a-z]{3,}(?:_[a-z]+){1,3}\s(?=[^\W\d_])")
_STEP = re.compile(r"\s*[>»›→＞]\s*")
_YEARS, _CLAIMS = " 0123456789-–—,.", ("©", "(c)", "copyright")
_COMMAS = frozenset(",،、")
_HOMES = ("トップ", "ホーム", "HOME", "首页", "首頁", "홈", "الرئيسية", "Главная", "Ana Sayfa", "Anasayfa")


class Seen(NamedTuple):
    """A line of a dump and what it is."""

    run: Run
    kind: Kind


def is_anchor(one: Seen) -> bool:
    """Whether a line belongs to a head whatever stands around it; a date in figures does."""
    if one.kind != "furniture":
        return one.kind in ANCHORS
    text = one.run.text
    return may_hold_stamp(text) and not any(map(str.isalpha, text)) and bool(find_stamps(text, order="day"))


def see(work: Work, runs: list[Run]) -> list[Seen]:
    """The lines with their kinds."""
    return [Seen(run, kind_of(work, run)) for run in runs]


def kind_of(work: Work, run: Run) -> Kind:
    """What a line is by itself."""
    mark = work.marks.get(run.index)
    if mark is not None:
        roles: dict[str, Kind] = {"head": "fields", "alt": "picture", "section": "label", "foot": "source", "stop": "furniture"}
        return roles.get(mark.role, "furniture")
    text = run.text
    if is_data(text):
        return "data"
    if len(text) > _CAPTION_CHARS:
        return "prose" if is_prose(text) else "other"
    return _of_furniture(text) or _of_head(work, text) or _of_picture(text) or _of_text(text)


def is_listed(place: int, kind: Callable[[int], Kind], gap: Callable[[int], bool]) -> bool:
    """Whether a line stands below the label of a list, with nothing between but other titles, names and dates; ``kind`` and
    ``gap`` say of each place what its line is and whether it stands apart."""
    while place > 0 and not gap(place) and kind(place) in _OF_CARDS:
        place -= 1
    return kind(place) == "label"


def is_publisher(work: Work, text: str) -> bool:
    """Whether a short line is the name of the one who claims the rights in the page at its foot."""
    if not work.rights or not _LEAST_NAME <= len(text) <= _NAME_CHARS:
        return False
    at = work.rights.find(text.casefold())
    return at > 0 and work.rights[:at].rstrip(_YEARS).endswith(_CLAIMS) and not work.rights[at + len(text) :][:1].isalnum()


def _of_furniture(text: str) -> Kind | None:
    if is_file_name(text):
        return "file"
    if is_picture_label(text):
        return "picture"
    if any(says(text) for says in _FURNITURE):
        return "furniture"
    return "label" if is_list_label(text) else None


def is_list_label(text: str) -> bool:
    """Whether a line is a label over a list of other stories, and nothing else."""
    if len(text) > 60 or ends_sentence(text.rstrip(": ")):
        return False
    key = fold_phrase(text)
    return is_list_heading(text) or (list_kind(key) is not None and _is_whole(key))


def _is_whole(key: str) -> bool:
    """Whether a phrase that labels lists is all of a line or of a few words: sentences begin with some of them too."""
    kinds = ("related.sites", "related.section", "related.recommended", "related.own")
    return any(phrases(kind).is_whole(key) for kind in kinds) or len(key.split()) <= 4


def _is_path(text: str) -> bool:
    """Whether a line is a row of links: the page's path in its site, a menu."""
    sign = next((one for one in _PATH_SIGNS if text.count(one) >= _STEPS - 1), None)
    home = _STEP.split(text, maxsplit=1)
    if len(home) > 1 and (phrases("calls.home").is_whole(fold_phrase(home[0])) or home[0] in _HOMES):
        return True
    if sign is not None and all(len(part.split()) <= 4 and not ends_sentence(part) for part in text.split(sign)):
        return not may_hold_stamp(text)
    return text.count("[") >= 2 and text[:1] == "[" and text[1:2].isdigit()


def _is_button(text: str) -> bool:
    return is_button(text) and (text[:1] != "©" or None in split_picture_credit(text))


def _is_drawn(text: str) -> bool:
    """Whether a line is a button behind the word by which an icon font draws its picture ("star_border Add to favourites")."""
    return len(text) <= _NAME_CHARS and _ICON.match(text) is not None and not any(map(str.isdigit, text))


_FURNITURE = (
    is_consent_call, is_hashtags, is_counter, is_end_mark, _is_button, is_legal_note, is_affiliate_note, _is_path,
    is_form_label, _is_drawn,
)  # fmt: skip
"""What says of a line that it is no part of any story."""


def _of_head(work: Work, text: str) -> Kind | None:
    """Whether a line is one of a head: fields, a date, a byline, a source, a place."""
    if read_fields(text):
        return "fields"
    if is_date_line(text) or _is_dated(text):
        return "date"
    if is_byline(text):
        return "byline"
    if ":" in text[1:_LABEL_CHARS] and is_institution(text):
        return "source"
    if read_source(text) is not None or (is_agency_credit(text) and not is_word_too(text) and len(text) <= 60):
        return "source"
    return "dateline" if _is_filed(work, text) else None


def _is_filed(work: Work, text: str) -> bool:
    """Whether a line says where a report was filed, and nothing else."""
    if dateline_alone(text) is not None or place_before_date(text) is not None:
        return True
    if ends_sentence(text):
        return False
    return read_dateline(text, outlet_names=work.outlet.site_names) is not None or place_of_line(text) is not None


def is_byline(text: str) -> bool:
    """Whether a line says who wrote: by its formula, or behind a label of any language."""
    if len(text) > _BYLINE_CHARS:
        return False
    return is_byline_line(text) or is_labelled_name(text) or reporter_of_line(text) is not None


def _is_dated(text: str) -> bool:
    rest = rest_of_dated(text)
    if rest is None or len(rest) > _DATED_REST or len(rest.split()) > _DATED_WORDS:
        return False
    return not ends_sentence(text) or text.endswith(":") or len(rest.split()) <= 2


def _of_picture(text: str) -> Kind | None:
    caption, credit = split_picture_credit(text)
    return "caption" if credit is not None and (caption is None or len(credit) < len(text)) else None


def _is_desk(text: str) -> bool:
    """Whether a line is a desk or a reporter without a name, alone or with the place behind a comma."""
    desk = desk_at_start(text)
    behind = text[len(desk) :].strip() if desk is not None else ""
    return desk == text or (behind[:1] in _COMMAS and is_place(behind[1:].strip()))


def _of_text(text: str) -> Kind:
    if is_prose(text) or holds_sentence(text):
        return "prose"
    if len(text) <= _NAME_CHARS and (looks_like_person(text) or _is_desk(text) or is_han_name(text)):
        return "name"
    if person_of_line(text) is not None or (len(text) <= _NAMES_CHARS and text[0].isupper() and are_people(text)):
        return "name"
    if bullet(text) or text[-1:] == "|" or not is_title(text):
        return "other"
    return "title" if told_size(text) > 2 else "other"
