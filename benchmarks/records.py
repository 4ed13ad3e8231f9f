"""The records of many pages, to compare two states of the code: ``python -m benchmarks records FILE [DATA] [--set NAME]``.

Every page of ``fixtures/`` and, where DATA names a folder with labelled sets, every page of those gives one JSON line
in FILE: ``{"page": ID, "record": {...}}``, or ``{"page": ID, "refused": REASON, "detail": ...}``, or ``{"page": ID,
"crash": ...}``. ``python -m benchmarks same OLD NEW`` compares two such files. With ``--flattened`` the labelled pages
are read as dumps: flattened to lines, without markup, addresses or metadata.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import scraper
from benchmarks.peers import as_dump
from benchmarks.quality import page, rows

ROOT = Path(__file__).resolve().parent.parent
FLAT = "text/plain"
"""The type of a page that is read as a dump."""
_META = ("url", "outlet", "fetched_at", "content_type")


class SavedPage(NamedTuple):
    """Where a page is, and what is known of it besides."""

    name: str
    path: str
    given: dict[str, Any]


def fixture_pages(root: Path) -> Iterator[SavedPage]:
    """The pages of a folder of fixtures, in the order of their names."""
    for meta in sorted(root.glob("*/*/meta.json")):
        known = json.loads(meta.read_text(encoding="utf-8"))
        given = {key: known[key] for key in _META if known.get(key)} | {"outlet": known.get("outlet") or meta.parent.parent.name}
        for path in sorted(meta.parent.glob("page.*")):
            yield SavedPage(f"fixtures/{meta.parent.parent.name}/{meta.parent.name}", str(path), given)


def labelled_pages(data: Path, only: list[str] | None, content_type: str = "text/html") -> Iterator[SavedPage]:
    """The pages of the labelled sets in a folder that have pages of their own."""
    for gold in sorted(data.glob("*/gold.jsonl")):
        folder = gold.parent
        if (only and folder.name not in only) or not (folder / "html").is_dir():
            continue
        for row in rows(folder):
            known = {"url": row.get("url"), "content_type": content_type}
            yield SavedPage(f"{folder.name}/{row['id']}", str(folder / row["html"]), known)


def content_of(one: SavedPage) -> bytes:
    """The page as it was fetched."""
    path = Path(one.path)
    return page(path.parent, {"html": path.name}) if path.suffix == ".gz" else path.read_bytes()


def record_line(one: SavedPage) -> str:
    """One page's line."""
    fetched = content_of(one)
    content = as_dump(fetched) if one.given.get("content_type") == FLAT else fetched
    found: dict[str, Any] = {"page": one.name}
    try:
        found["record"] = scraper.separate(content, **one.given).to_dict()
    except scraper.NotAnArticle as refusal:
        found |= {"refused": refusal.reason, "detail": refusal.detail}
    except Exception as error:  # noqa: BLE001, RUF100 - a crash is one page's line
        found["crash"] = f"{type(error).__name__}: {error}"
    return json.dumps(found, ensure_ascii=False)


def main(arguments: list[str]) -> int:
    """Write the file; say how many pages gave what. Exit status 1 where a page crashed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks records", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("file", help="where the lines go")
    parser.add_argument("data", nargs="?", help="folder with the labelled sets")
    parser.add_argument("--set", action="append", help="only this set (may be repeated)")
    parser.add_argument("--processes", type=int, default=None, help="how many at once (default: one a core)")
    parser.add_argument("--flattened", action="store_true", help="the labelled pages as lines of text")
    given = parser.parse_args(arguments)
    pages = list(fixture_pages(ROOT / "fixtures"))
    if given.data:
        pages += labelled_pages(Path(given.data), given.set, FLAT if given.flattened else "text/html")
    counts = {"record": 0, "refused": 0, "crash": 0}
    with Path(given.file).open("w", encoding="utf-8") as out, ProcessPoolExecutor(given.processes) as workers:
        for line in workers.map(record_line, pages, chunksize=16):
            out.write(line + "\n")
            kind = next(kind for kind in counts if kind in json.loads(line))
            counts[kind] += 1
    print(f"{given.file}: {len(pages)} pages, {counts['record']} records, {counts['refused']} refused, {counts['crash']} crashed")
    return 1 if counts["crash"] else 0
