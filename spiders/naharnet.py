"""Naharnet (naharnet.com): English, Beirut."""

from __future__ import annotations

from scraper import Layout, Line, Links, Outlet, Shape, Thread

STAMP = r"(?<!\d)\d{1,2} [A-Z][a-z]+ \d{4}, ?\d{1,2}:\d\d"
AGE = r"(?:(?:about|almost|around|over|more than|less than) )?(?:\d+|an?) (?:second|minute|hour|day|week|month|year)s?(?: ago)?"
LANGUAGE_LINK = r"[إا]قر[أا] هذا الخبر (?:بالعربية|بال[إا]نجليزية|بال[إا]نكليزية)|Read (?:this story )?in (?:Arabic|English)"


class Naharnet(Outlet):
    """Stories under ``/stories/en/<id>-<slug>``. The server is slow, so its time-out is long."""

    name = "naharnet"
    allowed_domains = ["naharnet.com"]
    language = "en"
    timezone = "Asia/Beirut"
    site_names = ("Naharnet", "Naharnet Newsdesk")
    custom_settings = {"DOWNLOAD_TIMEOUT": 120}

    article_url = (r"^/stories/(?:en|ar)/\d+(?:-[^/]*)?/?$",)
    twin_url = (r"^/stories/(?:en|ar)/\d+(?:-[^/]*)?/print/?$",)
    other_url = {
        "login": r"^/(?:login|sign_?in|register)",
        "author": r"^/users?/",
        "listing": r"^/(?:[a-z-]+/?)?(?:\?.*)?$|^/tags/",
    }
    other_text = {"listing": (r"(?:.*\S )?(?:W\d+ )?Full Story", 2)}
    feeds = ("https://www.naharnet.com/tags/lebanon/en/feed.atom", "https://www.naharnet.com/tags/middle-east/en/feed.atom")
    listings = ("https://www.naharnet.com/lebanon?page={page}",)
    listing_links = (".latest-story a.title", "#content .title.ugly-link", "a[href]")

    layouts = (
        Layout(
            name="present",
            probe=("div[itemprop=description]", "h1[itemprop=name]", "p.desc"),
            headline=("h1[itemprop=name]", "h1"),
            body=("div[itemprop=description]", "p.desc"),
            date=(".byline .timeago", "abbr.timeago"),
        ),
    )
    thread = Thread(
        heading=(r"(?i)(?:comments?|التعليقات|تعليقات) ?\(?(?P<count>\d+)?\)?",),
        head=(
            rf"(?:Thumb|Missing|Default-user-icon)(?: (?P<author>\S.{{0,60}}?))?? ?(?P<date>{STAMP})",
            rf"(?:Thumb|Missing|Default-user-icon)(?: (?P<author>\S.{{0,60}}?))?? (?P<date>{AGE})",
            rf"(?P<author>\S.{{0,60}}?) (?P<date>{STAMP})",
        ),
        furniture=(r"(?i)(?:\d+ )?(?:reply|report|like|\d+ likes?|likes?:? ?\d+)(?: ?[|·•]? ?(?:reply|report|like|\d+ likes?))*", r"(?i)(?:thumb|missing)"),
        stop=(r"(?i)(?:copyright|©).*", r"(?i)(?:please )?(?:log|sign) ?in .*|(?:leave|post|add) (?:a |your )?comment.*"),
        item=("ul.comments-list li.comment", "li.comment", "div.comment"),
        author=(".user", ".author", ".username"),
        date=("abbr.timeago", ".timeago", "time"),
        text=(".comment-body", ".comment-text", "p"),
        likes=(".likes",),
    )  # fmt: skip
    related = (Links(heading=(r"(?i)(?P<label>related(?: stories| articles| news)?|more from .{3,30})",)),)
    shape = Shape(
        lines=(
            Line("chrome", (rf"(?:[•*·-] ?)?(?:{LANGUAGE_LINK})(?: ?W\d+)?", r"(?:[•*·-] ?)?W\d{2,4}", r"(?:W\d+ )?Full Story"), "language link or picture"),
            Line("head", (rf"(?i:by) (?P<byline>\S.{{1,80}}?),? (?P<date>{STAMP})",), "byline with date"),
            Line("foot", (r"Source ?:? ?(?P<source>[A-Z][\w&.,'’/ -]{1,60}[\w.])",), "source line"),
            Line("stop", (r"(?i)(?:copyright|©).*", r"\(?[A-Z]\.(?: ?[A-Z]\.?){1,3}(?: ?/ ?[A-Z]\.(?: ?[A-Z]\.?){1,3})?\)?"), "print foot"),
        ),
        topics=True,
        signature=(
            (r"إقرأ هذا الخبر بالعربية", 3),
            (r"^(?:[•*·-] ?)?W\d{3}$", 2),
            (rf"^(?:Thumb|Missing) .{{1,60}} {STAMP}$", 3),
            (r"^Source ?(?:Naharnet|Agence France Presse|Associated Press)$", 2),
            (r"Naharnet Newsdesk", 3),
            (r"^(?:W\d+ )?Full Story$", 1),
        ),
    )  # fmt: skip
