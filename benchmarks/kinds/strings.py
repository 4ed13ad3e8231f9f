"""Long lines of one thing over and over, on which a pattern that may try again can try for ever."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.kinds.base import TITLE, Kind, dump, page, story

UNITS: dict[str, str] = {
    "letters": "a", "capitals": "A", "blanks": " ", "no-break blanks": "\u00a0", "digits": "1", "commas": ",", "full stops": ".", "dots": "…", "hyphens": "-",
    "dashes": "–", "pipes": "|", "slashes": "/", "backslashes": "\\", "at signs": "@", "quotes": '"', "curly quotes": "“", "apostrophes": "'",
    "brackets": "(", "closing brackets": ")", "square brackets": "[", "colons": ":", "semicolons": ";", "underscores": "_", "stars": "*",
    "number signs": "#", "ampersands": "&", "bullets": "•", "circumflexes": "é", "Arabic letters": "ق", "Chinese characters": "港",
    "combining marks": "\u0308", "lone letters": "a ", "lone capitals": "A ", "initials": "A. ", "lone digits": "1 ", "numbers": "12 ", "years": "2024 ",
    "capitalised words": "Aa ", "words in capitals": "AFP ", "words with hyphens": "Aa-", "words with apostrophes": "O'A", "words with commas": "Aa, ",
    "and": "and ", "words with and": "Aa and ", "by": "By ", "by and a name": "By Ada Berg ", "by and a comma": "By, ", "von": "von ", "de la": "de la ",
    "of": "of ", "the": "the ", "The": "The ", "days": "1 May ", "days and years": "1 May 2024 ", "months": "May ", "dates of numbers": "1/2/2024 ",
    "dates with hyphens": "2024-05-03", "dates with dots": "1.2.", "times of day": "10:30 ", "times with am": "10 am ", "weekdays": "Monday ",
    "weekdays with commas": "Monday, ", "published": "Published ", "updated": "Updated: ", "ago": "2 hours ago ", "min read": "5 min read ", "photo": "Photo: ", "credit": "Photo by ",
    "source": "Source: ", "agencies": "Reuters, ", "agencies with slashes": "AFP/", "agencies in brackets": "(AFP) ", "reporting by": "Reporting by ",
    "copyright": "© ", "comments": "Comments ", "reply": "Reply ", "reply with pipes": "Reply | ", "says": "says: ", "related": "Related ",
    "read also": "Read also: ", "share": "Share ", "subscribe": "Subscribe ", "thumbs": "Thumb a ", "dots between": "a.", "dashes between": "a - ", "pipes between": "a | ",
    "slashes between": "a/", "quoted words": '"a" ', "words in brackets": "(a) ", "mail addresses": "a@b.c ", "handles": "@a ", "addresses": "http://a.b/ ",
    "sentences": "A b. ", "questions": "A? ", "Arabic words": "قال ", "Arabic bylines": "بقلم ", "Arabic dates": "3 مايو ", "Chinese dates": "5月3日", "Chinese bylines": "记者",
    "Chinese years": "2024年", "Cyrillic words": "Да ", "ellipses": "a... ", "entities": "&amp;", "escapes": "\\u0041", "tags": "<a>", "zeros": "0", "plus signs": "+1 ",
    "decimal numbers": "1,", "parts of numbers": "1.1", "Roman numbers": "II ", "titles of people": "Dr. ", "abbreviations": "U.S. ", "times of zones": "GMT ",
    "times with zones": "10:30 GMT ", "signs of zones": "+02:00", "T between": "1T", "ands": "&", "ordinals": "1st ",
}  # fmt: skip
"""By name, what is repeated."""

ENDS = ("", "!")
"""What stands behind it: a pattern that fails at the end tries all else first."""


def _line(unit: str, place: str) -> Callable[[int], str]:
    safe = unit.replace("<", "&lt;")

    def made(count: int) -> str:
        text = safe * count
        if place == "paragraph":
            return page(f"<p>{text}!</p>{story(2, 30)}")
        if place == "head":
            return page("", top=f"<p>{text}!</p>")
        if place == "headline":
            return f"<html><head><title>{text}</title></head><body><h1>{text}</h1>{story()}"
        if place == "link":
            return page(f'<p class="comment"><a href="{text.replace(chr(34), "")}">{text}</a></p>{story(2, 30)}')
        return dump([f"{unit * count}!"])

    return made


def line_kinds(place: str) -> list[Kind]:
    """Pages with such a line in one place: ``paragraph``, ``head``, ``headline``, ``link`` or ``dump``."""
    text = place == "dump"
    return [Kind(f"{place}: {name}", _line(unit, place), text=text) for name, unit in UNITS.items()]


PLACES = ("paragraph", "head", "headline", "link", "dump")
LONG_HEADLINE = Kind("one headline again in a line", lambda count: page(f"<p>{(TITLE + ' ') * count}</p>"))
KINDS = [LONG_HEADLINE]
