"""An invented news site that answers on 127.0.0.1: thousands of stories over months, with feeds, sitemaps, listings, edits,
growing comments and every kind of trouble, the same for the same seed. ``python -m scraper.simulator`` serves it.

``SimulatedSite`` is the site, to be served by ``scraper.replay.server.ReplayServer``; what every page says is known
beforehand (``Story``), so a crawl of it can be checked word by word. The outlet that is played is described in
``scraper.simulator.outlets``; ``SCRAPY_SETTINGS_MODULE=scraper.simulator.settings`` makes it the project's only one.
"""

from __future__ import annotations

from scraper.simulator.plan import TROUBLES, Plan
from scraper.simulator.site import SimulatedSite
from scraper.simulator.stories import Remark, Story

__all__ = ["TROUBLES", "Plan", "Remark", "SimulatedSite", "Story"]
