"""An outlet learned from pages of an invented paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scraper.errors import ThresherError
from scraper.learning.expecting import expect
from scraper.learning.facts import Facts
from scraper.learning.lists import learn_lists
from scraper.learning.outlet import Lesson, bare, learn
from scraper.learning.sample import Page, read_samples, separate_as
from scraper.page.snapshot import Snapshot
from tests.learning.paper import STORIES, markup, page, paragraphs, remarks, url_of

QUIET = '<div class="q-byl7"><span>{name}</span></div>'


def selectors(lesson: Lesson) -> dict[str, tuple[str, ...]]:
    """What is written of the newest layout."""
    return lesson.layouts[0].written


def test_facts_of_the_site_are_learned() -> None:
    """Language, the names in titles and data, and the zone of the country whose offsets the pages state, in winter and summer."""
    facts = learn("herald", [page(0), page(2)]).facts
    assert (facts.language, facts.timezone, facts.site_names) == ("en-GB", "Europe/Vienna", ("Valley Herald",))


def test_no_zone_is_guessed() -> None:
    """Times in UTC, and offsets that no zone of the country has, leave it unknown, and say so."""
    for stamp in ("+00:00", "Z", "-09:00"):
        pages = [page(at, markup(at).replace("+01:00", stamp).replace("+02:00", stamp)) for at in (0, 2)]
        lesson = learn("herald", pages)
        assert lesson.facts.timezone is None
        assert any(one.startswith("timezone") for one in lesson.unsure)


def test_three_pages_give_selectors() -> None:
    """They are short, name what an element is, and none is of a tool or of one page."""
    found = selectors(learn("herald", [page(at) for at in range(3)]))
    assert found["headline"][0] in ("h1", ".piece-title", "h1.piece-title")
    assert found["body"] == (".piece-text",)
    assert "css-" not in str(found)
    assert "post-" not in str(found)


def test_a_learned_outlet_reads_another_page() -> None:
    """What was learned of three pages gives the fourth."""
    outlet = learn("herald", [page(at) for at in range(3)]).outlet()
    record = separate_as(page(3).snapshot, outlet).record
    assert record.headline == STORIES[3][0]
    assert record.byline == STORIES[3][1]
    assert (record.date or "").startswith("2024-08-21")
    assert outlet.classify_url(url_of(3)) == "article"


def test_one_page_leaves_its_fields_to_the_general_path() -> None:
    """One page is no evidence of others, and that is said of each field."""
    lesson = learn("herald", [page(0)])
    assert selectors(lesson) == {}
    assert all(one.why for one in lesson.layouts[0].choices)


def test_one_page_names_its_headline_by_a_heading() -> None:
    """The name of a class alone is borne by teasers and notices of other pages, too; these say nothing then."""
    title = STORIES[0][0]
    named = markup(0).replace(f'<h1 class="piece-title">{title}</h1>', f'<h1><span class="over">Town:</span> <span class="headline">{title}</span></h1>')
    lesson = learn("herald", [page(0, named)])
    assert "h1" in lesson.layouts[0].written["headline"][0]
    other = markup(1).replace("<main", '<p class="headline">Something went wrong</p><main')
    assert separate_as(page(1, other).snapshot, lesson.outlet()).record.headline == STORIES[1][0]
    loose = named.replace("<h1>", "<div>").replace("</h1>", "</div>")
    assert "headline" not in learn("herald", [page(0, loose)]).layouts[0].written


def test_a_person_s_word_changes_nothing_where_it_is_known() -> None:
    """One page is no better evidence for what the general path finds by itself."""
    (told,) = expect([page(0)], [f"headline={STORIES[0][0]}"])
    assert "headline" not in selectors(learn("herald", [told]))


def test_what_a_person_says_goes_before_what_is_found() -> None:
    """A headline that the general path does not take is read by the outlet that was told of it on one page, on others too."""

    def odd(number: int) -> Page:
        text = markup(number).replace(f'<h1 class="piece-title">{STORIES[number][0]}</h1>', "<h1>The long read of the valley herald</h1>")
        line = f'<p class="story-name">{STORIES[number][0]}</p>'
        text = text.replace('<article class="piece">', f'<article class="piece">{line}').replace(f"<title>{STORIES[number][0]} |", "<title>")
        return page(number, text)

    told = expect([odd(0)], [f"headline={STORIES[0][0]}"])
    outlet = learn("herald", told).outlet()
    assert separate_as(odd(1).snapshot, outlet).record.headline == STORIES[1][0]


def test_a_value_that_one_page_has_otherwise_is_mended_by_the_others() -> None:
    """Where the general path takes another name on one of three pages, the element of the other two is what counts."""
    quiet = '<div class="pen-line">{name}</div>'
    loud = '<div class="pen-line">By {name}</div>'
    strange = '<p>By <a rel="author">Desk Of Nobody</a></p>'
    pages = [page(at, markup(at, byline=loud)) for at in (0, 1)] + [page(2, markup(2, byline=quiet + strange))]
    record = separate_as(pages[2].snapshot, learn("herald", pages).outlet()).record
    assert record.byline == STORIES[2][1]


def test_a_name_that_nothing_marks_is_found_by_the_other_pages() -> None:
    """The class that held the byline on two pages finds it on the third, where the general path finds none."""
    plain = '<div class="pen-line">{name}</div>'
    labelled = '<div class="pen-line">By {name}</div>'
    pages = [page(at, markup(at, byline=labelled)) for at in (0, 1)] + [page(2, markup(2, byline=plain))]
    lesson = learn("herald", pages)
    record = separate_as(pages[2].snapshot, lesson.outlet()).record
    assert record.byline == STORIES[2][1]


def test_what_stands_in_every_story_is_chrome() -> None:
    """A box with the same words in the text of each page is none of the story."""
    box = '<div class="join-us"><p>Our readers keep this paper alive and each of them pays for the work of the whole room.</p></div>'
    pages = [page(at, markup(at, box=box)) for at in range(3)]
    record = separate_as(page(3, markup(3, box=box)).snapshot, learn("herald", pages).outlet()).record
    assert "keep this paper alive" not in (record.body or "")
    assert "said office 35" in (record.body or "")


def test_the_address_of_a_saved_page_is_its_own_word() -> None:
    """A page without an address is known by its canonical link; one that names none is told what to do."""
    assert learn("herald", [page(0, address=False)]).places.domains == ("valleyherald.example",)
    bare = Page("x.html", replace(page(0).snapshot, url=None, content=markup(0).replace("canonical", "other")))
    with pytest.raises(ThresherError, match=r"meta\.json"):
        learn("herald", [bare])


def test_no_article_teaches_nothing() -> None:
    """Where no page is an article that is said; beside articles such a page is set aside with its reason."""
    empty = Page("empty.html", Snapshot(url=url_of(3), content="<html><body></body></html>", content_type="text/html"))
    with pytest.raises(ThresherError, match="none of the pages"):
        learn("herald", [empty])
    lesson = learn("herald", [page(0), empty])
    assert [one.page.name for one in lesson.refused] == ["empty.html"]


def test_learning_changes_no_page_that_was_right() -> None:
    """On every page that it was learned from the outlet gives what the general path gave."""
    pages = [page(at) for at in range(4)]
    lesson = learn("herald", pages)
    for one in lesson.samples:
        now = separate_as(one.page.snapshot, lesson.outlet()).record
        assert (now.headline, now.byline, now.body) == (one.record.headline, one.record.byline, one.record.body)


def test_a_story_told_twice_is_one() -> None:
    """The same page again, or its print page, is no further evidence, and makes no story chrome."""
    again = page(0, markup(0).replace("piece", "print"))
    lesson = learn("herald", [page(0), again, page(1)])
    assert [one.page.name for one in lesson.refused] == ["0.html"]
    assert len(lesson.samples) == 2
    assert "boilerplate" not in selectors(lesson)


def rebuilt(number: int) -> str:
    """The page of a story in markup that has nothing in common with the others'."""
    text = markup(number).replace("<h1", "<h2").replace("</h1>", "</h2>").replace("<article", "<div").replace("</article>", "</div>")
    return text.replace("piece-title", "sheet-name").replace("piece-text", "sheet-text").replace("piece", "sheet").replace("pen", "quill")


def test_two_layouts_are_told_apart() -> None:
    """Pages before and after a rebuild are two layouts: the newer first, each known by what the other has not."""
    unlabelled = '<p class="pen">By {name}</p>'
    old = [page(at, markup(at, byline=unlabelled)) for at in (0, 1)]
    lesson = learn("herald", [*old, page(2, rebuilt(2)), page(3, rebuilt(3))])
    names = [one.name for one in lesson.layouts]
    assert len(names) == 2
    assert names[0] == "present"
    outlet = lesson.outlet()
    for one, wanted in zip(lesson.samples, (names[1], names[1], names[0], names[0]), strict=True):
        assert separate_as(one.page.snapshot, outlet).record.layout == wanted


MODULES = """<!doctype html><html lang="en"><head><title>{title} - The Fen</title>
<meta property="og:url" content="{url}"></head><body><div class="sc-bdVaJa hKzJxA"><div class="flex mt-4 md:px-8">
<h1 class="css-1q2w3e text-4xl">{title}</h1>
<div class="Piece_credit__x9Y2q flex"><span class="css-{n}a2b3c">By {name}</span></div>
<div data-testid="story-body" class="prose max-w-none css-{n}zzz9y8">{text}</div></div></div></body></html>"""


def test_pages_whose_classes_are_hashes_teach_what_stays() -> None:
    """Marks for tests, stems of modules and semantic tags are used; hashes and names of looks are not."""
    pages = []
    for at in range(3):
        text = "".join(f"<p>{one}</p>" for one in paragraphs(at))
        pages.append(page(at, MODULES.format(title=STORIES[at][0], url=url_of(at), name=STORIES[at][1], n=at, text=text)))
    found = selectors(learn("fen", pages))
    assert found["body"] == ("div[data-testid=story-body]",)
    assert found["byline"] == ('div[class*="Piece_credit__"]',)
    assert not any(name in str(found) for name in ("css-", "sc-", "hKz", "mt-4", "flex", "text-4xl", "prose"))


def test_datelines_on_lines_of_their_own_are_learned() -> None:
    """Where each story begins with a place and who reports from there, the outlet says so, and place and name are read."""
    places = ("Tarn", "Brook", "Lenn", "Marsh")
    pages = [page(at, markup(at, byline=f'<div class="from">{places[at]} - {{name}}</div>').replace("piece", "x")) for at in range(4)]
    lesson = learn("herald", pages[:3])
    record = separate_as(pages[3].snapshot, lesson.outlet()).record
    assert record.byline == STORIES[3][1]
    assert (record.body or "").startswith("On day 1")


def test_a_day_that_every_page_prints_in_one_place_is_its_date() -> None:
    """Ages that the general path passes over date the pages where each of three has one in the same element; the clock of the
    site, which is the same on all, does not."""

    def aged(number: int, age: str) -> Page:
        text = markup(number).replace(f'<meta property="article:published_time" content="{STORIES[number][2]}">', "")
        start, stop = text.index("<time"), text.index("</time>") + 7
        text = text[:start] + f'<ul class="facts"><li class="eyes">12{number} views</li><li class="age">{age}</li></ul>' + text[stop:]
        one = page(number, text.replace("<main", '<div class="clock">1 October 2024</div><main'))
        return replace(one, snapshot=replace(one.snapshot, fetched_at=datetime(2024, 10, 1, 12, tzinfo=UTC)))

    pages = [aged(0, "3 days ago"), aged(1, "5 days ago"), aged(2, "9 days ago")]
    record = separate_as(aged(3, "2 days ago").snapshot, learn("herald", pages).outlet()).record
    assert (record.date or "").startswith("2024-09-29")


def test_threads_of_two_pages_teach_their_elements() -> None:
    """The element of one comment and of its parts are those that hold them on each page; what is read stays the same."""
    pages = [page(at, markup(at).replace("</article>", f"</article>{remarks(at)}")) for at in range(3)]
    lesson = learn("herald", pages)
    assert lesson.lists.thread["item"] == (".note-row",)
    assert lesson.lists.thread["text"][0] in (".said", "div.said", "p")
    for one in lesson.samples:
        now = separate_as(one.page.snapshot, lesson.outlet()).record
        assert [(c.author, c.text) for c in now.comments] == [(c.author, c.text) for c in one.record.comments]
        assert len(now.comments) == 3


def test_a_page_s_own_count_is_evidence_of_its_comments() -> None:
    """Where the general path has lost a comment on each page, the element is learned of which each page has as many as it counts."""
    outlet = bare("herald", ("valleyherald.example",), Facts())
    samples, _ = read_samples([page(at, markup(at).replace("</article>", f"</article>{remarks(at)}")) for at in range(3)], outlet)
    for one in samples:
        one.record.comments.pop(1)
    found = learn_lists(samples, lambda lists: type("Herald", (outlet,), {"name": "herald", **lists.declared()}))
    assert found.thread["item"] == (".note-row",)
    for one in samples:
        one.record.comment_count = 2
    assert not learn_lists(samples, lambda lists: type("Herald", (outlet,), {"name": "herald", **lists.declared()})).thread


def test_lists_of_two_pages_teach_their_block() -> None:
    """The block of a list and the element of an entry are those that hold the same entries as the general path reads."""

    def more(number: int) -> str:
        rows = "".join(
            f'<li class="also-item"><a href="{url_of(at)}">{STORIES[at][0]} and what came after</a></li>' for at in range(4) if at != number
        )
        return f'<aside class="also-read"><h3>Related stories</h3><ul>{rows}</ul></aside>'

    pages = [page(at, markup(at).replace("</article>", f"{more(at)}</article>")) for at in range(3)]
    lesson = learn("herald", pages)
    assert [set(one) for one in lesson.lists.related] == [{"block", "item"}]
    for one in lesson.samples:
        now = separate_as(one.page.snapshot, lesson.outlet()).record
        assert [link.headline for link in now.related_links] == [link.headline for link in one.record.related_links]
        assert len(now.related_links) == 3
