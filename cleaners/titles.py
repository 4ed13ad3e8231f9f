"""Page titles: their parts between separators, and which part is the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleaners.addresses import split_address
from cleaners.date_finding import find_stamps
from cleaners.text import letters, squeeze

_BREAK = re.compile(
    r"\s+[|–—―·•»«›~/>-]+\s+|\s*[|│ㅣ︱∣»«›]+\s*|\s*::+\s*|:\s+"
    r"|\s+-(?=\w)|(?<=\w)-\s+|\s*_\s+|\s+_\s*|(?<=[a-z])_(?=[A-Z])"
    r"|\s*[｜—：]\s*|\s*--+\s*|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])[-_](?=[\u3040-\u9fff\uac00-\ud7afA-Za-z])"
)
_LONGEST = 2_000
_MAX_PARTS = 8
_SECOND_LEVEL = frozenset(
    "co com org net gov ac edu gob gouv or ne go blogspot wordpress typepad substack medium tumblr github".split()
)


def key(text: str) -> str:
    """The form in which two spellings of one name or title are equal: letters and digits only."""
    return letters(text).replace(" ", "")


def parts(title: str) -> list[tuple[int, int]]:
    """The spans of the parts of a title between separators, in order; one for a title without any, or of more letters than any
    title has."""
    if len(title) > _LONGEST:
        return [(0, len(title))]
    spans = []
    start = 0
    for found in list(_BREAK.finditer(title))[: _MAX_PARTS - 1]:
        if title[start : found.start()].strip():
            spans.append((start, found.start()))
        start = found.end()
    if title[start:].strip():
        spans.append((start, len(title)))
    return spans


def variants(title: str) -> Iterable[str]:
    """The title and what is left of it when parts are taken off its front or its end, longest first."""
    spans = parts(title)
    count = len(spans)
    for size in range(count, 0, -1):
        for first in range(count - size + 1):
            yield title[spans[first][0] : spans[first + size - 1][1]].strip()


def host_key(url: str | None) -> str:
    """The name of a site as its address spells it ("www.daily-news.co.uk": "dailynews"); empty if there is none."""
    if not url or "//" not in url:
        return ""
    host = (split_address(url).hostname or "").removeprefix("www.")
    labels = host.split(".")[:-1] or [host]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return key(labels[-1])


def is_site(part: str, site_keys: Sequence[str], host: str) -> bool:
    """Whether a part of a title is the site: one of its names, the name in its address, or one with the other in it."""
    spelt = key(part)
    if not spelt:
        return True
    if spelt in site_keys or any(len(name) > 4 and name in spelt and len(spelt) < len(name) + 12 for name in site_keys):
        return True
    bare = spelt.removeprefix("the").removeprefix("www")
    if host and (bare in (host, host.removeprefix("the")) or (len(host) > 4 and host in spelt and len(spelt) < len(host) + 12)):
        return True
    return len(spelt) > 5 and spelt in host


def without_site(title: str, site_keys: Sequence[str], host: str) -> str:
    """The title without the parts before or behind its story's title that are the site's name."""
    text = squeeze(title)
    spans = parts(text)
    while len(spans) > 1:
        if is_site(text[spans[-1][0] : spans[-1][1]], site_keys, host):
            spans.pop()
        elif is_site(text[spans[0][0] : spans[0][1]], site_keys, host):
            spans.pop(0)
        else:
            break
    return text[spans[0][0] : spans[-1][1]].strip() if spans else text


def without_date(title: str) -> str:
    """A headline without the date that some sites print before it ("23.01.2022 - Harbour closed"); a colon parts nothing."""
    stamp = next(iter(find_stamps(title[:40], order="day")), None) if title[:1].isdigit() else None
    if stamp is None or stamp.start > 0:
        return title
    rest = title[stamp.end :].strip()
    bare = rest.lstrip("-–—|").strip()
    return bare if bare != rest and " " in bare else title
