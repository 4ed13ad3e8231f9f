"""Kinds of what a page says of itself and of its story: titles, meta elements, JSON-LD, scripts, bylines, dates, credits."""

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.kinds.base import (
    TITLE,
    Kind,
    day,
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
    surname,
    title,
    wrapped_kinds,
)


def _in_head(units: dict[str, tuple[str, Callable[[int], str], str]]) -> list[Kind]:
    """Kinds whose units stand in one element of the head: its start, the unit, its end."""

    def made(start: str, unit: Callable[[int], str], end: str) -> Callable[[int], str]:
        return lambda count: page(story(3, 30), head=f"{start}{many(count, unit)}{end}")

    return [Kind(name, made(*parts)) for name, parts in units.items()]


_LD = '<script type="application/ld+json">'
_ARTICLE = f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-05-03T10:30:00Z",'

_HEAD = _in_head(
    {
        "meta elements": ("", lambda at: f'<meta name="{letters(at)}" content="{noun(at)}">', ""),
        "meta elements of one name": ("", lambda at: f'<meta name="keywords" content="{noun(at)}">', ""),
        "meta titles": ("", lambda at: f'<meta property="og:title" content="{title(at)}">', ""),
        "meta authors": ("", lambda at: f'<meta name="author" content="{surname(at)}">', ""),
        "meta article authors": ("", lambda at: f'<meta property="article:author" content="{surname(at)}">', ""),
        "meta dates": ("", lambda at: f'<meta property="article:published_time" content="{stamp(at)}">', ""),
        "meta tags": ("", lambda at: f'<meta property="article:tag" content="{noun(at)} {at}">', ""),
        "meta pictures": ("", lambda at: f'<meta property="og:image" content="/i/{at}.jpg">', ""),
        "one long meta title": ('<meta property="og:title" content="', lambda at: f"{title(at)} ", '">'),
        "one long meta title of parts": ('<meta property="og:title" content="', lambda at: f"{noun(at)} | ", '">'),
        "one long meta description": ('<meta name="description" content="', lambda at: f"{sentence(at)} ", '">'),
        "one long meta author": ('<meta name="author" content="', lambda at: f"{surname(at)}, ", '">'),
        "one long meta keywords": ('<meta name="keywords" content="', lambda at: f"{noun(at)} {at}, ", '">'),
        "one long meta date": ('<meta property="article:published_time" content="', lambda at: "2024-05-03 ", '">'),
        "one long site name": ('<meta property="og:site_name" content="', lambda at: f"{noun(at)} ", '">'),
        "one long canonical address": ('<link rel="canonical" href="https://news.example/', lambda at: "a/../", '">'),
        "one long address of the page": ('<meta property="og:url" content="https://news.example/', lambda at: f"{noun(at)}-", '">'),
        "one long base": ('<base href="https://news.example/', lambda at: "a/", '">'),
        "links": ("", lambda at: f'<link rel="alternate" hreflang="en" href="/{at}">', ""),
        "styles": ("", lambda at: f"<style>.{letters(at)} {{ color: red }}</style>", ""),
        "scripts": ("", lambda at: f"<script>var {letters(at)} = {{'a': [{at}]}};</script>", ""),
        "scripts with state": ("", lambda at: f'<script>window.__INITIAL_STATE__ = {{"a": "{sentence(at)}"}}</script>', ""),
        "scripts without state": ("", lambda at: "<script>window.__INITIAL_STATE__ = {{{{</script>", ""),
        "one script with state": (
            '<script>window.__INITIAL_STATE__ = {"a": [', lambda at: f'{{"type": "text", "content": "{sentence(at)}"}},', '""]}</script>',
        ),
        "one script without state": ("<script>", lambda at: "__NEXT_DATA__ = {", "</script>"),
        "one script of comments": (
            '<script>var data = {"comments": [',
            lambda at: f'{{"author": "{name(at)}", "body": "{sentence(at)}", "created_at": "{stamp(at)}"}},',
            "{}]}</script>",
        ),
        "one script that names comments": ("<script>", lambda at: '"comments": [{', "</script>"),
        "one script of JSON": ('<script type="application/json">[', lambda at: f'{{"comment": "{sentence(at)}"}},', "0]</script>"),
        "JSON-LD scripts": ("", lambda at: f'{_LD}{{"@type":"NewsArticle","headline":"{title(at)}","url":"/{at}"}}</script>', ""),
        "JSON-LD sites": ("", lambda at: f'{_LD}{{"@type":"Organization","name":"{noun(at)} {at}","@id":"#{at}"}}</script>', ""),
        "JSON-LD references": (
            f'{_LD}{_ARTICLE}"author":[', lambda at: f'{{"@id":"#{at}"}},', '{"@id":"#1"}]}</script>',
        ),
        "one JSON-LD graph": (
            _LD + '{"@graph":[', lambda at: f'{{"@type":"NewsArticle","headline":"{title(at)}"}},', "{}]}</script>",
        ),
        "JSON-LD authors": (f'{_LD}{_ARTICLE}"author":[', lambda at: f'{{"@type":"Person","name":"{surname(at)}"}},', '"A B"]}</script>'),
        "JSON-LD comments": (
            f'{_LD}{_ARTICLE}"comment":[',
            lambda at: f'{{"@type":"Comment","text":"{sentence(at)}","author":{{"name":"{name(at)}"}},"dateCreated":"{stamp(at)}"}},',
            "{}]}</script>",
        ),
        "JSON-LD body": (f'{_LD}{_ARTICLE}"articleBody":"', lambda at: f"{sentence(at)} ", '"}</script>'),
        "JSON-LD keywords": (f'{_LD}{_ARTICLE}"keywords":[', lambda at: f'"{noun(at)} {at}",', '"x"]}</script>'),
        "JSON-LD sections": (f'{_LD}{_ARTICLE}"articleSection":[', lambda at: f'"{noun(at)} {at}",', '"x"]}</script>'),
        "JSON-LD author string": (f'{_LD}{_ARTICLE}"author":"', lambda at: f"{surname(at)}, ", '"}</script>'),
        "nested JSON-LD": (_LD, lambda at: '{"@type":"WebPage","mainEntity":', "</script>"),
        "nested JSON arrays": (_LD, lambda at: "[", "</script>"),
        "JSON-LD without end": (_LD, lambda at: f'{{"@type":"NewsArticle","headline":"{title(at)}",', "</script>"),
        "JSON-LD without end of strings": (f"{_LD}{_ARTICLE}", lambda at: '"author":["a', "</script>"),
        "JSON-LD of broken authors": (f"{_LD}{_ARTICLE}", lambda at: '"author":{ ', "</script>"),
        "JSON-LD of objects in a row": (_LD, lambda at: f'{{"@type":"NewsArticle","headline":"{title(at)}"}} ', "</script>"),
        "JSON-LD with commas": (_LD, lambda at: ", ", "</script>"),
        "JSON-LD with line comments": (_LD, lambda at: "// x ", "</script>"),
        "JSON-LD with entities": (_LD, lambda at: "{&quot;@type&quot;:&quot;NewsArticle&quot;}", "</script>"),
        "JSON-LD of blanks": (_LD, lambda at: " \n", "x</script>"),
    }
)


def _titled(unit: Callable[[int], str]) -> Callable[[int], str]:
    return lambda count: page(story(4, 9), title_text=many(count, unit))


TITLES = [
    Kind("one long title", _titled(lambda at: f"{noun(at)} ")),
    Kind("one long title of parts", _titled(lambda at: f"{noun(at)} | ")),
    Kind("one long title of dashes", _titled(lambda at: f"{noun(at)} - ")),
    Kind("one long title of colons", _titled(lambda at: f"{noun(at)}: ")),
    Kind("one long title of headlines", _titled(lambda at: f"{TITLE} - ")),
    Kind("titles", lambda count: page(story(4), head=many(count, lambda at: f"<title>{title(at)}</title>"))),
    Kind(
        "headings that are in the title",
        lambda count: page(many(count, lambda at: f"<h2>{noun(at)} {at}</h2><p>{sentence(at)}</p>"), title_text=many(count, lambda at: f"{noun(at)} {at} - ")),
    ),
    Kind(
        "headline and title of one long line",
        lambda count: f"<html><head><title>{many(count, lambda at: noun(at) + ' ')}</title></head><body><h1>{many(count, lambda at: noun(at) + ' ')}</h1>{story()}",
    ),
    Kind("a head of lines", lambda count: page("", top=many(count, lambda at: f"<p>{noun(at)} {at}</p>"))),
    Kind("a head of bylines", lambda count: page("", top=many(count, lambda at: f"<p>By {surname(at)}</p>"))),
    Kind("a head of dates", lambda count: page("", top=many(count, lambda at: f"<p>{moment(at)}</p>"))),
    Kind("a head of links", lambda count: page("", top=many(count, lambda at: f'<p><a href="/author/{letters(at)}">{surname(at)}</a></p>'))),
    Kind(
        "lines above the headline",
        lambda count: f"<html><head><title>{TITLE}</title></head><body>{many(count, lambda at: f'<p>{noun(at)} {at}</p>')}<h1>{TITLE}</h1>{story()}",
    ),
]

_TOLD = html_kinds(
    {
        "bylines": lambda at: f"<p>By {surname(at)}</p>",
        "bylines of one": lambda _: "<p>By Ada Lindqvist</p>",
        "bylines with dates": lambda at: f"<p>By {surname(at)}, {moment(at)}</p>",
        "names": lambda at: f"<p>{surname(at)}</p>",
        "named authors": lambda at: f'<p class="author">{surname(at)}</p>',
        "named bylines": lambda at: f'<div class="byline">By <a rel="author" href="/author/{letters(at)}">{surname(at)}</a></div>',
        "links to authors": lambda at: f'<p><a href="/author/{letters(at)}">{surname(at)}</a></p>',
        "links with rel author": lambda at: f'<a rel="author" href="/a/{letters(at)}">{surname(at)}</a> ',
        "authors by microdata": lambda at: f'<span itemprop="author" itemscope><span itemprop="name">{surname(at)}</span></span>',
        "vcards": lambda at: f'<p class="vcard"><span class="fn">{surname(at)}</span></p>',
        "names and dates": lambda at: f"<p>{surname(at)}</p><p>{moment(at)}</p>",
        "names with dates": lambda at: f"<p>{surname(at)} {day(at)}</p>",
        "dates": lambda at: f"<p>{day(at)}</p>",
        "moments": lambda at: f"<p>{moment(at)}</p>",
        "published lines": lambda at: f"<p>Published: {moment(at)} | Updated: {moment(at + 1)}</p>",
        "named dates": lambda at: f'<p class="date published">{moment(at)}</p>',
        "dates by microdata": lambda at: f'<meta itemprop="datePublished" content="{stamp(at)}"><p>{noun(at)}</p>',
        "dates of numbers": lambda at: f"<p>{at % 12 + 1}/{at % 28 + 1}/{2010 + at % 14} {at % 24:02}:{at % 60:02}</p>",
        "ages": lambda at: f"<p>{at % 50 + 2} hours ago</p>",
        "times of day": lambda at: f"<p>{at % 24:02}:{at % 60:02}</p>",
        "sentences with dates": lambda at: f"<p>On {day(at)} {sentence(at)} It was {moment(at)} then.</p>",
        "datelines": lambda at: f"<p>{noun(at).upper()}, {day(at)[:-5]} (Reuters) - {sentence(at)}</p>",
        "credits": lambda at: f"<p>Photo: {surname(at)}/Reuters</p>",
        "sources": lambda at: f"<p>Source: {noun(at).title()} News Agency</p>",
        "agencies": lambda _: "<p>Reuters</p>",
        "paragraphs with an agency": lambda at: f"<p>{sentence(at)} (AFP)</p>",
        "writing lines": lambda at: f"<p>Reporting by {surname(at)}; Editing by {surname(at + 1)}</p>",
        "notes on authors": lambda at: f"<p>{surname(at)} is a writer for the paper.</p>",
        "handles": lambda at: f"<p>Follow {surname(at)} on Twitter @{letters(at)}</p>",
        "mail addresses": lambda at: f"<p>{surname(at)} {letters(at)}@news.example</p>",
        "reading times": lambda at: f"<p>{at % 9 + 2} min read</p>",
        "advertisement labels": lambda at: f"<p>Advertisement</p><p>{sentence(at)}</p>",
        "rights notices": lambda at: f"<p>© {2000 + at % 20} The {noun(at)} Company. All rights reserved.</p>",
        "calls to subscribe": lambda at: "<p>Subscribe to our newsletter</p>",
        "section labels": lambda at: f'<p class="kicker"><a href="/section/{noun(at)}">{noun(at)}</a></p>',
    }
)
_LONG = wrapped_kinds(
    {
        "one long byline": ("<p>By ", lambda at: f"{surname(at)}, ", "</p>"),
        "one long byline with and": ("<p>By ", lambda at: f"{surname(at)} and ", "Ada Berg</p>"),
        "one long named byline": ('<p class="byline">', lambda at: f"{surname(at)}, ", "</p>"),
        "one long byline of links": ('<p class="byline">By ', lambda at: f'<a href="/author/{letters(at)}">{surname(at)}</a>, ', "</p>"),
        "one byline box of lines": ('<div class="byline">', lambda at: f"<p>{surname(at)}</p>", "</div>"),
        "one author box of lines": ('<div class="author">', lambda at: f"<p>{sentence(at)}</p>", "</div>"),
        "one address box of lines": ("<address>", lambda at: f"<p>{surname(at)}</p>", "</address>"),
        "one date box of lines": ('<div class="date">', lambda at: f"<p>{moment(at)}</p>", "</div>"),
        "one long date": ('<p class="date">', lambda at: f"{moment(at)} ", "</p>"),
        "one long published line": ("<p>Published: ", lambda at: f"{moment(at)} | ", "</p>"),
        "one long credit": ("<p>Photo: ", lambda at: f"{surname(at)}/", "</p>"),
        "one long source": ("<p>Source: ", lambda at: f"{noun(at)}, ", "</p>"),
        "one long dateline": ("<p>", lambda at: f"{noun(at).upper()}, ", f"May 3 (Reuters) - {sentence(5)}</p>"),
        "one long writing line": ("<p>Reporting by ", lambda at: f"{surname(at)}, ", "; Editing by Nils Berg</p>"),
    }
)
BODY_AS_DATA = [
    Kind(
        "a story as JSON-LD alone",
        lambda count: f'<html><head><title>{TITLE}</title>{_LD}{json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": many(count, sentence, " ")})}'
        f"</script></head><body><h1>{TITLE}</h1></body></html>",
    ),
    Kind(
        "a story as state alone",
        lambda count: f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><script>window.__INITIAL_STATE__ = "
        f'{json.dumps({"article": {"content": [{"type": "p", "text": sentence(at)} for at in range(count)]}})}</script></body></html>',
    ),
    Kind(
        "a story named in JSON-LD",
        lambda count: page(story(count), head=f'{_LD}{json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": many(count, sentence, " ")})}</script>'),
    ),
]
KINDS = [*_HEAD, *TITLES, *_TOLD, *_LONG, *BODY_AS_DATA]
