"""The head of a dump whose outlet doesn't declare the order of its lines."""

from __future__ import annotations

from typing import NamedTuple

from cleaners.consent import is_consent_call
from cleaners.dump_cues import is_data
from cleaners.headlines import prints_again, slug_overlap, slug_words
from cleaners.labelled_fields import labelled_title
from cleaners.picture_credits import split_picture_credit
from cleaners.text import ends_sentence, is_prose, letters, words
from cleaners.titles import host_key, without_site
from scraper.fields.headline.dump_decks import DECK_CHARS, behind_deck, inner_deck, late_deck
from scraper.fields.headline.dump_judged import RULE, judge_title
from scraper.fields.headline.dump_lines import ANCHORS, JUNK, Kind, Seen, is_anchor, see
from scraper.fields.headline.dump_measures import Measures
from scraper.fields.headline.dump_titles import Titles, choose_titles, titles_around
from scraper.fields.headline.head import Head, Headline
from scraper.page.run import Run
from scraper.partition.work import Work

_ABOVE = 60
"""How many lines above the story's first prose are looked at."""
_INTO = 14
"""How many lines of the story are looked at for what belongs to its head."""
_APART = 8
"""So many lines without prose part a story from another text."""
_SHARE = 0.5
"""The story is the first text with this share of the letters of the longest."""
_OVER, _MOST = 6, 200
"""So many lines above a headline that was judged to be one, and below it, are looked at."""
_ABOVE_ANCHOR = 2
_BESIDE = 12
"""So many lines stand between two lines of a head at most."""
_REPEATS = 60
_HEADING_WORDS = 5
_SENTENCE_WORDS = 3
_VERSES = 4


def read_dump_head(work: Work) -> Head:
    """Read the head of a dump. Nothing is claimed here."""
    view, titles, measures = _by_hand(work)
    runs, rule = measures.runs, None
    place = judge_title(work, measures)
    if place is not None and not _is_deck_of(work, runs[place], titles):
        view = _view_below(work, runs, place, view)
        titles = titles_around(work, view.seen[: view.start], place - view.base)
        rule = f"{RULE}, in two lines" if len(titles.headline) > 1 else RULE
    return _head_of(work, runs, view, titles, rule)


def _by_hand(work: Work) -> tuple[_View, Titles | None, Measures]:
    """The lines around a dump's story, the titles that the hand rules choose among them, and what the learned judgement is told
    of these and of all other lines."""
    runs = work.free()
    story = _first_prose(runs)
    view = _view(work, runs, max(0, story - _ABOVE), story)
    titles = choose_titles(work, view.seen[: view.start])
    return view, titles, Measures(work, runs, story, _index(runs, titles))


def _is_deck_of(work: Work, line: Run, titles: Titles | None) -> bool:
    """Whether a line is the standfirst below a title, and the address speaks no more for it than for the title."""
    if titles is None or titles.standfirst is None or titles.standfirst.index != line.index:
        return False
    slug, text = slug_words(work.address), " ".join(run.text for run in titles.headline)
    return slug_overlap(line.text, slug) <= slug_overlap(text, slug)


def measure_titles(work: Work) -> Measures:
    """What the headline's learned judgement is told of a dump's lines."""
    return _by_hand(work)[2]


def _head_of(work: Work, runs: list[Run], view: _View, titles: Titles | None, rule: str | None) -> Head:
    """The lines of a head by their roles, around its titles."""
    seen, start = view.seen, view.start
    head = Head(headline=_headline(work, titles, rule), marks=work.marks)
    top = _place_of(seen, titles)
    start = behind_deck(seen, start, titles)
    if titles is not None and titles.standfirst is None:
        titles.standfirst = late_deck(seen, start) or inner_deck(seen[top:start])
    head.above = runs[: view.base + top]
    head.body_start = seen[start].run.index if start < len(seen) else _behind(runs, seen)
    _assign(head, seen[:start], titles, top)
    if head.headline is not None:
        own = {run.index for run in head.headline.runs}
        head.repeats = [run for run in runs if run.index not in own and prints_again(run.text, head.headline.text)][:_REPEATS]
    return head


class _View(NamedTuple):
    """The lines of a dump among which its head is read: from which place on, and how many of them stand above the story."""

    seen: list[Seen]
    base: int
    start: int


def _view(work: Work, runs: list[Run], base: int, story: int) -> _View:
    """The lines around the story's first prose."""
    seen = _with_repeats(see(work, runs[base : story + _INTO]))
    return _View(seen, base, _start(seen, story - base))


def _view_below(work: Work, runs: list[Run], place: int, view: _View) -> _View:
    """The lines around a headline, and the story below it."""
    if view.base <= place < view.base + view.start:
        return view
    story = place + 1 + _first_prose(runs[place + 1 :])
    if story - place > _ABOVE:
        story = next((at for at in range(place + 1, len(runs)) if is_prose(runs[at].text)), len(runs))
    base = max(0, place - _OVER)
    seen = _with_repeats(see(work, runs[base : min(story, place + _MOST) + _INTO]))
    over = place + 1 - base
    return _View(seen, base, over + _start(seen[over:], story - place - 1))


def _index(runs: list[Run], titles: Titles | None) -> int:
    """The place of the headline's first line; -1 where there is none."""
    return -1 if titles is None else next(place for place, run in enumerate(runs) if run is titles.headline[0])


def _with_repeats(seen: list[Seen]) -> list[Seen]:
    """The lines, those of prose that stand there twice as captions: once as the picture's text and once below it."""
    counts: dict[str, int] = {}
    for one in seen:
        counts[letters(one.run.text)] = counts.get(letters(one.run.text), 0) + 1
    twice = [one._replace(kind="caption") if one.kind == "prose" and counts[letters(one.run.text)] > 1 else one for one in seen]
    return [one._replace(kind="caption") if _is_credited(twice, place) else one for place, one in enumerate(twice)]


def _is_credited(seen: list[Seen], place: int) -> bool:
    """Whether a line below the head's first anchor is a caption: who took the picture stands right below it, and a blank line
    above the two."""
    one, below = seen[place], seen[place + 1] if place + 1 < len(seen) else None
    if below is None or below.kind != "caption" or below.run.gap or not one.run.gap:
        return False
    if one.kind not in ("title", "prose", "other"):
        return False
    alone = split_picture_credit(below.run.text)[0] is None
    return alone and len(one.run.text) <= _MOST and any(map(is_anchor, seen[:place]))


def _first_prose(runs: list[Run]) -> int:
    """The place of the first prose of the story: of the first of the page's texts that is not much shorter than the longest."""
    texts: list[tuple[int, int]] = []
    last = -_APART - 1
    for place, run in enumerate(runs):
        if not is_prose(run.text) or (place < _ABOVE and (is_consent_call(run.text) or is_data(run.text))):
            continue
        if place - last > _APART or not texts:
            texts.append((place, 0))
        texts[-1] = (texts[-1][0], texts[-1][1] + len(run.text))
        last = place
    longest = max((size for _, size in texts), default=0)
    return next((place for place, size in texts if size >= _SHARE * longest), len(runs))


def _start(seen: list[Seen], first: int) -> int:
    """The place of the first paragraph: behind the last line of the head that stands above prose, where no more than one
    paragraph stands above that line, below a title or above the only one."""
    prose = [place for place in range(min(first, len(seen)), len(seen)) if seen[place].kind in ("prose", "caption")]
    end = 0
    for place, one in enumerate(seen):
        if not is_anchor(one):
            continue
        above = [at for at in prose if at < place and seen[at].kind == "prose"]
        if end and place - end > _BESIDE:
            break
        if above and (one.kind == "source" or not _is_deck_above(seen, above, place)):
            break
        if any(at > place for at in prose) or _is_told(seen[place + 1 :]):
            end = place + 1
    start = next((at for at in prose if at >= end and seen[at].kind == "prose"), None)
    return _earlier(seen, end, start if start is not None else len(seen))


def _is_told(below: list[Seen]) -> bool:
    """Whether short sentences stand below, or nothing but lines as a poem has them."""
    return any(_is_sentence(one) for one in below) or _are_verses(below)


def _are_verses(below: list[Seen]) -> bool:
    verses = [one for one in below if one.kind in ("title", "other") and len(words(one.run.text)) >= _SENTENCE_WORDS]
    return len(verses) >= _VERSES and len(verses) == len(below)


def _is_sentence(one: Seen) -> bool:
    text = one.run.text
    ends = ends_sentence(text) and text[-1] not in ":?!"
    return one.kind in ("other", "title") and ends and len(words(text)) >= _SENTENCE_WORDS


def _is_deck_above(seen: list[Seen], above: list[int], place: int) -> bool:
    """Whether the one paragraph above a line of the head is its standfirst, below a title and with no other behind it, or some
    call above the only title."""
    if len(above) > _ABOVE_ANCHOR or any(len(seen[at].run.text) > DECK_CHARS for at in above):
        return False
    told = sum(one.kind == "prose" for one in seen[place + 1 :])
    if len(above) > 1 and told <= len(above):
        return False
    titled = any(one.kind in ("title", "name") for one in seen[: above[0]])
    size = sum(len(one.run.text) for one in seen[place + 1 :] if one.kind == "prose")
    between = any(one.kind == "title" for one in seen[above[-1] + 1 : place])
    return titled != between and 2 * size >= len(seen[above[0]].run.text)


def _earlier(seen: list[Seen], end: int, start: int) -> int:
    """The first paragraph, or the short sentences right above it, or its short heading."""
    place = min(start, len(seen))
    if place == len(seen):
        place = next((at for at in range(end, len(seen)) if _is_sentence(seen[at])), len(seen))
        if place == len(seen) and end and _are_verses(seen[end:]):
            return end
    while place - 1 >= end and (_is_sentence(seen[place - 1]) or (end and _is_asked(seen[place - 1]))):
        place -= 1
    above = seen[place - 1] if place - 1 >= end > 0 else None
    if above is not None and above.kind == "title" and len(words(above.run.text)) < _HEADING_WORDS and place - 2 >= 0:
        return place - 1 if seen[place - 2].kind in ANCHORS and above.run.gap else place
    return place


def _is_asked(one: Seen) -> bool:
    """Whether a line between head and story is a question or a call, as an interview begins."""
    return one.kind in ("title", "other") and one.run.text[-1] in "?!؟？！" and len(words(one.run.text)) >= _SENTENCE_WORDS


def _headline(work: Work, titles: Titles | None, rule: str | None) -> Headline | None:
    if titles is None:
        return None
    rule = rule or ("shape:first title" if len(titles.headline) == 1 else "shape:title in two lines")
    text = " ".join(run.text for run in titles.headline)
    return Headline(labelled_title(text) or without_site(text, work.site_keys, host_key(work.address)), rule, titles.headline)


def _place_of(seen: list[Seen], titles: Titles | None) -> int:
    if titles is None:
        return 0
    return next((place for place, one in enumerate(seen) if one.run.index == titles.headline[0].index), 0)


def _behind(runs: list[Run], seen: list[Seen]) -> int:
    return seen[-1].run.index + 1 if seen else (runs[-1].index + 1 if runs else 0)


def _assign(head: Head, seen: list[Seen], titles: Titles | None, top: int) -> None:
    """Give the lines of a head to its parts."""
    taken = {run.index for run in titles.headline} if titles is not None else set()
    if titles is not None:
        head.kicker, head.standfirst = titles.kicker, titles.standfirst
        taken |= {run.index for run in (titles.kicker, titles.standfirst) if run is not None}
    pictured = False
    for place, one in enumerate(seen):
        if one.run.index in taken:
            continue
        if one.kind in ANCHORS and place < top and _is_of_card(seen, place, top):
            head.others.append(one.run)
        elif one.kind in ANCHORS or (one.kind == "name" and place > top and _is_of_writer(seen, place, taken)):
            head.anchors.append(one.run)
        elif one.kind == "caption" or (pictured and place > top and _is_phrase(one.kind)):
            head.captions.append(one.run)
        elif place > top:
            head.rest.append(one.run)
        pictured = one.kind in ("file", "picture") or (pictured and one.kind in ("furniture", "name"))


def _is_of_card(seen: list[Seen], place: int, top: int) -> bool:
    """Whether a byline or a date above the headline belongs to another story: its title stands right above it, and the headline
    has lines of its own below, a date if this is one."""
    above = next((one for one in reversed(seen[:place]) if one.kind not in ANCHORS and one.kind not in JUNK), None)
    if above is None or above.kind not in ("title", "other") or len(words(above.run.text)) < _HEADING_WORDS - 1:
        return False
    again = letters(above.run.text) == letters(seen[top].run.text)
    like = (one for one in seen[top + 1 :] if seen[place].kind != "date" or one.kind in ("date", "fields"))
    return not again and any(map(is_anchor, like))


def _is_of_writer(seen: list[Seen], place: int, titles: set[int]) -> bool:
    """Whether a name that is a whole line is the writer's: it stands right below the titles, beside a date or a byline, or right
    above the first paragraph, and in no row of short lines. Furniture between does not count."""
    above = next((one for one in reversed(seen[:place]) if one.kind not in JUNK), None)
    below = next((one for one in seen[place + 1 :] if one.kind not in JUNK), None)
    beside = [one for one in (above, below) if one is not None]
    if sum(one.kind in ("title", "name", "other") and one.run.index not in titles for one in beside) > 1:
        return False
    dated = any(one.kind in ANCHORS for one in beside)
    return dated or below is None or (above is not None and above.run.index in titles)


def _is_phrase(kind: Kind) -> bool:
    return kind in ("title", "prose", "other")
