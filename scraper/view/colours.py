"""Colour in a terminal: when it is wanted, and how it is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TextIO


def wants_colour(stream: TextIO) -> bool:
    """Whether to write in colour: to a terminal that knows colours, unless ``NO_COLOR`` is set to anything."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(code: str, colour: bool) -> Callable[[str], str]:
    """What writes a text in the colour of that code, or as it is."""
    return (lambda text: f"\x1b[{code}m{text}\x1b[0m") if colour else (lambda text: text)
