"""A separated page: its visible lines in order, each beside its owner and the rule that claimed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scraper.page.run import Run
from scraper.partition.ledger import Claim
from scraper.partition.work import Work
from scraper.view.document import one_line, text

OWNED = {"images": "figure", "related_links": "related", "authors": "byline", "body_blocks": "body", "comment_count": "comments"}
"""The owner of the lines that a field of another name is read from."""

_FOLDED = 3
"""Lines of a stretch of boilerplate that are shown at once."""


def page_panel(work: Work, anchor: str) -> str:
    """The lines of the page as markup. ``anchor`` begins the ids of the groups, so that several pages fit one document;
    the first group of an owner is ``<anchor>-<owner>``."""
    rows, seen = [], set()
    for owner, rule, runs in _groups(work):
        name = f' id="{anchor}-{owner}"' if owner not in seen else ""
        seen.add(owner)
        lines = _lines([_run(run, work.ledger.claims_of(run.index)) for run in runs], owner)
        rows.append(
            f'<div class="group o-{owner}"{name}><div class="owner"><b>{text(owner)}</b><small>{one_line(rule, 80)}</small></div>'
            f'<div class="lines">{lines}</div></div>'
        )
    return f'<div class="page">{"".join(rows)}</div>'


def legend(work: Work, anchor: str) -> str:
    """The owners of the page with the numbers of their lines, each a link to its first line."""
    counts = Counter(work.ledger.owner(run.index) or "boilerplate" for run in work.page.runs)
    items = (f'<a class="o-{owner}" href="#{anchor}-{owner}">{text(owner)} {count}</a>' for owner, count in counts.most_common())
    return f'<nav class="legend">{"".join(items)}</nav>'


def owner_of(field: str) -> str:
    """The owner of the lines that a field is read from."""
    return OWNED.get(field, field.removesuffix("_raw").removesuffix("_precision").removesuffix("_basis"))


def _groups(work: Work) -> list[tuple[str, str, list[Run]]]:
    """Neighbouring lines of one owner and rule, together."""
    groups: list[tuple[str, str, list[Run]]] = []
    for run in work.page.runs:
        claims = work.ledger.claims_of(run.index)
        main = next((claim for claim in claims if claim.owner != "boilerplate"), claims[0] if claims else None)
        owner, rule = (main.owner, main.rule) if main else ("boilerplate", "unclaimed")
        if groups and groups[-1][:2] == (owner, rule):
            groups[-1][2].append(run)
        else:
            groups.append((owner, rule, [run]))
    return groups


def _lines(lines: list[str], owner: str) -> str:
    """The lines of a group; long stretches of boilerplate are folded behind their first ones."""
    if owner != "boilerplate" or len(lines) <= _FOLDED + 2:
        return "".join(lines)
    rest = len(lines) - _FOLDED
    return f"{''.join(lines[:_FOLDED])}<details><summary>{rest} more lines</summary>{''.join(lines[_FOLDED:])}</details>"


def _run(run: Run, claims: Sequence[Claim]) -> str:
    """One line; where several own parts of it, each part is marked with its owner."""
    if len(claims) < 2:
        return f'<p dir="auto">{text(run.text)}</p>'
    pieces, at = [], 0
    for claim in claims:
        pieces.append(text(run.text[at : claim.start]))
        shown = text(run.text[claim.start : claim.end])
        pieces.append(f'<span class="part o-{claim.owner}" title="{text(f"{claim.owner}: {claim.rule}")}">{shown}</span>')
        at = claim.end
    pieces.append(text(run.text[at:]))
    return f'<p dir="auto">{"".join(pieces)}</p>'
