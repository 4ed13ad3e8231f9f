"""Kinds of threads, related lists and cards."""

from __future__ import annotations

from benchmarks.kinds.base import (
    Kind,
    html_kinds,
    letters,
    many,
    moment,
    name,
    noun,
    page,
    sentence,
    stamp,
    story,
    title,
    wrapped_kinds,
)


def _shown(at: int) -> str:
    return f"<p>{name(at)}</p><p>{moment(at)}</p><p>{sentence(at)}</p>"


_THREADS = wrapped_kinds(
    {
        "comments by class": (
            '<div class="comments"><h3>Comments</h3>',
            lambda at: f'<div class="comment" id="comment-{at + 10}"><span class="author">{name(at)}</span><time>{moment(at)}</time>'
            f"<p>{sentence(at)}</p><a href=#>Reply</a></div>",
            "</div>",
        ),
        "comments by microdata": (
            "<section>",
            lambda at: f'<div itemprop="comment" itemscope itemtype="http://schema.org/Comment"><span itemprop="author">{name(at)}</span>'
            f'<time itemprop="dateCreated" datetime="{stamp(at)}">{moment(at)}</time><p itemprop="text">{sentence(at)}</p></div>',
            "</section>",
        ),
        "comments as list items": (
            '<ol class="commentlist">',
            lambda at: f'<li class="comment" id="c{at}"><cite>{name(at)}</cite> says:<p>{sentence(at)}</p></li>',
            "</ol>",
        ),
        "comments below a count": ("<h3>12 Comments</h3><div>", lambda at: f"<div>{_shown(at)}</div>", "</div>"),
        "comments that say": ("<div>", lambda at: f"<p>{name(at)} says:</p><p>{moment(at)}</p><p>{sentence(at)}</p>", "</div>"),
        "posts": ("<div>", lambda at: f"<p>Posted by {name(at)} on {moment(at)}</p><p>{sentence(at)}</p>", "</div>"),
        "posts in boxes": ("<div>", lambda at: f"<div><p>Posted by {name(at)} on {moment(at)}</p><p>{sentence(at)}</p></div>", "</div>"),
        "posts with a head alone": ("<div>", lambda at: f"<p>Posted by {name(at)} on {moment(at)}</p>", "</div>"),
        "lines below one post's head": (
            "<div><p>Posted by Nils Berg on May 4, 2024 at 7:02 am</p>", lambda at: f"<p>Line {at}</p>", "</div>",
        ),
        "lines below one who says": (
            "<div><p>Nils Berg says:</p><p>May 4, 2024 at 7:02 am</p>", lambda at: f"<p>Line {at}</p>", "</div>",
        ),
        "one comment of many lines": (
            '<div class="comments"><div class="comment"><b>Nils Berg</b> <i>4 May 2024, 10:30</i>', lambda at: f"<p>{sentence(at)}</p>", "</div></div>",
        ),
        "comments without stamps": ("<h3>400 Comments</h3><div>", lambda at: f"<p class=t>{sentence(at)}</p><p class=n>{name(at)}</p>", "</div>"),
        "named comments without stamps": (
            '<div class="comments">', lambda at: f"<p class=t>{sentence(at)}</p><p class=n>{name(at)}</p>", "</div>",
        ),
        "comments as definitions": (
            '<dl class="comments">', lambda at: f'<dt class="comment">{name(at)} {moment(at)}</dt><dd class="comment">{sentence(at)}</dd>', "</dl>",
        ),
        "comments in rows": ('<table class="comments">', lambda at: f"<tr><td>{name(at)}<td>{moment(at)}<tr><td>{sentence(at)}", "</table>"),
        "hidden comments": (
            '<div class="comments" style="display:none">',
            lambda at: f'<div class="comment" id="comment-{at + 10}"><b>{name(at)}</b> {moment(at)}<p>{sentence(at)}</p></div>',
            "</div>",
        ),
        "comment buttons": ('<div class="comments">', lambda at: "<a href=#>Reply</a><p>Like (3)</p>", "</div>"),
        "one line of buttons": ('<div class="comments"><p>', lambda at: "<a href=#>Reply</a> | ", "</p></div>"),
        "stamps alone": ('<div class="comments">', lambda at: f"<p>{moment(at)}</p>", "</div>"),
        "invitations": ("", lambda at: "<p>Leave a comment</p>", ""),
    }
)
_ROW = html_kinds(
    {
        "threads of one comment": lambda at: f'<div class="comments"><p>{name(at)}, {moment(at)}</p><p>{sentence(at)}</p></div><p>{sentence(at)}</p>',
        "threads apart": lambda at: f'<div><div class="comment-{letters(at)}">{_shown(at)}</div></div><h2>{title(at)}</h2>',
        "texts of comments": lambda at: f'<div><p>{name(at)} {moment(at)}</p><div class="comment-text">{sentence(at)}</div></div>',
        "hidden threads": lambda at: f'<div class="comments" hidden><div class="comment">{_shown(at)}</div></div>',
        "comment headings": lambda at: f"<h3>{at + 3} Comments</h3><p>{sentence(at)}</p>",
        "comment headings alone": lambda at: "<h3>Comments</h3>",
        "comment headings with a stamp": lambda at: f"<h3>{at + 3} Comments</h3><p>{name(at)}</p><p>{moment(at)}</p><p>{noun(at)}</p>",
        "headings named comments": lambda at: f'<h1 class="comments">{title(at)}</h1>',
        "empty comment boxes": lambda at: f'<div class="comments"></div><p class="comment-count">{at}</p>',
        "related lists": lambda at: f'<h3>Related</h3><ul><li><a href="/{at}">{title(at)}</a></li><li><a href="/x{at}">{title(at + 1)}</a></li></ul>',
        "related lists of one link": lambda at: f'<h3>Related stories</h3><a href="/{at}">{title(at)}</a>',
        "related lists without an end": lambda at: f'<p>Related</p><p><a href="/{at}">{title(at)}</a></p>',
        "labels alone": lambda at: "<p>Related</p>",
        "headings with one link": lambda at: f'<h2>{title(at)}</h2><ul><li><a href="/{at}">{title(at + 1)}</a></li></ul>',
        "read also lines": lambda at: f'<p>Read also: <a href="/{at}">{title(at)}</a></p><p>{sentence(at)}</p>',
        "boxes of related links": lambda at: f'<div class="related"><a href="/{at}">{title(at)}</a></div>',
        "named lists": lambda at: f'<div class="related-{letters(at)}"><p>{title(at)}</p><a href="/{at}">{title(at)}</a><a href="/x">{title(at + 2)}</a></div>',
        "lists in the story": lambda at: f'<p>{sentence(at)}</p><ul><li><a href="/{at}">{title(at)}</a></li><li><a href="/b{at}">{title(at + 1)}</a></li></ul>',
        "cards": lambda at: f'<div class="card"><a href="/{at}"><img src="/i/{at}.jpg"></a><h3><a href="/{at}">{title(at)}</a></h3><p>{sentence(at)}</p>'
        f"<time>{moment(at)}</time></div>",
        "cards with authors": lambda at: f'<div><h3><a href="/{at}">{title(at)}</a></h3><p>By <a href="/author/{at}">{name(at)}</a></p></div>',
        "linked headings": lambda at: f'<h2><a href="/{at}">{title(at)}</a></h2>',
        "linked paragraphs": lambda at: f'<p><a href="/{at}">{sentence(at)}</a></p>',
        "teasers": lambda at: f"<p>{sentence(at)[:-1]}...</p>",
        "sharing boxes": lambda at: f'<div class="share"><a href="/{at}">Facebook</a> <a href="/{at}">Twitter</a></div>',
        "author boxes": lambda at: f'<div class="author-bio"><p>{name(at)} writes about {noun(at)} for the paper.</p></div>',
    }
)
_LISTS = wrapped_kinds(
    {
        "one related list": ("<h3>Related</h3><ul>", lambda at: f'<li><a href="/{at}">{title(at)}</a> {moment(at)}</li>', "</ul>"),
        "one related list with bylines": (
            '<div class="related"><h3>Related</h3>', lambda at: f'<h4><a href="/{at}">{title(at)}</a></h4><p>By {name(at)}</p><p>{moment(at)}</p>', "</div>",
        ),
        "one named list": ('<div class="related">', lambda at: f'<p><a href="/{at}">{title(at)}</a></p>', "</div>"),
        "one related line of links": ("<h3>Related</h3><p>", lambda at: f'<a href="/{at}">{title(at)}</a> ', "</p>"),
        "one read also line of links": ("<p>Read also: ", lambda at: f'<a href="/{at}">{title(at)}</a>, ', "</p>"),
        "one navigation": ("<nav><ul>", lambda at: f'<li><a href="/{at}">{noun(at)}</a></li>', "</ul></nav>"),
        "one breadcrumb": ('<p class="breadcrumb">', lambda at: f'<a href="/{at}">{noun(at)}</a> &gt; ', "</p>"),
        "one list of topics": ('<ul class="tags">', lambda at: f'<li><a rel="tag" href="/tag/{at}">{noun(at)} {letters(at)}</a></li>', "</ul>"),
        "one list of pages": ('<div class="pager">', lambda at: f'<a rel="next" href="/?page={at}">{at}</a> ', "</div>"),
    }
)


def _replies(count: int, depth: int) -> str:
    """A thread of chains of replies, each so deep."""
    made = []
    for at in range(count):
        made.append(f'<li class="comment" id="comment-{at + 10}"><b class="author">{name(at)}</b> {moment(at)}<p>{sentence(at)}</p><ul>')
        if at % depth == depth - 1:
            made.append("</ul></li>" * depth)
    return page(f'<div class="comments"><h3>Comments</h3><ul>{"".join(made)}</ul></div>')


NESTED = [
    Kind("replies, three deep", lambda count: _replies(count, 3)),
    Kind("replies, a hundred deep", lambda count: _replies(count, 100), least=120),
    Kind("a forum's posts", lambda count: f"<html><head><title>A question</title></head><body><h1>A question</h1>{many(count, lambda at: f'<div class=post>{_shown(at)}</div>')}"),
    Kind("a thread before the story", lambda count: f'<html><body><div class="comments">{many(count, lambda at: f"<div class=comment>{_shown(at)}</div>")}</div>{story(9)}'),
]
KINDS = [*_THREADS, *_ROW, *_LISTS, *NESTED]
