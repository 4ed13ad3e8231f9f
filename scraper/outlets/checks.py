"""Checks declarations when they are made: a misspelling, a wrong type or a bad pattern is a one-line error."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import fields
from functools import cache, partial
from typing import Any, Literal, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, available_timezones

from scraper.errors import DeclarationError
from scraper.outlets.places import declared_at
from scraper.page.selecting import trouble_of

Check = Callable[[Any], str | None]
"""What is wrong with a value, ``None`` for nothing."""

_GROUP = re.compile(r"\(\?P<(\w+)>")


def check_values(value: Any, groups: Mapping[str, tuple[str, ...]], needed: Mapping[str, tuple[str, ...]]) -> None:
    """Raise ``DeclarationError`` where a part of a declaring dataclass is wrong: its kind, a selector, a pattern or a group.
    ``groups`` are those that the patterns of a part may have, ``needed`` those that each of them must have."""
    owner: Any = type(value)
    name = getattr(value, "name", "") or getattr(value, "role", "")
    label = f"{owner.__name__} {name!r}" if isinstance(name, str) and name else owner.__name__
    hints = _hints(owner)
    for part in fields(value):
        given = getattr(value, part.name)
        wrong = _by_hint(str(part.type), hints[part.name], given)
        if wrong is None and str(part.type) == "Patterns":
            wrong = first(partial(wrong_groups, may=groups.get(part.name, ()), must=needed.get(part.name, ())), given)
        if wrong is not None:
            raise DeclarationError(f"{label}.{part.name}: {wrong}", declared_at())


def check_outlet(outlet: type[Any], declared: Mapping[str, Check], known: Collection[str], *, everywhere: bool) -> None:
    """Raise ``DeclarationError`` where what a class itself declares is wrong, or an outlet with a name lacks its domains."""
    for name, value in list(vars(outlet).items()):
        if name.startswith("_") or hasattr(value, "__get__") or isinstance(value, type):
            continue
        if name not in known and not name.isupper() and not any(hasattr(base, name) for base in outlet.__mro__[1:]):
            _refuse(outlet, name, f"outlets have no such field{nearest(name, known)}")
        check = declared.get(name)
        if check is not None and (wrong := check(value)) is not None:
            _refuse(outlet, name, wrong)
    if "name" in vars(outlet) and not everywhere and not outlet.allowed_domains:
        _refuse(outlet, "allowed_domains", 'an outlet with a name needs its domains, like ["example.com"]')


def _refuse(outlet: type[Any], name: str, wrong: str) -> None:
    raise DeclarationError(f"{outlet.__name__}.{name}: {wrong}", declared_at())


def nearest(name: str, known: Iterable[str]) -> str:
    """``; did you mean …?`` for what comes near, else nothing."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def first(check: Check, values: Iterable[Any]) -> str | None:
    """What is wrong with the first of the values that is."""
    return next((wrong for one in values if (wrong := check(one)) is not None), None)


def word(value: Any) -> str | None:
    """A text that is not empty."""
    return None if isinstance(value, str) and value.strip() else f"expected a string, not {value!r}"


def number(value: Any) -> str | None:
    """A whole number from 0 on."""
    return None if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else f"expected a number, not {value!r}"


def yes_or_no(value: Any) -> str | None:
    """True or False."""
    return None if isinstance(value, bool) else f"expected True or False, not {value!r}"


def many(value: Any, check: Check, *, kinds: tuple[type, ...] = (tuple, list)) -> str | None:
    """A tuple of which each entry passes the check."""
    if isinstance(value, str):
        return f"expected a tuple, not a string: ({value!r},)"
    fits = isinstance(value, kinds)
    return first(check, value) if fits else f"expected a tuple, not {value!r}"


def selector(css: Any) -> str | None:
    """A CSS selector as pages are read with."""
    if (wrong := word(css)) is not None:
        return wrong
    trouble = trouble_of(css)
    return f"{css!r} is not a valid selector: {trouble}" if trouble is not None else None


@cache
def _pattern(text: str) -> str | None:
    try:
        re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        return f"{text!r} is not a valid regular expression: {error}"
    return None


def pattern(text: Any) -> str | None:
    """A regular expression; the empty one serves for everything."""
    return _pattern(text) if isinstance(text, str) else f"expected a string, not {text!r}"


def wrong_groups(text: str, *, may: Collection[str], must: Collection[str]) -> str | None:
    """The named groups of a pattern are those that it may have, and all that it must have."""
    named = _GROUP.findall(text)
    unknown = next((one for one in named if one not in may), None)
    if unknown is not None:
        known = f"known are {', '.join(may)}" if may else "its patterns have no groups"
        return f"the group {unknown!r} of {text!r} fills no field{nearest(unknown, may) or f'; {known}'}"
    missing = next((one for one in must if one not in named), None)
    return f"{text!r} has no group {missing!r}" if missing is not None else None


@cache
def zone(name: Any) -> str | None:
    """An IANA time zone, or none."""
    if name is None:
        return None
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError, TypeError):
        return f"there is no time zone {name!r}{nearest(str(name), available_timezones())}"
    return None


def instance(value: Any, kind: type) -> str | None:
    """An object of this class."""
    return None if isinstance(value, kind) else f"{kind.__name__}(…) expected, not {value!r}"


def reasons(value: Any, check: Check) -> str | None:
    """A dictionary from reasons to what passes the check."""
    if isinstance(value, dict):
        return first(word, value) or first(check, value.values())
    return f"expected a dictionary of reasons, not {value!r}"


def weighted(value: Any) -> str | None:
    """A pattern with a number."""
    if not isinstance(value, tuple) or len(value) != 2:
        return f"expected a pattern with a number, not {value!r}"
    return pattern(value[0]) or number(value[1])


@cache
def _hints(owner: Hashable) -> dict[str, Any]:
    return get_type_hints(owner)


def _by_hint(kind: str, hint: Any, value: Any) -> str | None:
    """What is wrong with a part of a dataclass, by what is declared of it."""
    if kind == "Selectors":
        return many(value, selector, kinds=(tuple,))
    if kind == "Patterns":
        return many(value, pattern, kinds=(tuple,))
    if get_origin(hint) is tuple:
        below = get_args(hint)[0]
        return many(value, weighted if get_origin(below) is tuple else partial(instance, kind=below), kinds=(tuple,))
    words = _words(hint)
    if words:
        hint_of_it = nearest(str(value), map(str, words))
        return None if value in words else f"{value!r} is not one of {', '.join(map(repr, words))}{hint_of_it}"
    allowed = tuple(one for one in (get_args(hint) or (hint,)) if isinstance(one, type))
    return None if isinstance(value, allowed) else f"{' or '.join(one.__name__ for one in allowed)} expected, not {value!r}"


@cache
def _words(hint: Any) -> tuple[Any, ...]:
    """The words of a ``Literal``, with ``None`` where that may stand instead."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    parts = get_args(hint)
    found = tuple(word for one in parts for word in (_words(one) if get_origin(one) is Literal else ()))
    return (*found, None) if found and type(None) in parts else found
