"""Names of elements: which stay the same from page to page and from one build of the site to the next."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z_](?:[\w-]{0,58}\w)?", re.ASCII)
"""Names that need no escape in a selector; others are not used."""
_TOOLS = re.compile(
    r"(?:css|sc|jsx|svelte|emotion|tss|makeStyles|MuiBox|astro|vue|ng|tw|jss)-?[\w-]*\d[\w-]*|sc-\w+|_ng\w*|css-\w+"
)
"""What tools make of a style's contents."""
_MODULE = re.compile(r"([A-Za-z][\w-]*?__?)(?=[\w-]{4,8}$)(?=[\w-]*(?:\d|[a-z][A-Z]))[A-Za-z0-9_-]+")
"""A name with a hash at its end, as modules of styles write it: ``Story_title__x1Y2z``."""
_CAMEL = re.compile(
    r"(?:[a-z]{2,}|[a-z](?=[A-Z][a-z]{2}))?(?:[A-Z]{2,4}(?=[A-Z][a-z]{2}))?(?:[A-Z][a-z]{2,})*(?:[A-Z]{2,3})?\d{0,2}"
)
_VOWELS = frozenset("aeiouyAEIOUY")
_HASHED = 5
_SHORTEST = 3
_STATE = re.compile(
    r"(?i)(?:is|has|js|no|not|ga|gtm|analytics|ng|data|lazy)[-_].*|active|open(?:ed)?|closed?|hidden|visible|loaded"
    r"|loading|lazy\w*|selected|"
    r"current|show|shown|first|last|odd|even|fade|in|on|off|wow|animated?\w*|clearfix|cf|group|disabled|enabled|expanded"
    r"|collapsed?|sticky"
)
"""What scripts set, and what says nothing."""
_UTILITY = re.compile(
    r"-?(?:[mp][trblxyse]?|gap|w|h|z|g|min-[wh]|max-[wh]|size|inset|top|left|right|bottom|order|basis|grow|shrink"
    r"|space-[xy]|leading|"
    r"tracking|opacity|duration|delay|ease|scale|rotate|translate|columns?|cols?|row|span|line-clamp|aspect)-"
    r"(?:\d[\w.-]*|auto|full|px|fit|min|max|screen|none|start|end|tight|tighter|snug|normal|relaxed|loose|wide|wider"
    r"|widest|(?:xs|sm|md|lg|xl)(?:-[\w-]+)?)"
    r"|(?:text|font|fs|fw|lh|bg|border|rounded|shadow|ring|fill|stroke|items|justify|content|self|place|align|object"
    r"|overflow|float|"
    r"d|display|flex|grid|col|cell|cursor|list|whitespace|break|decoration|divide|from|via|to|order|offset|transition)-"
    r"(?:[a-z]{1,5}-)?(?:\d[\w.]*|xs|sm|md|lg|xl|base|left|right|center|start|end|none|auto|bold|semibold|medium|light"
    r"|normal|black|white|"
    r"gray|grey|red|blue|green|full|screen|wrap|nowrap|row|col|column|between|around|cover|contain|hidden|block|inline"
    r"|flex|grid|italic|"
    r"grow|shrink|primary|secondary|dark|muted|sans|serif|mono|solid|dashed|x|y|t|b|l|r|1|pretty|balance)(?:-[\w.]+)*"
    r"|(?:border|bg|rounded|shadow|ring|break)-[\w.-]+"
    r"|(?:flex|grid|block|inline|inline-block|table|contents|relative|absolute|fixed|static|container(?:-fluid)?|row"
    r"|cols?|column|wrapper|"
    r"wrap|inner|outer|box|left|right|center|pull-left|pull-right|bold|italic|underline|uppercase|lowercase|capitalize"
    r"|truncate|rounded|"
    r"shadow|border|transition|small|large|medium|big|clear|fl|fr|noprint|print|mobile|desktop|tablet|antialiased|prose"
    r"|not-prose|notranslate|transform|filter|isolate|sr-only|visually-hidden)"
)
"""Names that say how a thing looks or where it stands on the page, and nothing of what it is."""
_FILED = re.compile(r"(?:tag|category|cat|author|format|topic|section|post_tag)-")
_SPEAKS = re.compile(
    r"(?i)head(?:line|ing|er)|titl|titr|titul|byline|author|autor|auteur|writer|date|time|publi|body|content|article"
    r"|artikel|story|entry|post|"
    r"text|lead|deck|standfirst|summary|kicker|section|source|tag|topic|keyword|comment|related|credit|caption"
)
"""Names that say what an element is."""
_FIELDS = {
    "headline": re.compile(r"(?i)head-?line|(?:article|story|entry|post|piece|news)[\w-]{0,9}title|itemprop=name\b"),
    "standfirst": re.compile(r"(?i)standfirst|\bdek|deck|sub-?head|sub-?title|lead\b|intro|chapo|vorspann|itemprop=description"),
    "byline": re.compile(r"(?i)by-?line|author|auteur|autor|writer"),
    "date": re.compile(r"(?i)date|publi|time-?stamp|^time$|posted"),
    "body": re.compile(
        r"(?i)article-?_*(?:body|text|content)|(?:entry|post|story|news|main)-?_*(?:body|text|content)|body-?_*(?:text"
        r"|content|copy)"
    ),
}
"""Names that say which field an element holds."""
_DIGITS = re.compile(r"\d{3,}|\d+-\d+|(?:^|[-_])\d{2,}(?:[-_]|$)")


def is_stable(name: str) -> bool:
    """Whether a class name or an id says what it names: it is the same on every page and after the next build."""
    if len(name) < _SHORTEST or (len(name) < _HASHED and any(map(str.isdigit, name))):
        return False
    if not _PLAIN.fullmatch(name) or _DIGITS.search(name) or _TOOLS.fullmatch(name):
        return False
    if max(map(len, re.split(r"[-_]+", name))) < _SHORTEST or _STATE.fullmatch(name) or _UTILITY.fullmatch(name):
        return False
    return not any(_is_hash(part) for part in re.split(r"[-_]+", name)) and not _MODULE.fullmatch(name)


def stem_of(name: str) -> str | None:
    """What stays of a name with a hash at its end (``Story_title__`` of ``Story_title__x1Y2z``), ``None`` for other names."""
    found = _MODULE.fullmatch(name)
    stem = found[1] if found else ""
    plain = stem.rstrip("_-")
    return stem if len(plain) >= _HASHED and is_stable(plain) else None


def lasting(names: list[str]) -> list[str]:
    """The classes of one element that may be used. What stands beside a name that a tool made is a hash as well unless it says
    something; what a post is filed under is its own."""
    made = any(_TOOLS.fullmatch(name) for name in names)
    posted = any(name in ("hentry", "status-publish") or name.startswith("type-") for name in names)
    return [
        name
        for name in dict.fromkeys(names)
        if not _TOOLS.fullmatch(name)
        and not (made and "-" not in name and "_" not in name and not speaks(name))
        and not (posted and _FILED.match(name))
    ]


def is_plain(value: str) -> bool:
    """Whether the value of an attribute can be written into a selector as it is and holds no number of one page."""
    return _PLAIN.fullmatch(value) is not None and not _DIGITS.search(value)


def speaks(name: str) -> bool:
    """Whether a name says which part of a story its element is."""
    return _SPEAKS.search(name) is not None


def says(field: str, css: str) -> bool:
    """Whether the names in a selector say that it finds this field."""
    word = _FIELDS.get(field)
    return word is not None and word.search(css.rpartition(" ")[2]) is not None


def _is_hash(part: str) -> bool:
    """Whether a part of a name is letters and digits at random."""
    if len(part) < _HASHED:
        return False
    digits = sum(map(str.isdigit, part))
    if digits and not re.fullmatch(r"[A-Za-z]{2,}\d{1,2}|\d{1,2}[A-Za-z]{3,}", part):
        return True
    mixed = part != part.lower() and part != part.upper()
    return (mixed and not _CAMEL.fullmatch(part)) or not _VOWELS & set(part)
