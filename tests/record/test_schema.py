"""The JSON Schema: that of the record's classes, whichever version of msgspec reads them."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from scraper.record import article as record
from scraper.record.article import Article
from scraper.record.schema import article_schema, canonical_schema, schema_text

ROOT = Path(__file__).parents[2]


def test_published_schema_is_that_of_the_classes() -> None:
    """``python -m scraper.record.schema`` was run after the last change of the record."""
    assert (ROOT / "docs" / "article.schema.json").read_text("utf-8") == schema_text()


def otherwise(node: Any) -> Any:
    """The same schema as another version of msgspec might write it: other orders, no defaults, constants for enums of one."""
    if isinstance(node, list):
        return [otherwise(one) for one in reversed(node)]
    if not isinstance(node, dict):
        return node
    told = {key: otherwise(value) for key, value in reversed(node.items()) if key != "default"}
    if isinstance(told.get("enum"), list) and len(told["enum"]) == 1:
        told["const"] = told.pop("enum")[0]
    return told


def test_the_schema_does_not_depend_on_how_msgspec_writes_it() -> None:
    """Orders, defaults and the form of a constant are ours, and the descriptions keep no indents."""
    made = msgspec.json.schema(Article)
    classes = {name: getattr(record, name) for name in made["$defs"]}
    changed = otherwise(made)
    for part in changed["$defs"].values():
        part["description"] = part["description"].replace(" ", "\n    ")
    assert changed != made
    assert json.dumps(canonical_schema(changed, classes)) == json.dumps(article_schema())


def test_schema_names_every_key_in_order() -> None:
    """The schema has the record's keys, in the record's order, and says which of them are needed."""
    article = article_schema()["$defs"]["Article"]
    assert list(article["properties"]) == [field.name for field in fields(Article)]
    assert list(article["properties"]) == list(Article(layout="x").to_dict())
    assert json.loads(schema_text()) == article_schema()
