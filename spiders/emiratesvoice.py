"""Emirates Voice (emiratesvoice.com): English and Arabic, Dubai."""

from __future__ import annotations

from dataclasses import replace

from .arabs_today_group import ArabsTodayGroup


class EmiratesVoice(ArabsTodayGroup):
    """Emirates Voice."""

    name = "emiratesvoice"
    allowed_domains = ["emiratesvoice.com"]
    timezone = "Asia/Dubai"
    feeds = ("https://emiratesvoice.com/en/home/rss.xml",)
    listings = ("https://emiratesvoice.com/en/home?page={page}",)
    shape = replace(
        ArabsTodayGroup.shape,
        signature=((r"(?i)^emirates ?voice ?, ?emirates", 3), (r"(?i) [-–] emirates ?voice$", 3), (r" [-–] صوت الإمارات$", 3)),
    )  # fmt: skip
