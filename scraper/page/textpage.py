"""A page flattened to lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from cleaners.link_numbers import without_link_numbers
from cleaners.tab_rows import parted_tab_rows
from cleaners.text import squeeze
from cleaners.wrapped import whole_paragraphs
from scraper.errors import NotAnArticle
from scraper.page.budget import Budget, Counted
from scraper.page.metadata import Metadata
from scraper.page.run import Medium, Run

# Some crawl corpora glue " date YYYY-MM-DD " to whatever line comes first; it is the crawler's word, not the page's.
_CRAWLER_MARK = re.compile(r"^\s*date \d{4}-\d{2}-\d{2}(?:\s+|$)")
_MAX_LINES = 200_000
"""Dumps with more lines are refused: at the largest size of a page these have 50 letters a line."""
_NO_CONTROLS = dict.fromkeys((*range(9), *range(14, 28), 127, *range(0xD800, 0xE000)))
"""Control characters that neither are white space nor end a line, and halves of characters, which cannot be written."""


class TextPage:
    """The lines of a dump as runs. Blank lines (NBSP counts as blank) only set ``gap``. Raises ``NotAnArticle`` for more lines
    than any article has."""

    medium: Medium = "text"

    def __init__(self, text: str) -> None:
        self.unseen: dict[str, int] = {}
        mark = _CRAWLER_MARK.match(text)
        if mark:
            text = text[mark.end() :]
            self.unseen["crawler mark"] = 1
        text, numbers = without_link_numbers(whole_paragraphs(parted_tab_rows(text.translate(_NO_CONTROLS))))
        if numbers:
            self.unseen["number of a link"] = numbers
        self.budget = Budget()
        runs: list[Run] = []
        gap = True
        for line in text.splitlines():
            squeezed = squeeze(line)
            if not squeezed:
                gap = True
                continue
            if len(runs) >= _MAX_LINES:
                raise NotAnArticle("too_large", f"more than {_MAX_LINES:,} lines of text")
            runs.append(Run(len(runs), squeezed, gap))
            gap = False
        self.budget.grow(len(runs), 0)
        self.runs = Counted(runs, self.budget)

    def parted(self, place: Callable[[str], int]) -> TextPage:
        """The page itself, or one in which each line is two where ``place`` says (0: it is one)."""
        found = [(run, place(run.text)) for run in self.runs]
        if not any(at for _, at in found):
            return self
        page = TextPage("")
        page.unseen, page.budget = self.unseen, self.budget
        pieces = ((text, run.gap) for run, at in found for text in (run.text[:at].rstrip(), run.text[at:].lstrip()) if text)
        page.runs = Counted([Run(number, text, gap) for number, (text, gap) in enumerate(pieces)], page.budget)
        return page

    @cached_property
    def metadata(self) -> Metadata:
        """Nothing: a dump has no head."""
        return Metadata()
