"""``scrapy inspect PATH…``: show pages in a browser, with every run in its owner's colour, next to their records."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scrapy.settings import Settings

from scraper.commands.pages import page_options, snapshot_of
from scraper.crawl.arguments import ArgumentError
from scraper.crawl.command import ProjectCommand
from scraper.crawl.known_settings import folder, outlets_module
from scraper.fixtures.case import NotFetched
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class

ARCHIVES = (".warc", ".warc.gz")
MOST = 100
"""Pages of one file, unless more are asked for."""


class Command(ProjectCommand):
    """0 where the pages were shown; 1 where an address could not be had; 2 where the command line is wrong or names none."""

    unmet = (NotFetched,)

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] PATH|DIRECTORY|ADDRESS|OUTPUT.jsonl|FILE.warc.gz..."

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Show pages in a browser: every line in its owner's colour, next to the record"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        told = "saved pages, folders of them, one address, output files (with the archives of their pages), web archives"
        parser.add_argument("paths", nargs="*", metavar="PATH", help=told)
        page_options(parser)
        parser.add_argument("-o", "--output", metavar="FILE", help="write one self-contained file instead of serving the pages")
        parser.add_argument("--limit", type=int, default=MOST, metavar="N", help=f"at most N pages in a file (default {MOST})")
        parser.add_argument("--port", type=int, default=0, metavar="N", help="the port on 127.0.0.1 (default: a free one)")

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """The pages are in the file, or were served until Ctrl-C."""
        return show_pages(args, opts, settings)


def kept_archives(paths: list[str], settings: Settings) -> list[str]:
    """The archives that the project's crawls keep (``THRESHER_WARC``), for output files that are named without any."""
    named = [path.lower() for path in paths]
    if not settings.get("THRESHER_WARC") or not all(path.endswith((".jsonl", ".ndjson")) for path in named):
        return []
    return sorted(str(path) for path in folder(settings, "THRESHER_WARC", "").glob("*.warc*") if str(path).endswith(ARCHIVES))


def show_pages(args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
    """The pages are in the file, or were served until Ctrl-C."""
    from scraper.view.collecting import Inspected, collect, fetched
    from scraper.view.document import write_document
    from scraper.view.inspecting import inspect_file
    from scraper.view.saved import is_address

    if args or not opts.paths:
        told = f"unexpected argument {args[0]}" if args else "give a saved page, a folder, an address or a file"
        raise ArgumentError(told)
    if opts.limit < 1:
        raise ArgumentError("--limit: give a number of pages, 1 or more")
    if opts.outlet is not None:
        outlet_class(opts.outlet, project_outlets())
    pages: list[Inspected]
    if any(is_address(one) for one in opts.paths):
        if len(opts.paths) > 1:
            raise ArgumentError("only one address can be inspected at a time; save the pages to inspect several")
        pages = [fetched(snapshot_of(opts.paths[0], opts, settings), project_outlets, opts.paths[0])]
    else:
        facts = {name: getattr(opts, name) for name in ("url", "outlet", "fetched_at", "content_type")}
        if facts["url"] is not None and len(opts.paths) > 1:
            raise ArgumentError("--url works with one PATH only")
        pages = collect([*opts.paths, *kept_archives(opts.paths, settings)], project_outlets, facts)
    if opts.output is None:
        from scraper.learning.teaching import FIELDS, Teacher
        from scraper.view.serving import serve_pages

        return serve_pages(pages, opts.port, Teacher(pages, outlets_module(settings), project_outlets).act, FIELDS)
    path = Path(opts.output)
    write_document(path, inspect_file(pages[: opts.limit]))
    left = f" (the first {opts.limit} of {len(pages)}; use --limit for more)" if len(pages) > opts.limit else ""
    shown = min(len(pages), opts.limit)
    sys.stdout.write(f"{shown} page{'s' if shown != 1 else ''} -> {path}{left}\n")
    return 0
