"""The embedded server: answers on 127.0.0.1 for any host name, from a ``Site``."""

from __future__ import annotations

import sys
import threading
import time
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from scraper.replay.site import LiveSite, Served, Site

NOT_FOUND = Served(content=b"<!doctype html><title>404</title><p>No saved page has this address.", status=404)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # head and body leave in one packet, else a delayed acknowledgement costs 40 ms a page
    disable_nagle_algorithm = True
    timeout = 60

    def __init__(self, site: Site, *args: Any) -> None:
        self.site = site
        super().__init__(*args)

    def do_GET(self) -> None:
        """The page of the address that was asked for, or 404."""
        url = self.path
        if url.startswith("/"):
            url = f"{self.headers.get('X-Forwarded-Proto', 'http')}://{self.headers.get('Host', '')}{self.path}"
        site = self.site
        served = (site.answer(url, dict(self.headers)) if isinstance(site, LiveSite) else site.get(url)) or NOT_FOUND
        if served.delay:
            time.sleep(served.delay)
        self.send_response(served.status)
        self.send_header("Content-Type", served.content_type)
        length = len(served.content) if served.stream is None else served.length
        if length is None:
            self.send_header("Connection", "close")  # the end of the connection is that of the body
        else:
            self.send_header("Content-Length", str(length))
        for name, value in served.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD" and served.stream is not None:
            for part in served.stream():
                self.wfile.write(part)
        elif self.command != "HEAD":
            self.wfile.write(served.content[: len(served.content) // 2] if served.torn else served.content)
        if served.torn or length is None:
            self.close_connection = True

    do_HEAD = do_GET  # the base's name

    def log_message(self, format: str, *args: Any) -> None:  # the base's name
        """Nothing: the crawl logs its own requests."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:  # the base's name
        """A client that went away is its own matter; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class ReplayServer:
    """Serves a site from a thread of its own between ``with`` and its end; ``address`` is ``127.0.0.1:<port>``."""

    def __init__(self, site: Site, port: int = 0) -> None:
        self.site = site
        self._server = _Server(("127.0.0.1", port), partial(_Handler, site))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def address(self) -> str:
        """What the setting ``THRESHER_REPLAY`` wants."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
