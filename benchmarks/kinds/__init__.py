"""Kinds of content, each as long as one likes: what growth is measured and tested on."""

from __future__ import annotations

from benchmarks.kinds import dumps, heads, markup, strings, threads
from benchmarks.kinds.base import Kind

__all__ = ["LINE_ENDS", "LINE_PLACES", "LINE_UNITS", "Kind", "all_kinds", "line_kinds"]

LINE_ENDS, LINE_PLACES, LINE_UNITS = strings.ENDS, strings.PLACES, strings.UNITS
line_kinds = strings.line_kinds


def all_kinds() -> list[Kind]:
    """All kinds but the long lines of one thing (``line_kinds``)."""
    return [*markup.KINDS, *threads.KINDS, *heads.KINDS, *dumps.KINDS, *strings.KINDS]
