"""Separated pages as HTML for a browser: lines beside their owners, in a document that runs nothing and loads nothing."""

from __future__ import annotations
