"""Settings of the project with the outlets that are found in every way."""

from tests.stub.settings import (
    ADDONS,
    BOT_NAME,
    COMMANDS_MODULE,
    CONCURRENT_REQUESTS_PER_DOMAIN,
    DOWNLOAD_DELAY,
    DOWNLOAD_TIMEOUT,
    ITEM_PIPELINES,
    RETRY_ENABLED,
)

__all__ = [
    "ADDONS",
    "BOT_NAME",
    "COMMANDS_MODULE",
    "CONCURRENT_REQUESTS_PER_DOMAIN",
    "DOWNLOAD_DELAY",
    "DOWNLOAD_TIMEOUT",
    "ITEM_PIPELINES",
    "RETRY_ENABLED",
]

SPIDER_MODULES = ["tests.stub.mixed"]
SPIDER_LOADER_CLASS = "scraper.crawl.loader.OutletLoader"
