"""The project's settings; what is not here comes from the add-on's defaults, and ``-s NAME=VALUE`` wins over both."""

from __future__ import annotations

from pathlib import Path

BOT_NAME = "thresher"
SPIDER_MODULES = ["spiders"]
NEWSPIDER_MODULE = "spiders"
SPIDER_LOADER_CLASS = "scraper.crawl.loader.OutletLoader"
COMMANDS_MODULE = "scraper.commands"
TEMPLATES_DIR = str(Path(__file__).with_name("templates"))
ADDONS = {"scraper.addon.NewsAddon": 100}
