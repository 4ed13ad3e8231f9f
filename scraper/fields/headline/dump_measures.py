"""Measures each line of a dump as a possible headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from cleaners.consent import is_consent_call
from cleaners.han_names import is_wide, told_size
from cleaners.headlines import slug_overlap, slug_words
from cleaners.labelled_fields import labelled_title
from cleaners.text import ends_sentence, is_prose, letters, words
from cleaners.titles import host_key, is_site
from cleaners.titles import key as spelt
from scraper.fields.headline.dump_lines import ANCHORS, Kind, is_publisher, kind_of
from scraper.learned.lexicon import line_words, text_tokens
from scraper.learned.lexicon import measure as weigh
from scraper.page.run import Run
from scraper.partition.work import Work

NAMES = (
    "size", "words", "wide", "title", "name", "prose", "other", "caption", "ends", "asks", "opens", "lower", "capitals",
    "figures", "parted", "labelled", "site", "slug", "slug_back", "slug_size", "slug_rank", "slug_best", "printed",
    "inside", "inside_top", "index", "share", "to_story", "to_prose", "told_above", "told_near", "told_far", "date_below",
    "byline_below", "anchor_below", "anchor_above", "gap_above", "gap_below", "size_above", "size_below", "short_above",
    "short_below", "longest_near", "prose_above", "label_above", "again_below", "again_share", "again_rank", "again_rare",
    "hand", "others", "first", "same_above", "weight", "weight_least", "weight_most",
)  # fmt: skip
"""The measures of a line, in the order of a row."""

LONGEST, LEAST = 220, 3
_TEXTS, _ABOVE, _INTO = 6, 40, 4
"""Above the first lines of so many of a dump's texts, so many lines each and so many in them may be headlines."""
_APART = 8
"""So many lines without prose part a text from another."""
_MOST = 160
"""So many lines of a dump are measured."""
_FAR, _SHORT, _NEXT = 15, 40, 12
_TOLD_NEAR, _TOLD_FAR = 12, 60
_STORY = 3000
"""So many letters of the prose below a line are looked at for its words."""
_WORD, _WIDE_ROW = 4, 2
_ADDRESS = re.compile(r"\S@\S|://|^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?$")
_PARTED = re.compile(r"\s[|»–—•·-]\s|\s?\|\s?")
_MOST_PRINTINGS = 6
_INSIDE = 7
"""A line of so few letters stands inside of others by chance."""


class Measures:
    """The measures of a dump's lines: ``runs`` are the free ones, ``story`` is the place of the first prose of its story and
    ``hand`` that of the headline that the hand rules chose (-1: none)."""

    def __init__(self, work: Work, runs: list[Run], story: int, hand: int) -> None:
        self.work, self.runs, self.story, self.hand = work, runs, story, hand
        self._kinds: dict[int, Kind] = {}
        self._stories: dict[int, frozenset[str]] = {}
        self._host = host_key(work.address)
        self._slug = slug_words(work.address)
        self._told = [len(run.text) if is_prose(run.text) else 0 for run in runs]
        self._prose = [place for place, size in enumerate(self._told) if size]
        self.places = self._places()
        texts = [runs[place].text for place in self.places]
        self._keys = {place: spelt(text) for place, text in zip(self.places, texts, strict=True)}
        self._short = [(place, spelt(run.text)) for place, run in enumerate(runs) if len(run.text) <= LONGEST]
        self._printed = Counter(key for _, key in self._short)
        self._slugs = {place: slug_overlap(text, self._slug) for place, text in zip(self.places, texts, strict=True)}
        self._again = {place: self._comes_back(place) for place in self.places}

    def kind(self, place: int) -> Kind:
        """What a line is by itself."""
        if place not in self._kinds:
            self._kinds[place] = kind_of(self.work, self.runs[place])
        return self._kinds[place]

    def _places(self) -> list[int]:
        """Where lines stand that may be headlines: above the first lines of texts, where the hand rules found one, and where the
        address says so."""
        found = {self.hand} if self.hand >= 0 else set()
        starts = [at for at, before in zip(self._prose, [-_APART - 1, *self._prose], strict=False) if at - before > _APART]
        for start in [*starts[:_TEXTS], self.story]:
            found |= set(range(max(0, start - _ABOVE), min(len(self.runs), start + _INTO)))
        if len(self._slug) > 1:
            near = (at for at, run in enumerate(self.runs) if len(run.text) <= LONGEST)
            found |= {at for at in near if slug_overlap(self.runs[at].text, self._slug) >= 0.6}
        return [at for at in sorted(found) if self._may_be(at)][:_MOST]

    def _may_be(self, place: int) -> bool:
        run = self.runs[place]
        text = run.text
        if not LEAST <= len(text) <= LONGEST or _ADDRESS.search(text) is not None or not any(map(str.isalpha, text)):
            return False
        if self.kind(place) not in ("title", "name", "prose", "other", "caption") or is_consent_call(text):
            return False
        return not is_publisher(self.work, text)

    def _comes_back(self, place: int) -> tuple[int, float, float]:
        """How many of a line's words come back in the prose below it, which share of them, and which share of its letters."""
        own = self._words_of(self.runs[place].text)
        if not own:
            return 0, 0.0, 0.0
        there = self._words_below(place)
        hits = [word for word in own if word in there]
        return len(hits), len(hits) / len(own), sum(map(len, hits)) / max(1, len(self.runs[place].text))

    def _words_below(self, place: int) -> frozenset[str]:
        at = bisect_left(self._prose, place + 1)
        if at not in self._stories:
            self._stories[at] = self._read_story(at)
        return self._stories[at]

    def _read_story(self, at: int) -> frozenset[str]:
        texts, size = [], 0
        for place in self._prose[at:]:
            texts.append(self.runs[place].text)
            size += len(texts[-1])
            if size > _STORY:
                break
        return frozenset(self._words_of(" ".join(texts)[: 2 * _STORY]))

    def _words_of(self, text: str) -> set[str]:
        """The words of some length, folded; of scripts without blanks the pairs of signs."""
        folded = letters(text)
        if is_wide(text):
            joined = folded.replace(" ", "")
            return {joined[at : at + _WIDE_ROW] for at in range(len(joined) - 1)}
        return {word for word in folded.split() if len(word) >= _WORD}

    def row(self, place: int) -> list[float]:
        """The measures of a line, in the order of ``NAMES``."""
        parts = (self._look, self._named, self._place, self._beside, self._rivals, self._said)
        return [value for part in parts for value in part(place)]

    def _look(self, place: int) -> list[float]:
        text, kind = self.runs[place].text, self.kind(place)
        made = words(text)
        initial = [word[0] for word in made if word[:1].isalpha()]
        return [
            float(told_size(text)), float(len(made)), float(is_wide(text)),
            *(float(kind == one) for one in ("title", "name", "prose", "other", "caption")),
            float(ends_sentence(text)), float(text[-1] in "?!؟？！"), float(text[-1] in ",:;-–—،…"), float(text[:1].islower()),
            sum(map(str.isupper, initial)) / max(1, len(initial)), sum(map(str.isdigit, text)) / len(text),
            float(_PARTED.search(text) is not None), float(labelled_title(text) is not None),
        ]  # fmt: skip

    def _named(self, place: int) -> list[float]:
        """What the address and the other lines of the page say."""
        text, key = self.runs[place].text, self._keys[place]
        overlap = self._slugs[place]
        longer = self._short if len(key) > _INSIDE else ()
        holders = [at for at, other in longer if at != place and len(key) < len(other) and key in other]
        return [
            float(is_site(text, self.work.site_keys, self._host)), overlap,
            overlap * len(self._slug) / max(1, len(words(text))), float(len(self._slug)),
            float(sum(other > overlap for other in self._slugs.values())), max(self._slugs.values()) - overlap,
            float(min(self._printed[key], _MOST_PRINTINGS)), float(min(len(holders), _MOST_PRINTINGS)),
            float(any(at < _INTO for at in holders)),
        ]  # fmt: skip

    def _place(self, place: int) -> list[float]:
        next_prose = bisect_left(self._prose, place + 1)
        to_prose = self._prose[next_prose] - place if next_prose < len(self._prose) else 99
        told, total = self._told, max(1, sum(self._told))
        return [
            float(place), place / max(1, len(self.runs)), float(max(-60, min(99, self.story - place))), float(min(to_prose, 99)),
            sum(told[:place]) / total, float(sum(told[place + 1 : place + _TOLD_NEAR])),
            float(sum(told[place + 1 : place + _TOLD_FAR])),
        ]  # fmt: skip

    def _beside(self, place: int) -> list[float]:
        runs, size = self.runs, len(self.runs)
        below = [self.kind(at) for at in range(place + 1, min(size, place + _NEXT + 1))]
        above = [self.kind(at) for at in range(place - 1, max(-1, place - _NEXT - 1), -1)]
        lengths = [len(one.text) for one in runs[max(0, place - 5) : place + 6]]
        return [
            _first(below, frozenset(("date",))), _first(below, frozenset(("byline", "name"))), _first(below, ANCHORS),
            _first(above, ANCHORS), float(runs[place].gap), float(place + 1 >= size or runs[place + 1].gap),
            float(len(runs[place - 1].text) if place else 0), float(len(runs[place + 1].text) if place + 1 < size else 0),
            float(_short_lines(runs[max(0, place - _FAR) : place][::-1])), float(_short_lines(runs[place + 1 : place + _FAR])),
            len(runs[place].text) / max(lengths), _first(above, frozenset(("prose",))),
            _first(above, frozenset(("label", "furniture"))),
        ]  # fmt: skip

    def _rivals(self, place: int) -> list[float]:
        count, share, weight = self._again[place]
        key = self._keys[place]
        return [
            float(count), share, float(sum(other[0] > count for other in self._again.values())), weight,
            float(place == self.hand) + 0.5 * (self.hand >= 0 and place != self.hand and key == self._keys.get(self.hand)),
            float(len(self.places)), float(place == self.places[0]),
            float(any(at < place and self._keys[at] == key for at in self.places)),
        ]  # fmt: skip

    def _said(self, place: int) -> tuple[float, float, float]:
        """What a line's words weigh, as stories or menus have them."""
        return weigh(text_tokens(self.runs[place].text), line_words().text)


def _first(kinds: list[Kind], wanted: frozenset[Kind]) -> float:
    """How far the first line of some kinds stands; as far as can be where there is none."""
    return float(next((at for at, kind in enumerate(kinds, 1) if kind in wanted), _FAR))


def _short_lines(runs: list[Run]) -> int:
    """With how many short lines some lines begin, as the items of a menu are."""
    return next((at for at, run in enumerate(runs) if len(run.text) > _SHORT), len(runs))
