"""Measures each name as a possible author, over all places that mention it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from cleaners.agencies import name_key
from cleaners.byline_labels import is_other_trade
from cleaners.headlines import unaccented
from cleaners.names import looks_like_person
from cleaners.people import is_nobody, same_person
from cleaners.text import words
from cleaners.titles import host_key
from scraper.fields.byline.found import Found, Mention
from scraper.fields.byline.unlabelled import BESIDE_DATE, says_day
from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.partition.work import Work

NAMES = (
    "data", "data_size", "data_order", "metas", "meta_trust", "marked", "marked_away", "marked_kind", "labelled",
    "labelled_away", "bare", "bare_away", "linked", "linked_away", "owner", "away", "above", "prose_before", "since_prose",
    "place", "aside", "comment", "foot", "related", "caption", "author_hint", "meta_hint", "story", "words", "person",
    "capitals", "figures", "site", "in_headline", "shown", "lines", "order", "size", "near_date", "trade", "rivals",
    "rivals_data", "rivals_near", "agree", "ahead", "article", "in_prose", "text",
    "chosen", "in_head", "rest", "times", "apart", "told_next",
)  # fmt: skip
"""The measures of a name, in the order of a row."""

_FAR = 200.0
_ASIDE = hints.SIDE | hints.NAVIGATION | hints.FORM | hints.DIALOG | hints.ADVERT | hints.SIGNUP
_KINDS = ("marked", "labelled", "bare", "linked")
_MOST = 30
_PARAGRAPH = 150
_SIGNS = ".,:;!?()[]\"'“”‘’«»…"
_ARTICLES = frozenset("the der die das le la les el los las il lo gli i o os as het de den".split())


@dataclass
class Candidate:
    """Somebody who may have written the story, with all mentions, best printed first."""

    name: str
    mentions: list[Mention] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Mention]:
        """The mentions of some kinds."""
        return [one for one in self.mentions if one.kind in kinds]


def gather(mentions: list[Mention]) -> list[Candidate]:
    """The mentions by whom they name; the fullest spelling of the page's text names a candidate."""
    made: list[Candidate] = []
    keys: dict[str, Candidate] = {}
    for one in mentions:
        spelt = name_key(one.name)
        found = keys.get(spelt) or next((other for other in made if same_person(other.name, one.name)), None)
        if found is None:
            if len(made) == _MOST:
                continue
            found = Candidate(one.name)
            made.append(found)
        keys[spelt] = found
        found.mentions.append(one)
    return made


class Measures:
    """The measures of a page's candidates."""

    def __init__(self, work: Work, top: int, candidates: list[Candidate], shown: Found | None = None) -> None:
        self._shown = shown.names if shown is not None else []
        self.work, self.top, self.candidates = work, top, candidates
        meta = work.page.metadata
        host = host_key(work.address)
        self._sites = tuple(dict.fromkeys(one for one in (*work.masthead_keys, host) if len(one) > 2))
        head = head_of(work)
        self._headline = (head.headline.text if head is not None and head.headline is not None else "").casefold()
        self._data = [one for one in candidates if one.of("data", "meta")]
        self._near = [one for one in candidates if any(abs(self._away(m)) <= 12 for m in one.of(*_KINDS))]
        self._article = float(bool(meta.article) or (meta.first("og:type") or "") == "article")

    @cached_property
    def _paragraphs(self) -> list[str]:
        return [run.text for run in self.work.page.runs if len(run.text) > _PARAGRAPH]

    def _away(self, one: Mention) -> float:
        return float(one.run.index - self.top) if one.run is not None else _FAR

    def row(self, one: Candidate) -> list[float]:
        """The measures of a candidate, in the order of ``NAMES``."""
        printed = sorted(one.of(*_KINDS), key=lambda m: (abs(self._away(m)), -m.trust))
        best = printed[0] if printed else None
        own = [*self._told(one), *self._kinds(one), *self._place(best), *self._text(one, best)]
        return [*own, *self._rivals(one, printed), *self._line(one, best)]

    def _told(self, one: Candidate) -> list[float]:
        data, metas = one.of("data"), one.of("meta")
        size = sum(bool(other.of("data")) for other in self.candidates)
        return [
            max((m.trust for m in data), default=0.0),
            float(size),
            float(min((m.order for m in data), default=9)),
            float(len({m.rule for m in metas})),
            max((m.trust for m in metas), default=0.0),
        ]

    def _kinds(self, one: Candidate) -> list[float]:
        row: list[float] = []
        for kind in _KINDS:
            found = one.of(kind)
            nearest = min((abs(self._away(m)) for m in found), default=_FAR)
            row += [max((m.trust for m in found), default=0.0), nearest]
            if kind == "marked":
                row.append(float(any(m.trust > 1.0 for m in found)))
        return [*row, float(sum(m.trust for m in one.of("owner")))]

    def _place(self, best: Mention | None) -> list[float]:
        if best is None or best.run is None:
            return [_FAR, 0.0, -1.0, _FAR, -1.0, *([0.0] * 8)]
        sums, index = self.work.prose_above, best.run.index
        away = self._away(best)
        since = next((step for step in range(40) if index - step < 1 or sums[index - step] != sums[index - step - 1]), 40)
        element = best.element if best.element is not None else best.run.element
        mask = self.work.hints.all(element)
        flags = (_ASIDE, hints.COMMENT, hints.FOOTER, hints.RELATED, hints.CAPTION, hints.AUTHOR, hints.META, hints.STORY)
        return [
            abs(away), float(away < 0), sums[index] / max(1, sums[-1]), float(since), index / max(1, len(self.work.page.runs)),
            *(float(bool(mask & flag)) for flag in flags),
        ]  # fmt: skip

    def _text(self, one: Candidate, best: Mention | None) -> list[float]:
        name = one.name
        spelt = name_key(name)
        shown = one.of(*_KINDS)
        runs = {m.run.index for m in shown if m.run is not None}
        return [
            float(len(name.split())), float(looks_like_person(name)), sum(char.isupper() for char in name) / max(1, len(name)),
            float(any(char.isdigit() for char in name)), self._site(name, spelt), float(name.casefold() in self._headline),
            float(len(runs)), float(len(shown)), float(best.order if best is not None else 9),
            float(len(best.text)) if best else 0.0, self._by_date(best),
            float(any(is_other_trade(m.run.text[: m.run.text.find(name)]) for m in shown if m.run is not None)),
        ]  # fmt: skip

    def is_site(self, one: Candidate) -> bool:
        """Whether a candidate is the site by its name, and nobody: a person whose site bears the name looks like one, bears no
        article ("Le Figaro"), and is called a writer somewhere."""
        if not self.has_site_name(one):
            return False
        shown = self.work.html is not None and all(mention.kind in ("bare", "owner") for mention in one.mentions)
        return shown or not looks_like_person(one.name) or one.name.split()[0].casefold() in _ARTICLES

    def is_common(self, one: Candidate) -> bool:
        """Whether a dump prints all words of a name in small letters too and calls it a writer's nowhere: it is a heading or the
        item of a menu ("Climate Change", "Garden Guides")."""
        if self.work.html is not None or one.of("labelled"):
            return False
        return all(word.casefold() in self._small_words for word in words(one.name))

    @cached_property
    def _small_words(self) -> frozenset[str]:
        texts = " ".join([run.text for run in self.work.page.runs]).split()
        return frozenset(word for text in texts if (word := text.strip(_SIGNS)).isalpha() and word.islower())

    def has_site_name(self, one: Candidate) -> bool:
        """Whether a candidate is called as the site is, accents aside, which addresses lack."""
        spelt = name_key(one.name)
        return spelt in self._sites or (not spelt.isascii() and unaccented(spelt) in self._sites)

    def is_body_of_data(self, one: Candidate) -> bool:
        """Whether nothing but the page's data names a candidate, and it is a body by its words; a word with capitals inside is a
        pen name too ("KatieS")."""
        if " " not in one.name and not one.name.islower():
            return False
        return all(mention.kind in ("data", "meta", "owner") for mention in one.mentions) and is_nobody(one.name)

    def _site(self, name: str, spelt: str) -> float:
        return 2.0 if spelt in self._sites else float(is_nobody(name, self._sites))

    def _by_date(self, best: Mention | None) -> float:
        if best is None or best.run is None:
            return 0.0
        near = self.work.page.runs[max(0, best.run.index - 2) : best.run.index + 3]
        return float(best.rule == BESIDE_DATE or any(says_day(self.work, run) for run in near))

    def _rivals(self, one: Candidate, printed: list[Mention]) -> list[float]:
        others = [other for other in self.candidates if other is not one]
        nearest = abs(self._away(printed[0])) if printed else _FAR
        ahead = sum(min((abs(self._away(m)) for m in other.of(*_KINDS)), default=_FAR) < nearest for other in others)
        prose = sum(one.name in text for text in self._paragraphs)
        return [
            float(len(others)), float(sum(other is not one for other in self._data)),
            float(sum(other is not one for other in self._near)), float(len({m.kind for m in one.mentions})),
            float(ahead), self._article, float(prose), float(len(self.work.page.runs)),
        ]  # fmt: skip

    def _line(self, one: Candidate, best: Mention | None) -> list[float]:
        """What a dump's line says by itself; nothing of HTML, where elements say more."""
        if best is None or best.run is None or self.work.html is not None:
            return [0.0] * 6
        head, runs, at = head_of(self.work), self.work.page.runs, best.run.index
        below = runs[at + 1] if at + 1 < len(runs) else None
        return [
            float(any(same_person(name, one.name) for name in self._shown)),
            float(head is not None and self.top < at < head.body_start), float(len(best.run.text) - len(one.name)),
            float(sum(one.name in run.text for run in runs)), best.run.gap + 2.0 * (below is None or below.gap),
            float(below is not None and len(below.text) > _PARAGRAPH),
        ]  # fmt: skip
