"""Kinds of mark-up: paragraphs, lists, tables, pictures, forms, broken tags, attributes."""

from __future__ import annotations

from benchmarks.kinds.base import (
    TITLE,
    Kind,
    arabic,
    day,
    han,
    html_kinds,
    letters,
    many,
    moment,
    noun,
    page,
    sentence,
    stamp,
    story,
    title,
    wrapped_kinds,
)

_ROW = html_kinds(
    {
        "paragraphs": lambda at: f"<p>{sentence(at)}</p>",
        "paragraphs, all the same": lambda _: f"<p>{sentence(3)}</p>",
        "paragraphs, each twice": lambda at: f"<p>{sentence(at // 2)}</p>",
        "short paragraphs": lambda at: f"<p>{noun(at)} {at}</p>",
        "paragraphs that equal the headline": lambda _: f"<p>{TITLE}</p>",
        "paragraphs that begin like the headline": lambda at: f"<p>{TITLE} {at}</p>",
        "headings": lambda at: f"<h2>{title(at)}</h2><p>{sentence(at)}</p>",
        "h1": lambda at: f"<h1>{title(at)}</h1>",
        "h1, all the same": lambda _: f"<h1>{TITLE}</h1>",
        "sections with h1": lambda at: f"<section><h1>{title(at)}</h1><p>{sentence(at)}</p></section>",
        "articles": lambda at: f"<article><h2>{title(at)}</h2><p>{sentence(at)}</p></article>",
        "Arabic paragraphs": lambda at: f'<p dir="rtl">{arabic(at)}</p>',
        "Chinese paragraphs": lambda at: f"<p>{han(at)}</p>",
        "blockquotes": lambda at: f"<blockquote><p>{sentence(at)}</p></blockquote>",
        "embedded posts": lambda at: f'<blockquote class="twitter-tweet"><p>{sentence(at)}</p><a href="/s/{at}">{day(at)}</a></blockquote>',
        "pre": lambda at: f"<pre>{sentence(at)}\n{sentence(at + 1)}</pre>",
        "hidden paragraphs": lambda at: f'<div style="display:none"><p>{sentence(at)}</p></div>',
        "noscript": lambda at: f"<noscript><p>{sentence(at)}</p></noscript>",
        "iframes": lambda at: f'<iframe src="/frame/{at}"></iframe>',
        "videos": lambda at: f'<video src="/v/{at}.mp4"><track></video>',
        "buttons": lambda at: f"<button>{noun(at)}</button>",
        "forms": lambda at: f'<form action="/f/{at}"><label>{noun(at)}</label><input name="a{at}"><input type="password"></form>',
        "asides": lambda at: f"<aside><h3>{title(at)}</h3><p>{sentence(at)}</p></aside>",
        "footers": lambda at: f"<footer><p>{sentence(at)}</p></footer>",
        "navigations": lambda at: f'<nav><a href="/{at}">{noun(at)}</a></nav>',
        "dialogs": lambda at: f'<div class="cookie-consent"><p>{sentence(at)}</p></div>',
        "figures": lambda at: f'<figure><img src="/i/{at}.jpg"><figcaption>{sentence(at)} (Photo: {noun(at)}/Reuters)</figcaption></figure>',
        "pictures": lambda at: f'<img src="/i/{at}.jpg" alt="{title(at)}">',
        "pictures in boxes": lambda at: f'<div><div><img src="/i/{at}.jpg" alt="{title(at)}" width="600"></div><p>{sentence(at)}</p></div>',
        "pictures with a credit below": lambda at: f'<img src="/i/{at}.jpg"><p>{title(at)} Photo: Nils Berg/Reuters</p>',
        "times": lambda at: f'<time datetime="{stamp(at)}">{moment(at)}</time>',
        "times in paragraphs": lambda at: f'<p><time datetime="{stamp(at)}">{moment(at)}</time></p>',
        "unclosed paragraphs": lambda at: f"<p>{sentence(at)}",
        "unclosed inline tags": lambda at: f"<b>{noun(at)} ",
        "unclosed links": lambda at: f'<a href="/{at}">{noun(at)} ',
        "unclosed cells": lambda at: f"<table><tr><td>{noun(at)}",
        "unopened tags": lambda at: f"</div></b></p>{noun(at)}",
        "attributes without end": lambda at: f'<p class="{noun(at)}>{sentence(at)}',
        "horizontal rules": lambda at: f"<hr>{sentence(at)}",
        "elements with a class each": lambda at: f'<div class="{letters(at)}-box {letters(at * 3)}_inner"><p id="p{at}">{sentence(at)}</p></div>',
        "elements with microdata": lambda at: f'<div itemprop="articleBody"><p itemprop="name">{sentence(at)}</p></div>',
        "data attributes": lambda at: f'<p data-{letters(at)}="{at}">{sentence(at)}</p>',
        "table of one cell each": lambda at: f"<table><tr><td>{sentence(at)}</td></tr></table>",
    }
)

_IN_ONE = wrapped_kinds(
    {
        "one list": ("<ul>", lambda at: f"<li>{sentence(at)}</li>", "</ul>"),
        "one list of short items": ("<ol>", lambda at: f"<li>{noun(at)} {at}</li>", "</ol>"),
        "one list of links": ("<ul>", lambda at: f'<li><a href="/{at}">{title(at)}</a></li>', "</ul>"),
        "one table": ("<table>", lambda at: f"<tr><th>{noun(at)}</th><td>{at}</td><td>{at * 7}</td></tr>", "</table>"),
        "one table of links": ("<table>", lambda at: f'<tr><td><a href="/{at}">{title(at)}</a></td><td>{day(at)}</td></tr>', "</table>"),
        "one table of sentences": ("<table>", lambda at: f"<tr><td>{sentence(at)}</td></tr>", "</table>"),
        "one row of cells": ("<table><tr>", lambda at: f"<td>{sentence(at)}</td>", "</tr></table>"),
        "one definition list": ("<dl>", lambda at: f"<dt>{noun(at)}</dt><dd>{sentence(at)}</dd>", "</dl>"),
        "definitions without terms": ("<dl>", lambda at: f"<dd>{sentence(at)}</dd>", "</dl>"),
        "one pre of many lines": ("<pre>", lambda at: f"{sentence(at)}\n", "</pre>"),
        "one quotation of many paragraphs": ("<blockquote>", lambda at: f"<p>{sentence(at)}</p>", "</blockquote>"),
        "one embedded post of many lines": ('<blockquote class="twitter-tweet">', lambda at: f"<p>{sentence(at)}</p>", "</blockquote>"),
        "one figure, a caption of many lines": ("<figure><img src=/a.jpg><figcaption>", lambda at: f"<p>{sentence(at)}</p>", "</figcaption></figure>"),
        "one figure, many pictures": ("<figure>", lambda at: f'<img src="/i/{at}.jpg" alt="{title(at)}">', "<figcaption>A boat.</figcaption></figure>"),
        "one figure, many captions": ("<figure><img src=/a.jpg>", lambda at: f"<figcaption>{sentence(at)}</figcaption>", "</figure>"),
        "one figure, many pictures with captions": (
            "<figure>", lambda at: f'<img src="/i/{at}.jpg"><figcaption>{sentence(at)}</figcaption>', "</figure>",
        ),
        "one figure, many named credits": (
            "<figure><img src=/a.jpg><figcaption>", lambda at: f'<span class="credit">{noun(at)} {at}</span> ', "</figcaption></figure>",
        ),
        "one form": ("<form>", lambda at: f'<label>{noun(at)}</label><input name="a{at}">', "</form>"),
        "one select": ("<select>", lambda at: f"<option>{noun(at)} {at}</option>", "</select>"),
        "one aside": ("<aside>", lambda at: f"<p>{title(at)}</p>", "</aside>"),
        "one hidden box": ("<div hidden>", lambda at: f"<p>{sentence(at)}</p>", "</div>"),
        "lines with breaks": ("<div>", lambda at: f"{sentence(at)}<br>", "</div>"),
        "lines with many breaks": ("<div>", lambda at: f"{sentence(at)}{'<br>' * 12}", "</div>"),
        "breaks alone": ("<div>", lambda at: "<br>", "</div>"),
        "lines in italics with breaks": ("<div>", lambda at: f"<i>{sentence(at)}</i><br>", "</div>"),
        "lines with breaks in one inline tag": ("<p><span>", lambda at: f"{sentence(at)}<br>", "</span></p>"),
        "lines with breaks in one link": ('<p><a href="/x">', lambda at: f"{title(at)}<br>", "</a></p>"),
        "blocks in one link": ('<a href="/x">', lambda at: f"<div>{title(at)}</div>", "</a>"),
        "one line of links": ("<p>", lambda at: f'<a href="/{at}">{noun(at)}</a> ', "</p>"),
        "one line of links alike": ("<p>", lambda at: f'<a href="/{at}">aa</a>a', "</p>"),
        "one line of titled links": ("<p>", lambda at: f'<a href="/{at}">{title(at)}</a> | ', "</p>"),
        "one line of topics": ("<p>Topics: ", lambda at: f'<a rel="tag" href="/tag/{letters(at)}">{noun(at)} {at}</a>, ', "</p>"),
        "one line of inline tags": ("<p>", lambda at: f"<b>{noun(at)}</b> <i>{at}</i> ", "</p>"),
        "one long line": ("<p>", lambda at: f"{sentence(at)} ", "</p>"),
        "one long line without ends": ("<p>", lambda at: f"{noun(at)} ", "</p>"),
        "one long Arabic line": ("<p>", lambda at: f"{arabic(at)} ", "</p>"),
        "one long Chinese line": ("<p>", han, "</p>"),
        "entities": ("<p>", lambda at: "&amp;&eacute;&#8217;&nbsp;&bogus; ", "</p>"),
        "combining marks": ("<p>", lambda at: "é̈ ", "</p>"),
        "blank lines": ("<p>", lambda at: " \n\t&nbsp;", "</p>"),
        "one h1": ("<h1>", lambda at: f"{noun(at)} ", "</h1>"),
        "one h2 of lines": ("<h2>", lambda at: f"{title(at)}<br>", "</h2>"),
        "one button of lines": ("<button>", lambda at: f"{noun(at)}<br>", "</button>"),
        "one class attribute of many": ('<div class="', lambda at: f"{letters(at)} ", f'">{story(3)}</div>'),
        "one long class": ('<div class="', lambda at: "x", f'">{story(3)}</div>'),
        "one long class of a hint": ('<div class="', lambda at: "comment", f'">{story(3)}</div>'),
        "one long class of parts": ('<div class="', lambda at: "a-", f'">{story(3)}</div>'),
        "one long id": ('<div id="', lambda at: "x1", f'">{story(3)}</div>'),
        "one long id of digits": ('<div id="comment', lambda at: "1", f'">{story(3)}</div>'),
        "one long style": ('<div style="', lambda at: "color : red ; ", f'">{story(3)}</div>'),
        "one long role": ('<div role="', lambda at: "main ", f'">{story(3)}</div>'),
        "one long itemprop": ('<div itemprop="', lambda at: f"{letters(at)} ", f'">{story(3)}</div>'),
        "one long itemtype": ('<div itemscope itemtype="', lambda at: "http://", f'">{story(3)}</div>'),
        "one long address of a link": ('<p><a href="/', lambda at: "a/../", f'">{TITLE} again and again</a></p>'),
        "one long address of a picture": ('<img src="/', lambda at: "a_w=", '.jpg">'),
        "one long alt": ('<img src="/a.jpg" alt="', lambda at: f"{noun(at)}, ", '">'),
        "one long srcset": ('<img srcset="', lambda at: f"/i/{at}.jpg {at}w, ", '">'),
        "one long datetime": ('<time datetime="', lambda at: "2024-05-03 ", '">today</time>'),
        "many attributes of one element": ("<p ", lambda at: f'data-{letters(at)}="{at}" ', f">{sentence(4)}</p>"),
        "an attribute without end": ('<p class="', lambda at: f"{sentence(at)} ", ""),
        "a comment without end": ("<!-- ", lambda at: f"{sentence(at)} -- ", ""),
        "tags without end": ("", lambda at: "<a <b ", ""),
        "brackets": ("<p>", lambda at: "< ", "</p>"),
        "processing instructions": ("", lambda at: "<?a b?>", ""),
    }
)


def _nested(start: str, end: str, least: int = 300) -> Kind:
    """Elements in elements, a line in each; the parser bounds their depth."""
    name = start.strip("<>").split()[0]
    return Kind(f"nested {name}", lambda count: page(many(count, lambda at: f"{start}{noun(at)} ") + end * count), least=least)


NESTED = [
    _nested("<div>", "</div>"), _nested("<b>", "</b>"), _nested("<ul><li>", "</li></ul>"),
    _nested("<blockquote>", "</blockquote>"), _nested("<table><tr><td>", "</td></tr></table>"), _nested("<font>", "</font>"),
    _nested("<section class=comment>", "</section>"),
]  # fmt: skip
DEEP = [
    Kind(
        "lines far down",
        lambda count: page("<div>" * 200 + many(count, lambda at: f"<p>{sentence(at)}</p>") + "</div>" * 200),
    ),
    Kind(
        "links far down",
        lambda count: page("<div>" * 200 + many(count, lambda at: f'<p><a href="/{at}">{title(at)}</a></p>') + "</div>" * 200),
    ),
    Kind(
        "story behind a hidden page",
        lambda count: f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div style='display:none'>{story(count)}</div>",
    ),
    Kind("nothing but links", lambda count: f"<html><body>{many(count, lambda at: f'<a href=/{at}>{title(at)}</a> ')}"),
    Kind("no mark-up but a tag", lambda count: f"<html><body>{many(count, lambda at: sentence(at) + ' ')}"),
    Kind("text behind the end", lambda count: f"<html><body>{story()}</body></html>{many(count, lambda at: f'<p>{sentence(at)}</p>')}"),
]
KINDS = [*_ROW, *_IN_ONE, *NESTED, *DEEP]
