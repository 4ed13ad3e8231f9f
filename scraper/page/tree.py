"""Where elements stand to each other."""

from __future__ import annotations

from scraper.page.element import Element

_EMBEDS = frozenset(
    "twitter-tweet twitter-video instagram-media tiktok-embed fb-xfbml-parse-ignore reddit-card reddit-embed-bq imgur-embed-pub "
    "bluesky-embed mastodon-embed text-post-media flickr-embed embedly-card wp-embedded-content".split()
)
"""Classes of the quotations that embed codes consist of."""


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


def is_embed(element: Element) -> bool:
    """Whether an element is a post of another site, as embed codes print it until their script has run."""
    return element.tag == "blockquote" and not _EMBEDS.isdisjoint((element.get("class") or "").split())


def embed_of(element: Element) -> Element | None:
    """The embedded post that an element stands in."""
    return next((above for above in (element, *element.iterancestors("blockquote")) if is_embed(above)), None)
