"""The drift experiment: simulated crawls of the five outlets, quiet and with changes at a known time.

``stories`` invents what is told, ``kits`` and ``pages`` print it in the outlets' own markup, ``changes`` rebuild the pages,
``pools`` separate them, ``trials`` run crawls, ``table`` prints what was seen. The same for the same seed.
"""

from __future__ import annotations

from benchmarks.drift.table import main

__all__ = ["main"]
