"""Shapes that news pages share: the defaults of outlets."""

from __future__ import annotations

from scraper.outlets.layout import Line, Shape, Thread

SHAPE = Shape(
    lines=(
        Line("chrome", (r"(?i)\d+ min(?:ute)?s? read",), "reading time"),
        Line("chrome", (r"(?i)(?:share|tweet|print|e-?mail|save|listen|copy link|facebook|twitter|whatsapp)",), "sharing"),
        Line("stop", (r"(?i)(?:leave a (?:reply|comment)|post a comment|sign up (?:for|to) .{3,60})",), "form"),
    ),
    standfirst=False,
    caption=False,
)

THREAD = Thread(
    heading=(r"(?i)(?:(?P<count>\d[\d,]*) )?(?:comments?|replies|responses)(?: \(?\d[\d,]*\)?)?:?",),
    head=(r"(?P<author>\S.{0,40}?)[ ,|•·-]+(?P<date>\d{1,2} [A-Z][a-z]+ \d{4},? (?:at )?\d{1,2}:\d\d)",),
    furniture=(r"(?i)(?:reply|report|like|share|flag|quote)(?: (?:reply|report|like|share|flag|\d+))*",),
)
