"""Sisters of an outlet: read like it, known by their hosts, and crawled only where their lists are known."""

from __future__ import annotations

import pytest
from scrapy.utils.project import get_project_settings

import scraper
from scraper import Outlet
from scraper.crawl.loader import OutletLoader
from scraper.errors import DeclarationError
from scraper.outlets.registry import outlet_class, outlet_for_url, outlets

HOSTS = {
    "almaghribtoday.net": "almaghribtoday", "www.egypt-today.com": "egypttoday", "egypttoday.com": "egypttoday",
    "mail.egyptsports.net": "egypttoday", "www.libyatoday.net": "libyatoday", "themuslimchronicle.com": "themuslimchronicle",
    "m.tunisiatoday.com": "tunisiatoday", "english.alahedlb.info": "alahed", "mail.emiratesvoice.com": "emiratesvoice",
    "www.arabstoday.net": "arabtoday",
}  # fmt: skip
TEXT = (
    "Sfax - Leila Mansour\nThe ferry office of the old harbour will open its winter counter on Friday, a week earlier than in other years, "
    "its director said.\nTickets for the islands are sold there until the end of March, and from then on at the northern quay only.\n"
)


@pytest.mark.parametrize(("host", "name"), HOSTS.items())
def test_a_host_is_of_its_family(host: str, name: str) -> None:
    """Every host of a family, with any name before it, has the outlet whose it is."""
    found = outlet_for_url(f"https://{host}/en/amp/314/ferry-office-opens-its-winter-counter-162842")
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("host", [host for host, name in HOSTS.items() if name not in ("alahed",)])
def test_sisters_are_read_alike(host: str) -> None:
    """The template of the group reads a page of any sister; a time in an address is never another sister's."""
    article = scraper.separate(TEXT, url=f"https://{host}/en/amp/314/ferry-office-opens-its-winter-counter-162842")
    assert (article.dateline, article.byline, len(article.body_blocks)) == ("Sfax", "Leila Mansour", 2)
    assert article.outlet == HOSTS[host]
    assert article.language == "en"


def test_what_is_only_read_has_no_spider() -> None:
    """An outlet that is not crawled is known to separation and no name for a crawl."""
    listed = set(OutletLoader(get_project_settings()).list())
    assert listed == set(outlets())
    assert "tunisiatoday" not in listed
    assert outlet_class("tunisiatoday").name == "tunisiatoday"
    with pytest.raises(DeclarationError, match="expected True or False"):
        type("Wrong", (Outlet,), {"name": "wrong", "allowed_domains": ["x.test"], "crawled": "no"})
