"""An outlet mended for pages that are not as before."""

from __future__ import annotations

import ast
from collections.abc import Sequence

import pytest

from scraper.errors import ThresherError
from scraper.learning.editing import File
from scraper.learning.outlet import learn
from scraper.learning.repair import Checkup, repair
from scraper.learning.sample import Page, separate_as
from scraper.learning.source import write
from scraper.learning.writing import load
from scraper.page.snapshot import Snapshot
from tests.learning.paper import STORIES, markup, page

SOURCE = write(learn("herald", [page(at) for at in range(3)]))


def run(source: str, pages: Sequence[Page], kept: Sequence[Page] = ()) -> Checkup:
    """What is found out of pages by the outlet of a source."""
    return repair(load(source, "herald"), source, pages, {one.name: one.snapshot for one in kept}, lambda text: load(text, "herald"))


def renamed(number: int, **names: str) -> Page:
    """The page of a story with other class names."""
    text = markup(number)
    for old, new in names.items():
        text = text.replace(f"piece-{old}", new)
    return page(number, text)


def rebuilt(number: int) -> Page:
    """The page of a story after the site was rebuilt."""
    one = renamed(number, title="headline", text="copy-block", date="stamp")
    return page(number, one.snapshot.content.decode().replace("<h1", "<h2").replace("</h1>", "</h2>"))  # type: ignore[union-attr]


def test_what_is_read_needs_no_repair() -> None:
    """Pages as before change nothing."""
    found = run(SOURCE, [page(3)])
    assert found.repair is None
    assert not any(one.fields for one in found.missed)


def test_one_field_is_mended_by_a_selector_more() -> None:
    """Where one field is missed, its layout gets a selector, and nothing else of the file is touched."""
    found = run(SOURCE, [renamed(2, text="copy-block"), renamed(3, text="copy-block")])
    assert found.missed[0].fields == ("body",)
    assert found.repair is not None
    changed = [(a, b) for a, b in zip(SOURCE.splitlines(), found.repair.source.splitlines(), strict=True) if a != b]
    assert len(changed) == 1
    assert '".piece-text", ".copy-block"' in changed[0][1]


def test_a_rebuilt_site_gets_a_layout_more() -> None:
    """Where several fields are missed, a layout with a probe stands before the old one, which reads old pages as ever."""
    found = run(SOURCE, [rebuilt(2), rebuilt(3)], [page(0)])
    assert found.repair is not None
    outlet = load(found.repair.source, "herald")
    assert [one.name for one in outlet.layouts] == ["2024", "present"]
    new, old = (separate_as(one.snapshot, outlet).record for one in (rebuilt(1), page(1)))
    assert (new.layout, old.layout) == ("2024", "present")
    assert new.headline == old.headline == STORIES[1][0]
    assert new.body == old.body
    assert "css:" in new.provenance["body"]


def test_the_repaired_file_needs_no_repair() -> None:
    """Asked again, nothing is missed."""
    found = run(SOURCE, [rebuilt(2), rebuilt(3)])
    assert found.repair is not None
    assert run(found.repair.source, [rebuilt(1)]).repair is None


def test_pages_of_others_are_refused() -> None:
    """An outlet is not mended for pages of another site."""
    strange = Page("x", Snapshot(url="https://other.example/a", content=markup(0), content_type="text/html"))
    with pytest.raises(ThresherError, match=r"other\.example"):
        run(SOURCE, [strange])


INHERITED = '''
from dataclasses import replace

from .base import Base


class Herald(Base):
    name = "herald"
    site_names = ("é",)
'''
INLINE = 'from scraper import Layout, Outlet\n\n\nclass X(Outlet):\n    name = "herald"\n    layouts = (Layout(name="a", body=("ö.b",)),)\n'


def test_only_what_is_changed_changes() -> None:
    """A selector goes into a tuple, a new field behind the last, a layout to the front; letters beyond ASCII shift nothing."""
    assert File(INLINE, "herald").with_selector("a", "body", "p") == INLINE.replace('("ö.b",)', '("ö.b", "p")')
    assert File(INLINE, "herald").with_selector("a", "headline", "h1") == INLINE.replace('("ö.b",))', '("ö.b",), headline=("h1",))')
    assert File(INLINE, "herald").with_selector("b", "headline", "h1") is None
    made = File(SOURCE, "herald").with_selector("present", "kicker", '[x="y"]')
    assert made is not None
    assert "kicker=('[x=\"y\"]',)," in made
    ast.parse(made)


def test_inherited_layouts_stay_behind_the_new_one() -> None:
    """An outlet that has its layouts from a template gets one of its own before them."""
    made = File(INHERITED, "herald").with_layout(['Layout(name="2025"),'])
    assert "from scraper import Layout\n\nfrom .base import Base" in made
    assert '    layouts = (\n        Layout(name="2025"),\n        *Base.layouts,\n    )' in made
    ast.parse(made)


def test_a_file_of_others_is_left_alone() -> None:
    """What declares no such outlet, or is no Python, is told."""
    with pytest.raises(ThresherError):
        File("x = 1\n", "herald").with_layout([])
    with pytest.raises(ThresherError):
        File("x = (\n", "herald")
