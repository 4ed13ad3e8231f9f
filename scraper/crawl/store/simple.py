"""What a crawl stores in the simple mode: only the two output files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from scraper.crawl.captures import OLDER, Standing, seconds_of, standing
from scraper.crawl.store.duplicates import Duplicate
from scraper.crawl.store.lines import ArticleLog, DurableLines
from scraper.crawl.store.outcomes import outcome_of
from scraper.crawl.store.rejected import Rejected, RejectedLog
from scraper.crawl.store.store import Store
from scraper.crawl.under_way import Visit
from scraper.errors import StorageError
from scraper.record.article import Article, content_hash
from scraper.urls import url_key

_Seen = tuple[list[tuple[float, str]], str, int]
"""When a page was seen and what it said, by its hashes; the hash of its last line; the revision of that."""


class Articles(Protocol):
    """The output file as outputs need it."""

    path: Path

    def knows(self, url: str) -> bool:
        """Whether the article of this address is there."""

    def find_duplicate(self, article: Article) -> Duplicate | None:
        """Why the article need not be written, or ``None``."""


class Keeping(Protocol):
    """Everything of a crawl that is on the disk. Every method raises ``StorageError`` where it cannot be kept."""

    store: Store | None
    articles: Articles
    rejected: RejectedLog

    def meet(self, key: str) -> bool:
        """Whether the address (its ``url_key``), or any other text, is met for the first time in this crawl."""

    def write(self, article: Article, visit: Visit | None) -> None:
        """The article is in the output."""

    def stands(self, article: Article, visit: Visit) -> Standing:
        """What the page is beside the article of its address that is there; one that changed is its next revision."""

    def has_capture(self, url: str, at: float) -> bool:
        """Whether the page that this address had then was looked at already."""

    def reason_of(self, url: str) -> str | None:
        """Why the address gave no page, ``None`` where it did or has no outcome."""

    def moved(self, visit: Visit) -> None:
        """The article that was looked at again has another address now, which is on record as such."""

    def refuse(self, rejected: Rejected, visit: Visit | None, retry_after: float | None) -> Iterator[str]:
        """The page is on record; the outcomes of the address and of the one that led there."""

    def unchanged(self, url: str | None, visit: Visit | None) -> None:
        """The article was looked at again."""

    def commit(self) -> None:
        """Everything is on the disk."""

    def close(self, error: StorageError | None) -> StorageError | None:
        """Everything is closed, after an error without being kept; the error that came up in closing, if one did."""


class SimpleKeeping:
    """The output file is the ledger of what is done, and the queue is Scrapy's: no store."""

    def __init__(self, directory: Path, outlet: str) -> None:
        self.store: Store | None = None
        self.log = ArticleLog(directory / f"{outlet}.jsonl")
        self.articles: Articles = self.log
        try:
            self.rejected = RejectedLog(directory / f"{outlet}.rejected.jsonl")
        except BaseException:
            self.log.close()
            raise
        self.rejected.keep_grounded(self.log.knows)
        self._met: set[str] = set()
        self._seen: dict[str, _Seen] | None = None

    def meet(self, key: str) -> bool:
        """Whether the address (its ``url_key``), or any other text, is met for the first time in this crawl."""
        before = len(self._met)
        self._met.add(key)
        return len(self._met) > before

    def write(self, article: Article, visit: Visit | None) -> None:
        """The article is in the output; so is, among the refused pages, the address that led to it."""
        article.revision = article.revision or 1
        self.log.append(article)
        if self._seen is not None and article.url is not None:
            self._keep_seen(article.url, article.fetched_at, article.content_hash(), article.revision)
        if visit is not None and visit.is_redirected:
            self._led(visit, "duplicate", visit.url, "redirect", article.fetched_at)

    def stands(self, article: Article, visit: Visit) -> Standing:
        """As with a store, for captures only: nothing is asked for again. The first one has the output read through."""
        seen, last, revision = self._read_seen().get(url_key(article.url or ""), ([], "", 1))
        said = standing(seconds_of(article.fetched_at), article.content_hash(), seen) if visit.is_capture else "unchanged"
        if said == "changed":
            article.revision, article.previous_hash = revision + 1, last
        return said

    def has_capture(self, url: str, at: float) -> bool:
        """Whether the output has the page that this address had then."""
        seen, _, _ = self._read_seen().get(url_key(url), ([], "", 1))
        return any(moment == at for moment, _ in seen)

    def reason_of(self, url: str) -> str | None:
        """Why the address gave no page when it was asked for, in this crawl or an earlier one."""
        return next((reason for reason in self.rejected.reasons(url) if reason != "duplicate"), None)

    def _read_seen(self) -> dict[str, _Seen]:
        if self._seen is None:
            self._seen = {}
            for _, line in self.log.lines():
                record = msgspec.json.decode(line)
                if record.get("url"):
                    found = content_hash(record)
                    self._keep_seen(record["url"], record.get("fetched_at"), found, record.get("revision") or 1)
        return self._seen

    def _keep_seen(self, url: str, moment: str | None, found: str, revision: int) -> None:
        assert self._seen is not None
        seen, _, _ = self._seen.get(url_key(url), ([], "", 1))
        self._seen[url_key(url)] = sorted([*seen, (seconds_of(moment), found)]), found, revision

    def _led(self, visit: Visit, reason: str, detail: str, rule: str | None, moment: str | None) -> None:
        self.rejected.record(Rejected(url=visit.asked, reason=reason, detail=detail, fetched_at=moment, rule=rule))

    def moved(self, visit: Visit) -> None:
        """Never: nothing is asked for again."""

    def refuse(self, rejected: Rejected, visit: Visit | None, retry_after: float | None) -> Iterator[str]:
        """The page is on record, and so is the address that led there."""
        self.rejected.record(rejected)
        if visit is not None and visit.is_redirected and rejected.url is not None:
            self._led(visit, rejected.reason, f"redirected to {visit.url}", rejected.rule, rejected.fetched_at)
        yield "article" if rejected.reason == OLDER else outcome_of(rejected.reason, rejected.rule)

    def unchanged(self, url: str | None, visit: Visit | None) -> None:
        """Nothing is to be remembered."""

    def commit(self) -> None:
        """Nothing waits: every line is written when it comes, and synced twice a second."""

    def close(self, error: StorageError | None) -> StorageError | None:
        """Both files are on the disk and closed."""
        return close_all(self.log, self.rejected)


def close_all(*files: DurableLines | RejectedLog) -> StorageError | None:
    """The files are closed, all of them; the first error, if there was one."""
    first = None
    for file in files:
        try:
            file.close()
        except StorageError as error:
            first = first or error
    return first
