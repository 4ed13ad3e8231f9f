"""How an outlet lays out its pages: selectors for HTML and line shapes for text, as data.

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
    """Lines that match a pattern, and their role. ``reason`` appears in the ledger.

    ``chrome``: furniture, wherever it is. ``section``: the section, above the headline. ``head``: part of the head; the
    named groups ``section``, ``headline``, ``byline``, ``date``, ``date_modified``, ``dateline`` and ``kicker`` fill those
    fields, and the rest is furniture. ``alt``: a picture's alternative text (group ``alt``). ``foot``: below the story
    (groups ``source``, ``tags``, ``byline``, ``date``, ``date_modified``). ``stop``: ends the story.
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
    """The order of a story's lines, for text and for HTML whose selectors miss. Every part is optional on every page.

    ``kicker``: ``above`` the headline, or a ``series`` title between two copies of it. ``standfirst``: whether the outlet
    prints one. ``caption``: whether a line between the headline and the dateline or byline is a caption. ``dateline``:
    whether datelines have a line of their own. ``bare_title``: what a single title without other evidence is. ``topics``:
    whether topics come below the source. ``signature``: patterns with points that identify the outlet from text alone; two
    points are needed.
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
    """How to find reader comments.

    In HTML, ``item`` is the element of one comment; replies are items inside items. The other selectors look inside an
    item. In text, the thread begins below a line that matches ``heading`` (group ``count``), and a comment begins at a line
    that matches ``head`` (groups ``author``, ``date``, ``title``). Lines that match ``furniture`` don't belong to comments.
    The thread ends before a line that matches ``stop``, or with a line that matches ``run_on`` (groups ``text`` and
    ``label``): a last line that runs into the heading of a related list.

    If more comments need another request, ``more`` finds the link (on the article's page, then on each page of comments).
    Otherwise ``more_url`` is a template of the address: ``{page}`` counts from ``more_from``; other names are groups of the
    matching pattern in ``article_url``. The answer is HTML, or JSON with HTML under the dotted name ``more_html``.
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
    """How to find a related list.

    In text, it begins at a line that matches ``heading``; the group ``label``, or else the whole line, is the list's name.
    Without a heading, it begins at a line that matches ``entry`` (groups ``date`` and ``headline``). ``inline`` matches
    lines that are each a complete entry. A list with ``in_body`` ends where prose continues; any other list ends the story.
    In HTML, ``block`` holds the list, and the other selectors look inside one ``item``. ``kind`` is the kind in the record:
    ``related`` (to this story), ``recommended`` or ``section``. Without it, the label, the names of the elements and the
    place decide.
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
    """One layout of an outlet's HTML pages. It fits if one of the ``probe`` selectors matches. ``next_page`` finds the link
    to the next page of an article with several pages."""

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
