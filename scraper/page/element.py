"""The alias for elements of a page's tree."""

from __future__ import annotations

from typing import Any

Element = Any
"""An lxml element. lxml has no types of its own that fit its HTML parser's trees."""
