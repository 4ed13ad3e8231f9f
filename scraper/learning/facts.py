"""Facts that a site's pages share: language, time zone, names, the form of its dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cleaners.text import squeeze
from scraper.learning.choosing import Choice
from scraper.learning.sample import Sample
from scraper.learning.values import found_by
from scraper.learning.zones import COUNTRIES, LANGUAGES
from scraper.urls import host_of

_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:(,? (?:[|•·-] )?)(\d{1,2}):(\d\d))?")
_MOST_NAMES = 3
_ENDS = re.compile(r"\s[|–—·•«»-]\s([^|–—·•«»]{2,40})$")


@dataclass(frozen=True)
class Facts:
    """What is declared beside selectors; ``unsure`` are sentences for a person."""

    language: str | None = None
    timezone: str | None = None
    site_names: tuple[str, ...] = ()
    date_formats: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


def read_facts(samples: Sequence[Sample]) -> Facts:
    """What the pages agree on."""
    unsure: list[str] = []
    language = _language(samples, unsure)
    return Facts(language, _zone(samples, language, unsure), _names(samples), (), tuple(unsure))


def _language(samples: Sequence[Sample], unsure: list[str]) -> str | None:
    counts = Counter(one.record.language for one in samples if one.record.language)
    if not counts:
        unsure.append("language: no page declares its language")
        return None
    if len(counts) > 1:
        unsure.append(f"language: the pages declare {', '.join(sorted(map(str, counts)))}; the most common is used")
    return counts.most_common(1)[0][0]


def _zone(samples: Sequence[Sample], language: str | None, unsure: list[str]) -> str | None:
    """The one zone of the site's country whose offsets are those that the pages state, ``None`` where none or several are."""
    stated = [moment for one in samples for moment in _moments(one)]
    offsets = {moment.utcoffset() for moment in stated}
    if not offsets - {timedelta(0)}:
        why = "state only the offset of UTC" if offsets else "state no time with an offset"
        unsure.append(f"timezone: the pages {why}; without it, printed times have no offset")
        return None
    fitting = [name for name in _candidates(samples, language) if all(_fits(name, moment) for moment in stated)]
    if len(fitting) == 1:
        return fitting[0]
    told = ", ".join(sorted({moment.strftime("%z") for moment in stated}))
    unsure.append(f"timezone: {' or '.join(fitting) or 'no zone of its country'} would fit the pages' offsets ({told})")
    return None


def _fits(name: str, moment: datetime) -> bool:
    try:
        return moment.replace(tzinfo=None).replace(tzinfo=ZoneInfo(name)).utcoffset() == moment.utcoffset()
    except (ZoneInfoNotFoundError, OverflowError, ValueError):
        return False


def _candidates(samples: Sequence[Sample], language: str | None) -> list[str]:
    countries: dict[str, None] = {}
    for one in samples:
        locale = (one.html.metadata.first("og:locale") or "").replace("-", "_").rpartition("_")[2].lower()
        region = (one.record.language or "").rpartition("-")[2].lower() if "-" in (one.record.language or "") else ""
        ending = host_of(one.work.address or "").rpartition(".")[2]
        countries.update(dict.fromkeys(code for code in (ending, region, locale) if code in COUNTRIES))
    told = [code for code in countries if code not in ("us",)] or list(countries)
    told = told or list(LANGUAGES.get((language or "").split("-")[0].lower(), ()))
    return list(dict.fromkeys(zone for code in told for zone in COUNTRIES[code]))


def _moments(sample: Sample) -> Iterator[datetime]:
    """The times with an offset that the page's own data state; those in UTC say nothing where others are stated."""
    found = []
    for text in _stamps(sample):
        for stamp in _STAMP.findall(text):
            try:
                found.append(datetime.fromisoformat(stamp))
            except ValueError:
                continue
    local = [moment for moment in found if moment.utcoffset()]
    yield from local or found


def _stamps(sample: Sample) -> Iterator[str]:
    meta = sample.html.metadata
    for name, values in meta.meta.items():
        if "time" in name or "date" in name:
            yield from values
    for name in ("datePublished", "dateModified", "dateCreated"):
        yield from meta.texts(name)
    yield from filter(None, (sample.record.date_raw, sample.record.date_modified_raw))


def _names(samples: Sequence[Sample]) -> tuple[str, ...]:
    """The names that most pages give the site, and what ends all of their titles."""
    counts: Counter[str] = Counter()
    for one in samples:
        ends = _ENDS.search(one.html.metadata.title or "")
        names = [*one.html.metadata.site_names, *([ends[1]] if ends and len(samples) > 1 else [])]
        counts.update({squeeze(name): None for name in names if 2 <= len(squeeze(name)) <= 60}.keys())
    often = [name for name, count in counts.most_common() if 2 * count > len(samples)]
    met: dict[str, str] = {}
    for name in often:
        met.setdefault(name.casefold(), name)
    return tuple(met.values())[:_MOST_NAMES]


def date_formats(samples: Sequence[Sample], choice: Choice) -> tuple[str, ...]:
    """The form of dates of numbers that an element prints, where the pages' data say which number is the day."""
    forms: set[str] = set()
    for one in samples:
        wanted = one.label("date")
        for element in found_by(one, choice.selectors[0])[:1] if choice.selectors and wanted else []:
            found = _NUMBERS.search(one.work.shown(element))
            if found is None:
                continue
            first, second = int(found[1]), int(found[3])
            month, day = int(wanted[5:7] or 0), int(wanted[8:10] or 0)
            ways = {("%d", "%m")} if (first, second) == (day, month) else set()
            ways |= {("%m", "%d")} if (first, second) == (month, day) else set()
            if len(ways) == 1:
                (one_way,) = ways
                time = f"{found[5]}%H:%M" if found[6] else ""
                forms.add(f"{one_way[0]}{found[2]}{one_way[1]}{found[2]}%Y{time}")
    orders = {form[:2] for form in forms}
    return tuple(sorted(forms)) if len(orders) == 1 else ()
