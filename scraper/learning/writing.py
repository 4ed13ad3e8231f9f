"""Writes the file and the fixtures of a learned outlet to disk."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from scraper.errors import ThresherError
from scraper.fixtures.case import FixtureError, write_file
from scraper.fixtures.recording import Recorded, Wish, record
from scraper.learning.sample import Page
from scraper.outlets.outlet import Outlet
from scraper.outlets.registry import outlets

BACKUP = ".bak"


def folder_of(module: str) -> Path:
    """The folder of the package that new outlets are written to. Raises ``ThresherError`` where there is none."""
    try:
        spec = find_spec(module)
    except (ImportError, ValueError) as error:
        raise ThresherError(f"NEWSPIDER_MODULE: {module} cannot be imported ({error})") from error
    where = next(iter(spec.submodule_search_locations or ()), None) if spec is not None else None
    if where is None:
        raise ThresherError(f"NEWSPIDER_MODULE: {module} is not a package of this project")
    return Path(where)


def own_file(outlet: type[Outlet], module: str) -> Path:
    """The file of the project that declares an outlet. Raises ``ThresherError`` where another package does."""
    path = Path(getattr(sys.modules.get(outlet.__module__), "__file__", None) or "")
    if path.resolve().parent != folder_of(module).resolve():
        raise ThresherError(f"{outlet.name} is declared in {path}, which is not one of this project's outlets")
    return path


def read_source(path: Path) -> str:
    """The text of a file of an outlet, with its ends of lines as they are. Raises ``ThresherError`` where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        raise ThresherError(f"{path}: cannot be read ({error})") from error


def check_free(path: Path, *, force: bool) -> None:
    """Raise ``ThresherError`` where a file stands that is not to be replaced."""
    if path.exists() and not force:
        raise ThresherError(f"{path} already exists; --force replaces it (kept as {path.name}{BACKUP}), --repair fixes it")


def load(source: str, name: str, package: str = "") -> type[Outlet]:
    """The outlet that a file of a package declares, without the file. Raises ``ThresherError`` where it declares none of that
    name."""
    module = ModuleType(f"{package}.learned_{name}" if package else f"learned_{name}")
    module.__package__ = package or None
    exec(compile(source, f"{name}.py", "exec"), module.__dict__)  # noqa: S102 - what we wrote, with all of a page's text quoted
    found = [
        one
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Outlet) and vars(one).get("name") == name
    ]
    if not found:
        raise ThresherError(f"the file declares no outlet {name}")
    return found[0]


def write_outlet(path: Path, source: str) -> Path | None:
    """The file holds the source; what it held before stands beside it, and where that is is returned."""
    backup = None
    try:
        if path.exists():
            backup = path.with_name(path.name + BACKUP)
            write_file(backup, path.read_bytes())
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, source)
    except OSError as error:
        raise ThresherError(f"{path}: cannot be written ({error.strerror})") from error
    return backup


def renew(module: str) -> None:
    """The outlets of this process are looked for anew, with what the file of this module holds now."""
    sys.modules.pop(module, None)
    importlib.invalidate_caches()
    outlets.cache_clear()


def record_pages(pages: Sequence[Page], name: str, root: Path, *, force: bool) -> Iterator[tuple[Page, Recorded | str]]:
    """Each page as a fixture, or the reason why it is none."""
    for page in pages:
        try:
            yield page, record(page.snapshot, name, root, Wish(force=force))
        except FixtureError as error:
            yield page, str(error)
