"""Makes spiders from outlets: an outlet is a description without Scrapy, and Scrapy gets its spider here.

Set by the add-on for crawls; ``SPIDER_LOADER_CLASS = "scraper.crawl.loader.OutletLoader"`` in the settings serves every command.
"""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from scraper.crawl.spider import NewsSpider
from scraper.outlets.importing import Broken
from scraper.outlets.outlet import Outlet
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import Outlets, outlets, survey


class WholeLoader(SpiderLoader):
    """Scrapy's loader, but a module that cannot be imported stops no other."""

    def _load_all_spiders(self) -> None:
        for module in survey(tuple(self.spider_modules))[0]:
            self._load_spiders(module)
        self._check_name_duplicates()


class OutletLoader:
    """All spiders of ``SPIDER_MODULES``, and one for each outlet there that is described as a plain ``Outlet``. ``broken`` are
    the modules that cannot be imported: each costs its own outlets only."""

    def __init__(self, settings: BaseSettings) -> None:
        modules = tuple(settings.getlist("SPIDER_MODULES"))
        described = outlets(modules)
        self._stock = WholeLoader.from_settings(settings)
        self._made = {name: spider_of(one) for name, one in described.items() if not issubclass(one, Spider)}
        self.broken: tuple[Broken, ...] = described.broken

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> OutletLoader:
        """The loader of a project's settings."""
        return cls(settings)

    def load(self, spider_name: str) -> type[Spider]:
        """The spider of that name. Raises ``KeyError`` if there is none."""
        return self._made[spider_name] if spider_name in self._made else self._stock.load(spider_name)

    def list(self) -> list[str]:
        """The names of all spiders."""
        return list(dict.fromkeys((*self._made, *self._stock.list())))

    def find_by_request(self, request: Request) -> list[str]:  # type: ignore[valid-type]  # ``list`` is Scrapy's name above
        """The names of the spiders that can handle the request."""
        own = [name for name, spider in self._made.items() if spider.handles_request(request)]
        return [*own, *self._stock.find_by_request(request)]


def known_outlets(crawler: Crawler) -> Outlets:
    """The outlets among which that of a crawl's page is looked for: the project's, the installed ones, and the crawl's own, which
    a script may have brought."""
    known = project_outlets(tuple(crawler.settings.getlist("SPIDER_MODULES")))
    own = crawler.spidercls
    return known if not issubclass(own, Outlet) or own.name in known else {**known, own.name: own}


def broken_outlets(loader: object) -> dict[str, str]:
    """Name to reason of the outlets that the loader could not load."""
    broken = loader.broken if isinstance(loader, OutletLoader) else ()
    known = set(loader.list()) if isinstance(loader, OutletLoader) else set()
    return {name: str(one) for one in broken for name in one.names if name not in known}


def spider_of(outlet: type[Outlet]) -> type[NewsSpider]:
    """The spider of an outlet: what it declares, with the ways of ``NewsSpider``."""
    if issubclass(outlet, NewsSpider):
        return outlet
    kept = {"name": outlet.name, "__module__": outlet.__module__, "__doc__": outlet.__doc__}
    return type(f"{outlet.__name__}Spider", (outlet, NewsSpider), kept)
