"""A report for the terminal: 80 columns, the lines that matter, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cleaners.visible import visible as printable
from scraper.drift.properties import LAYOUT
from scraper.drift.report import Report
from scraper.drift.verdicts import ABSORBED_AFTER, FieldVerdict

WIDTH = 80
_SHAPES = 4


def show(report: Report, candidates: Path | None = None) -> str:
    """The report as a table; ``candidates`` is the folder of saved pages, where there are any."""
    return "\n".join([*_head(report), "", *_table(report), *_shapes(report), *_next(report, candidates)]) + "\n"


def brief(report: Report, saved: int, folder: Path) -> list[str]:
    """The lines at the end of a crawl; none where there is nothing to say."""
    told = [one for one in report.fields if one.since is not None and one.verdict != "fine"]
    if not told:
        return []
    lines = [f"{report.outlet}: {_summary(report)}"]
    lines += [_line(f"  {_name(one)} {one.verdict}: {_what(one)}") for one in told if one.verdict in ("changed", "broken")]
    absorbed = [_name(one) for one in told if one.verdict == "absorbed"]
    if absorbed:
        lines.append(_line(f"  absorbed by fallbacks: {', '.join(absorbed)}"))
    if saved:
        lines.append(f"  {saved} page{'s' if saved != 1 else ''} saved in {folder}")
    lines.append(f"  for details: scrapy drift {report.outlet}")
    return lines


def _summary(report: Report) -> str:
    when = f"since {_day(report.since)}" if report.since else "in this window"
    said = {
        "broken": f"pages differ {when}: fields are lost",
        "changed": f"pages differ {when}: fields have changed",
        "absorbed": f"pages are built differently {when}; no field is affected",
    }
    return said.get(report.verdict, f"pages are built differently {when}; too few of them yet to judge")


def _head(report: Report) -> Iterator[str]:
    now, before = report.now, report.before
    yield f"{report.outlet}: {report.verdict}"
    yield f"now     {now['pages']:>6} pages  {_span(now['from'], now['to'])}"
    yield f"before  {before['pages']:>6} pages  {_span(before['from'], before['to'])}"
    yield f"test    {report.test}"
    if report.since and report.noticed:
        yield f"noticed after {report.noticed} pages"


def _table(report: Report) -> Iterator[str]:
    yield f"{'field':<15}{'verdict':<17}{'before':>6}{'now':>7}  what"
    for one in report.fields:
        yield _line(f"{_name(one):<15}{one.verdict:<17}{_percent(one.before):>6}{_percent(one.now):>7}  {_what(one)}").rstrip()


def _shapes(report: Report) -> Iterator[str]:
    for label, shapes in (("new", report.new_shapes), ("gone", report.gone_shapes)):
        if shapes:
            yield ""
            yield f"elements that are {label} ({len(shapes)}):"
            yield from (_line(f"  {printable(one)}") for one in shapes[:_SHAPES])


def _next(report: Report, candidates: Path | None) -> Iterator[str]:
    if report.since is None:
        return
    yield ""
    yield "next:"
    if candidates is not None:
        yield f"  look at the pages saved in {candidates}"
    if report.is_alarm:
        yield "  make a fixture of one that is wrong, and fix the outlet:"
        yield f"    scrapy fixture record {report.outlet} {'FILE' if candidates is None else candidates / 'NAME'}"
    yield "  or accept the change from now on:"
    yield f"    scrapy drift {report.outlet} --accept"


def _what(one: FieldVerdict) -> str:
    detail = printable(one.detail)
    if one.since is not None and one.verdict == "too little data":
        return f"{detail} (fewer than {ABSORBED_AFTER} pages yet)"
    return detail


def _name(one: FieldVerdict) -> str:
    return "layout" if one.field == LAYOUT else one.field


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.0f} %"


def _span(began: str | None, ended: str | None) -> str:
    return f"{_day(began)} to {_day(ended)}" if began and ended else ""


def _day(moment: str | None) -> str:
    return (moment or "")[:10]


def _line(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
