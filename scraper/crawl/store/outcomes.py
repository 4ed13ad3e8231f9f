"""The outcomes of addresses: every requested address ends with exactly one."""

from __future__ import annotations

import re
from typing import Final

PENDING: Final = "pending"

OUTCOMES: Final = {
    "article": "written to the output",
    "not_article": "a page of another kind: listing, video, log-in, empty, another site",
    "duplicate": "another address, or another version, of a written article",
    "gone": "the server says that the page does not exist (404, 410)",
    "blocked": "the server refuses this crawler (401, 403, 429, 451, a challenge page)",
    "paywalled": "the publisher declares the page not free and shows only its beginning",
    "robots_denied": "the host's robots.txt forbids the address",
    "too_large": "larger than DOWNLOAD_MAXSIZE or than the separator takes, or an address longer than URLLENGTH_LIMIT",
    "too_complex": "more markup, or more work for a stage of the separator, than a page of its size may need",
    "timed_out": "the server did not answer within DOWNLOAD_TIMEOUT seconds",
    "failed": "the page could not be fetched: no connection, a server error, a redirect to itself",
    "broken": "the separator failed on the page, or its record breaks a rule",
}
"""Every outcome and what it means."""

RETRIED: Final = frozenset({"blocked", "failed", "timed_out"})
"""Asked for again by the next crawls, with growing pauses, a bounded number of times."""
RECHECKED: Final = frozenset({"not_article", "gone", "paywalled", "robots_denied", "too_large", "too_complex", "broken"})
"""Asked for again when the setting's interval is over, or the separator has changed."""
FINAL: Final = frozenset({"article", "duplicate"})
"""Never asked for again by discovery."""

NOT_ASKED: Final = frozenset({"host_closed", "robots_unread"})
"""Reasons for which the address itself was not asked for, so that no failure counts against it."""

_BY_REASON: Final = {
    "duplicate": "duplicate",
    "robots": "robots_denied",
    "too_large": "too_large",
    "long_address": "too_large",
    "too_complex": "too_complex",
    "timed_out": "timed_out",
    "challenge": "blocked",
    "host_closed": "blocked",
    "paywalled": "paywalled",
    "download": "failed",
    "redirect_loop": "failed",
    "unreachable": "failed",
    "robots_unread": "failed",
    "unreadable": "failed",
    "broken": "broken",
    "invalid": "broken",
}
_BY_STATUS: Final = {401: "blocked", 402: "paywalled", 403: "blocked", 404: "gone", 410: "gone", 413: "too_large"} | {
    429: "blocked",
    451: "blocked",
}


def outcome_of(reason: str, rule: str | None = None) -> str:
    """The outcome of a page that was refused or failed for a reason, by a rule.

    A reason that is not known here is one of ``NotAnArticle`` or of an outlet, so the page is no article.
    """
    if reason == "invalid" and rule == "headline_or_body":
        return "not_article"
    if status := re.fullmatch(r"http_(\d{3})", reason):
        return _BY_STATUS.get(int(status[1]), "failed")
    return _BY_REASON.get(reason, "not_article")


def pause_after(attempts: int, first: float) -> float:
    """The seconds until an address that failed so many times is asked for again: at once after the first failure, then
    ``first`` seconds, doubled by every failure, two weeks at most."""
    if attempts <= 1:
        return 0.0
    return float(min(first * 2 ** min(attempts - 2, 30), 14 * 86400))
