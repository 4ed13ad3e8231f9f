"""Pages of outlets that nobody described."""


from __future__ import annotations

import pytest

from cleaners.body_cues import is_rights_notice
from scraper import Article, NotAnArticle, separate

P = [
    "The lighthouse at Cape Morrow will be switched off for eleven nights while its lens is taken down and polished, the coast guard said.",
    "Fishermen have been asked to keep two miles clear of the rocks. A lightship from the southern station will stand in.",
    '"It has not been dark since the war," said Edda Holm, who keeps the tower. "I may finally sleep."',
    "The work costs 90,000 crowns and is paid for by the harbour fund, which raised its fees in spring.",
]
H = "Cape Morrow lighthouse goes dark for eleven nights"
ADDRESS = "https://www.morrow-gazette.example/coast/2023/05/lighthouse-goes-dark"

SEMANTIC = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{H} | The Morrow Gazette</title>
<meta property="og:title" content="{H}"><meta property="og:site_name" content="The Morrow Gazette"><meta property="og:type" content="article">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{H}",
"datePublished": "2023-05-11T07:30:00+01:00", "author": {{"@type": "Person", "name": "Ingrid Vale"}}}}</script></head>
<body><header><nav><a href="/">Home</a> <a href="/coast">Coast</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>{H}</h1><p class="meta">By <a href="/by/ingrid-vale">Ingrid Vale</a></p><time datetime="2023-05-11T07:30:00+01:00">11 May 2023</time>
{"".join(f"<p>{text}</p>" for text in P[:2])}<h2>Who pays</h2>{"".join(f"<p>{text}</p>" for text in P[2:])}</article></main>
<aside><h3>Most read</h3><ul><li><a href="/a/1">Ferry timetable changes from Monday</a></li><li><a href="/a/2">Herring return to the northern bay</a></li></ul></aside>
<footer><p>Copyright 2023 The Morrow Gazette. All rights reserved. Registered office at 4 Quay Street, Morrow, telephone 01234 567.</p></footer>
</body></html>"""

SOUP = f"""<html><head><title>{H} - The Morrow Gazette</title></head><body><div><div><div><a href="/">Home</a></div><div><a href="/coast">Coast</a></div>
<div><a href="/sport">Sport</a></div></div></div><div><div><div><h1>{H}</h1></div><div>11 May 2023</div></div><div><div>
{"".join(f"<div>{text}</div>" for text in P)}</div></div></div>
<div><div>Related</div><div><a href="/a/1">Ferry timetable changes from Monday for islanders</a></div><div><a href="/a/2">Herring return to the northern bay at last</a></div></div>
<div>Copyright 2023 The Morrow Gazette. All rights reserved.</div></body></html>"""

ARABIC_P = [
    "أعلن خفر السواحل أن منارة الرأس القديم ستطفأ إحدى عشرة ليلة ريثما تنزل عدستها وتصقل في ورشة الميناء.",
    "وطلب من الصيادين الابتعاد ميلين عن الصخور، على أن تقف سفينة منارة من المحطة الجنوبية في مكانها حتى نهاية الشهر.",
    "وقالت حارسة البرج إن الضوء لم ينطفئ منذ الحرب، وإنها قد تنام أخيرا بعد سنوات طويلة من السهر.",
]
ARABIC_H = "منارة الرأس القديم تنطفئ إحدى عشرة ليلة"
ARABIC = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{ARABIC_H}</title><meta property="og:title" content="{ARABIC_H}"></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>{ARABIC_H}</h1>{"".join(f"<p>{text}</p>" for text in ARABIC_P)}</article></body></html>"""


def texts(article: Article) -> list[str]:
    """The texts of the body's blocks."""
    return [block.text for block in article.body_blocks]


def is_of_nobody(article: Article) -> bool:
    """Whether the record says that no outlet is known."""
    return article.outlet is None and article.layout == "generic"


@pytest.mark.parametrize("url", [ADDRESS, None])
def test_semantic_page(url: str | None) -> None:
    """A page with good markup gives everything that its markup says."""
    article = separate(SEMANTIC, url=url)
    assert is_of_nobody(article)
    assert article.headline == H
    assert article.byline == "Ingrid Vale"
    assert [author.name for author in article.authors] == ["Ingrid Vale"]
    assert article.date == "2023-05-11T07:30:00+01:00"
    assert texts(article) == [*P[:2], "Who pays", *P[2:]]
    assert article.language == "en"
    assert article.comments == []


def test_related_list_beside_a_semantic_page() -> None:
    """The list beside the story is no part of it."""
    article = separate(SEMANTIC, url=ADDRESS)
    assert "Ferry" not in (article.body or "")
    assert {link.headline for link in article.related_links} <= {
        "Ferry timetable changes from Monday",
        "Herring return to the northern bay",
    }


def test_div_soup() -> None:
    """A page of nothing but ``div`` is read by the shape of its lines."""
    article = separate(SOUP, url=ADDRESS)
    assert is_of_nobody(article)
    assert article.headline == H
    assert article.date == "2023-05-11"
    assert texts(article) == P
    assert [link.headline for link in article.related_links] == [
        "Ferry timetable changes from Monday for islanders",
        "Herring return to the northern bay at last",
    ]


def test_arabic_page() -> None:
    """An Arabic page is read as any other."""
    article = separate(ARABIC, url="https://example.org/1")
    assert is_of_nobody(article)
    assert article.headline == ARABIC_H
    assert texts(article) == ARABIC_P
    assert article.language == "ar"


def test_arabic_page_without_a_declared_language() -> None:
    """The letters of the body tell what the page does not."""
    assert separate(ARABIC.replace(' lang="ar"', ""), url="https://example.org/1").language == "ar"


def test_plain_text() -> None:
    """A dump of an unknown outlet."""
    article = separate(f"{H}\n\nBy Ingrid Vale\n11 May 2023\n\n" + "\n\n".join(P) + "\n")
    assert (article.outlet, article.layout) == (None, "text")
    assert (article.headline, article.byline, article.date) == (H, "Ingrid Vale", "2023-05-11")
    assert texts(article) == P


def test_nothing_is_made_up() -> None:
    """An undescribed outlet declares no zone and no language, so that neither is in the record unless the page says it."""
    article = separate(SOUP, url=ADDRESS)
    assert article.date_basis == "none"
    assert article.language is None
    assert article.byline is None
    assert article.section is None


def test_comments_are_no_body() -> None:
    """Readers' comments below the story of an unknown outlet are not its text, and do not date it."""
    thread = "".join(
        f"<li><b>reader{n}</b> <span>1{n} May 2023 at 10:0{n}</span><p>I lived in the tower for {n} years and never saw it dark, whatever they say now.</p></li>"
        for n in range(1, 4)
    )
    page = SEMANTIC.replace("</main>", f"<section id=comments><h3>Comments</h3><ul>{thread}</ul></section></main>")
    article = separate(page, url=ADDRESS)
    assert texts(article) == [*P[:2], "Who pays", *P[2:]]
    assert article.date == "2023-05-11T07:30:00+01:00"


CARDS = "".join(
    f'<div><a href="/a/{n}"><h3>Story number {n} about the harbour and its people</h3></a><p>A teaser of it.</p></div>'
    for n in range(12)
)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (f"<html><head><title>Coast</title></head><body><h1>Coast</h1>{CARDS}</body></html>", "listing"),
        ("<html><head><title>Log in</title></head><body><h1>Log in</h1><form><input name=u><input type=password name=p><button>Log in</button></form></body></html>", "login"),
        ("<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1><p>The page you asked for does not exist.</p></body></html>", "error"),
        (f"<html><head><title>Page not found</title></head><body><h1>404</h1><p>Sorry, the page you are looking for could not be found.</p>{CARDS}</body></html>", "error"),
        ("<html><head><title>x</title></head><body><img src=a.jpg></body></html>", "empty"),
    ],
    ids=["listing", "login", "error", "error with cards", "empty"],
)  # fmt: skip
def test_refusals(page: str, reason: str) -> None:
    """What is no article of an unknown outlet is refused for what it is."""
    with pytest.raises(NotAnArticle) as caught:
        separate(page, url=ADDRESS)
    assert caught.value.reason == reason


@pytest.mark.parametrize("text", ["hello world", "<p>hi</p>", '{"a": 1}', "# Title\n\nShort note.\n"])
def test_scraps_are_no_articles(text: str) -> None:
    """A few words of nobody's are refused, not passed off as a story."""
    with pytest.raises(NotAnArticle) as refused:
        separate(text)
    assert refused.value.reason == ("not_a_page" if text.startswith("{") else "no_text")


@pytest.mark.parametrize(
    ("line", "is_notice"),
    [
        ("Copyright 2023 The Morrow Gazette. All rights reserved.", True),
        ("© 2021 Hafenblatt GmbH, alle Rechte vorbehalten", True),
        ("جميع الحقوق محفوظة لصحيفة الميناء", True),
        ("Copyright law has not kept up with the machines, the court said in 2023.", False),
        ("The company said that it had reserved all rights to the film in 2019.", False),
    ],
)
def test_notices_of_rights(line: str, is_notice: bool) -> None:
    """A claim of rights is known in any language; a sentence about rights is none."""
    assert is_rights_notice(line) is is_notice


def test_a_story_behind_the_end_of_the_document() -> None:
    """Templates that close ``</html>`` twice leave the story behind the first: browsers show it, and it is read."""
    broken = SEMANTIC.replace("<main>", "</body></html><main>")
    whole, again = separate(SEMANTIC, url=ADDRESS), separate(broken, url=ADDRESS)
    assert again.body == whole.body
    assert again.authors == whole.authors


def test_a_title_without_an_end() -> None:
    """A title that is never closed ends at the next tag; the story is no part of it."""
    whole, again = separate(SEMANTIC, url=ADDRESS), separate(SEMANTIC.replace("</title>", ""), url=ADDRESS)
    assert (again.body, again.headline, again.authors) == (whole.body, whole.headline, whole.authors)


@pytest.mark.parametrize("name", ["twitter-tweet", "instagram-media", "bluesky-embed"])
def test_embedded_posts(name: str) -> None:
    """A post of another site is a block of its own, all its lines together; a quotation stays one."""
    post = f'<blockquote class="{name}"><p>It may be dark,<br>but we sleep.</p>— Edda Holm (@edda) <a href="https://posts.example/1">May 11, 2023</a></blockquote>'
    quote = "<blockquote><p>Nobody has seen it dark since the war ended, said the keeper of the tower on Thursday.</p></blockquote>"
    whole = separate(SEMANTIC.replace("<h2>Who pays</h2>", post + quote + "<h2>Who pays</h2>"), url=ADDRESS)
    posts = [block for block in whole.body_blocks if block.kind == "embed"]
    assert [block.text for block in posts] == ["It may be dark,\nbut we sleep.\n— Edda Holm (@edda) May 11, 2023"]
    assert [link.url for link in posts[0].links] == ["https://posts.example/1"]
    assert [block.kind for block in whole.body_blocks].count("quote") == 1


def test_an_embedded_post_dates_nothing() -> None:
    """The day on a post of another site is the post's: it is no date of the story, and the line stays the post's."""
    post = '<blockquote class="twitter-tweet"><p>It may be dark, but we sleep, and so do the gulls on the rocks around it.</p>— Edda Holm (@edda) <a href="https://posts.example/1">May 9, 2019</a></blockquote>'
    undated = SEMANTIC.replace("2023-05-11T07:30:00+01:00", "").replace("<time datetime=\"\">11 May 2023</time>", "")
    made = separate(undated.replace("<h2>Who pays</h2>", post), url="https://www.morrow-gazette.example/coast/lighthouse-goes-dark")
    assert (made.date, made.date_modified) == (None, None)
