"""The body of the story: the frame that holds it on the pages, and what repeats in it over pages, which is chrome."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from cleaners.text import letters
from scraper.learning import choosing
from scraper.learning.bodies import Fit, fit, frames, story
from scraper.learning.choosing import Choice
from scraper.learning.sample import Sample
from scraper.learning.selectors import proposals
from scraper.learning.values import found_by
from scraper.page.element import Element

_PROPOSALS = 25
_GOOD = 0.9
_CHROME = 12
"""A line with fewer letters may be a sub-head that two stories share."""
_LASTING = 9.0
_OUTER = 0.8


@dataclass(frozen=True)
class Frame:
    """A selector of bodies with how it fits each page; ``None`` where it finds nothing."""

    css: str
    cost: float
    fits: tuple[Fit | None, ...]

    @property
    def good(self) -> int:
        """On how many pages it holds the story and little else."""
        return sum(one is not None and one.worth >= _GOOD for one in self.fits)

    @property
    def rank(self) -> tuple[float, ...]:
        """Smaller is better."""
        hits = [one.worth for one in self.fits if one is not None]
        return (-self.good, -round(fmean(hits) if hits else 0.0, 2), self.cost)


def best_frame(samples: Sequence[Sample]) -> Frame | None:
    """The selector whose elements are the frame of the story on most pages."""
    return min(all_frames(samples), key=lambda one: one.rank, default=None)


def all_frames(samples: Sequence[Sample]) -> list[Frame]:
    """The selectors that find a frame of the story on a page, with what they find on the others; an outer frame costs more than
    the innermost."""
    wanted = [story(one) for one in samples]
    found: dict[str, float] = {}
    for sample, lines in zip(samples, wanted, strict=True):
        for level, element in enumerate(frames(sample, lines)):
            kept = 0
            for css, cost in proposals(element):
                cost += _OUTER * level
                if cost > _LASTING or kept == _PROPOSALS:
                    break
                if css not in found and found_by(sample, css) == [element]:
                    found[css] = cost
                    kept += 1
    return [Frame(css, cost, _fits(samples, wanted, css)) for css, cost in found.items()]


def _fits(samples: Sequence[Sample], wanted: Sequence[set[int]], css: str) -> tuple[Fit | None, ...]:
    found = [found_by(one, css) for one in samples]
    return tuple(fit(one, hit, lines) if hit else None for one, hit, lines in zip(samples, found, wanted, strict=True))


def choose_body(samples: Sequence[Sample], least: int = choosing.LEAST) -> Choice:
    """What to write of the body, where its frame fits at least so many pages."""
    best = best_frame(samples)
    pages = len(samples)
    if best is None or not best.good:
        return Choice("body", pages=pages, why="no element holds the story and little else")
    sure = pages == 1 and choosing.is_sure("body", best.css)
    if best.good < least and not sure and not any("body" in one.told for one in samples):
        why = choosing.ONE if pages == 1 else f"{best.css} fits one page only"
        return Choice("body", right=best.good, pages=pages, why=why)
    if 2 * best.good < pages:
        return Choice("body", right=best.good, pages=pages, why=f"{best.css} fits {best.good} of {pages} pages")
    doubts = tuple(one.name for one, found in zip(samples, best.fits, strict=True) if found is not None and found.worth < _GOOD)
    return Choice("body", (best.css,), best.good, pages, doubts=doubts, why=f"{best.good} of {pages} pages")


def choose_boilerplate(samples: Sequence[Sample]) -> Choice:
    """Selectors of what stands in the story of two pages with the same words: chrome, which no story is told in."""
    texts = _repeated(samples)
    if not texts:
        return Choice("boilerplate", pages=len(samples), why="no line of one story stands in another")
    hits: dict[str, float] = {}
    for sample in samples:
        for element in _chrome_elements(sample, texts):
            for css, cost in proposals(element)[:_PROPOSALS]:
                if cost <= _LASTING and _is_chrome_only(sample, css, texts):
                    hits.setdefault(css, cost)
    counted = {css: sum(bool(found_by(one, css)) for one in samples) for css in hits}
    safe = [css for css, count in counted.items() if count > 1 and all(_is_chrome_only(one, css, texts) for one in samples)]
    chosen: list[str] = []
    covered: dict[str, set[int]] = defaultdict(set)
    for css in sorted(safe, key=lambda css: (-counted[css], hits[css])):
        fresh = [(one.name, lines - covered[one.name]) for one in samples if (lines := _lines(one, css))]
        if any(lines for _, lines in fresh) and len(chosen) < 4:
            chosen.append(css)
            for name, lines in fresh:
                covered[name] |= lines
    if not chosen:
        return Choice("boilerplate", pages=len(samples), why="what repeats stands in no element of its own")
    return Choice("boilerplate", tuple(chosen), counted[chosen[0]], len(samples), why="the same words on several pages")


def _repeated(samples: Sequence[Sample]) -> set[str]:
    counts: Counter[str] = Counter()
    for sample in samples:
        page = sample.html
        counts.update({key for at in sample.runs_of("body") if len(key := letters(page.runs[at].text)) >= _CHROME})
    return {key for key, count in counts.items() if count > 1}


def _lines(sample: Sample, css: str) -> set[int]:
    page = sample.html
    return {run.index for one in found_by(sample, css) for run in page.runs_in(one)}


def _is_chrome_only(sample: Sample, css: str, texts: set[str]) -> bool:
    """Whether what a selector finds on a page holds no line of the story that stands on no other page."""
    body = set(sample.runs_of("body"))
    return all(letters(sample.html.runs[at].text) in texts for at in _lines(sample, css) & body)


def _chrome_elements(sample: Sample, texts: set[str]) -> list[Element]:
    """The outermost elements around repeated lines of the body that hold none of the story."""
    page, body = sample.html, set(sample.runs_of("body"))
    found: dict[Element, None] = {}
    for at in sorted(body):
        if letters(page.runs[at].text) not in texts:
            continue
        element = page.runs[at].element
        while element is not None:
            found[element] = None
            above = element.getparent()
            if above is None or above.tag in ("body", "html", "article", "main"):
                break
            if any(letters(page.runs[one].text) not in texts for one in set(page.span(above)) & body):
                break
            element = above
    return list(found)
