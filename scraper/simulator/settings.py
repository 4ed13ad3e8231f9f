"""Settings of a project whose only outlet is the simulated one."""

from scraper.settings import ADDONS, COMMANDS_MODULE, SPIDER_LOADER_CLASS

__all__ = ["ADDONS", "COMMANDS_MODULE", "SPIDER_LOADER_CLASS"]

BOT_NAME = "simulator"
SPIDER_MODULES = ["scraper.simulator.outlets"]
