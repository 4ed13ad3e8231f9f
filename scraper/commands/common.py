"""What commands have in common: how they end, and the pages that a person names."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from scrapy.commands import ScrapyCommand
from scrapy.settings import Settings

from cleaners.visible import visible
from scraper.crawl.arguments import check_fetched
from scraper.errors import ThresherError
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class
from scraper.page.snapshot import Snapshot

USAGE = 2
SIGPIPE = 141


@contextmanager
def ending(command: ScrapyCommand, *unmet: type[ThresherError]) -> Iterator[None]:
    """What a command does. An error meant for people is one line on standard error; the exit status is 2 then, or 1 where it is
    one of ``unmet``: nothing was wrong with the command line. Where nobody reads the output any more the command ends as by
    SIGPIPE."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        command.exitcode = SIGPIPE
    except ThresherError as error:
        name = type(command).__module__.rpartition(".")[2]
        sys.stderr.write(f"scrapy {name}: {visible(str(error))}\n")
        command.exitcode = 1 if isinstance(error, unmet) else USAGE


def quiet() -> None:
    """Nothing but the command's own words is written."""
    logging.getLogger().addHandler(logging.NullHandler())
    warnings.simplefilter("ignore")


def page_options(parser: argparse.ArgumentParser) -> None:
    """The options that say what is known of a saved page."""
    parser.add_argument("--outlet", metavar="NAME", help="the outlet, if it is not to be found from the page")
    parser.add_argument("--url", help="the address that a saved page was fetched from")
    parser.add_argument("--fetched-at", metavar="ISO", help="when a saved page was fetched (relative dates need it)")
    parser.add_argument("--content-type", metavar="T", help="the content type, if the name of the file does not tell")


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
