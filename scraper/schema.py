"""The JSON Schema of the record, made from its classes: ``python -m scraper.schema [PATH]`` writes it."""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from cleaners.text import squeeze
from scraper import article
from scraper.article import Article

DEFAULT_PATH = Path("docs/article.schema.json")


def article_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every line of the output keeps; properties in the order of the record."""
    schema = msgspec.json.schema(Article)
    for name, part in schema["$defs"].items():
        described = getattr(article, name)
        part["properties"] = {field.name: part["properties"][field.name] for field in fields(described)}
        # Interpreters differ in how they indent docstrings.
        part["description"] = squeeze(part["description"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Thresher article", **schema}


def schema_text() -> str:
    """The schema as the published file holds it."""
    return json.dumps(article_schema(), ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> int:
    """Write the schema to the path given, or to ``docs/article.schema.json``."""
    path = Path(arguments[0]) if arguments else DEFAULT_PATH
    path.write_text(schema_text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
