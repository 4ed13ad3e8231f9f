"""Saved pages of another site are not taken for the outlet's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scraper import Outlet
from scraper.crawl.offsite import foreign_address
from scraper.page.metadata import Metadata
from scraper.page.snapshot import Snapshot
from tests.stub.run import records, scrapy

STORY = """<!DOCTYPE html><html lang="en"><head><title>Ferry to run at night</title>{head}</head><body><h1>Ferry to run at night</h1>
<p>By Ada Lindqvist</p><div class="article-body"><p>The last boat to the island will leave at half past one from the first of June,
the harbour office said on Thursday after a long debate.</p><p>"People who work late have asked for this for years," said Omar
Pell, who runs the office, when he presented the timetable.</p><p>Tickets cost the same as by day.</p></div></body></html>"""
OURS = "https://www.naharnet.com/stories/en/1-ferry"
THEIRS = "https://www.harbourpost.example/town/ferry-7714"


class Naharnet(Outlet):
    """Domains are all that counts here."""

    name = "naharnet"
    allowed_domains = ["naharnet.com", "naharnet.mirror.example"]


class Anywhere(Outlet, everywhere=True):
    """An outlet that declares no domains."""

    name = "anywhere"


def told(own: str | None = None, canonical: str | None = None, og_url: str | None = None, content: str = "") -> str | None:
    """The address that speaks against the page."""
    meta = {"og:url": [og_url]} if og_url is not None else {}
    return foreign_address(Naharnet, Snapshot(url=own, content=content), Metadata(canonical_url=canonical, meta=meta))


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"own": OURS},
        {"own": "http://m.naharnet.com/1"},
        {"own": "https://naharnet.mirror.example/1"},
        {"own": "https://web.archive.org/web/2016/http://www.naharnet.com/1"},
        {"own": OURS, "canonical": THEIRS},
        {"canonical": OURS, "og_url": THEIRS},
        {"canonical": THEIRS, "og_url": OURS},
        {"og_url": "/town/ferry-7714"},
        {"og_url": "http://"},
        {"og_url": "http://[bad"},
        {"og_url": "http://localhost/story"},
        {"og_url": ""},
        {"content": f"<!-- saved from url=(0040){OURS} -->", "og_url": THEIRS},
    ],
)
def test_an_outlets_own_page(given: dict[str, str]) -> None:
    """A page is the outlet's where it was had from it, names one address of it, or names none that can be read."""
    assert told(**given) is None


@pytest.mark.parametrize(
    "given",
    [
        {"own": THEIRS},
        {"own": THEIRS, "canonical": OURS},
        {"own": "https://notnaharnet.com/1"},
        {"own": "https://naharnet.com.evil.example/1"},
        {"canonical": THEIRS},
        {"og_url": THEIRS},
        {"canonical": THEIRS, "og_url": "http://["},
        {"own": f"https://web.archive.org/web/20160101/{THEIRS}"},
        {"content": f"<html><!-- saved from url=(0048){THEIRS} -->"},
    ],
)
def test_another_sites_page(given: dict[str, str]) -> None:
    """A page is another site's where it was had from there, or all that it names is there."""
    assert told(**given)
    nobodys = Snapshot(url=given.get("own"), content=given.get("content", ""))
    assert foreign_address(Anywhere, nobodys, Metadata(canonical_url=given.get("canonical"))) is None


def test_a_crawl_refuses_saved_pages_of_other_sites(tmp_path: Path) -> None:
    """They are refused as ``offsite``, on record as such, and the status is 1 where nothing was written; ``force`` takes them;
    the outlet's own page beside them is written."""
    (tmp_path / "canonical.html").write_text(STORY.format(head=f'<link rel="canonical" href="{THEIRS}">'))
    (tmp_path / "meta.html").write_text(STORY.format(head="").replace("Ferry", "Boat"))
    (tmp_path / "meta.meta.json").write_text(json.dumps({"url": THEIRS + "5"}))
    (tmp_path / "own.html").write_text(
        STORY.format(head=f'<meta property="og:url" content="{OURS}">').replace("Ferry", "Tram").replace("boat", "tram to town")
    )

    def crawl(*names: str) -> tuple[int, str]:
        files = ",".join(names)
        done = scrapy(
            "crawl", "naharnet", "-L", "CRITICAL", "-a", f"file={files}", *options, cwd=tmp_path, settings="scraper.settings"
        )
        return done.returncode, done.stderr

    options: tuple[str, ...] = ()
    status, said = crawl("canonical.html", "meta.html")
    assert (status, "2 refused (2 offsite)" in said) == (1, True), said
    rejected = records(tmp_path / "output" / "naharnet.rejected.jsonl")
    assert [(row["reason"], row["rule"]) for row in rejected] == [("offsite", "allowed_domains")] * 2
    assert all("harbourpost.example" in row["detail"] and "force=1" in row["detail"] for row in rejected)
    assert "1 articles written" in crawl("own.html", "meta.html")[1]
    options = ("-a", "force=1")
    status, said = crawl("meta.html")
    assert (status, "1 articles written" in said) == (0, True), said
    options = ("-a", "force=maybe")
    assert crawl("meta.html") == (2, "scrapy crawl: -a force: 'maybe' is neither 1 nor 0\n")
