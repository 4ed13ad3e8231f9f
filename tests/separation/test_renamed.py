"""The same page with other names in its markup: the real sites' may differ from every reconstruction of them."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Any

import pytest

from scraper.fixtures.case import Case
from scraper.fixtures.edits import parse, write
from tests.fixture_cases import HTML_ARTICLES, story


def renamed(text: str) -> str:
    """The page with all classes and ids hashed, ``itemprop`` and ``data-`` attributes gone and wrappers added."""
    root = parse(text)
    for element in root.iter():
        if isinstance(element.tag, str):
            _rename(element)
    for element in list(root.body.iter("p", "div", "ul", "section", "article")):
        if element.getparent().tag != "p":
            _wrap(element)
    return write(root)


def _rename(element: Any) -> None:
    for name in ("class", "id"):
        tokens = (element.get(name) or "").split()
        if tokens:
            element.set(name, " ".join("x" + hashlib.sha256((name + one).encode()).hexdigest()[:8] for one in tokens))
    if element.tag != "meta":
        for name in list(element.attrib):
            if name == "itemprop" or name.startswith("data-"):
                del element.attrib[name]


def _wrap(element: Any) -> None:
    wrapper = element.makeelement("div", {"class": "wrap"})
    wrapper.tail, element.tail = element.tail, None
    element.getparent().replace(element, wrapper)
    wrapper.append(element)


PLAIN = [case for case in HTML_ARTICLES if "flattened" not in case.known_failures]
"""Pages that can be read without their markup."""
FIELDS = ["headline", "byline", "date", "body", "related", "comments"]


@cache
def both(folder: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The story of a page as it is, and with all names replaced."""
    case = next(one for one in HTML_ARTICLES if str(one) == folder)
    return story(case.separate()), story(case.separate(renamed(case.text), outlet=case.outlet))


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("case", PLAIN, ids=str)
def test_names_in_the_markup_do_not_matter(case: Case, name: str) -> None:
    """With all classes and ids hashed, ``itemprop`` and ``data-`` attributes gone and wrappers added, the field is the same."""
    before, after = both(str(case))
    assert after[name] == before[name]


@pytest.mark.parametrize("case", HTML_ARTICLES, ids=str)
def test_the_change_is_thorough(case: Case) -> None:
    """No class, id or ``itemprop`` of the body is left, and no visible word is lost or added."""
    before, after = parse(case.text), parse(renamed(case.text))
    names = {"class", "id"}
    old = {token for element in before.iter() for name in names for token in (element.get(name) or "").split()}
    new = {token for element in after.iter() for name in names for token in (element.get(name) or "").split()}
    assert old
    assert not old & (new - {"wrap"})
    assert not after.body.xpath(".//*[@itemprop and not(self::meta)]")
    assert before.text_content().split() == after.text_content().split()
