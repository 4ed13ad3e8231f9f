"""Serves documents on 127.0.0.1 to one browser, under an address that can't be guessed."""

from __future__ import annotations

import json
import secrets
import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import Any

from cleaners.visible import visible
from scraper.errors import ThresherError
from scraper.view.collecting import Inspected
from scraper.view.document import document
from scraper.view.inspecting import inspect_page
from scraper.view.inspector import policy

_KEPT = 16
"""Documents that are kept for going back and forth."""
_LARGEST = 64 << 10
"""Bytes of a message from the page."""
Read = Callable[[int], str]
Act = Callable[[str, dict[str, Any]], tuple[int, dict[str, Any]]]
"""What a button does: its name and message to an HTTP status and an answer, of which ``told`` is for the reader."""


class PageServer(ThreadingHTTPServer):
    """Not yet running. ``address`` holds the token; whoever does not know it is told that there is nothing. It listens on
    127.0.0.1 only, answers to that name only, and acts only for its own documents."""

    daemon_threads = True

    def __init__(self, read: Read, pages: int, act: Act | None = None, port: int = 0) -> None:
        self.token = secrets.token_urlsafe(24)
        self.read, self.pages, self.act = lru_cache(_KEPT)(read), pages, act
        self.lock = Lock()
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def origin(self) -> str:
        """The origin of its documents."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def address(self) -> str:
        """Where the first document is."""
        return f"{self.origin}/{self.token}/"

    def below(self, path: str) -> str | None:
        """What an address names behind the token; ``None`` without it."""
        given, slash, rest = path.partition("?")[0].removeprefix("/").partition("/")
        known = secrets.compare_digest(given.encode("utf-8", "replace"), self.token.encode())
        return rest if known and slash else None

    def document(self, name: str) -> str | None:
        """The document of that name: a number, none for the first."""
        number = 0 if name == "" else int(name) if name.isascii() and name.isdigit() and len(name) < 10 else self.pages
        if number >= self.pages:
            return None
        with self.lock:
            return self.read(number)


class _Handler(BaseHTTPRequestHandler):
    """The documents, and what their buttons do."""

    server: PageServer
    timeout = 60

    def do_GET(self) -> None:
        """A document, or 404."""
        name = self.server.below(self.path) if self._is_own() else None
        found = self.server.document(name) if name is not None else None
        self._answer(404 if found is None else 200, (found or "").encode("utf-8", "replace"), "text/html; charset=utf-8")

    def do_POST(self) -> None:
        """What a button of a document asks for; 403 where another's page asks, 404 without the token."""
        name = self.server.below(self.path) if self._is_own() else None
        act = self.server.act
        length = self.headers.get("Content-Length", "")
        if name is None or act is None:
            self._tell(404, "not found")
        elif self.headers.get("Origin") != self.server.origin:
            self._tell(403, "only the page itself may request this")
        elif self.headers.get_content_type() != "application/json" or not length.isdigit() or int(length) > _LARGEST:
            self._tell(400, "this message did not come from the page")
        else:
            self._tell_all(*self._act(act, name, self.rfile.read(int(length))))

    def _act(self, act: Act, name: str, content: bytes) -> tuple[int, dict[str, Any]]:
        try:
            given = json.loads(content)
        except ValueError:
            given = None
        if not isinstance(given, dict):
            return 400, {"told": "this message did not come from the page"}
        with self.server.lock:
            try:
                done = act(name, given)
                self.server.read.cache_clear()
                return done
            except (ThresherError, OSError) as error:
                return 409, {"told": visible(str(error))}

    def _is_own(self) -> bool:
        """Whether the request names this server as it is called, and no page of another site embeds the answer."""
        host = self.headers.get("Host") == self.server.origin.removeprefix("http://")
        return host and self.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")

    def _tell(self, status: int, told: str) -> None:
        self._tell_all(status, {"told": told})

    def _tell_all(self, status: int, answer: dict[str, Any]) -> None:
        self._answer(status, json.dumps(answer).encode(), "application/json")

    def _answer(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Security-Policy", f"{policy()}; frame-ancestors 'none'"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Referrer-Policy", "no-referrer"),
            ("Cache-Control", "no-store"),
            ("Content-Length", str(len(content))),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def version_string(self) -> str:
        """No version is told."""
        return "thresher"

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""


def serve_pages(pages: Sequence[Inspected], port: int, act: Act | None = None, fields: Sequence[str] = ()) -> int:
    """The pages are served, each separated when it is looked at, until Ctrl-C. ``act`` does what their buttons ask for,
    ``fields`` are those that a page can teach."""

    def read(number: int) -> str:
        try:
            return inspect_page(pages, number, fields)
        except ThresherError as error:
            return document("Thresher", "", str(error))

    run_server(lambda: PageServer(read, len(pages), act, port), port)
    return 0


def run_server(make: Callable[[], PageServer], port: int) -> None:
    """The server runs until Ctrl-C; its address was printed. Raises ``ThresherError`` where the port cannot be had."""
    try:
        server = make()
    except (OSError, OverflowError) as error:
        raise ThresherError(f"127.0.0.1:{port} cannot be served: {error}") from error
    sys.stdout.write(f"{server.address} until Ctrl-C\n")
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    finally:
        server.server_close()
