"""What the commands of a project share: what they check first, and how they end."""

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
from scraper.crawl.interrupt import ends_on_interrupt
from scraper.crawl.known_settings import check_settings
from scraper.errors import ThresherError

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


class ProjectCommand(ScrapyCommand):
    """A command of a project that leaves crawling to others. Its settings are checked first, its errors for people are one line,
    and Ctrl-C ends it."""

    requires_project = True
    requires_crawler_process = False
    unmet: tuple[type[ThresherError], ...] = ()
    """Errors that end the command with 1: nothing was wrong with the command line."""

    @ends_on_interrupt
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """What the command does is done, and ``exitcode`` says how it went."""
        quiet()
        with ending(self, *self.unmet):
            assert isinstance(self.settings, Settings)
            check_settings(self.settings)
            self.exitcode = self.act(args, opts, self.settings)

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """What the command does; the exit status. An error for people is raised as a ``ThresherError``."""
        raise NotImplementedError
