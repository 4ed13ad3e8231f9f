"""Plots as inline SVG: bars and shares over days, with the numbers in a table below each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scraper.view.document import one_line, text

_WIDTH, _HEIGHT, _LEFT, _BOTTOM = 720, 200, 46, 26
KINDS = 8
"""So many series are told apart; the others are drawn as the last."""
_LABELS = 8
_OPEN = 14
Series = Mapping[str, Sequence[float | None]]


def bars(days: Sequence[str], series: Series, told: str, first: str = "day") -> str:
    """Bars over days, those of several series above each other. ``told`` says in words what is shown, ``first`` what the names
    are, where they are no days."""
    sums = [sum(values[at] or 0 for values in series.values()) for at in range(len(days))]
    top = _round_up(max(sums, default=0))
    step = (_WIDTH - _LEFT) / max(1, len(days))
    shapes = []
    for at in range(len(days)):
        y = float(_HEIGHT)
        for kind, values in enumerate(series.values()):
            tall = (values[at] or 0) / top * _HEIGHT
            if tall > 0:
                y -= tall
                place = f'x="{_LEFT + at * step + step * 0.1:.1f}" y="{y:.1f}" width="{step * 0.8:.1f}" height="{tall:.1f}"'
                shapes.append(f'<rect {place} class="s{min(kind, KINDS - 1)}"/>')
    return _plot(days, series, told, shapes, [(f"{top * part:g}", part) for part in (0, 0.5, 1)], first=first)


def shares(days: Sequence[str], series: Series, told: str) -> str:
    """Lines of shares between 0 and 1 over days; a day without one breaks its line."""
    step = (_WIDTH - _LEFT) / max(1, len(days))
    shapes = []
    for kind, values in enumerate(series.values()):
        for stretch in _stretches(values):
            points = [(_LEFT + (at + 0.5) * step, _HEIGHT * (1 - share)) for at, share in stretch]
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            shapes.append(f'<polyline points="{path}" class="s{min(kind, KINDS - 1)}"/>')
            shapes += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" class="s{min(kind, KINDS - 1)}"/>' for x, y in points]
    return _plot(days, series, told, shapes, [("0 %", 0), ("50 %", 0.5), ("100 %", 1)], share=True)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of texts; a long one is folded."""
    top = "".join(f'<th scope="col">{one_line(cell)}</th>' for cell in head)
    below = "".join(f"<tr>{''.join(f'<td>{one_line(cell, 160)}</td>' for cell in row)}</tr>" for row in rows)
    made = f'<div class="table"><table><thead><tr>{top}</tr></thead><tbody>{below}</tbody></table></div>'
    return made if len(rows) <= _OPEN else f"<details><summary>Numbers ({len(rows)} rows)</summary>{made}</details>"


def _plot(
    days: Sequence[str],
    series: Series,
    told: str,
    shapes: Sequence[str],
    ticks: Sequence[tuple[str, float]],
    *,
    share: bool = False,
    first: str = "day",
) -> str:
    lines = "".join(
        f'<line x1="{_LEFT}" x2="{_WIDTH}" y1="{_HEIGHT * (1 - part):.1f}" y2="{_HEIGHT * (1 - part):.1f}" class="grid"/>'
        f'<text x="{_LEFT - 6}" y="{_HEIGHT * (1 - part) + 4:.1f}" text-anchor="end">{text(label)}</text>'
        for label, part in ticks
    )
    step = (_WIDTH - _LEFT) / max(1, len(days))
    every = max(1, -(-len(days) // _LABELS))
    names = "".join(
        f'<text x="{_LEFT + (at + 0.5) * step:.1f}" y="{_HEIGHT + 18}" text-anchor="middle">{text(days[at])}</text>'
        for at in range(0, len(days), every)
    )
    keys = "".join(
        f'<span class="key"><i class="s{min(kind, KINDS - 1)}"></i>{one_line(name)}</span>' for kind, name in enumerate(series)
    )
    numbers = [[day, *(_number(values[at], share=share) for values in series.values())] for at, day in enumerate(days)]
    box = f"0 -8 {_WIDTH} {_HEIGHT + _BOTTOM + 8}"
    drawn = f'<svg viewBox="{box}" role="img" aria-label="{text(told)}">{lines}{"".join(shapes)}{names}</svg>'
    kind = "lines" if share else "bars"
    figure = f'<figure class="{kind}">{drawn}<figcaption>{keys}</figcaption></figure>'
    return figure + table([first, *series], numbers)


def _stretches(values: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    found: list[list[tuple[int, float]]] = [[]]
    for at, value in enumerate(values):
        if value is None:
            found.append([])
        else:
            found[-1].append((at, value))
    return [stretch for stretch in found if stretch]


def _number(value: float | None, *, share: bool) -> str:
    if value is None:
        return "–"
    return f"{value:.0%}" if share else f"{value:,.0f}"


def _round_up(value: float) -> float:
    """The next number that a scale may end with."""
    if value <= 0:
        return 1.0
    unit = 1.0
    while unit * 10 < value:
        unit *= 10
    return next(unit * part for part in (1, 2, 4, 5, 8, 10) if unit * part >= value)
