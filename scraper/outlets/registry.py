"""Which outlets there are: the spiders of the project and of installed packages, found and never listed by hand."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Mapping
from configparser import ConfigParser
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from inspect import isclass
from pathlib import Path
from types import ModuleType

from cleaners.addresses import split_address
from scraper.errors import UnknownOutlet
from scraper.outlets.importing import Broken, import_below, import_one
from scraper.outlets.layout import compiled
from scraper.outlets.outlet import Outlet
from scraper.page.run import Page
from scraper.urls import is_web_address, original_address

SETTINGS = "SCRAPY_SETTINGS_MODULE"
ENTRY_POINT = "thresher.spiders"
"""Packages that bring outlets name their spider module under this entry point."""
DEFAULT_MODULES = ("spiders",)
Outlets = Mapping[str, type[Outlet]]
_ENOUGH = 2


@cache
def outlets(modules: tuple[str, ...] | None = None) -> dict[str, type[Outlet]]:
    """All outlets by name. ``modules`` are the packages to look in; by default the settings' ``SPIDER_MODULES`` where
    a Scrapy project is active, ``spiders`` where it can be imported, and what entry points add. A file that cannot be imported
    costs its own outlets only; it is named on standard error, once in a process."""
    found: dict[str, type[Outlet]] = {}
    imported, broken = survey(modules)
    for module in imported:
        for value in vars(module).values():
            if isclass(value) and issubclass(value, Outlet) and "name" in vars(value):
                found[value.name] = value
    for one in broken:
        _tell(str(one))
    return dict(sorted(found.items()))


def survey(modules: tuple[str, ...] | None = None) -> tuple[tuple[ModuleType, ...], tuple[Broken, ...]]:
    """The modules in which ``outlets`` are looked for, and those that cannot be imported."""
    imported: list[ModuleType] = []
    broken: list[Broken] = []
    for name in modules or _modules():
        package = import_one(name, broken, may_lack=modules is None)
        if package is not None:
            imported.append(package)
            imported += import_below(package, broken)
    return tuple(imported), tuple(broken)


@cache
def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def outlet_class(name: str, known: Outlets | None = None) -> type[Outlet]:
    """The outlet of that name. Raises ``UnknownOutlet`` with the names that come near. Here and below ``known`` are
    the outlets to choose from, by default all."""
    known = outlets() if known is None else known
    if name in known:
        return known[name]
    if (why := why_broken(name)) is not None:
        raise UnknownOutlet(f"{name} cannot be loaded: {why}")
    near = difflib.get_close_matches(name, known, n=2)
    hint = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(known)}"
    raise UnknownOutlet(f"no outlet is named {name!r}: {hint}")


def outlet_for_url(url: str | None, known: Outlets | None = None) -> type[Outlet] | None:
    """The outlet whose domain an address is on, be it a web archive's copy; ``None`` if there is none."""
    host = split_address(original_address(url)).hostname
    if not host:
        return None
    return next((outlet for outlet in (outlets() if known is None else known).values() if outlet.owns_host(host)), None)


def outlet_for_page(page: Page, known: Outlets | None = None, *, url: str | None = None) -> type[Outlet] | None:
    """The outlet that a page is of: by its canonical address or og:url, else, where it has no address (``url``) either, by the
    shapes of its lines."""
    metadata = page.metadata
    known = outlets() if known is None else known
    for address in (metadata.canonical_url, metadata.first("og:url")):
        outlet = outlet_for_url(address, known)
        if outlet is not None:
            return outlet
    if metadata.canonical_url or metadata.first("og:url") or is_web_address(url or ""):
        return None
    scores = {name: _score(outlet, page) for name, outlet in known.items()}
    best = max(scores, key=lambda name: scores[name], default=None)
    return known[best] if best is not None and scores[best] >= _ENOUGH else None


def why_broken(name: str, modules: tuple[str, ...] | None = None) -> str | None:
    """Why there is no outlet of that name, where a file that cannot be imported declares it."""
    return next((str(one) for one in survey(modules)[1] if name in one.names), None)


def _score(outlet: type[Outlet], page: Page) -> int:
    """The weights of the outlet's signature patterns that occur in the page's lines, each once."""
    return sum(
        weight
        for pattern, weight in outlet.shape.signature
        if any(len(run.text) <= 300 and compiled(pattern).search(run.text) for run in page.runs)
    )


def _modules() -> tuple[str, ...]:
    names = [point.value for point in entry_points(group=ENTRY_POINT)]
    return tuple(dict.fromkeys((*_project_modules(), *names, *DEFAULT_MODULES)))


def _project_modules() -> tuple[str, ...]:
    """``SPIDER_MODULES`` of the project that Scrapy would find, read without Scrapy: separating needs none of it."""
    settings = settings_module()
    if settings is None:
        return ()
    named = getattr(import_module(settings), "SPIDER_MODULES", ())
    return (named,) if isinstance(named, str) else tuple(named)


def settings_module(start: Path | None = None) -> str | None:
    """The settings module of the project: of ``SCRAPY_SETTINGS_MODULE``, else of the nearest ``scrapy.cfg`` (at or above
    ``start``, by default the working folder), whose folder is on the path afterwards. ``None`` outside of a project."""
    start = start or Path.cwd()
    config = next((up / "scrapy.cfg" for up in (start, *start.parents) if (up / "scrapy.cfg").is_file()), None)
    named = os.environ.get(SETTINGS)
    if config is not None and str(config.parent) not in sys.path:
        sys.path.append(str(config.parent))
    if named or config is None:
        return named or None
    parser = ConfigParser()
    parser.read(config, encoding="utf-8")
    return parser.get("settings", os.environ.get("SCRAPY_PROJECT", "default"), fallback=None)

