"""What ``make crawl`` serves for a learned outlet: its listings as given, and a feed of its fixtures."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

from scraper.errors import ThresherError
from scraper.fixtures.case import canonical, write_file
from scraper.learning.outlet import Lesson
from scraper.learning.sample import Page, Sample
from scraper.urls import url_key

FOLDER = "_site"
_HTML, _RSS = "text/html; charset=utf-8", "application/rss+xml; charset=utf-8"


def write_site(lesson: Lesson, listings: Sequence[Page], root: Path) -> Path | None:
    """The folder ``_site`` of the outlet's fixtures is there, with a page for each feed and listing that the outlet declares;
    one that is there already stays, and nothing is returned."""
    folder = root / lesson.name / FOLDER
    if folder.exists() or not (lesson.places.feeds or lesson.places.listings):
        return None
    files: dict[str, bytes | str] = {}
    served: dict[str, dict[str, object]] = {}
    for feed in lesson.places.feeds:
        files["feed.xml"] = _feed(lesson)
        served[feed] = {"file": "feed.xml", "content_type": _RSS, "status": 200}
    given = {url_key(page.snapshot.url): page for page in listings if page.snapshot.url}
    for number, address in enumerate(lesson.places.listings, start=1):
        fits = [one for key, one in given.items() if key == url_key(address) or ("{page}" in address and _is_of(key, address))]
        page = fits[0] if fits else None
        name = f"listing-{number}.html"
        files[name] = page.snapshot.content if page is not None else _listing(lesson)
        kind = page.snapshot.content_type if page is not None else None
        for url in dict.fromkeys((address.replace("{page}", "1"), *([page.snapshot.url or ""] if page is not None else []))):
            served[url] = {"file": name, "content_type": kind or _HTML, "status": 200}
    try:
        folder.mkdir(parents=True)
        for name, content in files.items():
            write_file(folder / name, content)
        write_file(folder / "site.json", canonical(served))
    except OSError as error:
        raise ThresherError(f"{folder}: cannot be written ({error.strerror})") from error
    return folder


def _is_of(key: str, address: str) -> bool:
    """Whether a page is the first of a listing that counts its pages."""
    before = address.partition("{page}")[0]
    return key.startswith(before.rpartition("?")[0] or before.rpartition("/page/")[0] or before)


def _feed(lesson: Lesson) -> str:
    rows = ((html.escape(one.record.headline or ""), html.escape(_url(one)), _published(one)) for one in lesson.samples)
    items = "".join(f"<item><title>{title}</title><link>{url}</link>{moment}</item>\n" for title, url, moment in rows)
    title = html.escape(lesson.places.domains[0])
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>{title}</title>\n{items}</channel></rss>\n'
    )


def _published(sample: Sample) -> str:
    try:
        moment = datetime.fromisoformat(sample.record.date or "")
    except ValueError:
        return ""
    return f"<pubDate>{format_datetime(moment)}</pubDate>" if moment.tzinfo is not None else ""


def _listing(lesson: Lesson) -> str:
    links = "".join(
        f'<li><a href="{html.escape(_url(one))}">{html.escape(one.record.headline or "")}</a></li>\n' for one in lesson.samples
    )
    return f"<!doctype html>\n<title>Stories</title>\n<ul>\n{links}</ul>\n"


def _url(sample: Sample) -> str:
    return sample.page.snapshot.url or ""
