"""The report on outlets: one document without scripts, with tables of numbers below the plots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from scraper.view.charts import bars, shares, table
from scraper.view.crawled import FILLED, Crawled
from scraper.view.document import document, one_line, text

_MOST_DAYS = 120
_MOST_HOSTS = 20
_PLOTTED = ("headline", "byline", "date", "body", "related_links", "comments")
"""The fields that are plotted; all are in the table."""


@dataclass
class Drifted:
    """What drift says of an outlet, as texts: the verdict now, a row a field, a row a window of time; and the pace of hosts as
    answers and seconds."""

    verdict: str = ""
    head: Sequence[str] = ()
    fields: list[list[str]] = field(default_factory=list)
    windows: list[list[str]] = field(default_factory=list)
    pace: dict[str, tuple[int, float]] = field(default_factory=dict)
    trouble: str = ""


def report_page(found: Sequence[tuple[Crawled, Drifted]], made: str) -> str:
    """The document on these outlets; ``made`` says when."""
    overview = table(
        ("outlet", "articles", "days", "newest", "addresses", "drift"),
        [
            [
                one.outlet,
                f"{one.articles:,}",
                str(len(one.days)),
                max(one.days, default="–"),
                f"{one.outcomes.total():,}",
                drift.verdict or "–",
            ]
            for one, drift in found
        ],
    )
    index = "".join(f'<a href="#{_anchor(one.outlet)}">{text(one.outlet)}</a>' for one, _ in found)
    sections = "".join(_outlet(one, drift) for one, drift in found)
    content = f'<nav class="index">{index}</nav><section class="case">{overview}</section>{sections}'
    return document("Report", content, f"{len(found)} outlet{'s' if len(found) != 1 else ''}, as of {made}")


def _outlet(one: Crawled, drift: Drifted) -> str:
    parts = [
        ("Articles per day", _articles(one)),
        ("Fields filled", _filled(one)),
        ("How addresses ended", _outcomes(one)),
        ("Drift", _drift(drift)),
        ("Sizes", _sizes(one)),
        ("Hosts", _hosts(one, drift)),
        ("Suspicious values", _problems(one)),
        ("Samples", _samples(one)),
    ]
    shown = "".join(f"<h3>{title}</h3>{content}" for title, content in parts if content)
    return f'<section class="case" id="{_anchor(one.outlet)}"><h2>{text(one.outlet)}</h2>{shown}</section>'


def _articles(one: Crawled) -> str:
    days = _days(one.days)
    return bars(days, {"articles": [one.days[day] for day in days]}, f"Articles of {one.outlet} per day") if days else ""


def _filled(one: Crawled) -> str:
    days = _days(one.days)
    if not days:
        return ""
    plotted = {
        name: [counts[day] / one.days[day] if one.days[day] else None for day in days]
        for name in _PLOTTED
        if (counts := one.filled.get(name, Counter())) is not None
    }
    rows = []
    for name in FILLED:
        number = one.filled.get(name, Counter()).total()
        rows.append([name, f"{number:,}", f"{number / one.articles:.1%}"])
    return shares(days, plotted, f"Share of articles of {one.outlet} with a field, by day") + table(
        ("field", "articles", "share"), rows
    )


def _outcomes(one: Crawled) -> str:
    if not one.outcomes:
        return ""
    whole: Counter[str] = Counter()
    for counts in one.ended.values():
        whole.update(counts)
    days = _days(whole)
    series = {
        state: [counts[day] for day in days] for state, counts in sorted(one.ended.items(), key=lambda pair: -pair[1].total())
    }
    rows = [[state, reason or "–", f"{count:,}"] for (state, reason), count in one.outcomes.most_common()]
    plot = bars(days, series, f"How addresses of {one.outlet} ended, by day") if days else ""
    return plot + table(("outcome", "reason", "addresses"), rows)


def _drift(drift: Drifted) -> str:
    if drift.trouble:
        return f"<p>{one_line(drift.trouble)}</p>"
    if not drift.verdict:
        return ""
    head = "".join(f"<p>{one_line(line)}</p>" for line in drift.head)
    windows = table(("from", "to", "pages", "verdict", "fields"), drift.windows) if drift.windows else ""
    return f"{head}{windows}{table(('field', 'verdict', 'before', 'now', 'what'), drift.fields)}"


def _sizes(one: Crawled) -> str:
    if not one.sizes:
        return ""
    low, *_, high = parts = quantiles(one.sizes, n=10) if len(one.sizes) > 1 else [one.sizes[0]] * 9
    limits = (250, 500, 1000, 2000, 4000, 8000, 16000, 1 << 62)
    names = [f"< {limit:,}" for limit in limits[:-1]] + ["more"]
    counts = [0] * len(limits)
    for size in one.sizes:
        counts[next(at for at, limit in enumerate(limits) if size < limit)] += 1
    told = (
        f"<p>{one.bytes / 1e6:,.1f} MB of records, {one.bytes / one.articles / 1000:,.1f} kB each. Letters of a body: "
        f"{parts[4]:,.0f} in the middle, {low:,.0f} to {high:,.0f} for eight in ten.</p>"
    )
    numbers = {"articles": [float(count) for count in counts]}
    return told + bars(names, numbers, f"Letters of the bodies of {one.outlet}", "letters")


def _hosts(one: Crawled, drift: Drifted) -> str:
    """Slow hosts first."""

    def slow(host: str) -> float:
        answers, seconds = drift.pace.get(host, (0, 0.0))
        return seconds / answers if answers else 0.0

    hosts = sorted({*one.hosts, *drift.pace}, key=lambda host: (-slow(host), host))
    rows = []
    for host in hosts[:_MOST_HOSTS]:
        counts = one.hosts.get(host, Counter())
        known = sum(number for name, number in counts.items() if name != "attempts")
        shown = (f"{counts[name]:,}" for name in ("article", "timed_out", "failed", "blocked", "attempts"))
        rows.append([host, f"{slow(host):.2f} s" if host in drift.pace else "–", f"{known:,}", *shown])
    head = ("host", "response time", "addresses", "articles", "timed out", "failed", "blocked", "attempts")
    return table(head, rows) if rows else ""


def _problems(one: Crawled) -> str:
    rows = [[name, f"{count:,}", f"{count / one.articles:.1%}"] for name, count in one.problems.most_common(20)]
    return table(("field: rule", "articles", "share"), rows) if rows else ""


def _samples(one: Crawled) -> str:
    made = []
    for sample in reversed(one.samples):
        facts = " · ".join(one_line(str(sample[name])) for name in ("date", "byline", "layout", "url") if sample.get(name))
        made.append(
            f'<article class="change"><h4 dir="auto">{one_line(str(sample.get("headline") or "no headline"))}</h4>'
            f'<p class="facts">{facts}</p><p dir="auto">{one_line(str(sample.get("body") or ""), 280)}</p></article>'
        )
    return "".join(made)


def _days(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts)[-_MOST_DAYS:]


def _anchor(outlet: str) -> str:
    return "o-" + "".join(char if char.isascii() and char.isalnum() else f"-{ord(char):x}-" for char in outlet)
