"""Fields that differ from the expected record, as cards: both values, word by word, with their rules."""

from __future__ import annotations

from typing import Any

from scraper.record.changes import FIELDS, FORM, OUTCOME, Change, leader
from scraper.record.worddiff import Line, diff_values
from scraper.view.document import one_line, text
from scraper.view.owners import class_of, owner_of


def change_card(change: Change, accept: str = "") -> str:
    """A field that differs: the rules before and now, its lines word by word, and ``accept``, the markup of a button."""
    lines = "".join(_line(line) for line in diff_values(*_values(change)))
    owner, name = owner_of(change.field), text(change.field)
    titled = f'<button type="button" class="name">{name}</button>' if change.field in FIELDS else name
    return (
        f'<article class="change field {class_of(owner)}" data-f="{name}" data-o="{text(owner)}">'
        f'<h4>{titled}{_rules(change)}</h4><div class="diff">{lines}</div>{accept}</article>'
    )


def accepted_with(change: Change) -> str | None:
    """The field with which a change is accepted; ``None`` for one that is accepted with the whole record only."""
    return leader(change.field) if change.field in FIELDS and change.field != "provenance" else None


def _values(change: Change) -> tuple[Any, Any]:
    if change.field == OUTCOME:
        return change.before or "an article", change.now or "an article"
    return change.before, change.now


def _rules(change: Change) -> str:
    before, now = change.rule_before, change.rule_now
    if change.field == FORM or not (before or now):
        return ""
    if before == now or change.field == OUTCOME:
        return f"<small>{one_line(now or '', 120)}</small>"
    return f"<small><del>{one_line(before or 'absent', 80)}</del> → <ins>{one_line(now or 'absent', 80)}</ins></small>"


def _line(line: Line) -> str:
    if len(line) == 1 and line[0].kind == "skipped":
        return f'<p class="skipped">{text(line[0].text)}</p>'
    tags = {"gone": "del", "new": "ins", "skipped": "i"}
    shown = "".join(f"<{tags[kind]}>{text(part)}</{tags[kind]}>" if kind in tags else text(part) for kind, part in line)
    whole = f' class="{line[0].kind}"' if len(line) == 1 else ""
    return f'<p dir="auto"{whole}>{shown}</p>'
