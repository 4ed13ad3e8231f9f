"""Drift: whether an outlet's pages still give what they used to. ``docs/drift.md`` states the test and its guarantees.

``measures`` reads one separated page, ``blocks`` sums pages up, ``reference`` turns sums into expectations, ``watch`` tests
pages against them, ``verdicts`` says it field by field, ``history`` keeps it, ``monitor`` does it in a crawl.
"""

from __future__ import annotations
