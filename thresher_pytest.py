"""The pytest plugin: a test per field and fixture, and the invariants, in every project with a ``fixtures`` folder.

It stands alone: nothing of Thresher is imported before a fixture of its kind is found, so a project that has packages called
``scraper`` or ``cleaners`` of its own keeps them.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

INI = "thresher_fixtures"
_DEFAULT = ("fixtures",)
_SIGNS = ("page.html", "page.txt", "expected.json")
"""One of these stands beside the ``meta.json`` of a fixture; that one which has lost its page is an error, and not skipped."""
_OURS = {"scraper": "hidden.py", "cleaners": "byline_words.py"}
"""The packages that stand beside this module, and a module by which each is known, be it installed or a checkout's."""
_ROOTS = pytest.StashKey[tuple[Path, ...]]()
_HIDDEN = pytest.StashKey[str]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``thresher_fixtures`` in the ini file: the folders of fixtures, from the root folder; empty for none."""
    parser.addini(INI, "Folders of Thresher's fixtures, <outlet>/<case> below each", type="args", default=list(_DEFAULT))


def pytest_configure(config: pytest.Config) -> None:
    """The folders of fixtures are tests of the project, also where ``testpaths`` names others. The project is that of
    ``scrapy.cfg`` at or above pytest's root folder, wherever pytest is called."""
    names = config.getini(INI)
    home = next((up for up in (config.rootpath, *config.rootpath.parents) if (up / "scrapy.cfg").is_file()), config.rootpath)
    usual = tuple(names) == _DEFAULT
    named = dict.fromkeys(base / name for base in (config.rootpath, home if usual else config.rootpath) for name in names)
    if not usual and (missing := [str(root) for root in named if not root.is_dir()]):
        raise pytest.UsageError(f"{INI}: no such folder: {', '.join(missing)}")
    roots = tuple(root for root in named if root.is_dir() and any(map(_is_case, root.glob("*/*/meta.json"))))
    if roots and (hidden := _hidden_by((config.rootpath, home))) is not None:
        told = f"the fixtures in {', '.join(map(str, roots))} are not tested: {hidden}"
        if not usual:
            raise pytest.UsageError(f"thresher: {told}")
        config.stash[_HIDDEN] = f"{told}; if none of them are Thresher's, leave {INI} empty in the ini file"
        roots = ()
    config.stash[_ROOTS] = roots
    if not roots:
        return
    _enter(config, home)
    if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        given = [Path(os.path.abspath(argument.split("::")[0])) for argument in config.args]
        config.args += [str(root) for root in roots if not any(root.is_relative_to(path) for path in given)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Where the fixtures cannot be tested a line says so."""
    if (told := config.stash.get(_HIDDEN, None)) is not None:
        terminalreporter.write_line(f"thresher: {told}")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A fixture is collected by its ``meta.json``."""
    if file_path.name != "meta.json" or not _is_case(file_path):
        return None
    if file_path.parent.parent.parent not in parent.config.stash.get(_ROOTS, ()):
        return None
    from scraper.fixtures.plugin import CaseFile

    return CaseFile.from_parent(parent, path=file_path)


def _enter(config: pytest.Config, home: Path) -> None:
    """The project's modules can be imported, and its outlets are found as Scrapy finds them in its folder."""
    from scraper.outlets.project import SETTINGS, settings_module

    sys.path += [path for path in dict.fromkeys((str(config.rootpath), str(home))) if path not in sys.path]
    if not os.environ.get(SETTINGS) and (settings := settings_module(home)):
        os.environ[SETTINGS] = settings
        config.add_cleanup(partial(os.environ.__delitem__, SETTINGS))


def _is_case(meta: Path) -> bool:
    folder = meta.parent
    return not folder.name.startswith(("_", ".")) and any((folder / name).is_file() for name in _SIGNS)


def _hidden_by(homes: tuple[Path, ...]) -> str | None:
    """Which package of another hides one of Thresher's, or would be hidden by it, and what to do; ``None`` for none."""
    for name, sign in _OURS.items():
        for place in (_imported(name), *(home / name for home in homes), *(home / f"{name}.py" for home in homes)):
            if place is not None and _is_package(place) and not (place / sign).is_file():
                return f"{place} has the same name as Thresher's package {name!r}; only one can be imported, so rename it"
    return None


def _imported(name: str) -> Path | None:
    """What an import of that name gives."""
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    where = spec and (next(iter(spec.submodule_search_locations or ()), None) or spec.origin)
    return Path(where) if where else None


def _is_package(place: Path) -> bool:
    return place.is_file() or (place.is_dir() and next(place.glob("*.py"), None) is not None)
