"""Sections and tags as pages' own data name them."""

from __future__ import annotations

import pytest

from cleaners.filing import section_name, tag_names
from scraper import separate
from tests.fields.test_generic_head import SENTENCE, STORY


@pytest.mark.parametrize(
    ("told", "address", "section"),
    [
        ("Ports", None, "Ports"),
        ("à la une,Société", None, "à la une"),
        ("News, Ports,", "https://anchor.example/ports/2024/closed", "Ports"),
        ("Behavioral, Social and Health Sciences", None, "Behavioral, Social and Health Sciences"),
        ("Helena, MT", None, "Helena, MT"),
        ("Uncategorized", None, None),
        ("Uncategorized, Ports", None, "Ports"),
        ("https://anchor.example/ports/", None, None),
        ("Home", None, None),
        ("2024", None, None),
        (SENTENCE, None, None),
    ],
)
def test_section_name(told: str, address: str | None, section: str | None) -> None:
    """One section of several, the address's own before the first; none for what is none."""
    assert section_name(told, address) == section


@pytest.mark.parametrize(
    ("told", "tags"),
    [
        (["Ports", "ports", "#Ferries", "› Old town"], ["Ports", "Ferries", "Old town"]),
        (["ports,ferries,old town"], ["ports", "ferries", "old town"]),
        (["Harbours, Ferries, & Ports"], ["Harbours", "Ferries, & Ports"]),
        (["Washington, D.C.", "Ports"], ["Washington, D.C.", "Ports"]),
        (["Page Type: Article", "WC: 2000-2999", "tag:Ports"], ["Ports"]),
        (["Ports: what next?", "Ferries", "Old town"], ["Ports: what next?", "Ferries", "Old town"]),
        (["Uncategorized", "://about:blank", "x", ""], []),
    ],
)
def test_tag_names(told: list[str], tags: list[str]) -> None:
    """Each topic once, without a system's own keys and what is no topic."""
    assert tag_names(told) == tags
    assert tag_names(tag_names(told)) == tags


def test_a_word_that_is_an_agency_elsewhere() -> None:
    """"Mehr" below a German story is a button, not the Iranian agency; with a label it is a source."""
    assert separate(f"<html><body><h1>Hafen gesperrt</h1>{STORY}<div>Mehr</div></body></html>").source is None
    assert separate(f"<html><body><h1>Hafen gesperrt</h1>{STORY}<div>AFP</div></body></html>").source == "AFP"
    assert separate(f"<html><body><h1>Hafen gesperrt</h1>{STORY}<div>Source: Mehr News</div></body></html>").source == "Mehr News"


def test_a_labelled_source_below_the_story_is_no_part_of_it() -> None:
    """Whether the judgement took it for the story or not."""
    made = separate(f"<html><body><h1>Harbour closed</h1>{STORY}<p>(Source: Guardian)</p></body></html>")
    assert made.source == "Guardian"
    assert "Guardian" not in (made.body or "")


def test_the_sections_name_above_the_story_is_no_part_of_it() -> None:
    """It is the section's line, where the page's data name the section alike."""
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "Ports"}</script>'
    made = separate(f"<html><head>{data}</head><body><h1>Harbour closed</h1><div class='article-body'><p>PORTS</p>{STORY}</div></body></html>")
    assert made.section == "Ports"
    assert (made.body or "").startswith(SENTENCE.strip())
