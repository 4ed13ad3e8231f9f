"""The file of a learned outlet: small and readable. Text from a page enters it only as a quoted string."""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Iterable, Mapping, Sequence

from scraper.errors import ThresherError
from scraper.learning.choosing import Choice
from scraper.learning.layouts import Learned
from scraper.learning.outlet import Lesson

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_WIDE = 118
_RESERVED = frozenset(("generic", "text", "test", "tests", "py"))


def check_name(name: str) -> None:
    """Raise ``ThresherError`` for what cannot be the name of an outlet and of its file."""
    if not _NAME.fullmatch(name) or keyword.iskeyword(name) or name in _RESERVED:
        raise ThresherError(f"{name[:60]!r} is not a valid name: use lower-case letters, digits and _ (like harbourpost)")


def class_name(name: str) -> str:
    """The class of an outlet of that name."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_") if part) or "Learned"


def quoted(text: str) -> str:
    """The text as Python reads it: a raw string where that is easier to read, in any case one that holds nothing but the text."""
    text = "".join(char for char in text if not 0xD800 <= ord(char) <= 0xDFFF)
    if text.isprintable() and '"' not in text and not text.endswith("\\"):
        return f'r"{text}"' if "\\" in text else f'"{text}"'
    if text.isprintable() and "'" not in text and "\\" not in text:
        return f"'{text}'"
    return json.dumps(text)


def tuple_of(texts: Iterable[str]) -> str:
    """The texts as a tuple."""
    items = [quoted(one) for one in texts]
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"


def write(lesson: Lesson) -> str:
    """The file."""
    written = [one for one in lesson.layouts if one.written]
    names = ", ".join([*(["Layout"] if written else []), *(["Links"] if lesson.lists.related else []), "Outlet"])
    blocks = [_site(lesson), _places(lesson), _layouts(written), _lists(lesson)]
    replacing = "from dataclasses import replace\n\n" if lesson.lists.thread or lesson.shape is not None else ""
    body = "\n\n".join("\n".join(f"    {line}" if line else "" for line in block) for block in blocks if block)
    head = f'"""{class_name(lesson.name)} ({lesson.places.domains[0]})."""'
    return (
        f"{head}\n\nfrom __future__ import annotations\n\n{replacing}from scraper import {names}\n\n\n"
        f'class {class_name(lesson.name)}(Outlet):\n    """{_told(lesson)}"""\n\n{body}\n'
    )


def _told(lesson: Lesson) -> str:
    count = len(lesson.samples)
    if not any(one.written for one in lesson.layouts) and not lesson.lists.is_written:
        return f"Learned from {count} page{'s' * (count != 1)}: all fields are left to the general path."
    return f"Learned from {count} page{'s' * (count != 1)}; the number next to a selector says on how many of them it is right."


def _site(lesson: Lesson) -> list[str]:
    facts = lesson.facts
    lines = [f"name = {quoted(lesson.name)}", f"allowed_domains = [{', '.join(map(quoted, lesson.places.domains))}]"]
    if facts.language:
        lines.append(f"language = {quoted(facts.language)}")
    if facts.timezone:
        lines.append(f"timezone = {quoted(facts.timezone)}")
    if facts.site_names:
        lines.append(f"site_names = {tuple_of(facts.site_names)}")
    if facts.date_formats:
        lines.append(f"date_formats = {tuple_of(facts.date_formats)}")
    return lines


def _places(lesson: Lesson) -> list[str]:
    places = lesson.places
    lines = []
    for name in ("article_url", "feeds", "sitemaps", "listings"):
        values: Sequence[str] = getattr(places, name)
        if values:
            lines += _assigned(name, values)
    return lines


def _assigned(name: str, values: Sequence[str]) -> list[str]:
    line = f"{name} = {tuple_of(values)}"
    if len(line) <= _WIDE or len(values) == 1:
        return [line]
    return [f"{name} = (", *(f"    {quoted(one)}," for one in values), ")"]


def _layouts(layouts: Sequence[Learned]) -> list[str]:
    if not layouts:
        return []
    return ["layouts = (", *(f"    {line}" for one in layouts for line in layout_lines(one)), ")"]


def layout_lines(layout: Learned) -> list[str]:
    """A layout as lines of an outlet's file."""
    lines = ["Layout(", f"    name={quoted(layout.name)},"]
    if layout.probe:
        lines.append(f"    probe={tuple_of(layout.probe)},")
    lines += [
        f"    {choice.field}={tuple_of(choice.selectors)},  # {counts(choice)}" for choice in layout.choices if choice.is_written
    ]
    return [*lines, "),"]


def _lists(lesson: Lesson) -> list[str]:
    """The thread, the order of lines, and the lists of related stories."""
    lines: list[str] = []
    if lesson.lists.thread:
        lines += _call("thread = replace", ["Outlet.thread", *_arguments(lesson.lists.thread)], "")
    if lesson.shape is not None:
        lines.append("shape = replace(Outlet.shape, dateline=True)")
    if lesson.lists.related:
        inner = [line for one in lesson.lists.related for line in _call("Links", _arguments(one), ",")]
        lines += ["related = (", *(f"    {line}" for line in inner), ")"]
    return lines


def _arguments(declared: Mapping[str, Sequence[str]]) -> list[str]:
    return [f"{name}={tuple_of(values)}" for name, values in declared.items()]


def _call(name: str, arguments: Sequence[str], end: str) -> list[str]:
    line = f"{name}({', '.join(arguments)}){end}"
    return [line] if len(line) <= _WIDE else [f"{name}(", *(f"    {one}," for one in arguments), f"){end}"]


def counts(choice: Choice) -> str:
    """On how many pages a selector is right, for the comment beside it."""
    told = f"{choice.right} of {choice.pages}"
    if choice.gains:
        told += f"; on {len(choice.gains)} it finds what the general path does not"
    return told
