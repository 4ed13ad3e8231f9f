"""An explained page as text for a terminal: lines with owners, fields with what won and lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleaners.visible import visible
from scraper.record.worddiff import lines_of
from scraper.view.colours import paint
from scraper.view.explaining import Explanation, candidate_dict
from scraper.view.owners import owner_of

_COLOURS = {"body": "32", "figure": "33", "related": "34", "comments": "35", "boilerplate": "2"}
_HEAD = "36"
_BESIDE = ("body_blocks", "date_precision", "date_basis")
"""Fields that say nothing which those before them do not show; each is shown where it is asked for."""
_MOST_LINES = 6
"""Lines of a field's value that are shown; the rest is counted."""
_MOST_LOSERS = 6
_LONGEST = 2000
_NARROW = 30


def tell(found: Explanation, title: str, *, only: str | None = None, colour: bool = False, width: int | None = None) -> str:
    """The explanation. ``only`` one field of it; ``width`` cuts lines so that each takes one row, ``None`` leaves them whole."""
    rows = [*_head(found, title, colour), "", *_lines(found, only, colour, width)]
    for name, field in found.fields():
        if name == only or (only is None and name not in _BESIDE):
            rows.extend(_field(name, field, found, colour=colour, width=width, always=only is not None))
    if only is None:
        rows.extend(_problems(found, colour))
    return "\n".join(rows).rstrip() + "\n"


def _head(found: Explanation, title: str, colour: bool) -> Iterator[str]:
    strong, faint, bad = paint("1", colour), paint("2", colour), paint("31;1", colour)
    yield strong(visible(title))
    record = found.record
    if record:
        outlet = record.get("outlet") or "no described outlet"
        yield faint(visible(f"{outlet}, layout {record.get('layout')}, {record.get('url') or 'address not known'}"))
    refused = found.refused()
    if refused is not None:
        yield bad("refused") + visible(f": {refused['reason']}: {refused['detail']}")
        yield from (f"  - {visible(one)}" for one in refused["evidence"])


def _lines(found: Explanation, only: str | None, colour: bool, width: int | None) -> Iterator[str]:
    faint = paint("2", colour)
    for part in found.parts:
        if only is not None and part.owner != owner_of(only):
            continue
        in_colour = paint(_COLOURS.get(part.owner, _HEAD), colour)
        rule = visible(part.rule)
        text = visible(part.text)
        if width is not None:
            rule = _cut(rule, max(_NARROW, width // 3))
            text = _cut(text, max(_NARROW, width - 24 - len(rule)))
        yield f"{part.index:>5} {in_colour(f'{part.owner:<13}')} {text}  {faint(f'[{rule}]')}"


def _field(
    name: str, field: dict[str, Any], found: Explanation, *, colour: bool, width: int | None, always: bool
) -> Iterator[str]:
    """A field that has a value or candidates that lost."""
    lost = found.losers(name)
    shown = lines_of(field["value"])
    if not (shown or lost or always):
        return
    strong, faint, dim = paint("1", colour), paint("2", colour), paint("31", colour)
    longest = _LONGEST if width is None else max(_NARROW, width - 6)
    yield ""
    rule = visible(f"[{field['rule']}]") if field["rule"] else ""
    yield f"{strong(name)}  {faint(rule)}" if rule else strong(name)
    for line in shown[:_MOST_LINES]:
        yield f"    {_cut(visible(line), longest)}"
    if len(shown) > _MOST_LINES:
        yield faint(f"    and {len(shown) - _MOST_LINES} more lines")
    if not shown:
        yield faint("    nothing")
    if field["why"]:
        yield faint(visible(f"    won: {', '.join(field['why'])}"))
    for one in lost[:_MOST_LOSERS]:
        told = candidate_dict(one)
        value = " ".join(lines_of(told["value"])) or "nothing"
        yield f"  {dim('lost')} {_cut(visible(value), longest)}"
        yield "       " + faint(visible(f"[{one.rule}] {', '.join(told['why'])}"))
    if len(lost) > _MOST_LOSERS:
        yield faint(f"  and {len(lost) - _MOST_LOSERS} more that lost")


def _problems(found: Explanation, colour: bool) -> Iterator[str]:
    problems = found.record.get("problems") or []
    if problems:
        yield ""
        yield paint("33;1", colour)("problems")
    for one in problems:
        yield visible(f"    {one['field']}: {one['rule']}: {one['detail']}")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
