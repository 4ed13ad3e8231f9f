"""Stories that the publisher declares not free, and whose page shows only the beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from parsel import Selector

from scraper.page.decode import to_text
from scraper.page.jsonld import Object, read_objects
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article

_DECLARED: Final = "isAccessibleForFree"
_SCRIPT: Final = re.compile(r"<script[^>]{0,200}ld\+json[^>]{0,200}>(.*?)</script", re.IGNORECASE | re.DOTALL)
_CUT: Final = ("…", "...", "[…]", "[...]")
_GATE: Final = 300
"""Characters: what is to be paid for holds more than this where the page shows it."""
_BEGINNING: Final = 3000
"""Characters: a longer text is more than a beginning."""
_THIN: Final = 1000
"""Characters: a text below this is a beginning where nothing says which part is not free."""


def paywall(snapshot: Snapshot, article: Article) -> str | None:
    """What shows that the record is the beginning of a story that is not free; ``None`` where it is the story, be it
    declared free or not."""
    content = snapshot.content
    if not (_DECLARED in content if isinstance(content, str) else _DECLARED.encode() in content):
        return None
    text = content if isinstance(content, str) else to_text(content, snapshot.content_type)[0]
    declared = [one for one in _objects(text) if _is_false(one.get(_DECLARED))]
    if not declared:
        return None
    return next((found for one in declared if (found := _missing(one, text, article.body or "")) is not None), None)


def _missing(declared: Object, page: str, body: str) -> str | None:
    """What of the declared story the body lacks."""
    words = declared.get("wordCount")
    if isinstance(words, int | str) and str(words).isdigit() and int(words) > 1.5 * len(body.split()) + 100:
        return f"the page declares {words} words, not free, and shows {len(body.split())}"
    whole = declared.get("articleBody")
    if isinstance(whole, str) and len(whole) > 1.5 * len(body) + _GATE:
        return f"the page declares {len(whole)} characters, not free, and shows {len(body)}"
    if body.endswith(_CUT) and len(body) < _BEGINNING:
        return "the page declares the story not free, and its text is cut off"
    gates = [part.get("cssSelector") for part in _parts(declared) if _is_false(part.get(_DECLARED))]
    named = [css for css in gates if isinstance(css, str) and css.strip()]
    if named and len(body) < _BEGINNING and _size(page, named) < _GATE:
        return f"the page declares {named[0]} not free and shows nothing in it"
    if not named and len(body) < _THIN:
        return f"the page declares the story not free and shows {len(body)} characters"
    return None


def _objects(page: str) -> Iterator[Object]:
    for script in _SCRIPT.finditer(page):
        yield from read_objects(script[1])


def _parts(declared: Object) -> Iterator[Object]:
    parts: Any = declared.get("hasPart")
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict):
            yield part


def _size(page: str, selectors: list[str]) -> int:
    """The characters of text in the elements that the selectors find."""
    selector = Selector(text=page.replace("\0", ""), type="html")
    size = 0
    for css in selectors[:5]:
        try:
            size += sum(len("".join(one.css("::text").getall()).strip()) for one in selector.css(css))
        except ValueError:  # a selector of the page's own making
            continue
    return size


def _is_false(value: Any) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower().rpartition("/")[2] == "false")
