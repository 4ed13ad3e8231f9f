"""TRT World (trtworld.com, also trt.global): English, Istanbul."""

from __future__ import annotations

from scraper import Layout, Line, Links, Outlet, Shape

_CAPITAL = "A-ZÇĞİÖŞÜÉÈÊÀÂÎÔÛÑÁÍÓÚËÄŠĐČĆŽА-ЯЁЂЈЉЊЋЏЃЌЅ"
SECTION = rf"[{_CAPITAL}][{_CAPITAL}&’',/ -]{{1,38}}[{_CAPITAL}]"
TOPICS = (
    r"World|Türkiye|Turkey|Middle East|Europe|Africa|Asia(?: Pacific)?|Americas?|US|UK|Business|Bi?zTech|Technology|Sports?|Life|Culture"
    r"|Art & Culture|Opinion|Perspectives|Magazine|Climate|Science|Politics|War on Gaza|Russia-Ukraine War|Showcase|Insight|Analysis"
)
EXPLORE = (
    r"Explore|Découvr(?:ez|ir)|Explor(?:ez|er|ar|a)|Descubr[ea]|Entdecken|Keşfet|Gundua|Bincika|Istraži(?:te)?|Eksplor[oi]\w*|Истраж(?:и|ете|ите)"
    r"|Рекомендуем|Узнать больше|استكشف|اكتشف|کاوش"
)
"""The label of the list below a story, in the languages of trt.global."""
FOOTER = (
    r"(?i).*\b(?:feedback|suggestions?|contact us|privacy policy|cookie|terms of use|newsletter|subscribe|all rights reserved"
    r"|download (?:the|our) app|follow us|copyright)\b.*|©.*"
)


class TRTWorld(Outlet):
    """Stories under ``/article/<id>``, before 2024 under ``/<topic>/<slug>-<number>``."""

    name = "trtworld"
    allowed_domains = ["trtworld.com", "trt.global"]
    language = "en"
    timezone = "Europe/Istanbul"
    site_names = ("TRT World", "TRTWorld", "TRT Global", "TRT")

    article_url = (r"^(?:/[a-z-]+)?/article/(?:[0-9a-f]{12}|\d{7,8})/?$", r"^/(?!video)[a-z-]+/[a-z0-9-]+-\d{5,8}/?$")
    other_url = {
        "video": r"^/videos?(?:/|$)",
        "author": r"^/authors?/",
        "listing": r"^/(?:[a-z-]+/?)?(?:\?|$)",
        "tag": r"^/(?:tag|topic|search)s?/",
    }
    feeds = ("https://www.trtworld.com/feed/rss.xml",)
    listings = ("https://www.trtworld.com/news?page={page}",)
    listing_links = ('div[data-testid="single-card"] a[href*="/article/"]', "a.gtm-topic-latest-article", "a[href]")

    layouts = (
        Layout(
            name="2025",
            probe=(".tiptap.ProseMirror", "[class*='trt-article-body']"),
            headline=("article h1", "h1"),
            body=(".tiptap.ProseMirror", "[class*='trt-article-body']"),
        ),
        Layout(
            name="2018",
            probe=("h1.article-title",),
            headline=("h1.article-title",),
            standfirst=("h3.article-description",),
            body=("div.contentBox.bg-w.noMedia", "div.contentBox"),
            source=("div.article-source",),
        ),
    )  # fmt: skip
    related = (
        Links(
            heading=(r"Recommended|RECOMMENDED|Related|RELATED",),
            inline=(r"(?P<label>Related|RELATED)(?=[^\sa-z:])(?P<headline>\S.{11,})",),
            in_body=True,
        ),
        Links(heading=(rf"(?i:{EXPLORE})",), stop=(FOOTER,)),
    )
    shape = Shape(
        lines=(
            Line("chrome", (r"\d+ MIN(?:UTE)?S? READ", r"\d+ min(?:ute)?s? read|(?i:\d+ (?:min(?:ut[aeo])?s?|мин(?:ут[аы]?)?|dk|dakika)\.? [^\W\d_]\w+(?: \w+)?|dakika \d+ \w+(?: \w+)?)"), "reading time"),
            Line("section", (SECTION, TOPICS), "section line"),
            Line("stop", (r"We value your feedback .*|Sneak a peek at TRT .*|(?i:contact us|copyright ©.*|©.*)|TRT [A-Z]\w+(?: [-–] .*)?",), "footer"),
        ),
        standfirst=True,
        caption=True,
        signature=(
            (r"^\d+ MIN READ$", 2),
            (r"^SOURCE: ?TRT ?World", 3),
            (r"TRT ?World", 1),
            (r"^(?:Explore|RECOMMENDED|Recommended)$", 1),
            (r"/ (?:TRT ?World|AP|AA|Reuters|Others|AFP)\b[\w ]*$", 1),
        ),
    )
