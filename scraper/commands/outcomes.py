"""``scrapy outcomes OUTLET``: show what became of every address of an outlet, from its store."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import msgspec
from scrapy.settings import Settings

from scraper.crawl.arguments import ArgumentError, parse_moment, parse_span
from scraper.crawl.command import ProjectCommand
from scraper.crawl.display import printable
from scraper.crawl.known_settings import output_folder
from scraper.crawl.store import OUTCOMES, PENDING, read_store, store_path
from scraper.crawl.store.database import explained
from scraper.crawl.store.outcomes import RETRIED
from scraper.errors import StorageError
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class

COLUMNS = (
    "url", "canonical_url", "outcome", "reason", "detail", "attempts", "given_up", "not_before", "revision", "content_hash",
    "etag", "last_modified", "first_seen", "settled_at", "checked_at", "fetched_at", "published", "hints",
)  # fmt: skip
"""The keys of a line of ``--json``; times are ISO 8601 in UTC."""


class Command(ProjectCommand):
    """0 where the store was read; 1 where there is none or it is damaged; 2 where the command line is wrong."""

    unmet = (StorageError,)

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] OUTLET"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Show what became of every address of an outlet: counts, a list, or JSON lines"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        names = ", ".join((*OUTCOMES, PENDING, "given_up"))
        parser.add_argument("--outcome", metavar="NAME[,NAME]", help=f"only these: {names}")
        parser.add_argument("--since", metavar="WHEN", help="only outcomes since then: a date, or an age like 7d")
        parser.add_argument("--list", action="store_true", help="one line per address instead of counts")
        parser.add_argument("--sources", action="store_true", help="the feeds, sitemaps and listings that could not be read")
        parser.add_argument("--json", action="store_true", help="one JSON object per address")

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """The outcomes are on standard output."""
        if len(args) != 1:
            raise ArgumentError("give the name of one outlet")
        outlet = outlet_class(args[0], project_outlets()).name
        names, since = read_names(opts.outcome), read_since(opts.since)
        path = store_path(output_folder(settings), outlet)
        most = settings.getint("THRESHER_MAX_ATTEMPTS", 5)
        with closing(read_store(path)) as store, explained(path, "read"):
            rows = pages(store, names, since, most)
            if opts.sources:
                sys.stdout.writelines(f"{line}\n" for line in sources(store))
            elif opts.json or opts.list:
                for row in rows:
                    if opts.json:
                        write_json(store, row)
                    else:
                        write_line(row)
            else:
                write_counts(rows)
                if unread := len(sources(store)):
                    sys.stdout.write(f"{unread} feeds, sitemaps or listings could not be read in full (--sources)\n")
        return 0


def read_names(text: str | None) -> tuple[str, ...]:
    """The outcomes that are wanted, () for all; ``ArgumentError`` for one that does not exist."""
    names = tuple(filter(None, (part.strip() for part in (text or "").split(","))))
    for name in names:
        if name not in (*OUTCOMES, PENDING, "given_up"):
            raise ArgumentError(f"--outcome: {name!r} is not one of {', '.join((*OUTCOMES, PENDING, 'given_up'))}")
    return names


def read_since(text: str | None) -> float:
    """The moment in seconds since 1970, 0 for always; an age counts back from now."""
    if text is None:
        return 0.0
    try:
        if text.strip()[-1:].lower() in ("d", "h", "m", "w"):
            return datetime.now(UTC).timestamp() - parse_span("--since", text)
        return parse_moment(text).timestamp()
    except ArgumentError as error:
        raise ArgumentError(f"--since: {text!r} is not a date (2026-11-25), date and time, or age (36h, 7d, 2w)") from error


def pages(store: sqlite3.Connection, names: tuple[str, ...], since: float, most: int) -> Iterator[dict[str, Any]]:
    """The rows of the addresses that are wanted, by outcome and reason, the latest first."""
    retried = ", ".join(f"'{name}'" for name in sorted(RETRIED))
    given_up = f"(attempts >= :most AND state IN ({retried}))"
    where = f"(:names = '' OR instr(:names, ',' || state || ',') OR (instr(:names, ',given_up,') AND {given_up}))"
    found = store.execute(
        f"SELECT *, state AS outcome, {given_up} AS given_up FROM pages"
        f" WHERE {where} AND coalesce(settled_at, first_seen) >= :since"
        " ORDER BY state, reason, coalesce(settled_at, first_seen) DESC, id",
        {"names": f",{','.join(names)}," if names else "", "since": since, "most": most},
    )
    for row in found:
        yield dict(row)


def sources(store: sqlite3.Connection) -> list[str]:
    """A line for every feed, sitemap or listing that could not be read when it was last asked for, or not to its end."""
    if store.execute("SELECT 1 FROM sqlite_master WHERE name = 'sources'").fetchone() is None:
        return []  # a store of an earlier version
    found = store.execute("SELECT reason, url, detail FROM sources ORDER BY noted_at DESC, url")
    return [printable(" ".join(row)) for row in found]


def write_counts(rows: Iterator[dict[str, Any]]) -> None:
    """A table: outcome, number, its reasons."""
    counted: dict[str, dict[str, int]] = {}
    given_up = 0
    for row in rows:
        reasons = counted.setdefault(row["outcome"], {})
        reasons[row["reason"] or ""] = reasons.get(row["reason"] or "", 0) + 1
        given_up += row["given_up"]
    for name in (*OUTCOMES, PENDING):
        if name in counted:
            sys.stdout.write(describe(name, counted[name]) + "\n")
    if given_up:
        sys.stdout.write(f"{given_up} of these failed too often and are no longer retried (--outcome given_up --list)\n")
    if not counted:
        sys.stdout.write("no address\n")


def describe(name: str, reasons: dict[str, int]) -> str:
    """One row of a table of outcomes."""
    listed = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items(), key=lambda pair: -pair[1]) if reason)
    return f"{name:<14}{sum(reasons.values()):>8}  {listed}".rstrip()


def write_line(row: dict[str, Any]) -> None:
    """One address on one line: outcome, reason, address, what was seen."""
    said = " ".join(part for part in (row["outcome"], row["reason"] or "-", row["url"], row["detail"] or "") if part)
    sys.stdout.write(printable(said) + "\n")


def write_json(store: sqlite3.Connection, row: dict[str, Any]) -> None:
    """One address as a JSON object, with what discovery said of it."""
    hints = store.execute("SELECT source, kind, date, title FROM hints WHERE key = ? ORDER BY seen_at", (row["key"],))
    values = {name: row.get(name) for name in COLUMNS}
    values["given_up"] = bool(row["given_up"])
    values["hints"] = [dict(hint) for hint in hints]
    for name in ("first_seen", "settled_at", "checked_at", "not_before"):
        values[name] = datetime.fromtimestamp(row[name], UTC).isoformat(timespec="seconds") if row[name] else None
    sys.stdout.write(msgspec.json.encode(values).decode() + "\n")
