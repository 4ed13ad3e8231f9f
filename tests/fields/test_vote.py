"""jusText as a voter on our own lines."""

from __future__ import annotations

from scraper.fields.body.vote import voted_runs
from scraper.outlets.generic import Generic
from scraper.outlets.layout import Layout
from scraper.page.htmlpage import HtmlPage
from scraper.partition.work import Work

PROSE = (
    "The harbour will be closed to large ships from Monday while the engineers repair the old breakwater, which has moved by almost a "
    "metre since the storm of last winter, and the work is expected to last for six weeks, the officials of the port said."
)
MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "World", "Sport", "Weather"))


def _work(body: str, language: str = "en") -> Work:
    page = HtmlPage(f'<html lang="{language}"><body>{body}</body></html>')
    return Work(page, Generic, Layout(name="generic"), url=None, fetched_at=None)


def test_prose_is_good_and_menus_are_not() -> None:
    """Lines with the words of sentences stay, lines of links go."""
    work = _work(f"<ul>{MENU}</ul><p>{PROSE}</p><p>{PROSE[:-1]} again.</p><p>© 2024</p>")
    assert [run.tag for run in voted_runs(work)] == ["p", "p"]
    assert all(run.text.startswith("The harbour") for run in voted_runs(work))


def test_an_unknown_language_is_judged_with_all_stop_words() -> None:
    """A page of a language without a stop list, or of none, is still judged."""
    assert len(voted_runs(_work(f"<p>{PROSE}</p>", language="xx"))) == 1
    assert voted_runs(_work(f"<ul>{MENU}</ul>", language="")) == []


def test_claimed_lines_are_not_asked() -> None:
    """What has an owner is nobody's to vote on."""
    work = _work(f"<p>{PROSE}</p>")
    work.claim(work.page.runs[0], "boilerplate", "test")
    assert voted_runs(work) == []
