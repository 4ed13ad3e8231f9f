"""The outlet of pages that no outlet describes."""

from __future__ import annotations

from scraper.outlets.outlet import Outlet


class Generic(Outlet, everywhere=True):
    """It declares nothing: what is unknown stays unknown."""

    name = "generic"
