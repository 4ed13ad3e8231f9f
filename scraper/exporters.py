"""Scrapy's feeds (``-o file.jsonl``, ``FEEDS``) at msgspec's pace."""

from __future__ import annotations

import codecs
from typing import Any

from scrapy.exporters import JsonLinesItemExporter

from scraper.article import Article


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
