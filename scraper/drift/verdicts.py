"""Turns detector crossings into words: what happened to each field."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from scraper.drift.blocks import Block, quantile
from scraper.drift.measures import ARTICLE, FIELDS, LEFT_OUT, MIXED, TAKEN_OVER, size
from scraper.drift.properties import ENOUGH_PAGES, LAYOUT, is_structure
from scraper.drift.reference import Reference
from scraper.drift.watch import Crossing

Verdict = Literal["fine", "absorbed", "changed", "broken", "too little data"]
ALARMS: frozenset[Verdict] = frozenset(("changed", "broken"))
_RANKS: dict[Verdict, int] = {"too little data": 0, "fine": 1, "absorbed": 2, "changed": 3, "broken": 4}
ABSORBED_AFTER = 30
"""So many pages after a rule changed, a field that kept its values counts as absorbed."""
_HALF = 0.5
_SIZES = ("letters", "number", "blocks")
_TELLING = (TAKEN_OVER, "page.layout", "page.new shapes", "page.gone shapes")
"""Of what is built differently, this says most, and in this order."""


@dataclass(frozen=True, kw_only=True)
class FieldVerdict:
    """What became of a field: the verdict, the share of pages that have it before and now, what speaks for the verdict in a
    few words, and the number of the page since which (``None`` where nothing changed). ``evidence`` is the logarithm of an
    e-value."""

    field: str
    verdict: Verdict
    before: float | None = None
    now: float | None = None
    detail: str = ""
    since: int | None = None
    evidence: float = 0.0


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that matters most; ``fine`` for none."""
    return max(verdicts, key=lambda one: _RANKS[one], default="fine")


def judge(reference: Reference, crossings: Sequence[Crossing], now: Block) -> dict[str, FieldVerdict]:
    """The verdict on every field that the outlet has. ``now`` sums up the pages since the change, or the window."""
    judged = {}
    for field in (ARTICLE, *FIELDS, LAYOUT):
        told = [one for one in crossings if one.stream.about.field == field]
        verdict = _told(reference, field, told, now) if told else _untold(reference, field, now)
        if verdict is not None:
            judged[field] = verdict
    return judged


def _told(reference: Reference, field: str, told: Sequence[Crossing], now: Block) -> FieldVerdict:
    """The verdict of the field's gravest crossing; the layout's own changes hurt nobody by themselves, unless nothing is known
    of the fields that could tell."""
    values = [one for one in told if not is_structure(one.stream.about.name) or not one.stream.about.bounds.pages]
    if values:
        graded = [(_grade(reference, one, now), one) for one in values]
        verdict = worst(grade for grade, _ in graded)
        crossing = next(one for grade, one in graded if grade == verdict)
    else:
        by_name = {one.stream.about.name: one for one in reversed(told)}
        crossing = next((by_name[name] for name in _TELLING if name in by_name), told[0])
        pages = now.pages if field == LAYOUT else sum(now.flags.get(field, (0, 0))[:1])
        verdict = "absorbed" if pages >= ABSORBED_AFTER else "too little data"
    return FieldVerdict(
        field=field,
        verdict=verdict,
        before=share(reference.whole, field),
        now=share(now, field),
        detail=describe(reference, crossing, now),
        since=min(one.since for one in told),
        evidence=crossing.evidence,
    )


def _untold(reference: Reference, field: str, now: Block) -> FieldVerdict | None:
    """Fine, or unknown; ``None`` for a field that the outlet does not have."""
    before, after = share(reference.whole, field), share(now, field)
    if field != LAYOUT and not before and not after:
        return None
    known = field == LAYOUT or sum(reference.whole.flags.get(field, (0, 0))) >= ENOUGH_PAGES
    enough = known and reference.is_known and now.pages > 0
    return FieldVerdict(field=field, verdict="fine" if enough else "too little data", before=before, now=after)


def _grade(reference: Reference, crossing: Crossing, now: Block) -> Verdict:
    """``broken`` where the field is lost, or half of what it held, or where it is the same on every page; else ``changed``."""
    one, name = crossing.stream.about, crossing.stream.about.name
    if one.kind == "flag":
        lost = name in FIELDS or name == ARTICLE
        return "broken" if (lost and crossing.stream.falls) or name.endswith(".repeated") else "changed"
    aspect = name.partition(".")[2]
    if one.kind == "low" and aspect in _SIZES:
        return "broken" if _median(now, name) < _HALF * _median(reference.whole, name) else "changed"
    return "changed"


def describe(reference: Reference, crossing: Crossing, now: Block) -> str:
    """What the crossing saw, in a few words."""
    one = crossing.stream.about
    if one.kind == "flag":
        return _flag_words(one.name, crossing.stream.falls, now)
    if one.kind in ("rare", "main"):
        before, after = (_most(block.words.get(one.name, {})) for block in (reference.whole, now))
        label = one.name.partition(".")[2]
        return f"{label}: {before} -> {after}" if before != after else f"{label}: more often another than {before}"
    label = one.name.partition(".")[2]
    if one.name in ("page.new shapes", "page.gone shapes", "page.boilerplate", LEFT_OUT):
        was, is_now = (f"{_median(block, one.name) / 10:.0f}" for block in (reference.whole, now))
        unit = " %"
    else:
        was, is_now = (_rounded(_median(block, one.name)) for block in (reference.whole, now))
        unit = ""
    if was == is_now:
        return f"{label}: more {'small' if one.kind == 'low' else 'large'} ones"
    return f"{label}: {was} -> {is_now}{unit}"


def _flag_words(name: str, falls: bool, now: Block) -> str:
    if name == TAKEN_OVER:
        yes, no = now.flags.get(name, (0, 0))
        return "the outlet's own description reads them again" if falls else f"read by the generic separator: {yes} of {yes + no}"
    if name == MIXED:
        return "parts of it are in new elements" if not falls else "none of it is in new elements"
    field, _, aspect = name.partition(".")
    if name == ARTICLE:
        reasons = now.words.get("article.reason", {})
        return f"pages refused: {_most(reasons)}" if reasons else "pages refused"
    if aspect == "repeated":
        return "the same as on other pages"
    if aspect:
        return "more often suspicious" if not falls else "less often suspicious"
    return "lost" if falls else f"more pages have {'it' if field else 'them'}"


def share(block: Block, field: str) -> float | None:
    """The share of the block's pages that have the field; ``None`` where it is not known."""
    yes, no = block.flags.get(field, (0, 0))
    return yes / (yes + no) if yes + no else None


def _median(block: Block, name: str) -> float:
    return size(quantile(block.numbers.get(name, {}), 0.5))


def _most(words: dict[str, int]) -> str:
    return max(words, key=lambda word: (words[word], word), default="none")


def _rounded(number: float) -> str:
    return f"{number:.0f}" if number >= 1 else f"{number:.1f}".replace(".0", "")


def alarming(verdicts: Collection[FieldVerdict]) -> list[FieldVerdict]:
    """Those that say that something is lost or different."""
    return [one for one in verdicts if one.verdict in ALARMS]
