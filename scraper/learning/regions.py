"""The frame around the story, and what repeats inside it over pages, which is boilerplate."""

from __future__ import annotations

from collections import Counter
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
_MOST = 4
Key = tuple[str, str, str]


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
    the innermost. What repeats over pages is not asked for."""
    chrome = chrome_of(samples)
    wanted = [story(one) - lines for one, lines in zip(samples, chrome, strict=True)]
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
    return [Frame(css, cost, _fits(samples, wanted, chrome, css)) for css, cost in found.items()]


def _fits(samples: Sequence[Sample], wanted: Sequence[set[int]], chrome: Sequence[set[int]], css: str) -> tuple[Fit | None, ...]:
    rows = ((one, found_by(one, css), lines, others) for one, lines, others in zip(samples, wanted, chrome, strict=True))
    return tuple(fit(one, hit, lines, others) if hit else None for one, hit, lines, others in rows)


def choose_body(samples: Sequence[Sample], least: int = choosing.LEAST) -> Choice:
    """What to write of the body, where its frame fits at least so many pages."""
    best = best_frame(samples)
    pages = len(samples)
    if best is None or not best.good:
        return Choice("body", pages=pages, why="no element holds the story and little else")
    if best.good < least and not any("body" in one.told for one in samples):
        why = choosing.ONE if pages == 1 else f"{best.css} fits one page only"
        return Choice("body", right=best.good, pages=pages, why=why)
    if 2 * best.good < pages:
        return Choice("body", right=best.good, pages=pages, why=f"{best.css} fits {best.good} of {pages} pages")
    rows = zip(samples, best.fits, chrome_of(samples), strict=True)
    doubts = tuple(one.name for one, found, chrome in rows if chrome or (found is not None and found.worth < _GOOD))
    return Choice("body", (best.css,), best.good, pages, doubts=doubts, why=f"{best.good} of {pages} pages")


def chrome_of(samples: Sequence[Sample]) -> list[set[int]]:
    """The lines of each page's story that another page has too, in an element of the same make: they are none of either story."""
    keys = [{run.index: _key(one, run.index) for run in one.html.runs if len(letters(run.text)) >= _CHROME} for one in samples]
    counts: Counter[Key] = Counter(key for own in keys for key in set(own.values()))
    stories = [set(one.runs_of("body")) for one in samples]
    return [{at for at, key in own.items() if at in lines and counts[key] > 1} for own, lines in zip(keys, stories, strict=True)]


def choose_boilerplate(samples: Sequence[Sample]) -> Choice:
    """Selectors of what stands in a story and with the same words on another page: chrome, which no story is told in."""
    chrome = chrome_of(samples)
    if not any(chrome):
        return Choice("boilerplate", pages=len(samples), why="no line of one story is also on another page")
    hits: dict[str, float] = {}
    for sample, lines in zip(samples, chrome, strict=True):
        for element in _chrome_elements(sample, lines):
            hits |= {css: cost for css, cost in proposals(element)[:_PROPOSALS] if cost <= _LASTING and css not in hits}
    safe = {css: shared for css in hits if (shared := _shared(samples, chrome, css))}
    chosen: list[str] = []
    covered: list[set[int]] = [set() for _ in samples]
    for css in sorted(safe, key=lambda css: (-safe[css], hits[css])):
        fresh = [_lines(one, css) & lines - done for one, lines, done in zip(samples, chrome, covered, strict=True)]
        if any(fresh) and len(chosen) < _MOST:
            chosen.append(css)
            covered = [done | lines for done, lines in zip(covered, fresh, strict=True)]
    if not chosen:
        return Choice("boilerplate", pages=len(samples), why="what repeats has no element of its own")
    return Choice("boilerplate", tuple(chosen), safe[chosen[0]], len(samples), why="the same words on several pages")


def _key(sample: Sample, at: int) -> Key:
    run = sample.html.runs[at]
    return letters(run.text), run.tag, (run.element.get("class") or "") if run.element is not None else ""


def _shared(samples: Sequence[Sample], chrome: Sequence[set[int]], css: str) -> int:
    """On how many pages a selector finds something, where what it finds has words in common and holds nothing of any story; else
    0."""
    found: list[set[str]] = []
    for sample, lines in zip(samples, chrome, strict=True):
        inside = _lines(sample, css)
        if inside & set(sample.runs_of("body")) - lines:
            return 0
        if inside:
            found.append({letters(sample.html.runs[at].text) for at in inside})
    common = set.intersection(*found) if len(found) > 1 else set()
    return len(found) if any(len(text) >= _CHROME for text in common) else 0


def _lines(sample: Sample, css: str) -> set[int]:
    page = sample.html
    return {run.index for one in found_by(sample, css) for run in page.runs_in(one)}


def _chrome_elements(sample: Sample, chrome: set[int]) -> list[Element]:
    """The elements around repeated lines of the story that hold nothing else of it, outermost last."""
    page, body = sample.html, set(sample.runs_of("body"))
    found: dict[Element, None] = {}
    for at in sorted(chrome):
        element = page.runs[at].element
        while element is not None:
            found[element] = None
            above = element.getparent()
            if above is None or above.tag in ("body", "html", "article", "main") or set(page.span(above)) & body - chrome:
                break
            element = above
    return list(found)
