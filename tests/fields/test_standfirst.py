"""The standfirst on invented pages: what stands between headline and story and is set apart is no part of the body."""

from __future__ import annotations

import pytest

from scraper import separate
from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.separation.order import run_whole

TITLE = "Harbour closed to large ships"
DECK = "Ferries will call at the new quay for eleven weeks, the office says."
CHINESE_DECK = "渡轮在港口关闭期间照常运行，港务局说。"
FIRST = "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday."
MORE = (
    "Work on the outer wall began at dawn, and the first of the large stones were lifted from the water before noon.",
    "Fishing boats may still enter the inner basin between sunrise and noon, provided that they announce themselves by radio.",
    "Traders fear losses during the busiest weeks of the season and have asked the ministry in the capital for help.",
)
BY = "<div class='meta'>By Ada Finch, <time datetime='2024-05-03'>3 May 2024</time></div>"
IMAGE = "<figure><img src='/quay.jpg' width='900' height='600'><figcaption>The quay at dawn.</figcaption></figure>"


def story(first: str = f"<p>{FIRST}</p>") -> str:
    return f"<div class='text'>{first}{''.join(f'<p>{one}</p>' for one in MORE)}</div>"


def page(inner: str, *, head: str = "", title: str = TITLE) -> str:
    return (
        f"<html lang='en'><head><title>{title}</title>{head}</head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<main>{inner}</main><footer><p>© 2024 The Example Gazette</p></footer></body></html>"
    )


def described(text: str) -> str:
    return f'<meta name="description" content="{text}">'


def read(inner: str, **others: str) -> Article:
    return separate(page(inner, **others), url="https://www.example-gazette.test/2024/harbour-closed")


@pytest.mark.parametrize(
    "top",
    [
        f"<header><h1>{TITLE}</h1><h2>{DECK}</h2>{BY}</header>",
        f"<header><h1>{TITLE}</h1><p>{DECK}</p></header>{BY}",
        f"<h1>{TITLE}</h1><p class='article-standfirst'>{DECK}</p>{BY}",
        f"<h1>{TITLE}</h1>{BY}<div class='ContentHeaderDek-x1'><p>{DECK}</p></div>",
        f"<h1>{TITLE}</h1><div>{DECK}</div>{BY}{IMAGE}",
        f"<h1>{TITLE}</h1>{BY}<div><b>{DECK}</b></div>",
    ],
    ids=["h2 in the header", "above the byline", "class", "class around it", "above byline and picture", "bold"],
)
def test_what_is_set_apart_under_the_headline(top: str) -> None:
    """A line under the headline that its place, its name or its weight sets apart is the standfirst and not in the body."""
    article = read(top + story())
    assert (article.headline, article.standfirst) == (TITLE, DECK)
    assert (article.body or "").startswith(FIRST)
    assert [claim for claim in article.body_blocks if claim.text == DECK] == []


def test_the_description_under_the_headline() -> None:
    """A line in an element of its own that the page's head gives as its description is the standfirst."""
    article = read(f"<h1>{TITLE}</h1><div>{DECK}</div>{story()}", head=described(DECK))
    assert article.standfirst == DECK
    assert (article.body or "").startswith(FIRST)


def test_lines_of_one_standfirst_are_joined() -> None:
    """Of an element that is called a standfirst all lines are, joined with a blank."""
    article = read(f"<h1>{TITLE}</h1><div class='standfirst'><p>{DECK}</p><p>Traders are worried about the season.</p></div>{BY}{story()}")
    assert article.standfirst == f"{DECK} Traders are worried about the season."


def test_chinese_standfirst() -> None:
    """A standfirst needs no blanks."""
    article = read(f"<h1>港口关闭六个星期</h1><p class='standfirst'>{CHINESE_DECK}</p>{BY}{story()}", title="港口关闭六个星期")
    assert article.standfirst == CHINESE_DECK


@pytest.mark.parametrize(
    "inner",
    [
        f"<h1>{TITLE}</h1>{BY}{story()}",
        f"<h1>{TITLE}</h1>{BY}{IMAGE}{story()}",
        f"<h1>{TITLE}</h1><figure><img src='/quay.jpg' width='900'><figcaption class='lead-caption'>{DECK}</figcaption></figure>{BY}{story()}",
        f"<h1>{TITLE}</h1><p class='author-intro'>{DECK}</p>{BY}{story()}",
        f"<h1>{TITLE}</h1><p class='standfirst'><a href='/other'>{DECK}</a></p>{BY}{story()}",
        f"<h1>{TITLE}</h1>{BY}" + "".join(f"<div class='ad-slot'><p>{one}</p></div>" for one in (FIRST, *MORE)),
    ],
    ids=["plain", "picture above", "caption", "portrait", "link", "every paragraph in a box of its own"],
)
def test_what_is_no_standfirst(inner: str) -> None:
    """A first paragraph that nothing sets apart is body though the page's head repeats it; captions, portraits and links are none."""
    article = read(inner, head=described(FIRST))
    assert article.standfirst is None
    assert FIRST in (article.body or "")


def test_subheads_are_none() -> None:
    """A heading above the first paragraph is no standfirst where the story has others like it."""
    inner = f"<h2>What engineers found in the wall</h2><p>{FIRST}</p><p>{MORE[0]}</p><h2>What the traders of the port say</h2><p>{MORE[1]}</p><p>{MORE[2]}</p>"
    article = read(f"<h1>{TITLE}</h1>{BY}<div class='text'>{inner}</div>")
    assert article.standfirst is None
    assert [block.text for block in article.body_blocks if block.kind == "heading"] == [
        "What engineers found in the wall", "What the traders of the port say",
    ]  # fmt: skip


def test_a_declared_standfirst_goes_before_what_is_shown() -> None:
    """What the outlet's selector finds is the standfirst; one that misses costs nothing."""
    inner = f"<h1>{TITLE}</h1><p class='standfirst'>{DECK}</p><p class='own'>The office will tell more on Monday morning.</p>{BY}{story()}"
    found = {}
    for css in (".own", ".missing"):
        layouts = (Layout(name="present", standfirst=(css,)),)
        outlet = type("Own", (Outlet,), {"name": "own", "allowed_domains": ["own.example"], "layouts": layouts})
        snapshot = Snapshot(url=None, content=page(inner), content_type=None, fetched_at=None, outlet="own")
        found[css] = run_whole(snapshot, {"own": outlet}).record.standfirst
    assert found == {".own": "The office will tell more on Monday morning.", ".missing": DECK}


def test_candidates_that_lost_are_kept() -> None:
    """What was not chosen is kept with what spoke for and against it."""
    work = run_whole(Snapshot(url=None, content=page(f"<h1>{TITLE}</h1>{BY}{story()}"), content_type=None, fetched_at=None))
    first = work.losers["standfirst"][0]
    assert (first.value, "as the story" in first.why) == (FIRST, True)


@pytest.mark.parametrize(
    "line",
    ["Posted by timothy on Tuesday July 24, @09:04AM", "Von der Redaktion des Hafenblatts am Montag", "Written by Ada Finch for the harbour page"],
)
def test_a_byline_is_no_standfirst(line: str) -> None:
    """Lines with a byline's label are none, whatever sets them apart."""
    assert read(f"<h1>{TITLE}</h1><div class='box'><span>{line}</span></div>{story()}").standfirst != line


def test_a_first_paragraph_is_the_storys() -> None:
    """The page's description may be the first paragraph; where the next lines are paragraphs beside it, it is the story's."""
    inner = f"<h1>{TITLE}</h1><div class='text'><p>{FIRST}</p><p>The plan:</p><ul><li>{MORE[0]}</li><li>{MORE[1]}</li></ul><p>{MORE[2]}</p></div>"
    found = read(inner, head=described(FIRST))
    assert found.standfirst is None
    assert found.body_blocks[0].text == FIRST


def test_a_dateline_is_no_part_of_the_standfirst() -> None:
    """A place that opens the standfirst is the dateline, and its agency the source; neither stands in the text."""
    found = read(f"<header><h1>{TITLE}</h1><p class='standfirst'>GENEVA (Reuters) - {DECK}</p></header>{story()}")
    assert (found.standfirst, found.dateline, found.source) == (DECK, "GENEVA", "Reuters")
    assert found.body_blocks[0].text == FIRST


def test_a_line_that_goes_on_another_is_no_standfirst() -> None:
    """What begins with a small letter below the byline is neither the standfirst nor the story's."""
    aside = "<div><div class='kind'>from the boats-and-bells dept.</div></div>"
    article = separate(page(f"<h1>{TITLE}</h1>{BY}{aside}{story()}"))
    assert article.standfirst is None
    assert (article.body or "").startswith(FIRST)


@pytest.mark.parametrize("name", ["ledetekst", "beharangozo", "ContentHeader-sub", "underoverskrift"])
def test_names_of_standfirsts_in_more_languages(name: str) -> None:
    """A line below byline and date that is called a standfirst is one."""
    story = "".join(f"<p>The council of Oldmere voted on Tuesday to open the lower bridge again, the clerk said in a note, for the {n}. time.</p>" for n in range(5))
    head = f"<h1>Bridge to open again in June</h1><p>Ada Finch</p><p>3 May 2024</p><p class='{name}'>Carts may cross by night, boats must wait for the bell</p>"
    made = separate(f"<html><head><title>Bridge</title></head><body><div>{head}<div class='t'>{story}</div></div></body></html>", url="https://oldmere.example/a/1")
    assert made.standfirst == "Carts may cross by night, boats must wait for the bell"


def test_a_bold_deck_of_two_lines() -> None:
    """A bold element above the story that a line break parts is the standfirst as a whole."""
    deck = f"<strong class='end_summary'>{DECK}<br>Traders fear losses.</strong><br><br>"
    text = "<br><br>".join((FIRST, *MORE))
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{BY}<article>{deck}{text}</article></body></html>"
    article = separate(html, url="https://www.example.org/news/77")
    assert article.standfirst == f"{DECK} Traders fear losses."
    assert article.body.startswith(FIRST)


def test_a_preview_under_the_headline() -> None:
    html = f"<html><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1>{BY}<div class='detail__preview'>{DECK}</div>{IMAGE}{story()}</div></body></html>"
    article = separate(html, url="https://www.example.org/news/77")
    assert (article.standfirst, article.body.startswith(FIRST)) == (DECK, True)
