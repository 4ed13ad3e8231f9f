"""The extension that measures the pages of a crawl and reports at the end whether they have changed."""

from __future__ import annotations

import logging
import random
import re
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from scraper.crawl.arguments import ArgumentError
from scraper.crawl.events import page_refused, page_separated
from scraper.crawl.known_settings import output_folder
from scraper.crawl.outputs import Outputs
from scraper.crawl.spider import NewsSpider
from scraper.crawl.store import store_path
from scraper.drift.crawls import Day, counts_of, day_of, explain_day
from scraper.drift.history import History
from scraper.drift.intake import reference_for, take_up
from scraper.drift.measures import Measures, measure, measure_refusal
from scraper.drift.reference import Reference
from scraper.drift.report import Report, current
from scraper.drift.showing import brief
from scraper.drift.suspects import Suspects, save
from scraper.errors import StorageError
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work

logger = logging.getLogger(__name__)

_HIGHEST = 255
MOST = 10_000
"""So many pages of one crawl are measured, at most."""


class DriftMonitor:
    """``THRESHER_DRIFT = False`` switches it off. ``report`` and ``lines`` are there when the crawl is over, ``day`` too.

    Nothing is written before the end of a crawl: one that is killed adds nothing to the history.
    """

    def __init__(self, crawler: Crawler, directory: Path, outlet: str) -> None:
        self.crawler = crawler
        self.outlet = outlet
        self.path = store_path(directory, outlet)
        self._exit_code = _exit_status(crawler.settings.get("THRESHER_DRIFT_EXIT"))
        self.candidates = directory / "candidates" / outlet
        self.report: Report | None = None
        self.day: Day = "read"
        self.lines: list[str] = []
        self._pages: list[tuple[str, str | None, bytes]] = []
        self._suspects: Suspects | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DriftMonitor:
        """On for news spiders unless switched off, or where the pages asked for are old or known ones: saved files,
        archives, ``until``, ``refresh``."""
        settings, spider = crawler.settings, crawler.spider
        if not isinstance(spider, NewsSpider) or not settings.getbool("THRESHER_DRIFT"):
            raise NotConfigured
        asked = spider.arguments
        if asked.files or asked.archives or asked.until is not None or asked.refresh is not None:
            raise NotConfigured
        monitor = cls(crawler, output_folder(settings), spider.name)
        crawler.signals.connect(monitor.spider_opened, signals.spider_opened)
        crawler.signals.connect(monitor.engine_stopped, signals.engine_stopped)
        crawler.signals.connect(monitor.separated, page_separated)
        crawler.signals.connect(monitor.refused, page_refused)
        return monitor

    @property
    def exit_code(self) -> int:
        """What the exit status is to be where the crawl did its work: ``THRESHER_DRIFT_EXIT`` while fields are changed or
        broken, else 0."""
        alarm = self.day == "listings changed" or (self.report is not None and self.report.is_alarm)
        return self._exit_code if alarm else 0

    def spider_opened(self) -> None:
        """What is expected of the pages is known, where there is a history."""
        try:
            history = History(self.path, reads=True)
        except StorageError:  # there is none yet
            self._suspects = Suspects(Reference((), is_described=True))
            return
        try:
            course = history.course()
            self._suspects = Suspects(reference_for(history, course, course.seen + 1))
        except StorageError as error:
            logger.warning("drift: %s", error)
        finally:
            history.close()

    def separated(self, snapshot: Snapshot, work: Work) -> None:
        """A page gave an article."""
        self._note(snapshot, measure(work))

    def refused(self, snapshot: Snapshot, reason: str) -> None:
        """A page gave no article, though its address is not known to be another kind of page's."""
        outlet = self.crawler.spidercls
        if snapshot.url is None or not issubclass(outlet, NewsSpider) or outlet.refusal(snapshot.url) != reason:
            self._note(snapshot, measure_refusal(reason))

    def engine_stopped(self) -> None:
        """The crawl's pages are in the history, ``lines`` says what a person should know, suspicious pages are saved."""
        try:
            history = History(self.path)
        except StorageError as error:
            logger.warning("drift: %s", error)
            return
        try:
            self._close(history)
        except (StorageError, OSError) as error:
            logger.warning("drift: %s", error)
        finally:
            history.close()
            self._say()

    def _say(self) -> None:
        """The end of the crawl says what a person should know, and its exit status with it."""
        outputs = self.crawler.get_extension(Outputs)
        if outputs is not None:
            outputs.remarks += self.lines
            outputs.changed = self.exit_code

    def _note(self, snapshot: Snapshot, page: Measures) -> None:
        if len(self._pages) < MOST:
            moment = snapshot.fetched_at or datetime.now(UTC)
            self._pages.append((moment.isoformat(), snapshot.url, msgspec.msgpack.encode(page)))
            if self._suspects is not None:
                self._suspects.look(snapshot, page)

    def _close(self, history: History) -> None:
        counts = counts_of(self.crawler.stats.get_stats())
        self.day = day_of(counts, history.crawls())
        history.add_crawl(datetime.now(UTC).isoformat(timespec="seconds"), counts)
        if (explained := explain_day(self.day)) and not self._pages and history.course().seen:
            self.lines.append(f"{self.outlet}: {explained}")
        # Listings bring pages section by section; the test wants the sections of a day mixed.
        random.Random(len(self._pages)).shuffle(self._pages)
        history.add_encoded(self._pages)
        take_up(history)
        self.report = current(history, self.outlet)
        saved = []
        if history.course().change is not None and self._suspects is not None:
            saved = save(self._suspects.found, self.candidates, self.outlet)
        self.lines += brief(self.report, len(saved), self.candidates)
        self.crawler.stats.set_value("thresher_drift/verdict", self.report.verdict)


def _exit_status(value: object) -> int:
    """The setting as an exit status; ``ArgumentError`` where it is none."""
    status = str(value if value is not None else 0).strip()
    if not re.fullmatch(r"[0-9]{1,3}", status) or int(status) > _HIGHEST:
        raise ArgumentError(f"THRESHER_DRIFT_EXIT: {value!r} is not an exit status (0 to {_HIGHEST}; 0 for never)")
    return int(status)
