"""Lines with a person's name and a role, place or outlet ("Jane Doe, Staff Writer", "Jane Doe in Beirut", "Jane Doe - Harbour
Times")."""

from __future__ import annotations

import re

from cleaners.datelines import is_place
from cleaners.names import looks_like_person
from cleaners.outlet_words import names_outlet
from cleaners.place_names import is_known_place
from cleaners.roles import is_role_line

_WITH_ROLE = re.compile(r"(?P<name>[^\W\d_][^,;:|()\d]{4,40}?)(?:,\s*|\s+[-–—|/•·]\s*|\s*\()(?P<rest>[^,;:|()\d]{3,50})\)?")
_IN_PLACE = re.compile(r"(?P<name>[^\W\d_][^,;:|()\d]{4,40}?)\s(?:in|aus|from|à|en)\s(?P<place>[^\W\d_a-z][^,;:|()\d]{2,30})")
_LONGEST = 90


def person_of_line(text: str) -> str | None:
    """The person whose name a line is, with a role, a well-known place, the person's paper or "in" and a place behind it."""
    if len(text) > _LONGEST or text[-1:] in ".?!":
        return None
    found = _WITH_ROLE.fullmatch(text)
    if found is not None and _is_person(found["name"]):
        rest = found["rest"].strip()
        return found["name"].strip() if is_role_line(rest) or is_known_place(rest) or names_outlet(rest) else None
    found = _IN_PLACE.fullmatch(text)
    if found is not None and _is_person(found["name"]) and is_place(found["place"]) and len(found["place"].split()) <= 2:
        return found["name"].strip()
    return None


def _is_person(name: str) -> bool:
    return len(name.split()) > 1 and looks_like_person(name.strip())
