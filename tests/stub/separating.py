"""Settings of the made-up project with the product's own separator."""

from tests.stub.settings import (
    ADDONS,
    BOT_NAME,
    COMMANDS_MODULE,
    CONCURRENT_REQUESTS_PER_DOMAIN,
    DOWNLOAD_DELAY,
    DOWNLOAD_TIMEOUT,
    RETRY_ENABLED,
    SPIDER_MODULES,
)

__all__ = [
    "ADDONS",
    "BOT_NAME",
    "COMMANDS_MODULE",
    "CONCURRENT_REQUESTS_PER_DOMAIN",
    "DOWNLOAD_DELAY",
    "DOWNLOAD_TIMEOUT",
    "RETRY_ENABLED",
    "SPIDER_MODULES",
]
