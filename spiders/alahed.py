"""Al-Ahed News (english.alahednews.com.lb and its mirrors): English, Beirut."""

from __future__ import annotations

from scraper import Layout, Line, Links, Outlet, Shape, Thread


class AlAhed(Outlet):
    """Stories under ``/<article>/<category>``, older ones under ``essaydetails.php``."""

    name = "alahed"
    allowed_domains = ["alahednews.com.lb", "alahednews.news", "alahednews.com", "alahedlb.info"]
    language = "en"
    timezone = "Asia/Beirut"
    site_names = ("Al-Ahed News", "Al-Ahed", "Alahed News", "AlAhed", "Alahednews", "Al Ahed News", "English Al-Ahed News")
    date_formats = ("%d-%m-%Y | %H:%M", "%d-%m-%Y %H:%M", "%d-%m-%Y", "%d/%m/%Y")

    article_url = (r"^/\d+/\d+/?$", r"^/essaydetails\.php\?(?:.*&)?eid=\d+", r"^/(?:post|article)/\d+")
    other_url = {"listing": r"^/(?:catessays\.php|archive|category|$)", "video": r"^/videos?(?:/|$)"}
    listings = ("https://english.alahednews.com.lb/catessays.php?cid=386&page={page}",)
    listing_links = ("#table45 a[href]", "a[href]")

    layouts = (
        Layout(
            name="old",
            probe=("#textFontSize2",),
            headline=("#textFontSize1",),
            body=("#textFontSize2",),
            date=("#table36 td p",),
        ),
    )
    thread = Thread(
        heading=(r"(?i)comments?(?: ?\(?(?P<count>\d+)\)?)?",),
        head=(r"person ?(?P<author>\S.{0,58})?",),
        furniture=(r"(?i)reply|report|send|submit|name|e-?mail|comment|your (?:name|e-?mail|comment).{0,10}",),
        stop=(r"- ?Related News", r"(?i)add (?:a |your )?comment.*|leave a comment.*"),
        run_on=(r"(?P<text>\S.*?) ?- ?(?P<label>Related News)",),
        cut_title=True,
    )
    related = (Links(heading=(r"(?:- ?)?(?P<label>Related News|Related Articles)",)),)
    shape = Shape(
        lines=(
            Line("chrome", (r"No Script", r"Please Wait\.\.\.", r"Al-Ahed Telegram"), "loader"),
            Line("chrome", (r"(?i:(?:star(?:_border|_outline)? ?)?add to favou?rites)|star(?:_border|_outline)?[^\W\d_a-z]\S*(?: \S+){1,4}",), "favourites"),
            Line(
                "head",
                (
                    r"folder_open ?(?P<section>\S.*?)? ?access_time ?(?P<date>\S.*)?",
                    r"folder_open ?(?P<section>\S.*)",
                    r"access_time ?(?P<date>\S.*)",
                ),
                "meta line",
            ),
        ),
        kicker="series",
        signature=(
            (r"^folder_open", 3),
            (r"access_time ?\S", 2),
            (r"Al-Ahed Telegram", 2),
            (r"Add to favorites$", 2),
            (r"Edited by website team", 3),
            (r"^By Al-Ahed News", 3),
            (r"^Local Editor$", 2),
            (r"^By Staff(?:, Agencies)?$", 2),
        ),
    )
