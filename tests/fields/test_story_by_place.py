"""A story that looks like none line by line is known by its place: below its headline, in a row of one make."""

from __future__ import annotations

import pytest

from scraper import Article, separate

UNITS = (
    "A gull that was blown off its pole and came back on foot.", "A heron with the longest legs on the whole quay.", "A tern so small that it sleeps in a tea cup.",
    "An old goose that has crossed the bridge every day.", "A duck that has yet to learn what wings are for.",
)  # fmt: skip
BY = "<p class='byline'>By Mona Lind</p><time datetime='2024-02-09T08:00:00Z'>9 February 2024</time>"
SIDE = "".join(f"<li><a href='/s/{n}'>A long headline of another story of the day, number {n}</a></li>" for n in range(30))
ONE = "The council of Harnes has opened the upper gate for the barges that had waited in the basin since the storm of last week."


def story(body: str, title: str = "Five birds of the quay", by: str = BY) -> Article:
    page = f"<article><h1>{title}</h1>{by}{body}</article>"
    return separate(f"<html><head><title>{title} - Harnes Post</title></head><body>{page}<footer>© Harnes Post</footer></body></html>", url="https://harnes.example/a/1")


def texts(made: Article) -> list[str]:
    return [block.text for block in made.body_blocks]


@pytest.mark.parametrize(
    "make",
    [
        "<h2>{}</h2><img src='/a.jpg'>", "<h3>{}</h3>", "<div class='item'><h2>{}</h2><img src='/a.jpg'></div>", "<figure><img src='/a.jpg'><figcaption>{}</figcaption></figure>",
        "<div class='slide'><img src='/a.jpg'><p class='caption'>{}</p></div>", "<li>{}</li>",
    ],
)  # fmt: skip
def test_a_story_told_in_units(make: str) -> None:
    """Headings, captions or items that are all the text of a signed page are its story."""
    made = story("".join(make.format(unit) for unit in UNITS))
    assert (made.headline, texts(made)) == ("Five birds of the quay", list(UNITS))


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("岸壁の鳥たち", ("風の強い日に少し流されてしまったカモメの若鳥", "岸壁でいちばん足が長いといわれるアオサギ", "湯のみに入って眠るほど小さなアジサシ", "毎日橋を渡っている年老いたガチョウ")),
        ("طيور على الرصيف", ("نورس صغير جرفته الريح وعاد ماشيا", "مالك الحزين صاحب أطول ساقين على الرصيف", "خرشنة صغيرة تنام في فنجان شاي", "إوزة عجوز تعبر الجسر كل يوم")),
    ],
)  # fmt: skip
def test_units_in_other_scripts(title: str, units: tuple[str, ...]) -> None:
    """Neither words nor capitals are asked for."""
    assert texts(story("".join(f"<h2>{unit}</h2><img src='/a.jpg'>" for unit in units), title)) == list(units)


def test_headings_below_a_paragraph() -> None:
    """Numbered headings below an introduction are the story as well; every short line of a row is, or none."""
    made = story(f"<p>{ONE}</p>" + "".join(f"<h3>{n}. {unit}</h3><img src='/a.jpg'>" for n, unit in enumerate(UNITS, 1)))
    assert texts(made) == [ONE, *(f"{n}. {unit}" for n, unit in enumerate(UNITS, 1))]
    names = ("Gull", "Heron", "Tern", "Goose", "Duck")
    made = story("".join(f"<div class='item'><h3>{name}</h3><p>{unit}</p></div>" for name, unit in zip(names, UNITS, strict=True)))
    assert texts(made) == [text for pair in zip(names, UNITS, strict=True) for text in pair]


def test_one_paragraph_among_many_lists() -> None:
    """The one paragraph below the headline is the story on a page that is lists for the rest, with a picture above it too."""
    page = "<ul>{0}</ul><div><p class='over'>Harnes</p><h1>Upper gate opened</h1><h2>Barges leave the basin</h2><p class='date'>9 February 2024</p>{1}<p>{2}</p><p><a href='#c'>Leave a comment</a></p></div><ul>{0}</ul>"
    head = "<title>Upper gate opened - Harnes Post</title><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Upper gate opened\"}</script>"
    for picture in ("", "<img src='/a.jpg'><div class='cap'>© Harnes Post</div>"):
        made = separate(f"<html><head>{head}</head><body>{page.format(SIDE, picture, ONE)}</body></html>", url="https://harnes.example/a/1")
        assert made.body == ONE


def test_what_stands_above_the_headline_is_no_story() -> None:
    """Lines of the page that stand above the headline are none of the story below it."""
    above = "<ul><li>Ada: It is much too late for that now, and everybody in the town knows it well.</li><li>Bo: I do not think so at all</li></ul>"
    prose = "".join(f"<p>{ONE.replace('Harnes', place)}</p>" for place in ("Harnes", "Sandvik", "Moss", "Lund", "Visby"))
    page = f"<div><h3>From the readers</h3>{above}<h1>Upper gate opened</h1>{BY}{prose}</div>"
    made = separate(f"<html><head><title>Upper gate opened</title></head><body>{page}</body></html>", url="https://harnes.example/a/1")
    assert made.body is not None
    assert made.body.startswith(ONE)


@pytest.mark.parametrize("label", ["Related stories", "Mehr zum Thema", "Lire aussi", "اقرأ أيضا", "相关新闻"])
@pytest.mark.parametrize("box", ["<h3>{}</h3><ul></ul>", "<div class='spot'><h5>{}</h5><div></div></div>", "<p>{}</p>", "<h2>{}</h2>"])
def test_the_label_of_an_empty_list(box: str, label: str) -> None:
    """An empty list above the story takes neither its day nor its headline nor its lines, short as they are."""
    lines = [unit.rstrip(".") for unit in UNITS]
    post = f"<div class='post'><p class='date'>9 February 2024</p><h2><a href='/p/1'>Birds of the quay, part two</a></h2>{''.join(f'<p>{line}</p>' for line in lines)}</div>"
    page = f"<div id='main'>{box.format(label)}{post}</div>"
    made = separate(f"<html><head><title>Birds of the quay, part two - Voss</title></head><body>{page}</body></html>", url="https://voss.example/p/1")
    assert (made.headline, made.date, made.related_links) == ("Birds of the quay, part two", "2024-02-09", [])
    assert texts(made) == lines
