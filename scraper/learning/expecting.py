"""What the user says about the pages: values of fields, from a file of expected records or one by one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cleaners.text import letters
from scraper.errors import ThresherError
from scraper.fixtures.case import EXPECTED, read_object
from scraper.learning.sample import Page
from scraper.page.decode import to_text
from scraper.urls import url_key

FIELDS = ("kicker", "headline", "standfirst", "section", "byline", "date", "date_modified", "source", "body")


def expect(pages: Sequence[Page], given: Sequence[str]) -> list[Page]:
    """The pages with what is said of them. ``given`` are files of records and texts like ``headline=Ferry to run at night``.
    Raises ``ThresherError`` for what fits no page."""
    told: dict[str, dict[str, Any]] = {page.name: dict(page.told) for page in pages}
    for one in given:
        name, sign, value = one.partition("=")
        if sign and name in FIELDS:
            told[_page_with(pages, name, value.strip()).name][name] = value.strip()
        elif one.endswith(".json") or Path(one).is_file():
            for page, record in _records(pages, Path(one)):
                told[page.name] |= {key: value for key, value in record.items() if key in FIELDS}
        else:
            raise ThresherError(f"--expect: {one[:80]!r} is neither a .json file nor FIELD=VALUE; fields are {', '.join(FIELDS)}")
    return [replace(page, told=told[page.name]) for page in pages]


def _page_with(pages: Sequence[Page], name: str, value: str) -> Page:
    """The page that a value belongs to: the only one, or the only one that prints it."""
    if not value:
        raise ThresherError(f"--expect {name}=: give a value")
    if len(pages) == 1:
        return pages[0]
    fitting = [page for page in pages if name not in ("date", "date_modified") and letters(value) in letters(_text(page))]
    if len(fitting) != 1:
        found = f"is on {len(fitting)} of the pages" if fitting else "is on none of the pages"
        raise ThresherError(f"--expect {name}={value[:60]}: {found}; use a .json file with records by page")
    return fitting[0]


def _text(page: Page) -> str:
    content = page.snapshot.content
    return content if isinstance(content, str) else to_text(content, page.snapshot.content_type)[0]


def _records(pages: Sequence[Page], path: Path) -> list[tuple[Page, Mapping[str, Any]]]:
    """The records of a file, each with its page: one record, a list of them, or an object of them by page or address."""
    try:
        value = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ThresherError(f"--expect: {path} cannot be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise ThresherError(f"--expect: {path} is not JSON ({error})") from error
    if isinstance(value, dict) and not set(value) & {*FIELDS, "url"}:
        rows = [(key, one) for key, one in value.items() if isinstance(one, dict)]
    else:
        listed = value if isinstance(value, list) else [value]
        rows = [(str(one.get("url") or ""), one) for one in listed if isinstance(one, dict)]
    found: list[tuple[Page, Mapping[str, Any]]] = []
    for key, record in rows:
        page = pages[0] if len(rows) == len(pages) == 1 else _named(pages, key)
        if page is None:
            raise ThresherError(f"--expect: {path}: {key[:80]!r} is not one of the pages")
        found.append((page, record))
    if not found:
        raise ThresherError(f"--expect: {path}: holds no record")
    return found


def _named(pages: Sequence[Page], key: str) -> Page | None:
    for page in pages:
        url = page.snapshot.url
        if key in (page.name, Path(page.name).name, Path(page.name).stem) or (url and key and url_key(url) == url_key(key)):
            return page
    return None


def beside(folder: Path) -> dict[str, Any]:
    """The expected record of a fixture, as far as it is said."""
    path = folder / EXPECTED
    return {key: value for key, value in read_object(path).items() if key in FIELDS} if path.is_file() else {}
