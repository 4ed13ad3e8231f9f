"""Whether two states of the code give the same records: ``python -m benchmarks same OLD NEW [--show N] [--ignore FIELD]``.

OLD and NEW are files of ``python -m benchmarks records``.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_WIDTH = 150


def read(path: Path) -> dict[str, dict[str, Any]]:
    """The lines of a file by their page."""
    with path.open(encoding="utf-8") as lines:
        return {found["page"]: found for found in map(json.loads, lines)}


def differences(old: dict[str, Any] | None, new: dict[str, Any] | None, ignored: set[str]) -> Iterator[tuple[str, Any, Any]]:
    """What differs of one page: field, old value, new value. ``outcome`` where one of the two is no record."""
    if old is None or new is None or "record" not in old or "record" not in new:
        if old != new:
            yield "outcome", _outcome(old), _outcome(new)
        return
    for field in dict.fromkeys((*old["record"], *new["record"])):
        before, after = old["record"].get(field), new["record"].get(field)
        if field not in ignored and before != after:
            yield field, before, after


def _outcome(found: dict[str, Any] | None) -> str:
    if found is None:
        return "no such page"
    kind = next(kind for kind in ("record", "refused", "crash") if kind in found)
    return "a record" if kind == "record" else f"{kind}: {found[kind]}"


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"


def _parting(before: Any, after: Any) -> tuple[str, str]:
    """Two values as text, from a little before the place where they begin to differ."""
    left, right = (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for value in (before, after))
    same = next((at for at, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]), min(len(left), len(right)))
    start = max(0, same - 40)
    return _short(("…" if start else "") + left[start:]), _short(("…" if start else "") + right[start:])


def main(arguments: list[str]) -> int:
    """Print which fields of how many pages differ, with examples. Exit status 1 where any does."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks same", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--show", type=int, default=3, metavar="N", help="examples a field (default 3)")
    parser.add_argument("--ignore", action="append", default=[], metavar="FIELD", help="a field that may differ")
    given = parser.parse_args(arguments)
    old, new = read(given.old), read(given.new)
    found: dict[str, list[tuple[str, Any, Any]]] = defaultdict(list)
    pages = list(dict.fromkeys((*old, *new)))
    changed = 0
    for name in pages:
        rows = list(differences(old.get(name), new.get(name), set(given.ignore)))
        changed += bool(rows)
        for field, before, after in rows:
            found[field].append((name, before, after))
    for field, rows in sorted(found.items(), key=lambda row: -len(row[1])):
        print(f"{field}: {len(rows)} pages")
        for name, before, after in rows[: given.show]:
            left, right = _parting(before, after)
            print(f"  {name}\n    old {left}\n    new {right}")
    print(f"{len(pages) - changed} of {len(pages)} pages the same")
    return 1 if changed else 0
