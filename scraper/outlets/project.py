"""The outlets of the project that a command works for. Separating itself never looks here: it is told which outlets there are."""

from __future__ import annotations

import os
import sys
from configparser import ConfigParser
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from scraper.outlets.registry import Known, installed, outlets

SETTINGS = "SCRAPY_SETTINGS_MODULE"
_PROFILE = "SCRAPY_PROJECT"


def project_outlets(modules: tuple[str, ...] | None = None) -> Known:
    """The outlets in ``modules``, by default the ``SPIDER_MODULES`` of the project that Scrapy would find, and those of installed
    packages; the project's go before them. A folder that goes by two names (as a checkout does) is looked at by the project's."""
    own = _modules(_here(), os.environ.get(SETTINGS), os.environ.get(_PROFILE)) if modules is None else modules
    folders = {_folder(name) for name in own}
    return outlets((*(name for name in installed() if name not in own and _folder(name) not in folders), *own))


@cache
def _modules(folder: Path | None, named: str | None, profile: str | None) -> tuple[str, ...]:
    """``SPIDER_MODULES``, read without Scrapy: separating needs none of it."""
    settings = settings_module(folder)
    if settings is None:
        return ()
    modules = getattr(import_module(settings), "SPIDER_MODULES", ())
    return (modules,) if isinstance(modules, str) else tuple(modules)


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
    return parser.get("settings", os.environ.get(_PROFILE, "default"), fallback=None)


def _here() -> Path | None:
    try:
        return Path.cwd()
    except OSError:
        return None


def _folder(name: str) -> str:
    """The folder of a package, or the file of a module; its name where it cannot be found."""
    try:
        spec = find_spec(name)
    except (Exception, SystemExit):
        return name
    where = spec and (next(iter(spec.submodule_search_locations or ()), None) or spec.origin)
    return os.path.realpath(where) if where else name
