"""The position of elements relative to each other."""

from __future__ import annotations

import re

from scraper.page.element import Element

_EMBEDS = frozenset(
    "twitter-tweet twitter-video instagram-media tiktok-embed fb-xfbml-parse-ignore reddit-card reddit-embed-bq imgur-embed-pub "
    "bluesky-embed mastodon-embed fb-post fb-video tumblr-post text-post-media flickr-embed embedly-card "
    "wp-embedded-content".split()
)
"""Classes of the quotations that embed codes consist of, or of what is around them."""
_POSTS = re.compile(
    r"https?://(?:[\w-]+\.)*(?:facebook\.com|twitter\.com|x\.com|instagram\.com|tiktok\.com|threads\.net|bsky\.app|reddit\.com)/"
)
"""What a quotation cites that is a post."""


def make_of(element: Element) -> tuple[str, str]:
    """How an element is made: its tag and its classes, as written."""
    return element.tag, element.get("class") or ""


def in_one_row(one: Element, other: Element) -> bool:
    """Whether two elements are made alike and stand in one element, or in two elements of one, as paragraphs of a story do."""
    if make_of(one) != make_of(other):
        return False
    above, beside = one.getparent(), other.getparent()
    return above is beside or (above is not None and beside is not None and above.getparent() is beside.getparent())


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


def below(holder: Element, element: Element) -> Element:
    """The element directly below a holder that is this one or holds it; ``None`` where the holder does not hold it."""
    return next((one for one in (element, *element.iterancestors()) if one.getparent() is holder), None)


def class_and_id(element: Element) -> str:
    """The class attribute and the id of an element, as written."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def is_embed(element: Element) -> bool:
    """Whether an element is a post of another site, as embed codes print it until their script has run."""
    if element.tag != "blockquote":
        return False
    around = element.getparent()
    names = f"{element.get('class') or ''} {around.get('class') or '' if around is not None else ''}"
    return not _EMBEDS.isdisjoint(names.split()) or _POSTS.match(element.get("cite") or "") is not None


def embed_of(element: Element) -> Element | None:
    """The embedded post that an element stands in."""
    return next((above for above in (element, *element.iterancestors("blockquote")) if is_embed(above)), None)
