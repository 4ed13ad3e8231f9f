"""The kind of a list: for this story, recommended reading, or more from the section or author."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from cleaners.phrases import fold_phrase, list_kind, phrases
from cleaners.titles import key
from scraper.fields.related.found import FoundList
from scraper.page.tree import class_and_id
from scraper.partition.work import Work
from scraper.record.article import RelatedKind
from scraper.urls import host_of

_NAMES: tuple[tuple[RelatedKind, re.Pattern[str]], ...] = (
    (
        "section",
        re.compile(
            r"(?i)more[-_ ]?(?:from|in|by)(?![a-z])|same[-_ ]?(?:author|section|category)|by[-_ ]?(?:same[-_ ]?)?author"
            r"|(?:author|section|category|channel)[-_ ]?(?:list|posts|articles|stories|more)"
        ),
    ),
    (
        "recommended",
        re.compile(
            r"(?i)recommend|recirc|(?:also|might|may)[-_ ]?like|suggest|outbrain|taboola|read[-_ ]?next|up[-_ ]?next|explore"
            r"|discover|similar|empfehl|empfohl|recomend|consigliat"
        ),
    ),
    (
        "related",
        re.compile(
            r"(?i)related|read[-_ ]?(?:also|more)|see[-_ ]?also|mehr[-_ ]?zum|series|dossier|verwandt|relacionad|correlat"
            r"|gerelateerd"
        ),
    ),
)
"""What the names of a box say, asked in this order."""
_STEPS = 4
"""A box is named no further out than this many elements around its lines."""
_FEW_CARDS = 2
"""So many links without a label that are set into the story are about it, whatever their box is called."""
_STORY_CHARS = 200
_NAME_CHARS = 5
"""A site may be called by so many of the first letters of its name, and no fewer ("Discover" for "Discover Magazine")."""
_NAME_WORDS = 2
"""Behind a bare "More" the site's name has so many words, with that for "of"."""
_BY = frozenset("by par por door af av di".split())


def kind_of(work: Work, found: FoundList) -> RelatedKind:
    """The kind by the label that is printed, else by the names of the box, else by the place: a list in the story belongs to
    it, one below it offers other reading."""
    label = next((one.list for one in found.links if one.list), None)
    told = list_kind(fold_phrase(label), heading=True) if label else None
    if told is not None:
        return "section" if told == "site" else told  # most read in the page's section
    if label is None and len(found.links) <= _FEW_CARDS and _by_place(work, found) == "related":
        return "related"
    return _by_names(found) or _by_place(work, found)


def _by_names(found: FoundList) -> RelatedKind | None:
    above = found.runs[0].element if found.runs else None
    for _ in range(_STEPS):
        if above is None or above.tag in ("body", "main", "article"):
            return None
        names = class_and_id(above)
        for kind, pattern in _NAMES:
            if pattern.search(names):
                return kind
        above = above.getparent()
    return None


def _by_place(work: Work, found: FoundList) -> RelatedKind:
    stop = found.runs[-1].index + 1 if found.runs else found.start
    return "related" if stands_in_story(work, found.start, stop) else "recommended"


def names_site(work: Work, printed: str) -> bool:
    """Whether a printed label says that a list is more from the whole site, by its name ("More from The Herald")."""
    label = fold_phrase(printed)
    if list_kind(label, heading=True) != "section":
        return False
    length = phrases("related.section").begins(label)
    if not length:
        length = phrases("related.headed").begins(label)
        if len(label[length:].split()) > _NAME_WORDS:
            return False  # of something that the site has ("More columns in The Herald")
    if _BY.intersection((*label[:length].split()[-1:], *label[length:].split()[:1])):
        return False  # of a person
    told, rest = (key(label), key(printed)), key(label[length:])
    host = host_of(work.address or "").removeprefix("www.").partition(".")[0]
    own = (*work.site_keys, key(host))
    names = {name for name in (*own, *map(fold_phrase, own)) if len(name) > 1}
    begun = len(rest) >= _NAME_CHARS
    return any(one.endswith(name) for name in names for one in told) or any(begun and name.startswith(rest) for name in names)


def stands_in_story(work: Work, start: int, stop: int, least: int = 0) -> bool:
    """Whether prose stands above these lines and goes on below them, with so many letters at ``least``. Comments do not count."""
    told = _told_above(work)
    return told[start] > 0 and told[-1] - told[stop] >= max(least, _STORY_CHARS)


class _Told(list[int]):
    """How many letters of prose stand above each line, comments left out."""


def _told_above(work: Work) -> _Told:
    told: _Told | None = work.kept.get(_Told)
    if told is None:
        lines = pairwise(work.whole_above)
        said = (0 if work.ledger.owner(at) == "comments" else below - above for at, (above, below) in enumerate(lines))
        told = work.kept[_Told] = _Told(accumulate(said, initial=0))
    return told
