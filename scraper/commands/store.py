"""``scrapy store ACTION OUTLET``: compare an outlet's store with its output files, or reconcile them."""

from __future__ import annotations

import argparse
import sys

from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader

from scraper.commands.crawl import unknown_outlet
from scraper.crawl.arguments import ArgumentError
from scraper.crawl.command import ProjectCommand
from scraper.crawl.known_settings import output_folder
from scraper.crawl.store import store_path
from scraper.crawl.store.pages import Policy
from scraper.crawl.store.repair import agree, damage
from scraper.errors import StorageError
from scraper.separation.version import separator_version

ACTIONS = ("check", "rebuild", "accept")


class Command(ProjectCommand):
    """0 where store and files agree now; 1 where a check finds damage, or the store or a file cannot be read; 2 where the
    command line is wrong."""

    unmet = (StorageError,)

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "check|rebuild|accept OUTLET"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Compare an outlet's store with its output files, or reconcile them"

    def long_desc(self) -> str:
        """What the actions do, for ``-h``."""
        return (
            "check reads the output files and lists lines that are not as they were written. "
            "rebuild limits the store to what the files hold: the next crawl fetches what is missing. "
            "accept keeps the files as they are: what is missing stays known and is not fetched again."
        )

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """What was found or done is on standard output."""
        if len(args) != 2 or args[0] not in ACTIONS:
            raise ArgumentError(f"give one of {', '.join(ACTIONS)} and the name of one outlet")
        action, outlet = args
        loader = get_spider_loader(settings)
        if outlet not in loader.list():
            raise unknown_outlet(outlet, loader)
        directory = output_folder(settings)
        path = store_path(directory, outlet)
        if not path.is_file():
            raise StorageError(f"{path}: there is no store; the outlet's first crawl makes it")
        if action == "check":
            found = damage(directory, outlet)
            sys.stdout.writelines(f"{line}\n" for line in found or [f"{outlet}: the output files are as they were written"])
            return int(bool(found))
        policy = Policy(separator=separator_version(loader.load(outlet)))
        made = agree(directory, outlet, policy, forget=action == "rebuild")
        said = f"{outlet}: the store knows {made.articles} articles"
        if action == "rebuild":
            said += f"; {made.missing} addresses will be fetched again by the next scrapy crawl {outlet}"
        sys.stdout.write(said + "\n")
        return 0
