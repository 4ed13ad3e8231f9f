"""What a crawl stores with a store: every address with its outcome, next to the output files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scrapy.crawler import Crawler

from scraper.crawl.captures import Standing, seconds_of, standing
from scraper.crawl.store.database import store_path
from scraper.crawl.store.lines import utc_now
from scraper.crawl.store.outcomes import FINAL, PENDING, outcome_of
from scraper.crawl.store.output_files import StoredArticles, StoredRejected, moment_of
from scraper.crawl.store.pages import Policy
from scraper.crawl.store.rejected import Rejected, RejectedLog
from scraper.crawl.store.simple import Articles, close_all
from scraper.crawl.store.store import Store
from scraper.crawl.under_way import Visit
from scraper.errors import StorageError
from scraper.record.article import Article
from scraper.separation.version import separator_version


class StoreKeeping:
    """Output files and store agree: what the store says is in the files, and what is in the files the store learns."""

    def __init__(self, directory: Path, outlet: str, crawler: Crawler) -> None:
        settings = crawler.settings
        policy = Policy(
            recheck=settings.getfloat("THRESHER_RECHECK_DAYS") * 86400,
            attempts=settings.getint("THRESHER_MAX_ATTEMPTS"),
            pause=settings.getfloat("THRESHER_RETRY_HOURS") * 3600,
            separator=separator_version(crawler.spidercls),
        )
        opened: list[StoredArticles | Store] = []
        try:
            kept = Store(store_path(directory, outlet), policy)
            opened.append(kept)
            self.log = StoredArticles(directory / f"{outlet}.jsonl", kept)
            opened.append(self.log)
            self.refusals = StoredRejected(directory / f"{outlet}.rejected.jsonl", kept)
        except BaseException:
            for one in reversed(opened):
                one.close()
            raise
        self._store = kept
        self.store: Store | None = kept
        self.articles: Articles = self.log
        self.rejected: RejectedLog = self.refusals
        kept.before_commit = self._settle_files

    def meet(self, key: str) -> bool:
        """Whether the address (its ``url_key``), or any other text, is met for the first time in this crawl."""
        return self._store.meet(key)

    def write(self, article: Article, visit: Visit | None) -> None:
        """The article is in the output, and its address is settled; so is the one that was asked for in its place."""
        article.revision = article.revision or 1
        self.log.append(article)
        if article.url is not None:
            self._store.article(article.url, **_row(article), **_validators(visit))
            self._store.keep_capture(article.url, seconds_of(article.fetched_at), article.content_hash())
        if visit is not None and visit.is_redirected:
            self._led(visit, "duplicate", visit.url, "redirect", article.fetched_at)
            self._store.refused(visit.asked, "duplicate", visit.url, "redirect")

    def stands(self, article: Article, visit: Visit) -> Standing:
        """What the page is beside the article that is there; one that changed is its next revision."""
        row = self._store.page(article.url or "")
        found = article.content_hash()
        if row is None or row.content_hash is None:
            return "unchanged"
        if visit.is_capture:
            seen = self._store.captures(row.url) or [(seconds_of(row.fetched_at), row.content_hash)]
            said = standing(seconds_of(article.fetched_at), found, seen)
            if said in ("unchanged", "older"):
                self._store.keep_capture(row.url, seconds_of(article.fetched_at), found)
        else:
            said = "unchanged" if row.content_hash == found else "changed"
        if said == "changed":
            article.revision, article.previous_hash = (row.revision or 1) + 1, row.content_hash
        return said

    def has_capture(self, url: str, at: float) -> bool:
        """Whether the page that this address had then was looked at already."""
        return any(moment == at for moment, _ in self._store.captures(url))

    def moved(self, visit: Visit) -> None:
        """The article keeps the address that it has in the output; the new one is another address of it."""
        moment = utc_now().isoformat()
        self.rejected.record(
            Rejected(url=visit.url, reason="duplicate", detail=visit.asked, fetched_at=moment, rule="redirect")
        )
        self._store.refused(visit.url, "duplicate", visit.asked, "redirect")

    def refuse(self, rejected: Rejected, visit: Visit | None, retry_after: float | None) -> Iterator[str]:
        """The page is on record; an article that is in the output stays one, whatever stands at its address now."""
        self.rejected.record(rejected)
        if rejected.url is None:
            yield outcome_of(rejected.reason, rejected.rule)
            return
        yield self._store.refused(rejected.url, rejected.reason, rejected.detail, rejected.rule, retry_after)
        if visit is not None and visit.is_redirected:
            self._led(visit, rejected.reason, f"redirected to {visit.url}", rejected.rule, rejected.fetched_at)
            yield self._store.refused(visit.asked, rejected.reason, f"redirected to {visit.url}", rejected.rule, retry_after)

    def reason_of(self, url: str) -> str | None:
        """Why the address gave no page, ``None`` where it did or has no outcome."""
        row = self._store.page(url)
        return row.reason if row is not None and row.state not in (PENDING, *FINAL) else None

    def unchanged(self, url: str | None, visit: Visit | None) -> None:
        """The store knows when the article was looked at, and the validators of the answer."""
        if url is not None:
            self._store.unchanged(url, **_validators(visit))
            row = self._store.page(url)
            if row is not None and row.content_hash is not None and not (visit is not None and visit.is_capture):
                self._store.keep_capture(url, utc_now().timestamp(), row.content_hash)

    def commit(self) -> None:
        """Files first, then the store that says what is in them."""
        self._store.commit()

    def close(self, error: StorageError | None) -> StorageError | None:
        """Everything is closed; the first error, if there was one."""
        first = close_all(self.log, self.rejected)
        try:
            self._store.close()
        except StorageError as failed:
            first = first or failed
        return first

    def _led(self, visit: Visit, reason: str, detail: str, rule: str | None, moment: str | None) -> None:
        """The address that led to the page is on record too: a store that is made again knows it then."""
        self.rejected.record(Rejected(url=visit.asked, reason=reason, detail=detail, fetched_at=moment, rule=rule))

    def _settle_files(self) -> None:
        self.log.settle()
        self.refusals.settle()


def _row(article: Article) -> dict[str, str | float | None]:
    return {
        "content_hash": article.content_hash(),
        "revision": article.revision,
        "canonical_url": article.canonical_url,
        "fetched_at": article.fetched_at,
        "published": article.date,
        "published_at": moment_of(article.date),
    }


def _validators(visit: Visit | None) -> dict[str, str | float | None]:
    return {"etag": visit.etag, "last_modified": visit.last_modified} if visit is not None else {}
