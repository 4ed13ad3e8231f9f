"""Thresher's own commands: they appear in ``scrapy -h`` inside a project, and ``crawl`` replaces Scrapy's."""

from __future__ import annotations

import sys

from scraper.hidden import hidden_cleaners

if (_told := hidden_cleaners()) is not None:
    sys.exit(f"scrapy: {_told}")
