"""Answers with an invalid charset: makes Scrapy's own code read them as text, too."""

from __future__ import annotations

from scrapy import Request
from scrapy.http import Response, TextResponse

from scraper.page.charsets import text_codec


class ReadableCharset:
    """Downloader middleware: every text response can be read as text. Scrapy takes any codec of Python for the charset that a
    server or page names, and raises ``LookupError`` where its text is asked for if that is ``base64``, ``zlib`` or
    ``rot13``; such a response is UTF-8, or else windows-1252. The body stays as it is."""

    def process_response(self, request: Request, response: Response) -> Response:
        """The response, in an encoding that is one."""
        return readable(response)


def readable(response: Response) -> Response:
    """The response itself, or its copy in an encoding that is one."""
    if not isinstance(response, TextResponse):
        return response
    try:
        if text_codec(response.encoding) is not None:
            return response
    except (LookupError, ValueError):  # a name with a NUL or with letters that are none
        pass
    try:
        response.body.decode("utf-8")
    except UnicodeDecodeError:
        return response.replace(encoding="cp1252")
    return response.replace(encoding="utf-8")
