"""Options for the pages named on the command line."""

from __future__ import annotations

import argparse

from scrapy.settings import Settings

from scraper.crawl.arguments import check_fetched
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class
from scraper.page.snapshot import Snapshot


def page_options(parser: argparse.ArgumentParser) -> None:
    """The options that say what is known of a saved page."""
    parser.add_argument("--outlet", metavar="NAME", help="the outlet, if the page does not show it")
    parser.add_argument("--url", help="the address that a saved page was fetched from")
    parser.add_argument("--fetched-at", metavar="ISO", help="when a saved page was fetched (relative dates need it)")
    parser.add_argument("--content-type", metavar="T", help="the content type, if the file name does not show it")


def snapshot_of(given: str, opts: argparse.Namespace, settings: Settings) -> Snapshot:
    """The page that a person named: read, or fetched."""
    from scraper.view.saved import is_address, saved_snapshot

    if opts.outlet is not None:
        outlet_class(opts.outlet, project_outlets())
    known = {name: getattr(opts, name) for name in ("url", "fetched_at", "content_type")}
    if not is_address(given):
        return saved_snapshot(given, outlet=opts.outlet, **known)
    check_fetched(known)
    from scraper.fixtures.fetching import fetch_any

    return fetch_any(given, opts.outlet, settings)
