"""Names of elements that stay are told from those that do not."""

from __future__ import annotations

import pytest

from scraper.learning.names import is_stable, lasting, stem_of


@pytest.mark.parametrize(
    "name",
    ["article-title", "byline", "contentBox", "ProseMirror", "story__body", "c-article-body", "entry-content", "postText", "h-card"],
)
def test_what_a_person_wrote_is_kept(name: str) -> None:
    """A word, words joined, or words in humps say what an element is."""
    assert is_stable(name)


@pytest.mark.parametrize(
    "name",
    [
        "css-1a2b3c", "sc-bdVaJa", "jsx-2871293847", "fuTWQQ", "hKzJxA", "svelte-1x2y3z", "post-12345", "Story_title__x1Y2z",
        "md:flex", "w-1/2", "text-lg", "mt-4", "px-2", "bg-white", "border-dotted", "is-open", "js-toggle", "active", "col-md-8",
        "a\"b", "x{y}", "new\nline", "tab\tbed", "é", "", "gm", "ace2", "row", "lg:text-xl", "leading-6", "flex-grow", "items-center", "grid-cols-1", "leading-tight",
        "2col", "node-99-full", "xk3f9q",
    ],
)  # fmt: skip
def test_what_tools_wrote_is_not(name: str) -> None:
    """Hashes, names of looks, states, numbers of one page, and what would need an escape are not used."""
    assert not is_stable(name)


def test_a_hash_at_the_end_leaves_its_stem() -> None:
    """What stands before the hash of a module of styles is a person's."""
    assert stem_of("Story_title__x1Y2z") == "Story_title__"
    assert stem_of("ArticleHeader_byline__3kQzT") == "ArticleHeader_byline__"
    assert stem_of("story__body") is None
    assert stem_of("a_x1Y2z") is None


def test_a_hash_beside_a_tools_name_is_none_of_the_page() -> None:
    """Such tools give an element two names, and the second looks like a word."""
    assert lasting(["sc-1a2b3c", "kmluij", "byline"]) == ["byline"]
    assert lasting(["hentry", "tag-floods", "category-town", "story"]) == ["hentry", "story"]
