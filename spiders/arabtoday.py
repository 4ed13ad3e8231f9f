"""Arab Today (arabstoday.net): English and Arabic, Beirut."""

from __future__ import annotations

from dataclasses import replace

from .arabs_today_group import ArabsTodayGroup


class ArabToday(ArabsTodayGroup):
    """Arab Today."""

    name = "arabtoday"
    allowed_domains = ["arabstoday.net"]
    timezone = "Asia/Beirut"
    feeds = ("http://arabstoday.net/en/news/rss.xml",)
    listings = ("http://arabstoday.net/en/news?page={page}",)
    shape = replace(
        ArabsTodayGroup.shape,
        signature=((r"^(?:Arab ?s? ?Today|Arabstoday) ?, ?arab", 3), (r" [-–] Arab ?s? ?[Tt]oday$", 3), (r" [-–] العرب اليوم$", 3)),
    )  # fmt: skip
