"""The template that the sites of the Arabs Today Group share."""

from __future__ import annotations

from typing import ClassVar

from scraper import Layout, Line, Links, Outlet, Shape, Thread

ARABIC_MONTH = (
    r"(?:يناير|فبراير|مارس|[أإا]بريل|مايو|يونيو|يونيه|يوليو|يوليه|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر"
    r"|(?:كانون|تشرين) (?:الأول|الاول|الثاني)|شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|[آا]ب|[أا]يلول)"
)
MONTH = rf"(?>[A-Z][a-z]++|{ARABIC_MONTH}(?: ?/ ?{ARABIC_MONTH})?)"
STAMP = rf"GMT \d{{1,2}}:\d\d \d{{4}} \w+ ?, ?\d{{1,2}} {MONTH}"

SISTERS = (
    "Arab Today", "ArabToday", "Arabstoday", "Arabs Today", "Arab Today Media Group", "Emirates Voice", "Emiratesvoice", "EmiratesVoice",
    "Egypt Today", "Egypttoday", "Almaghrib Today", "Almaghribtoday", "Morocco Today", "Palestine Today", "Lebanon Today", "Syria Today",
    "Iraq Today", "Oman Today", "Yemen Today", "Libya Today", "Algeria Today", "Tunisia Today", "Casablanca Today", "Muslim Chronicle",
    "Muslimchronicle", "العرب اليوم", "صوت الإمارات", "مصر اليوم", "المغرب اليوم", "فلسطين اليوم", "لبنان اليوم", "سورية اليوم", "العراق اليوم",
    "عمان اليوم", "اليمن اليوم", "ليبيا اليوم", "الجزائر اليوم", "تونس اليوم", "الدار البيضاء اليوم",
)  # fmt: skip
"""The group's outlets as datelines and logos name them; each site also runs its sisters' stories."""
LOGO = r"(?:Arab ?s? ?Today|Arabstoday|Emirates ?Voice|Emiratesvoice|العرب اليوم|صوت الإمارات)"
LATIN = r"(?:arab ?s? ?today|arabstoday|emirates ?voice|emiratesvoice|العرب اليوم|صوت الإمارات)"
NAME = "(?:" + "|".join(SISTERS) + ")"

SHAPE_LINES = (
    Line("chrome", (r"(?i)(?:last updated|آخر تحديث) ?:? ?(?:GMT ?)?\d{1,2}:\d\d(?::\d\d)?(?: ?(?:GMT|بتوقيت .{2,30}))?",), "site clock"),
    Line("alt", (rf"{LOGO} ?, ?{LATIN} (?P<alt>(?!{LOGO} ?,)\S.*)",), "picture's text"),
    Line("chrome", (rf"(?:{LOGO} ?, ?{LATIN})(?: {LOGO} ?, ?{LATIN})*", r"(?i)(?:arabstoday|emiratesvoice|emiratesvoi(?:ce|e)en)(?:[ ,]+(?:arabstoday|emiratesvoice|emiratesvoi(?:ce|e)en))*"), "logo"),
    Line("chrome", (r"(?i)(?:(?:arabs?|emirates) ?(?:today|voice) (?:facebook|twitter|rss|youtube|instagram),? ?)+",), "social links"),
    Line("stop", (r"(?i)maintained and developed by.*", r"(?i)all rights reserved.*", r"جميع الحقوق محفوظة.*"), "footer"),
    Line("stop", (r"(?i)name ?\*|e-?mail ?\*|comment title ?\*|comment ?\*|: ?characters left|mandatory ?\*|terms of use|publishing terms:.*|i agree with the terms of use|security code ?\*", r"[^.]{2,30}\*", r"(?:.{0,30}\s)?شروط (?:الاستخدام|الأستخدام|الإستخدام)", r"شروط النشر ?:.*", r":? ?الحروف (?:المتبقية|المسموح بها).*"), "comment form"),
    Line("foot", (r"(?:From|من) ?/ ?(?P<source>\S.{1,60})", r"(?i)(?:source|المصدر) ?: ?(?P<source>\S.{1,80})"), "source line"),
    Line("head", (r"(?:بقلم|كتبت?|تحقيق|حوار) ?[:/] ?(?P<byline>\S.*)",), "writer line"),
    Line("chrome", (rf"{NAME} ?[-–]",), "logo with a dash"),
    Line("head", (rf"{NAME} ?[-–] ?(?P<headline>(?!{NAME})\S+ \S+ \S.*)",), "headline behind the logo"),
)  # fmt: skip


class ArabsTodayGroup(Outlet):
    """One template, several outlets. Addresses end in a time (6 digits) or in a date and time (12 digits)."""

    language: ClassVar[str | None] = "en"
    site_names = SISTERS

    article_url = (r"^(?:/(?:en|ar))?/(?!amp/|videos?)[^/]+-\d+/[^/]+-(?:\d{6}|\d{12})/?$", r"^/w-\d+/[^/]+/?$")
    twin_url = (r"^(?:/(?:en|ar))?/amp/\d+/[^/]+/?$",)
    other_url = {
        "video": r"^(?:/(?:en|ar))?/videos?(?:-\d+)?(?:/|$)",
        "login": r"^(?:/(?:en|ar))?/(?:login|register)/?$",
        "listing": r"^(?:/(?:en|ar))?(?:/[a-z-]*/?)?(?:\?.*)?$",
    }
    url_date = (r"-(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)/?$",)
    layouts = (
        Layout(
            name="amp",
            probe=("amp-img",),
            body=("#balmon",),
        ),
        Layout(
            name="balmon",
            probe=("#balmon",),
            boilerplate=("#barca",),
            body=("#balmon",),
        ),
    )
    thread = Thread()
    related = (
        Links(
            entry=(
                rf"(?P<date>{STAMP})(?P<headline>(?:(?!GMT \d|{LOGO} ?, ?{LATIN}).)*+)",
                rf"(?:(?P<date>{STAMP})(?P<headline>(?:(?!GMT \d|{LOGO} ?, ?{LATIN}).)*+))++(?:{LOGO} ?, ?{LATIN}.*+)?",
            ),
        ),
    )  # fmt: skip
    shape = Shape(lines=SHAPE_LINES, kicker="above", caption=True, dateline=True, bare_title="caption")
