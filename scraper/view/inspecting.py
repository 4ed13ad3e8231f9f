"""Pages as documents of the inspector: all of them in one, or one of many."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.view.collecting import Inspected
from scraper.view.explaining import Explanation
from scraper.view.inspector import Place, inspector, section
from scraper.view.pointing import Teach
from scraper.view.recorded import WHERE, Recorded

_AROUND = 300
"""So many pages before and behind the one that is shown are there to choose from."""


def inspect_file(pages: Sequence[Inspected]) -> str:
    """One document with all the pages."""
    sections, names, refused = [], [], 0
    for number, page in enumerate(pages):
        found = page.read()
        refused += found.look.refusal is not None
        sections.append(_section(found, page.name, f"p{number}"))
        names.append((_named(page.name, found), f"p{number}"))
    return inspector("Thresher", sections, names, _summary(len(pages), refused))


def inspect_page(pages: Sequence[Inspected], number: int, fields: Sequence[str] = ()) -> str:
    """The document of one page of many, each of which has its number for an address. ``fields`` are those that it can teach."""
    first = max(0, number - _AROUND)
    near = [(page.name, str(first + at)) for at, page in enumerate(pages[first : number + _AROUND])]
    found = pages[number].read()
    name = pages[number].name
    shown = _section(found, name, "p0", Teach(number, fields) if fields else None)
    return inspector("Thresher", [shown], [(name, "p0")], place=Place(near, number, first, len(pages)))


def _section(found: Explanation, name: str, anchor: str, teach: Teach | None = None) -> str:
    above = f'<p class="small">{WHERE}</p>' if isinstance(found, Recorded) else ""
    return section(found, name, anchor, above=above, teach=teach)


def _named(name: str, found: Explanation) -> str:
    refusal = found.look.refusal
    return f"{name} ({refusal.reason})" if refusal is not None else name


def _summary(pages: int, refused: int) -> str:
    return f"{pages} page{'s' if pages != 1 else ''}" + (f", {refused} refused" if refused else "")
