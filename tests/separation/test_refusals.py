"""What is no article is refused with a reason; what may be one is not."""

from __future__ import annotations

import pytest

from scraper import Article, NotAnArticle, separate

SENTENCE = "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday. "
STORY = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(5))
SIDE = "".join(f'<li><a href="/story-{n}">Another long headline of another story, number {n}</a></li>' for n in range(60))
CARDS = "".join(
    f'<div class="card"><h3><a href="/s/{n}">A long headline of the story number {n} of many</a></h3><p>Teaser number {n} tells in one sentence what it is about.</p></div>'
    for n in range(12)
)


def outcome(body: str, *, head: str = "", url: str | None = "https://example.org/x/1") -> str:
    """``article``, or the reason of the refusal."""
    try:
        made = separate(f"<html><head><title>Example</title>{head}</head><body>{body}</body></html>", url=url)
    except NotAnArticle as refused:
        return refused.reason
    assert isinstance(made, Article)
    return "article"


def test_many_links_beside_a_story() -> None:
    """A blog's sidebar of sixty links does not make its story a listing, whatever data the page lacks."""
    assert outcome(f"<h1>Harbour closed</h1>{STORY}<ul>{SIDE}</ul>") == "article"
    assert outcome(f"<h1>Harbour closed</h1>{STORY}<ul>{SIDE}</ul>", url=None) == "article"


@pytest.mark.parametrize("url", ["https://example.org/", "https://example.org/en/", "https://example.org/tag/harbour", "https://example.org/news/page/3"])
def test_listing_by_its_address(url: str) -> None:
    """Cards under the address of a home page, a tag or a page of a listing are a listing."""
    assert outcome(f"<h1>News</h1>{CARDS}", url=url) == "listing"


def test_listing_by_its_teasers() -> None:
    """Cards with teasers and no story are a listing under any address that does not read as a story's."""
    assert outcome(f"<h1>News</h1>{CARDS}", url="https://example.org/7") == "listing"
    assert outcome(f"<h1>News</h1>{CARDS}", head='<script type="application/ld+json">{"@type": "CollectionPage"}</script>') == "listing"


def test_story_with_teasers_below() -> None:
    """A story over a dozen teasers is a story."""
    url = "https://example.org/2024/harbour-closed-to-all-large-ships"
    assert outcome(f"<h1>Harbour closed</h1>{STORY}{CARDS}", url=url) == "article"


def test_product() -> None:
    """A product by its own data; a story that mentions one is none."""
    product = '<script type="application/ld+json">{"@type": "Product", "name": "Rope"}</script>'
    assert outcome(f"<h1>Rope</h1>{STORY}", head=product) == "product"
    assert outcome(f"<h1>Rope</h1>{STORY}", head=product + '<meta property="og:type" content="article">') == "article"
    assert outcome(f"<h1>Rope</h1>{STORY}", head=product + '<script type="application/ld+json">{"@type": "BlogPosting"}</script>') == "article"


def test_login_and_error() -> None:
    """A form for a password without text, and what says of itself that it is not there."""
    form = '<form><input name="user"><input type="password"></form>'
    assert outcome(f"<h1>Sign in</h1><p>Please sign in to go on.</p>{form}") == "login"
    assert outcome(f"<h1>Harbour closed</h1>{STORY}{form}") == "article"
    assert outcome("<h1>404 Page not found</h1><p>The page that you look for is gone.</p>") == "error"


@pytest.mark.parametrize("kind", ["DiscussionForumPosting", "TechArticle"])
def test_threads_and_documentation_are_kept(kind: str) -> None:
    """A thread of a forum and a page of documentation give a body."""
    head = f'<script type="application/ld+json">{{"@type": "{kind}"}}</script>'
    assert outcome(f"<h1>How do I close a harbour?</h1>{STORY}", head=head) == "article"


@pytest.mark.parametrize(
    "notice",
    [
        "<h1>Redirect notice</h1><p>You are being redirected to the new address of this page; wait a moment or follow the link.</p>",
        "<noscript><p>JavaScript is required for this site. Consider enabling JavaScript in your browser and load it again.</p></noscript>",
        "<h1>Example</h1><p>This domain is for use in documentation examples without needing permission of anybody.</p>",
    ],
)
def test_notices_are_no_articles(notice: str) -> None:
    """A sentence or two of which nothing says who wrote them, when, or that they are an article; with a date they are news."""
    assert outcome(notice) == "no_text"
    brief = "<h1>Ferry stopped</h1><time datetime='2024-05-03'>3 May 2024</time><p>The ferry stopped on Friday because of the storm, the port said.</p>"
    assert outcome(brief) == "article"


def test_home_pages() -> None:
    """A site's first address with linked titles and nobody's name or day on it; a web archive's copy counts as the original."""
    home = f"<h1>One of the leading harbours</h1>{STORY}<p><a href='/s/1'>A long headline of the story number one</a></p>"
    archive = "https://web.archive.org/web/20240503101112/"
    assert outcome(home, url="https://example.org/") == outcome(home, url=f"{archive}https://example.org/") == "listing"
    assert outcome(home, url="https://example.org/news/8/harbours") == "article"
    assert outcome(home, url=f"{archive}https://example.org/news/8/harbours") == "article"
    assert outcome(home, head='<meta property="article:published_time" content="2024-05-03">', url="https://example.org/") == "article"


def test_what_a_hidden_dialog_asks_is_no_story() -> None:
    """Hidden text is read where a page shows none, but not what stands in a dialog."""
    hidden = f"<h1>People</h1><p>Search for people.</p><div class='{{}}' style='display:none'>{STORY}</div>"
    assert outcome(hidden.format("modal-dialog")) == "no_text"
    assert outcome(hidden.format("story-text")) == "article"


def test_a_story_under_the_address_of_a_list() -> None:
    """Paragraphs below each other are a story whatever the address reads as; single ones between cards are not."""
    url = "https://example.org/topic/history-of-harbours"
    assert outcome(f"<h1>History of harbours</h1>{STORY}<ul>{SIDE}</ul>", url=url) == "article"
    cards = "".join(f"<h3><a href='/s/{n}'>A long headline of the story number {n}</a></h3><p>{SENTENCE * 2}</p><div>Listen</div>" for n in range(12))
    assert outcome(f"<h1>Harbours</h1>{cards}", url=url) == "listing"


def test_a_form_to_log_in_beside_a_story() -> None:
    """A heading over a form says nothing of the story beside it."""
    form = "<div><h2>Log in</h2><form><input name='user'><input type='password'></form></div>"
    assert outcome(f"<h1>Harbour closed</h1>{STORY[: len(STORY) // 3]}<p>More tomorrow.</p>{form}") == "article"
    assert outcome(f"<h1>Log in</h1>{STORY[: len(STORY) // 3]}") == "login"


def test_a_link_with_a_thread_below() -> None:
    """Readers' talk of a story that stands elsewhere is kept, without a body; one or two remarks are not."""
    posts = [
        f"<li class='comment' id='comment-{n}'><b class='author'>{name}</b> <i>May {n}, 2020 at 10:15 am</i><p>{text}</p></li>"
        for n, name, text in ((1, "Ida", "I take it every day."), (2, "Max", "It could be cheaper."), (3, "Bo", "It is too slow for me."))
    ]
    page = "<html><body><h1><a href='https://paper.example/ferry'>Old ferry stays in service</a></h1><ol class='comments'>{}</ol></body></html>"
    made = separate(page.format("".join(posts)), url="https://links.example/s/ferry")
    assert (made.body, [one.author for one in made.comments]) == (None, ["Ida", "Max", "Bo"])
    with pytest.raises(NotAnArticle):
        separate(page.format(posts[0]), url="https://links.example/s/ferry")


def test_a_name_around_all_of_a_page_makes_no_dialog() -> None:
    """Hidden text is read on pages that a wrapper calls a dialog, as content management systems do."""
    hidden = f"<div class='dialog-off-canvas-main'><h1>People</h1><p>Search for people.</p><div style='display:none'>{STORY}</div></div>"
    assert outcome(hidden) == "article"
