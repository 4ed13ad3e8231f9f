"""Articles whose address changes: they are one article still, and go on having revisions."""

from __future__ import annotations

from pathlib import Path

import pytest

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite, article_text

OLD, NEW = f"{ROOT}/story/ferry-to-run", f"{ROOT}/story/ferry-not-to-run"


def page(headline: str, more: str, canonical: str) -> Served:
    """A page of the story."""
    text = f'<link rel="canonical" href="{canonical}"><article><h1>{headline}</h1><p>{article_text(1)} {more}</p></article>'
    return Served(content=text.encode())


@pytest.mark.parametrize(("more", "canonical"), [("The end.", OLD), (article_text(2, 400), NEW)], ids=["little", "much"])
def test_an_article_that_moved_is_revised(tmp_path: Path, more: str, canonical: str) -> None:
    """A new headline often makes a new address, to which the old one leads: the article's next revision, under the address
    that it has in the output; the new address is no other article."""
    site = StubSite(0, {"story/ferry-to-run": page("Ferry to run", "The end.", canonical)})

    def crawl(*arguments: str) -> str:
        with ReplayServer(site) as server:
            result = scrapy("crawl", "stub", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", *arguments, cwd=tmp_path)
        return result.stderr

    crawl("-a", f"urls={OLD}")
    site.extra["story/ferry-to-run"] = Served(content=b"", status=301, headers={"Location": NEW})
    site.extra["story/ferry-not-to-run"] = page("Ferry not to run", more, NEW)
    said = crawl("-a", "refresh=7d")
    output = records(tmp_path / "output" / "stub.jsonl")
    assert [(one["url"], one["revision"], one["headline"]) for one in output] == [
        (OLD, 1, "Ferry to run"),
        (OLD, 2, "Ferry not to run"),
    ], said
    assert output[1]["previous_hash"]
    asked = len(site.asked)
    crawl("-a", f"urls={NEW}")
    assert "story/ferry-not-to-run" not in site.asked[asked:]
