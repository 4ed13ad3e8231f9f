"""Stories that stand whole in the page's data alone, sources amid a story, whole posts, footnotes, and boxes of pictures."""

from __future__ import annotations

import json

import pytest

from scraper import Article, separate

TITLE = "Upper gate to open on Saturday"
PARTS = tuple(
    f"{begin} of Harnes said that the upper gate will be opened for {n} hours on Saturday, so that the barges can leave the basin."
    for n, begin in enumerate(("The sluice keeper", "The county", "The miller", "The skippers", "The mayor", "The port office", "The ferry office", "The council"), 2)
)
BY = "<p class='byline'>By Mona Lind</p><time datetime='2024-02-09T08:00:00Z'>9 February 2024</time>"


def paragraphs(parts: tuple[str, ...]) -> str:
    return "".join(f"<p>{part}</p>" for part in parts)


def story(body: str, head: str = "") -> Article:
    return separate(f"<html><head><title>{TITLE} - Harnes Post</title>{head}</head><body><article><h1>{TITLE}</h1>{BY}{body}</article></body></html>", url="https://harnes.example/a/1")


@pytest.mark.parametrize("shown", [1, 2, 3])
@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">' + json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(PARTS)}) + "</script>",
        "<script>window.pageData = " + json.dumps({"story": {"title": TITLE, "paragraphs": [{"type": "text", "text": part} for part in PARTS]}}) + ";</script>",
    ],
    ids=["json-ld", "script"],
)
def test_a_story_of_which_the_page_shows_the_beginning(head: str, shown: int) -> None:
    """Data that go on where the page stops give the whole story; data that say something else do not."""
    wall = "<p>Subscribe to read the full story.</p>" if shown == 3 else ""
    assert story(paragraphs(PARTS[:shown]) + wall, head).body == "\n\n".join(PARTS)
    other = head.replace("upper gate", "old ferry")
    if shown == 3:
        assert story(paragraphs(PARTS[:shown]), other).body == "\n\n".join(PARTS[:shown])


@pytest.mark.parametrize("line", ["Source: Reuters", "Reuters", "(Reuters)", "Quelle: dpa", "Via Reuters", "المصدر: وكالات"])
@pytest.mark.parametrize("shape", ["<p>{0}</p><p>{1}</p><p>{4}</p><p>{2}</p><p>{3}</p>", "<p>{0}<br>{1}<br>{4}<br>{2}<br>{3}</p>", "<p>{4}</p><p>{0}</p><p>{1}</p><p>{2}</p><p>{3}</p>"])
def test_a_source_amid_the_story(shape: str, line: str) -> None:
    """A line that names the source and nothing else is no paragraph and ends nothing."""
    made = story(shape.format(*PARTS[:4], line))
    assert made.body == "\n\n".join(PARTS[:4])
    if not (shape.startswith("<p>{4}") and line.strip("()") == "Reuters"):  # a name alone below the byline may be a picture's
        assert made.source is not None
        assert made.source in line


def test_a_post_is_taken_whole() -> None:
    """What stands below the words of an embedded post belongs to it, be it known by the class around it or by what it cites."""
    for around, quoted in (("<div class='fb-post'>{}</div>", "<blockquote>"), ("{}", "<blockquote cite='https://www.facebook.com/harnes/1'>")):
        post = f"{quoted}<p>The gate opens, bring cake.</p>Posted by <a href='https://www.facebook.com/harnes'>Harnes</a> on Friday</blockquote>"
        made = story(paragraphs(PARTS[:2]) + around.format(post) + paragraphs(PARTS[2:4]))
        assert [(block.kind, block.text) for block in made.body_blocks if block.kind != "paragraph"] == [("embed", "The gate opens, bring cake.\nPosted by Harnes on Friday")]


@pytest.mark.parametrize(
    ("mark", "notes"),
    [
        ("<sup id='r1'><a href='#n1'>1</a></sup>", "<div class='footnotes'><ol><li id='n1'><p>The note is kept at the mill. <a href='#r1'>↩</a></p></li></ol></div>"),
        ("<a href='#n1'>[1]</a>", "<h4>Notes</h4><p id='n1'>[1] The note is kept at the mill.</p>"), ("<a href='#n1'>*</a>", "<p><a id='n1' href='#r1'>*</a> The note is kept at the mill.</p>"),
        ("<sup><a href='#n1'>1</a></sup>", "<div><ul><li><span id='n1'>The note is kept at the mill.</span></li></ul></div>"),
    ],
)  # fmt: skip
def test_footnotes_belong_to_the_story(mark: str, notes: str) -> None:
    """What a mark in a paragraph leads to below it is a part of the story."""
    made = story(f"<p>{PARTS[0]}{mark}</p>{paragraphs(PARTS[1:4])}{notes}")
    assert made.body is not None
    assert "The note is kept at the mill." in made.body


def test_the_box_of_a_picture() -> None:
    """Caption, credit and the name of the file in a box that is named after pictures are none of the story."""
    box = "<div class='photo'><img src='/gate.jpg'><p>upper gate 12.JPG</p><p>The upper gate before the storm.</p><p>(Mona Lind/mona@harnes.example)</p></div>"
    for body in (box + paragraphs(PARTS[:4]), paragraphs(PARTS[:2]) + box + paragraphs(PARTS[2:4])):
        made = story(body)
        assert made.body == "\n\n".join(PARTS[:4])
        assert [(one.caption, one.credit) for one in made.images] == [("The upper gate before the storm.", "Mona Lind")]


def test_credits_between_the_paragraphs_take_none() -> None:
    """A paragraph with a credit below it is a caption only where a picture stands above it."""
    body = "".join(f"<p>{part}</p><p>Photo: AP</p>" for part in PARTS)
    made = story(body)
    assert made.body is not None
    assert [part for part in PARTS if part not in made.body] == []


@pytest.mark.parametrize("cut", [1, 4, 900])
def test_a_story_that_stands_in_a_stream_behind_its_length(cut: int) -> None:
    """A text that a stream holds as it is, cut into pieces anywhere, is the story, without its captions and what holds places."""
    told = [f"Number {at}: the ferry of the northern quay left late again, “with its lamps out”, and nobody says why." for at in range(5)]
    picture = '<div class="box"><img src="/a.jpg"><div class="caption"><p>The quay, seen on Monday evening from the roof of the office.</p></div></div>'
    text = f"{picture}$$ADVERT$$" + "".join(f'<p class="text">{one}</p>' for one in told)
    stream = f'1:"$Sreact.fragment"\n24:T{len(text.encode()):x},{text}5:["$","div",null,{{"content":"$24"}}]\n'
    pieces = [stream[at : at + len(stream) // cut + 1] for at in range(0, len(stream), len(stream) // cut + 1)]
    scripts = "".join(f"<script>self.__next_f.push([1,{json.dumps(one)}])</script>" for one in pieces)
    article = separate(f"<html><head><title>Ferry leaves late</title></head><body><h1>Ferry leaves late</h1>{scripts}</body></html>")
    assert [block.text for block in article.body_blocks] == told


@pytest.mark.parametrize(("line", "source"), [
    ("(©NTB)", "NTB"), ("awr/ kol/ (PAP)", "PAP"), ("*Com informações da Agência Brasil", "Agência Brasil"), ("За матеріалами УНІАН", "УНІАН"),
    ("Additional reporting by PA Media.", "PA Media"),
])
def test_a_closing_line_that_names_an_agency_is_the_source_and_no_part_of_the_story(line: str, source: str) -> None:
    story = "".join(f"<p>The council of Port Quell said on day {n} that the old pier would be kept open for walkers and boats.</p>" for n in range(1, 7))
    article = separate(f"<html><body><article><h1>The pier of Port Quell stays</h1>{story}<p>{line}</p></article></body></html>", url="https://n.example/a/pier-stays")
    assert article.source == source
    assert line not in article.body


def test_the_source_among_the_fields_of_a_line_above_the_story() -> None:
    story = "".join(f"<p>The council of Port Quell said on day {n} that the old pier would be kept open for walkers and boats.</p>" for n in range(1, 7))
    head = "<div><span>Autor: Jana Bilić</span> <span>Izvor: Beta</span> <span>14.10.2026. 15:05</span></div>"
    article = separate(f"<html lang='sr'><body><article><h1>The pier of Port Quell stays</h1>{head}{story}</article></body></html>", url="https://n.example/a/pier-stays")
    assert article.source == "Beta"
