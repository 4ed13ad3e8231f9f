"""Teaching by pointing in a real browser: by mouse and by keyboard, on narrow screens; what a page says stays text."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from json import dumps
from pathlib import Path

import pytest

from scraper.learning.teaching import FIELDS, Teacher
from scraper.outlets.project import project_outlets
from scraper.view.collecting import collect
from scraper.view.inspecting import inspect_file, inspect_page
from scraper.view.serving import PageServer
from tests.browser import Browser, browser, browser_path
from tests.harbour import in_project
from tests.learning.paper import STORIES, markup
from tests.learning.test_teaching import FILE, HERALD

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")
project = pytest.fixture(in_project)

CASE = "document.querySelector('section.case')"
FRAME = f"{CASE}.querySelector('iframe').contentDocument"
READY = f"!!{CASE}?.querySelector('iframe')?.contentDocument?.documentElement?.dataset.wired"
PANEL = f"{CASE}.querySelector('.teach')"
SAYS = f"{PANEL}.querySelector('.says').textContent"
OFFER = f"{PANEL}.querySelector('.offer')"
HOSTILE = "<script>window.pwned=1</script><img src=x onerror=window.pwned=1>"


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    """One browser for all tests of this module."""
    with browser() as found:
        yield found


@pytest.fixture
def served(project: Path) -> Iterator[PageServer]:
    """Three pages of an outlet of the project; one byline is hostile."""
    (project / FILE).write_text(HERALD)
    (project / "saved").mkdir()
    for at in range(3):
        (project / "saved" / f"{at}.html").write_text(markup(at))
    path = project / "saved" / "2.html"
    path.write_text(path.read_text().replace(f">{STORIES[2][1]}<", f">{HOSTILE.replace('<', '&lt;')}<"))
    pages = collect(["saved"], project_outlets, {})
    teacher = Teacher(pages, "harbour_outlets", project_outlets)
    server = PageServer(lambda number: inspect_page(pages, number, FIELDS), len(pages), teacher.act)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def opened(window: Browser, served: PageServer, *, width: int = 1200, dark: bool = False) -> None:
    window.size(width, 800, dark=dark)
    window.said.clear()
    window.open(f"{served.address}1")
    window.wait(READY)


def mark(text: str) -> str:
    return f"[...{FRAME}.querySelectorAll('mark')].find(m => m.textContent.includes({dumps(text)}))"


def test_click_see_write(window: Browser, served: PageServer, project: Path) -> None:
    """A field, a click on its line, a button: the file has the selector, the old file stands beside it, the page shows it."""
    opened(window, served)
    window.click(f"{CASE}.querySelector('.teachswitch')")
    assert window.wait(f"{CASE}.querySelector('.teachswitch').textContent") == "Teaching: on"
    assert "click the line" in window.run(SAYS)
    window.run(f"{PANEL}.querySelector('select').value = 'byline'")
    window.click(mark(STORIES[1][1]))
    told = window.wait(f"{OFFER} && {OFFER}.innerText")
    assert "on 2 of 3 pages" in told
    assert STORIES[0][1] in told
    assert "as in the record" in told
    assert "goes into layout present" in told
    css = window.run(f"{OFFER}.querySelector('code').textContent")
    window.click(f"{OFFER}.querySelector('.write')")
    assert window.wait(f"{PANEL}.querySelector('.written')?.textContent").startswith("Written: byline by ")
    assert window.run(SAYS).startswith("Written: ")
    assert css in (project / FILE).read_text()
    assert (project / f"{FILE}.bak").read_text() == HERALD
    window.click(f"{PANEL}.querySelector('.again')")
    window.wait(f"{CASE}?.querySelector('.field[data-f=byline] .rule')?.textContent === 'css:{css}'")
    assert window.run("window.pwned") is None
    assert window.said == []


def test_refused_when_changed_meanwhile(window: Browser, served: PageServer, project: Path) -> None:
    """The page says so in words, and the file is as somebody else left it."""
    opened(window, served)
    window.key("e")
    window.run(f"{PANEL}.querySelector('select').value = 'byline'")
    window.click(mark(STORIES[1][1]))
    window.wait(f"!!{OFFER}")
    (project / FILE).write_text(HERALD + "\n# mine\n")
    window.click(f"{OFFER}.querySelector('.write')")
    assert "has changed" in window.wait(f"{PANEL}.querySelector('.unwritten')?.textContent")
    assert (project / FILE).read_text() == HERALD + "\n# mine\n"


@pytest.mark.parametrize(("width", "dark"), [(400, False), (400, True), (1200, True)])
def test_by_keyboard_alone_on_any_screen(window: Browser, served: PageServer, project: Path, width: int, dark: bool) -> None:
    """e, the field, the line by ``.``, Enter, then to the button and Enter; nothing is wider than the screen, all can be seen."""
    opened(window, served, width=width, dark=dark)
    window.key("e")
    assert window.wait("document.activeElement.tagName") == "SELECT"
    window.run("document.activeElement.value = 'byline'; document.activeElement.dispatchEvent(new Event('change', {bubbles: true})); document.activeElement.blur()")
    for _ in range(12):
        window.key(".")
        if STORIES[1][1] in window.run(f"{CASE}.querySelector('.told').textContent"):
            break
    assert "Look for byline in line" in window.run(f"{PANEL}.querySelector('.look').textContent")
    window.key("Enter")
    window.wait(f"!!{OFFER}")
    window.wait(f"(() => {{ const r = {PANEL}.getBoundingClientRect(); return r.height > 0 && r.top >= 0 && r.top < 800; }})()")
    assert window.run("document.documentElement.scrollWidth") <= width
    window.run(f"{OFFER}.querySelector('.write').focus()")
    window.key("Enter")
    window.wait(f"!!{PANEL}.querySelector('.written')")
    assert "byline=" in (project / FILE).read_text()
    window.key("Escape")
    assert window.run(f"{PANEL}.hidden && {CASE}.querySelector('.teachswitch').textContent") == "Teaching: off"


def test_what_a_page_says_is_shown_as_text(window: Browser, served: PageServer) -> None:
    """Markup in a value is shown and not made."""
    opened(window, served)
    window.key("e")
    window.run(f"{PANEL}.querySelector('select').value = 'source'")
    window.click(mark(STORIES[1][1]))
    assert HOSTILE in window.wait(f"{OFFER} && {OFFER}.innerText")
    assert window.run(f"{PANEL}.querySelectorAll('img,script').length") == 0
    assert window.run("window.pwned") is None


def test_token_and_origin_are_needed(served: PageServer, project: Path) -> None:
    """Without them nothing is told and nothing written; a file that is sent about has no such buttons."""
    wish = {"page": 1, "field": "byline", "line": 2}

    def ask(path: str, origin: str | None = served.origin, host: str | None = None) -> int:
        connection = HTTPConnection(served.origin.removeprefix("http://"))
        headers = {"Content-Type": "application/json"} | ({"Origin": origin} if origin else {}) | ({"Host": host} if host else {})
        connection.request("POST", path, dumps(wish), headers)
        status = connection.getresponse().status
        connection.close()
        return status

    assert ask(f"/{served.token}/suggest") == 200
    for name in ("suggest", "write"):
        assert ask(f"/{name}") == 404
        assert ask(f"/{served.token[:-1]}/{name}") == 404
        assert ask(f"/{served.token}/{name}", host="evil.test") == 404
        assert ask(f"/{served.token}/{name}", origin="http://evil.test") == 403
        assert ask(f"/{served.token}/{name}", origin=None) == 403
    assert (project / FILE).read_text() == HERALD
    assert 'class="teach' not in inspect_file(collect(["saved"], project_outlets, {}))
