"""Mutations of a document as text. Each takes a random source and the text, and gives other text; none knows what it means."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from lxml import etree, html

from tests.fuzz import bits

Mutation = Callable[[random.Random, str], str]

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:]*)")
_OPEN = re.compile(r"<[A-Za-z][A-Za-z0-9:]*(?=[\s>/])")
_VALUE = re.compile(r"(=\s*\")([^\"<>]{0,300})(?=\")")
_ADDRESS = re.compile(r"((?:href|src|content|action|cite)\s*=\s*[\"'])([^\"'<>]*)(?=[\"'])|(<(?:link|loc|guid)[^<>]*>)([^<>]*)")
_NUMBER = re.compile(r"\d+")
_DIGITS = ("0", "9" * 400, "99999999999", "9007199254740991", "-1", "0000", "1e999", "10000", "13", "32", "61", "\u0663", "\u00b2")


def _put(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def _some(rng: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """A match near a random place, so that a long text is not searched whole."""
    at = rng.randrange(len(text) + 1)
    return pattern.search(text, at) or pattern.search(text)


def swap_tag(rng: random.Random, text: str) -> str:
    """Some tags have other names."""
    for _ in range(rng.choice((1, 1, 3, 10))):
        if found := _some(rng, _TAG, text):
            text = _put(text, found.start(1), found.end(1), rng.choice(bits.TAGS))
    return text


def rename_all(rng: random.Random, text: str) -> str:
    """All elements of a name have another."""
    found = _some(rng, _TAG, text)
    return re.sub(rf"(</?){found[1]}(?=[\s>/])", rf"\g<1>{rng.choice(bits.TAGS)}", text) if found else text


def add_attribute(rng: random.Random, text: str) -> str:
    """Some elements have one more attribute."""
    for _ in range(rng.choice((1, 2, 8))):
        if found := _some(rng, _OPEN, text):
            name = rng.choice(bits.NAMES)
            added = rng.choice((*bits.ATTRIBUTES, f'class="{name}"', f'id="{name}"', f'class="{name}"'))
            text = _put(text, found.end(), found.end(), f" {added} ")
    return text


def change_value(rng: random.Random, text: str) -> str:
    """Some values of attributes are others."""
    for _ in range(rng.choice((1, 3, 9))):
        if found := _some(rng, _VALUE, text):
            text = _put(text, found.start(2), found.end(2), rng.choice((*bits.NAMES, *bits.ADDRESSES, *bits.TEXTS)).replace('"', ""))
    return text


def change_address(rng: random.Random, text: str) -> str:
    """Some addresses are none."""
    for _ in range(rng.choice((1, 3, 9))):
        if found := _some(rng, _ADDRESS, text):
            group = 2 if found[1] else 4
            text = _put(text, found.start(group), found.end(group), rng.choice(bits.ADDRESSES))
    return text


def add_piece(rng: random.Random, text: str) -> str:
    """Pieces of markup stand before some tags."""
    for _ in range(rng.choice((1, 2, 4))):
        at = found.start() if (found := _some(rng, _TAG, text)) else 0
        text = _put(text, at, at, rng.choice(bits.PIECES) * rng.choice((1, 1, 1, 3, 20)))
    return text


def add_text(rng: random.Random, text: str) -> str:
    """Odd text stands somewhere."""
    for _ in range(rng.choice((1, 3, 9))):
        at = rng.randrange(len(text) + 1)
        text = _put(text, at, at, rng.choice(bits.TEXTS))
    return text


def replace_line(rng: random.Random, text: str) -> str:
    """The text of some elements, or some lines, is another."""
    for _ in range(rng.choice((1, 3, 9))):
        if found := _some(rng, re.compile(r"(?<=>)[^<>\s][^<>]*(?=<)|(?<=\n)[^\n<>]+(?=\n)"), text):
            text = _put(text, *found.span(), rng.choice(bits.TEXTS))
    return text


def change_number(rng: random.Random, text: str) -> str:
    """Some numbers are others: dates, sizes, counts."""
    for _ in range(rng.choice((1, 4, 20))):
        if found := _some(rng, _NUMBER, text):
            text = _put(text, *found.span(), rng.choice(_DIGITS))
    return text


def add_script(rng: random.Random, text: str) -> str:
    """Data that is none stands in scripts."""
    for _ in range(rng.choice((1, 2))):
        at = found.start() if (found := _some(rng, _TAG, text)) else 0
        text = _put(text, at, at, rng.choice(bits.SCRIPTS).replace("{}", rng.choice(bits.JSONS)))
    return text


def damage_json(rng: random.Random, text: str) -> str:
    """Within a script, or a document of JSON, a value is another or characters are lost."""
    start = text.find("<script") if "<script" in text else 0
    end = text.find("</script>", start)
    script = text[start : end if end > 0 else len(text)]
    for _ in range(rng.choice((1, 3))):
        found = _some(rng, re.compile(r"\"[^\"\n]{0,300}\"|[\[\]{},:]|\d+"), script)
        if found:
            script = _put(script, *found.span(), rng.choice(("null", "[]", "{}", "5", '"\\ud83d"', "", '""', "[[", *bits.JSONS[2:12])))
    return text[:start] + script + (text[end:] if end > 0 else "")


def name_charset(rng: random.Random, text: str) -> str:
    """The document names a charset."""
    name = rng.choice(bits.CHARSETS)
    return rng.choice((f'<?xml version="1.0" encoding="{name}"?>', f'<meta charset="{name}">', f"<meta http-equiv=content-type content='text/html; charset={name}'>")) + text


def cut(rng: random.Random, text: str) -> str:
    """The document ends, or begins, somewhere within."""
    at = rng.randrange(len(text) + 1)
    return text[:at] if rng.random() < 0.8 else text[at:]


def lose(rng: random.Random, text: str) -> str:
    """A stretch is lost, or stands twice, or somewhere else."""
    start = rng.randrange(len(text) + 1)
    end = min(len(text), start + rng.choice((1, 5, 50, 500, 5000)))
    part, rest = text[start:end], text[:start] + text[end:]
    kind = rng.randrange(3)
    if kind == 0:
        return rest
    at = rng.randrange(len(rest) + 1) if kind == 1 else start
    return rest[:at] + part * kind + rest[at:]


def repeat(rng: random.Random, text: str) -> str:
    """A short stretch between two tags stands many times."""
    found = _some(rng, re.compile(r"<[^<>]+>[^<>]*(?:<[^<>]+>[^<>]*){0,6}"), text)
    return _put(text, found.end(), found.end(), found[0][:400] * rng.choice((2, 10, 60))) if found else text


def wrap(rng: random.Random, text: str) -> str:
    """Everything from some place on stands deep inside elements."""
    at = found.start() if (found := _some(rng, _TAG, text)) else 0
    return _put(text, at, at, f"<{rng.choice(bits.TAGS)} class='{rng.choice(bits.NAMES[:20])}'>" * rng.choice((1, 5, 300)))


def move_subtrees(rng: random.Random, text: str) -> str:
    """Elements are moved, doubled, dropped or emptied, with all that they hold."""
    try:
        root: Any = html.document_fromstring(text.replace("\0", "").encode("utf-8", "ignore"))
    except (etree.LxmlError, ValueError):
        return text
    for _ in range(rng.choice((1, 2, 5))):
        elements = [one for one in root.iter() if isinstance(one.tag, str) and one is not root]
        if len(elements) < 3:
            break
        one, other = rng.sample(elements, 2)
        kind = rng.randrange(4)
        if kind == 0:
            one.getparent().remove(one)
        elif kind == 1:
            del one[:]
            one.text = None
        elif one not in other.iterancestors() and one not in other:
            new = one if kind == 2 else html.fromstring(etree.tostring(one, method="html", with_tail=False) or b"<p>")
            other.insert(rng.randrange(len(other) + 1), new)
    return str(html.tostring(root, encoding="unicode"))


MUTATIONS: tuple[Mutation, ...] = (
    swap_tag, rename_all, add_attribute, change_value, change_address, add_piece, add_text, replace_line, change_number, add_script,
    damage_json, name_charset, cut, lose, repeat, wrap, move_subtrees,
)  # fmt: skip


def as_bytes(rng: random.Random, text: str) -> bytes | str:
    """The document as it may come: text, bytes in some encoding, or bytes some of which are others."""
    if rng.random() < 0.3:
        return text
    content = text.encode(rng.choice(bits.ENCODINGS), rng.choice(("ignore", "xmlcharrefreplace", "replace")) if "\ud83d" not in text else "ignore")
    if rng.random() < 0.3 and content:
        changed = bytearray(content)
        for _ in range(rng.choice((1, 5, 50))):
            changed[rng.randrange(len(changed))] = rng.randrange(256)
        content = bytes(changed)
    return content
