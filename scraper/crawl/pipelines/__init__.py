"""The item pipelines, in order: separate, validate, deduplicate, write. Each is a thin adapter over a function
that works without Scrapy; items other than snapshots and articles pass through unchanged."""

from __future__ import annotations
