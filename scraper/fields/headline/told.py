"""The titles in a page's metadata: JSON-LD, meta elements and ``title``, without the site's name."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaners.text import letters
from cleaners.titles import host_key, is_site, variants, without_site
from scraper.partition.work import Work

LONGEST = 320
"""No title has more letters."""


@dataclass
class HeadTitles:
    """The titles in a page's head: each with its rule and its weight, without the site; ``keys`` map the letters of
    every title and of every stretch of its parts to the weight that agreement with it has, ``spelt`` those of every title
    to its weight and its words."""

    titles: list[tuple[str, str, float]] = field(default_factory=list)
    keys: dict[str, float] = field(default_factory=dict)
    lengths: set[int] = field(default_factory=set)
    spelt: dict[str, tuple[float, frozenset[str]]] = field(default_factory=dict)


def head_titles(work: Work) -> HeadTitles:
    """Read the titles of the head; a stretch of a title counts less than the whole of it without the site."""
    meta = work.page.metadata
    names, host = work.site_keys, host_key(work.address)
    made = HeadTitles()
    known: dict[str, tuple[str, dict[str, float]] | None] = {}
    sources = (
        ("json-ld:headline", meta.text("headline") or meta.text("name"), 3.0),
        ("meta:og:title", meta.first("og:title"), 3.0),
        ("meta:twitter:title", meta.first("twitter:title"), 1.0),
        ("meta:title", meta.first("title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"), 1.0),
        ("title", meta.title, 2.5),
    )
    for rule, value, weight in sources:
        if not value or len(value) > LONGEST:
            continue
        if value not in known:
            known[value] = _stretches(value, names, host, made.lengths)
        story = known[value]
        if story is None:
            continue
        bare, shares = story
        made.titles.append((rule, bare, weight))
        for spelt, share in shares.items():
            made.keys[spelt] = made.keys.get(spelt, 0.0) + weight * share
        whole = letters(bare)
        if whole not in made.spelt or made.spelt[whole][0] < weight:
            made.spelt[whole] = (weight, frozenset(whole.split()))
    return made


def _stretches(title: str, names: tuple[str, ...], host: str, lengths: set[int]) -> tuple[str, dict[str, float]] | None:
    """A title without the site, and what agreement with each stretch of its parts is worth, by letters; ``None`` for the
    site's name. The stretches' lengths are added to ``lengths``."""
    bare = without_site(title, names, host)
    if is_site(bare, names, host):
        return None
    shares: dict[str, float] = {}
    for one in variants(bare):
        spelt = letters(one)
        if spelt and not is_site(one, names, host):
            share = 1.0 if one == bare else 0.3 + 0.5 * len(one) / len(bare)
            shares[spelt] = max(shares.get(spelt, 0.0), share)
            lengths.add(len(one))
    return bare, shares
