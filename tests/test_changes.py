"""Changes to a page that must change nothing else: furniture added, comments deleted, lists shuffled, the page flattened."""

from __future__ import annotations

from typing import Any

import pytest

from scraper import Article
from scraper.flatten import flatten
from scraper.htmlpage import HtmlPage
from scraper.separation import run_stages
from scraper.snapshot import Snapshot
from scraper.tree import common
from tests import edits
from tests.fixture_cases import ARTICLES, HTML_ARTICLES, Case
from tests.variants import VARIANTS, Variant

OF_THE_MOMENT = ("provenance", "problems")
"""Fields that tell how the record was made."""


def shown(article: Article, *but: str) -> dict[str, Any]:
    """The record without the fields that may change."""
    return {name: value for name, value in article.to_dict().items() if name not in (*OF_THE_MOMENT, *but)}


def params(cases: list[Case], broken: dict[str, str]) -> list[Any]:
    """The cases as parameters; those that are known to fail are marked, with the reason."""
    return [
        pytest.param(
            case,
            id=str(case),
            marks=[pytest.mark.xfail(strict=True, reason=broken[str(case)])] if str(case) in broken else [],
        )
        for case in cases
    ]


@pytest.mark.parametrize("case", HTML_ARTICLES, ids=str)
def test_written_and_read_again(case: Case) -> None:
    """A page serialised from its tree gives the same record."""
    root = edits.parse(case.text)
    assert case.separate(edits.write(root)).to_dict() == case.expected


COMMENTED = [case for case in HTML_ARTICLES if case.expected["comments"]]


@pytest.mark.parametrize("which", ["list", "list and heading"])
@pytest.mark.parametrize("case", COMMENTED, ids=str)
def test_comments_deleted_from_the_markup(case: Case, which: str) -> None:
    """Without the readers' comments the article is the same."""
    root = edits.parse(case.text)
    (thread,) = root.body.find_class("comments-list")
    above = thread.getprevious()
    if which != "list" and above is not None:
        assert "omments" in above.text_content()
        edits.remove(above)
    edits.remove(thread)
    article = case.separate(edits.write(root))
    assert article.comments == []
    expected = {name: case.expected[name] for name in shown(article, "comments", "comment_count")}
    assert shown(article, "comments", "comment_count") == expected


TEXTS = [case for case in ARTICLES if not case.is_html and case.expected["comments"]] + [
    one for one in VARIANTS if one.expect.get("comments")
]


@pytest.mark.parametrize("page", TEXTS, ids=lambda one: str(one) if isinstance(one, Case) else f"{one.outlet}: {one.name}")
def test_comments_deleted_from_the_lines(page: Case | Variant) -> None:
    """A dump without the lines of its comments gives the same article."""
    url, outlet = (page.meta["url"] if isinstance(page, Case) else page.url), page.outlet
    work = run_stages(Snapshot(url=url, content=page.text, outlet=outlet))
    lines = []
    for run in work.page.runs:
        claims = work.ledger.claims_of(run.index)
        kept = [claim for claim in claims if claim.owner != "comments" and not claim.rule.endswith("of the comments")]
        if kept:
            lines.append(("\n" if run.gap else "") + run.text[kept[0].start :].lstrip())
    without = run_stages(Snapshot(url=url, content="\n".join(lines), outlet=outlet)).record
    assert work.record.comments
    assert without.comments == []
    assert shown(without, "comments", "comment_count") == shown(work.record, "comments", "comment_count")


def _first_paragraph(case: Case) -> dict[str, Any]:
    return next(block for block in case.expected["body_blocks"] if block["kind"] == "paragraph" and len(block["text"]) > 60)


@pytest.mark.parametrize("part", ["the whole paragraph", "its first words"])
@pytest.mark.parametrize("case", HTML_ARTICLES, ids=str)
def test_caption_that_equals_a_body_phrase(case: Case, part: str) -> None:
    """A picture in the story whose caption is a paragraph of the body, or its beginning, takes nothing from the body."""
    text = _first_paragraph(case)["text"]
    caption = text if part == "the whole paragraph" else " ".join(text.split()[:9])
    root = edits.parse(case.text)
    paragraph = edits.with_text(root, text)
    if paragraph is None:
        pytest.skip("its paragraphs have no elements of their own")
    figure = edits.fragment(
        '<figure><img src="/img/added.jpg" alt="x" width="640" height="400"><figcaption></figcaption></figure>'
    )
    figure.find("figcaption").text = caption
    edits.insert_before(paragraph, figure)
    article = case.separate(edits.write(root))
    assert [block.text for block in article.body_blocks] == [block["text"] for block in case.expected["body_blocks"]]


@pytest.mark.parametrize(
    "case",
    [one for one in ARTICLES if not one.is_html and one.expected["images"] and one.expected["images"][0]["caption"]],
    ids=str,
)
def test_caption_line_that_equals_a_body_phrase(case: Case) -> None:
    """The same in a dump: the caption's line is replaced by a paragraph, and by the beginning of one."""
    text = _first_paragraph(case)["text"]
    for caption in (text, " ".join(text.split()[:9])):
        article = case.separate(case.text.replace(case.expected["images"][0]["caption"], caption, 1))
        assert article.body == case.expected["body"]
        assert article.headline == case.expected["headline"]


@pytest.mark.parametrize("what", edits.ADDED)
@pytest.mark.parametrize("where", ["top", "bottom", "above the headline", "below the story"])
@pytest.mark.parametrize("case", HTML_ARTICLES, ids=str)
def test_added_furniture(case: Case, where: str, what: str) -> None:
    """A cookie banner, a share bar, a hidden block or another author's teaser changes nothing."""
    root = edits.parse(case.text)
    new = edits.fragment(edits.ADDED[what])
    if where == "top":
        root.body.insert(0, new)
        root.body.text, new.tail = None, root.body.text
    elif where == "bottom":
        root.body.append(new)
    else:
        element = _headline(root, case) if where == "above the headline" else _story(root, case)
        if element is None:
            pytest.skip("the page does not print it in an element of its own")
        (edits.insert_before if where == "above the headline" else edits.insert_behind)(element, new)
    article = case.separate(edits.write(root))
    assert shown(article) == {name: case.expected[name] for name in shown(article)}


def _headline(root: Any, case: Case) -> Any:
    """The element of the first line of the story: its overline or its headline."""
    return edits.with_text(root, case.expected["kicker"] or case.expected["headline"])


def _story(root: Any, case: Case) -> Any:
    """The innermost element that holds the first and the last paragraph."""
    found = [edits.with_text(root, block["text"]) for block in case.expected["body_blocks"]]
    found = [element for element in found if element is not None]
    return common([found[0], found[-1]]) if len(found) > 1 else None


@pytest.mark.parametrize("case", HTML_ARTICLES, ids=str)
def test_hidden_prose_inside_the_story(case: Case) -> None:
    """Paragraphs that no reader sees are no part of the body, wherever they stand."""
    root = edits.parse(case.text)
    paragraph = edits.with_text(root, _first_paragraph(case)["text"])
    if paragraph is None:
        pytest.skip("its paragraphs have no elements of their own")
    edits.insert_behind(paragraph, edits.fragment(edits.HIDDEN))
    article = case.separate(edits.write(root))
    assert shown(article) == {name: case.expected[name] for name in shown(article)}


def _reverse(root: Any, links: list[dict[str, Any]]) -> bool:
    """Turn round the order of a list's entries in the tree; False if the entries are no siblings."""
    anchors = []
    for link in links:
        wanted = "".join(link["headline"].split())
        found = [one for one in root.body.iter("a") if wanted in "".join("".join(one.itertext()).split())]
        anchors.append(found[-1] if found else None)
    if len(anchors) < 2 or None in anchors:
        return False
    parent = common(anchors)
    items = [next(one for one in parent if one is anchor or anchor in one.iter()) for anchor in anchors]
    if len(set(items)) < len(items) or any(link["date"] and item.tag == "a" for link, item in zip(links, items, strict=True)):
        return False
    places = sorted(parent.index(item) for item in items)
    for item in items:
        item.tail = None
        parent.remove(item)
    for place, item in zip(places, reversed(items), strict=True):
        parent.insert(place, item)
    return True


@pytest.mark.parametrize("case", [case for case in HTML_ARTICLES if case.expected["related_links"]], ids=str)
def test_related_lists_shuffled(case: Case) -> None:
    """The order of a related list changes the order of its entries and nothing else."""
    root = edits.parse(case.text)
    lists: dict[str | None, list[dict[str, Any]]] = {}
    for link in case.expected["related_links"]:
        lists.setdefault(link["list"], []).append(link)
    turned = {label: _reverse(root, links) for label, links in lists.items()}
    if not any(turned.values()):
        pytest.skip("no list whose entries are elements of their own")
    article = case.separate(edits.write(root))
    assert shown(article, "related_links") == {name: case.expected[name] for name in shown(article, "related_links")}
    expected = [link for label, links in lists.items() for link in (reversed(links) if turned[label] else links)]
    assert article.to_dict()["related_links"] == expected


def _minute(date: str | None) -> str | None:
    return date[:16] if date else None


@pytest.mark.parametrize("case", params(HTML_ARTICLES, {}))
def test_page_and_its_flattened_text_agree(case: Case) -> None:
    """A page dumped to lines gives the same headline, byline, body, related headlines and comments."""
    flat = case.separate(flatten(HtmlPage(case.text)), content_type="text/plain", outlet=case.outlet)
    whole = case.separate()
    for name in ("headline", "byline"):
        assert getattr(flat, name) == getattr(whole, name), name
    assert [block.text for block in flat.body_blocks] == [block.text for block in whole.body_blocks]
    assert [link.headline for link in flat.related_links] == [link.headline for link in whole.related_links]
    assert [(one.author, _minute(one.date), one.text) for one in flat.comments] == [
        (one.author, _minute(one.date), one.text) for one in whole.comments
    ]
