"""Addresses that redirected to pages in progress: each gets the outcome of its target."""

from __future__ import annotations

from collections.abc import Iterator

from scraper.urls import url_key


class Waiting:
    """What waits for what. Holds no more than waits; no circle is ever in it."""

    def __init__(self) -> None:
        self._waiting: dict[str, tuple[str, str]] = {}
        self._by_target: dict[str, list[str]] = {}

    def wait(self, asked: str, url: str) -> tuple[str, ...]:
        """The address that was asked for waits for the one that it led to; where that waits for it in turn, nobody waits any
        more: the addresses of this circle."""
        circle, key = [asked], url_key(url)
        while key != url_key(asked) and key in self._waiting:
            circle.append(self._waiting[key][0])
            key = url_key(self._waiting[key][1])
        if key == url_key(asked):
            for one in circle:
                self._forget(url_key(one))
            return tuple(circle)
        if url_key(asked) not in self._waiting:
            self._waiting[url_key(asked)] = asked, url
            self._by_target.setdefault(url_key(url), []).append(url_key(asked))
        return ()

    def take(self, *urls: str | None) -> Iterator[str]:
        """The addresses that waited for one of these, which wait no more."""
        for url in urls:
            for key in self._by_target.pop(url_key(url), ()) if url else ():
                if (found := self._waiting.pop(key, None)) is not None:
                    yield found[0]

    def targets(self) -> list[str]:
        """The ``url_key`` of everything that is waited for."""
        return [key for key, waiting in self._by_target.items() if waiting]

    def _forget(self, key: str) -> None:
        found = self._waiting.pop(key, None)
        if found is not None:
            self._by_target[url_key(found[1])].remove(key)
