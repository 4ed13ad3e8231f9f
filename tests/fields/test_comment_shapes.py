"""Comments in the shapes of systems in use and with ages in their heads, in several languages, on invented pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scraper import separate
from scraper.record.article import Article
from tests.fields.test_topics import SENTENCES, TITLE

TEXTS = (
    "I was there on Friday and the masons had not even begun.",
    "They never begin before Easter, as everybody in the harbour knows.",
    "My boat lies there too, and nobody told us anything.",
)
NAMES = ("Ann Field", "Jon Dahl", "mira_s")
STORY = "".join(f"<p>{one}</p>" for one in SENTENCES)


def read(thread: str, *, lang: str = "en") -> Article:
    page = f"<html lang='{lang}'><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{STORY}</article>{thread}</body></html>"
    return separate(page, url="https://gazette.example/2024/harbour-closed", fetched_at="2024-05-10T10:00:00Z")


def told(article: Article) -> list[tuple[str | None, str | None, str]]:
    return [(one.author, one.date and one.date[:10], one.text) for one in article.comments]


def thread(one: str, stamps: tuple[str, str, str]) -> str:
    return "".join(one.format(n=n, name=name, when=when, text=text) for n, (name, when, text) in enumerate(zip(NAMES, stamps, TEXTS, strict=True), 1))


SYSTEMS = {
    "<div id='livefyre-comments' class='fyre'><div class='fyre-comment-stream'>{}</div></div>": (
        "<article class='fyre-comment-article'><section class='fyre-comment-head'><a class='fyre-comment-username'><span>{name}</span></a>"
        "<time class='fyre-comment-date'>{when}</time></section><div class='fyre-comment'><p>{text}</p></div><footer><a>Like</a> <a>Reply</a></footer></article>"
    ),
    "<div id='disqus_thread'><ul id='post-list'>{}</ul></div>": (
        "<li class='post' id='post-{n}'><header><span class='post-byline'><a>{name}</a></span><span class='post-meta'><a class='time-ago'>{when}</a></span></header>"
        "<div class='post-message'><p>{text}</p></div><footer><menu><li>1</li><li>Reply</li><li>Share</li></menu></footer></li>"
    ),
    "<div data-spotim-module='conversation' class='spcv_conversation'><ul>{}</ul></div>": (
        "<li class='spcv_list-item'><div class='details'><span class='Username__username'>{name}</span><span>{when}</span></div><p>{text}</p><button>Reply</button></li>"
    ),
    "<div class='vf-comments'><h3>3 comments</h3>{}</div>": (
        "<div class='vf-comment-container'><div><button class='vf-author'>{name}</button> <span>{when}</span></div><div>{text}</div></div>"
    ),
    "<div class='fb-comments'><div>3 Comments</div>{}</div>": "<div class='_3-8y'><a>{name}</a><div><span>{text}</span></div><div>Like · Reply · {when}</div></div>",
    "<section><h3>3 comments</h3>{}</section>": "<div class='x'><div class='y'><b>{name}</b> <span>{when}</span></div><p>{text}</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("outer", SYSTEMS)
@pytest.mark.parametrize("stamps", [("7 days ago", "6 days ago", "2 hours ago"), ("7d", "6d", "2h"), ("7d · edited", "6d", "2h")])
def test_heads_with_ages(outer: str, stamps: tuple[str, str, str]) -> None:
    """Each comment has its author, its day and its text, be the age run on to the name or among the buttons, and none of it is
    taken for the story."""
    article = read(outer.format(thread(SYSTEMS[outer], stamps)))
    assert told(article) == list(zip(NAMES, ("2024-05-03", "2024-05-04", "2024-05-10"), TEXTS, strict=True))
    assert len(article.body_blocks) == len(SENTENCES)


@pytest.mark.parametrize(("lang", "heading", "stamps"), [
    ("de", "Kommentare (3)", ("vor 7 Tagen", "vor 6 Tagen", "vor 2 Std.")), ("pt", "3 comentários", ("há 7 dias", "há 6 dias", "há 2 horas")),
    ("ko", "댓글 3", ("7일 전", "6일 전", "2시간 전")), ("ja", "コメント 3", ("7日前", "6日前", "2時間前")), ("sv", "3 kommentarer", ("för 7 dagar sedan", "för 6 dagar sedan", "för 2 timmar sedan")),
    ("pl", "Komentarze (3)", ("7 dni temu", "6 dni temu", "2 godz. temu")), ("fi", "Kommentit (3)", ("7 päivää sitten", "6 päivää sitten", "2 tuntia sitten")),
    ("ar", "التعليقات (3)", ("منذ أسبوع", "منذ يومين", "منذ 3 ساعات")), ("uk", "Коментарі (3)", ("7 днів тому", "6 днів тому", "2 години тому")),
])  # fmt: skip
def test_heads_with_ages_in_other_languages(lang: str, heading: str, stamps: tuple[str, str, str]) -> None:
    """An age is an age in any language: comments are parted at it."""
    item = "<div class='x'><div class='y'><b>{name}</b><span>{when}</span></div><p>{text}</p></div>"
    article = read(f"<section class='c'><h3>{heading}</h3>{thread(item, stamps)}</section>", lang=lang)
    assert [(one.author, one.date_raw, one.text) for one in article.comments] == list(zip(NAMES, stamps, TEXTS, strict=True))


DATED = "<li class='comment' id='comment-{n}'><div class='comment-author'>{name}</div><div>May {n}, 2024</div><p>{text}</p></li>"


def test_a_thread_that_is_printed_twice() -> None:
    """A thread that the page prints again, for other screens, is one; so is a comment that is printed again."""
    once = thread(DATED, ("", "", ""))
    article = read(f"<div class='comments desktop'><h3>3 comments</h3><ol>{once}</ol></div><div class='comments mobile'><h3>3 comments</h3><ol>{once}</ol></div>")
    assert [one.id for one in article.comments] == ["comment-1", "comment-2", "comment-3"]


def _forum(n: int, name: str, text: str) -> str:
    return f"<div id='p{n}' class='post'><dl><dt><a>{name}</a></dt><dd>Posts: 12</dd></dl><h3><a>Re: pier</a></h3><p>by <b>{name}</b> » May {n}, 2024 10:01</p><div>{text}</div></div>"


def _slashed(n: int, name: str, text: str) -> str:
    head = f"by <a href='/~x'>{name}</a> &lt;nobody@@@mail...com&gt; on Friday May {n}, 2024 @10:0{n}AM (<a>#{n}00</a>) <span>Journal</span>"
    return f"<li id='tree_{n}00' class='comment'><h4>Re: pier (Score:{n})</h4><div class='details'>{head}</div><div class='body'>{text}</div></li>"


@pytest.mark.parametrize("one", [_forum, _slashed])
def test_answers_with_subjects(one: Callable[[int, str, str], str]) -> None:
    """A heading that says "Re:" ends no thread, an address behind a name is no part of it."""
    posts = "".join(one(n, name, text) for n, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1))
    article = read(f"<div class='thread'><h2>Discussion</h2>{posts}</div>")
    assert told(article) == [(name, f"2024-05-0{n}", text) for n, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1)]


def test_numbers_as_names() -> None:
    """A number that says something is its author's name."""
    posts = "".join(f"<div class='comment'><p>100{n} schreibt:</p><p>0{n}.05.2024 10:00</p><p>{text}</p></div>" for n, text in enumerate(TEXTS, 1))
    assert [one.author for one in read(f"<div id='comments'><h3>3 Kommentare</h3>{posts}</div>", lang="de").comments] == ["1001", "1002", "1003"]


def test_comments_in_a_form() -> None:
    """Comments that a form holds, with a button to quote each, are comments."""
    posts = "".join(
        f"<table><tr><td>#{n} von {name} 0{n}.05.2024 - 10:00</td><td>[ <a href='#q'>zitieren</a> ]</td></tr><tr><td>{text}</td></tr></table>"
        for n, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1)
    )
    article = read(f"<form><select><option>ASC</option></select>{posts}</form>", lang="de")
    assert told(article) == [(name, f"2024-05-0{n}", text) for n, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1)]


def test_a_list_of_stories_below_the_last_comment() -> None:
    """A labelled list in the thread's element is no furniture of the comments."""
    links = "<h4>Related posts</h4><ul><li><a href='/1'>The pier that was forgotten</a></li><li><a href='/2'>An island without a car</a></li></ul>"
    article = read(f"<div class='comments'><h3>3 comments</h3><ol>{thread(DATED, ('', '', ''))}</ol>{links}</div>")
    assert len(article.comments) == 3
    assert [one.headline for one in article.related_links] == ["The pier that was forgotten", "An island without a car"]


LONG = tuple(f"{text} Ask the old pilots about it, if you do not believe me, or the masons themselves." for text in TEXTS)


@pytest.mark.parametrize(("outer", "one"), [
    ("<div class='comments'><h3>3 comments</h3>{}</div>", "<div class='comment'><p><b>{name}</b></p><p>{text}</p></div>"),
    ("<div><h3>3 comments</h3>{}</div>", "<p><b>{name}</b></p><p>{text}</p>"),
    ("<div><h3>Your comments</h3>{}</div>", "<p>{text}<br><b>{name}</b></p>"),
    ("<div class='reader-comments'><h3>Reader comments</h3>{}</div>", "<blockquote><p>{text}</p><cite>{name}</cite></blockquote>"),
])  # fmt: skip
def test_signed_in_bold(outer: str, one: str) -> None:
    """Comments without a stamp are parted at the names that are set in bold over or under them."""
    article = read(outer.format("".join(one.format(name=name, text=text) for name, text in zip(NAMES, LONG, strict=True))))
    assert [(one.author, one.text) for one in article.comments] == list(zip(NAMES, LONG, strict=True))
    assert len(article.body_blocks) == len(SENTENCES)


def test_posts_whose_heads_stand_apart() -> None:
    """A forum's posts have their heads in elements of their own; the post that opens the topic is the story."""
    def post(n: int, name: str, text: str) -> str:
        head = f"<div id='post-{n}' class='bbp-reply-header'><span>May {n}, 2024 at 4:0{n} pm</span><a href='#post-{n}'>#{n}00</a></div>"
        return f"<li>{head}<div class='reply'><div class='bbp-reply-author'><a class='bbp-author-name'>{name}</a></div><div class='bbp-reply-content'><p>{text}</p></div></div></li>"

    posts = "".join(post(n, name, text) for n, (name, text) in enumerate(zip(NAMES, (" ".join((*SENTENCES, *LONG)), *TEXTS[1:]), strict=True), 1))
    page = f"<html><head><title>Old pier</title></head><body><div id='bbpress-forums'><h1>Old pier</h1><ul class='bbp-replies'>{posts}</ul></div></body></html>"
    article = separate(page, url="https://forum.example/topic/old-pier")
    assert told(article) == [("Jon Dahl", "2024-05-02", TEXTS[1]), ("mira_s", "2024-05-03", TEXTS[2])]
    assert (article.body or "").startswith(SENTENCES[0])


def test_the_latest_comments_of_the_site() -> None:
    """Comments that link to themselves on other pages are no thread of this one; those that link to themselves here, on a page of the
    thread or at one other address are."""
    def box(page: str) -> str:
        items = "".join(f"<li class='comment'><a href='{page.format(n)}#comment-{n}'>{text}</a><p>Said {name} on 2024-05-0{n} 10:00</p></li>" for n, (name, text) in enumerate(zip(NAMES, LONG, strict=True), 1))
        return f"<div class='comments-tab'><ul>{items}</ul></div>"

    assert read(box("/2024/story-{}")).comments == []
    assert len(read(box("/2024/harbour-closed")).comments) == 3
    assert len(read(box("/2024/harbour-closed?cid={}")).comments) == 3
    for thread in ("/2024/harbour-closed/comment-page-2/", "https://archive.example/of/harbour-closed?cid={}"):
        assert len(read(box(thread)).comments) == 3


@pytest.mark.parametrize("address", ["https://paper.example/2024/old-pier", "https://paper.example/2024/old-pier/?utm_source=x", "https://other.example/kept"])
@pytest.mark.parametrize("part", ["", "comment-page-2/"])
def test_the_links_of_comments_to_themselves(address: str, part: str) -> None:
    """Comments that link to themselves are the page's, however its address is written, and whichever page of them it shows."""
    comments = "".join(
        f'<li class="comment" id="comment-{at}"><cite>{name} Finch</cite> <a href="https://paper.example/2024/old-pier/{part}#comment-{at}">'
        f"May {at}, 2024 at 10:15 am</a><p>I walked over the pier {at} times, and nobody ever told me to leave it.</p></li>"
        for at, name in ((3, "Ada"), (4, "Bo"), (5, "Cem"))
    )
    article = separate(
        f"<title>Old pier</title><h1>Old pier closes for a year</h1>{STORY}<div id='comments'><ol class='commentlist'>{comments}</ol></div>",
        url=address,
    )
    assert [one.author for one in article.comments] == ["Ada Finch", "Bo Finch", "Cem Finch"]
    assert "walked over" not in (article.body or "")


def test_what_holds_the_story_is_no_thread() -> None:
    """A post whose classes say that it is about comments keeps its text, and the post it embeds."""
    quoted = '<blockquote class="quoted-post"><p>The pier is closed.</p><p>— Port (@port) April 26, 2022</p></blockquote>'
    article = separate(
        "<title>Old pier closes for a year | The Harbour Post</title><div class='post web-outburst-comments'>"
        f"<h2>Old pier closes for a year</h2><div class='meta'>26 April 2022 | 11 |</div>{STORY}{quoted}{STORY.replace('harbour', 'port')}"
        "<div class='meta'>27 April 2022 | 3 |</div></div>"
    )
    assert article.comments == []
    assert "The pier is closed." in (article.body or "")


def test_a_single_comment_with_a_number_and_no_stamp() -> None:
    """Where nothing says when it was posted, the element numbered as a comment is the comment, not all that stands around it."""
    one = f"<div id='fy_comment_3386' class='fy_comment'><div class='fy_comment_body'><a class='fy_user_nick' href='/u/7'>{NAMES[0]}</a><p>{TEXTS[0]}</p></div></div>"
    bar = "<div>0 people listening</div><div>Sort: Newest | Oldest</div><form><div>Post comment as</div></form>"
    article = read(f"<div id='livefyre'>{bar}<div id='fy_comments'>{one}</div></div>")
    assert len(article.comments) == 1
    assert article.comments[0].text.endswith(TEXTS[0])
    assert "listening" not in article.comments[0].text


@pytest.mark.parametrize(
    "comment",
    ["<article class='hsz'><h5>{name}</h5><small>{day}</small><p>{text}</p></article>", "<dl><dt>{name} <span>{day}</span></dt><dd>{text}</dd></dl>", "<div><span>{name}</span><span>{day}</span><p>{text}</p></div>"],
)  # fmt: skip
def test_heads_of_comments_in_headings_and_lists(comment: str) -> None:
    """The name in a heading above the stamp, a list of its own for each comment, and a name that ends in an initial right before
    its stamp."""
    told = (("Ilka K.", "2024.05.03 09:12", "At last a bridge that moves."), ("ferryman", "2024.05.03 09:40", "Let us see in January."))
    shown = "".join(comment.format(name=name, day=day, text=text) for name, day, text in told)
    story = "".join(f"<p>The council of Oldmere voted on Tuesday to open the lower bridge again, the clerk said in a note, for the {n}. time.</p>" for n in range(5))
    page = f"<html><head><title>Bridge</title></head><body><article><h1>Bridge to open again in June</h1>{story}</article><section class='replies'><h3>Comments (2)</h3>{shown}</section></body></html>"
    made = separate(page, url="https://oldmere.example/a/1")
    assert [(one.author, one.date, one.text) for one in made.comments] == [(name, f"2024-05-03T{day[-5:]}", text) for name, day, text in told]
