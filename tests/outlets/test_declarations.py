"""Declarations that cannot be are one line when they are made: file, class, field and what is wrong."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scraper import Layout, Line, Links, Outlet, Shape, Thread
from scraper.crawl.loader import spider_of
from scraper.crawl.spider import NewsSpider
from scraper.errors import DeclarationError, ThresherError
from tests.crawl.test_settings import make_project, run
from tests.stub.run import PATIENCE, REPOSITORY

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "unknown": ({"article_urls": ("/a",)}, "Post.article_urls: outlets have no such field; did you mean article_url?"),
    "unknown and far": ({"qqqq": 1}, "Post.qqqq: outlets have no such field"),
    "text": ({"site_names": "The Post"}, "Post.site_names: expected a tuple, not a string: ('The Post',)"),
    "domains": ({"allowed_domains": "post.test"}, "Post.allowed_domains: expected a tuple, not a string: ('post.test',)"),
    "no domains": ({"allowed_domains": []}, 'Post.allowed_domains: an outlet with a name needs its domains, like ["example.com"]'),
    "selector": ({"listing_links": ("a[href",)}, "Post.listing_links: 'a[href' is not a valid selector: "),
    "pseudo-element": ({"next_page": ("a::href",)}, "Post.next_page: 'a::href' is not a valid selector: only ::attr(name) is supported"),
    "pseudo-class": ({"next_page": ("a:nth-of-kind(2)",)}, "Post.next_page: 'a:nth-of-kind(2)' is not a valid selector: "),
    "pattern": ({"article_url": ("/(a",)}, "Post.article_url: '/(a' is not a valid regular expression: missing ), unterminated subpattern"),
    "other": ({"other_url": {"video": "("}}, "Post.other_url: '(' is not a valid regular expression"),
    "other kind": ({"other_url": ("/video",)}, "Post.other_url: expected a dictionary of reasons"),
    "dump": ({"other_text": {"listing": "Full Story"}}, "Post.other_text: expected a pattern with a number, not 'Full Story'"),
    "zone": ({"timezone": "Europe/Beirut"}, "Post.timezone: there is no time zone 'Europe/Beirut'; did you mean Europe/"),
    "number": ({"max_pages": "3"}, "Post.max_pages: expected a number, not '3'"),
    "language": ({"language": ("en",)}, "Post.language: expected a string, not ('en',)"),
    "layouts": ({"layouts": Layout(name="a")}, "Post.layouts: expected a tuple, not Layout("),
    "layout": ({"layouts": ("article",)}, "Post.layouts: Layout(…) expected, not 'article'"),
    "shape": ({"shape": (Line("chrome", ("a",)),)}, "Post.shape: Shape(…) expected"),
    "date": ({"url_date": (r"/(?P<yaer>\d{4})/",)}, "Post.url_date: the group 'yaer' of"),
    "no year": ({"url_date": (r"/\d{4}/",)}, "Post.url_date: '/\\\\d{4}/' has no group 'year'"),
}
PARTS: dict[str, tuple[Callable[[], object], str]] = {
    "selector as text": (lambda: Layout(name="new", headline="h1"), "Layout 'new'.headline: expected a tuple, not a string: ('h1',)"),  # type: ignore[arg-type]
    "list": (lambda: Layout(name="new", body=["p"]), "Layout 'new'.body: expected a tuple, not ['p']"),  # type: ignore[arg-type]
    "no selector": (lambda: Layout(name="new", body=("p >",)), "Layout 'new'.body: 'p >' is not a valid selector: "),
    "medium": (lambda: Layout(name="new", medium="htm"), "Layout 'new'.medium: 'htm' is not one of 'html', 'text'; did you mean html?"),  # type: ignore[arg-type]
    "thread of another": (lambda: Layout(name="new", comments=Links()), "Layout 'new'.comments: Thread or NoneType expected"),  # type: ignore[arg-type]
    "links": (lambda: Layout(name="new", related=Links()), "Layout 'new'.related: expected a tuple, not Links("),  # type: ignore[arg-type]
    "role": (lambda: Line("haed", ("a",)), "Line 'haed'.role: 'haed' is not one of 'chrome', 'section', 'head', 'alt', 'foot', 'stop'"),  # type: ignore[arg-type]
    "group": (lambda: Line("head", ("(?P<by_line>a)",)), "Line 'head'.patterns: the group 'by_line' of '(?P<by_line>a)' fills no field; did you mean byline?"),
    "group of chrome": (lambda: Line("chrome", ("(?P<date>a)",)), "Line 'chrome'.patterns: the group 'date' of '(?P<date>a)' fills no field; its patterns have no groups"),
    "alt without": (lambda: Line("alt", ("a",)), "Line 'alt'.patterns: 'a' has no group 'alt'"),
    "patterns as text": (lambda: Line("chrome", "abc"), "Line 'chrome'.patterns: expected a tuple, not a string: ('abc',)"),  # type: ignore[arg-type]
    "kicker": (lambda: Shape(kicker="below"), "Shape.kicker: 'below' is not one of 'above', 'series', None"),  # type: ignore[arg-type]
    "flag": (lambda: Shape(standfirst="yes"), "Shape.standfirst: bool expected, not 'yes'"),  # type: ignore[arg-type]
    "signature": (lambda: Shape(signature=("a", 3)), "Shape.signature: expected a pattern with a number, not 'a'"),  # type: ignore[arg-type]
    "head": (lambda: Thread(head=("(?P<user>a)",)), "Thread.head: the group 'user' of '(?P<user>a)' fills no field; known are author, date, title"),
    "run on": (lambda: Thread(run_on=("(?P<text>a)",)), "Thread.run_on: '(?P<text>a)' has no group 'label'"),
    "inline": (lambda: Links(inline=("(?P<label>a)",)), "Links.inline: '(?P<label>a)' has no group 'headline'"),
    "entry": (lambda: Links(entry=("(",)), "Links.entry: '(' is not a valid regular expression"),
}  # fmt: skip


def made(**declared: object) -> type[Outlet]:
    """An outlet with these declarations."""
    return type("Post", (Outlet,), {"name": "post", "allowed_domains": ["post.test"], **declared})


def message(make: Callable[[], object]) -> str:
    """What is said, without the place, which is in this file."""
    with pytest.raises(DeclarationError) as caught:
        make()
    assert isinstance(caught.value, ThresherError)
    assert re.fullmatch(r".*test_declarations\.py:\d+", caught.value.where)
    assert str(caught.value) == f"{caught.value.where}: {caught.value.what}"
    assert "\n" not in str(caught.value)
    return caught.value.what


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_field(case: str) -> None:
    """A field that no outlet has, a value of another kind, what does not compile, an unknown zone, no domains."""
    declared, said = WRONG[case]
    assert message(lambda: made(**declared)).startswith(said)


@pytest.mark.parametrize("case", PARTS)
def test_a_wrong_part(case: str) -> None:
    """Layouts, lines, shapes, threads and lists check their own values."""
    make, said = PARTS[case]
    assert message(make).startswith(said)


def test_what_is_fine() -> None:
    """Methods, private names, constants, what Scrapy reads of a spider, lists, a template without a name and what it adds."""
    template = type("Template", (Outlet,), {"shared": lambda self: 1, "LOGO": "x", "_mine": {}, "language": None, "__slots__": ()})
    assert template.allowed_domains == []
    below = {
        "name": "post", "allowed_domains": ("post.test",), "custom_settings": {"DOWNLOAD_DELAY": 2}, "start_urls": [],
        "handle_httpstatus_list": [404], "shared": 3, "feeds": ["https://post.test/rss"], "word": property(lambda self: 1),
        "date_from_url": classmethod(lambda cls, url: None), "listing_links": ("a::attr(href)", "a::text", "li > a, p a:not(.x)"),
    }  # fmt: skip
    outlet = type("Post", (template,), below)
    assert issubclass(spider_of(outlet), NewsSpider)
    spider = type("Spider", (NewsSpider,), {**below, "shared": staticmethod(len)})
    assert spider_of(spider) is spider


PROGRAM = """from scraper import Layout, Outlet


class Lost(Outlet):
    name = "lost"
    allowed_domains = ["lost.test"]
    layouts = (
        Layout(
            name="new",
            headline=("h1 >",),
        ),
    )
"""


def test_commands_say_it(tmp_path: Path) -> None:
    """``scrapy list``, ``crawl`` and ``separate`` say the line, with the file once; the other outlets are there."""
    make_project(tmp_path)
    lost = tmp_path / "harbour" / "spiders" / "lost.py"
    lost.write_text(PROGRAM)
    said = re.compile(r"harbour/spiders/lost\.py:8: Layout 'new'\.headline: 'h1 >' is not a valid selector: .*")
    listed = run(tmp_path, "list")
    assert (listed.returncode, listed.stdout) == (0, "post\n")
    assert said.fullmatch(listed.stderr.rstrip("\n"))
    lost.write_text(PROGRAM.replace("h1 >", "h1").replace("layouts =", "layout ="))
    line = "harbour/spiders/lost.py:4: Lost.layout: outlets have no such field; did you mean layouts?"
    crawled = run(tmp_path, "crawl", "lost")
    assert (crawled.returncode, crawled.stderr.splitlines()) == (2, [line, f"scrapy crawl: lost cannot be loaded: {line}"])
    separated = run(tmp_path, "separate", str(REPOSITORY / "fixtures" / "trtworld" / "capture" / "page.txt"))
    assert (separated.returncode, separated.stderr) == (0, f"{line}\n")


def test_a_program_says_it(tmp_path: Path) -> None:
    """Without a project too: the last line of the traceback has the file and the line of the declaration."""
    path = tmp_path / "mine.py"
    path.write_text(PROGRAM)
    done = subprocess.run([sys.executable, path], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.stderr.splitlines()[-1].startswith("scraper.errors.DeclarationError: mine.py:8: Layout 'new'.headline: ")
