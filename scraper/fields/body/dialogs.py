"""Whether an element named like a dialog is part of the story."""

from __future__ import annotations

from scraper.fields.body.boxes import Box
from scraper.fields.furniture.parts import is_story_part
from scraper.page.hints import DIALOG
from scraper.page.htmlpage import HtmlPage


class Dialogs:
    """The elements of a page that are named dialogs, each looked at once."""

    def __init__(self, page: HtmlPage) -> None:
        self._page = page
        self._known: dict[Box, bool] = {}

    def hold_story(self, box: Box) -> bool:
        """Whether the outermost element around a line that is named a dialog is a part of the story."""
        named, above = box, box.parent
        while above is not None and above.mask & DIALOG:
            named, above = above, above.parent
        if named not in self._known:
            self._known[named] = is_story_part(self._page, named.element)
        return self._known[named]
