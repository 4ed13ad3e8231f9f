"""The Saltmarsh Courier (saltmarsh.example), an invented newspaper: English, Lisbon."""

from __future__ import annotations

from scraper import Layout, Links, Outlet, Thread


class Saltmarsh(Outlet):
    """Stories under ``/<section>/<slug>-<number>``."""

    name = "saltmarsh"
    allowed_domains = ["saltmarsh.example"]
    language = "en"
    timezone = "Europe/Lisbon"
    site_names = ("The Saltmarsh Courier", "Saltmarsh Courier")

    article_url = (r"^/(?:harbour|council|weather|trade|people)/[a-z0-9-]+-\d{6}$",)
    other_url = {"listing": r"^/(?:[a-z]+)?(?:\?|$)|^/archive/", "author": r"^/by/", "video": r"^/watch/"}
    feeds = ("https://www.saltmarsh.example/feed.xml",)
    listings = ("https://www.saltmarsh.example/news?page={page}",)
    listing_links = (".river h2 a[href]",)

    layouts = (
        Layout(
            name="present",
            probe=(".story-text",),
            section=(".story-head .rubric",),
            headline=(".story-head h1",),
            standfirst=(".story-head .deck",),
            byline=(".story-head .by a",),
            date=(".story-head time.published",),
            date_modified=(".story-head time.changed",),
            body=(".story-text",),
            tags=(".topics a",),
            boilerplate=("aside.rail", ".share"),
        ),
    )
    thread = Thread(
        heading=(r"(?i)(?P<count>\d+) comments?",),
        item=("li.remark",),
        author=(".who",),
        date=("time",),
        text=(".said p",),
        likes=(".likes",),
    )
    related = (Links(block=(".see-also",), item=("li",), headline=("a",), label=("h2",)),)
