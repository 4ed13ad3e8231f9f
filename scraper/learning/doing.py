"""What ``scrapy learn`` does, from its options to an exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from cleaners.visible import visible
from scraper.errors import ThresherError
from scraper.fixtures.case import find_cases
from scraper.fixtures.naming import near
from scraper.learning.expecting import FIELDS, expect
from scraper.learning.outlet import Lesson, learn
from scraper.learning.repair import repair
from scraper.learning.sample import Page
from scraper.learning.site import write_site
from scraper.learning.source import check_name, write
from scraper.learning.taking import take
from scraper.learning.telling import diff, tell, tell_checkup
from scraper.learning.values import is_same
from scraper.learning.writing import check_free, folder_of, load, own_file, read_source, record_pages, renew, write_outlet
from scraper.outlets.outlet import Outlet
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class, outlet_for_url
from scraper.page.snapshot import Snapshot
from scraper.urls import host_of, is_web_address, url_key


@dataclass(frozen=True)
class Rooms:
    """Where things stand in the project: the module of outlets, the folder of fixtures, and the settings for fetching."""

    module: str
    fixtures: Path
    settings: Any

    def fetched(self, sources: Sequence[str]) -> dict[str, Snapshot]:
        """The pages of the addresses among the sources, as a crawl would get them; in a process this is asked for once."""
        urls = [one for one in dict.fromkeys(sources) if is_web_address(one)]
        if not urls:
            return {}
        from scraper.fixtures.fetching import fetch_all

        outlet = type("Fetched", (Outlet,), {"name": "learn", "allowed_domains": sorted({host_of(url) for url in urls})})
        found = fetch_all(outlet, tuple(urls), self.settings)
        known = {url_key(one.url): one for one in found if one.url}
        return known | ({url_key(urls[0]): found[0]} if len(urls) == len(found) == 1 else {})


def do_learn(name: str, sources: Sequence[str], opts: argparse.Namespace, rooms: Rooms) -> int:
    """The outlet's file and fixtures were written, or shown; 1 where a page does not give what a person said of it."""
    check_name(name)
    path = folder_of(rooms.module) / f"{name}.py"
    if not opts.dry_run:
        check_free(path, force=opts.force)
    fetched = rooms.fetched([*sources, *opts.listing])
    pages = expect(take(sources, fetched), opts.expect)
    listings = take(opts.listing, fetched) if opts.listing else []
    lesson = learn(name, pages, listings)
    _check_owner(name, lesson)
    source = write(lesson)
    unmet = _unmet(lesson, load(source, name))
    sys.stdout.write(tell(lesson))
    sys.stdout.writelines(f"  {visible(line)}\n" for line in ["not as expected:", *unmet] if unmet)
    if opts.dry_run:
        sys.stdout.write(f"\n{source}")
        return 1 if unmet else 0
    backup = write_outlet(path, source)
    sys.stdout.write(f"wrote {near(path)}{f', the old file is {near(backup)}' if backup else ''}\n")
    renew(f"{rooms.module}.{name}")
    if not opts.no_fixtures:
        _record([*(one.page for one in lesson.samples), *(one.page for one in lesson.refused)], name, rooms, force=opts.force)
        site = write_site(lesson, listings, rooms.fixtures)
        sys.stdout.write(f"{near(site)}: listing and feed for make crawl\n" if site is not None else "")
        sys.stdout.write(f"next: scrapy fixture review --all {name}, then scrapy check-live {name}\n")
    return 1 if unmet else 0


def _check_owner(name: str, lesson: Lesson) -> None:
    """The pages are of no outlet that is there by another name."""
    for one in lesson.samples:
        owner = outlet_for_url(one.page.snapshot.url, project_outlets())
        if owner is not None and owner.name != name:
            raise ThresherError(
                f"{one.page.snapshot.url} is an address of {owner.name}; scrapy learn {owner.name} … --repair fixes it"
            )


def do_repair(name: str, sources: Sequence[str], opts: argparse.Namespace, rooms: Rooms) -> int:
    """The smallest change that reads the pages was shown, and made with ``--write``; 1 where one is only proposed, or none
    helps."""
    outlet = outlet_class(name, project_outlets())
    path = own_file(outlet, rooms.module)
    pages = expect(take(sources, rooms.fetched(sources)), opts.expect)
    source = read_source(path)
    cases = [one for one in find_cases(rooms.fixtures) if one.outlet == name]
    found = repair(
        outlet,
        source,
        pages,
        {str(one): one.snapshot() for one in cases},
        partial(load, name=name, package=outlet.__module__.rpartition(".")[0]),
    )
    sys.stdout.writelines(f"{visible(line)}\n" for line in tell_checkup(name, found, len(cases)))
    if found.repair is None:
        return 0 if found.missed and not any(one.fields or one.layout == "generic" for one in found.missed) else 1
    shown = str(near(path))
    sys.stdout.writelines(f"{visible(line)}\n" for line in diff(source, found.repair.source, shown))
    if not opts.write:
        sys.stdout.write("--write makes the change and adds fixtures of the pages\n")
        return 1
    if read_source(path) != source:
        raise ThresherError(f"{shown} has changed; nothing was written")
    backup = write_outlet(path, found.repair.source)
    sys.stdout.write(f"wrote {shown}{f', the old file is {near(backup)}' if backup else ''}\n")
    renew(outlet.__module__)
    if not opts.no_fixtures:
        _record([one.sample.page for one in found.missed], name, rooms, force=opts.force)
    return 0


def _record(pages: Sequence[Page], name: str, rooms: Rooms, *, force: bool) -> None:
    for page, made in record_pages(pages, name, rooms.fixtures, force=force):
        if isinstance(made, str):
            sys.stdout.write(f"{visible(page.name)}: no fixture: {visible(made)}\n")
        else:
            what = "recorded" if made.outcome.record else f"recorded as not an article ({made.outcome.refusal})"
            sys.stdout.write(f"{near(made.case.folder)}: {what}\n")


def _unmet(lesson: Lesson, outlet: type[Outlet]) -> list[str]:
    """What a person said of a page and the learned outlet does not give."""
    from scraper.learning.sample import separate_as

    lines = []
    for one in lesson.samples:
        record = separate_as(one.page.snapshot, outlet).record if one.told else None
        for name in FIELDS if record is not None else ():
            wanted, found = one.told.get(name), getattr(record, name)
            if name in one.told and not (wanted and found and is_same(name, str(found), str(wanted))) and (wanted or found):
                lines.append(f"{one.name}: {name}: expected {_short(wanted)}, found {_short(found)}")
    return lines


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}…"
