"""Thresher's own errors: each says what is wrong, where, and what to do."""

from __future__ import annotations


class ThresherError(Exception):
    """Base class of all errors that users see. The text is one line."""


class NotAnArticle(ThresherError):
    """The page isn't an article: a listing, a video, a log-in or error page, an empty page, or bytes that aren't a page.

    ``reason`` is a short, stable word for counting (``listing``, ``video``, ``empty``, ``binary``, …).
    ``detail`` says what was found.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class DeclarationError(ThresherError):
    """A declaration of an outlet is invalid. ``what`` gives the class, the field and the mistake, ``where`` the file and line."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(f"{where}: {what}" if where else what)
        self.what = what
        self.where = where


class LedgerError(ThresherError):
    """A run, or part of one, was claimed twice. This is a bug in a stage, never a fault of the page."""


class UnknownOutlet(ThresherError):
    """No spider declares an outlet with this name."""


class StorageError(ThresherError):
    """The output cannot be written as promised: locked by another process, corrupt, or the disk is full."""
