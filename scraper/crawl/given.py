"""Saved pages for Scrapy's own commands: a ``file:`` address is read only if the user gave it, never if a page did."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.exceptions import NotSupported
from scrapy.http import Response
from scrapy.responsetypes import responsetypes
from scrapy.settings import BaseSettings
from scrapy.utils.asyncio import run_in_thread
from scrapy.utils.url import guess_scheme
from w3lib.url import any_to_uri, file_uri_to_path

from scraper.urls import is_web_address

GIVEN = "GIVEN_FILES"
"""The setting with the addresses that a person gave; ``*`` where everything that is asked for is typed by a person."""
_HANDLER = "scraper.crawl.given.GivenFileHandler"


class GivenFileHandler(BaseDownloadHandler):
    """Reads the files that were given, and no others: not by a link, a redirect, or a refresh of a page."""

    async def download_request(self, request: Request) -> Response:
        """The file as a page. Raises ``NotSupported`` for one that no person named."""
        given = self.crawler.settings.getlist(GIVEN)
        led = any(request.meta.get(name) for name in ("redirect_urls", "redirect_times", "depth")) or "Referer" in request.headers
        if led or not ("*" in given or request.url in given):
            raise NotSupported(f"{request.url}: a file is read only if you name it, never for a page")
        path = file_uri_to_path(request.url)
        body = await run_in_thread(Path(path).read_bytes)
        return responsetypes.from_args(filename=path, body=body)(url=request.url, body=body)


def address_of(given: str) -> str:
    """What a person named as an address: a path as the ``file:`` address of that file."""
    if is_web_address(given) or given.lower().startswith("file:"):
        return given
    path = Path(given).expanduser()
    try:
        return any_to_uri(str(path)) if path.is_file() else guess_scheme(given)
    except OSError:  # no name of a file
        return guess_scheme(given)


@contextmanager
def reading_given(settings: BaseSettings | None, given: Sequence[str], *, without: Iterable[type] = ()) -> Iterator[None]:
    """In here a command of Scrapy looks at pages: ``given`` may be a file, and no output, store or history of an outlet is
    touched. What is written all the same goes with a folder that ends here; ``without`` are pipelines that items do not go
    through."""
    assert settings is not None
    settings.set(GIVEN, list(given), "cmdline")
    settings.set("DOWNLOAD_HANDLERS", {**settings.getdict("DOWNLOAD_HANDLERS"), "file": _HANDLER}, "cmdline")
    settings.set("ITEM_PIPELINES", {**settings.getdict("ITEM_PIPELINES"), **dict.fromkeys(without)}, "cmdline")
    quiet = {"THRESHER_STORE": False, "THRESHER_DRIFT": False, "THRESHER_PROGRESS": False, "THRESHER_WARC": None}
    for name, value in quiet.items():
        settings.set(name, value, "cmdline")
    with tempfile.TemporaryDirectory(prefix="thresher-") as folder:
        settings.set("THRESHER_OUTPUT_DIR", folder, "cmdline")
        yield
