"""The learned models: shallow trees whose values add up. ``benchmarks/train_body.py`` makes ``body.json``, which judges lines,
``benchmarks/train_dumps.py`` makes ``lines.json``, which judges those of dumps, ``benchmarks/train_titles.py`` makes
``titles.json``, which ranks a dump's lines as headlines, and ``benchmarks/train_fields.py`` makes ``authors.json`` and
``dates.json``, and with ``--dumps`` ``dump_authors.json`` and ``dump_dates.json``, which judge the people and the days of a
page."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
from typing import Any, TypeAlias

Stage: TypeAlias = "tuple[Callable[..., float], int, float, float]"
"""The sum of a stage's trees as a function of a row's first values, how many of these it takes, and the sums below and above
which the rest cannot turn the judgement."""

SURE = 3.5
"""The log-odds given where the first stages settle the matter."""


@dataclass(frozen=True)
class Trees:
    """Stages of trees, each with the sums below and above which the rest cannot turn the judgement."""

    stages: tuple[Stage, ...]

    def score(self, row: Sequence[float], rest: Callable[[], Sequence[float]] | None = None) -> float:
        """The log-odds that it is what is sought: a line of the body, an author, the day of publication.

        ``rest`` gives the further values of a row that is cut short; it is asked only where the first stages leave a doubt."""
        total = 0.0
        for trees, width, low, high in self.stages:
            if rest is not None and width > len(row):
                row = (*row, *rest())
            total += trees(*row)
            if total <= low:
                return min(total, -SURE)
            if total >= high:
                return max(total, SURE)
        return total

    def probability(self, row: Sequence[float], rest: Callable[[], Sequence[float]] | None = None) -> float:
        """The probability of the same."""
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, self.score(row, rest)))))


@cache
def learned_trees(file: str, names: tuple[str, ...]) -> Trees:
    """The trees of a model file beside this module, for measures in this order; each file is read once."""
    return read_trees(json.loads(resources.files("scraper.learned").joinpath(file).read_text("utf-8")), names)


def read_trees(data: dict[str, Any], names: Sequence[str]) -> Trees:
    """The trees of a model file. Raises ``ValueError`` where the file was made for other features."""
    places = {name: place for place, name in enumerate(names)}
    unknown = [name for name in data["features"] if name not in places]
    if unknown:
        raise ValueError(f"the model needs features that are not measured: {', '.join(unknown)}")
    order = [places[name] for name in data["features"]]
    stages = []
    for one in data["stages"]:
        width = int(one.get("width", len(names)))
        stages.append((_compiled(one["trees"], order, width), width, float(one["low"]), float(one["high"])))
    return Trees(tuple(stages))


def _compiled(trees: list[Any], order: list[int], width: int) -> Callable[..., float]:
    """The trees' sum as one compiled expression of the features as arguments, which is faster than walking them. It is made
    of numbers that were read as numbers, and of nothing else."""
    source = " + ".join(_expression(tree, order) for tree in trees) or "0.0"
    arguments = ", ".join(f"f{place}" for place in range(width))
    made: Callable[..., float] = eval(f"lambda {arguments}: {source}", {"__builtins__": {}})  # noqa: S307
    return made


def _expression(data: Any, order: list[int]) -> str:
    if isinstance(data, list):
        feature, limit, left, right = data
        return f"({_expression(left, order)} if f{order[feature]:d} <= {float(limit)!r} else {_expression(right, order)})"
    return repr(float(data))
