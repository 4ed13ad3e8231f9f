"""Scrapy's own feeds: the fast exporter writes what the stock one writes."""

from __future__ import annotations

import csv
import io
import json
import marshal
import pickle
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import scrapy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from scrapy.exporters import CsvItemExporter, JsonItemExporter, JsonLinesItemExporter, PickleItemExporter, XmlItemExporter

from scraper import separate
from scraper.crawl.exporters import EXPORTERS, FastLines
from scraper.record.article import Article

SAVED = sorted(Path("fixtures").glob("*/*/page.*"))[::6]


@dataclass
class Note:
    """An item of somebody else's."""

    text: str
    at: datetime = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    day: date = date(2024, 5, 6)
    inner: list[dict[str, Any]] = field(default_factory=lambda: [{"a": [None, "é", 1.5]}])


class Loose(scrapy.Item):
    """An item of Scrapy's own kind."""

    text = scrapy.Field(serializer=str.upper)
    rest = scrapy.Field()


def export(exporter: type[JsonLinesItemExporter], items: list[Any], **options: Any) -> list[bytes]:
    """The lines of a feed."""
    file = io.BytesIO()
    options = {"encoding": "utf-8", "indent": None, "fields_to_export": None, "export_empty_fields": False, **options}
    made = exporter(file, **options)
    made.start_exporting()
    for item in items:
        made.export_item(item)
    made.finish_exporting()
    return file.getvalue().splitlines()


def assert_same(items: list[Any], **options: Any) -> None:
    """Both exporters write the same records, a line each, with their keys in the same order."""
    fast, stock = export(FastLines, items, **options), export(JsonLinesItemExporter, items, **options)
    assert len(fast) == len(stock) == len(items)
    for one, other in zip(fast, stock, strict=True):
        found, meant = (json.loads(line.decode(options.get("encoding") or "utf-8")) for line in (one, other))
        assert found == meant
        assert list(found) == list(meant)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.from_type(Article))
def test_any_article(article: Article) -> None:
    """None, numbers, nested lists, control characters, all of Unicode."""
    assert_same([article])


def test_separated_articles() -> None:
    """Records of saved pages, with blocks, links, comments and problems."""
    found = [separate(page.read_bytes(), outlet=page.parts[1]) for page in SAVED if (page.parent / "expected.json").exists()
             and "headline" in (page.parent / "expected.json").read_text("utf-8")]  # fmt: skip
    assert len(found) > 3
    assert any(article.comments for article in found)
    assert_same(found)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"encoding": None},
        {"encoding": "latin-1"},
        {"fields_to_export": ["headline", "comments"]},
        {"fields_to_export": {"headline": "title"}},
        {"export_empty_fields": True},
    ],
)
def test_options_of_a_feed_and_other_items(options: dict[str, Any]) -> None:
    """A feed's own fields and encoding are kept, and so are other items with their dates and serializers."""
    article = Article(layout="x", headline="Fähre", body="Zwölf", tags=["é"])
    items = [article, Note("ü"), {"text": "ß", "at": datetime(2024, 1, 2, tzinfo=UTC)}, Loose(text="a", rest=[1, None])]
    if "fields_to_export" in options:
        items = [article]
    assert_same(items, **options)
    if options.get("encoding", "") is None:
        assert export(FastLines, [article], **options)[0].isascii()


def whole_article() -> Article:
    """An article with something of every kind in it."""
    page = Path("fixtures/naharnet/capture/page.txt").read_bytes()
    article = separate(page, outlet="naharnet")
    assert article.comments
    article.tags = ["a,b", 'say "c"']
    return article


def feed(name: str, items: list[Any]) -> bytes:
    """The feed of that format."""
    file = io.BytesIO()
    made = EXPORTERS[name](file, encoding="utf-8")
    made.start_exporting()
    for item in items:
        made.export_item(item)
    made.finish_exporting()
    return file.getvalue()


def test_a_table_holds_json() -> None:
    """Each list and object of an article is JSON in its cell, a text is itself, and what is absent is an empty cell."""
    article = whole_article()
    empty = Article(layout="x", headline="Fähre, nachts")
    rows = list(csv.DictReader(io.StringIO(feed("csv", [article, empty]).decode(), newline="")))
    for row, one in zip(rows, (article, empty), strict=True):
        for name, value in one.to_dict().items():
            read = json.loads(row[name]) if isinstance(value, list | dict) else row[name]
            assert read == (value if isinstance(value, list | dict) else "" if value is None else str(value)), name


def test_other_formats_hold_what_the_record_holds() -> None:
    """No format prints Python's own words for what is inside of an article."""
    article = whole_article()
    wanted = article.to_dict()
    assert json.loads(feed("json", [article])) == [wanted]
    assert marshal.loads(feed("marshal", [article])) == wanted
    assert pickle.loads(feed("pickle", [article])) == wanted
    (item,) = etree.fromstring(feed("xml", [article]))
    assert item.findtext("headline") == article.headline
    assert item.find("url") is None
    assert [one.text for one in item.findall("tags/value")] == article.tags
    assert [one.findtext("text") for one in item.findall("comments/value")] == [one.text for one in article.comments]
    assert {one.tag: one.text for one in item.find("provenance")} == article.provenance


@pytest.mark.parametrize("name", ["csv", "json", "xml", "pickle"])
def test_other_items_go_the_stock_way(name: str) -> None:
    """As Scrapy writes them."""
    stock = {"csv": CsvItemExporter, "json": JsonItemExporter, "xml": XmlItemExporter, "pickle": PickleItemExporter}[name]
    items = [{"text": "ß", "tags": ["a", "b"]}, {"text": None, "tags": []}]
    file = io.BytesIO()
    made = stock(file, encoding="utf-8")
    made.start_exporting()
    for item in items:
        made.export_item(item)
    made.finish_exporting()
    assert feed(name, items) == file.getvalue()
