"""Stories of the simulator's paper as pages to learn from and to read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from scraper.learning.sample import Page
from scraper.page.snapshot import Snapshot
from scraper.simulator.pages import stamp, story_page
from scraper.simulator.plan import Plan
from scraper.simulator.stories import Story
from scraper.simulator.truth import FIELDS

SEEDS = (1, 2, 3)


def simulated(seed: int, count: int) -> list[tuple[Page, Mapping[str, Any]]]:
    """The first stories of a paper that name others, each with what it says by the names of a record's fields."""
    plan = Plan(articles=count + 20, seed=seed)
    now = plan.end + timedelta(days=1)
    return [_told(Story(plan, number, now)) for number in range(20, count + 20)]


def _told(story: Story) -> tuple[Page, Mapping[str, Any]]:
    others = [Story(story.plan, number, story.now) for number in story.related]
    content = story_page(story, others).encode()
    fetched = Snapshot(url=story.url, content=content, content_type="text/html", fetched_at=story.now)
    truth = {
        "headline": story.headline,
        "standfirst": story.deck,
        "section": story.section.capitalize(),
        "byline": story.author,
        "date": stamp(story.published),
        "body": "\n\n".join(story.paragraphs),
        "comments": [{"text": text} for *_, text, _ in FIELDS["comments"][1](story)],
        "related_links": [{"headline": other.headline} for other in others],
    }
    return Page(str(story.number), fetched), truth
