"""Which outlets there are: those of installed packages, or of packages that are named; found and never listed by hand."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import entry_points
from inspect import isclass
from types import MappingProxyType, ModuleType

from cleaners.addresses import split_address
from scraper.errors import UnknownOutlet
from scraper.outlets.importing import Broken, import_below, import_one
from scraper.outlets.layout import compiled
from scraper.outlets.outlet import Outlet
from scraper.page.run import Page
from scraper.urls import is_web_address, original_address

ENTRY_POINT = "thresher.spiders"
"""Packages that bring outlets name their spider module under this entry point."""
Outlets = Mapping[str, type[Outlet]]
_ENOUGH = 2


class Known(dict[str, type[Outlet]]):
    """Outlets by name, those that are only read and not crawled, and the modules that cannot be imported."""

    broken: tuple[Broken, ...] = ()
    read: Outlets = MappingProxyType({})


@cache
def outlets(modules: tuple[str, ...] | None = None) -> Known:
    """All outlets that are crawled, by name, and beside them those that are only read. ``modules`` are the packages to look in,
    by default those that are ``installed``; of two outlets of one name the later goes before. A file that cannot be imported
    costs its own outlets only; it is named on standard error, once in a process."""
    found: dict[str, type[Outlet]] = {}
    imported, broken = survey(modules)
    for module in imported:
        for value in vars(module).values():
            if isclass(value) and issubclass(value, Outlet) and "name" in vars(value):
                found[value.name] = value
    for one in broken:
        _tell(str(one))
    known = Known((name, one) for name, one in sorted(found.items()) if one.crawled)
    known.read = {name: one for name, one in sorted(found.items()) if not one.crawled}
    known.broken = broken
    return known


def survey(modules: tuple[str, ...] | None = None) -> tuple[tuple[ModuleType, ...], tuple[Broken, ...]]:
    """The modules in which ``outlets`` are looked for, and those that cannot be imported."""
    imported: list[ModuleType] = []
    broken: list[Broken] = []
    for name in installed() if modules is None else modules:
        package = import_one(name, broken, may_lack=modules is None)
        if package is not None:
            imported.append(package)
            imported += import_below(package, broken)
    return tuple(imported), tuple(broken)


def installed() -> tuple[str, ...]:
    """The modules that installed packages name as those of their outlets."""
    return _installed_on(tuple(sys.path))


@cache
def _installed_on(path: tuple[str, ...]) -> tuple[str, ...]:
    """Looking through all installed packages takes milliseconds, and fixtures ask for every page."""
    return tuple(dict.fromkeys(point.value for point in entry_points(group=ENTRY_POINT)))


def named(given: Iterable[type[Outlet]] | Outlets) -> dict[str, type[Outlet]]:
    """Outlets that a program brings, by name. ``ValueError`` for what is none."""
    found: dict[str, type[Outlet]] = {}
    for one in given.values() if isinstance(given, Mapping) else given:
        if not (isclass(one) and issubclass(one, Outlet) and getattr(one, "name", None)):
            raise ValueError(f"an outlet is a subclass of scraper.Outlet with a name, not {one!r}")
        found[one.name] = one
    return found


@cache
def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def outlet_class(name: str, known: Outlets | None = None) -> type[Outlet]:
    """The outlet of that name. Raises ``UnknownOutlet`` with the names that come near. Here and below ``known`` are
    the outlets to choose from, by default all of installed packages."""
    known = outlets() if known is None else known
    if (found := known.get(name) or _read(known).get(name)) is not None:
        return found
    if (why := why_broken(name, known)) is not None:
        raise UnknownOutlet(f"{name} cannot be loaded: {why}")
    near = difflib.get_close_matches(name, known, n=2)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(known)}"
    raise UnknownOutlet(f"there is no outlet {name}; {hint}")


def outlet_for_url(url: str | None, known: Outlets | None = None) -> type[Outlet] | None:
    """The outlet whose domain an address is on, be it a web archive's copy; ``None`` if there is none."""
    host = split_address(original_address(url)).hostname
    if not host:
        return None
    known = outlets() if known is None else known
    return next((outlet for outlet in (*known.values(), *_read(known).values()) if outlet.owns_host(host)), None)


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


def _read(known: Outlets) -> Outlets:
    """Those that are only read."""
    return known.read if isinstance(known, Known) else {}


def why_broken(name: str, known: Outlets) -> str | None:
    """Why there is no outlet of that name, where a file that cannot be imported declares it."""
    broken = known.broken if isinstance(known, Known) else ()
    return next((str(one) for one in broken if name in one.names), None)


def _score(outlet: type[Outlet], page: Page) -> int:
    """The weights of the outlet's signature patterns that occur in the page's lines, each once."""
    return sum(
        weight
        for pattern, weight in outlet.shape.signature
        if any(len(run.text) <= 300 and compiled(pattern).search(run.text) for run in page.runs)
    )
