"""Comments on one path: what an outlet declares only adds to what any page shows."""

from __future__ import annotations

import pytest

from scraper.outlets.layout import Layout, Thread
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.separation.order import run_whole
from tests.fields.test_generic_comments import BLOG_SYSTEM, FETCHED, page, read


def described(thread: str, layout: Layout | None = None) -> Article:
    """The record of a page whose outlet declares this layout, or nothing."""
    layouts = (layout,) if layout is not None else ()
    outlet = type("Paper", (Outlet,), {"name": "paper", "allowed_domains": ["paper.example"], "layouts": layouts})
    snapshot = Snapshot(url="https://paper.example/ferry", content=page(thread).encode(), content_type="text/html", fetched_at=FETCHED)
    return run_whole(snapshot, {"paper": outlet}).record


def told(article: Article) -> list[tuple[str | None, str | None, str]]:
    return [(one.author, one.date, one.text) for one in article.comments]


def test_an_outlet_that_declares_no_thread_has_what_any_site_has() -> None:
    """An empty description changes no comment."""
    assert described(BLOG_SYSTEM).comments == read(BLOG_SYSTEM).comments
    assert described(BLOG_SYSTEM).comment_count == 3


def test_declared_parts_that_miss_are_found_inside_the_comment() -> None:
    """A thread whose selectors find the comments alone has their authors, dates and texts as on any site."""
    thread = Thread(item=("li.comment",), author=(".none",), date=(".none",), text=(".none",))
    article = described(BLOG_SYSTEM, Layout(name="present", comments=thread))
    assert told(article) == told(read(BLOG_SYSTEM))
    assert article.provenance["comments"] == "css:li.comment"


def test_declared_comments_that_miss_are_found() -> None:
    """Selectors that find nothing cost nothing."""
    article = described(BLOG_SYSTEM, Layout(name="present", comments=Thread(item=(".gone",))))
    assert article.comments == read(BLOG_SYSTEM).comments


def test_buttons_in_a_declared_text_are_no_text() -> None:
    """Words of buttons do not belong to the text, be its element declared or not; a comment of nothing else says them."""
    thread = (
        '<ul><li class="word"><b class="who">Ada</b> <time datetime="2020-05-03T10:15+02:00">May 3, 2020</time>'
        '<div class="said"><p>My father worked on it.</p><p>Reply</p><p>3 likes</p></div></li>'
        '<li class="word"><b class="who">Bo</b> <div class="said"><p>Like</p></div></li></ul>'
    )
    layout = Layout(name="present", comments=Thread(item=("li.word",), author=(".who",), date=("time",), text=(".said",)))
    article = described(thread, layout)
    assert told(article) == [("Ada", "2020-05-03T10:15+02:00", "My father worked on it."), ("Bo", None, "Like")]
    assert article.comments[0].likes == 3


ONE = '<div id="comments"><h3>1 Comment</h3><div class="comment" id="comment-11"><cite>{name}</cite> {stamp}<p>{text}</p></div></div>'


@pytest.mark.parametrize(
    ("stamp", "raw", "date"),
    [
        ('<time datetime="2020-05-03T08:15:00Z">May 3, 2020 at 10:15 am</time>', "May 3, 2020 at 10:15 am", "2020-05-03T10:15+02:00"),
        ('<time datetime="2020-05-03T10:15:00+02:00">May 3, 2020 at 10:15 am</time>', "May 3, 2020 at 10:15 am", "2020-05-03T10:15+02:00"),
        ('<time datetime="2020-05-03T10:15+02:00">3. Mai 2020</time>', "3. Mai 2020", "2020-05-03T10:15+02:00"),
        ('<abbr title="2011-06-01T10:15+02:00">almost 9 years</abbr>', "almost 9 years", "2011-06-01T10:15+02:00"),
        ("<i>about 1 month ago</i>", "about 1 month ago", "2020-04"),
        ("<i>almost 9 years</i>", "almost 9 years", "2011"),
        ("<i>Sunday, May 3, 2020</i>", "Sunday, May 3, 2020", "2020-05-03"),
    ],
)
def test_when(stamp: str, raw: str, date: str) -> None:
    """A time that the markup gives to machines says the offset of a printed one and the moment of an age."""
    article = read(ONE.format(name="Ada", stamp=f"<div>{stamp}</div>", text="My father worked on it for nine years."))
    assert [(one.author, one.date_raw, one.date) for one in article.comments] == [("Ada", raw, date)]


def test_figures_belong_to_names() -> None:
    """A number at the end of a name is no place in the thread."""
    article = read(ONE.format(name="sailor89 says:", stamp="<div>May 3, 2020 at 10:15 am</div>", text="It is too slow."))
    assert told(article) == [("sailor89", "2020-05-03T10:15", "It is too slow.")]


def test_a_signature_belongs_to_the_text() -> None:
    """The author's name below the text stays where it stands above it too."""
    article = read(ONE.format(name="Ada", stamp="<div>May 3, 2020</div>", text="It is too slow.</p><p>Ada"))
    assert [one.text for one in article.comments] == ["It is too slow.\n\nAda"]


def test_subject_lines_are_no_text() -> None:
    """A heading over a comment is its subject."""
    article = read(ONE.format(name="Ada", stamp="<div>May 3, 2020</div>", text="</p><h4>The old boat</h4><p>It is too slow."))
    assert told(article) == [("Ada", "2020-05-03", "It is too slow.")]


def test_excerpts_of_pages_that_link_here_are_no_comments() -> None:
    """What a blog's system sends when it links to a story is furniture."""
    article = read(ONE.format(name="Other paper", stamp="<div>May 3, 2020</div>", text="[...] the old ferry goes on for years [...]"))
    assert article.comments == []
    assert "goes on for years" not in (article.body or "")


def test_answers_in_nested_definition_lists() -> None:
    """The comments of a list in a list stand in page order, each answer below what it answers."""
    item = '<dt class="comment" id="comment-{n}">{name} May 3, 2020 at 10:1{n} am</dt><dd class="comment"><p>{text}</p>{more}</dd>'
    answer = f'<dl class="children">{item.format(n=12, name="Bo", text="When was that?", more="")}</dl>'
    first = item.format(n=11, name="Ada", text="My father worked on it.", more=answer)
    last = item.format(n=13, name="Cem", text="Good news for once.", more="")
    article = read(f'<div id="comments"><h3>3 Comments</h3><dl id="comment_list">{first}{last}</dl></div>')
    assert [(one.author, one.text, one.parent_id) for one in article.comments] == [
        ("Ada", "My father worked on it.", None), ("Bo", "When was that?", "comment-11"), ("Cem", "Good news for once.", None),
    ]  # fmt: skip


def test_furniture_is_known_on_every_page() -> None:
    """A described outlet's page loses the same share bars and path lines as any; what a selector finds for a field stays."""
    bar = '<p><a href="https://www.facebook.com/sharer?u=x">Facebook</a></p><p class="topic">Home &gt; Harbour</p>'
    record = described(bar, Layout(name="present", headline=("h1",), body=("#main",)))
    assert "Facebook" not in (record.body or "")
    assert described(bar, Layout(name="present", headline=("h1",), section=(".topic",))).section == "Home > Harbour"
