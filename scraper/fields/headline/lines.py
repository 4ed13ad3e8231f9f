"""Which line is the headline."""

from __future__ import annotations

from cleaners.headlines import slug_overlap, slug_words
from cleaners.names import looks_like_person
from cleaners.scripts import begins_small
from cleaners.text import ends_sentence, is_prose, is_title, words
from cleaners.titles import key as spelt
from scraper.fields.headline.head import Headline
from scraper.fields.headline.judged import find_title
from scraper.fields.headline.printed_head import printed_head
from scraper.fields.headline.split_heading import without_label
from scraper.outlets.layout import Mark
from scraper.page.run import Run
from scraper.partition.marks import anchor, is_dateline
from scraper.partition.work import Work

_WINDOW = 16
"""How many of a dump's first lines may hold the headline."""
_LONGEST = 250
_SHORTEST = 3
_SIGHT = 60
"""How many of a dump's first lines may hold a short title."""
_SENTENCE = 100
"""A longer line that ends as a sentence does is a paragraph, though all words of the address are in it."""
_MOST_PRINTINGS = 6
"""A line that a page prints more often is said in its story ("No comment.") rather than the title of it."""
_FEWEST = 2
_FAR = 2_000
"""How many of a page's first lines are searched for a second printing."""
_MOST_PROSE = 2
"""How many lines of prose (standfirst, caption) may stand above the headline."""
_ENOUGH = 1.5
"""The least score of a line that is taken for the headline: a plain title on top has 2.5."""


def find_headline(work: Work, marks: dict[int, Mark]) -> Headline | None:
    """The headline by the judgement of all titles that a page shows and tells, else by the shape of its lines, which is all
    that a dump has."""
    found = find_title(work)
    return without_label(work, printed_head(work, found)) if found is not None else _by_shape(work, marks)


def _by_shape(work: Work, marks: dict[int, Mark]) -> Headline | None:
    """The best line among the first, before the first byline, date or dateline; else the text of the story's picture
    where the outlet repeats the headline there."""
    window = _window(work, marks)
    known = _known_titles(work, window, marks)
    if known:
        best = next((run for run in window if spelt(run.text) in known and not _is_lower(run.text)), None)
        best = best or _of_address(work, window)
    else:
        best = _best_line(work, window, marks)
    if best is None:
        return _by_alt(work, marks)
    printings = [run for run in window if spelt(run.text) == spelt(best.text)]
    run = printings[-1] if work.outlet.shape.kicker == "above" else printings[0]
    slug = slug_words(work.address)
    if _is_printed_again(work, run, marks):
        return Headline(run.text, "shape:title printed twice", [run])
    rule = "shape:address words" if slug_overlap(run.text, slug) >= 0.6 else "shape:first title"
    return Headline(run.text, rule, [run])


def _best_line(work: Work, window: list[Run], marks: dict[int, Mark]) -> Run | None:
    """The line of the window with the best score, if that is enough. Prose behind a byline or a date ends the search."""
    slug = slug_words(work.address)
    best: tuple[float, Run] | None = None
    prose, anchored = 0, False
    for place, run in enumerate(window):
        kind = anchor(work, run, marks)
        prose += is_prose(run.text)
        if prose > _MOST_PROSE or (prose and anchored) or (kind == "strong" and best is not None and best[0] >= _ENOUGH):
            break
        anchored = anchored or kind == "strong"
        if kind is not None or run.index in marks or not 3 <= len(run.text) <= _LONGEST:
            continue
        score = _score(work, run, place, slug, marks) + _above_anchor(work, window[place + 1 : place + 2], marks)
        if best is None or score > best[0]:
            best = (score, run)
    return best[1] if best is not None and best[0] >= _ENOUGH else None


def _known_titles(work: Work, window: list[Run], marks: dict[int, Mark]) -> set[str]:
    """What the headline must be, letters alone: the picture's text, or the words of the address on top of the page."""
    known = {spelt(mark.found["alt"]) for mark in marks.values() if mark.role == "alt"}
    if work.outlet.shape.bare_title == "caption" and window and _is_lower(window[0].text) and len(words(window[0].text)) > 2:
        known.add(spelt(window[0].text))
    return known


def _of_address(work: Work, window: list[Run]) -> Run | None:
    """The first title that has all the words of the address with which the page begins, and few others."""
    top = window[0].text
    if work.outlet.shape.bare_title != "caption" or not _is_lower(top):
        return None
    named = set(words(top.lower()))
    titles = (run for run in window[1:] if is_title(run.text) and len(words(run.text)) <= 2 * len(named))
    titles = (run for run in titles if not _is_lower(run.text) and named <= set(words(run.text.lower())))
    return next(titles, None) if len(named) > _FEWEST else None


def _is_lower(text: str) -> bool:
    """Whether the line is Latin text all in lower case, as words of an address are."""
    return text.isascii() and text == text.lower()


def _by_alt(work: Work, marks: dict[int, Mark]) -> Headline | None:
    """The headline as the picture's alternative text repeats it."""
    for index, mark in sorted(marks.items()):
        if mark.role == "alt":
            return Headline(mark.found["alt"], "shape:picture's text", [work.page.runs[index]])
    return None


def _above_anchor(work: Work, below: list[Run], marks: dict[int, Mark]) -> float:
    """What a line gains that stands right above the first byline, date or meta line, where nothing else stands there."""
    shape = work.outlet.shape
    if shape.standfirst or shape.caption or not below:
        return 0.0
    return 0.6 if anchor(work, below[0], marks) == "strong" else 0.0


def _window(work: Work, marks: dict[int, Mark]) -> list[Run]:
    """The first lines that may be a headline, and lines of the outlet's head among them: menus above it, one label a line, do not
    count; a short title above its writer's name does, where it is printed twice."""
    lines: list[Run] = []
    runs = work.free()
    for place, run in enumerate(runs):
        wide = len(run.text) > 25 or len(words(run.text)) > 3
        if wide or _is_of_head(work, run, marks) or _is_short_title(work, runs, place, marks):
            lines.append(run)
        if len(lines) == _WINDOW:
            break
    return lines


def _is_of_head(work: Work, run: Run, marks: dict[int, Mark]) -> bool:
    mark = marks.get(run.index)
    return is_dateline(work, run.text) if mark is None else mark.role == "head"


def _is_short_title(work: Work, runs: list[Run], place: int, marks: dict[int, Mark]) -> bool:
    run, beside = runs[place], (*runs[max(0, place - 1) : place], *runs[place + 1 : place + 2])
    if place > _SIGHT or len(run.text) <= _SHORTEST or not any(_is_name(one, marks) for one in beside):
        return False
    return _is_printed_again(work, run, marks)


def _is_name(run: Run, marks: dict[int, Mark]) -> bool:
    """Whether a line of the outlet's head names the writer, or a line is a name alone."""
    mark = marks.get(run.index)
    return looks_like_person(run.text) if mark is None else mark.found.groupdict().get("byline") is not None


def _score(work: Work, run: Run, place: int, slug: list[str], marks: dict[int, Mark]) -> float:
    text = run.text
    count = len(words(text))
    again = _is_printed_again(work, run, marks)
    overlap = slug_overlap(text, slug) if len(text) <= _SENTENCE or not is_prose(text) else 0.0
    bare = work.outlet.shape.bare_title == "headline" or _below_furniture(work, run)
    score = 3.0 * again + (4.0 * overlap if overlap >= 0.5 and not _is_address(text, slug) else 0.0) - 0.1 * place
    if bare or again or overlap >= 0.5:
        score += 1.5 if is_title(text) else 0.0
        score += 1.0 if 4 <= count <= 24 else -1.0
    if ends_sentence(text) and not text.endswith(("?", "!", "...", "…")):
        score -= 2.0
    if begins_small(text):
        score -= 1.0
    return score - (4.0 if len(text) > 200 or count < 2 else 0.0)


def _below_furniture(work: Work, run: Run) -> bool:
    """Whether furniture stands above the line: a bare page (an accelerated one) has none, and its one title is a caption."""
    return any(not work.ledger.is_free(index) for index in range(run.index))


def _is_address(text: str, slug: list[str]) -> bool:
    """Whether the line is only the address in words, all lower case and unpunctuated."""
    return bool(slug) and text == text.lower() and "".join(slug).startswith("".join(text.split())[:20])


def _is_printed_again(work: Work, run: Run, marks: dict[int, Mark]) -> bool:
    """Whether a page prints the line as often as titles are printed."""
    return 1 < _printings(work, run, marks) <= _MOST_PRINTINGS


def _printings(work: Work, run: Run, marks: dict[int, Mark]) -> int:
    """How often the line's text is printed on the page, pictures' alternative texts and address words included."""
    key, size = spelt(run.text), len(run.text)
    count = sum(abs(len(other.text) - size) <= 12 and spelt(other.text) == key for other in work.page.runs[:_FAR])
    for mark in marks.values():
        alt = mark.found.groupdict().get("alt") or mark.found.groupdict().get("headline")
        count += alt is not None and spelt(alt) == key
    return count
