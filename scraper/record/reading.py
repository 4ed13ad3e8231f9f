"""Reads the output: articles from a JSON-lines file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jsonlines
import msgspec

from scraper.errors import StorageError
from scraper.record.article import Article


def read_articles(path: str | Path) -> Iterator[Article]:
    """Yield every article of an output file, in the order they were written.

    Records of schema 1 can be read, too; what they lack (``dateline_raw``, ``kind`` of related links) is ``None``. An
    incomplete last line, as a running crawl may leave it, is skipped. Any other line that isn't a record raises
    ``StorageError`` with the line number.
    """
    with Path(path).open(encoding="utf-8", newline="\n") as file:
        whole = (line for line in file if line.endswith("\n") and not line.isspace())
        with jsonlines.Reader(whole) as reader:
            try:
                for number, record in enumerate(reader, start=1):
                    yield _convert(record, path, number)
            except (jsonlines.InvalidLineError, UnicodeDecodeError, RecursionError) as error:
                raise StorageError(f"{path}: {error}") from error


def _convert(record: object, path: str | Path, number: int) -> Article:
    try:
        return msgspec.convert(_upgraded(record), Article)
    except msgspec.ValidationError as error:
        raise StorageError(f"{path}: line {number} is not an article ({error})") from error


def _upgraded(record: object) -> object:
    """A record of schema 1 as one of schema 2."""
    if not isinstance(record, dict) or record.get("schema_version") != "1":
        return record
    links = record.get("related_links")
    known = [{"kind": None, **link} if isinstance(link, dict) else link for link in links] if isinstance(links, list) else links
    return {**record, "schema_version": "2", "related_links": known}
