"""Reading the output: articles from a JSON-lines file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jsonlines
import msgspec

from scraper.errors import StorageError
from scraper.record.article import Article


def read_articles(path: str | Path) -> Iterator[Article]:
    """Every article of the file, in the order in which they were written.

    A last line without its end, as a crawl under way may leave it, is not read; any other line that is no
    record raises ``StorageError`` with the number of the line.
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
        return msgspec.convert(record, Article)
    except msgspec.ValidationError as error:
        raise StorageError(f"{path}: line {number} is no article ({error})") from error
