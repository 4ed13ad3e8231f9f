"""Where a dump's story ends, and which lines amid and below it are none of it: labels, pictures' lines, other stories, notes."""

from __future__ import annotations

import re

from cleaners.body_cues import is_advert_label
from cleaners.byline_labels import label_end
from cleaners.clock_times import CLOCK
from cleaners.credits import split_credited
from cleaners.dates import is_date_line
from cleaners.dump_cues import (
    before_end_mark,
    holds_sentence,
    is_affiliate_note,
    is_button,
    is_certain_end,
    is_closer,
    is_counter,
    is_data,
    is_end_mark,
    is_file_name,
    is_gone_notice,
    is_hashtags,
    is_legal_note,
    is_picture_label,
)
from cleaners.form_labels import is_form_label
from cleaners.partings import is_parting
from cleaners.people import read_people
from cleaners.phrases import fold_phrase, phrases
from cleaners.picture_credits import split_picture_credit
from cleaners.sources import is_signature, read_source
from cleaners.text import bullet, ends_sentence, is_cut, is_prose, is_title, letters, undashed, words
from cleaners.threads import is_responses_heading
from scraper.fields.headline.dump_lines import is_byline, is_list_label
from scraper.page.run import Run
from scraper.partition.work import Work

_ROWS, _FIELDS = 2, 2
_APART = 8
_FEW, _DENSE, _LEAST = 2, 8, 4
_TITLE_WORDS = 3
_CREDIT_CHARS = 120
_HALF, _MOST_OF_IT = 0.5, 0.7
_LONG, _CUT_WORDS = 80, 4
_AHEAD = 12
_CAPTION = re.compile(r"(?i)(?:image|photo|picture) caption\s?[,:]?")
_IMAGE_SOURCE = re.compile(r"(?i)image (?:source|copyright),\s\S.{1,60}")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+[^\W\d_]")
_MAIL_FOOT = "--"
"""What stands above the sender's words below a mail."""
_CLOCK = re.compile(rf"(?:{CLOCK})(?:\s(?-i:[A-Z]{{2,4}}))?", re.IGNORECASE)
_CLOCK_CHARS, _CAPTION_CHARS = 12, 300
_INITIALS = re.compile(r"[A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}|[a-z]{2,4}(?:/[a-z]{2,4}){1,3}")
"""The initials of writer and editor below a story."""


def story_lines(work: Work, lines: list[Run], *, judged: bool = False) -> list[Run]:
    """The lines of a dump's story among those below its head: up to the mark of its end, a form for comments or another story,
    without what stands amid and below it and is none of it. A long last line of the page stays: dumps are cut off in the
    midst of a sentence. Where lines were judged to be the story, no distance between them says that it ends, and a row of
    labels that is a good part of it is a list."""
    lines = lines[: _hard_end(work, lines, judged=judged)]
    lines = [line for place, line in enumerate(lines) if not _is_entry_time(lines, place)]
    kept = [line for line in lines if not _is_amid(work, line) and not _is_captioned(work, line)]
    names = tuple(author.name for author in work.record.authors)
    cut = kept[-1:] if kept and kept[-1].index + 1 == len(work.page.runs) and len(kept[-1].text) > _LONG else []
    if cut and len(kept) > 1 and is_prose(kept[-2].text) and not _is_foot(cut[0].text, names):
        return kept
    if not judged:
        return _without_tail(kept[: _apart(kept)], names)
    told = _without_tail(kept, names)
    return told if _size(told) >= _MOST_OF_IT * _size(kept) else kept


def _size(lines: list[Run]) -> int:
    return sum(len(line.text) for line in lines)


def _is_captioned(work: Work, line: Run) -> bool:
    """Whether a line stands below one that announces a caption, or is glued to one that credits a picture and nothing else while
    other lines stand apart."""
    runs = work.page.runs
    above = runs[line.index - 1].text if line.index else ""
    if above and _CAPTION.fullmatch(above) is not None:
        return True
    below = runs[line.index + 1] if line.index + 1 < len(runs) else None
    if below is None or below.gap or len(line.text) > _CAPTION_CHARS or len(below.text) > _CREDIT_CHARS:
        return False
    if not line.gap and not is_counter(above):
        return False
    caption, credit = split_picture_credit(below.text)
    return credit is not None and caption is None


def _apart(lines: list[Run]) -> int:
    """The place of the first line behind which so many stand in a row that are no text, no list and no rows of figures that what
    comes then is another text."""
    told = row = size = 0
    whole = sum(len(line.text) for line in lines if is_prose(line.text))
    listed = False
    for place, line in enumerate(lines):
        text = line.text
        if is_prose(text) or ends_sentence(text) or bullet(text) or _is_row(text):
            told += is_prose(text)
            size += len(text) if is_prose(text) else 0
            row, listed = 0, text[-1] in ":："
        elif not listed:
            row += 1
            if row > _APART and told >= _ROWS and 2 * size >= whole:
                return place + 1 - row
    return len(lines)


def goes_on(lines: list[Run], place: int) -> bool:
    """Whether two paragraphs follow a line, with nothing between but what is no text."""
    told = 0
    for line in lines[place + 1 : place + _AHEAD]:
        if ends_text(line.text):
            return False
        if is_prose(line.text) and not is_legal_note(line.text):
            told += 1
        elif told or not (is_button(line.text) or is_advert_label(line.text) or is_picture_label(line.text)):
            break
    return told > 1


def is_early(lines: list[Run], place: int, above: int) -> bool:
    """Whether hardly any of a text, so many paragraphs, stands above a line and most of it right below: what ends texts stands
    above this one."""
    if above > _FEW:
        return False
    below = [line.text for line in lines[place + 1 : place + 1 + _DENSE]]
    told = sum(is_prose(text) and not is_parting(text) for text in below)
    return told >= max(_LEAST, 2 * above) and not any(map(is_date_line, below))


def _hard_end(work: Work, lines: list[Run], *, judged: bool) -> int:
    """The place of the first line behind which nothing is the story's: a mark of the end, a heading of comments, the headline
    again, another story's title with its byline or date; of lines that were judged to be the story such a title parts off no
    more than half."""
    own = letters(work.record.headline or "")
    told, above, size, half = False, 0, 0, _size(lines) / 2 if judged else 0.0
    for place, line in enumerate(lines):
        text = line.text
        ends = ends_text(text) or _is_mail_foot(work, line) or _is_form(lines, place)
        ends = ends or _is_headline_again(work, lines, place, own) or (size >= half and _is_next_story(lines, place))
        if told and ends and (is_certain_end(text) or not is_early(lines, place, above)):
            return place
        above, size = above + is_prose(text), size + len(text)
        told = told or above > 0 or ends_sentence(text)
    return len(lines)


def _is_mail_foot(work: Work, line: Run) -> bool:
    """Whether a line stands below the mark with which the foot of a mail begins."""
    return line.index > 0 and work.page.runs[line.index - 1].text == _MAIL_FOOT


def _is_form(lines: list[Run], place: int) -> bool:
    """Whether a form begins: two labels of its fields in a row."""
    fields = lines[place : place + _FIELDS]
    return len(fields) == _FIELDS and all(is_form_label(line.text) for line in fields)


def _is_headline_again(work: Work, lines: list[Run], place: int, own: str) -> bool:
    """Whether a line is the headline once more, or stands below it with no paragraph behind."""
    if not own or letters(lines[place].text) == own:
        return bool(own)
    before = lines[place - 1].index + 1 if place else lines[place].index
    again = any(letters(run.text) == own for run in work.page.runs[before : lines[place].index])
    return again and not any(is_prose(line.text) and not is_legal_note(line.text) for line in lines[place:])


def ends_text(text: str) -> bool:
    """Whether a line is the mark of a text's end or the heading of the comments."""
    if len(text) > 80:
        return is_responses_heading(text)
    if is_certain_end(text) or is_gone_notice(text) or is_responses_heading(text):
        return True
    key = fold_phrase(text)
    if not key:
        return False
    return is_closer(key) or phrases("comments.headings").is_whole(key) or phrases("comments.forms").match(key)


def _is_next_story(lines: list[Run], place: int) -> bool:
    """Whether a line is the title of another story: its byline or date stand right below it."""
    line = lines[place]
    if not is_title(line.text) or ends_sentence(line.text) or len(words(line.text)) < _TITLE_WORDS or not line.gap:
        return False
    below = next((one.text for one in lines[place + 1 : place + 2]), "")
    return is_date_line(below) or is_byline(below) or (is_prose(below) and is_cut(below))


def _is_amid(work: Work, line: Run) -> bool:
    """Whether a line is none of the text it stands in: a picture's, a button, data, a note on rights."""
    text = line.text
    if line.index in work.marks:
        return work.marks[line.index].role == "stop"
    if is_data(text) or is_file_name(text) or is_legal_note(text) or is_hashtags(text):
        return True
    if is_picture_label(text) or _IMAGE_SOURCE.fullmatch(text):
        return True
    if len(text) <= _CREDIT_CHARS and (found := split_credited(text)) is not None:
        return found[0] is None or not is_prose(text)
    return is_button(text) or is_list_label(text) or is_affiliate_note(text)


def _is_entry_time(lines: list[Run], place: int) -> bool:
    """Whether a line is a time of day above a paragraph or its heading, as on a page that is written on for hours."""
    text = lines[place].text
    if len(text) > _CLOCK_CHARS or not any(map(str.isdigit, text)) or not (":" in text or any(map(str.isalpha, text))):
        return False
    return any(is_prose(line.text) for line in lines[place + 1 : place + 3]) and _CLOCK.fullmatch(text) is not None


def _without_tail(lines: list[Run], names: tuple[str, ...]) -> list[Run]:
    """The lines without those below the last paragraph that are no text: titles, labels, dates, names. A list that a colon
    announces, items with bullets and rows of figures stay; so do the lines of a story that is told in short ones."""
    told = [place for place, line in enumerate(lines) if _is_told(line.text, names)]
    alike = [place for place, line in enumerate(lines) if holds_sentence(line.text) and not _is_foot(line.text, names)]
    told = sorted({*told, *alike})
    if not told or (len(told) < _HALF * len(lines) and not any(is_prose(line.text) for line in lines)):
        return lines
    end = told[-1] + 1
    if 2 * len(told) < end:
        end = max(end, _last_alike(lines, names))
    tail = lines[end:]
    stays = _listed(lines[end - 1], tail, names)
    kept = [*lines[:end], *tail[:stays]]
    while kept and kept[-1].text[-1] in ":：" and not is_prose(kept[-1].text):
        kept.pop()
    return kept


def _last_alike(lines: list[Run], names: tuple[str, ...]) -> int:
    """The end of the lines of a story that is told in short ones, none of which says that it is something else."""
    return next((place for place, line in enumerate(lines) if _is_foot(line.text, names)), len(lines))


def _is_told(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line says something, as sentences do."""
    if _is_foot(text, names):
        return False
    text = text[: before_end_mark(text)]
    count = len(words(text))
    if text[-1] in ":：" and count < _CUT_WORDS:
        return False
    return is_prose(text) or (ends_sentence(text) and count > 1 and not (is_cut(text) and count < _CUT_WORDS)) or bullet(text) > 0


def _is_foot(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line below a story is a date, a byline, a source, a signature, a count, or a word to the reader."""
    if is_parting(text, names) or is_date_line(text) or is_byline(text) or read_source(text) is not None:
        return True
    if is_signature(text) or _INITIALS.fullmatch(text) is not None:
        return True
    return is_counter(text) or is_end_mark(text) or _names_writers(text)


def _names_writers(text: str) -> bool:
    """Whether a line in brackets says who wrote ("(Reporting by Jane Doe in Paris; editing by Jon Dahl)")."""
    inside = text.rstrip(".")[1:-1] if text[0] in "([" and text.rstrip(".")[-1:] in (")", "]") else ""
    return label_end(inside) > 0 and bool(read_people(inside))


def _listed(last: Run, tail: list[Run], names: tuple[str, ...]) -> int:
    """How many lines below the last paragraph are a list or a table of the story: what a colon announces, rows of figures with
    the labels above them, and numbered lines."""
    announced = last.text[-1] in ":："
    count = rows = 0
    for place, line in enumerate(tail):
        text = line.text
        if _is_foot(text, names) or undashed(text) is not None:
            break
        below = tail[place + 1].text if place + 1 < len(tail) else ""
        row = _is_row(text) or (text[-1] in ":：" and _is_row(below)) or _NUMBERED.match(text) is not None
        if not announced and not row:
            break
        count, rows = count + 1, rows + row
    return count if announced or rows >= _ROWS else 0


def _is_row(text: str) -> bool:
    """Whether a line is a row of figures."""
    parts = text.split()
    return len(parts) > 1 and any(part.strip(".,%:()").isdigit() for part in parts[1:]) and not ends_sentence(text)
