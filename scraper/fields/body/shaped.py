"""The text between the head and foot that an outlet's shape finds, on a page whose selectors miss."""

from __future__ import annotations

from cleaners.text import is_prose, is_title
from scraper.fields.body.shown import between_head_and_foot
from scraper.outlets.common import SHAPE
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.tree import common
from scraper.partition.work import Work

RULE = "shape:between head and foot, in one container"
_SHARE = 0.85
"""The story's container holds at least this share of the prose; a teaser or two beside it do not widen it."""


def shaped(work: Work) -> list[Run]:
    """The free lines between head and foot that stand in the element which holds their prose; [] where the outlet
    declares no lines of its own."""
    if work.html is None or set(work.outlet.shape.lines) <= set(SHAPE.lines):
        return []
    return _in_one_container(between_head_and_foot(work))


def _in_one_container(lines: list[Run]) -> list[Run]:
    """The lines of the innermost element that holds nearly all of the prose, without link-only titles."""
    prose = [line for line in lines if is_prose(line.text) and not line.is_link()]
    if not prose:
        return []
    container = _container(prose)
    inside = [line for line in lines if container is None or _is_in(line, container)]
    while inside and inside[-1].is_link() and not is_prose(inside[-1].text):
        inside.pop()
    return [line for line in inside if not _is_furniture(line)]


def _container(prose: list[Run]) -> Element:
    """Climb from the paragraph parents: the innermost element with the share of the prose's characters."""
    total = sum(len(line.text) for line in prose)
    weight: dict[Element, int] = {}
    order: list[Element] = []
    for line in prose:
        for above in (line.element, *line.element.iterancestors()):
            if above not in weight:
                weight[above] = 0
                order.append(above)
            weight[above] += len(line.text)
    enough = [element for element in order if weight[element] >= _SHARE * total]
    deepest = max(enough, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    if deepest is not None and deepest.tag in ("p", "li", "h2", "h3", "h4", "blockquote"):
        return deepest.getparent()
    return deepest if deepest is not None else common([line.element for line in prose])


def _is_in(line: Run, container: Element) -> bool:
    return line.element is container or any(above is container for above in line.element.iterancestors())


def _is_furniture(line: Run) -> bool:
    """A title that is all link, outside a paragraph: a card, a "read more" line."""
    if any(True for _ in line.element.iterancestors("aside")) or line.tag == "aside":
        return True
    return line.is_link() and is_title(line.text) and line.tag not in ("p", "li", "td", "blockquote")
