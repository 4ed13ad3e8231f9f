"""The record of a page as markup: each field with its value, rule and losing candidates, and the problems."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from cleaners.visible import visible
from scraper.record.worddiff import lines_of
from scraper.view.document import one_line, text
from scraper.view.explaining import Explanation, candidate_dict
from scraper.view.owners import class_of, owner_of

_MOST = 12
"""Lines of a field that are shown."""
_MOST_LOSERS = 10
_LAST = ("canonical_url", "language")
"""Fields that are shown behind all others."""
_BESIDE = ("body_blocks", "date_precision", "date_basis", "date_modified_raw", "comment_count")
"""Fields that are shown only where they say something alone."""


def record_panel(found: Explanation, without: Collection[str] = ()) -> str:
    """The refusal, the fields that have a value or candidates (but those named), and the problems."""
    named = sorted(found.fields(), key=lambda pair: pair[0] in _LAST)
    fields = "".join(_field(name, field, found) for name, field in named if name not in without)
    return f"{_refused(found)}<h3>Record</h3>{fields or '<p class=none>nothing</p>'}{_problems(found)}"


def claims_data(found: Explanation) -> str:
    """The claims of the page as the script reads them, in an attribute: owners, rules, and line, owner, rule of each claim."""
    owners: dict[str, int] = {}
    rules: dict[str, int] = {}
    flat: list[int] = []
    for part in found.parts:
        flat += (part.index, owners.setdefault(part.owner, len(owners)), rules.setdefault(visible(part.rule), len(rules)))
    data = json.dumps([list(owners), list(rules), flat], ensure_ascii=True, separators=(",", ":"))
    return data.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;")


def _refused(found: Explanation) -> str:
    refused = found.refused()
    if refused is None:
        return ""
    evidence = "".join(f"<li>{one_line(one)}</li>" for one in refused["evidence"])
    detail = f": {one_line(refused['detail'])}" if refused["detail"] else ""
    return f'<div class="refused"><p dir="auto"><b>Refused: {text(refused["reason"])}</b>{detail}</p><ul>{evidence}</ul></div>'


def _field(name: str, field: dict[str, Any], found: Explanation) -> str:
    lines, losers = lines_of(field["value"]), found.losers(name)
    if not (lines or losers) or (name in _BESIDE and found.record.get(field.get("with", name)) not in (None, [])):
        return ""
    owner = owner_of(name)
    won = f'<p class="why">won: {one_line(", ".join(field["why"]))}</p>' if field["why"] else ""
    rule = f' <span class="rule">{one_line(field["rule"], 160)}</span>' if field["rule"] else ""
    return (
        f'<div class="field {class_of(owner)}" data-f="{name}" data-o="{text(owner)}">'
        f'<button type="button" class="name">{name}</button>{rule}'
        f'<div class="value">{_value(lines)}</div>{won}{_losers(name, found)}</div>'
    )


def _value(lines: list[str]) -> str:
    if not lines:
        return '<p class="none">nothing</p>'
    more = f'<p class="more">and {len(lines) - _MOST} more</p>' if len(lines) > _MOST else ""
    return "".join(f'<p dir="auto">{one_line(line)}</p>' for line in lines[:_MOST]) + more


def _losers(name: str, found: Explanation) -> str:
    losers = found.losers(name)
    if not losers:
        return ""
    rows = "".join(_loser(name, candidate_dict(one)) for one in losers[:_MOST_LOSERS])
    more = f'<p class="more">and {len(losers) - _MOST_LOSERS} more</p>' if len(losers) > _MOST_LOSERS else ""
    return f"<details><summary>{len(losers)} that lost</summary>{rows}{more}</details>"


def _loser(name: str, told: dict[str, Any]) -> str:
    value = " ".join(lines_of(told["value"])) or "nothing"
    lines = " ".join(map(str, told["lines"]))
    rule, why = one_line(told["rule"], 120), one_line(", ".join(told["why"]))
    return (
        f'<div class="lost" tabindex="0" data-f="{name}" data-k="{lines}"><p dir="auto">{one_line(value, 200)}</p>'
        f'<p><span class="rule">{rule}</span> <span class="why">{why}</span></p></div>'
    )


def _problems(found: Explanation) -> str:
    def rows() -> Iterator[str]:
        for one in found.record.get("problems") or ():
            yield f'<p dir="auto"><b>{one_line(one["field"])}</b>: {one_line(one["rule"])}: {one_line(one["detail"])}</p>'

    told = "".join(rows())
    return f"<h3>Suspicious</h3>{told}" if told else ""
