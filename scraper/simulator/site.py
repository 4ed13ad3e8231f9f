"""The simulated site: which answer each address gives at the current simulated time."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import blake2b

from cleaners.addresses import split_address
from scraper.replay.site import Served
from scraper.simulator import maps, pages
from scraper.simulator.plan import Plan
from scraper.simulator.stories import Story
from scraper.simulator.trouble import Trouble

HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"


class SimulatedSite:
    """Answers for the whole paper. ``now`` is its clock, which stands still until it is set; what is not published yet is
    not there. ``asked`` counts requests by path; ``extra`` holds answers that go before everything else, by path (and
    query). May be used from several threads.
    """

    def __init__(self, plan: Plan | None = None) -> None:
        self.plan = plan or Plan()
        self.now = self.plan.end
        self.asked: Counter[str] = Counter()
        self.extra: dict[str, Served] = {}
        self._edits: Counter[int] = Counter()
        self._edited_at: dict[int, datetime] = {}
        self._gone: set[int] = set()
        self._lock = threading.Lock()
        self._trouble = Trouble(self.plan)
        self._places: tuple[tuple[re.Pattern[str], Callable[..., Served | None]], ...] = (
            (re.compile(r"/robots\.txt"), self._robots),
            (re.compile(r"/(feed|atom)\.xml"), self._feed),
            (re.compile(r"/sitemap\.xml"), self._index),
            (re.compile(r"/sitemaps/(\d{4}-\d\d)\.xml"), self._month),
            (re.compile(r"/news-sitemap\.xml"), self._newest),
            (re.compile(r"/news(?:\?page=(\d+))?"), self._listing),
            (re.compile(r"/archive/(\d{4})/(\d\d)/(\d\d)"), self._day),
        )

    def story(self, number: int) -> Story:
        """The truth about a story at the present time."""
        return Story(self.plan, number, self.now, self._edits[number])

    def stories(self) -> list[Story]:
        """All stories that have appeared, newest first."""
        return [self.story(number) for number in reversed(range(self.plan.count(self.now)))]

    def edit(self, number: int) -> None:
        """The story has a line more from now on."""
        self._edits[number] += 1
        self._edited_at[number] = self.now

    def delete(self, number: int) -> None:
        """The story is gone from now on (410)."""
        self._gone.add(number)

    def advance(self, **time: float) -> None:
        """The clock goes on, by ``days=…``, ``hours=…`` and so on."""
        self.now += timedelta(**time)

    def get(self, url: str) -> Served | None:
        """The answer for an address."""
        return self.answer(url, {})

    def answer(self, url: str, headers: Mapping[str, str]) -> Served | None:
        """The answer for an address; 304 where the request's headers say that the page is known as it is."""
        parts = split_address(url)
        where = parts.path + (f"?{parts.query}" if parts.query else "")
        with self._lock:
            self.asked[where] += 1
            before = self.asked[where]
        if where in self.extra:
            return self.extra[where]
        if (found := re.search(r"-(\d{6})(/older)?$", parts.path)) is not None:
            served = self._story(int(found[1]), parts.path, before)
        else:
            served = next((make(*match.groups()) for place, make in self._places if (match := place.fullmatch(where))), None)
        return _conditional(served, headers) if served is not None else None

    def _story(self, number: int, path: str, before: int) -> Served | None:
        if number >= self.plan.count(self.now):
            return None
        story = self.story(number)
        if path.removesuffix("/older") != story.path:
            return None
        if number in self._gone or story.is_deleted:
            return Served(content=b"<h1>Gone</h1>", content_type=HTML, status=410)
        if not path.endswith("/older") and (trouble := self._trouble.answer(story, before)) is not None:
            return trouble
        content = pages.story_page(story, [self.story(other) for other in story.related]).encode()
        return self._trouble.dress(story, before, content, self._validators(story, content))

    def _validators(self, story: Story, content: bytes) -> dict[str, str]:
        changed = max(story.changed, self._edited_at.get(story.number, story.changed))
        tag = blake2b(content, digest_size=8).hexdigest()
        return {"ETag": f'"{tag}"', "Last-Modified": format_datetime(changed, usegmt=True)}

    def _robots(self) -> Served:
        denied = self._trouble.paths("private", self.plan.count(self.now))
        lines = ["User-agent: *", "Disallow: /search", *(f"Disallow: {path}" for path in denied)]
        lines.append(f"Sitemap: {pages.absolute('/sitemap.xml')}")
        return Served(content="\n".join(lines).encode() + b"\n", content_type="text/plain")

    def _feed(self, kind: str) -> Served:
        make = maps.rss if kind == "feed" else maps.atom
        return _xml(make(self._newest_stories(self.plan.feed_entries)))

    def _index(self) -> Served:
        months: dict[str, datetime] = {}
        for number in range(self.plan.count(self.now)):
            at = self.plan.published[number]
            months[f"{at:%Y-%m}"] = at
        return _xml(maps.sitemap_index(list(months.items())))

    def _month(self, month: str) -> Served | None:
        stories = [story for story in self.stories() if f"{story.published:%Y-%m}" == month]
        return _xml(maps.sitemap(stories)) if stories else None

    def _newest(self) -> Served:
        recent = self.now - timedelta(days=2)
        return _xml(maps.news_sitemap([story for story in self._newest_stories(1000) if story.published >= recent]))

    def _listing(self, page: str | None) -> Served | None:
        number, size = int(page or 1), self.plan.per_page
        last = self.plan.count(self.now) - (number - 1) * size
        if last <= 0:
            return None
        stories = [self.story(one) for one in reversed(range(max(0, last - size), last))]
        return _html(pages.listing_page("News", stories, f"/news?page={number + 1}" if last > size else None))

    def _day(self, year: str, month: str, day: str) -> Served | None:
        date = f"{year}-{month}-{day}"
        stories = [self.story(one) for one in range(self.plan.count(self.now)) if f"{self.plan.published[one]:%Y-%m-%d}" == date]
        return _html(pages.listing_page(f"The paper of {date}", stories[::-1], None))

    def _newest_stories(self, count: int) -> list[Story]:
        last = self.plan.count(self.now)
        return [self.story(number) for number in reversed(range(max(0, last - count), last))]


def _html(text: str) -> Served:
    return Served(content=text.encode(), content_type=HTML)


def _xml(text: str) -> Served:
    return Served(content=text.encode(), content_type=XML)


def _conditional(served: Served, headers: Mapping[str, str]) -> Served:
    """304 without a body where the request's validators are those of the answer."""
    tag, changed = served.headers.get("ETag"), served.headers.get("Last-Modified")
    asked_tag, asked_since = headers.get("If-None-Match"), headers.get("If-Modified-Since")
    if served.status != 200 or not (asked_tag or asked_since):
        return served
    same = tag == asked_tag if asked_tag else False
    if not asked_tag and asked_since and changed:
        try:
            same = parsedate_to_datetime(changed) <= parsedate_to_datetime(asked_since)
        except ValueError:
            same = False
    return Served(content=b"", content_type=served.content_type, status=304, headers=served.headers) if same else served
