"""Where lists of titles end in dumps, whose they are, and what stands beside a linked headline."""

from __future__ import annotations

import pytest

from scraper import Article, separate

STORY = (
    "The regional rail board said on Thursday that the branch line to Kelmouth will stay shut until next spring, because the slope moves.",
    "Passengers will be carried by bus in the meantime, and the board promised that no journey would take more than twenty minutes longer.",
    "Engineers will look at the tunnel again in the autumn, when the wettest weeks of the year are over and the ground has settled.",
)
TITLES = ("Goats block the mountain pass", "Bakery burns down twice")
HTML = "<html><head><title>Kelmouth line shut</title></head><body><main><h1>Kelmouth line shut</h1>{}{}</main></body></html>"


def read(*lines: str, url: str = "https://daily.example.com/item/4711") -> Article:
    """A separated dump of a story with lines below it."""
    return separate("\n\n".join(("Kelmouth line to stay shut until spring", *STORY, *lines)), url=url, content_type="text/plain")


def page(below: str) -> Article:
    """A separated page of the story with markup below it."""
    return separate(HTML.format("".join(f"<p>{one}</p>" for one in STORY), below), url="https://daily.example.com/item/4711", content_type="text/html")


@pytest.mark.parametrize(
    "foot",
    [
        ("Sign up for our newsletter",), ("About us | Contact | Privacy",), ("Leave a comment",), ("3 comments",), ("Följ oss på Facebook",),
        ("Udostępnij",), ("This page is no longer available",), ("All rights reserved.",), ("Politics", "Sport"),
        ("Share your feedback with us",), ("End of article",), ("goats block the pass goats block the pass", "Bakery"), ("Name *", "E-mail *"),
    ],
)  # fmt: skip
def test_ends_of_lists(foot: tuple[str, ...]) -> None:
    """Calls, menus, comments and notices below a list are none of its titles."""
    article = read("You may also like", *TITLES, *foot)
    assert [one.headline for one in article.related_links] == list(TITLES)
    assert [block.text for block in article.body_blocks] == list(STORY)


def test_bylines_and_days() -> None:
    """A title's writer and day stand below it."""
    article = read("Related stories", TITLES[0], "By Ada Finch", "May 3, 2020", TITLES[1], "By Bo Reed", "May 2, 2020")
    assert [(one.headline, one.byline, one.date) for one in article.related_links] == [
        (TITLES[0], "Ada Finch", "2020-05-03"), (TITLES[1], "Bo Reed", "2020-05-02"),
    ]  # fmt: skip


def test_teasers() -> None:
    """A list whose titles have a sentence below each is no part of the story, whatever of it is prose."""
    teasers = ("The herd refuses to move, and the drivers have no hay to offer them.", "For the second time this year the ovens were far too hot, the owner says.")
    article = read("Related stories", TITLES[0], teasers[0], TITLES[1], teasers[1])
    assert [one.headline for one in article.related_links] == list(TITLES)
    assert [block.text for block in article.body_blocks] == list(STORY)


def test_a_day_that_only_the_markup_states_in_full() -> None:
    """Beside a card's writer it is the entry's."""
    card = "<div><h4><a href=/n/{0}>{1}</a></h4><p>By Ada Finch <time datetime=2020-05-0{0}>May {0}</time></p></div>"
    article = page("<h3>Read next</h3><div>" + "".join(card.format(n, title) for n, title in enumerate(TITLES, 1)) + "</div>")
    assert [(one.byline, one.date) for one in article.related_links] == [("Ada Finch", "2020-05-01"), ("Ada Finch", "2020-05-02")]


@pytest.mark.parametrize("label", ["Latest news", "Most read", "More from Daily"])
def test_lists_of_the_site(label: str) -> None:
    """What is the whole site's by its label or by the site's name is no related list, with days and without."""
    assert read(label, TITLES[0], "May 3, 2020", TITLES[1], "May 2, 2020").related_links == []
    assert [block.text for block in read(label, *TITLES).body_blocks] == list(STORY)


def test_labels_of_menus() -> None:
    """A label over nothing but names of sections has no links."""
    assert read("Read more", "Politics", "Sport").related_links == []


def test_a_byline_behind_a_linked_headline() -> None:
    """It is its entry's, whether an outlet declares the list or not."""
    rows = "".join(f"<div><a href=/n/{n}>{title}</a><span>By {who}</span></div>" for n, (title, who) in enumerate(zip(TITLES, ("Ada Finch", "Bo Reed"), strict=True)))
    article = page(f"<h2>Related stories</h2><div>{rows}</div>")
    assert [(one.headline, one.byline) for one in article.related_links] == [(TITLES[0], "Ada Finch"), (TITLES[1], "Bo Reed")]


@pytest.mark.parametrize("label", ["More on:", "Más sobre:", "Plus sur :"])
def test_topics_below_an_offer(label: str) -> None:
    """Short names below a label for more are topics; headlines are not."""
    items = "".join(f"<li><a href=/t/{n}>{name}</a></li>" for n, name in enumerate(("Trains", "Tunnels")))
    assert page(f"<ul><li>{label}</li>{items}</ul>").tags == ["Trains", "Tunnels"]


def test_a_title_that_its_picture_says_too() -> None:
    """A card whose picture is called what its title says gives the title once."""
    assert [one.headline for one in read("You may also like", *(f"{one} {one}" for one in TITLES)).related_links] == list(TITLES)


def test_dated_titles_in_one_line() -> None:
    """Titles that share a line, each behind its day with the time, are a list; what happened on two days is the story's."""
    article = read(f"GMT 08:30 2013 Sunday ,10 February {TITLES[0]} GMT 17:05 2012 Friday ,21 December {TITLES[1]}")
    assert [(one.headline, str(one.date)[:10]) for one in article.related_links] == list(zip(TITLES, ("2013-02-10", "2012-12-21"), strict=True))
    told = "3 May 2020, 10:30 The slope began to move. 4 May 2020, 11:00 The board shut the line and ordered buses."
    assert not read(told).related_links


@pytest.mark.parametrize("form", [("Name *", "Comment *"), ("الاسم *", "شروط الاستخدام"), ("E-posta*", "Kalan karakter: 500")])
def test_a_form_ends_the_text(form: tuple[str, ...]) -> None:
    """Two labels of a form in a row end the story; what stands below them is none of it, whatever its length."""
    foot = "The paper belongs to its readers, who have kept it alive for a hundred years and hope to do so for a hundred more."
    assert [block.text for block in read(*form, foot).body_blocks] == list(STORY)


def test_words_for_machines_above_a_list_are_no_title_of_it() -> None:
    """Of titles behind their days none takes the day below it, where the words of the address stand twice above the first day."""
    days = ("GMT 08:30 2013 Sunday ,10 February", "GMT 17:05 2012 Friday ,21 December")
    lines = [line for pair in zip(days, TITLES, strict=True) for line in pair]
    for above in ((), ("kelmouth line shut kelmouth line shut",)):
        links = read(*above, *lines).related_links
        assert [(one.headline, str(one.date)[:10]) for one in links] == list(zip(TITLES, ("2013-02-10", "2012-12-21"), strict=True))
    below = [line for pair in zip(TITLES, days, strict=True) for line in pair]
    assert [str(one.date)[:10] for one in read(*below).related_links] == ["2013-02-10", "2012-12-21"]
