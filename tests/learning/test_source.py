"""The file of a learned outlet is Python that holds nothing of a page but texts."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.errors import ThresherError
from scraper.learning.outlet import learn
from scraper.learning.source import check_name, quoted, write
from scraper.learning.writing import load
from tests.learning.paper import markup, page, remarks

EVIL = ['"', "'", "\\", '"""', "\n", "{x}", '");import os;("', "#", "\x00", "\u2028", "a\\", "r\"'\\", "\x7f", "\ud800"]


@pytest.mark.parametrize("text", EVIL)
def test_a_quoted_text_is_that_text(text: str) -> None:
    """Whatever stands in a text, Python reads it back (without halves of characters)."""
    assert ast.literal_eval(quoted(text)) == text.replace("\ud800", "")
    assert "\n" not in quoted(text)


def test_hostile_pages_write_no_code() -> None:
    """Names of the site, of classes and of ids with quotes, line ends and braces are texts in the file, or are not there."""
    evil = 'x&quot;, ); raise SystemExit(&quot;'
    pages = []
    for at in range(3):
        text = markup(at).replace('class="piece-title"', f'class="{evil} t&#10;raise" id="a&quot;]&#10;b{{}}"')
        text = text.replace('content="Valley Herald"', f'content="Valley {evil} {{name}} Herald"')
        text = text.replace('class="piece-text"', "class='&quot;&quot;&quot;'").replace("| Valley", '| V"""\nraise')
        text = text.replace("/feeds/all.xml", "/feeds/&quot;,)&#10;raise.xml")
        pages.append(page(at, text))
    source = write(learn("herald", pages))
    tree = ast.parse(source)
    assert {type(one).__name__ for one in tree.body} == {"Expr", "ImportFrom", "ClassDef"}
    (made,) = (one for one in tree.body if isinstance(one, ast.ClassDef))
    assert {type(one).__name__ for one in made.body} <= {"Expr", "Assign"}
    load(source, "herald")


def test_a_host_that_is_none_writes_no_file() -> None:
    """The domain stands in the file's first line, so it is that of a host and nothing else."""
    text = markup(0).replace("https://www.valleyherald.example/town", 'https://a&quot;&quot;&quot;+evil()+.example/town')
    with pytest.raises(ThresherError, match="not a host name"):
        learn("herald", [page(0, text, address=False)])


def test_the_file_is_clean_and_loads() -> None:
    """Ruff finds nothing in it, and the outlet that it declares is the one that was learned."""
    lesson = learn("valley_herald", [page(at) for at in range(3)])
    source = write(lesson)
    outlet = load(source, "valley_herald")
    assert outlet.__name__ == "ValleyHerald"
    assert outlet.layouts == lesson.outlet().layouts
    assert outlet.article_url == lesson.places.article_url
    for order in (("check",), ("format", "--check")):
        ended = subprocess.run(
            [sys.executable, "-m", "ruff", *order, "--no-cache", "--stdin-filename", "spiders/valley_herald.py", "-"],
            input=source, capture_output=True, text=True, check=False, cwd=Path(__file__).resolve().parents[2],
        )  # fmt: skip
        assert ended.returncode == 0, ended.stdout + ended.stderr
    assert source.count("\n") < 45


def test_threads_and_lists_are_written() -> None:
    """They stand in the file as they were learned."""
    pages = [page(at, markup(at).replace("</article>", f"</article>{remarks(at)}")) for at in range(3)]
    lesson = learn("herald", pages)
    source = write(lesson)
    assert lesson.lists.thread
    assert load(source, "herald").thread == lesson.outlet().thread


@pytest.mark.parametrize("name", ["", "A", "a-b", "a b", "../x", "class", "generic", "1a", "a.b", "é", "x" * 50, "_a", "a\n", "import"])
def test_names_that_are_none(name: str) -> None:
    """A name is that of a module, too, and leads out of no folder."""
    with pytest.raises(ThresherError):
        check_name(name)
