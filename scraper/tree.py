"""Where elements stand to each other."""

from __future__ import annotations

from scraper.run import Element


def path(element: Element) -> list[Element]:
    """The elements from the root down to this one."""
    found = [element, *element.iterancestors()] if element is not None else []
    found.reverse()
    return found


def depth(element: Element) -> int:
    """How many elements stand above this one."""
    return max(0, len(path(element)) - 1)


def same_branch(one: Element, other: Element) -> int:
    """How many elements two have in common on their ways from the root."""
    count = 0
    for left, right in zip(path(one), path(other), strict=False):
        if left is not right:
            break
        count += 1
    return count


def common(elements: list[Element]) -> Element:
    """The innermost element that holds all of these."""
    ways = [path(element) for element in elements]
    found = None
    for step in zip(*ways, strict=False):
        if any(one is not step[0] for one in step):
            break
        found = step[0]
    return found
