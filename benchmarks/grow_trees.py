"""How the trees of the models that judge lines are grown from measured and labelled lines; needs LightGBM and NumPy."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from benchmarks.train_words import by_tenths
from scraper.learned.lexicon import KINDS, Lexicon

ROUGH, ROUNDS = 30, 90
"""How many trees judge by the features that cost little, and how many more by all features."""
ROUGH_RATE = 0.12
"""The learning rate of the first trees: what is clear is to be settled by few."""
STOPS = (6, 12, 20, 30, 42, 60, 84)
"""After so many trees the clear lines are settled."""
TURNED, MARGIN = 0.03, 2.0
"""Of the lines whose final sum is above minus ``MARGIN``, and of those below ``MARGIN``, this share is settled at a stop against
what the trees that follow would say."""
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 20, "min_data_in_leaf": 40, "feature_fraction": 0.6,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63, "seed": 7, "num_threads": 1,
    "deterministic": True, "force_col_wise": True, "verbose": -1,
}  # fmt: skip


def grow(rows: Any, labels: Any, weights: Any, names: Sequence[str], first: int) -> dict[str, Any]:
    """The trees as they stand in a model file; ``first`` of the measures cost little and are asked first."""
    used = weights > 0
    rough = lightgbm.train(
        PARAMETERS | {"learning_rate": ROUGH_RATE},
        lightgbm.Dataset(rows[used][:, :first], labels[used], weight=weights[used]),
        ROUGH,
    )
    sums = np.asarray(rough.predict(rows[:, :first], raw_score=True))
    data = lightgbm.Dataset(rows[used], labels[used], weight=weights[used], init_score=sums[used])
    fine = lightgbm.train(PARAMETERS, data, ROUNDS)
    trees = [node(tree["tree_structure"]) for one in (rough, fine) for tree in one.dump_model()["tree_info"]]
    final = sums + np.asarray(fine.predict(rows, raw_score=True))
    stages, start = [], 0
    for stop in (*STOPS, len(trees)):
        low, high = -1e9, 1e9
        if stop < len(trees):
            part = (
                np.asarray(rough.predict(rows[:, :first], raw_score=True, num_iteration=stop)) if stop < ROUGH
                else sums + (np.asarray(fine.predict(rows, raw_score=True, num_iteration=stop - ROUGH)) if stop > ROUGH else 0.0)
            )  # fmt: skip
            # Hardly any line below and above these sums is turned by the trees that follow.
            low, high = float(np.quantile(part[final > -MARGIN], TURNED)), float(np.quantile(part[final < MARGIN], 1 - TURNED))
        width = first if stop <= ROUGH else len(names)
        stages.append({"low": round(low, 2), "high": round(high, 2), "width": width, "trees": trees[start:stop]})
        start = stop
    return {"features": list(names), "stages": stages}


def node(tree: dict[str, Any]) -> Any:
    """A tree of LightGBM as it stands in a model file."""
    if "leaf_value" in tree:
        return round(tree["leaf_value"], 3)
    limit = float(f"{tree['threshold']:.4g}")
    return [tree["split_feature"], limit, node(tree["left_child"]), node(tree["right_child"])]


def one_stage(booster: Any, names: Sequence[str]) -> dict[str, Any]:
    """A grown model as it stands in a file, all of whose trees are asked."""
    trees = [node(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    return {"features": list(names), "stages": [{"low": -1e9, "high": 1e9, "trees": trees}]}


def write_model(file: Path, model: dict[str, Any], pages: int) -> None:
    """The model is in the file, a tree on a line; how large it is, and of how many pages, is printed."""
    text = json.dumps(model, separators=(",", ":"))
    file.write_text(text.replace("[[", "\n[[").replace(',"trees"', ',\n"trees"') + "\n", "utf-8")
    print(f"{file}: {file.stat().st_size:,} bytes from {pages:,} pages")


def write_lexicon(file: Path, lexicon: Lexicon) -> None:
    """The weights are in the file, the words of one weight on a line."""
    tables = {kind: by_tenths(getattr(lexicon, kind)) for kind in KINDS}
    text = json.dumps(tables, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text.replace("],", "],\n").replace("},", "},\n") + "\n", "utf-8")
    print(f"{file}: {file.stat().st_size:,} bytes")
