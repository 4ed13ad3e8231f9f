"""What would be learned for a line that a person points at."""

from __future__ import annotations

from scraper.learning.asking import suggest
from scraper.learning.facts import Facts
from scraper.learning.outlet import bare
from scraper.learning.sample import read_samples
from tests.learning.paper import STORIES, page


def test_a_line_gives_selectors_with_their_hits() -> None:
    """The best hits all pages, and says what it gives on each."""
    samples, _ = read_samples([page(at) for at in range(3)], bare("herald", ("valleyherald.example",), Facts()))
    runs = samples[1].html.runs
    line = next(run.index for run in runs if STORIES[1][1] in run.text)
    best, *_ = suggest("byline", samples, 1, line)
    assert (best.hits, best.pages) == (3, 3)
    assert best.values == tuple(name for _, name, _, _ in STORIES[:3])
    title = next(run.index for run in runs if STORIES[1][0] in run.text)
    offered = [one.css for one in suggest("headline", samples, 1, title)]
    assert offered
    assert not any(css in ("html", "body", "div", "main") for css in offered)
    prose = next(run.index for run in runs if "said office" in run.text)
    assert any(one.css == ".piece-text" for one in suggest("body", samples, 1, prose))
