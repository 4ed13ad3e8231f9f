"""Small boxes of a picture with its caption and credit that are no figures by the markup's word."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.text import letters
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_NAMED = re.compile(
    r"(?i)(?<![a-z])(?:photo|image|img|picture|pic|figure|thumb(?:nail)?|illustration|caption|foto|bild|imagen?|immagine"
    r"|imagem|afbeelding|resim)(?:s|er)?(?![a-z])|wp-caption"
)
"""Names of such boxes."""
_ROW = re.compile(
    r"(?i)(?<![a-z])(?:carousel|slider|slides|swiper|gallery|slide-?show|diaporama|galerie|galer[ií]a|glide|splide)(?![a-z])"
)
"""Names of rows of pictures that are shown one at a time."""
_FILE = re.compile(r"(?i)\S[^<>|]{0,150}\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic|svg|avif)")
_STEPS, _LINES, _CHARS = 3, 4, 300
_OUTER = ("article", "main", "body", "td")
_MOST_PICTURES = 300
_RULE, _FILE_NAME = "box of a picture", "name of a file"
_OTHERS = hints.AUTHOR | hints.RELATED | hints.COMMENT | hints.NAVIGATION | hints.ADVERT


class _Boxes(dict[Element, list[Run]]):
    """The lines of the boxes by their pictures."""


def claim_boxes(work: Work) -> None:
    """Claim the lines of boxes that are named after pictures and hold one with a few lines; names of files are none of them."""
    page = work.html
    if page is None:
        return
    boxes = work.kept[_Boxes] = _Boxes()
    for picture in page.pictures[:_MOST_PICTURES]:
        box = _box(work, picture.element)
        box = box if box is not None else _slide(work, picture.element)
        lines = [line for line in page.runs_in(box) if work.is_free(line)] if box is not None else []
        if not lines or picture.position > lines[0].index:
            continue
        names = [line for line in lines if _FILE.fullmatch(line.text) is not None]
        said = [line for line in lines if line not in names]
        work.claim_free(names, "boilerplate", _FILE_NAME)
        if said:
            boxes[picture.element] = said
            work.claim_free(said, "figure", _RULE)


def _slide(work: Work, picture: Element) -> Element | None:
    """The part of a row of pictures that a picture stands in, with the few lines of its own, on a page that has paragraphs beside
    the row; ``None`` outside of rows."""
    page, item = work.html, picture
    if page is None:
        return None
    for above in islice(picture.iterancestors(), _STEPS + 1):
        if above.tag in _OUTER or next(above.iterchildren("h1"), None) is not None:
            return None
        if _ROW.search(above.get("class") or "") is not None and item is not picture:
            told, row, runs = work.told_above, page.span(above), page.runs_in(item)
            beside = told[-1] - told[row.stop] + told[row.start]
            short = len(runs) <= _LINES and all(len(run.text) <= _CHARS and run.tag not in HEADINGS for run in runs)
            return item if short and beside >= _CHARS else None
        item = above
    return None


def box_lines(work: Work, picture: Element) -> list[Run]:
    """The lines of the box around a picture."""
    boxes = work.kept.get(_Boxes)
    return boxes.get(picture, []) if boxes is not None else []


def _box(work: Work, picture: Element) -> Element | None:
    """The outermost element close around a picture that holds a few lines and is named after pictures; ``None`` for what holds a
    heading, the page's title, or belongs to others."""
    page, found = work.html, None
    if page is None or next(picture.iterancestors("figure", "a", "header"), None) is not None:
        return None
    for steps, above in enumerate(picture.iterancestors()):
        runs = page.runs_in(above)
        if steps == _STEPS or above.tag in _OUTER or len(runs) > _LINES or any(len(run.text) > _CHARS for run in runs):
            break
        if any(run.tag in HEADINGS or run.is_link() or letters(run.text) in work.title_keys for run in runs):
            break
        if runs and _NAMED.search(above.get("class") or "") is not None:
            found = above
    return found if found is not None and not work.hints.all(found) & _OTHERS else None
