"""Scrapy's feeds (``-o file.jsonl``, ``FEEDS``): JSON lines by msgspec, and articles in the other formats."""

from __future__ import annotations

import codecs
from typing import Any

import msgspec
from scrapy.exporters import (
    CsvItemExporter,
    JsonItemExporter,
    JsonLinesItemExporter,
    MarshalItemExporter,
    PickleItemExporter,
    XmlItemExporter,
)

from scraper.record.article import Article


class FastLines(JsonLinesItemExporter):
    """The records of the stock exporter, with articles encoded some hundred times as fast. Other items, and a feed that
    chooses fields, an encoding or an indent of its own, go the stock way."""

    def __init__(self, file: Any, **options: Any) -> None:
        super().__init__(file, **options)
        is_utf8 = bool(self.encoding) and codecs.lookup(str(self.encoding)).name == "utf-8"
        self._is_plain = is_utf8 and not self.indent and self.fields_to_export is None

    def export_item(self, item: Any) -> None:
        """The item is in the file, one line."""
        if self._is_plain and type(item) is Article:
            self.file.write(item.to_json() + b"\n")
        else:
            super().export_item(item)


class CellsOfJson(CsvItemExporter):
    """A table in which every list and object of an article is JSON in its cell; what is absent is an empty cell. Other items go
    the stock way."""

    def export_item(self, item: Any) -> None:
        """The item is in the file, one row."""
        super().export_item({name: _cell(value) for name, value in item.to_dict().items()} if type(item) is Article else item)


class PlainJson(JsonItemExporter):
    """As Scrapy's, for articles too."""

    def export_item(self, item: Any) -> None:
        """The item is in the file."""
        super().export_item(_plain(item))


class PlainXml(XmlItemExporter):
    """As Scrapy's, with elements for all that an article holds; what is absent has none."""

    def export_item(self, item: Any) -> None:
        """The item is in the file."""
        super().export_item(_present(item.to_dict()) if type(item) is Article else item)


class PlainMarshal(MarshalItemExporter):
    """As Scrapy's, for articles too, as dictionaries."""

    def export_item(self, item: Any) -> None:
        """The item is in the file."""
        super().export_item(_plain(item))


class PlainPickle(PickleItemExporter):
    """As Scrapy's; articles are dictionaries, to be read without this package."""

    def export_item(self, item: Any) -> None:
        """The item is in the file."""
        super().export_item(_plain(item))


EXPORTERS = {
    "jsonlines": FastLines,
    "jsonl": FastLines,
    "csv": CellsOfJson,
    "json": PlainJson,
    "xml": PlainXml,
    "marshal": PlainMarshal,
    "pickle": PlainPickle,
}
"""The exporters of Scrapy's feeds by format."""


def _plain(item: Any) -> Any:
    return item.to_dict() if type(item) is Article else item


def _present(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _present(one) for name, one in value.items() if one is not None}
    return [_present(one) for one in value] if isinstance(value, list) else value


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        return msgspec.json.encode(value).decode()
    return value
