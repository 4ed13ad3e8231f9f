"""Make the pictures of the documents again: ``python docs/pictures/make.py``, or ``make pictures``.

Needed: Chromium (``chromium`` on the ``PATH``), and Pillow, which reduces the colours (extra ``pictures``).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from scraper.fixtures.case import Case
from scraper.view.document import document
from scraper.view.fields import field_list
from scraper.view.page import legend, page_panel

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent.parent / "fixtures"
SHOWN = ("headline", "byline", "date", "tags", "source", "comment_count", "comments")
"""The fields of the record in the picture: those whose lines do not fill it alone."""
WIDTH, HEIGHT, COLOURS = 1180, 1010, 96


def separated(case: Case) -> str:
    """One page's lines beside their owners, and the record beside them."""
    work = case.work()
    record = {name: value for name, value in work.record.to_dict().items() if name in (*SHOWN, "provenance")}
    panel = f"<div><h3>The page</h3>{page_panel(work, 'page')}</div>"
    fields = f'<div class="record"><h3>The record</h3>{field_list(record, "page", set())}</div>'
    content = f'<section class="case">{legend(work, "page")}<div class="columns">{panel}{fields}</div></section>'
    return document("Thresher", content, "Every line of the page has one owner, with the rule that found it.")


def photograph(markup: str, target: Path) -> None:
    """The document as a browser shows it, in few colours."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("make.py: there is no Chromium on the PATH; install it (on Debian: chromium)")
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder, "page.html"), Path(folder, "shot.png")
        page.write_text(markup, encoding="utf-8")
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                   "--disable-component-update", "--disable-sync", f"--user-data-dir={folder}/profile", "--hide-scrollbars",
                   f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={shot}", page.as_uri()]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        Image.open(shot).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    photograph(separated(Case(FIXTURES / "naharnet" / "newsdesk-2019")), HERE / "separated.png")
