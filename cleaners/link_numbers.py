"""Numbers that text browsers put before links ("[3]Sport"), and the list of addresses they print below the page."""

from __future__ import annotations

import re
from itertools import pairwise

_NUMBER = re.compile(r"\[(\d{1,4})\](?=\S)")
_ADDRESS = re.compile(r"\s*\d{1,4}\.\s+[a-z][a-z+]{1,11}:\S+\s*")
_HEADING = re.compile(r"\s*(?:References|(?:Visible|Hidden) links:?)\s*", re.IGNORECASE)
_FEWEST = 4
_SHARE = 0.8
_ROW, _ITEM_WORDS, _ITEM_CHARS = 3, 4, 30
"""A menu in one line has so many links, of no more words and letters than this."""


def without_link_numbers(text: str) -> tuple[str, int]:
    """A text without the numbers of its links and the list of their addresses, and how many these were; none goes where they do
    not count up, as those of notes and quotations do not."""
    numbers = [int(found[1]) for found in _NUMBER.finditer(text)]
    if len(numbers) < _FEWEST or numbers[0] > 1:
        return text, 0
    steps = sum(after == before + 1 for before, after in pairwise(numbers))
    if steps < _SHARE * (len(numbers) - 1):
        return text, 0
    lines = text.splitlines()
    story, addresses = _without_addresses(lines)
    marked = sum(len(_NUMBER.findall(line)) for line in lines if line.lstrip(" *•-").startswith("["))
    if addresses < _SHARE * len(numbers) and marked < len(numbers) / 3:
        return text, 0
    kept = "\n".join(map(_as_menu, story if addresses else lines))
    return _NUMBER.sub("", kept), len(numbers)


def _as_menu(line: str) -> str:
    """A row of links with a few words each as one line each; any other line as it is."""
    if not line.lstrip().startswith("[") or line.count("[") < _ROW:
        return line
    items = _NUMBER.sub("\n", line.strip()).strip().split("\n")
    short = all(0 < len(item.split()) <= _ITEM_WORDS and len(item) <= _ITEM_CHARS for item in items)
    return "\n".join(item.strip() for item in items) if short and len(items) >= _ROW else line


def _without_addresses(lines: list[str]) -> tuple[list[str], int]:
    """The lines above the list of addresses with which a text ends, and how many it has."""
    end, addresses = len(lines), 0
    while end and (not lines[end - 1].strip() or _HEADING.fullmatch(lines[end - 1]) or _ADDRESS.fullmatch(lines[end - 1])):
        end -= 1
        addresses += lines[end].lstrip()[:1].isdigit()
    return lines[:end], addresses
