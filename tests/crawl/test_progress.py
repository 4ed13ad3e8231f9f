"""The progress display and the add-on: what a terminal shows, and whose settings win."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
from pathlib import Path

from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.settings import Settings
from scrapy.utils.conf import build_component_list
from scrapy.utils.misc import load_object

from scraper.addon import NewsAddon
from scraper.crawl.pipelines.deduplicate import DeduplicatePipeline
from scraper.crawl.polite.robots import RobotsTxt
from scraper.crawl.progress import Progress
from scraper.replay.server import ReplayServer
from tests.stub.run import PATIENCE, command, environment
from tests.stub.site import StubSite
from tests.stub.spiders.stub import StubSpider


def on_terminal(line: list[str], cwd: Path, env: dict[str, str]) -> tuple[int, str]:
    """The status of a command and what it shows where standard error is a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(line, cwd=cwd, env={**env, "TERM": "xterm", "COLUMNS": "160"}, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        ready, _, _ = select.select([ours], [], [], PATIENCE)
        try:
            part = os.read(ours, 65536) if ready else b""
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    return process.wait(PATIENCE), shown.decode("utf-8", "replace")


def test_a_terminal_shows_a_live_display(tmp_path: Path) -> None:
    """The counts are redrawn in place, log lines and the summary stand above and below them whole."""
    with ReplayServer(StubSite(300)) as server:
        line = command("crawl", "stub", "-L", "INFO", "-s", f"THRESHER_REPLAY={server.address}")
        status, shown = on_terminal(line, tmp_path, environment())
    assert status == 0
    assert "\x1b[" in shown
    assert "300 pages fetched, 300 articles, 0 refused" in re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "[scraper.crawl.progress] INFO" not in shown
    assert shown.splitlines()[-1].endswith(
        "300 articles written, 0 already there, 0 refused, 0 failed -> output/stub.jsonl"
    )


def test_counts_come_from_the_statistics() -> None:
    """Pages fetched, articles, refused, rate and queue, in one line."""
    crawler = Crawler(StubSpider, {"TWISTED_REACTOR_ENABLED": False})
    crawler._apply_settings()  # a crawler has statistics only when it starts
    counts = {"fetched": 12, "written": 9, "refused": 2, "failed": 1}
    for what, count in counts.items():
        crawler.stats.set_value(f"thresher/{what}", count)
    crawler.stats.set_value("scheduler/enqueued", 30)
    crawler.stats.set_value("scheduler/dequeued", 13)
    text = Progress(crawler, 10, None).describe()
    assert text.startswith("stub: 12 pages fetched, 9 articles, 3 refused, ")
    assert text.endswith(" pages/s, 17 in queue")


def test_the_add_on_gives_defaults_only() -> None:
    """What a project or a command line says stays; a component that is switched off stays off."""
    settings = Settings({"DOWNLOAD_DELAY": 7, "ITEM_PIPELINES": {DeduplicatePipeline: None}})
    settings.set("COOKIES_ENABLED", "1", "cmdline")
    settings.set("DOWNLOAD_HANDLERS", {"file": "some.Handler"}, "project")
    NewsAddon().update_settings(settings)
    assert (settings.getfloat("DOWNLOAD_DELAY"), settings.getbool("COOKIES_ENABLED")) == (7, True)
    network = dict.fromkeys(("http", "https"), "scraper.crawl.polite.connecting.PublicHandler")
    assert settings.getdict("DOWNLOAD_HANDLERS") == {"data": None, "file": "some.Handler", "ftp": None, "s3": None} | network
    assert settings.getdict("ITEM_PIPELINES")[DeduplicatePipeline] is None
    off = ("TELNETCONSOLE_ENABLED", "REMOTE_CONTROL_ENABLED")
    assert [settings.getbool(name) for name in (*off, "ROBOTSTXT_OBEY")] == [False, False, True]
    middlewares = settings.get_component_priority_dict_with_base("DOWNLOADER_MIDDLEWARES")
    chosen = [load_object(component) for component in build_component_list(middlewares)]
    assert RobotsTxt in chosen
    assert RobotsTxtMiddleware not in chosen
