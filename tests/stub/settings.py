"""Settings of the made-up project: those of the product, with other spiders and a trivial separator."""

from scraper.settings import ADDONS, COMMANDS_MODULE

__all__ = ["ADDONS", "COMMANDS_MODULE", "DOWNLOAD_TIMEOUT"]

BOT_NAME = "stub"
SPIDER_MODULES = ["tests.stub.spiders"]
DOWNLOAD_DELAY = 0
DOWNLOAD_TIMEOUT = 300  # a server that shares a busy machine may take its time
CONCURRENT_REQUESTS_PER_DOMAIN = 8
RETRY_ENABLED = False
ITEM_PIPELINES = {"scraper.crawl.pipelines.separate.SeparatePipeline": None, "tests.stub.separate.StubSeparate": 200}
