"""Sentences in which an outlet asks readers to pay for its journalism, and names of the boxes around them."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from cleaners.appeal_words import APPEALS

_LONGEST = 700
"""Letters of the longest appeal; longer texts are stories."""
_QUOTES = "\"'“‘„«»「『"
_GIVING = (
    "donat", "donor", "contribut", "support", "membership", "fundrais", "appeal", "spende", "soutien", "sosteni", "patreon",
    "giving",
)  # fmt: skip
"""What class names of such boxes say."""
_WRITERS = "contributor"


@cache
def _appeals() -> re.Pattern[str]:
    return re.compile("|".join(APPEALS.values()), re.IGNORECASE)


def is_appeal(text: str) -> bool:
    """Whether a text that is no quotation asks the reader to pay for the journalism of the outlet."""
    if len(text) > _LONGEST or text[:1] in _QUOTES:
        return False
    return _appeals().search(text.replace("’", "'")) is not None


def giving_names(names: Collection[str]) -> list[str]:
    """Those of a page's class names that say that an element is for giving money."""
    together = " ".join(names).lower()
    words = [word for word in _GIVING if word in together]
    if not words:
        return []
    lowered = ((name, name.lower()) for name in names)
    return [name for name, low in lowered if any(word in low for word in words) and _WRITERS not in low]
