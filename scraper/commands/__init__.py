"""Thresher's own commands: they appear in ``scrapy -h`` inside a project, and ``crawl`` replaces Scrapy's."""

from __future__ import annotations
