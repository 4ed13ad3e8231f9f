"""Text files that aren't pages, recognised by their content and not by their name."""

from __future__ import annotations

import json
import re
import tomllib

from scraper.errors import NotAnArticle
from scraper.page.filelines import lines_kind

SAVE = "save the page itself, as HTML or text"
_MARKS = " \t\r\n\f\ufeff"
_PAGE = re.compile(r"<!doctype\s+html|<html\b", re.I)
_OPENINGS = tuple(
    (re.compile(pattern, re.I), kind)
    for pattern, kind in (
        (r"HTTP/\d(?:\.\d)? \d{3}\b", "an HTTP answer with its headers"),
        (r"<\?(?:php\b|=)|<%@|#!\s*/|[rbu]?\"\"\"|'''|/\*", "source code"),
        (r"\{\\rtf\d?\b", "an RTF document"),
        (r"%!PS\b", "a PostScript document"),
        (r"\\(?:documentclass|begin\{document\})", "a LaTeX document"),
        (r"BEGIN:VC(?:ALENDAR|ARD)\b", "a calendar or address card"),
        (r"WEBVTT\b|\d+\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> ", "a file of subtitles"),
        (r"-----BEGIN [A-Z0-9 ]{1,60}-----", "a key or certificate"),
        (r"diff --git |--- \S.*\r?\n\+\+\+ \S|From [0-9a-f]{40} ", "a patch"),
        (r"(?:#.*\n|\s){0,200}User-agent:\s*\S+\s*\n", "a robots.txt"),
        (r"\)\]\}'|[\w$.]{1,60}\(\s*[{\[]\s*[\"{\[]", "a JSON answer"),
    )
)
_JSON = re.compile(r'\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:|\[\s*\{\s*["}]')
"""Beginnings of JSON that need not be whole."""
_OWN = ('"schema_version"', '"body_blocks"')
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s|$)")
_MAIL = frozenset("mime-version message-id received return-path delivered-to content-transfer-encoding dkim-signature".split())
_MOST_HEADERS = 200
_PROLOG = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*(?:\[[^\]]*\]\s*)?>)", re.S | re.I)
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_XML = {
    "rss": "an RSS feed", "channel": "an RSS feed", "feed": "an Atom feed", "rdf": "an RDF file or RSS feed",
    "urlset": "a sitemap", "sitemapindex": "a sitemap", "svg": "an SVG picture", "opml": "an OPML list of feeds",
    "plist": "a property list",
}  # fmt: skip
_HTML = frozenset(
    "html head body div p article main section span table title meta link script style h1 h2 h3 a ul ol br header footer nav "
    "center font form img noscript base b i".split()
)
_TOML = re.compile(r"(?:\s|#.*\n)*(?:\[{1,2}[\w.\"' -]+\]{1,2}\s*(?:#.*)?\n|[\w.\"'-]+ ?= ?\S)")
_HEAD = 20_000
_MOST_TOML = 200_000


def refuse_file(text: str) -> None:
    """Raise ``NotAnArticle("not_a_page")`` where the text is a file of another kind: data, a feed, settings, source code, a
    log, a mail, a project's README. The detail names the kind and what to do. A story in plain text goes through."""
    kind = file_kind(text)
    if kind is not None:
        raise NotAnArticle("not_a_page", kind if ";" in kind else f"{kind}; {SAVE}")


def file_kind(text: str) -> str | None:
    """What kind of file the text is, ``None`` where it may be a page."""
    text = text.lstrip(_MARKS)
    if _PAGE.match(text):
        return None
    if text.startswith("<"):
        return _xml_kind(text) or _opening(text) or lines_kind(text, is_markup=True)
    return _opening(text) or _json_kind(text) or _mail_kind(text) or _toml_kind(text) or lines_kind(text, is_markup=False)


def _opening(text: str) -> str | None:
    if re.match(r"WARC/\d", text):
        return "a web archive; read it with -a warc=FILE, or scrapy separate --warc FILE"
    return next((kind for pattern, kind in _OPENINGS if pattern.match(text)), None)


def _json_kind(text: str) -> str | None:
    if text[:1] not in ("{", "["):
        return None
    first, _, rest = text.partition("\n")
    if all(name in first for name in _OWN):
        return "a JSON Lines file of articles; read it with scraper.read_articles"
    if not _JSON.match(text) and not _is_json(text):
        return None
    is_lines = first.rstrip()[-1:] in "}]" and rest.lstrip()[:1] in ("{", "[") and _is_json(first)
    return "a JSON Lines file" if is_lines else "a JSON file"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except RecursionError:
        return True  # nothing else is nested so deep
    except ValueError:
        return False
    return True


def _mail_kind(text: str) -> str | None:
    """A mail or a page saved as one (MHTML): lines of headers, at least one of which no story has."""
    lines = text[:_HEAD].splitlines()[:_MOST_HEADERS]
    if lines and lines[0].startswith("From ") and "@" in lines[0]:
        lines = lines[1:]  # of a mailbox
    names: set[str] = set()
    block: list[str] = []
    for line in lines:
        header = _HEADER.match(line)
        if header is not None:
            names.add(header[1].lower())
        elif not line[:1].isspace() or not names:
            break
        block.append(line.lower())
    if len(names) < 2 or names.isdisjoint(_MAIL):
        return None
    if "snapshot-content-location" in names or any("multipart/related" in line for line in block):
        return "an MHTML archive; save the page as HTML"
    return "an e-mail message"


def _xml_kind(text: str) -> str | None:
    """Feeds, sitemaps and other XML; a page that calls itself XML is a page."""
    at, head = 0, text[:_HEAD]
    is_declared = text.startswith("<?xml") or text[:9].upper() == "<!DOCTYPE"
    while (found := _PROLOG.match(head, at)) is not None:
        at = found.end()
    root = _ROOT.match(head, at)
    name = root[1].lower() if root is not None else ""
    if root is None or name in _HTML or _PAGE.search(head):
        return None
    return _XML.get(name) or ("an XML file" if is_declared else None)


def _toml_kind(text: str) -> str | None:
    if len(text) > _MOST_TOML or not _TOML.match(text):
        return None  # the lines of a longer one tell as well
    try:
        return "a TOML file" if tomllib.loads(text.replace("\r\n", "\n")) else None
    except (ValueError, RecursionError):
        return None
