"""The project's settings. The add-on has the defaults, and ``-s NAME=VALUE`` overrides both."""

from __future__ import annotations

import sys
from pathlib import Path

from scraper.hidden import hidden_project

if (_told := hidden_project()) is not None:  # these are not the settings that are meant
    sys.exit(f"scrapy: {_told}")

BOT_NAME = "thresher"
SPIDER_MODULES = ["spiders" if Path(__file__).parents[1].joinpath("scrapy.cfg").is_file() else "thresher_outlets"]
"""A checkout's folder, and its name where it is installed."""
NEWSPIDER_MODULE = "spiders"
SPIDER_LOADER_CLASS = "scraper.crawl.loader.OutletLoader"
COMMANDS_MODULE = "scraper.commands"
TEMPLATES_DIR = str(Path(__file__).with_name("templates"))
ADDONS = {"scraper.addon.NewsAddon": 100}
