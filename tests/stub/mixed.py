"""A made-up outlet that is found in every way."""

from scraper import Outlet

ROOT = "https://www.stub.test"


class Mixed(Outlet):
    """Feed, sitemaps by way of robots.txt, an archive by date, links of articles."""

    name = "mixed"
    allowed_domains = ["stub.test"]
    article_url = (r"^/story/\d+$",)
    feeds = (f"{ROOT}/feed.xml",)
    sitemaps = (f"{ROOT}/robots.txt",)
    sitemap_follow = (r"stories|index",)
    listings = (f"{ROOT}/archive/{{date:%Y-%m-%d}}?page={{page}}",)
    article_links = (".more a",)
    link_depth = 1
    max_pages = 5


class Endless(Outlet):
    """A site without an end in any direction."""

    name = "endless"
    allowed_domains = ["stub.test"]
    article_url = (r"^/story/\d+$",)
    feeds = (f"{ROOT}/huge.xml", f"{ROOT}/bomb.xml")
    sitemaps = (f"{ROOT}/cycle.xml", f"{ROOT}/packed.xml.gz")
    listings = (f"{ROOT}/calendar?page={{page}}", f"{ROOT}/next")
    max_pages = 4
    max_entries = 60
    max_sitemaps = 6
