"""``scrapy explain PATH``: show the owner of every line, and what won and lost for every field."""

from __future__ import annotations

import argparse
import difflib
import json
import shutil
import sys

from scrapy.settings import Settings

from scraper.commands.pages import page_options, snapshot_of
from scraper.crawl.arguments import ArgumentError
from scraper.crawl.command import ProjectCommand
from scraper.fixtures.case import NotFetched
from scraper.outlets.project import project_outlets


class Command(ProjectCommand):
    """0 where the page is an article, 1 where it is none (it is explained all the same) or cannot be had, 2 where the command
    line is wrong."""

    unmet = (NotFetched,)

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] PATH|ADDRESS"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Explain a page: the owner and rule of each line, and what won and lost for each field"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        parser.add_argument("paths", nargs="*", metavar="PATH", help="a saved page, - for standard input, or an address")
        page_options(parser)
        parser.add_argument("--field", metavar="F", help="only this field and its lines")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """The explanation is on standard output."""
        return print_explained(args, opts, settings)


def print_explained(args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
    """The explanation was printed; 1 where the page is no article."""
    from scraper.view.colours import wants_colour
    from scraper.view.explaining import explain
    from scraper.view.telling import tell

    if args or len(opts.paths) != 1:
        told = f"unexpected argument {(args or opts.paths[1:])[0]}" if args or opts.paths else "no page was given"
        raise ArgumentError(f"{told}; give the path of one saved page, an address, or - for standard input")
    field = known_field(opts.field) if opts.field is not None else None
    given = opts.paths[0]
    found = explain(snapshot_of(given, opts, settings), project_outlets())
    if opts.json:
        sys.stdout.write(json.dumps(found.to_dict(field), ensure_ascii=False) + "\n")
    else:
        width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else None
        sys.stdout.write(tell(found, given, only=field, colour=wants_colour(sys.stdout), width=width))
    return 1 if found.look.refusal is not None else 0


def known_field(name: str) -> str:
    """The field of that name. Raises ``ArgumentError`` with names that come near."""
    from scraper.view.explaining import EXPLAINED

    if name in EXPLAINED:
        return name
    near = difflib.get_close_matches(name, EXPLAINED, n=2)
    hint = f"did you mean {' or '.join(near)}?" if near else f"the fields are {', '.join(EXPLAINED)}"
    raise ArgumentError(f"--field: there is no field {name!r}; {hint}")
