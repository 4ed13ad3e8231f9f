"""The scheduler that keeps its queue in the store, so a killed process loses and repeats nothing."""

from __future__ import annotations

import logging
from hashlib import blake2b

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler, Scheduler
from scrapy.crawler import Crawler
from scrapy.utils.misc import build_from_crawler

from scraper.crawl.outputs import Outputs
from scraper.crawl.store.frontier import Frontier
from scraper.crawl.store.pages import Hint, address_key
from scraper.crawl.store.serial import pack_request, unpack_request
from scraper.crawl.store.store import Store
from scraper.errors import StorageError

logger = logging.getLogger(__name__)

CHOSEN = "chosen under a limit"


class StoreScheduler(BaseScheduler):
    """Queue and duplicate filter in one table.

    A request is done when the engine has let go of it, which it does after the last item of its response has left the
    pipelines and the last request of it has come here; that holds for failed, denied, dropped and redirected ones as
    well. Done requests are committed together with what they led to, after the output is on the disk. Until then they
    wait, and the next crawl takes them again.
    """

    def __init__(self, crawler: Crawler, outputs: Outputs, store: Store) -> None:
        self._crawler = crawler
        self._outputs = outputs
        self._store = store
        self._job = job_of(crawler.spider)
        self._frontier = Frontier(store, self._job)
        self._chosen = f"{CHOSEN} {self._job}"
        self._leased: dict[Request, int] = {}
        self._held: dict[Request, int | None] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> BaseScheduler:  # type: ignore[override]  # the engine asks for no more
        """Scrapy's own scheduler where the crawl has no store: other spiders, and the simple mode."""
        outputs = crawler.get_extension(Outputs)
        if outputs is None or outputs.store is None:
            return build_from_crawler(Scheduler, crawler)
        return cls(crawler, outputs, outputs.store)

    def open(self, spider: Spider) -> None:
        """The queue goes on where the last crawl left it, if that did not come to its end."""
        self._spider = spider
        self._started = self._store.clock()
        hours = self._crawler.settings.getfloat("THRESHER_RESUME_HOURS", 12)
        if getattr(getattr(spider, "arguments", None), "limit", None) is not None:
            hours = 0  # the newest of all are chosen in memory, so that everything has to be read again
        try:
            done = self._frontier.open(hours * 3600)
        except StorageError as error:
            self._outputs.stop(error)
            return
        self._outputs.queue = self
        if done or self._frontier.waiting:
            self._stats("thresher/resumed", done + self._frontier.waiting)
            self._stats("scheduler/enqueued", self._frontier.waiting)
            logger.info("continuing an earlier crawl: %d requests done, %d waiting", done, self._frontier.waiting)

    def close(self, reason: str) -> None:
        """A crawl that came to its end leaves no request behind; the outputs commit what is handled."""
        self.release()
        if self._outputs.error is None and reason == "finished" and not self._frontier.waiting and not self._held:
            try:
                self._frontier.finish()
                self._store.drop_facts(self._chosen)
                if not self._job:
                    self._frontier.drop_others()
                    self._store.drop_facts(f"{CHOSEN}%")
            except StorageError as error:
                self._outputs.stop(error)

    def has_pending_requests(self) -> bool:
        """Whether requests wait that were not taken yet."""
        self.release()
        return self._outputs.error is None and self._frontier.waiting > 0

    def enqueue_request(self, request: Request) -> bool:
        """The request waits in the store; ``False`` where it, or one of the same address, was there before."""
        if self._outputs.error is not None:
            return True  # nothing is committed any more: the response it came from will be asked for again
        try:
            newest = float(request.meta.get("newest") or self._started)
            data = pack_request(request, self._spider)
            added = self._frontier.add(self._key(request), data, request.priority, newest, again=request.dont_filter)
            if added and (hint := request.meta.get("hint")) and (asked := request.cb_kwargs.get("asked")):
                self._store.see(asked, Hint(**hint))
        except StorageError as error:
            self._outputs.stop(error)
            return True
        self._stats("scheduler/enqueued" if added else "dupefilter/filtered")
        return added

    def next_request(self) -> Request | None:
        """The newest of the requests of the highest priority; one whose article is written already is not asked for."""
        self.release()
        while self._outputs.error is None:
            try:
                found = self._frontier.take()
                if found is None:
                    return None
                self._stats("scheduler/dequeued")
                request = unpack_request(found.data, self._spider)
                if found.is_old:
                    request.meta.pop("retry_times", None)
                    if self._is_written(request):
                        self._frontier.done(found.id)
                        continue
            except StorageError as error:
                self._outputs.stop(error)
                return None
            self._leased[request] = found.id
            return request
        return None

    def hold(self, request: Request, *, held: bool = True) -> None:
        """The request is not done in this crawl, and the next one takes it again; or, not ``held``, it is after all."""
        if held:
            self._held[request] = None
        elif (number := self._held.pop(request, None)) is not None:
            self._done(number)

    def choose(self, count: int) -> int:
        """The number of requests chosen so far under the limit of this job, these included; forgotten when it is through."""
        try:
            chosen = int(self._store.fact(self._chosen) or 0) + count
            if count:
                self._store.set_fact(self._chosen, str(chosen))
        except StorageError as error:
            self._outputs.stop(error)
            return count
        return chosen

    def release(self) -> None:
        """The requests that the engine has let go of are done."""
        slot = self._crawler.engine._slot if self._crawler.engine is not None else None
        busy: set[Request] = slot.inprogress if slot is not None else set()
        for request in [one for one in self._leased if one not in busy]:
            number = self._leased.pop(request)
            if request in self._held:
                self._held[request] = number
            else:
                self._done(number)

    def _done(self, number: int) -> None:
        if self._outputs.error is None:
            try:
                self._frontier.done(number)
            except StorageError as error:
                self._outputs.stop(error)

    def _is_written(self, request: Request) -> bool:
        asked = request.cb_kwargs.get("asked")
        if not asked or request.cb_kwargs.get("refresh") or not self._outputs.knows(asked):
            return False
        self._stats("thresher/known")
        return True

    def _key(self, request: Request) -> bytes:
        if request.method == "GET" and not request.body:
            return address_key(request.url)
        assert self._crawler.request_fingerprinter is not None
        return blake2b(self._crawler.request_fingerprinter.fingerprint(request), digest_size=16).digest()

    def _stats(self, name: str, count: int = 1) -> None:
        self._crawler.stats.inc_value(name, count)


def job_of(spider: Spider | None) -> str:
    """The name of what a crawl was asked to do: the same arguments are the same job, no arguments are ``""``."""
    given = getattr(spider, "given", None)
    if not given:
        return ""
    return blake2b(repr(sorted(given.items())).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
