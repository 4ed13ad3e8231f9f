"""Which line is the headline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from cleaners.headlines import same_headline, slug_overlap, slug_words, strip_site_name
from cleaners.text import ends_sentence, fold, is_prose, is_title, words
from scraper.marks import Mark, anchor
from scraper.run import Run
from scraper.work import Work

_WINDOW = 16
"""How many of a dump's first lines may hold the headline."""
_ENOUGH = 1.5
"""The least score of a line that is taken for the headline: a plain title on top has 2.5."""


@dataclass(frozen=True)
class Headline:
    """The headline's text, the rule that found it, and its runs (none if only the head of the page knows it)."""

    text: str
    rule: str
    runs: list[Run] = field(default_factory=list)


def find_headline(work: Work, marks: dict[int, Mark]) -> Headline | None:
    """The headline by the outlet's selectors, else by agreement of metadata, ``h1`` and the shape of the lines."""
    if work.html is None:
        return _by_shape(work, marks)
    return _by_selector(work) or _by_metadata(work) or _by_h1(work) or _metadata_alone(work) or _by_shape(work, marks)


def _by_selector(work: Work) -> Headline | None:
    found = work.pick(work.layout.headline)
    if found is None:
        return None
    rule, elements = found
    runs = [run for run in work.html.runs_in(elements[0]) if work.is_free(run)] if work.html else []
    return Headline(" ".join(run.text for run in runs), rule, runs) if runs else None


def titles(work: Work) -> Iterator[tuple[str, str]]:
    """The titles that the page's head gives, without the site's names, with the rule each; best source first."""
    meta = work.page.metadata
    names = (*work.outlet.site_names, meta.first("og:site_name") or "")
    sources = (
        ("json-ld:headline", meta.text("headline")),
        ("meta:og:title", meta.first("og:title")),
        ("meta:twitter:title", meta.first("twitter:title")),
        ("title", meta.title),
    )
    for rule, value in sources:
        if value:
            yield rule, strip_site_name(value, names)


def _by_metadata(work: Work) -> Headline | None:
    """A line of the page that one of its titles repeats, headings before other lines."""
    runs = work.free()
    for rule, title in titles(work):
        size = len(title)
        same = [run for run in runs if abs(len(run.text) - size) <= 3 and same_headline(run.text, title)]
        same.sort(key=lambda run: (run.tag not in ("h1", "h2"), run.is_link(), run.index))
        if same:
            return Headline(same[0].text, f"{rule} on the page", [same[0]])
    return None


def _by_h1(work: Work) -> Headline | None:
    page = work.html
    if page is None:
        return None
    names = {fold(name) for name in work.outlet.site_names}
    for element in page.lookup("h1"):
        runs = [run for run in page.runs_in(element) if work.is_free(run)]
        text = " ".join(run.text for run in runs)
        if text and fold(text) not in names and len(words(text)) > 1:
            return Headline(text, "h1", runs)
    return None


def _metadata_alone(work: Work) -> Headline | None:
    for rule, title in titles(work):
        if len(words(title)) > 1 and rule != "title":
            return Headline(title, rule)
    return None


def _by_shape(work: Work, marks: dict[int, Mark]) -> Headline | None:
    """The best line among the first, before the first byline, date or dateline."""
    window = _window(work)
    slug = slug_words(work.url or work.page.metadata.canonical_url)
    best: tuple[float, Run] | None = None
    prose = 0
    for place, run in enumerate(window):
        if prose > 2 or anchor(work, run, marks) == "strong":
            if prose > 2 or (best is not None and best[0] >= _ENOUGH):
                break
            continue
        prose += is_prose(run.text)
        if run.index in marks or not 3 <= len(run.text) <= 250:
            continue
        score = _score(work, run, place, slug, marks) + _above_anchor(work, window[place + 1 : place + 2], marks)
        if best is None or score > best[0]:
            best = (score, run)
    if best is None or best[0] < _ENOUGH:
        return None
    run = best[1]
    if work.outlet.shape.kicker == "above":
        run = [other for other in window if fold(other.text) == fold(run.text)][-1]
    rule = "shape:address words" if slug and slug_overlap(run.text, slug) >= 0.6 else "shape:first title"
    if _printings(work, run, marks) > 1:
        rule = "shape:title printed twice"
    return Headline(run.text, rule, [run])


def _above_anchor(work: Work, below: list[Run], marks: dict[int, Mark]) -> float:
    """What a line gains that stands right above the first byline, date or meta line, where nothing else stands there."""
    shape = work.outlet.shape
    if shape.standfirst or shape.caption or not below:
        return 0.0
    return 0.6 if anchor(work, below[0], marks) == "strong" else 0.0


def _window(work: Work) -> list[Run]:
    """The first lines that may be a headline: menus above it, one label a line, do not count."""
    lines: list[Run] = []
    for run in work.free():
        if len(run.text) > 25 or len(words(run.text)) > 3:
            lines.append(run)
        if len(lines) == _WINDOW:
            break
    return lines


def _score(work: Work, run: Run, place: int, slug: list[str], marks: dict[int, Mark]) -> float:
    text = run.text
    count = len(words(text))
    again = _printings(work, run, marks) > 1
    overlap = slug_overlap(text, slug)
    score = 3.0 * again + (4.0 * overlap if overlap >= 0.5 and not _is_address(text, slug) else 0.0) - 0.1 * place
    if work.outlet.shape.bare_title == "headline" or again or overlap >= 0.5:
        score += 1.5 if is_title(text) else 0.0
        score += 1.0 if 4 <= count <= 24 else -1.0
    if ends_sentence(text) and not text.endswith(("?", "!", "...", "…")):
        score -= 2.0
    if text[:1].islower():
        score -= 1.0
    return score - (4.0 if len(text) > 200 or count < 2 else 0.0)


def _is_address(text: str, slug: list[str]) -> bool:
    """Whether the line is only the address in words, all lower case and unpunctuated."""
    return bool(slug) and text == text.lower() and "".join(slug).startswith("".join(text.split())[:20])


def _printings(work: Work, run: Run, marks: dict[int, Mark]) -> int:
    """How often the line's text is printed on the page, pictures' alternative texts included."""
    key, size = fold(run.text), len(run.text)
    count = sum(abs(len(other.text) - size) <= 3 and fold(other.text) == key for other in work.page.runs)
    for mark in marks.values():
        alt = mark.found.groupdict().get("alt") or mark.found.groupdict().get("headline")
        count += alt is not None and fold(alt) == key
    return count
