"""Why a page could not be fetched: a short reason for counting, and one line of explanation."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError


class Refused(IgnoreRequest):
    """The crawler itself does not fetch the page; ``reason`` says why in a word fit for counting."""

    reason = "filtered"


LONGEST_WAIT: Final = 30 * 86400.0
"""Seconds; a server that asks to be left alone for longer is asked again after these."""
UNREACHABLE: Final = frozenset({"unreachable", "timed_out", "robots_unread"})
"""Reasons that may be the network's and not the page's."""
NEVER_FETCHED: Final = frozenset({"robots", "filtered", "private_address"})
"""Reasons that are rules, of the site or of this crawler."""

_KINDS: Final[tuple[tuple[type[BaseException], str], ...]] = (
    (DownloadTimeoutError, "timed_out"),
    (CannotResolveHostError, "unreachable"),
    (DownloadConnectionRefusedError, "unreachable"),
    (DownloadFailedError, "unreachable"),
    (DownloadCancelledError, "too_large"),
    (ResponseDataLossError, "torn"),
)
_IGNORED: Final = (
    ("Forbidden by robots.txt", "robots"),
    ("during decompression", "too_large"),
    ("max redirections reached", "redirect_loop"),
)
"""What Scrapy says of the requests that it gives up by itself, which have one type of error."""
_GUARDS: Final = re.compile(
    rb"<title>(?:Just a moment\.\.\.|Attention Required! \| Cloudflare|Access to this page has been denied"
    rb"|Pardon Our Interruption|Request Rejected|Human Verification|Bot Verification|Are you a robot\?|DDoS-Guard"
    rb"|Vercel Security Checkpoint)"
    rb"|/cdn-cgi/challenge-platform/|_Incapsula_Resource\?|captcha-delivery\.com/|id=\"px-captcha\"|awsWafCookieDomainList"
    rb"|id=\"challenge-(?:running|form)\"|window\._cf_chl_opt",
    re.IGNORECASE,
)
_GUARD_SIZE: Final = 60_000
"""A page that guards a site is small; a story may name the same things."""


def explain_failure(error: BaseException | None) -> tuple[str, str]:
    """A short reason fit for counting and what was seen, for a page that could not be fetched."""
    if isinstance(error, HttpError):
        if is_challenge(error.response):
            return "challenge", f"the server answered {error.response.status} with a page that demands a browser"
        return f"http_{error.response.status}", f"the server answered {error.response.status}"
    if isinstance(error, Refused):
        return error.reason, str(error)
    if isinstance(error, IgnoreRequest):
        reason = next((reason for said, reason in _IGNORED if said in str(error)), "filtered")
        return reason, str(error) or type(error).__name__
    reason = next((reason for kind, reason in _KINDS if isinstance(error, kind)), "download")
    return reason, f"{type(error).__name__}: {error}".rstrip(": ")


def is_challenge(response: Response) -> bool:
    """Whether the answer is a guard's page in the place of the site's: it wants a script run or a riddle solved."""
    if response.headers.get("cf-mitigated") == b"challenge":
        return True
    body = response.body
    return len(body) < _GUARD_SIZE and _GUARDS.search(body) is not None


def retry_after(response: Response, now: datetime | None = None) -> float | None:
    """The seconds that ``Retry-After`` asks for, whether it gives them or a date; ``None`` where it asks for nothing."""
    value = response.headers.get("Retry-After")
    text = value.decode("latin-1").strip() if value else ""
    if text.isascii() and text.isdigit():
        return float(min(float(text), LONGEST_WAIT))
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - (now or datetime.now(UTC))).total_seconds(), 0.0), LONGEST_WAIT)


class Breaker:
    """Counts failures of one kind that follow each other; ``is_open`` from the ``limit``th on."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.count = 0

    @property
    def is_open(self) -> bool:
        """Whether there were so many failures with no success between them."""
        return 0 < self.limit <= self.count

    def failed(self) -> None:
        """One more failure."""
        self.count += 1

    def succeeded(self) -> None:
        """The count begins anew; an open breaker stays open."""
        if not self.is_open:
            self.count = 0
