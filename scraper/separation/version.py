"""The version of the separator: it changes whenever the code or the outlet's description does."""

from __future__ import annotations

import sys
from hashlib import blake2b
from pathlib import Path

_ROOT = Path(__file__).parent
_APART = {"commands", "pipelines", "replay", "simulator", "store", "templates"}
"""Parts of this package that do not judge pages."""


def separator_version(outlet: type) -> str:
    """16 hexadecimal digits, made from the sources of the cleaners, of the scraper and of the outlet's own modules."""
    paths = {path for path in _ROOT.rglob("*.py") if path.relative_to(_ROOT).parts[0] not in _APART}
    paths |= set((_ROOT / "model").glob("*.json")) | set((_ROOT.parent / "cleaners").rglob("*.*"))
    for one in outlet.__mro__:
        file = getattr(sys.modules.get(one.__module__), "__file__", None)
        if file and "site-packages" not in file:
            paths.add(Path(file))
    made = blake2b(digest_size=8)
    for path in sorted(path for path in paths if path.is_file() and path.suffix != ".pyc"):
        made.update(path.name.encode() + b"\0" + path.read_bytes())
    return made.hexdigest()
