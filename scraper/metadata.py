"""What a page says of itself: meta elements, links and JSON-LD, read once from the tree that is already parsed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urljoin

from cleaners.text import squeeze
from scraper.run import Element

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle BackgroundNewsArticle BlogPosting "
    "ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle LiveBlogPosting Report SatiricalArticle "
    "ScholarlyArticle TechArticle SocialMediaPosting".split()
)
"""schema.org's Article and the types below it."""

_MAX_JSON = 512 * 1024
_MAX_DEPTH = 40


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """``meta`` maps a lower-case name or property to its contents in page order; ``article`` is the JSON-LD object of
    the story or ``{}``; ``types`` are all JSON-LD types of the page; addresses are absolute."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    article: dict[str, Any] = field(default_factory=dict)
    types: frozenset[str] = frozenset()
    canonical_url: str | None = None
    language: str | None = None
    title: str | None = None

    def first(self, *names: str) -> str | None:
        """The first non-empty content of the first of these names that has one."""
        for name in names:
            for value in self.meta.get(name, ()):
                if value:
                    return value
        return None

    def text(self, key: str) -> str | None:
        """A string of the JSON-LD article, unescaped and squeezed; ``None`` if it is absent or no string."""
        value = self.article.get(key)
        return squeeze(unescape(value)) or None if isinstance(value, str) else None


def read_metadata(root: Element, url: str | None) -> Metadata:
    """Read the page's metadata. Broken JSON-LD is passed over; nothing is fetched or expanded."""
    meta: dict[str, list[str]] = {}
    canonical = base = title = None
    objects: list[dict[str, Any]] = []
    for element in root.iter("meta", "link", "script", "title", "base"):
        tag = element.tag
        if tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop")
            if name:
                meta.setdefault(name.lower(), []).append(squeeze(element.get("content") or ""))
        elif tag == "script":
            if (element.get("type") or "").strip().lower() == "application/ld+json":
                objects.extend(_json_objects(element.text or ""))
        elif tag == "link":
            if canonical is None and (element.get("rel") or "").lower() == "canonical":
                canonical = element.get("href")
        elif tag == "base":
            base = base or element.get("href")
        elif title is None and element.getparent() is not None and element.getparent().tag != "svg":
            title = squeeze("".join(element.itertext())) or None
    return Metadata(
        meta=meta,
        article=next((item for item in objects if _types(item) & ARTICLE_TYPES), {}),
        types=frozenset().union(*(_types(item) for item in objects)),
        canonical_url=_absolute(canonical, base, url),
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip() or None,
        title=title,
    )


def _absolute(href: str | None, base: str | None, url: str | None) -> str | None:
    href = (href or "").strip()
    try:
        joined = urljoin(urljoin(url or "", base or ""), href)
    except ValueError:
        return None
    return joined if href and joined.startswith(("http://", "https://")) else None


def _types(item: dict[str, Any]) -> frozenset[str]:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return frozenset(str(one).rsplit("/", 1)[-1] for one in kinds if isinstance(one, str))


def _json_objects(text: str) -> list[dict[str, Any]]:
    """All JSON objects with a type in a script, outermost first; [] for what is no JSON."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("<![CDATA[").removesuffix("]]>").strip(" ;\n")
    if not text or len(text) > _MAX_JSON:
        return []
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    _collect(value, found, 0)
    return found


def _collect(value: Any, found: list[dict[str, Any]], depth: int) -> None:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        if "@type" in value:
            found.append(value)
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            if key in value and isinstance(value[key], list | dict):
                _collect(value[key], found, depth + 1)
    elif isinstance(value, list):
        for one in value[:200]:
            _collect(one, found, depth + 1)
