"""The extension that stops text from pages and servers from controlling the terminal that shows the log."""

from __future__ import annotations

import logging
from copy import copy

from scrapy.crawler import Crawler
from scrapy.utils.log import get_scrapy_root_handler

from cleaners.visible import visible


class PlainLog:
    """Every line of Scrapy's own log is printed without control characters; a runner's log is its own matter."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PlainLog:
        """For every crawler: each one's log handler is new."""
        handler = get_scrapy_root_handler()
        if handler is not None and handler.formatter is not None and not isinstance(handler.formatter, PlainLines):
            handler.setFormatter(PlainLines(handler.formatter))
        return cls()


class PlainLines(logging.Formatter):
    """The lines of another formatter with control characters named by their numbers; line ends and tabs stay, for a table
    of statistics and a traceback have them."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self.inner = inner

    def format(self, record: logging.LogRecord) -> str:
        """The record as the other formatter has it, safe to print."""
        plain = copy(record)
        plain.msg, plain.args = _plain(record.getMessage()), ()
        if record.exc_info:
            plain.exc_text, plain.exc_info = _plain(self.inner.formatException(record.exc_info)), None
        return self.inner.format(plain)


def _plain(text: str) -> str:
    return "\n".join("\t".join(map(visible, line.split("\t"))) for line in text.split("\n"))
