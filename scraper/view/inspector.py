"""The inspector: pages as they look, with every run in its owner's colour, next to their records. One document that loads
nothing and runs only its own script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scraper.view.document import one_line, text
from scraper.view.drawing import Marks, draw
from scraper.view.explaining import Explanation
from scraper.view.owners import OWNERS, class_of, palette
from scraper.view.pointing import Teach, teach_panel, teach_switch
from scraper.view.record import claims_data, record_panel

_HELP = (
    ("n, j, →", "next page"), ("p, k, ←", "previous page"), (".", "next line"), ("comma", "previous line"),
    ("/", "search; Enter and Shift+Enter move through the results"), ("l", "lines or page"), ("t", "light, dark or system theme"),
    ("e", "teach: choose a field, then its line; Enter looks (only when pages are served)"),
    ("Esc", "clear selection, filter and search"), ("?", "this help"),
)  # fmt: skip

_SCRIPTS = ("page", "lines", "choosing", "finding", "going", "accepting", "teaching", "start")
"""The files of the script, which share one scope."""
_FIND = (
    '<span class="find"><input class="search" type="search" placeholder="Search" aria-label="Search the lines">'
    '<span class="found" role="status"></span>'
    '<button type="button" class="theme" title="Light, dark or system theme (t)"></button>'
    '<button type="button" popovertarget="help" aria-label="Keys">?</button></span>'
)


@dataclass(frozen=True)
class Place:
    """Where a document of one page stands among others: the pages (name, address) to choose from, and its own number."""

    pages: Sequence[tuple[str, str]]
    number: int
    first: int = 0
    """The number of the first of ``pages``, where these are but a stretch of all."""
    total: int = 0


def section(
    found: Explanation,
    name: str,
    anchor: str,
    *,
    facts: Sequence[str] = (),
    above: str = "",
    without: Collection[str] = (),
    teach: Teach | None = None,
) -> str:
    """A page with its record. ``above`` is markup before the record, ``without`` are fields that it shows already; the controls
    for teaching are there where ``teach`` is given."""
    drawn = draw(found.work, found.lines) if found.work is not None else None
    frame = _frame(drawn, name) if drawn is not None else ""
    rows = "" if drawn is not None else _rows(found)
    told = " · ".join(f"<bdi>{one_line(fact)}</bdi>" for fact in (*_facts(found), *facts) if fact)
    view, done = ("page", "") if drawn is not None else ("lines", ' data-done="1"')
    return (
        f"<section class=\"case\" id=\"{anchor}\" data-view=\"{view}\" data-claims='{claims_data(found)}'>"
        f'<header><h2 dir="auto">{one_line(name)}</h2><p class="facts">{told}</p></header>'
        f'<div class="tools">{_tabs(drawn is not None)}{teach_switch(teach)}{_chips(found)}</div>'
        f'<div class="columns"><div class="left">{frame}<div class="rows"{done}>{rows}</div></div>'
        f'<div class="right">{teach_panel(teach)}'
        f'<div class="told" role="status" hidden></div>{above}{record_panel(found, without)}</div></div></section>'
    )


def inspector(
    title: str, sections: Sequence[str], names: Sequence[tuple[str, str]], summary: str = "", place: Place | None = None
) -> str:
    """The document. ``names`` are the sections' names with their anchors; ``place`` is given where the other pages are documents
    of their own."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(title)}</title>\n<style>{palette()}{_file('inspector.css')}</style>\n</head>\n<body>\n"
        f'<div class="bar"><h1>{text(title)}</h1><span class="sum">{text(summary)}</span>{_pages(names, place)}'
        f"{_FIND}</div>\n"
        f"<main>\n{chr(10).join(sections)}\n</main>\n{_help()}\n<script>{script()}</script>\n</body>\n</html>\n"
    )


def policy() -> str:
    """The content security policy: this document's own script, styles in the document, and nothing from anywhere; answers of the
    command that serves it, where one does."""
    digest = base64.b64encode(hashlib.sha256(script().encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'"
    )


def script() -> str:
    """The script of the document: its files, one after the other, in a scope of their own."""
    parts = "".join(_file(f"script/{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


@cache
def _file(name: str) -> str:
    return files("scraper.view").joinpath(name).read_text("utf-8")


def _frame(drawn: str, name: str) -> str:
    content = drawn.replace("&", "&amp;").replace('"', "&quot;")
    rights = 'sandbox="allow-same-origin" loading="lazy" referrerpolicy="no-referrer"'
    return f'<iframe {rights} title="{text(name)}" srcdoc="{content}"></iframe>'


def _facts(found: Explanation) -> list[str]:
    record = found.record
    outlet = record.get("outlet") or "no described outlet"
    layout = f"layout {record['layout']}" if record.get("layout") else ""
    return [outlet, layout, str(found.snapshot.url or "address not known"), str(record.get("fetched_at") or "")]


def _tabs(has_drawing: bool) -> str:
    page = '<button type="button" data-view="page">Page</button>' if has_drawing else ""
    return (
        f'<span class="tabs">{page}<button type="button" data-view="lines">Lines</button>'
        '<button type="button" data-view="record" class="only-narrow">Record</button></span>'
    )


def _chips(found: Explanation) -> str:
    """The owners of the page's lines with their numbers, each a switch."""
    counts = {owner: len({part.index for part in found.parts if part.owner == owner}) for owner in OWNERS}
    chips = (
        f'<button type="button" class="{class_of(owner)}" data-o="{owner}">{owner} {count}</button>'
        for owner, count in counts.items()
        if count
    )
    return f'<span class="chips needs-js" role="group" aria-label="Show only">{"".join(chips)}</span>'


def _rows(found: Explanation) -> str:
    """The lines of a page that is not drawn, with their owners."""
    marks = Marks(found.lines)
    made = []
    for run, claims in found.lines:
        owner = claims[0].owner if claims else "boilerplate"
        rule = text(claims[0].rule) if claims else ""
        made.append(
            f'<div class="row" data-line="{run.index}"><span class="own {class_of(owner)}" title="{rule}">{owner}</span>'
            f'<p dir="auto">{marks.draw(run.text)}</p></div>'
        )
    return "".join(made)


def _pages(names: Sequence[tuple[str, str]], place: Place | None) -> str:
    if place is None:
        if len(names) < 2:
            return ""
        options = "".join(f'<option value="#{anchor}">{one_line(name, 100)}</option>' for name, anchor in names)
        links = "".join(f'<a href="#{anchor}">{one_line(name, 100)}</a> ' for name, anchor in names)
        around = ('<button type="button" class="prev" title="Previous page (p)">‹</button>',
                  '<button type="button" class="next" title="Next page (n)">›</button>')  # fmt: skip
        return (
            f'<span class="pages needs-js">{around[0]}<select aria-label="Page">{options}</select>{around[1]}'
            '<span class="place"></span></span>'
            f'<nav class="no-js">{links}</nav>'
        )
    if place.total < 2:
        return ""
    options = "".join(
        f'<option value="{text(href)}"{" selected" if place.first + at == place.number else ""}>{one_line(name, 100)}</option>'
        for at, (name, href) in enumerate(place.pages)
    )
    return (
        f'<span class="pages">{_link("prev", place, -1)}<select aria-label="Page">{options}</select>{_link("next", place, 1)}'
        f'<span class="place" data-fixed="1">{place.number + 1} of {place.total}</span></span>'
    )


def _link(name: str, place: Place, by: int) -> str:
    to, sign, told = place.number + by, "‹" if by < 0 else "›", "Previous page (p)" if by < 0 else "Next page (n)"
    if not 0 <= to < place.total:
        return ""
    return f'<a class="{name}" rel="{name}" href="{to}" title="{told}">{sign}</a>'


def _help() -> str:
    keys = ""
    for names, told in _HELP:
        shown = " ".join(f"<kbd>{text(key)}</kbd>" for key in names.split(", "))
        keys += f"<dt>{shown}</dt><dd>{told}</dd>"
    return f'<div class="help" id="help" popover><b>Keys</b><dl>{keys}</dl></div>'
