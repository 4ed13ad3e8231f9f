"""Shapes of dates with a year in the languages of the world's news pages, as patterns for folded text. Data.

Each way to write a date has groups of its own: ``d``, ``m`` or ``n`` and ``y`` for day, month in figures, month's name and
year, with the number of the way, or ``p`` and ``q`` for the Persian calendar; ``a5`` and ``b5`` are two figures of which
nothing yet says which is the day.
"""

from __future__ import annotations

import re

from cleaners.clock_times import CLOCK
from cleaners.date_words import SIGNS
from cleaners.persian_calendar import PERSIAN_MONTHS

_LETTER = rf"(?:[^\W\d_]|[{SIGNS}])"
_SHORT = r"मई|मे|মে|மே|మే|મે|ಮೇ|اب|مه|می"
_NAME = rf"(?:(?:كانون|تشرين)\s(?:الاول|الثاني)|[^\W\d_]{_LETTER}{{2,13}}(?:_3)?|{_SHORT})"
_YEAR = r"(?:19|20)\d\d"
_SAME = rf"(?:\s?[/(]\s?(?P<t2>{_NAME})\s?\)?)?"
"""The month by its other name, as Arabic pages print it ("آب / أغسطس")."""
_PERSIAN = "|".join(sorted(PERSIAN_MONTHS, key=len, reverse=True))
_INNER = CLOCK.replace("?P<", "?P<x")

DATE = re.compile(
    r"(?P<era>令和|平成|民[國国])\s?(?P<y0>\d{1,3}|元)\s?年\s?(?P<m0>\d{1,2})\s?月\s?(?P<d0>\d{1,2})\s?日"
    rf"|(?<![\w/.-])(?P<y1>{_YEAR})(?P<s1>[-/.]|\.\s|\s?[年년]\s?|\sоны\s)(?P<m1>\d{{1,2}})(?:(?P=s1)|\s?[月월]\s?|\s?-?р?\sсарын\s)(?P<d1>\d{{1,2}})(?!\d)(?:\s?[日일](?![^\W\d_]))?"
    r"|(?<![\w/.])(?P<d2>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.|\.?-a|'a)?[\s.,/-]{0,3}(?:de\s|of\s|d['’]\s?|den\s|ng\s|ga\s|ta['’]\s|ខែ)?\s?"
    rf"(?P<n2>{_NAME})[.,،']?{_SAME}[\s.,/-]{{0,3}}(?:de\s|del\s|d['’]\s?|ឆ្នាំ\s?)?(?P<y2>{_YEAR})(?!\d)"
    rf"|(?<!\w)(?P<n3>{_NAME})\.?[\s/-]{{0,3}}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s?[,.،/-]?\s{{0,2}}"
    rf"(?:(?:at|-|–|@)?\s?{_INNER},?\s)?(?P<y3>{_YEAR})(?!\d)"
    rf"|(?<!\w)(?P<y6>{_YEAR})[.-]?\s?(?:gada|yil|жылғы|жылдын)\s(?P<d6>\d{{1,2}})[.\s-]{{1,2}}(?P<n6>{_NAME})"
    rf"|(?<!\w)(?P<y4>{_YEAR})(?:ko\b)?[.,]?\s?(?:m\.\s)?(?P<n4>{_NAME})\.?\s?(?P<d4>\d{{1,2}})(?!\d)"
    rf"|(?<![\w/.])(?P<d7>\d{{1,2}})\s(?:tháng|thg)\s(?P<m7>\d{{1,2}})(?:,|\s?/|\snăm)?\s?(?P<y7>{_YEAR})(?!\d)"
    r"|(?<![\w/.])(?P<d8>\d{1,2})\s(?P<n8>[\u0e01-\u0e4e]{1,2}\.\s?[\u0e01-\u0e4e]{1,2}\.?|[\u0e01-\u0e4e]{3,12})\s?(?:พ\.?ศ\.?\s?)?"
    r"(?P<y8>(?:25|20)\d\d)(?!\d)"
    rf"|(?<![\w/.-])(?P<d9>\d{{1,2}})(?P<s9>[-/])(?P<n9>{_NAME})(?P=s9)(?P<y9>\d\d)(?![\w/-])"
    rf"|(?<![\w/.])(?P<dp>\d{{1,2}})\s(?P<np>{_PERSIAN})(?:\sماه)?[،,]?\s(?:سال\s)?(?P<yp>1[34]\d\d)(?!\d)"
    r"|(?<![\w/.-])(?P<yq>1[34]\d\d)(?P<sq>[/-])(?P<mq>\d{1,2})(?P=sq)(?P<dq>\d{1,2})(?!\d)"
    rf"|(?<![\w/.,-])(?P<a5>\d{{1,2}})(?P<s5>[./-]|\.\s)(?P<b5>\d{{1,2}})(?:(?P=s5)|(?:(?<=\.\d)\.\s|(?<=\.\d\d)\.\s|(?<=\.\s\d)\.|(?<=\.\s\d\d)\.)(?={_YEAR})|(?<=/\d)\s|(?<=/\d\d)\s)(?P<y5>{_YEAR}(?![\d_]|(?-i:[a-z]))|['’]?\d\d(?!\w))(?!/|\.\d)",
    re.IGNORECASE,
)
"""A date of a day's precision inside a line."""
NO_YEAR = re.compile(
    rf"(?<![\w/.:])\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s)?{_NAME}\.?(?![\w.]|,?\s?(?:de\s)?{_YEAR})"
    rf"|(?<!\w){_NAME}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?![\w:.]|,?\s?{_YEAR})|(?<!\d)(?P<numbers>\d{{1,2}}[./]\d{{1,2}}\.?)(?![\d./])"
    r"|(?<![\d年년]\s)(?<![\d年년])(?P<east>\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])",
    re.IGNORECASE,
)
"""A day and its month, without the year."""
NAMED = "23468"
MIXED = "9"
NUMBERED = "17"
ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
"""The year before the first of an era."""
YEARISH = re.compile(
    r"(?:19|20|25)\d\d|1[34]\d\d(?:[/-]\d|(?<=[^\W\da-z]\s1[34]\d\d))|(?:令和|平成|民[國国])"
    r"|\d{1,2}[./-]\s?(?:\d{1,2}|[^\W\d_]{3,9})[./-]\s?['’]?\d\d"
)
"""What every date that is found holds; a cheap test before the exact one."""
ISO = re.compile(
    r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)(?:[T\s]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
"""A machine's date."""
IN_PATH = re.compile(
    r"(?:/|-|_|=|\b)(?P<y>(?:19|20)\d\d)"
    r"(?:[/_-](?P<m>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](?P<d>0?[1-9]|[12]\d|3[01])"
    r"|(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])|/(?P<m3>[a-z]{3,10})/(?P<d3>0?[1-9]|[12]\d|3[01]))(?=[/_.?&-]|$)",
    re.IGNORECASE,
)
DAY_IN_PATH = re.compile(r"(?:/|-|_|~)(?P<d>\d\d)(?P<s>[._-]?)(?P<m>\d\d)(?P=s)(?P<y>(?:19|20)\d\d)(?=[/_.?&-]|$)")
