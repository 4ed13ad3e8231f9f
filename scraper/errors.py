"""The errors that Thresher raises on purpose; each says what was wrong, where, and what to do."""

from __future__ import annotations


class ThresherError(Exception):
    """Base of every error that is meant for a person to read; its text is one line."""


class NotAnArticle(ThresherError):
    """The page holds no article: a listing, a video, a log-in or error page, nothing at all, or bytes that are no page.

    ``reason`` is a short stable word (``listing``, ``video``, ``empty``, ``binary``, …) fit for counting;
    ``detail`` says what was seen.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class DeclarationError(ThresherError):
    """An outlet declares what cannot be: ``what`` says class, field and what is wrong, ``where`` file and line."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(f"{where}: {what}" if where else what)
        self.what = what
        self.where = where


class LedgerError(ThresherError):
    """A run (or a part of one) was claimed twice: a defect of a stage, never of a page."""


class UnknownOutlet(ThresherError):
    """An outlet was named that no spider declares."""


class StorageError(ThresherError):
    """The output cannot be written as promised: locked by another process, corrupt, or the disk is full."""
