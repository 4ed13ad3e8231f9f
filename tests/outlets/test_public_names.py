"""The names that programs and the files of outlets import."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import scraper
from tests.harbour import OUTLET
from tests.stub.run import PATIENCE, REPOSITORY

NAMES = (
    "Article", "Layout", "Line", "Links", "NotAnArticle", "Outlet", "Shape", "Thread", "UnknownOutlet", "read_articles", "separate",
)  # fmt: skip
OUTLETS = [
    *sorted((REPOSITORY / "spiders").glob("*.py")),
    *sorted((REPOSITORY / "scraper" / "simulator" / "outlets").glob("*.py")),
    *sorted((REPOSITORY / "scraper" / "templates" / "spiders").glob("*.tmpl")),
]


def imported(source: str) -> set[str]:
    """What a source imports of the product; ``.`` for its neighbours."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom | ast.Import)]
    found = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            found.add("." if node.level else str(node.module))
        else:
            found |= {one.name for one in node.names}
    return {name for name in found if name.partition(".")[0] in ("", "scraper", "cleaners", "spiders")}


def test_the_list() -> None:
    """These are all, each is there, and no other is."""
    assert tuple(scraper.__all__) == NAMES
    assert all(getattr(scraper, name) is not None for name in NAMES)
    assert set(NAMES) <= set(dir(scraper))
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        _ = scraper.no_such_name


def test_none_needs_scrapy() -> None:
    """Whichever is asked for, Scrapy and Twisted are not imported; the package alone imports none of its parts."""
    program = (
        "import sys, scraper; print([name for name in sys.modules if name.startswith(('scraper.', 'cleaners', 'lxml'))]); "
        f"[getattr(scraper, name) for name in {NAMES!r}]; "
        "print([name for name in sys.modules if name.split('.')[0] in ('scrapy', 'twisted')])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True, timeout=PATIENCE)
    assert done.stdout == "[]\n[]\n"


@pytest.mark.parametrize("path", OUTLETS, ids=lambda path: str(Path(path).name))
def test_outlets_need_no_other(path: Path) -> None:
    """The files of outlets, the templates of new ones too, import public names and their neighbours alone."""
    assert imported(path.read_text("utf-8").replace("$classname", "Name")) <= {"scraper", "."}


def test_the_example_needs_no_other() -> None:
    """So does the outlet that the documentation shows, which is the one that the tests of other projects have."""
    assert imported(OUTLET) == {"scraper"}
    text = (REPOSITORY / "README.md").read_text("utf-8")
    shown = next(block.partition("```")[0] for block in text.split("```python\n") if "class HarbourPost" in block)
    assert imported(shown) == {"scraper"}
