"""The document around a view: self-contained, without scripts, and with a policy that lets it load and run nothing."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib.resources import files
from pathlib import Path

from cleaners.text import squeeze
from cleaners.visible import visible
from scraper.errors import ThresherError


def document(title: str, content: str, summary: str = "") -> str:
    """A whole HTML document. ``content`` is markup made by the functions of this package; the rest is text."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(title)}</title>\n<style>{style()}</style>\n</head>\n<body>\n"
        f'<header class="top"><h1>{text(title)}</h1><p>{text(summary)}</p></header>\n'
        f"<main>\n{content}\n</main>\n</body>\n</html>\n"
    )


def write_document(path: Path, markup: str) -> None:
    """The document is in the file, in folders that are made where they lack. Raises ``ThresherError`` where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(markup, encoding="utf-8", errors="replace")
    except OSError as error:
        raise ThresherError(f"{path}: cannot be written ({error.strerror})") from error


def policy() -> str:
    """The content security policy: this document's own style, and nothing else from anywhere."""
    digest = base64.b64encode(hashlib.sha256(style().encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def style() -> str:
    """The style sheet of all views."""
    return files("scraper.view").joinpath("style.css").read_text("utf-8")


def text(value: str) -> str:
    """Text of a page, or any other, as markup that shows it: escaped, and without characters that turn its direction."""
    return escape(visible(value), quote=True)


def one_line(value: str, longest: int = 300) -> str:
    """The same on one line, cut where it is very long."""
    short = squeeze(value)
    return text(short if len(short) <= longest else short[:longest] + "…")
