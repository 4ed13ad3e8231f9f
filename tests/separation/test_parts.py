"""Articles over several pages and comments behind further requests: one record, nothing lost, nothing twice."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest
from scrapy.http import Response

from scraper import Layout, Outlet, Thread
from scraper.crawl.polite.courtesy import HostClosed
from scraper.crawl.polite.public import PrivateAddress
from scraper.outlets.parts import collect_parts, has_parts
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation.joining import join_parts
from scraper.separation.order import _finish, _take_apart, read_page, separate_part
from tests.stub.spiders.stub import StubSpider

ROOT = "https://www.parts.test"
NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
THREAD = Thread(
    heading=(r"Comments ?(?P<count>\d+)?",), item=("li.c",), author=("b",), date=("i",), text=("p",), more=("a.more",)
)


class PartsOutlet(Outlet):
    """Articles in pages, comments in pages."""

    name = "parts"
    allowed_domains = ["parts.test"]
    language = "en"
    article_url = (r"^/story/(?P<id>\d+)",)
    layouts = (
        Layout(name="present", headline=("h1",), byline=(".by",), body=(".text",), next_page=("a.next",), comments=THREAD),
    )
    thread = THREAD


class UrlOutlet(PartsOutlet):
    """Comments under an address that is known from the article's."""

    thread = replace(THREAD, more=(), more_url=ROOT + "/api/{id}?p={page}", more_html="data.html")
    layouts = (replace(PartsOutlet.layouts[0], comments=None),)


def paragraph(number: int) -> str:
    """A paragraph like no other."""
    return f"The harbour office said on day {number} that the ferry of line {number * 7} would leave at noon and return."


def comment(number: int, ident: bool = True) -> str:
    """One comment."""
    mark = f' id="c{number}"' if ident else ""
    return f'<li class="c"{mark}><b>Reader {number}</b> <i>{number} March 2024, 10:00</i><p>I saw boat {number} leave.</p></li>'


def page(number: int, paragraphs: range, following: int | None = None, below: str = "") -> bytes:
    """A page of the article; head and foot are on every page."""
    text = "".join(f"<p>{paragraph(one)}</p>" for one in paragraphs)
    link = f'<a class="next" href="/story/1?page={following}">Next</a>' if following else ""
    return (
        f'<!doctype html><html lang="en"><title>The ferry story</title><nav><a href="/">Home</a></nav><h1>The ferry story</h1>'
        f'<p class="by">By Ada Lindqvist</p><div class="text">{text}</div>{link}<h3>Comments 6</h3><ul>{below}</ul>'
        f"<footer>All rights reserved</footer></html>"
    ).encode()


class Site:
    """Pages by address; ``asked`` says in which order they were fetched."""

    def __init__(self, pages: dict[str, bytes]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    def snapshot(self, url: str) -> Snapshot:
        """The page of an address."""
        kind = "application/json" if "/api/" in url else "text/html"
        return Snapshot(url=url, content=self.pages[url], content_type=kind, fetched_at=NOW, outlet="parts")

    async def fetch(self, url: str) -> Snapshot | None:
        """As a crawl fetches it."""
        self.asked.append(url)
        return self.snapshot(url) if url in self.pages else None


def collect(site: Site, outlet: type[Outlet] = PartsOutlet) -> Snapshot:
    """The article with its parts."""
    return asyncio.run(collect_parts(site.snapshot(f"{ROOT}/story/1"), outlet, site.fetch))


def record(snapshot: Snapshot, outlet: type[Outlet] = PartsOutlet) -> Any:
    """The record, as separating with that outlet gives it."""
    work = Work(read_page(snapshot), outlet, outlet.layouts[0], url=snapshot.url, fetched_at=NOW)
    _finish(_take_apart(work))
    join_parts(work, snapshot, separate_part)
    return work.record


def three_pages() -> dict[str, bytes]:
    """Six paragraphs over three pages; the second begins with the paragraph with which the first ends."""
    return {
        f"{ROOT}/story/1": page(1, range(1, 4), 2),
        f"{ROOT}/story/1?page=2": page(2, range(3, 6), 3),
        f"{ROOT}/story/1?page=3": page(3, range(6, 7)),
    }


def test_pages_are_joined_in_order() -> None:
    """Every paragraph is in the body once, in order, although head, foot and one paragraph are on two pages."""
    site = Site(three_pages())
    found = record(collect(site))
    assert [block.text for block in found.body_blocks] == [paragraph(number) for number in range(1, 7)]
    assert found.body == "\n\n".join(paragraph(number) for number in range(1, 7))
    assert (found.headline, found.byline) == ("The ferry story", "Ada Lindqvist")
    assert found.provenance["body"].endswith(", 3 pages")
    assert site.asked == [f"{ROOT}/story/1?page=2", f"{ROOT}/story/1?page=3"]


def test_a_page_that_is_missing_is_a_problem() -> None:
    """A record that is known to be incomplete says so; a complete one does not."""
    whole = collect(Site(three_pages()))
    assert not [one for one in record(whole).problems if one.rule == "part missing"]
    torn = replace(whole, parts=whole.parts[:1])
    assert [one.detail for one in record(torn).problems if one.rule == "part missing"] == [f"{ROOT}/story/1?page=3"]
    unread = replace(whole, parts=(whole.parts[0], replace(whole.parts[1], content=b"")))
    assert [one.rule for one in record(unread).problems if one.field == "body"] == ["unread part"]


@pytest.mark.parametrize("target", [1, 2, 3])
def test_a_loop_of_pages_ends(target: int) -> None:
    """A last page that leads back to any page before adds nothing."""
    pages = three_pages()
    pages[f"{ROOT}/story/1?page=3"] = page(3, range(6, 7), target)
    pages[f"{ROOT}/story/1?page=1"] = pages[f"{ROOT}/story/1"]
    found = record(collect(Site(pages)))
    assert [block.text for block in found.body_blocks] == [paragraph(number) for number in range(1, 7)]


def test_endless_pages_are_bounded() -> None:
    """A next page that always has a next page is left after ``max_parts``, and the record says so."""

    class Endless(Site):
        async def fetch(self, url: str) -> Snapshot | None:
            number = int(url.rpartition("=")[2])
            self.pages[url] = page(number, range(number * 3, number * 3 + 2), number + 1)
            return await super().fetch(url)

    site = Endless({f"{ROOT}/story/1": page(1, range(1, 3), 2)})
    whole = collect(site)
    assert len(whole.parts) == PartsOutlet.max_parts
    assert [one.rule for one in record(whole).problems if one.field == "body"] == ["part missing"]


def test_a_next_page_elsewhere_is_not_fetched() -> None:
    """Only the outlet's own hosts are asked."""
    content = page(1, range(1, 3)).replace(b"<h3>", b'<a class="next" href="https://elsewhere.test/2">Next</a><h3>')
    site = Site({f"{ROOT}/story/1": content})
    assert collect(site).parts == ()
    assert site.asked == []


@pytest.mark.parametrize("ident", [True, False])
def test_comments_are_joined(ident: bool) -> None:
    """Comments of all pages, in order, each once, although the second page begins with the last one of the first."""
    more = '<a class="more" href="/comments/1?p={}">More comments</a>'
    site = Site(
        {
            f"{ROOT}/story/1": page(1, range(1, 4), None, comment(1, ident) + comment(2, ident) + more.format(2)),
            f"{ROOT}/comments/1?p=2": (comment(2, ident) + comment(3, ident) + more.format(3)).encode(),
            f"{ROOT}/comments/1?p=3": (comment(4, ident) + comment(5, ident) + comment(6, ident)).encode(),
        }
    )
    found = record(collect(site))
    assert [one.author for one in found.comments] == [f"Reader {number}" for number in range(1, 7)]
    assert [one.text for one in found.comments] == [f"I saw boat {number} leave." for number in range(1, 7)]
    assert (found.comment_count, found.problems) == (6, [])
    assert [block.text for block in found.body_blocks] == [paragraph(number) for number in range(1, 4)]


def test_comments_under_a_known_address() -> None:
    """The address is made from the article's, pages are asked for until one has no comment, JSON holds the HTML."""

    def answer(*numbers: int) -> bytes:
        return json.dumps({"data": {"html": "".join(map(comment, numbers))}}).encode()

    site = Site(
        {
            f"{ROOT}/story/1": page(1, range(1, 4), None, comment(1) + comment(2)),
            f"{ROOT}/api/1?p=2": answer(3, 4),
            f"{ROOT}/api/1?p=3": answer(5, 6),
            f"{ROOT}/api/1?p=4": answer(),
        }
    )
    found = record(collect(site, UrlOutlet), UrlOutlet)
    assert [one.author for one in found.comments] == [f"Reader {number}" for number in range(1, 7)]
    assert site.asked == [f"{ROOT}/api/1?p={number}" for number in (2, 3, 4)]
    broken = replace(collect(site, UrlOutlet).parts[0], content=b'{"data": []}')
    told = record(replace(site.snapshot(f"{ROOT}/story/1"), parts=(broken,)), UrlOutlet)
    assert [one.rule for one in told.problems] == ["count differs", "unread part"]


def test_outlets_without_parts_cost_nothing() -> None:
    """Where nothing is declared no page is read for links."""
    assert has_parts(PartsOutlet)
    assert not has_parts(Outlet)


@pytest.mark.parametrize(
    ("error", "is_none"),
    [
        (IgnoreRequest("Filtered offsite request to 'elsewhere.test'"), True),
        (IgnoreRequest("Forbidden by robots.txt"), True),
        (PrivateAddress("127.0.0.1 is not public"), True),
        (HostClosed("the server asked to be left alone"), False),
        (DownloadTimeoutError("too long"), False),
    ],
)
def test_a_further_page_that_is_never_fetched(error: Exception, is_none: bool) -> None:
    """By a rule, as a redirect to another site: the article goes without it, as where the server has none. What may come right
    makes the article wait."""

    async def download_async(request: Request) -> Response:
        raise error

    spider: Any = StubSpider()
    spider.crawler = SimpleNamespace(engine=SimpleNamespace(download_async=download_async))
    if is_none:
        assert asyncio.run(spider._fetch_part(f"{ROOT}/story/1?page=2")) is None
    else:
        with pytest.raises(type(error)):
            asyncio.run(spider._fetch_part(f"{ROOT}/story/1?page=2"))
