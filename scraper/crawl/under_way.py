"""Pages in progress: what is known about each between its response and its outcome."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scraper.urls import url_key


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One response on its way through the pipelines. ``asked`` is the address that was asked for, which a redirect may
    have left; ``refresh``: whether the article may be in the output, and the page is then its next revision where it says
    something else; ``is_capture``: whether the page comes from an archive, so that it may be older than what is there."""

    asked: str
    url: str
    etag: str | None = None
    last_modified: str | None = None
    refresh: bool = False
    is_capture: bool = False

    @property
    def is_redirected(self) -> bool:
        """Whether the page has another address than the one asked for."""
        return url_key(self.asked) != url_key(self.url)


class Visits:
    """The visits under way, by the address of the page. Holds no more than are under way."""

    def __init__(self) -> None:
        self._open: dict[str, Visit] = {}

    def begin(self, visit: Visit) -> None:
        """The page is under way."""
        self._open[url_key(visit.url)] = visit

    def of(self, url: str | None) -> Visit | None:
        """The visit of a page that is under way, ``None`` where it came another way (a saved page)."""
        return self._open.get(url_key(url)) if url else None

    def move(self, visit: Visit) -> Visit:
        """The visit goes on as one of the address that was asked for."""
        self.end(visit.url)
        moved = replace(visit, url=visit.asked)
        self.begin(moved)
        return moved

    def end(self, url: str | None) -> Visit | None:
        """The visit of the page, which has its outcome now."""
        return self._open.pop(url_key(url), None) if url else None
