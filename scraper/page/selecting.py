"""CSS selectors over a page, using its index of classes, ids and tags.

A selector is resolved from the left: the first compound by the index, what follows by XPath inside the elements found.
So a selector that misses costs a look-up, not a scan of the page; and only elements that a reader sees are found.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from cssselect import SelectorError, parse
from cssselect.parser import Class, CombinedSelector, Element, FunctionalPseudoElement, Hash, Tree
from cssselect.xpath import ExpressionError
from lxml import etree
from parsel.csstranslator import HTMLTranslator

from scraper.page.htmlpage import HtmlPage

_AXES = {" ": "descendant::", ">": "child::"}


class _Step(NamedTuple):
    """The first compound: its index key (``.class``, ``#id`` or a tag) and the XPath that checks the rest of it."""

    key: str
    check: etree.XPath | None


class _Plan(NamedTuple):
    first: _Step | None
    steps: tuple[etree.XPath, ...]
    attribute: str | None


def select(page: HtmlPage, css: str) -> list[Any]:
    """The seen elements that a selector finds, in page order; strings for ``::attr(name)``. Raises
    ``cssselect.SelectorError`` for what is no selector."""
    found: list[Any] = []
    for plan in _plans(css):
        if plan.first is None:
            elements = [one for step in plan.steps for one in step(page.root)]
        else:
            elements = page.lookup(plan.first.key)
            if plan.first.check is not None:
                elements = [one for one in elements if plan.first.check(one)]
            for step in plan.steps:
                elements = list(dict.fromkeys(below for one in elements for below in step(one)))
        found.extend(_values([one for one in elements if page.is_seen(one)], plan.attribute))
    return found


def within(element: Any, css: str) -> list[Any]:
    """The elements (or attribute values) that a selector finds below one element, seen or not."""
    return [one for path, attribute in _relative(css) for one in _values(path(element), attribute)]


def _values(elements: list[Any], attribute: str | None) -> list[Any]:
    if attribute is None:
        return elements
    return [value for value in (one.get(attribute) for one in elements) if value]


@cache
def trouble_of(css: str) -> str | None:
    """Why a text is no selector; ``None`` where it is one."""
    try:
        _plans(css)
    except (SelectorError, etree.XPathError, RecursionError) as error:
        return " ".join(str(error).split()) or type(error).__name__
    return None


def _attribute(pseudo: Any) -> str | None:
    """The attribute whose value is wanted; ``None`` for the element, which ``::text`` means too."""
    if isinstance(pseudo, FunctionalPseudoElement) and pseudo.name == "attr" and len(pseudo.arguments) == 1:
        return str(pseudo.arguments[0].value)
    if pseudo is None or pseudo == "text":
        return None
    raise ExpressionError(f"only ::attr(name) is supported, not ::{getattr(pseudo, 'name', pseudo)}")


@cache
def _relative(css: str) -> tuple[tuple[etree.XPath, str | None], ...]:
    return tuple(
        (_xpath("descendant::", one.parsed_tree), _attribute(one.pseudo_element)) for one in parse(css)
    )


@cache
def _plans(css: str) -> tuple[_Plan, ...]:
    plans = []
    for selector in parse(css):
        steps: list[etree.XPath] = []
        tree: Tree = selector.parsed_tree
        while isinstance(tree, CombinedSelector) and tree.combinator in _AXES:
            steps.insert(0, _xpath(_AXES[tree.combinator], tree.subselector))
            tree = tree.selector
        first = None if isinstance(tree, CombinedSelector) else _first(tree)
        if first is None:
            steps = [_xpath("descendant-or-self::", selector.parsed_tree)]
        plans.append(_Plan(first, tuple(steps), _attribute(selector.pseudo_element)))
    return tuple(plans)


def _first(tree: Tree) -> _Step | None:
    """How to find a compound by the index; ``None`` for one without a class, an id or a tag."""
    key = tag = None
    parts = 0
    inner: Any = tree
    while not isinstance(inner, Element):
        parts += 1
        if isinstance(inner, Hash):
            key = f"#{inner.id}"
        elif isinstance(inner, Class) and (key is None or key.startswith(".")):
            key = f".{inner.class_name}"
        inner = inner.selector
    if inner.element:
        parts += 1
        tag = inner.element
    key = key or tag
    if key is None:
        return None
    return _Step(key, None if parts == 1 else _xpath("self::", tree))


def _xpath(axis: str, tree: Tree) -> etree.XPath:
    return etree.XPath(axis + str(HTMLTranslator().xpath(tree)), smart_strings=False)
