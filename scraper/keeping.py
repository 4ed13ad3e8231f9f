"""What a crawl keeps and where: in the simple mode the two output files alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from scraper.article import Article
from scraper.dedupe import Duplicate
from scraper.errors import StorageError
from scraper.storage import ArticleLog, DurableLines, Rejected, RejectedLog
from scraper.store.outcomes import outcome_of
from scraper.store.store import Store
from scraper.visits import Visit


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

    def revise(self, article: Article) -> bool:
        """Whether the article says something else than the line that is there; it is the next revision then."""

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
        self._met: set[str] = set()

    def meet(self, key: str) -> bool:
        """Whether the address (its ``url_key``), or any other text, is met for the first time in this crawl."""
        before = len(self._met)
        self._met.add(key)
        return len(self._met) > before

    def write(self, article: Article, visit: Visit | None) -> None:
        """The article is in the output, as its first revision."""
        article.revision = 1
        self.log.append(article)

    def revise(self, article: Article) -> bool:
        """Never: without a store nothing is asked for again."""
        return False

    def moved(self, visit: Visit) -> None:
        """Never: as ``revise``."""

    def refuse(self, rejected: Rejected, visit: Visit | None, retry_after: float | None) -> Iterator[str]:
        """The page is on record."""
        self.rejected.record(rejected)
        yield outcome_of(rejected.reason, rejected.rule)

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
