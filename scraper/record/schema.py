"""The JSON Schema of the record, made from its classes: ``python -m scraper.record.schema [PATH]`` writes it."""

from __future__ import annotations

import json
import sys
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Any

import msgspec

from cleaners.text import squeeze
from scraper.record import article
from scraper.record.article import Article

DEFAULT_PATH = Path("docs/article.schema.json")
KEYS = (
    "$schema", "title", "description", "$ref", "type", "enum", "anyOf", "minimum", "maximum", "minLength", "items",
    "properties", "required", "additionalProperties", "default", "$defs",
)  # fmt: skip
"""The order of a schema's keys; others follow by name."""


def article_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every line of the output keeps; properties in the order of the record.

    It is the same for all versions of msgspec: what they write in different ways is written in one.
    """
    made = msgspec.json.schema(Article)
    return canonical_schema(made, {name: getattr(article, name) for name in made["$defs"]})


def canonical_schema(made: dict[str, Any], classes: dict[str, Any]) -> dict[str, Any]:
    """The schema in one form: keys, alternatives and defaults do not depend on who made it, nor do the classes' order and
    the indents of their docstrings."""
    defined = {name: _described(made["$defs"][name], classes[name]) for name in sorted(classes)}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Thresher article"}
    return {**head, **_canonical({key: part for key, part in made.items() if key != "$defs"}), "$defs": defined}


def _described(part: dict[str, Any], described: type) -> dict[str, Any]:
    known = {field.name: field for field in fields(described)}
    properties = {name: _canonical(part["properties"][name]) for name in known}
    for name, field in known.items():
        properties[name].pop("default", None)
        if field.default_factory is not MISSING:
            properties[name]["default"] = field.default_factory()
        elif field.default is not MISSING:
            properties[name]["default"] = field.default
    rest = {key: value for key, value in part.items() if key not in ("properties", "required")}
    rest["description"] = squeeze(rest["description"])
    whole = {**_canonical(rest), "properties": properties}
    if required := [name for name in known if _is_required(known[name])]:
        whole["required"] = required
    return _ordered(whole)


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _canonical(node: Any) -> Any:
    """The part with its keys and alternatives in one order; ``null`` is the last alternative, a constant an ``enum`` of one."""
    if not isinstance(node, dict):
        return node
    made = {key: _canonical(value) for key, value in node.items()}
    if "const" in made:
        made["enum"] = [made.pop("const")]
    if "enum" in made:
        made["enum"] = sorted(made["enum"], key=lambda value: (value is None, str(value)))
    if "anyOf" in made:
        alternatives = [_canonical(one) for one in made["anyOf"]]
        made["anyOf"] = sorted(alternatives, key=lambda one: (one == {"type": "null"}, json.dumps(one)))
    return _ordered(made)


def _ordered(made: dict[str, Any]) -> dict[str, Any]:
    return {key: made[key] for key in sorted(made, key=lambda key: (KEYS.index(key) if key in KEYS else len(KEYS), key))}


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
