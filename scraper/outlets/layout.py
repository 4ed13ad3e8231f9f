"""How an outlet lays out its pages: selectors for HTML and shapes of lines for text, as data.

Selectors are CSS, with ``::attr(name)`` where a value rather than an element is wanted; tuples are tried in order.
Patterns are regular expressions that must match a whole line; case matters unless the pattern says ``(?i)``.
Named groups of a pattern give the parts of its line to fields.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from scraper.outlets.checks import check_values
from scraper.page.run import Medium
from scraper.record.article import RelatedKind

Selectors = tuple[str, ...]
Patterns = tuple[str, ...]

_LONGEST = 20_000
"""No line of known meaning is longer: a related list run together on one line has some 2,000 characters."""

Role = Literal["chrome", "section", "head", "alt", "foot", "stop"]


_OF_ROLES: dict[str, tuple[str, ...]] = {
    "chrome": (),
    "section": ("section",),
    "head": ("section", "headline", "kicker", "byline", "date", "date_modified", "dateline"),
    "alt": ("alt",),
    "foot": ("source", "tags", "byline", "date", "date_modified"),
    "stop": (),
}
"""The groups that the lines of a role may have."""


@dataclass(frozen=True)
class Line:
    """Lines of known meaning.

    ``chrome``: furniture wherever it stands, ``reason`` says which. ``section``: the section, above the headline.
    ``head``: belongs to the head; named groups ``section``, ``headline``, ``byline``, ``date``, ``date_modified``,
    ``dateline``, ``kicker`` go to those fields, the rest is furniture. ``alt``: a picture's alternative text (group
    ``alt``). ``foot``: below the story (groups ``source``, ``tags``, ``byline``, ``date``). ``stop``: ends the story.
    """

    role: Role
    patterns: Patterns
    reason: str = ""

    def __post_init__(self) -> None:
        """Raises ``DeclarationError``, as all declarations here do."""
        needed = {"patterns": ("alt",)} if self.role == "alt" else {}
        check_values(self, {"patterns": _OF_ROLES.get(self.role, ())}, needed)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The order of a story's lines where markup says nothing. Every part is optional in every page.

    ``kicker``: ``above`` the headline, or a ``series`` title between two printings of it. ``standfirst``: whether the
    outlet prints one. ``caption``: whether a line between the headline and the dateline or byline is a caption.
    ``bare_title``: what a single title without other evidence is. ``topics``: whether topics stand below the source.
    ``signature``: patterns with weights by which the outlet is known from its text alone; 2 points or more are needed.
    """

    lines: tuple[Line, ...] = ()
    kicker: Literal["above", "series"] | None = None
    standfirst: bool = False
    caption: bool = False
    dateline: bool = False
    bare_title: Literal["headline", "caption"] = "headline"
    topics: bool = False
    signature: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        check_values(self, {}, {})

    @property
    def orders_lines(self) -> bool:
        """Whether the outlet says in which order its heads are printed."""
        return self.kicker is not None or self.standfirst or self.caption or self.dateline or self.bare_title == "caption"


@dataclass(frozen=True, kw_only=True)
class Thread:
    """Where reader comments stand.

    In HTML ``item`` elements nest in each other where replies do; the other selectors look inside one item. In text
    the thread begins below a line that matches ``heading`` (group ``count``); a comment begins at a line that matches
    ``head`` (groups ``author``, ``date``, ``title``), lines that match ``furniture`` are no part of it, and the thread
    ends before a line that matches ``stop``, or with one that matches ``run_on`` (groups ``text`` and ``label``): a related
    list's heading run on to the last comment.

    Where further comments are loaded by a further request, ``more`` finds its address (on the article's page, then on
    each page of comments), or ``more_url`` is a template of it: ``{page}`` counts from ``more_from``, other names are
    groups of the pattern in ``article_url`` that the article's address matches. The answer is HTML, or JSON that holds
    HTML under the dotted name ``more_html``.
    """

    heading: Patterns = ()
    head: Patterns = ()
    furniture: Patterns = ()
    stop: Patterns = ()
    run_on: Patterns = ()
    cut_title: bool = False
    item: Selectors = ()
    author: Selectors = ()
    date: Selectors = ()
    text: Selectors = ()
    likes: Selectors = ()
    more: Selectors = ()
    more_url: str | None = None
    more_from: int = 2
    more_html: str | None = None

    def __post_init__(self) -> None:
        groups = {"heading": ("count",), "head": ("author", "date", "title"), "run_on": ("text", "label")}
        check_values(self, groups, {"run_on": ("text", "label")})


@dataclass(frozen=True, kw_only=True)
class Links:
    """A related list.

    In text it begins at a line that matches ``heading``, whose group ``label`` (else the whole line) is the list's
    name; or, without a heading, at a line that matches ``entry``. An entry's own line may carry groups ``date`` and
    ``headline``; a line that matches ``byline`` or ``date`` belongs to the entry beside it. ``inline`` are lines that
    are one entry by themselves. A list that stands ``in_body`` ends where prose goes on; any other ends the story.
    In HTML ``block`` holds the list, and the other selectors look inside one ``item``. ``kind`` is what the record says of
    the list: ``related`` (to this story), ``recommended`` or ``section``; without it the label, the names of the elements
    and the place say so.
    """

    heading: Patterns = ()
    entry: Patterns = ()
    inline: Patterns = ()
    stop: Patterns = ()
    in_body: bool = False
    block: Selectors = ()
    item: Selectors = ()
    headline: Selectors = ()
    date: Selectors = ()
    byline: Selectors = ()
    label: Selectors = ()
    kind: RelatedKind | None = None

    def __post_init__(self) -> None:
        groups = {"heading": ("label",), "entry": ("date", "headline"), "inline": ("label", "headline")}
        check_values(self, groups, {"inline": ("headline",)})


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One layout of an outlet's HTML pages. ``probe``: it fits where one of these selectors finds something.
    ``next_page`` finds the link to the next page of an article that is spread over several."""

    name: str
    medium: Medium = "html"
    probe: Selectors = ()
    boilerplate: Selectors = ()
    kicker: Selectors = ()
    headline: Selectors = ()
    standfirst: Selectors = ()
    section: Selectors = ()
    tags: Selectors = ()
    byline: Selectors = ()
    date: Selectors = ()
    date_modified: Selectors = ()
    body: Selectors = ()
    caption: Selectors = ()
    source: Selectors = ()
    comments: Thread | None = None
    related: tuple[Links, ...] = ()
    next_page: Selectors = ()

    def __post_init__(self) -> None:
        check_values(self, {}, {})


@cache
def one_of(patterns: Patterns) -> re.Pattern[str] | None:
    """One pattern that matches where one of these does (without their groups); ``None`` for none at all."""
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{re.sub(r'[(][?]P<[a-z_]+>', '(?:', _local_flags(one))})" for one in patterns))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once."""
    return re.compile(pattern)


def match(patterns: Patterns, text: str) -> re.Match[str] | None:
    """The match of the first pattern that matches the whole text; ``None`` if none does."""
    quick = one_of(patterns)
    if quick is None or len(text) > _LONGEST or quick.fullmatch(text) is None:
        return None
    for pattern in patterns:
        found = compiled(pattern).fullmatch(text)
        if found:
            return found
    return None


def _local_flags(pattern: str) -> str:
    """``(?i)abc`` as ``(?i:abc)``, which may stand inside another pattern."""
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else pattern


class Mark(NamedTuple):
    """A line of known meaning: its role, the ``Line`` that knew it, and the match with its groups."""

    role: Role
    line: Line
    found: re.Match[str]
