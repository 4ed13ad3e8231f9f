"""The made-up outlets: one that is found from listings, one from a feed, one that declares nothing."""

from scraper.crawl.spider import NewsSpider


class StubSpider(NewsSpider):
    """Found from its listings."""

    name = "stub"
    allowed_domains = ["stub.test"]
    article_url = (r"^/(?:story|secret)/",)
    other_url = {"video": r"^/video/"}
    listings = ("https://www.stub.test/news?page={page}",)
    max_pages = 40


class StubFeedSpider(NewsSpider):
    """Found from its feed."""

    name = "stubfeed"
    allowed_domains = ["stub.test"]
    article_url = (r"^/story/",)
    feeds = ("https://www.stub.test/feed.xml",)


class StubBareSpider(NewsSpider):
    """Found from nothing."""

    name = "stubbare"
    allowed_domains = ["stub.test"]
