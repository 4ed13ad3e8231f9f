"""The teaching controls of the inspector: a field to choose, and what would be learned for the clicked line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scraper.view.document import text


@dataclass(frozen=True)
class Teach:
    """What can be taught on a page that is served: the page's number, and the fields to choose from."""

    page: int
    fields: Sequence[str]


def teach_switch(teach: Teach | None) -> str:
    """The button that shows the controls and hides them; nothing where a page teaches nothing."""
    if teach is None:
        return ""
    told = 'aria-pressed="false" title="Teach a field by clicking its line (e)"'
    return f'<button type="button" class="teachswitch needs-js" {told}>Teaching: off</button>'


def teach_panel(teach: Teach | None) -> str:
    """The controls, hidden at first; nothing where a page teaches nothing."""
    if teach is None:
        return ""
    options = "".join(f"<option>{text(name)}</option>" for name in teach.fields)
    return (
        f'<div class="teach" data-page="{teach.page}" role="group" aria-label="Teach a field" hidden>'
        f'<p class="wish"><label>Field <select>{options}</select></label>'
        '<button type="button" class="look" disabled>No line selected</button></p>'
        '<p class="says" role="status"></p><div class="offers"></div></div>'
    )
