"""What you see of a crawl: a live display on a terminal with the log above it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from scrapy.settings import BaseSettings
from scrapy.utils.log import get_scrapy_root_handler

from cleaners.visible import visible as printable

__all__ = ["Display", "make_display", "printable", "quiet_start", "table"]


class Display:
    """What is shown last stands below the log until ``stop``; made by ``make_display``."""

    def __init__(self, live: Any) -> None:
        self._live = live
        self._stream: Any = None

    def start(self) -> None:
        """The display is on the terminal, and log lines go above it, not through it."""
        self._live.start()
        handler = get_scrapy_root_handler()
        if isinstance(handler, logging.StreamHandler):
            self._stream = handler.setStream(sys.stderr)

    def show(self, what: Any) -> None:
        """This (a text, or anything that rich can draw) is on the display."""
        self._live.update(what, refresh=True)

    def stop(self) -> None:
        """The terminal and the log are as they were."""
        self._live.stop()
        handler = get_scrapy_root_handler()
        if isinstance(handler, logging.StreamHandler) and self._stream is not None:
            handler.setStream(self._stream)


def make_display(settings: BaseSettings) -> Display | None:
    """A display on standard error; ``None`` where that is no terminal, the log goes to a file, or rich is not there."""
    if not sys.stderr.isatty() or settings.get("LOG_FILE"):
        return None
    try:
        from rich.console import Console
        from rich.live import Live
    except ImportError:
        return None
    return Display(Live("", console=Console(stderr=True), refresh_per_second=4, transient=True))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Any:
    """A table that rich can draw; ``ImportError`` where rich is not there."""
    from rich.table import Table

    drawn = Table(*head)
    for row in rows:
        drawn.add_row(*row)
    return drawn


def quiet_start(settings: BaseSettings) -> None:
    """From here on, what Scrapy has enabled is listed at ``LOG_LEVEL=DEBUG`` only: fifty lines that hide the one that matters."""
    if settings.get("LOG_LEVEL") != "DEBUG":
        for name in ("addons", "crawler", "middleware", "utils.log"):
            logging.getLogger(f"scrapy.{name}").setLevel(logging.WARNING)
