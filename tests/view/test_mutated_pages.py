"""Mutated pages are explained and drawn whatever they are, and the drawing is never more than plain elements."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from lxml import html as lxml_html

from scraper.outlets.project import project_outlets
from scraper.view.collecting import Inspected
from scraper.view.drawing import Marks, _pieces
from scraper.view.explaining import explain
from scraper.view.inspecting import inspect_file
from scraper.view.telling import tell
from tests.fuzz.cases import page_case

BATCH, BATCHES = 50, 4
TAGS = frozenset(
    "html head meta style body div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption table thead tbody tfoot tr td th"
    " caption b strong i em u s sub sup small code q del ins br hr mark".split()
)
ATTRIBUTES = {"class", "style", "dir", "lang", "colspan", "rowspan", "data-c", "data-l", "charset", "http-equiv", "content"}


@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_pages(batch: int) -> None:
    """No exception, no letter lost that has an owner, no element or attribute that is not on the list."""
    for number in range(batch * BATCH, (batch + 1) * BATCH):
        case = page_case(14, number)
        found = explain(case.snapshot, project_outlets())
        told = json.loads(json.dumps(found.to_dict()))
        assert all(line["text"] and line["owner"] and line["rule"] for line in told["lines"]), case.name
        assert "\x1b" not in tell(found, case.name)
        page = inspect_file([Inspected(case.name, lambda found=found: found)])
        assert page.count("<script") == 1, case.name
        for framed in re.findall(r'srcdoc="([^"]*)"', page):
            tree = lxml_html.document_fromstring(unescape(framed))
            assert {element.tag for element in tree.iter("*")} <= TAGS, case.name
            assert {name for element in tree.iter("*") for name in element.keys()} <= ATTRIBUTES, case.name  # noqa: SIM118
        if found.work is not None and found.work.html is not None:
            marks = Marks(found.lines)
            "".join(_pieces(found.work.html, marks))
            assert marks.lost == 0, case.name
