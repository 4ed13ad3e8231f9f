"""What a page says of itself: JSON-LD however broken, meta elements, language, and no string that cannot be written."""

from __future__ import annotations

import json

import pytest

from scraper import separate
from scraper.page.htmlpage import HtmlPage
from scraper.page.jsonld import choose_article, clean, read_objects
from scraper.page.metadata import Metadata

BODY = "<p>" + "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said. " * 6 + "</p>"


def head(markup: str, attributes: str = "") -> Metadata:
    """The metadata of a page with this head."""
    return HtmlPage(f"<html {attributes}><head>{markup}</head><body>{BODY}</body></html>", "https://example.org/a").metadata


def script(text: str) -> str:
    """A JSON-LD script."""
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "Port closed",}',
        '{"@type": "NewsArticle", "headline": "Port closed", "keywords": ["a", "b",],}',
        '<!-- {"@type": "NewsArticle", "headline": "Port closed"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Port closed"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Port closed"};',
        '{"@type": "WebSite"}{"@type": "NewsArticle", "headline": "Port closed"}',
        '{"@type": "NewsArticle", // the kind\n "headline": "Port closed"}',
        '{"@type": "NewsArticle", "headline": "Port\nclosed"}',
        '{"@type": "NewsArticle", "author": Jane Doe, "headline": "Port closed"}',
        '{"@graph": [{"@type": "WebPage", "mainEntity": {"@type": ["NewsArticle"], "headline": "Port closed"}}]}',
        '{"@type": "https://schema.org/NewsArticle", "headline": "Port &amp;amp; closed"}',
    ],
    ids=["comma", "commas", "comment", "CDATA", "semicolon", "two", "line comment", "line break", "beyond repair", "graph", "entities"],
)
def test_broken_json_is_read(text: str) -> None:
    """What browsers' users never notice does not cost the headline."""
    assert (head(script(text)).text("headline") or "").replace("& ", "") == "Port closed"


@pytest.mark.parametrize("text", ["", "[[[", "{" * 5000, '{"@type": ', "null", "3", '"text"', '{"a": 1}'])
def test_hopeless_json_is_passed_over(text: str) -> None:
    """What holds nothing gives nothing, and no error."""
    assert read_objects(text) == []


def test_strings_can_be_written() -> None:
    """Lone surrogates and control characters of JSON and markup enter no field of a record."""
    data = {"@type": "NewsArticle", "headline": "Port \ud83d closed\u0001 now", "author": {"@type": "Person", "name": "Jane\udc00 Doe"}}
    page = f"<html><head>{script(json.dumps(data))}<meta name='news_keywords' content='a\u0007b, c'></head><body>{BODY}\u0002</body></html>"
    record = separate(page)
    assert b"Port closed now" in record.to_json()
    assert [author.name for author in record.authors] == ["Jane Doe"]
    assert not {"\x01", "\x02", "\x07"} & set(str(record.to_dict()))


def test_clean() -> None:
    """One line, no entities, no marks that cannot be seen; nothing left is nothing."""
    assert clean(" a&nbsp;&amp;amp;\u0000 b\ud800 ") == "a & b"
    assert clean("\ud800\u0000") is None
    assert clean(3) is None


def test_author_by_reference() -> None:
    """An author that is only referred to is looked up in the graph."""
    graph = '{"@graph": [{"@type": "Article", "author": {"@id": "#p"}}, {"@type": "Person", "@id": "#p", "name": "Jane Doe"}]}'
    assert [(one.name, one.kind) for one in head(script(graph)).authors()] == [("Jane Doe", "Person")]


def test_article_of_the_address() -> None:
    """Of several articles the one that names the page's address is the story."""
    articles = [{"@type": "Article", "url": "https://example.org/b"}, {"@type": "Article", "mainEntityOfPage": {"@id": "https://example.org/a/"}}]
    assert choose_article(articles, ["https://example.org/a"], None) is articles[1]
    assert choose_article([], [], None) == {}


@pytest.mark.parametrize(
    ("attributes", "markup", "language"),
    [
        ('lang="de-AT"', "", "de-AT"),
        ("", '<meta property="og:locale" content="pt_BR">', "pt-BR"),
        ("", script('{"@type": "NewsArticle", "inLanguage": "tr"}'), "tr"),
        ("", '<meta http-equiv="content-language" content="ja, en">', "ja"),
        ('lang=""', "", None),
        ('lang="{{ locale }}"', "", None),
    ],
)
def test_language(attributes: str, markup: str, language: str | None) -> None:
    """The language as declared, by whatever declares it; a template's leftovers declare none."""
    assert head(markup, attributes).language == language
