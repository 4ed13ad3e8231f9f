"""Detects other packages with the same names as Thresher's, and says what to do."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

_OWN = Path(__file__).parent


def hidden_cleaners() -> str | None:
    """A package ``cleaners`` that goes before the one that belongs to this package."""
    spec = find_spec("cleaners")
    where = None if spec is None else next(iter(spec.submodule_search_locations or ()), None) or spec.origin
    if where and os.path.realpath(where) == os.path.realpath(_OWN.with_name("cleaners")):
        return None
    return f"{where or 'no package'} is imported in place of Thresher's package 'cleaners'; {_way_out(where)}"


def hidden_project() -> str | None:
    """A package ``scraper`` of the project of the working folder, which this one hides."""
    try:
        here = Path.cwd()
    except OSError:
        return None
    home = next((up for up in (here, *here.parents) if (up / "scrapy.cfg").is_file()), None)
    its = home and home / "scraper"
    if its is None or not (its / "__init__.py").is_file() or (its / Path(__file__).name).is_file():
        return None  # there is none, or it is Thresher's, as in a checkout
    told = f"{its} is hidden by Thresher's package of the same name ({_OWN})"
    return f"{told}; rename it, or set PYTHONPATH={home} to use it without Thresher"


def _way_out(where: str | None) -> str:
    return "rename it, or keep it off Python's path" if where else "install Thresher again"
