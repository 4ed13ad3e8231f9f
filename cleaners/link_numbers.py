"""The numbers that text browsers put before links ("[3]Sport")."""

from __future__ import annotations

import re
from itertools import pairwise

_NUMBER = re.compile(r"\[(\d{1,4})\](?=\S)")
_FEWEST = 4
_SHARE = 0.8


def without_link_numbers(text: str) -> tuple[str, int]:
    """A text without the numbers of its links, and how many these were; none goes where they do not count up, as those of notes
    and quotations do not."""
    numbers = [int(found[1]) for found in _NUMBER.finditer(text)]
    if len(numbers) < _FEWEST or numbers[0] > 1:
        return text, 0
    steps = sum(after == before + 1 for before, after in pairwise(numbers))
    lines = sum(line.lstrip(" *•-").startswith("[") for line in text.splitlines())
    if steps < _SHARE * (len(numbers) - 1) or lines < len(numbers) / 3:
        return text, 0
    return _NUMBER.sub("", text), len(numbers)
