"""Duplicate articles: the same address, or nearly the same text.

A canonical address is what a page says of itself, and pages are wrong: it makes no address known. Where it agrees, and
the headline does, the texts need be less alike.

Near-sameness is estimated with a bottom-k sketch: of the hashes of all runs of four words only the ``KEPT``
smallest are kept; the share that two sketches have in common estimates how alike the texts are. The hash is blake2b,
so an index means the same in every process.
"""

from __future__ import annotations

import heapq
import re
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

from cleaners.addresses import split_address
from scraper.record.article import Article
from scraper.urls import url_key

KEPT = 64
PROBES = 4
ALIKE = 0.9
ALIKE_NAMED = 0.75
"""Enough where both name one canonical address and have one headline: a lighter page of the same story."""
SHORT = 40
NO_ADDRESS = "a page without an address"

_Key = TypeVar("_Key", str, bytes)
_WORD = re.compile(r"\w+")

Texts = Callable[[], Iterable[tuple[str, str | None, str | None]]]
"""Gives the address, headline and body of every article that is already known."""


@dataclass(frozen=True)
class Duplicate:
    """Why an article is one that is already known, and which."""

    rule: str
    detail: str


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def target_of(detail: str | None) -> str | None:
    """The address of the article that a page's record as a duplicate names, ``None`` where it names none."""
    found = re.search(r"https?://\S+$", detail or "")
    return found[0] if found else None


def grounded(duplicates: Mapping[_Key, _Key], is_article: Callable[[_Key], bool]) -> set[_Key]:
    """Those of the addresses that lead, step by step, to an article that is written: circles and dead ends do not."""
    found: set[_Key] = set()
    for start in duplicates:
        way: dict[_Key, None] = {}
        key = start
        while key in duplicates and key not in way and key not in found:
            way[key] = None
            key = duplicates[key]
        if key in found or (key not in way and is_article(key)):
            found.update(way)
    return found


def sketch(text: str) -> array[int]:
    """The ``KEPT`` smallest hashes of the word runs of a text, sorted; empty for a text too short to be compared."""
    words = _WORD.findall(text.casefold())
    if len(words) < SHORT:
        return array("Q")
    runs = {
        " ".join(run).encode("utf-8", "surrogatepass")
        for run in zip(words, words[1:], words[2:], words[3:], strict=False)
    }
    drawn = array("Q", b"".join(sorted(blake2b(run, digest_size=8).digest() for run in runs)[:KEPT]))
    if sys.byteorder == "little":
        drawn.byteswap()  # sorted as bytes, so they are sorted as big-endian numbers
    return drawn


def likeness(one: array[int], other: array[int]) -> float:
    """How alike two texts are by their sketches, from 0 to 1 (an estimate of the Jaccard index)."""
    if not one or not other:
        return 0.0
    in_one, in_other = set(one), set(other)
    smallest = heapq.nsmallest(min(KEPT, max(len(one), len(other))), in_one | in_other)
    return sum(1 for value in smallest if value in in_one and value in in_other) / len(smallest)


class DuplicateIndex:
    """What is known already, in memory. Texts of earlier runs are read only when the first new text has to be compared.

    The methods from ``title_of`` on are all that touches what is kept; ``scraper.crawl.store`` keeps it in a file instead.
    """

    def __init__(self, earlier: Texts | None = None) -> None:
        self._titles: dict[str, int | None] = {}
        self._fetched: set[str] = set()
        self._earlier = earlier
        self._exact: dict[int, str] = {}
        self._sketches: list[tuple[str, array[int]]] = []
        self._last: tuple[str, array[int]] | None = None
        self._probes: dict[int, list[int]] = {}

    def knows(self, url: str) -> bool:
        """Whether an article that was fetched at this address is known; one that only named it does not count."""
        return (found := self.title_of(url_key(url))) is not None and found[1]

    def add_addresses(self, url: str | None, canonical_url: str | None, headline: str | None) -> None:
        """The addresses are known from here on; texts are not touched."""
        title = _title(headline)
        if url:
            self.keep_address(url_key(url), title, fetched=True)
        if canonical_url and _is_page(canonical_url):
            self.keep_address(url_key(canonical_url), title, fetched=False)

    def add(self, article: Article) -> None:
        """The article is known from here on, by its addresses and its text."""
        self._read_earlier()
        self.add_addresses(article.url, article.canonical_url, article.headline)
        self.add_text(article.url or "", article.headline, article.body)

    def add_text(self, url: str, headline: str | None, body: str | None) -> None:
        """The text is known from here on; where there is none, nothing is."""
        if body:
            self.keep_text(_exact_key(headline, body), url, self._sketch(body))

    def find(self, article: Article) -> Duplicate | None:
        """The reason why the article is known already, or ``None``."""
        if article.url and self.knows(article.url):
            return Duplicate("same_url", article.url)
        return self._find_text(article, self._named(article))

    def title_of(self, key: str) -> tuple[int | None, bool] | None:
        """The hash of the headline under an address and whether that was fetched; ``None`` where it is not known."""
        return (self._titles[key], key in self._fetched) if key in self._titles else None

    def keep_address(self, key: str, title: int | None, *, fetched: bool) -> None:
        """The address is known; a canonical one (not ``fetched``) does not replace what is known of it."""
        if fetched:
            self._fetched.add(key)
            self._titles[key] = title
        else:
            self._titles.setdefault(key, title)

    def same_text(self, exact: int) -> str | None:
        """The address of an article with exactly this text, ``""`` for one without an address, ``None`` for no such."""
        return self._exact.get(exact)

    def candidates(self, drawn: array[int]) -> Iterable[tuple[str, array[int]]]:
        """Address and sketch of the texts that share one of the first hashes."""
        return (self._sketches[at] for at in {at for value in drawn[:PROBES] for at in self._probes.get(value, ())})

    def keep_text(self, exact: int, url: str, drawn: array[int]) -> None:
        """The text is known."""
        self._exact[exact] = url
        for value in drawn[:PROBES]:
            self._probes.setdefault(value, []).append(len(self._sketches))
        if drawn:
            self._sketches.append((url, drawn))

    def _named(self, article: Article) -> str | None:
        """The address, the article's own or its canonical one, that an article with the same headline has or names."""
        title = _title(article.headline)
        for url in filter(None, (article.canonical_url, article.url)):
            found = self.title_of(url_key(url)) if _is_page(url) else None
            if found is not None and (title is None or found[0] in (title, None)):
                return url
        return None

    def _find_text(self, article: Article, named: str | None) -> Duplicate | None:
        if not article.body:  # nothing can be compared but the headline
            return Duplicate("same_canonical_url", named) if named and article.headline else None
        self._read_earlier()
        if (same := self.same_text(_exact_key(article.headline, article.body))) is not None:
            return Duplicate("same_canonical_url" if named else "same_text", same or NO_ADDRESS)
        drawn = self._sketch(article.body)
        for url, other in self.candidates(drawn):
            alike = likeness(drawn, other)
            if named and alike >= ALIKE_NAMED and self._has_title(url, article.headline):
                return Duplicate("same_canonical_url", f"{alike:.2f} like {url}")
            if alike >= ALIKE:
                return Duplicate("near_same_text", f"{alike:.2f} like {url}")
        return None

    def _has_title(self, url: str, headline: str | None) -> bool:
        """Whether the article of the address has this headline, as far as both have one."""
        found, title = self.title_of(url_key(url)) if url else None, _title(headline)
        return found is not None and (title is None or found[0] in (title, None))

    def _sketch(self, body: str) -> array[int]:
        """The sketch of a text; the one that was looked for last is the one to be added next."""
        if self._last is None or self._last[0] is not body:
            self._last = (body, sketch(body))
        return self._last[1]

    def _read_earlier(self) -> None:
        earlier, self._earlier = self._earlier, None
        if earlier is not None:
            for url, headline, body in earlier():
                self.add_text(url, headline, body)


def _title(headline: str | None) -> int | None:
    return _hash(" ".join(headline.split())) if headline else None


def _exact_key(headline: str | None, body: str) -> int:
    return _hash(" ".join((headline or "").split()) + "\n" + " ".join(body.split()))


def _is_page(url: str) -> bool:
    """A canonical address that is the root of a site is a mistake of the site, not the address of an article."""
    parts = split_address(url)
    return bool(parts.path.strip("/") or parts.query)
