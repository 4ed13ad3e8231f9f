"""Learning outlets: ``python -m benchmarks learn DATA [--outlets] [--redesigns] [--set NAME] [--most N]``.

Learn from k pages of a site and read the others: on sites of the labelled sets (see ``benchmarks/README.md``), on the five
outlets, and on sites that were rebuilt.
"""

from __future__ import annotations

from benchmarks.learn.table import main

__all__ = ["main"]
