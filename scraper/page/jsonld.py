"""A page's JSON-LD: read tolerantly, with references resolved and the story's object chosen."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any, NamedTuple

from cleaners.text import squeeze

Object = dict[str, Any]

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle BackgroundNewsArticle BlogPosting "
    "ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle LiveBlogPosting Report SatiricalArticle "
    "ScholarlyArticle TechArticle SocialMediaPosting DiscussionForumPosting".split()
)
"""schema.org's Article and the types below it."""
OTHER_TYPES = frozenset("Recipe HowTo Review MedicalWebPage PodcastEpisode Episode QAPage Question CreativeWork Event".split())
"""Types whose name, author and date are the page's where it has no article."""
PRODUCT_TYPES = frozenset(("Product", "ProductGroup", "IndividualProduct", "ProductModel"))
PAGE_TYPES = frozenset("WebPage ItemPage AboutPage FAQPage".split())

_MAX_JSON, _MAX_MENDED = 4 * 1024 * 1024, 512 * 1024
"""Longer data are not read, and longer ones that are no JSON not mended; of a long story they hold the whole text."""
_MAX_DEPTH = 40
_MAX_OBJECTS = 2000
_MOST_CRUMBS = 12
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "subjectOf")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_LINE_COMMENT = re.compile(r"(?m)(?:^|(?<=[,\[{\s]))//[^\n\"]*$")
_FLAT = re.compile(r"\"(headline|datePublished|dateModified|articleSection)\"\s*:\s*\"((?:[^\"\\\n]|\\.)*)\"")
_FLAT_AUTHOR = re.compile(r"\"author\"\s*:\s*\[?\s*(?:\{[^{}]*?\"name\"\s*:\s*)?\"((?:[^\"\\\n]|\\.)*)\"")
_DECODER = json.JSONDecoder(strict=False)


class Named(NamedTuple):
    """Somebody named in JSON-LD: the name, the type (``Person``, ``Organization`` or ``""``), an address, and an occupation."""

    name: str
    kind: str
    url: str | None = None
    role: str | None = None


def clean(value: Any) -> str | None:
    """A string of JSON without entities, control characters and lone surrogates, on one line; ``None`` if nothing is left."""
    if not isinstance(value, str):
        return None
    return squeeze(_CONTROL.sub(" ", unescape(unescape(value)) if "&" in value else value)) or None


def read_objects(text: str) -> list[Object]:
    """All JSON objects with a type in a script, outermost first; [] for what cannot be read.

    Of 1,812 scripts on the development sets' pages 18 are no JSON: comments, a comma too much, several objects in a row.
    """
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//").strip().removeprefix("<![CDATA[").removesuffix("]]>").removesuffix("//").strip(" ;\r\n\t")
    if not text or len(text) > _MAX_JSON:
        return []
    found: list[Object] = []
    for value in _values(text):
        _collect(value, found, 0)
    return found


def _values(text: str) -> list[Any]:
    try:
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        if len(text) > _MAX_MENDED:
            return []
    mended = unescape(text) if "&quot;" in text and '"' not in text else text
    mended = _TRAILING_COMMA.sub("", _LINE_COMMENT.sub("", mended))
    values: list[Any] = []
    at = 0
    while 0 <= at < len(mended) and len(values) < 50:
        try:
            value, at = _DECODER.raw_decode(mended, at)
        except (ValueError, RecursionError):
            break
        values.append(value)
        at = next((place for place in range(at, len(mended)) if mended[place] in "{["), -1)
    return values or _flat(mended)


def _flat(text: str) -> list[Object]:
    """The plain strings of an article whose JSON is beyond repair."""
    if not any(f'"{kind}"' in text for kind in ("NewsArticle", "Article", "BlogPosting")):
        return []
    made: Object = {"@type": "Article", **{found[1]: found[2] for found in _FLAT.finditer(text)}}
    author = _FLAT_AUTHOR.search(text)
    if author:
        made["author"] = author[1]
    return [made] if len(made) > 1 else []


def types(item: Object) -> frozenset[str]:
    """The types of an object, without their namespace."""
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return frozenset(str(one).rsplit("/", 1)[-1] for one in kinds if isinstance(one, str))


def _collect(value: Any, found: list[Object], depth: int) -> None:
    if depth > _MAX_DEPTH or len(found) > _MAX_OBJECTS:
        return
    if isinstance(value, dict):
        if "@type" in value:
            found.append(value)
        for key in _INSIDE:
            if isinstance(value.get(key), list | dict):
                _collect(value[key], found, depth + 1)
    elif isinstance(value, list):
        for one in value[:200]:
            _collect(one, found, depth + 1)


def choose_article(objects: list[Object], addresses: list[str], title: str | None) -> Object:
    """The object of the story: one that names the page's address, else one whose headline the title holds, else the
    first; ``{}`` if there is none. A page of many articles that are not its own is a listing."""
    articles = [item for item in objects if types(item) & ARTICLE_TYPES]
    if len(articles) < 2:
        return articles[0] if articles else {}
    known = {address.split("#")[0].rstrip("/").split("://")[-1] for address in addresses if address}
    for item in articles:
        entity = item.get("mainEntityOfPage")
        named = (item.get("url"), entity, entity.get("@id") if isinstance(entity, dict) else None, item.get("@id"))
        if any(isinstance(one, str) and one.split("#")[0].rstrip("/").split("://")[-1] in known for one in named):
            return item
    folded = (title or "").casefold()
    for item in articles:
        headline = clean(item.get("headline"))
        if headline and headline.casefold() in folded:
            return item
    return articles[0]


def named(value: Any, by_id: dict[str, Object], depth: int = 0) -> list[Named]:
    """Who is named in an ``author``: a string, an object, a reference to one, or a list of these."""
    if depth > 4:
        return []
    if isinstance(value, str):
        text = clean(value)
        return [Named(text, "")] if text and not text.startswith(("http://", "https://")) else []
    if isinstance(value, list):
        return [one for item in value[:20] for one in named(item, by_id, depth + 1)]
    if not isinstance(value, dict):
        return []
    target = by_id.get(str(value.get("@id")), {}) if "name" not in value else value
    merged = {**target, **value}
    kinds = types(merged)
    kind = "Person" if "Person" in kinds else ""
    if any(one.endswith(("Organization", "Corporation", "Newspaper")) for one in kinds):
        kind = "Organization"
    url = merged.get("url") if isinstance(merged.get("url"), str) else None
    role = clean(merged.get("jobTitle"))
    name = merged.get("name")
    if isinstance(name, list | dict):
        return [Named(one.name, kind, url, role) for one in named(name, by_id, depth + 1)]
    text = clean(name)
    return [Named(text, kind, url, role)] if text else []


def crumbs(item: Object) -> tuple[str, ...]:
    """The names of a ``BreadcrumbList``, outermost first; empty where it is no list of named items."""
    items = item.get("itemListElement")
    made: list[tuple[int, str]] = []
    for place, one in enumerate(items[:_MOST_CRUMBS] if isinstance(items, list) else ()):
        if not isinstance(one, dict):
            continue
        inner = one.get("item")
        name = clean(one.get("name")) or (clean(inner.get("name")) if isinstance(inner, dict) else None)
        position = str(one.get("position"))
        if name:
            made.append((int(position) if position.isdecimal() and len(position) < _MOST_CRUMBS else place, name))
    return tuple(name for _, name in sorted(made, key=lambda pair: pair[0]))
