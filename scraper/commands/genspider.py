"""``scrapy genspider NAME ADDRESS``: write the first file of an outlet when only its address is known."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from scrapy.commands.genspider import Command as ScrapysCommand
from scrapy.settings import SETTINGS_PRIORITIES

import scraper
from scraper.errors import ThresherError
from scraper.learning.source import check_name, class_name, quoted
from scraper.urls import clean_url, host_of, is_web_address

USAGE = 2


class Command(ScrapysCommand):
    """Scrapy's command with the templates of outlets, in every project that has these commands and names no templates of its
    own. A name or an address that could be none is refused."""

    def run(self, args: list[str], opts: Any) -> None:
        """The file is written, or what is wrong is one line."""
        try:
            if len(args) == 2 and not (opts.list or opts.dump):
                check_name(args[0])
                args = [args[0], _checked(args[1])]
        except ThresherError as error:
            sys.stderr.write(f"scrapy genspider: {error}\n")
            self.exitcode = USAGE
            return
        super().run(args, opts)

    @property
    def templates_dir(self) -> str:
        """The project's templates, else those of outlets."""
        assert self.settings is not None
        if (self.settings.getpriority("TEMPLATES_DIR") or 0) > SETTINGS_PRIORITIES["default"]:
            return super().templates_dir
        return str(Path(scraper.__path__[0], "templates", "spiders"))

    def _generate_template_variables(self, module: str, name: str, url: str, template_name: str) -> dict[str, Any]:
        found: dict[str, Any] = super()._generate_template_variables(module, name, url, template_name)
        return found | {"classname": class_name(name), "domain": host_of(url).removeprefix("www."), "url": url}


def _checked(address: str) -> str:
    """The address with its scheme. Raises ``ThresherError`` for what is none, or would have to be quoted."""
    url = clean_url(address if "://" in address else f"https://{address}")
    if not is_web_address(url) or not host_of(url).isascii() or quoted(url) != f'"{url}"' or " " in url:
        raise ThresherError(f"{address[:80]!r} is not the address of a site")
    return url if url.count("/") > 2 else f"{url}/"
