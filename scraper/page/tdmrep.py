"""``/.well-known/tdmrep.json``: what a site reserves for text and data mining. Free of Scrapy.

A rule's ``location`` is matched as robots.txt has it (``*``, ``$`` at the end); the longest that matches counts, and where
two are as long, the first. What the page or its answer says itself goes before the file (``scraper.page.rights``).
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from cleaners.addresses import split_address

HEADER = "X-TDMRep"
"""The header that carries what the file says of a page from the downloader to the separator: ``1; <policy>``."""
PATH = "/.well-known/tdmrep.json"
MAX_BYTES = 1 << 20
MAX_RULES = 1000


@dataclass(frozen=True)
class Rule:
    """What is reserved of the paths of a location: ``"1"`` or ``"0"``, and where the terms stand, ``""`` for nowhere."""

    location: str
    reservation: str
    policy: str = ""


def read_rules(content: bytes) -> tuple[Rule, ...]:
    """The rules of a file, in its order; what is none is passed over."""
    try:
        found = msgspec.json.decode(content[:MAX_BYTES])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return ()
    rules = []
    for one in found[:MAX_RULES] if isinstance(found, list) else ():
        said = one.get("tdm-reservation") if isinstance(one, dict) else None
        location, policy = (one.get("location"), one.get("tdm-policy")) if isinstance(one, dict) else (None, None)
        if isinstance(location, str) and said in (0, 1, "0", "1") and not isinstance(said, bool):
            rules.append(Rule(location, str(said), _plain(policy)))
    return tuple(rules)


def matches(location: str, path: str) -> bool:
    """Whether the path begins as the location says; takes time in proportion to both."""
    at_end = location.endswith("$")
    first, *pieces = location.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    last = pieces.pop() if at_end and pieces else None
    for piece in pieces:
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= at
    return not at_end or at == len(path)


def told_of(rules: tuple[Rule, ...], url: str) -> str | None:
    """What the rules say of an address, as ``HEADER`` carries it; ``None`` where they say nothing."""
    parts = split_address(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    found = max((rule for rule in rules if matches(rule.location, path)), key=lambda rule: len(rule.location), default=None)
    if found is None:
        return None
    return f"{found.reservation}; {found.policy}" if found.policy else found.reservation


def _plain(policy: object) -> str:
    """The address of a policy, fit for a header."""
    text = policy.strip() if isinstance(policy, str) else ""
    return text if text.isascii() and text.isprintable() and len(text) <= 2000 else ""
