"""The queue loses nothing and asks for nothing twice, and a request is done when the engine has let go of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrapy import FormRequest, Request, Spider
from scrapy.utils.test import get_crawler

from scraper.crawl.failures import Breaker
from scraper.crawl.store.frontier import BATCH, Frontier
from scraper.crawl.store.scheduler import StoreScheduler
from scraper.crawl.store.serial import pack_request, unpack_request
from scraper.crawl.store.store import Store
from scraper.errors import StorageError


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    made = Store(tmp_path / "x.sqlite")
    yield made
    made.close()


def key(number: int) -> bytes:
    """The key of a request."""
    return number.to_bytes(16, "big")


def opened(store: Store, job: str = "") -> Frontier:
    """The queue of a new crawl."""
    frontier = Frontier(store, job)
    frontier.open(3600)
    return frontier


def drain(frontier: Frontier) -> list[bytes]:
    """What the queue gives until it is empty, called done one by one."""
    found = []
    while (waiting := frontier.take()) is not None:
        found.append(waiting.data)
        frontier.done(waiting.id)
    return found


@settings(max_examples=30, deadline=None)
@given(ranks=st.lists(st.tuples(st.integers(-3, 3), st.integers(0, 5)), max_size=3 * BATCH), early=st.integers(0, 50))
def test_the_order_is_priority_then_newest_then_first(
    tmp_path_factory: pytest.TempPathFactory, ranks: list[tuple[int, int]], early: int
) -> None:
    """Also where some are taken before the others come, and over the bounds of a batch."""
    store = Store(tmp_path_factory.mktemp("order") / "x.sqlite")
    frontier = opened(store)
    for number, (priority, newest) in enumerate(ranks[:early]):
        frontier.add(key(number), b"%d" % number, priority, newest)
    first = frontier.take()
    for number, (priority, newest) in enumerate(ranks[early:], start=early):
        frontier.add(key(number), b"%d" % number, priority, newest)
    rest = drain(frontier)
    left = [number for number in range(len(ranks)) if first is None or b"%d" % number != first.data]
    assert rest == [b"%d" % at for at in sorted(left, key=lambda at: (-ranks[at][0], -ranks[at][1], at))]
    assert frontier.waiting == 0
    store.close()


def test_one_address_is_asked_for_once_in_a_crawl(store: Store) -> None:
    """Waiting, taken or done: the second is refused until the crawl is finished."""
    frontier = opened(store)
    assert frontier.add(key(1), b"a")
    assert not frontier.add(key(1), b"b")
    taken = frontier.take()
    assert taken is not None
    assert not frontier.add(key(1), b"c")
    frontier.done(taken.id)
    assert not frontier.add(key(1), b"d")
    frontier.finish()
    assert frontier.add(key(1), b"e")


def test_a_request_that_is_to_be_asked_for_again(store: Store) -> None:
    """A retry waits beside its original; one that is done waits again; one that waits already does not wait twice."""
    frontier = opened(store)
    assert frontier.add(key(1), b"feed", again=True)
    assert frontier.add(key(1), b"feed", again=True)
    assert frontier.waiting == 1
    original = frontier.take()
    assert original is not None
    assert frontier.add(key(1), b"retry", again=True)
    frontier.done(original.id)
    assert drain(frontier) == [b"retry"]
    assert frontier.add(key(1), b"once more", again=True)
    assert drain(frontier) == [b"once more"]


def test_what_was_not_called_done_waits_in_the_next_crawl(tmp_path: Path) -> None:
    """Taken and not done, or done and not committed: both wait again. Done and committed does not."""
    store = Store(tmp_path / "x.sqlite")
    frontier = opened(store)
    for number in range(4):
        frontier.add(key(number), b"%d" % number)
    first, second = frontier.take(), frontier.take()
    assert first is not None
    assert second is not None
    frontier.done(first.id)
    store.commit()
    frontier.done(second.id)
    store.close()  # as a kill does: nothing more is committed
    store = Store(tmp_path / "x.sqlite")
    again = Frontier(store, "")
    assert again.open(3600) == 1
    assert again.waiting == 3
    found = again.take()
    assert found is not None
    assert (found.data, found.is_old) == (b"1", True)
    store.close()


def test_a_request_that_comes_again_is_this_crawls_own(tmp_path: Path) -> None:
    """What an earlier crawl left is old once: asked for again in this crawl it is not, so that retries are counted."""
    path = tmp_path / "x.sqlite"
    store = Store(path)
    opened(store).add(key(1), b"left")
    store.commit()
    store.close()
    store = Store(path)
    frontier = opened(store)
    old = []
    for _ in range(3):
        waiting = frontier.take()
        assert waiting is not None
        old.append(waiting.is_old)
        frontier.done(waiting.id)
        assert frontier.add(key(1), b"retry", again=True)
    for _ in range(3):
        waiting = frontier.take()
        assert waiting is not None
        old.append(waiting.is_old)
        assert frontier.add(key(1), b"retry while it is taken", again=True)
        frontier.done(waiting.id)
    assert old == [True, False, False, False, False, False]
    store.close()


def test_jobs_do_not_mix(store: Store) -> None:
    """What one command left is no other command's."""
    one, other = opened(store, "one"), opened(store, "other")
    one.add(key(1), b"one")
    assert other.take() is None
    assert other.add(key(1), b"other")
    assert drain(other) == [b"other"]
    assert drain(one) == [b"one"]


class Waiter(Spider):
    """A spider with a method to call back."""

    name = "waiter"

    def parse_this(self, response: Any) -> None:
        """Nothing."""


def test_requests_come_back_as_they_were() -> None:
    """Everything that makes a request is kept, and its callbacks are the spider's methods again."""
    spider = Waiter()
    request = Request(
        "https://x.test/?q=é", spider.parse_this, method="POST", headers={"If-None-Match": '"a"'}, body=b"\xff\0", priority=-7,
        meta={"redirect_urls": ["https://x.test/1"], "newest": 1.5}, cb_kwargs={"asked": "https://x.test/1", "n": None},
        errback=spider.parse_this, dont_filter=True, flags=["x"], cookies={"a": "b"},
    )  # fmt: skip
    again = unpack_request(pack_request(request, spider), spider)
    assert again.to_dict(spider=spider) == request.to_dict(spider=spider)
    form = FormRequest("https://x.test/", formdata={"a": "1"})
    assert type(unpack_request(pack_request(form, spider), spider)) is FormRequest


@pytest.mark.parametrize("more", [{"meta": {"socket": object()}}, {"callback": lambda response: None}])
def test_what_cannot_be_kept_is_said(more: dict[str, Any]) -> None:
    """One line names the address and the way out."""
    with pytest.raises(StorageError, match=r"https://x\.test/: .*THRESHER_STORE=False"):
        pack_request(Request("https://x.test/", **more), Waiter())


class Desk:
    """The outputs as the scheduler sees them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.error: StorageError | None = None
        self.queue: Any = None

    def stop(self, error: StorageError) -> None:
        """The error is there."""
        self.error = error

    def knows(self, url: str) -> bool:
        """Only the story that was written before a kill."""
        return url.endswith("/written")


@pytest.fixture
def scheduler(store: Store) -> StoreScheduler:
    """A scheduler beside an engine that holds what the test puts there."""
    crawler: Any = get_crawler(Waiter)
    crawler.engine = SimpleNamespace(_slot=SimpleNamespace(inprogress=set()))
    made = StoreScheduler(crawler, Desk(store), store)  # type: ignore[arg-type]
    crawler.spider = Waiter()
    made.open(crawler.spider)
    return made


def left(store: Store) -> int:
    """How many requests a crawl that begins now would find waiting."""
    return int(store.connection.execute("SELECT count(*) FROM requests WHERE done_at IS NULL").fetchone()[0])


def test_done_is_when_the_engine_lets_go(scheduler: StoreScheduler, store: Store) -> None:
    """Not when the request is taken, nor while its items and requests are under way."""
    busy = scheduler._crawler.engine._slot.inprogress  # type: ignore[union-attr]
    scheduler.enqueue_request(Request("https://x.test/1"))
    request = scheduler.next_request()
    assert request is not None
    busy.add(request)
    assert scheduler.next_request() is None
    scheduler.release()
    assert left(store) == 1
    assert scheduler.enqueue_request(Request("https://x.test/2"))
    assert not scheduler.enqueue_request(Request("https://x.test/1#top"))
    busy.clear()
    assert scheduler.has_pending_requests()
    assert left(store) == 1


def test_held_requests_wait_for_the_next_crawl(scheduler: StoreScheduler, store: Store) -> None:
    """Until it turns out that it was the page's own fault."""
    scheduler.enqueue_request(Request("https://x.test/1"))
    request = scheduler.next_request()
    assert request is not None
    scheduler.hold(request)
    scheduler.release()
    assert (left(store), scheduler.has_pending_requests()) == (1, False)
    scheduler.close("finished")
    assert left(store) == 1
    scheduler.hold(request, held=False)
    assert left(store) == 0


def test_nothing_is_done_after_an_error(scheduler: StoreScheduler, store: Store) -> None:
    """Where the output cannot be kept, no request counts as handled."""
    scheduler.enqueue_request(Request("https://x.test/1"))
    assert scheduler.next_request() is not None
    scheduler._outputs.stop(StorageError("full"))
    scheduler.release()
    assert left(store) == 1
    assert scheduler.next_request() is None


def test_an_article_written_before_a_kill_is_not_asked_for(scheduler: StoreScheduler, store: Store) -> None:
    """Its line was in the file, only the store did not know; its request is done without a download."""
    for name in ("written", "lost"):
        url = f"https://x.test/{name}"
        scheduler.enqueue_request(Request(url, cb_kwargs={"asked": url}, meta={"retry_times": 2}))
    scheduler.open(scheduler._crawler.spider)  # type: ignore[arg-type]  # as after a kill
    request = scheduler.next_request()
    assert request is not None
    assert request.url == "https://x.test/lost"
    assert "retry_times" not in request.meta
    assert scheduler.next_request() is None


def test_a_breaker_opens_at_failures_in_a_row() -> None:
    """A success between them starts the count anew; 0 is never."""
    breaker = Breaker(2)
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    assert not breaker.is_open
    breaker.failed()
    assert breaker.is_open
    never = Breaker(0)
    never.failed()
    assert not never.is_open
