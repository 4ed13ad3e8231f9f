"""``python -m scraper.replay``: serve the fixtures and run all spiders over them."""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading
from pathlib import Path

from scrapy.utils.project import get_project_settings

from scraper.crawl.result import exit_code
from scraper.crawl.summary import print_table, troubles
from scraper.errors import ThresherError
from scraper.replay.run import crawl_all, outlets
from scraper.replay.server import ReplayServer
from scraper.replay.site import FixtureSite


def main() -> int:
    """0 where every spider did its work."""
    parser = argparse.ArgumentParser(prog="python -m scraper.replay", description=__doc__)
    parser.add_argument("outlets", nargs="*", metavar="OUTLET", help="only these outlets (default: all)")
    parser.add_argument(
        "--fixtures", type=Path, default=Path("fixtures"), help="folder of saved pages (default: fixtures)"
    )
    parser.add_argument("--serve", action="store_true", help="only serve, until interrupted")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: any free one)")
    parser.add_argument("--log-level", default="WARNING", help="Scrapy's log level (default: WARNING)")
    options = parser.parse_args()
    try:
        site = FixtureSite(options.fixtures)
        with ReplayServer(site, options.port) as server:
            if options.serve:
                return serve(server)
            return crawl(server, options.outlets, options.log_level)
    except (ThresherError, OSError) as error:
        sys.stderr.write(f"scraper.replay: {error}\n")
        return 2


def serve(server: ReplayServer) -> int:
    """Serving went on until Ctrl-C."""
    sys.stdout.write(f"serving; scrapy crawl OUTLET -s THRESHER_REPLAY={server.address}\n")
    sys.stdout.flush()
    with contextlib.suppress(KeyboardInterrupt):
        threading.Event().wait()
    return 0


def crawl(server: ReplayServer, names: list[str], log_level: str) -> int:
    """The spiders have run and the table is printed."""
    settings = get_project_settings()
    known = outlets(settings)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ThresherError(f"there is no outlet {unknown[0]}; there are: {', '.join(known)}")
    outcomes = crawl_all(settings, names or known, server.address, log_level)
    print_table(outcomes, sys.stdout)
    sys.stdout.writelines(f"{line}\n" for line in troubles(outcomes))
    return exit_code(outcomes)


if __name__ == "__main__":
    sys.exit(main())
