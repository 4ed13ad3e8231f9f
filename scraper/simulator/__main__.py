"""``python -m scraper.simulator``: serve the simulated newspaper until Ctrl-C."""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading
from datetime import UTC, datetime, timedelta

from scraper.replay.server import ReplayServer
from scraper.simulator.plan import TROUBLES, Plan
from scraper.simulator.site import SimulatedSite


def main(arguments: list[str]) -> int:
    """0 after Ctrl-C, 2 where an argument is wrong or the port is taken."""
    parser = argparse.ArgumentParser(prog="python -m scraper.simulator", description="Serve an invented news site on 127.0.0.1.")
    parser.add_argument("--articles", type=int, default=3000, help="total number of stories (default: 3000)")
    parser.add_argument("--days", type=float, default=180, help="days over which they appear (default: 180)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives another newspaper (default: 1)")
    parser.add_argument("--edited", type=float, default=0.05, help="share of stories that are edited later (default: 0.05)")
    parser.add_argument("--deleted", type=float, default=0.01, help="share of stories that are deleted later (default: 0.01)")
    parser.add_argument("--trouble", default="", metavar="KIND=SHARE,…", help=f"kinds: {', '.join(TROUBLES)}")
    parser.add_argument("--hours-per-second", type=float, default=0, help="how fast its clock runs (default: it stands still)")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: any free one)")
    options = parser.parse_args(arguments)
    try:
        plan = Plan(
            articles=options.articles,
            seed=options.seed,
            days=options.days,
            start=datetime.now(UTC).replace(microsecond=0) - timedelta(days=options.days),
            edited=options.edited,
            deleted=options.deleted,
            trouble=shares(options.trouble),
        )
        with ReplayServer(SimulatedSite(plan), options.port) as server:
            serve(server, options.hours_per_second)
    except (ValueError, OSError) as error:
        sys.stderr.write(f"scraper.simulator: {error}\n")
        return 2
    return 0


def shares(text: str) -> dict[str, float]:
    """``flaky=0.02,missing=0.01`` as a mapping; ``ValueError`` for what is no kind or no share."""
    found = {}
    for pair in filter(None, text.split(",")):
        kind, _, share = pair.partition("=")
        if kind not in TROUBLES:
            raise ValueError(f"--trouble: {kind!r} is not a kind; use one of: {', '.join(TROUBLES)}")
        found[kind] = float(share)
    return found


def serve(server: ReplayServer, hours: float) -> None:
    """Serving went on until Ctrl-C, the clock of the site going so many hours in a second."""
    sys.stdout.write(
        f"serving; SCRAPY_SETTINGS_MODULE=scraper.simulator.settings scrapy crawl saltmarsh -s THRESHER_REPLAY={server.address}\n"
    )
    sys.stdout.flush()
    site = server.site
    with contextlib.suppress(KeyboardInterrupt):
        while not threading.Event().wait(1):
            if isinstance(site, SimulatedSite):
                site.advance(hours=hours)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
