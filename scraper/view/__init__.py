"""Separated pages as HTML for a browser: lines next to their owners, in a document that runs and loads nothing."""

from __future__ import annotations
