"""Other stories, cards, code and labels on a story's page are none of the story."""

from __future__ import annotations

import pytest

from scraper import Article, separate

PARTS = (
    "The sluice keeper of Harnes will open the upper gate for two hours on Saturday, so that the barges can leave the basin.",
    "Nineteen skippers have waited there since the storm of last week, which had bent the axle of the lower gate beyond repair.",
    "The county expects the new axle on Thursday and has asked the skippers to keep their engines off in the narrow canal.",
)
PROSE = "".join(f"<p>{part}</p>" for part in PARTS)
BY = "<p class='byline'>By Mona Lind</p><time datetime='2024-02-09T08:00:00Z'>9 February 2024</time>"
NEXT = "<p class='byline'>By Bo Hagen</p><time datetime='2024-02-08T08:00:00Z'>8 February 2024</time>" + "".join(
    f"<p>The mill of Sandvik, which had burned down in May, turns again since Monday, its miller said, and number {n} is to follow.</p>" for n in range(4)
)


def separated(body: str, *, url: str = "https://harnes.example/a/1") -> Article:
    return separate(f"<html><head><title>Upper gate to open on Saturday - Harnes Post</title></head><body>{body}</body></html>", url=url)


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("<article><h1>{}</h1>{}</article>", "<article><h1>{}</h1>{}</article>"), ("<article><h1>{}</h1>{}</article>", "<article><h2>{}</h2>{}</article>"),
        ("<article><h1>{}</h1>{}</article>", "<article><h2><a href='/a/2'>{}</a></h2>{}</article>"), ("<div class='story'><h1>{}</h1>{}</div>", "<div class='story'><h1>{}</h1>{}</div>"),
        ("<div class='post'><h2>{}</h2>{}</div>", "<div class='post'><h2>{}</h2>{}</div>"), ("<main><article><h1>{}</h1>{}</article></main>", "<section><article><h1>{}</h1>{}</article></section>"),
    ],
)  # fmt: skip
def test_the_next_story_on_the_page(own: str, other: str) -> None:
    """A second story below the first, made as it is, gives neither text nor author nor day."""
    page = own.format("Upper gate to open on Saturday", BY + PROSE) + other.format("Mill turns again", NEXT)
    made = separated(page)
    assert (made.headline, made.body) == ("Upper gate to open on Saturday", "\n\n".join(PARTS))
    assert [one.name for one in made.authors] == ["Mona Lind"]


def test_parts_of_one_story_are_no_other_stories() -> None:
    """Sections with headings below the first are the story's, be they boxes of one make."""
    parts = "".join(f"<section class='part'><h2>Part {n}</h2><p>{part}</p></section>" for n, part in enumerate(PARTS, 1))
    made = separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}{parts}</article>")
    assert [block.text for block in made.body_blocks if block.kind == "paragraph"] == list(PARTS)


@pytest.mark.parametrize("place", ["<article>{0}{1}</article>", "<article>{0}</article>{1}", "<article>{0}</article><section class='grid'>{1}</section>"])
def test_cards_below_the_story(place: str) -> None:
    """Boxes of one make with a linked title and a teaser are none of the story, whatever their names."""
    cards = "".join(
        f"<div class='box'><h3><a href='/s/{n}'>A long headline of another story, number {n}</a></h3><p>Teaser {n} tells in a sentence what the whole story is about.</p></div>"
        for n in range(5)
    )
    made = separated(place.format(f"<h1>Upper gate to open on Saturday</h1>{BY}{PROSE}", cards))
    assert made.body == "\n\n".join(PARTS)


@pytest.mark.parametrize("code", ['string(9) "[{"id":"1","pic":"/a.jpg"}]"', "googletag.cmd.push(function(){googletag.display('div-2');});", "Notice: Undefined index in /srv/post.php on line 4", "{{ story.related }}"])
def test_code_that_is_shown_by_mistake(code: str) -> None:
    """A line of code is no paragraph, amid the story or below it; in an element for code it is one."""
    for tag in ("p", "div"):
        assert separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}{PROSE}<{tag}>{code}</{tag}></article>").body == "\n\n".join(PARTS)
        amid = PROSE.replace("</p><p>Nineteen", f"</p><{tag}>{code}</{tag}><p>Nineteen")
        assert separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}{amid}</article>").body == "\n\n".join(PARTS)
    shown = separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}{PROSE}<pre><code>{code}</code></pre>{PROSE.replace('Saturday', 'Sunday')}</article>")
    assert code.startswith("string") or (shown.body is not None and code in shown.body)


@pytest.mark.parametrize("label", ["Views: 1,204", "Your Thoughts and Comments", "— Ende —", "تم النسخ", "Was this article helpful?"])
def test_labels_below_the_story(label: str) -> None:
    """A label at the end is none of the story in a page and in a dump; topics behind one are its tags."""
    assert separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}{PROSE}<p>{label}</p></article>").body == "\n\n".join(PARTS)
    dump = separate("Upper gate to open on Saturday\n\n" + "\n\n".join(PARTS) + f"\n\n{label}", url="https://harnes.example/a/1", content_type="text/plain")
    assert dump.body == "\n\n".join(PARTS)
    made = separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}{PROSE}<p>Tags: sluices, mills</p></article>")
    assert (made.body, made.tags) == ("\n\n".join(PARTS), ["sluices", "mills"])


@pytest.mark.parametrize("label", ["A+ A-", "News ID: 12345", "Print | Email", "Exclusive", "1204 views", "حصري"])
def test_labels_above_the_story(label: str) -> None:
    """Tools, numbers and kinds between headline and text are none of the text; a labelled section is the record's."""
    for tag in ("p", "div"):
        assert separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}<{tag}>{label}</{tag}>{PROSE}</article>").body == "\n\n".join(PARTS)
    made = separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}<p>Category: Canals</p>{PROSE}</article>")
    assert (made.section, made.body) == ("Canals", "\n\n".join(PARTS))


@pytest.mark.parametrize("title", ["Weather", "About us", "Poll", "Mona Lind"])
def test_small_boxes_below_the_article(title: str) -> None:
    """A box below the article that holds the story is none of it, whatever it says."""
    box = f"<div class='x7'><h3>{title}</h3><p>Harnes has twelve degrees, and some rain in the evening.</p></div>"
    assert separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}{PROSE}</article>{box}").body == "\n\n".join(PARTS)


@pytest.mark.parametrize(
    ("bar", "words"),
    [
        ("<share-links><span>Teilen</span><a href='#'>X</a><a href='#'>Telegram</a></share-links>", "Telegram"),
        ("<page-share><b>शेयर करें</b><a href='#'>X</a><a href='#'>Facebook</a></page-share>", "Facebook"),
        ("<cookie-bar><p>We and 41 partners keep things on your device.</p><button>Agree</button></cookie-bar>", "partners"),
    ],
)
def test_elements_that_a_site_has_named(bar: str, words: str) -> None:
    """The name of an element of a site's own making tells what a class name would."""
    made = separated(f"<story-page><h1>Upper gate to open on Saturday</h1>{BY}{bar}<story-text>{PROSE}</story-text></story-page>")
    assert made.body == "\n\n".join(PARTS)
    assert words not in made.body


@pytest.mark.parametrize("tag", ["div", "section", "fieldset"])
def test_a_poll_amid_the_story(tag: str) -> None:
    """A question with choices to tick is none of the story, whatever it asks and in which language."""
    choices = "".join(f"<label><input type='radio' name='q'>{one}</label>" for one in ("Igen", "Nem", "Nem tudom"))
    poll = f"<{tag}><p>Nyitva maradjon a zsilip télen?</p>{choices}<span>318 szavazat</span></{tag}>"
    made = separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}<p>{PARTS[0]}</p>{poll}<p>{PARTS[1]}</p><p>{PARTS[2]}</p></article>")
    assert made.body == "\n\n".join(PARTS)


def test_a_player_amid_the_story() -> None:
    """What a player plays is no text; a story in a box that is named after one stays."""
    player = "<div class='video-player'><span>Volume 90%</span><p>The gate on Monday</p></div>"
    top = f"<article><h1>Upper gate to open on Saturday</h1>{BY}"
    assert separated(f"{top}<p>{PARTS[0]}</p>{player}<p>{PARTS[1]}</p><p>{PARTS[2]}</p></article>").body == "\n\n".join(PARTS)
    assert separated(f"{top}<div class='player'>{PROSE}</div></article>").body == "\n\n".join(PARTS)


def test_a_column_of_links_in_a_layout_table() -> None:
    """The cell beside the story's own, with links to other stories, gives the story no line."""
    links = "".join(f"&bull; <a href='/n.asp?id={n}'>The miller counts his sacks for the {n}. time</a><br>" for n in (2, 3, 4))
    side = f"<td><b>Zuletzt gehört</b><br>{links}<hr><b>Post vom Hafen</b><br><font size=1>Each morning five stories from the harbour for you.</font></td>"
    made = separated(f"<table><tr><td><h1>Upper gate to open on Saturday</h1>{BY}{PROSE}</td>{side}</tr></table>")
    assert made.body == "\n\n".join(PARTS)


def test_a_letter_box_with_a_field_for_an_address() -> None:
    """A box that is named after a newsletter and has a field for an address is a call, whatever its words."""
    box = "<div class='newsletter-inline'><h4>Aamun posti</h4><p>Viisi juttua kahvin kanssa.</p><input type='email'><button>Kyllä</button></div>"
    made = separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}<p>{PARTS[0]}</p>{box}<p>{PARTS[1]}</p><p>{PARTS[2]}</p></article>")
    assert made.body == "\n\n".join(PARTS)


@pytest.mark.parametrize("address", ["https://t.me/harnespost", "https://www.whatsapp.com/channel/0029", "https://news.google.com/publications/CAA"])
def test_a_link_to_a_channel_of_the_site(address: str) -> None:
    """A line that is nothing but a link to one of the site's own channels is a call to follow it, whatever it says."""
    call = f"<div class='tg'><a href='{address}'>تابعوا قناتنا</a></div>"
    made = separated(f"<article><h1>Upper gate to open on Saturday</h1>{BY}<p>{PARTS[0]}</p>{call}<p>{PARTS[1]}</p><p>{PARTS[2]}</p></article>")
    assert made.body == "\n\n".join(PARTS)
