"""``python -m benchmarks NAME``: the benchmarks and tools of this folder, by their names (``NAMES``, ``TOOLS``)."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("separate", "crawl", "quality", "speed", "profile", "memory", "drift")
TOOLS = ("budget", "described", "growth", "learn", "left_out", "records", "refusals", "same")
"""Asked for by name only: they take long, look at many pages, or write and compare files."""


def main() -> int:
    """The benchmark named on the command line has run; without a name, all have."""
    names = sys.argv[1:2] or list(NAMES)
    if names[0] not in NAMES + TOOLS:
        sys.stderr.write(f"python -m benchmarks: no benchmark is called {names[0]}; there are: {', '.join(NAMES + TOOLS)}\n")
        return 2
    given = sys.argv[2:]
    for name in names:
        sys.argv = [f"python -m benchmarks {name}", *given]
        module = import_module(f"benchmarks.{name}")
        status = module.main(given) if name in ("quality", "speed", "profile", *TOOLS) else module.main()
        if status:
            return int(status)
    return 0


if __name__ == "__main__":
    sys.exit(main())
