"""Make the pictures of the documents again: ``python docs/pictures/make.py``, or ``make pictures``.

Needed: Chromium (``chromium`` on the ``PATH``), and Pillow, which reduces the colours (extra ``pictures``).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from scraper.fixtures.case import Case  # noqa: E402
from scraper.outlets.project import project_outlets  # noqa: E402
from scraper.view.collecting import fetched  # noqa: E402
from scraper.view.inspecting import inspect_file  # noqa: E402
from tests.browser import Browser, browser, browser_path  # noqa: E402

ROOT = HERE.parent.parent
FIXTURES = ROOT / "fixtures"
COLOURS = 96
SECTION = "document.querySelector('section.case:not([hidden])')"
FRAME = f"{SECTION}.querySelector('iframe').contentDocument"
READY = "!!document.querySelector('section.case:not([hidden]) iframe')?.contentDocument?.documentElement?.dataset.wired"


def inspected(*names: str) -> str:
    """The inspector over these fixtures."""
    return inspect_file([fetched(Case(FIXTURES / name).snapshot(), project_outlets, name) for name in names])


def chosen(window: Browser) -> None:
    """The headline has been clicked."""
    window.wait(READY)
    window.click(f"{FRAME}.querySelector('mark.o1')")
    window.run(f"{FRAME}.querySelector('mark.o1').scrollIntoView({{block: 'start'}}); {FRAME}.defaultView.scrollBy(0, -40)")


def ready(window: Browser) -> None:
    """The page is drawn."""
    window.wait(READY)


def taught(window: Browser) -> None:
    """A field was chosen, and the line that holds it was clicked."""
    window.wait(READY)
    window.click(f"{SECTION}.querySelector('.teachswitch')")
    window.run(f"{SECTION}.querySelector('.teach select').value = 'byline'")
    window.click(f"[...{FRAME}.querySelectorAll('mark')].find(one => one.textContent.startsWith('By '))")
    window.wait(f"!!{SECTION}.querySelector('.teach .offer')")


@contextmanager
def tutorial() -> Iterator[str]:
    """The address of the inspector over the pages of the tutorial, whose outlet was learned but for its byline."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "spiders").mkdir()
        (home / "spiders" / "__init__.py").touch()
        shutil.copy(ROOT / "scrapy.cfg", home)
        shutil.copytree(ROOT / "docs" / "tutorial" / "saved", home / "saved")
        scrapy = [sys.executable, "-m", "scrapy"]
        place = {"cwd": home, "env": {**os.environ, "PYTHONPATH": f"{home}:{ROOT}"}, "stdout": subprocess.PIPE, "text": True}
        subprocess.run([*scrapy, "learn", "valleyherald", "saved", "--no-fixtures"], check=True, **place)
        outlet = home / "spiders" / "valleyherald.py"
        outlet.write_text("".join(line for line in outlet.read_text().splitlines(keepends=True) if "byline=" not in line))
        with subprocess.Popen([*scrapy, "inspect", "saved"], **place) as server:
            try:
                yield server.stdout.readline().split()[0]
            finally:
                server.terminate()


def photograph(
    window: Browser, markup: str, target: Path, size: tuple[int, int], does: Callable[[Browser], None], *, dark: bool = False
) -> None:
    """The document, or what stands at an address, as the browser shows it after something was done, in few colours."""
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder, "page.html"), Path(folder, "shot.png")
        page.write_text(markup, encoding="utf-8")
        window.size(*size, dark=dark)
        window.open(markup if markup.startswith("http") else page.as_uri())
        does(window)
        window.picture(shot)
        Image.open(shot).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    if browser_path() is None:
        sys.exit("make.py: there is no Chromium on the PATH; install it (on Debian: chromium)")
    with browser() as window:
        story, arabic = inspected("naharnet/newsdesk-2019", "arabtoday/form-arabic"), inspected("arabtoday/form-arabic")
        photograph(window, story, HERE / "separated.png", (1180, 860), chosen)
        photograph(window, arabic, HERE / "inspect-dark.png", (1180, 700), ready, dark=True)
        photograph(window, story, HERE / "inspect-narrow.png", (400, 800), chosen)
        with tutorial() as address:
            photograph(window, address, HERE / "teach.png", (1180, 700), taught)
