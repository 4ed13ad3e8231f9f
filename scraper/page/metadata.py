"""What a page says about itself: meta elements, links and JSON-LD, read once from the parsed tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from cleaners.addresses import join_address
from cleaners.text import squeeze
from scraper.page.element import Element
from scraper.page.jsonld import (
    ARTICLE_TYPES,
    OTHER_TYPES,
    PAGE_TYPES,
    PRODUCT_TYPES,
    Named,
    Object,
    choose_article,
    clean,
    crumbs,
    named,
    read_objects,
    types,
)
from scraper.urls import web_link, without_login

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{3,4}){0,2}(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-\w{5,8})?")
"""The tags of BCP 47 that pages use: language, script, region, variant."""
_SITE_TYPES = frozenset(("WebSite", "Organization", "NewsMediaOrganization"))

__all__ = ["ARTICLE_TYPES", "Metadata", "read_metadata"]


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """``meta`` maps a lower-case name or property to its contents in page order; ``article`` is the JSON-LD object of
    the story or ``{}``, ``other`` that of a recipe, a review or the like, ``page`` that of the page itself; ``types``
    are all JSON-LD types of the page, ``crumbs`` the names of its path in the site by JSON-LD, outermost first, ``products``
    those of the products that it offers; addresses are absolute."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    article: dict[str, Any] = field(default_factory=dict)
    other: dict[str, Any] = field(default_factory=dict)
    page: dict[str, Any] = field(default_factory=dict)
    by_id: dict[str, Object] = field(default_factory=dict)
    types: frozenset[str] = frozenset()
    canonical_url: str | None = None
    language: str | None = None
    title: str | None = None
    sites: tuple[str, ...] = ()
    crumbs: tuple[str, ...] = ()
    products: tuple[str, ...] = ()

    def first(self, *names: str) -> str | None:
        """The first non-empty content of the first of these names that has one."""
        for name in names:
            for value in self.meta.get(name, ()):
                if value:
                    return value
        return None

    def text(self, key: str) -> str | None:
        """A string of the JSON-LD article, unescaped and squeezed; ``None`` if it is absent or no string."""
        return clean(self.article.get(key))

    def story_text(self, key: str) -> str | None:
        """As ``text``, of the article or else of the recipe, the review or the like."""
        return self.text(key) or clean(self.other.get(key))

    def texts(self, key: str) -> list[str]:
        """The strings under a key of the JSON-LD article, be it one or a list."""
        value = self.article.get(key)
        return [text for one in (value if isinstance(value, list) else [value])[:50] if (text := clean(one))]

    def authors(self) -> list[Named]:
        """Who wrote it by JSON-LD, people and organisations; [] where nobody is named."""
        for item in (self.article, self.other):
            found = named(item.get("author"), self.by_id) or named(item.get("creator"), self.by_id)
            if found:
                return found
        return []

    @property
    def site_names(self) -> list[str]:
        """The names by which the page calls its site or its publisher."""
        names = [self.first(key) for key in ("og:site_name", "application-name", "apple-mobile-web-app-title")] + list(self.sites)
        names += [one.name for one in named(self.article.get("publisher"), self.by_id)]
        return [name for name in names if name and len(name) <= 60]


def read_metadata(root: Element, url: str | None) -> Metadata:
    """Read the page's metadata. Broken JSON-LD is mended or passed over; nothing is fetched or expanded."""
    meta: dict[str, list[str]] = {}
    canonical = base = title = None
    objects: list[Object] = []
    for element in root.iter("meta", "link", "script", "title", "base"):
        tag = element.tag
        if tag == "meta":
            get = dict(element.items()).get
            name = get("property") or get("name") or get("itemprop") or get("http-equiv")
            if name:
                meta.setdefault(name.strip().lower(), []).append(squeeze(get("content") or get("value") or ""))
        elif tag == "script":
            if "ld+json" in (element.get("type") or "").lower():
                objects.extend(read_objects(element.text or ""))
        elif tag == "link":
            if canonical is None and (element.get("rel") or "").lower() == "canonical":
                canonical = element.get("href")
        elif tag == "base":
            base = base or element.get("href")
        elif title is None and element.getparent() is not None and element.getparent().tag != "svg":
            title = squeeze("".join(element.itertext())) or None
    canonical = _absolute(canonical, base, url)
    kinds = [(item, types(item)) for item in objects]
    article = choose_article(objects, [canonical or "", url or ""], title)
    return Metadata(
        meta=meta,
        article=article,
        other={} if article else next((item for item, kind in kinds if kind & OTHER_TYPES), {}),
        page=next((item for item, kind in kinds if kind & PAGE_TYPES), {}),
        by_id={str(item["@id"]): item for item in objects if isinstance(item.get("@id"), str) and len(item) > 2},
        types=frozenset().union(*(kind for _, kind in kinds)),
        canonical_url=canonical,
        language=_language(root, meta, article),
        title=title,
        sites=tuple(name for item, kind in kinds if kind & _SITE_TYPES and (name := clean(item.get("name")))),
        products=tuple(name for item, kind in kinds if kind & PRODUCT_TYPES and (name := clean(item.get("name")))),
        crumbs=next((found for item, kind in kinds if "BreadcrumbList" in kind and (found := crumbs(item))), ()),
    )


def _language(root: Element, meta: dict[str, list[str]], article: Object) -> str | None:
    """The language that the page declares: ``html lang``, ``og:locale``, JSON-LD, a meta element; the first that is one."""
    inside = article.get("inLanguage")
    told = inside.get("name") if isinstance(inside, dict) else inside
    given: list[str | None] = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang")]
    given += [*meta.get("og:locale", ())[:1], told if isinstance(told, str) else None]
    for name in ("content-language", "language", "dc.language", "inlanguage"):
        given += meta.get(name, ())[:1]
    for one in given:
        tag = (one or "").split(",")[0].strip().replace("_", "-")
        if _LANGUAGE_TAG.fullmatch(tag) is not None:
            return tag
    return None


def _absolute(href: str | None, base: str | None, url: str | None) -> str | None:
    href = web_link(href) or ""
    joined = join_address(join_address(url, base or "") or url, href)
    return without_login(joined) if href and joined.startswith(("http://", "https://")) else None
