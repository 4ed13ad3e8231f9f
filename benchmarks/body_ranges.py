"""How long the stories are that the model of the body was trained on: ``python -m benchmarks.body_ranges DATA_DIR``.

Prints for each count that grows with a story (lines, paragraphs, letters of prose between its first and last prose, and each
measure of its lines) what half, 90, 95, 99 and all of 100 labelled pages have at most. The bounds in ``surplus.py`` are drawn
from it. Needs what ``benchmarks.train_body`` needs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from benchmarks.train_body import LEARNED, read_pages
from scraper.fields.body.judged import measure
from scraper.fields.body.measures import NAMES

_PARTS = (0.5, 0.9, 0.95, 0.99, 1.0)


def main() -> None:
    """Print the table."""
    spans, rows = [], []
    for page in read_pages(Path(sys.argv[1]), LEARNED):
        features = measure(page.work)
        if features is None or features.first < 0:
            continue
        prose = features.prose[features.first : features.last + 1]
        spans.append((len(prose), sum(told > 0 for told in prose), sum(prose)))
        used = [at for at, (label, weight) in enumerate(zip(page.labels, page.weights, strict=True)) if label and weight > 0]
        rows.append(page.rows[used])
    for place, name in enumerate(("lines", "paragraphs", "letters of prose")):
        print(f"a story's {name:<18}", *(f"{value:>10.0f}" for value in np.quantile([span[place] for span in spans], _PARTS)))
    lines = np.vstack(rows)
    for place, name in enumerate(NAMES):
        print(f"{name:<28}", *(f"{value:>10.2f}" for value in np.quantile(lines[:, place], _PARTS)))


if __name__ == "__main__":
    main()
