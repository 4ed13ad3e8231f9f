"""What a very long story has beyond the long ones that the model of the body was trained on. It is left out of the measures: to
the trees so many lines and letters mean a forum or a list. So a story of any length is measured as a long one."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.fields.body.boxes import Box

LINES, PARAGRAPHS, PROSE = 100, 80, 20_000
"""Lines, paragraphs and letters of a long story. Of the pages that the model was trained on half have 26, 16 and 4,200 at most,
nine of ten 154, 67 and 15,200 (``python -m benchmarks.body_ranges``)."""
LIVE = "LiveBlogPosting"
"""The type of a page whose length is that of many stories."""
_MOST_COPIES = 2
_TOLD = 0.88
"""The share of prose in a story's letters, sub-heads and short answers included. What stands in a longer stretch with less is
a page of many things: its footer, its specifications, its references."""


class Surplus:
    """The lines, paragraphs and letters of prose that a story has too many. ``first`` and ``last`` are its first and last
    prose, -1 where there is none; ``sizes_to``, ``prose_to`` and ``paragraphs_to`` are running totals over the page's lines."""

    def __init__(
        self, first: int, last: int, *, sizes_to: Sequence[int], prose_to: Sequence[int], paragraphs_to: Sequence[int]
    ) -> None:
        self._first, self._stop = first, last + 1
        self.lines = self.prose = self.paragraphs = 0
        if first >= 0 and prose_to[self._stop] - prose_to[first] >= _TOLD * (sizes_to[self._stop] - sizes_to[first]):
            self.lines = max(0, self._stop - first - LINES)
            self.prose = max(0, prose_to[self._stop] - prose_to[first] - PROSE)
            self.paragraphs = max(0, paragraphs_to[self._stop] - paragraphs_to[first] - PARAGRAPHS)

    def is_inside(self, at: int) -> bool:
        """Whether a line stands between the first and the last line of a story that has too many."""
        return self.lines > 0 and self._first <= at < self._stop

    def said(self, at: int, copies: int) -> int:
        """How often a line is printed; of one that such a story says again and again (a name, "No.") twice: lines that are
        printed more often are buttons and forms elsewhere."""
        return min(_MOST_COPIES, copies) if self.is_inside(at) else copies

    def without(self, count: int, box: Box, surplus: int) -> int:
        """A count of what stands in a box, without the share of the surplus that stands there."""
        if not surplus:
            return count
        common = min(box.stop, self._stop) - max(box.first, self._first)
        return count - surplus * max(0, common) // (self._stop - self._first)
