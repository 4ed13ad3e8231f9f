"""Outlets as spiders, and outlets without Scrapy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader

from scraper.crawl.loader import OutletLoader, spider_of
from scraper.crawl.spider import NewsSpider
from scraper.outlets.registry import outlets
from tests.stub.run import PATIENCE
from tests.stub.spiders.stub import StubSpider

ROOT = Path(__file__).parents[2]


@pytest.fixture
def loader() -> OutletLoader:
    """The loader of a project with outlets of both kinds."""
    settings = Settings({"SPIDER_MODULES": ["spiders", "tests.stub.spiders"], "SPIDER_LOADER_CLASS": "scraper.crawl.loader.OutletLoader"})
    made = get_spider_loader(settings)
    assert isinstance(made, OutletLoader)
    return made


def test_every_outlet_has_one_spider(loader: OutletLoader) -> None:
    """Descriptions and spiders are listed, each once, and each loads as a ``NewsSpider`` with the outlet's facts."""
    names = loader.list()
    assert len(set(names)) == len(names)
    assert {*outlets(("spiders",)), "stub"} <= set(names)
    for name, outlet in outlets(("spiders",)).items():
        spider = loader.load(name)
        assert issubclass(spider, outlet)
        assert issubclass(spider, NewsSpider)
        assert (spider.name, spider.__module__) == (name, outlet.__module__)
    assert loader.load("stub") is StubSpider
    assert spider_of(StubSpider) is StubSpider


def test_unknown_spider(loader: OutletLoader) -> None:
    """A name that is no outlet's is a ``KeyError``, as Scrapy wants it."""
    with pytest.raises(KeyError):
        loader.load("nobody")


def test_spiders_by_request(loader: OutletLoader) -> None:
    """The spider of an address is found by its domains."""
    for outlet in outlets(("spiders",)).values():
        assert loader.find_by_request(Request(f"https://www.{outlet.allowed_domains[0]}/x")) == [outlet.name]


def test_separating_needs_no_scrapy() -> None:
    """A page of a described outlet is separated in a process that never imports Scrapy or Twisted."""
    program = (
        "import sys; from pathlib import Path; from scraper import separate; "
        "found = [separate(path.read_bytes()).outlet for path in Path('fixtures').glob('*/present/page.html')]; "
        "print(len(found), None in found, [name for name in sys.modules if name.split('.')[0] in ('scrapy', 'twisted')])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=PATIENCE)
    assert done.stdout.split(maxsplit=1) == ["5", "False []\n"]
