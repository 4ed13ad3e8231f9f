"""Element names that mean kicker, in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from scraper.page.element import Element
from scraper.page.run import Run

_NAMED = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof-?line|eyebrow|dach-?zeile|spitzmarke|(?:super|supra|pre|sur|ante|sopra|avan|avant)-?(?:title|t[ií]tulo|titolo|titre|t[ií]tol(?![a-z]))"
    r"|upper-?de[ck]k?|rubric(?!s|-?nav)|head-?topic|occhiello|cintillo|volanta|top-title|catch-?line|vignette|chap[eé]u(?![a-z])"
    r"|(?<![a-z])(?:article|story|post|headline|content|news|full)[-_]{1,2}label(?![a-z])"
)
_MAY_SAY = re.compile(r"kicker|line|eyebrow|zeile|spitz|tit|upper|rubric|topic|occhi|cintillo|volanta|vignette|chap|label|flag")
"""One of these stands, in small letters, in every such name; looking for them is cheap."""
_FLAG = re.compile(r"(?i)(?<![a-z-])flag(?=$|\s)")
"""The same of a part of a line."""
_VALUE_CHARS = 40
"""A name in a data attribute has so many characters at most; what is longer is data."""


@lru_cache(maxsize=4096)
def says_kicker(names: str) -> bool:
    """Whether class names call an element a kicker."""
    if _MAY_SAY.search(names.lower()) is None:
        return False
    return _NAMED.search(names) is not None or _FLAG.search(names) is not None


def is_kicker_element(element: Element) -> bool:
    """Whether an element's class, or a name in one of its data attributes, says kicker."""
    named = element.get("class")
    if named and _NAMED.search(named) is not None:
        return True
    values = [value for key, value in element.items() if key.startswith("data-") and len(value) <= _VALUE_CHARS]
    return any(" " not in value and says_kicker(value) for value in values)


def is_called_kicker(line: Run) -> bool:
    """Whether the name of the line's element, or of the one around it, says kicker."""
    element = line.element
    around = element.getparent() if element is not None else None
    return any(one is not None and is_kicker_element(one) for one in (element, around))
