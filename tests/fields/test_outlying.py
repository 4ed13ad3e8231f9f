"""Lines around the page that read like the story are none of it."""

from __future__ import annotations

from scraper import separate

MOTTO = "<header><h1><a href='/'>Harbour Notes</a></h1><p class='description'>Notes on quays, ferries and the people who wait for them, since 2004.</p></header>"
POST = "<div class='post entry-content'><p>The ferry to the northern quay leaves at noon from today on, the office told me this morning.</p></div>"
LINKS = (
    "<div id='footer'><ul class='links'><li><a href='https://a.example/'>Quay Watch</a> Find and rate the quays of the whole coast with others</li>"
    "<li><a href='https://b.example/'>Boat Archive</a> A collection of daily pictures of boats that nobody else has seen</li>"
    "<li><a href='https://c.example/'>My pictures</a> Looking at my pictures of the sea made easy for everybody at home</li></ul></div>"
)
STORY = "".join(
    f"<p>The harbour office moved the {day} ferry to the northern quay, because the southern one is too narrow for the new boat.</p>"
    for day in ("first", "second", "third")
)


def body(page: str) -> str:
    """The body of a page."""
    head = "<head><title>Ferry moves - Harbour Notes</title></head>"
    return separate(f"<html>{head}<body>{page}</body></html>", url="https://notes.example/2012/11/ferry").body or ""


def test_the_foot_is_no_story_though_it_is_longer() -> None:
    """A post of one sentence above a foot of link descriptions is the story."""
    found = body(f"<div id='main'><h2>Ferry at noon</h2><span>November 1, 2012</span>{POST}</div>{LINKS}")
    assert "northern quay" in found
    assert "Quay Watch" not in found


def test_a_motto_is_no_paragraph() -> None:
    """What a site says of itself in its head is no part of a story below it."""
    found = body(f"{MOTTO}<div class='post'><h3>Ferry moves</h3><div class='post-body'>{STORY}</div></div>")
    assert found.count("harbour office") == STORY.count("harbour office")
    assert "since 2004" not in found


def test_a_part_of_the_story_may_bear_the_name_of_its_layout() -> None:
    """What stands above and below the longest part of a story belongs to it though its box is named after side bars."""
    layout = "<div class='article__main sidebar-enabled--false'><div class='rich'>{}</div></div>"
    intro = "<p>Waiting at quays takes time, and the harbour office says that it counted the hours of all passengers for a year.</p>"
    tips = "".join(
        f"<h4>{place}. Come early</h4><p>{place} ferries a day leave before noon, when hardly anybody waits at the quay for one.</p>"
        for place in range(2, 14)
    )
    end = "<p>That is all that the office knows about waiting, and it will count the hours of all passengers again next year.</p>"
    story = f"{layout.format(intro)}<section class='list'><div class='rich'>{tips}</div></section>{layout.format(end)}"
    found = body(f"<h1>How to wait less</h1>{story}")
    assert "Waiting at quays" in found
    assert "again next year" in found


def test_notes_in_the_foot_do_not_widen_a_short_story() -> None:
    """Long notes in the page's foot are none of a short story above them."""
    story = "<p>The ferry to the northern quay leaves at noon from today on, the harbour office has said.</p><p>It left at ten.</p>"
    notes = (
        "<p>This service may include material from several agencies of the coast, which is copyright and cannot be reproduced.</p>"
        "<p>HT = Harbour Time, which is eleven hours ahead of the time that the observatory keeps.</p>"
    )
    found = body(
        "<div id='main'><div id='content'><div id='article'><h1>Ferry leaves at noon</h1>"
        f"<p>Posted November 1, 2012 16:10</p>{story}</div></div><div id='footer'><div id='fineprint'>{notes}</div></div></div>"
    )
    assert "northern quay" in found
    assert "several agencies" not in found
    assert "observatory" not in found
