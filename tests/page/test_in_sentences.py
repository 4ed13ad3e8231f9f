"""What stands in a sentence goes on in its line; what hides a text, and how preformatted text and wrapped pages are read."""

from __future__ import annotations

import pytest

from scraper import Article, separate
from scraper.page.flatten import flatten
from scraper.page.htmlpage import HtmlPage

PARTS = (
    "The sluice keeper of Harnes will open the upper gate for two hours on Saturday, so that the barges can leave the basin.",
    "Nineteen skippers have waited there since the storm of last week, which had bent the axle of the lower gate beyond repair.",
    "The county expects the new axle on Thursday and has asked the skippers to keep their engines off in the narrow canal.",
)
HEAD = "<title>Upper gate to open on Saturday - Harnes Post</title>"
BY = "<p class='byline'>By Mona Lind</p><time datetime='2024-02-09T08:00:00Z'>9 February 2024</time>"


def story(prose: str, *, around: str = "<article>{}</article>") -> Article:
    page = "<h1>Upper gate to open on Saturday</h1>" + BY + prose
    return separate(f"<html><head>{HEAD}</head><body>{around.format(page)}</body></html>", url="https://harnes.example/a/1")


@pytest.mark.parametrize("tag", ["button", "x-gloss", "glossterm", "o:term", "button type='button' class='tip'"])
def test_what_stands_in_a_sentence_is_a_part_of_it(tag: str) -> None:
    """A button or an element that HTML does not know ends no line in the middle of a sentence, in the page and in its flattened text."""
    end = tag.split(maxsplit=1)[0]
    marked = PARTS[0].replace("upper gate", f"<{tag}>upper gate</{end}>"), PARTS[1].replace("Nineteen skippers", f"<b><{tag}>Nineteen</{end}> skippers</b>"), PARTS[2].replace("canal", f"<{tag}>canal</{end}>")
    made = story("".join(f"<p>{part}</p>" for part in marked))
    assert made.body == "\n\n".join(PARTS)
    page = HtmlPage(f"<html><body>{''.join(f'<p>{part}</p>' for part in marked)}</body></html>")
    assert flatten(page).split("\n\n") == [*PARTS[:2], PARTS[2] + "\n"]


def test_what_stands_behind_a_sentence_is_none_of_it() -> None:
    """A button or a slot behind a byline, a date or a paragraph is a line of its own."""
    page = HtmlPage(
        "<html><body><p>By Mona Lind <button>Follow</button></p><p>9 May 2024 <x-save>Save</x-save> <x-share>Share</x-share></p>"
        f"<p>{PARTS[0]}<ad-slot>Advertisement</ad-slot></p><x-box><p>{PARTS[1]}</p></x-box><x-para>{PARTS[2]}</x-para></body></html>"
    )
    assert [run.text for run in page.runs] == ["By Mona Lind", "Follow", "9 May 2024", "Save", "Share", PARTS[0], "Advertisement", *PARTS[1:]]


def test_a_picture_of_a_sites_own_element() -> None:
    """An element that is named a picture and has a source is one."""
    made = story("<figure><x-img src='/gate.jpg' alt='The gate'></x-img><figcaption>The upper gate.</figcaption></figure>" + "".join(f"<p>{part}</p>" for part in PARTS))
    assert [(one.url, one.caption) for one in made.images] == [("https://harnes.example/gate.jpg", "The upper gate.")]


@pytest.mark.parametrize("style", ["--note-display: none", "gap: 1em; --x-visibility:hidden", "content-display:none"])
def test_a_property_named_like_display_hides_nothing(style: str) -> None:
    """Only display and visibility hide a text, wherever they stand in the style."""
    made = story(f"<p>{PARTS[0]}</p><div style='{style}'><p>{PARTS[1]}</p></div><p>{PARTS[2]}</p><p style='color: red;DISPLAY : none'>Words that nobody sees on this page, for a style hides them.</p>")
    assert made.body == "\n\n".join(PARTS)


def test_preformatted_text_has_paragraphs() -> None:
    """Lines without text part the paragraphs of a story that is typed into one preformatted element; code is a block as it was."""
    wrapped = "\n  \n".join(part.replace(" for ", "\nfor ").replace(" which ", "\nwhich ") for part in PARTS)
    made = story(f"<pre>{wrapped}</pre>")
    assert [(one.kind, one.text) for one in made.body_blocks] == [("paragraph", part) for part in PARTS]
    code = story("".join(f"<p>{part}</p>" for part in PARTS[:2]) + "<pre>open(gate)\n\nclose(gate)</pre>" + f"<p>{PARTS[2]}</p>")
    assert [one.kind for one in code.body_blocks] == ["paragraph", "paragraph", "preformatted", "paragraph"]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_form_around_the_page(count: int) -> None:
    """A form around the whole page is no form to fill in, however short the story in it is, and its headings are the page's."""
    menu = "<div id='menu'><a href='/'>Home</a> <a href='/town'>Town</a></div>"
    form = "<form id='aspnetForm' method='post' action='a.aspx'><input type='hidden' name='v'>" + menu + "<div>{}</div></form>"
    page = f"<h2>Upper gate to open on Saturday</h2><span>9 February 2024</span>{''.join(f'<p>{part}</p>' for part in PARTS[:count])}"
    made = separate(f"<html><head>{HEAD}</head><body>{form.format(page)}</body></html>", url="https://harnes.example/a/1")
    assert (made.headline, made.date, made.body) == ("Upper gate to open on Saturday", "2024-02-09", "\n\n".join(PARTS[:count]))
    letter = "<form><p>Write to us and get the news of the harbour each morning, week after week.</p><input name='mail'></form>"
    assert story("".join(f"<p>{part}</p>" for part in PARTS) + letter).body == "\n\n".join(PARTS)


@pytest.mark.parametrize("how", ["class='block text-sm'", "class='d-block'", "style='color:red; display: block'", "class='grid'"])
def test_parts_that_styles_set_on_lines_of_their_own(how: str) -> None:
    """An inline element that a style makes a block is parted by a blank from what stands before and behind it."""
    page = HtmlPage(f"<body><h1>Harbour news<span {how}>The mole is open</span></h1><p><b {how}>Opinion</b>Who pays?</p></body>")
    assert [run.text for run in page.runs] == ["Harbour news The mole is open", "Opinion Who pays?"]


@pytest.mark.parametrize("how", ["class='inline-block'", "class='md:block'", "style='display:inline'", "class='blocked'"])
def test_parts_of_a_word(how: str) -> None:
    page = HtmlPage(f"<body><p>H<span {how}>arbour news</span></p></body>")
    assert [run.text for run in page.runs] == ["Harbour news"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<b>Teilen</b><a href='#'>X</a><a href='#'>Telegram</a>", "Teilen X Telegram"), ("<span>साझा</span><a href='#'>Viber</a>", "साझा Viber"),
        ("<b>Harbour</b><a href='#'>master</a>", "Harbourmaster"), ("<span>港の</span><a href='#'>NHK</a>", "港のNHK"),
    ],
)  # fmt: skip
def test_links_right_behind_a_part_of_the_line(line: str, text: str) -> None:
    """A link that begins with a capital stands apart from what ends without one; a word goes on in small letters, and scripts
    without blanks have none."""
    assert [run.text for run in HtmlPage(f"<html><body><div>{line}</div></body></html>").runs] == [text]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<span>Piše: Odila Kos</span><span>četvrtak, 6. studenoga 2025.</span>", "Piše: Odila Kos četvrtak, 6. studenoga 2025."),
        ("<span>فاتن النعيمي</span><span>الخميس، 06 نوفمبر 2025</span>", "فاتن النعيمي الخميس، 06 نوفمبر 2025"), ("<span>Version</span><span>s2025</span>", "Versions2025"),
    ],
)  # fmt: skip
def test_a_day_right_behind_a_name(line: str, text: str) -> None:
    """A part that has a year or a time, and is no longer than a day is, stands apart from some words before it in any letters."""
    assert [run.text for run in HtmlPage(f"<html><body><div>{line}</div></body></html>").runs] == [text]
