"""The fields of a record as cards: what is expected, what is given now, and by which rule."""

from __future__ import annotations

from typing import Any

from scraper.record.changes import FORM, OUTCOME, Change, rule_of
from scraper.record.worddiff import Line, diff_values, lines_of
from scraper.view.document import one_line, text
from scraper.view.page import owner_of

_SKIPPED = ("schema_version", "provenance", "body")
"""Fields that say nothing a reader of the view does not see beside them."""
_MOST = 12
"""Lines of an unchanged field that are shown at once."""


def change_card(change: Change, anchor: str) -> str:
    """A field that differs: the rules before and now, and its lines word by word."""
    lines = "".join(_line(line) for line in diff_values(*_values(change)))
    return (
        f'<article class="change"><h4>{_link(change.field, anchor)}{_rules(change)}</h4><div class="diff">{lines}</div></article>'
    )


def field_list(record: dict[str, Any], anchor: str, without: set[str]) -> str:
    """The filled fields of a record with their rules, but those named."""
    rows = []
    for name, value in record.items():
        lines = lines_of(value)
        if not lines or name in without or name in _SKIPPED:
            continue
        shown = "".join(f'<p dir="auto">{one_line(line)}</p>' for line in lines[:_MOST])
        more = f'<p class="skipped">and {len(lines) - _MOST} more</p>' if len(lines) > _MOST else ""
        rule = rule_of(record, name)
        by = f"<small>{one_line(rule, 80)}</small>" if rule else ""
        rows.append(f"<div><dt>{_link(name, anchor)}{by}</dt><dd>{shown}{more}</dd></div>")
    return f'<dl class="fields">{"".join(rows)}</dl>'


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


def _link(field: str, anchor: str) -> str:
    return f'<a href="#{anchor}-{text(owner_of(field))}">{text(field)}</a>'


def _line(line: Line) -> str:
    if len(line) == 1 and line[0].kind == "skipped":
        return f'<p class="skipped">{text(line[0].text)}</p>'
    tags = {"gone": "del", "new": "ins", "skipped": "i"}
    shown = "".join(f"<{tags[kind]}>{text(part)}</{tags[kind]}>" if kind in tags else text(part) for kind, part in line)
    whole = f' class="{line[0].kind}"' if len(line) == 1 else ""
    return f'<p dir="auto"{whole}>{shown}</p>'
