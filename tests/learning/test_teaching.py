"""Teaching by pointing: what is offered for a line, what is written, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scraper.errors import ThresherError
from scraper.learning.teaching import Teacher
from scraper.outlets.project import project_outlets
from scraper.view.collecting import Inspected, collect
from tests.harbour import in_project
from tests.learning.paper import STORIES, markup, url_of

project = pytest.fixture(in_project)
HERALD = """from scraper import Layout, Outlet


class Herald(Outlet):
    name = "herald"
    allowed_domains = ["valleyherald.example"]
    language = "en"
    layouts = (
        Layout(
            name="present",
            headline=(
                ".piece-title",
                "h1",
            ),
        ),
    )
"""
FILE = "harbour_outlets/herald.py"


def teacher(project: Path, source: str = HERALD, **markups: Any) -> Teacher:
    """One who is asked about three pages of an outlet, and one page of no outlet."""
    (project / FILE).write_text(source)
    (project / "saved").mkdir(exist_ok=True)
    for at in range(3):
        (project / "saved" / f"{at}.html").write_text(markup(at, **markups))
    (project / "saved" / "9.html").write_text(markup(1).replace("valleyherald.example", "elsewhere.example"))
    return Teacher(pages(), "harbour_outlets", project_outlets)


def pages() -> list[Inspected]:
    return collect(["saved"], project_outlets, {})


def line_of(text: str, page: int = 1) -> int:
    return next(part.index for part in pages()[page].read().parts if text in part.text)


def asked(teacher: Teacher, field: str, text: str, page: int = 1) -> tuple[dict[str, Any], dict[str, Any]]:
    """The wish, and the answer."""
    wish = {"page": page, "field": field, "line": line_of(text, page)}
    status, said = teacher.act("suggest", wish)
    assert status == 200, said
    return wish, said


def test_what_is_pointed_at_is_written(project: Path) -> None:
    """The selector that was shown stands in the file, the old file beside it, and the next page is read with it."""
    one = teacher(project)
    wish, said = asked(one, "byline", STORIES[1][1])
    offer = said["offers"][0]
    assert (said["pages"], offer["hits"], offer["values"]) == (["0.html", "1.html", "2.html"], 3, [name for _, name, _, _ in STORIES[:3]])
    assert offer["same"] == [True, True, True]
    assert said["file"] == FILE
    status, told = one.act("write", {**wish, "css": offer["css"], "seen": said["seen"]})
    assert status == 200, told
    assert (project / f"{FILE}.bak").read_text() == HERALD
    assert f'byline=("{offer["css"]}",)' in (project / FILE).read_text()
    assert pages()[2].read().record["provenance"]["byline"] == f"css:{offer['css']}"


def test_what_a_selector_found_wrongly_gives_way(project: Path) -> None:
    """Where what is declared finds something on the page, the new selector goes before it; where not, behind it."""
    one = teacher(project)
    wish, said = asked(one, "headline", "said office 11")
    assert "before .piece-title, h1" in said["offers"][0]["place"]
    status, _ = one.act("write", {**wish, "css": said["offers"][0]["css"], "seen": said["seen"]})
    assert status == 200
    lines = (project / FILE).read_text().splitlines()
    at = lines.index('                ".piece-title",')
    assert lines[at - 1].strip().startswith('"')
    assert lines[at - 2].strip() == "headline=("
    two = teacher(project, HERALD.replace('"h1"', '".none"').replace(".piece-title", ".gone"))
    _, said = asked(two, "headline", STORIES[1][0])
    assert "after .gone, .none" in said["offers"][0]["place"]


def test_an_outlet_without_layouts_gets_its_first(project: Path) -> None:
    """The layout has no probe."""
    one = teacher(project, HERALD.partition("    layouts")[0])
    wish, said = asked(one, "date", STORIES[1][3])
    assert one.act("write", {**wish, "css": said["offers"][0]["css"], "seen": said["seen"]})[0] == 200
    assert pages()[0].read().record["layout"] == "present"


def test_a_file_that_was_changed_meanwhile_is_left(project: Path) -> None:
    """Nothing is written, and the next question is answered from the file as it is."""
    one = teacher(project)
    wish, said = asked(one, "byline", STORIES[1][1])
    changed = HERALD.replace('"en"', '"en-GB"')
    (project / FILE).write_text(changed)
    with pytest.raises(ThresherError, match="has changed; nothing was written"):
        one.act("write", {**wish, "css": said["offers"][0]["css"], "seen": said["seen"]})
    assert (project / FILE).read_text() == changed
    assert not (project / f"{FILE}.bak").exists()
    wish, said = asked(one, "byline", STORIES[1][1])
    assert one.act("write", {**wish, "css": said["offers"][0]["css"], "seen": said["seen"]})[0] == 200
    assert '"en-GB"' in (project / FILE).read_text()


def test_a_file_that_would_not_load_is_put_back(project: Path) -> None:
    """It is as it was, so is an older file beside it, and the reason is told."""
    source = HERALD + "\n\nassert not Herald.layouts[0].byline, 'no bylines here'\n"
    one = teacher(project, source.replace("\n", "\r\n"))
    (project / f"{FILE}.bak").write_text("older")
    before = (project / FILE).read_bytes()
    wish, said = asked(one, "byline", STORIES[1][1])
    with pytest.raises(ThresherError, match=r"is unchanged.*no bylines here"):
        one.act("write", {**wish, "css": said["offers"][0]["css"], "seen": said["seen"]})
    assert (project / FILE).read_bytes() == before
    assert (project / f"{FILE}.bak").read_text() == "older"
    assert project_outlets()["herald"].layouts[0].headline == (".piece-title", "h1")


def test_only_what_was_offered_is_written(project: Path) -> None:
    """A selector that the line does not give is refused, and so is what names no page, line or field."""
    one = teacher(project)
    wish, said = asked(one, "byline", STORIES[1][1])
    with pytest.raises(ThresherError, match="not offered"):
        one.act("write", {**wish, "css": "body", "seen": said["seen"]})
    for wrong in ({"page": 99}, {"page": "1"}, {"page": True}, {"line": -1}, {"field": "probe"}, {"field": None}):
        assert one.act("suggest", {**wish, **wrong})[0] == 400
    with pytest.raises(ThresherError, match="no longer has this line"):
        one.act("suggest", {**wish, "line": 9999})
    assert one.act("erase", wish)[0] == 404
    assert (project / FILE).read_text() == HERALD


def test_an_outlet_of_another_package_is_left(project: Path) -> None:
    """No file of the project declares it; a page of no outlet has none at all."""
    one = teacher(project)
    with pytest.raises(ThresherError, match="no outlet describes this page"):
        one.act("suggest", {"page": 3, "field": "byline", "line": 3})
    two = Teacher(pages(), "tests", project_outlets)
    with pytest.raises(ThresherError, match="not one of this project's outlets"):
        two.act("suggest", {"page": 1, "field": "byline", "line": 3})


def test_a_layout_that_is_written_elsewhere_is_changed_by_hand(project: Path) -> None:
    """It is said beside the selector, which cannot be written then."""
    (project / "harbour_outlets" / "common.py").write_text('from scraper import Layout\n\nPRESENT = Layout(name="present", headline=("h1",))\n')
    one = teacher(project, HERALD.partition("    layouts")[0].replace("\n\n\nclass", "\nfrom harbour_outlets.common import PRESENT\n\n\nclass") + "    layouts = (PRESENT,)\n")
    _, said = asked(one, "byline", STORIES[1][1])
    assert not said["offers"][0]["writes"]
    assert "by hand" in said["offers"][0]["place"]


def test_a_body_is_taught_by_any_of_its_paragraphs(project: Path) -> None:
    """The best selector is the frame that holds the story."""
    one = teacher(project)
    _, said = asked(one, "body", "said office 13")
    assert said["offers"][0]["css"] == ".piece-text"
    assert said["offers"][0]["hits"] == 3


def test_a_page_without_markup_teaches_nothing(project: Path) -> None:
    """A text has no elements."""
    teacher(project)
    (project / "saved" / "text.txt").write_text("Bridge closes\n\nBy Marta Oyelaran\n\n" + "The water had come up to the second step, they said. " * 9)
    (project / "saved" / "text.meta.json").write_text(f'{{"url": "{url_of(0)}"}}')
    one = Teacher(pages(), "harbour_outlets", project_outlets)
    at = next(number for number, page in enumerate(pages()) if page.name == "text.txt")
    with pytest.raises(ThresherError, match="without markup"):
        one.act("suggest", {"page": at, "field": "byline", "line": 1})
