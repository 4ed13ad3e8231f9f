"""Rows whose cells are parted by tabs, as browsers copy tables: those of a menu are lines of their own."""

from __future__ import annotations

from cleaners.names import looks_like_person
from cleaners.text import ends_sentence

_FEWEST, _CHARS, _WORDS = 4, 24, 3
"""A menu has so many items, each no longer than this."""
_NAME = 40


def parted_tab_rows(text: str) -> str:
    """The text with each item of a menu that stands in one row on a line of its own, and so the writer's name beside a date; the
    rows of tables stay."""
    if "\t" not in text:
        return text
    lines = text.splitlines()
    rows = [_cells(line) if "\t" in line else [] for line in lines]
    told: list[str] = []
    for at, line in enumerate(lines):
        beside = [row for row in (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2]) if row]
        table = any(_has_figures(row) for row in beside)
        parted = (not table and _is_menu(rows[at])) or (not beside and _names_writer(rows[at]))
        told += rows[at] if parted else [line]
    return "\n".join(told)


def _cells(line: str) -> list[str]:
    return [cell for part in line.split("\t") if (cell := part.strip())]


def _is_menu(cells: list[str]) -> bool:
    """Whether the cells of a row are names of sections and buttons: short words, no figures, no sentence."""
    if len(cells) < _FEWEST or _has_figures(cells):
        return False
    return all(len(cell) <= _CHARS and len(cell.split()) <= _WORDS and not ends_sentence(cell) for cell in cells)


def _names_writer(cells: list[str]) -> bool:
    """Whether one of the cells of a row is a person's name and nothing else, as in the row below a headline."""
    return 1 < len(cells) <= _FEWEST and any(len(cell) <= _NAME and looks_like_person(cell) for cell in cells)


def _has_figures(cells: list[str]) -> bool:
    return any(any(map(str.isdigit, cell)) for cell in cells)
