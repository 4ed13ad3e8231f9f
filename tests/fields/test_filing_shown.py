"""Section, tags and kicker as a page prints them, on invented pages."""

from __future__ import annotations

from scraper import separate
from scraper.record.article import Article

TITLE = "Harbour closed to large ships"
SENTENCE = "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday."
MORE = "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams."
STORY = f"<div class='text'><p>{SENTENCE}</p><p>Ferries call at the new quay, and fishing boats may enter until noon.</p><p>{SENTENCE} {MORE}</p><p>{MORE}</p>{{}}</div>"


def read(top: str, *, foot: str = "", head: str = "") -> Article:
    html = f"<html><head><title>{TITLE}</title>{head}</head><body>{top}{STORY.format(foot)}</body></html>"
    return separate(html, url="https://www.example-gazette.test/2024/harbour-closed")


def test_the_printed_path_goes_before_the_data() -> None:
    """The innermost name of the path that is printed above the headline is the section."""
    path = "<nav class='breadcrumbs'><a href='/'>Home</a> <a href='/news'>News</a> <a href='/news/coast'>Coast</a></nav>"
    article = read(f"{path}<h1>{TITLE}</h1>", head='<meta property="article:section" content="Front page">')
    assert (article.section, article.provenance["section"]) == ("Coast", "printed path")


def test_a_linked_label_is_the_section_and_a_plain_one_the_kicker() -> None:
    """Of the labels right above the headline a link names the section, plain words are the kicker."""
    linked = read(f"<header><a href='/coast'>Coast</a><h1>{TITLE}</h1></header>")
    plain = read(f"<header><div>Storm on the coast</div><h1>{TITLE}</h1></header>")
    assert (linked.section, linked.kicker) == ("Coast", None)
    assert (plain.section, plain.kicker) == (None, "Storm on the coast")


def test_a_kicker_below_the_headline() -> None:
    """An overline that the markup sets behind the headline is found by its name."""
    assert read(f"<header><h1>{TITLE}</h1><div class='article__overline'>Storm on the coast</div></header>").kicker == "Storm on the coast"


def test_topics_behind_a_label() -> None:
    """Links to topics below the story are its tags, also behind a label on their line."""
    foot = "<div class='filed'>Filed under: <a href='/tag/quay'>Quay</a>, <a href='/tag/ferry'>Ferry</a></div>"
    assert read(f"<h1>{TITLE}</h1>", foot=foot).tags == ["Quay", "Ferry"]
