"""Sisters of Arab Today and Emirates Voice: their pages are read, wherever they come from. Where they list their stories is not
known, so none of them is crawled."""

from __future__ import annotations

from .arabs_today_group import ArabsTodayGroup


class Sister(ArabsTodayGroup):
    """An outlet of the group with its own clock."""

    crawled = False


class AlmaghribToday(Sister):
    """Almaghrib Today."""

    name = "almaghribtoday"
    allowed_domains = ["almaghribtoday.net"]
    timezone = "Africa/Casablanca"


class EgyptToday(Sister):
    """Egypt Today and Egypt Sports."""

    name = "egypttoday"
    allowed_domains = ["egypt-today.com", "egypttoday.com", "egyptsports.net"]
    timezone = "Africa/Cairo"


class LibyaToday(Sister):
    """Libya Today."""

    name = "libyatoday"
    allowed_domains = ["libyatoday.net"]
    timezone = "Africa/Tripoli"


class MuslimChronicle(Sister):
    """The Muslim Chronicle, whose clock is not known."""

    name = "themuslimchronicle"
    allowed_domains = ["themuslimchronicle.com"]


class TunisiaToday(Sister):
    """Tunisia Today."""

    name = "tunisiatoday"
    allowed_domains = ["tunisiatoday.com"]
    timezone = "Africa/Tunis"
