"""Pages of an invented paper, in a layout of its own, for what learns from pages."""

from __future__ import annotations

from scraper.learning.sample import Page
from scraper.page.snapshot import Snapshot

SITE = "https://www.valleyherald.example"
STORIES = (
    ("Bridge over the Lenn closes for two winters", "Marta Oyelaran", "2024-01-09T08:15:00+01:00", "9 January 2024"),
    ("Orchards above Tarn freeze for a third night", "Piet Holloway", "2024-02-17T19:40:00+01:00", "17 February 2024"),
    ("School choir sings the old tram to its depot", "Ines Caldwell", "2024-07-03T06:05:00+02:00", "3 July 2024"),
    ("Council buys the mill that nobody wanted", "Tomasz Arden", "2024-08-21T12:30:00+02:00", "21 August 2024"),
)
WORDS = "the water had come up to the second step and people from the lower road carried what they could to the hall"


def url_of(number: int) -> str:
    """The address of a story."""
    slug = STORIES[number][0].lower().replace(" ", "-")
    return f"{SITE}/town/{slug}-{52110 + number}"


def paragraphs(number: int) -> list[str]:
    """The text of a story; no two have a paragraph in common."""
    head = STORIES[number][0]
    return [f"On day {place} of the matter of {head.lower()}, {WORDS}, said office {number}{place}." for place in range(1, 6)]


def markup(number: int, *, byline: str = '<p class="pen">By <a href="/people/x">{name}</a></p>', box: str = "", head: str = "") -> str:
    """The page of a story; ``box`` stands within the text of every story."""
    title, name, stamp, day = STORIES[number]
    texts = paragraphs(number)
    body = "".join(f"<p>{one}</p>" for one in texts[:2]) + box + "".join(f"<p>{one}</p>" for one in texts[2:])
    return f"""<!doctype html><html lang="en-GB"><head><title>{title} | Valley Herald</title>
<link rel="canonical" href="{url_of(number)}"><meta property="og:site_name" content="Valley Herald">
<meta property="og:locale" content="de_AT"><meta property="article:published_time" content="{stamp}">
<link rel="alternate" type="application/rss+xml" href="/feeds/all.xml">
<link rel="alternate" type="application/rss+xml" href="/comments/feed.xml" title="Comments">{head}</head>
<body class="post-{number}"><nav><a href="/">Home</a> <a href="/town">Town</a> <a href="/weather">Weather</a></nav>
<main class="css-9x8y7z"><article class="piece">
<h1 class="piece-title">{title}</h1>{byline.format(name=name)}<time class="piece-date" datetime="{stamp}">{day}</time>
<div class="piece-text">{body}</div></article></main>
<footer><p>Valley Herald, Mill Lane 4</p><a href="/imprint">Imprint</a></footer></body></html>"""


def page(number: int, content: str | None = None, *, address: bool = True) -> Page:
    """The page of a story as one to learn from."""
    text = markup(number) if content is None else content
    url = url_of(number) if address else None
    return Page(f"{number}.html", Snapshot(url=url, content=text.encode(), content_type="text/html"))


def remarks(number: int) -> str:
    """A thread below a story."""
    rows = "".join(
        f'<li class="note-row" id="comment-{number}{at}"><b class="who">{name}</b> <i class="when">{at + 3} March 2024, 10:1{at}</i>'
        f'<div class="said"><p>{text} I have lived here for {at + number + 20} years and never saw it.</p></div></li>'
        for at, (name, text) in enumerate((("Bert", "Nobody asked us."), ("Zofia", "At last somebody says so."), ("Ulf", "Wait and see.")))
    )
    return f'<section id="comments"><h3>3 comments</h3><ol class="comment-list">{rows}</ol></section>'
