"""The add-on that switches Thresher on in a Scrapy project: ``ADDONS = {"scraper.addon.NewsAddon": 100}``.

Everything it sets is a default: the project's settings, an outlet's ``custom_settings`` and ``-s`` win over it.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware, RedirectMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.extensions.logstats import LogStats
from scrapy.extensions.throttle import AutoThrottle
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from scrapy.utils.misc import load_object

from scraper.crawl.charset import ReadableCharset
from scraper.crawl.exporters import EXPORTERS
from scraper.crawl.known_settings import check_settings
from scraper.crawl.outputs import Outputs
from scraper.crawl.pace import HostPace
from scraper.crawl.pipelines.deduplicate import DeduplicatePipeline
from scraper.crawl.pipelines.jsonlines import JsonLinesPipeline
from scraper.crawl.pipelines.separate import SeparatePipeline
from scraper.crawl.pipelines.validate import ValidatePipeline
from scraper.crawl.plainlog import PlainLog
from scraper.crawl.polite.courtesy import RetryAfter, Throttle
from scraper.crawl.polite.public import PublicOnly
from scraper.crawl.polite.redirects import MetaRefreshes, Offsite, Redirects
from scraper.crawl.polite.reservations import TdmRep
from scraper.crawl.polite.robots import RobotsTxt
from scraper.crawl.polite.robots_body import RobotsBody
from scraper.crawl.progress import Progress
from scraper.crawl.recorder import WarcRecorder

PIPELINES = ((SeparatePipeline, 200), (ValidatePipeline, 300), (DeduplicatePipeline, 400), (JsonLinesPipeline, 800))
ALL_PIPELINES = tuple(pipeline for pipeline, _ in PIPELINES)

DRIFT = "scraper.drift.monitor.DriftMonitor"
"""By its name: it listens to the crawl, which does not know it."""


def defaults() -> dict[str, Any]:
    """The settings of the add-on, apart from its components."""
    return {
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": 0,
        "CONCURRENT_ITEMS": 4,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 2,
        "COOKIES_ENABLED": False,
        "DEFAULT_DROPITEM_LOG_LEVEL": "DEBUG",
        "DOWNLOADER": "scraper.crawl.polite.downloader.PoliteDownloader",
        "DOWNLOAD_DELAY": 1,
        "DOWNLOAD_MAXSIZE": 10 * 1024 * 1024,
        "DOWNLOAD_TIMEOUT": 30,
        "FEED_EXPORT_ENCODING": "utf-8",
        "LOG_LEVEL": "INFO",
        "METAREFRESH_MAXDELAY": 3,  # a page that renews itself every minute is a page, no redirect
        "REMOTE_CONTROL_ENABLED": False,
        "RETRY_TIMES": 2,
        "ROBOTSTXT_OBEY": True,
        "STATS_DUMP": False,  # the summary line says what counts; -s STATS_DUMP=1 lists the rest
        "TELNETCONSOLE_ENABLED": False,
        "SCHEDULER": "scraper.crawl.store.scheduler.StoreScheduler",  # Scrapy's own where there is no store
        "THRESHER_BLOCKED_AFTER": 10,
        "THRESHER_LOST_AFTER": 20,
        "THRESHER_MAX_ATTEMPTS": 5,
        "THRESHER_CONTACT": None,
        "THRESHER_CRAWL_DELAY_MAX": 60,
        "THRESHER_DRIFT": True,
        "THRESHER_DRIFT_EXIT": 3,  # 0: the exit status says nothing of changed pages
        "THRESHER_OUTPUT_DIR": "output",
        "THRESHER_PRIVATE_HOSTS": None,
        "THRESHER_PROGRESS": True,
        "THRESHER_PROGRESS_SECONDS": 10,
        "THRESHER_RECHECK_DAYS": 30,
        "THRESHER_REPLAY": None,
        "THRESHER_RESUME_HOURS": 12,
        "THRESHER_RETRY_HOURS": 1,
        "THRESHER_STORE": True,
        "THRESHER_TDMREP": True,
        "THRESHER_RETRY_AFTER": 120,
        "THRESHER_WARC": None,
        "USER_AGENT": user_agent(None),
    }


class NewsAddon:
    """Pipelines, extensions and polite defaults as one switch."""

    @classmethod
    def update_pre_crawler_settings(cls, settings: BaseSettings) -> None:
        """The log level counts from the first line on, outlets become spiders, and ``genspider`` writes outlets."""
        settings.set("LOG_LEVEL", "INFO", "addon")
        settings.set("LOG_VERSIONS", [], "addon")
        settings.set("TWISTED_DNS_RESOLVER", "scraper.crawl.polite.public.PublicResolver", "addon")
        settings.set("SPIDER_LOADER_CLASS", "scraper.crawl.loader.OutletLoader", "addon")
        settings.set("TEMPLATES_DIR", str(Path(__file__).with_name("templates")), "addon")

    def update_settings(self, settings: BaseSettings) -> None:
        """Every default and component is in place unless something of higher priority says otherwise."""
        for name, value in defaults().items():
            settings.set(name, value, "addon")
        check_settings(settings, also=defaults())
        settings.set("USER_AGENT", user_agent(settings.get("THRESHER_CONTACT")), "addon")
        for pipeline, order in PIPELINES:
            settings.setdefault_in_component_priority_dict("ITEM_PIPELINES", pipeline, order)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", PlainLog, 0)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", Outputs, 100)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", load_object(DRIFT), 600)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", Progress, 500)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", WarcRecorder, 150)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", HostPace, 160)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", LogStats, None)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", AutoThrottle, None)
        settings.setdefault_in_component_priority_dict("EXTENSIONS", Throttle, 0)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", OffsiteMiddleware, None)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", Offsite, 50)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", RobotsTxtMiddleware, None)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", RobotsTxt, 100)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", MetaRefreshMiddleware, None)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", MetaRefreshes, 580)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", RedirectMiddleware, None)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", Redirects, 600)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", TdmRep, 110)
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", PublicOnly, 560)  # nearer than retries
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", RetryAfter, 90)  # before robots.txt
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", ReadableCharset, 585)  # before text is read
        settings.setdefault_in_component_priority_dict("DOWNLOADER_MIDDLEWARES", RobotsBody, 595)
        handlers: dict[str, Any] = dict.fromkeys(("data", "file", "ftp", "s3"))
        if settings.get("THRESHER_REPLAY"):
            handlers |= dict.fromkeys(("http", "https"), "scraper.replay.handler.ReplayDownloadHandler")
        elif settings.getbool("TWISTED_REACTOR_ENABLED"):
            handlers |= dict.fromkeys(("http", "https"), "scraper.crawl.polite.connecting.PublicHandler")
        _beneath(settings, "DOWNLOAD_HANDLERS", handlers)
        _beneath(settings, "FEED_EXPORTERS", EXPORTERS)


def _beneath(settings: BaseSettings, name: str, values: dict[str, Any]) -> None:
    """The dictionary of that name has these values where the project does not say otherwise."""
    priority = max(settings.getpriority(name) or 0, SETTINGS_PRIORITIES["addon"])
    settings.set(name, values | settings.getdict(name), priority)


def user_agent(contact: str | None) -> str:
    """An honest name, with the address under which whoever runs the crawl can be reached, if there is one."""
    told = f"+{' '.join(contact.split())}; " if contact and contact.isascii() else ""
    return f"thresher/{_version()} ({told}news archiving crawler; obeys robots.txt; Scrapy)"


def _version() -> str:
    try:
        return version("thresher")
    except PackageNotFoundError:
        return "dev"
