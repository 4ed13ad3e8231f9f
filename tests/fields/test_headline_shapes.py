"""The headline on pages whose main heading is something else, or that have none."""

from __future__ import annotations

import pytest

from scraper import Article, separate

TITLE = "Upper gate to open on Saturday"
PARTS = (
    "The sluice keeper of Harnes will open the upper gate for two hours on Saturday, so that the barges can leave the basin.",
    "Nineteen skippers have waited there since the storm of last week, which had bent the axle of the lower gate beyond repair.",
    "The county expects the new axle on Thursday and has asked the skippers to keep their engines off in the narrow canal.",
)
PROSE = "".join(f"<p>{part}</p>" for part in PARTS)
BY = "<p class='byline'>By Mona Lind</p><time datetime='2024-02-09T08:00:00Z'>9 February 2024</time>"


def separated(body: str, title: str = f"{TITLE} | Harnes Post", url: str | None = "https://w.example/a/1") -> Article:
    return separate(f"<html><head><title>{title}</title></head><body>{body}</body></html>", url=url)


@pytest.mark.parametrize("url", ["https://harnespost.example/2024/upper-gate-to-open", "https://w.example/a/1", None])
@pytest.mark.parametrize(
    "masthead",
    [
        "<header><h1>Harnes Post</h1></header>", "<h1 class='logo'><a href='/'>Harnes Post</a></h1>", "<h1>Harnes Post</h1>", "<h1>Harnes Post – news of the canal</h1>", "<h1>Friday, 9 February 2024</h1>",
        "<h1>البريد</h1>", "<h1 class='title'>Texte d’origine</h1>", "<div id='goog-gt-tt'><h1 class='title'>Original text</h1><div>Rate this translation</div></div>", "<h1>Please disable your ad blocker</h1>",
        "<h1>We use cookies</h1>", "<h1 class='visually-hidden'>Main menu</h1>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["<h2>{}</h2>", "<h3>{}</h3>", "<div class='t'>{}</div>", "<h2><a href='#'>{}</a></h2>"])
def test_a_main_heading_that_is_no_headline(masthead: str, heading: str, url: str | None) -> None:
    """The name of the site, a day, a notice or a widget in the main heading goes behind the title that the page prints."""
    made = separated(f"{masthead}<div>{heading.format(TITLE)}{BY}{PROSE}</div>", url=url)
    assert made.headline == TITLE
    assert made.body is not None
    assert made.body.endswith("\n\n".join(PARTS))


@pytest.mark.parametrize("lines", ["<h1>Upper gate<br>to open on Saturday</h1>", "<h1>Upper gate</h1><h1>to open on Saturday</h1>", "<p class='t'>Upper gate</p><p class='t'>to open on Saturday</p>", "<h1><span>Upper gate</span> <span>to open on Saturday</span></h1>"])
def test_a_headline_in_two_lines(lines: str) -> None:
    """Two lines that print the title together are the headline."""
    made = separated(f"<article>{lines}{BY}{PROSE}</article>")
    assert (made.headline, made.body) == (TITLE, "\n\n".join(PARTS))


@pytest.mark.parametrize("label", ["<small>Harbour</small>", "<a href='/harbour'>Harbour</a> ", "<span class='kicker'>Harbour</span>"])
def test_a_label_inside_the_heading(label: str) -> None:
    """A label that begins the heading in small letters or as a link is no part of the headline, though no title says so."""
    assert separated(f"<article><h1>{label}{TITLE}</h1>{BY}{PROSE}</article>", "Harnes Post").headline == TITLE


def test_a_label_that_runs_on_into_the_headline() -> None:
    """A word in a part of its own that runs on into the title without a blank is set apart by a style."""
    heading = f"<h1><span class='x1'>Harbour</span><span class='x2'>{TITLE}</span></h1>"
    assert separated(f"<article>{heading}{BY}{PROSE}</article>", "Harnes Post").headline == TITLE


def test_a_short_headline_before_a_long_name() -> None:
    """The first part of a title is the headline, short as it is, where the last one is the site's long name."""
    made = separated(f"<header><div>The Post of Harnes and the Upper Canal</div></header><article><h1>Gate opens</h1>{BY}{PROSE}</article>", "Gate opens | The Post of Harnes and the Upper Canal")
    assert made.headline == "Gate opens"


def test_a_name_set_apart_is_no_headline_of_a_page_without_a_title() -> None:
    """Where the head has no title, the line that is printed twice is the headline, and not the writers' names above the post."""
    text = "".join(f"<p>The harbour office said on {day} that it would close the pier, move the ferry to the quay, and pay its masters.</p>" for day in ("Friday", "Sunday"))
    article = separate(
        "<body><dl><dt>Ada Finch &amp; Bo Reed</dt></dl><ul><li><a href='/bio'>Bios</a></li></ul><h5>January 18th, 2008</h5>"
        f"<h4><a href='/?p=7'>Harbour closes the pier, moves its ferry</a></h4>{text}"
        "<div><h3>Recent</h3><ul><li><a href='/?p=7'>Harbour closes the pier, moves its ferry</a></li></ul></div></body>",
        url="https://blog.example/?p=7",
    )
    assert article.headline != "Ada Finch & Bo Reed"
