"""From the body's lines to typed blocks."""

from __future__ import annotations

from cleaners.text import bullet, is_prose, is_subhead, undashed
from scraper.fields.byline.dateline import Dateline
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.tree import is_embed
from scraper.partition.work import Work
from scraper.record.article import Block, BlockKind, BodyLink

_KINDS: dict[str, BlockKind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list_item", "dt": "list_item", "dd": "list_item", "blockquote": "quote", "pre": "preformatted",
    "tr": "table",
}  # fmt: skip

_HEADING_WORDS = 4
"""A dump's first line of no more words is a heading."""


def make_blocks(work: Work, lines: list[Run], cut: int | None = None, opening: Dateline | None = None) -> list[Block]:
    """The blocks of the body. ``cut``: where the last line's text ends, if a credit is run on to it; ``opening``: the
    dateline behind which the first paragraph begins.

    A line is a block of its own; lines of one heading, list item, quote, embedded post, table row or preformatted
    element are one.
    """
    blocks: list[Block] = []
    layout = _layout_rows(lines) | _typed(lines)
    last: Element = None
    for place, line in enumerate(lines):
        text = line.text[:cut].rstrip() if cut is not None and line is lines[-1] else line.text
        text = text[opening.end :].lstrip() if opening is not None and opening.line is line else text
        if not text:
            continue
        kind, element = _kind(line)
        if element in layout:
            kind, element = "paragraph", None
        if element is not None and element is last and blocks:
            blocks[-1].text += (" | " if kind == "table" else "\n") + text
            blocks[-1].links.extend(_links(work, line))
            continue
        last = element
        blocks.append(_block(work, lines, place, kind, text, element))
    return blocks


def without_dashes(line: Run) -> str | None:
    """The words of a heading between dashes; ``None`` for any other line, and inside a list, a quotation or a table."""
    inside = undashed(line.text)
    return inside if inside is not None and _kind(line)[0] in ("heading", "paragraph") else None


def _layout_rows(lines: list[Run]) -> set[Element]:
    """The rows of tables that lay out the page: one row that holds most of the story's lines."""
    rows: dict[Element, int] = {}
    for line in lines:
        for row in line.element.iterancestors("tr") if line.element is not None else ():
            rows[row] = rows.get(row, 0) + 1
    return {row for row, count in rows.items() if count > len(lines) / 2}


def _typed(lines: list[Run]) -> set[Element]:
    """The preformatted elements that hold most of the story's paragraphs, as old sites type their texts."""
    told: dict[Element, int] = {}
    for line in lines:
        for element in (line.element, *line.element.iterancestors("pre")) if line.element is not None else ():
            if element.tag == "pre" and is_prose(line.text):
                told[element] = told.get(element, 0) + len(line.text)
    size = sum(len(line.text) for line in lines)
    return {element for element, letters in told.items() if 2 * letters > size}


def _block(work: Work, lines: list[Run], place: int, kind: BlockKind, text: str, element: Element) -> Block:
    line = lines[place]
    level = None
    inside = undashed(text) if kind in ("heading", "paragraph") else None
    if kind == "heading" and element is not None:
        level, text = int(element.tag[1]), inside or text
    elif kind == "paragraph":
        before = lines[place - 1].text if place else None
        after = lines[place + 1].text if place + 1 < len(lines) else None
        opens = before is None and line.element is None and len(text.split()) <= _HEADING_WORDS
        if inside is not None or ((before is not None or opens) and is_subhead(text, before, after)):
            kind, text = "heading", inside or text
        elif bullet(text):
            kind, text = "list_item", text[bullet(text) :]
    return Block(kind=kind, text=text, level=level, links=_links(work, line))


def _kind(line: Run) -> tuple[BlockKind, Element]:
    """The kind that the markup gives a line, and the element that does; a paragraph has none."""
    element = line.element
    while element is not None:
        kind = _KINDS.get(element.tag)
        if kind == "quote" and is_embed(element):
            return "embed", element
        if kind is not None:
            return kind, element
        if element.tag in ("article", "main", "body", "section"):
            break
        element = element.getparent()
    return "paragraph", None


def _links(work: Work, line: Run) -> list[BodyLink]:
    found = []
    for link in line.links():
        url = work.absolute(link.href)
        if url is not None and link.end > link.start:
            found.append(BodyLink(text=line.text[link.start : link.end], url=url))
    return found
