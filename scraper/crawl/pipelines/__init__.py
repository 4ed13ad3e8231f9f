"""The item pipelines, in order: separate, validate, deduplicate, write. Each is a thin adapter over a function
that works without Scrapy; items that are no snapshot and no article pass through untouched."""

from __future__ import annotations
