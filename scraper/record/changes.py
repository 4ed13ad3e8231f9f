"""The differences between two records, field by field."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from scraper.record.article import Article

FIELDS = tuple(one.name for one in fields(Article))
"""The keys of a record, in order."""
GROUPS = {
    "body": ("body", "body_blocks"),
    "date": ("date", "date_raw", "date_precision", "date_basis"),
    "date_modified": ("date_modified", "date_modified_raw"),
    "byline": ("byline", "authors"),
    "dateline": ("dateline", "dateline_raw"),
    "comments": ("comments", "comment_count"),
}
"""Fields that one finding gives together; the first names it."""
OUTCOME, FORM = "not_article", "form"
"""Changes that are no field's: whether the page is an article at all, and how the expected record is written."""


@dataclass(frozen=True)
class Change:
    """One field that differs: its values and the rules that produced them (``None`` where none is noted)."""

    field: str
    before: Any
    now: Any
    rule_before: str | None = None
    rule_now: str | None = None


def compare_records(before: dict[str, Any], now: dict[str, Any]) -> list[Change]:
    """The fields of two records that differ, in the record's order; ``provenance`` names each field for itself."""
    changes = []
    for name in dict.fromkeys((*now, *before)):
        if name in before and name in now and before[name] == now[name]:
            continue
        rules = rule_of(before, name), rule_of(now, name)
        if name == "provenance":
            before_rules, now_rules = rules_of(before), rules_of(now)
            moved = [key for key in dict.fromkeys((*now_rules, *before_rules)) if before_rules.get(key) != now_rules.get(key)]
            changes.append(Change(name, {k: before_rules.get(k) for k in moved}, {k: now_rules.get(k) for k in moved}))
        else:
            changes.append(Change(name, before.get(name), now.get(name), *rules))
    return changes


def told_once(changes: list[Change]) -> list[Change]:
    """The changes to show: not those of ``body`` where the blocks, from which it is rendered, differ too."""
    named = {change.field for change in changes}
    return [change for change in changes if change.field != "body" or "body_blocks" not in named]


def rule_of(record: dict[str, Any], name: str) -> str | None:
    """The rule that gave a field of a record; of the field it comes with, where it has none of its own."""
    rules = rules_of(record)
    return rules.get(name) or rules.get(leader(name))


def rules_of(record: dict[str, Any]) -> dict[str, str]:
    """The rules that a record notes by field; none where a hand made something else of them."""
    rules = record.get("provenance")
    return {name: str(rule) for name, rule in rules.items() if rule is not None} if isinstance(rules, dict) else {}


def leader(name: str) -> str:
    """The field that a field comes with: ``date`` for ``date_raw``."""
    return next((first for first, group in GROUPS.items() if name in group), name)
