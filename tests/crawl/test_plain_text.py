"""What pages and servers say steers no terminal, in records and in what is printed of them."""

from __future__ import annotations

import io
import logging
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from cleaners.text import squeeze
from scraper.crawl.display import printable
from scraper.crawl.plainlog import PlainLines
from scraper.crawl.result import broken
from scraper.page.snapshot import Snapshot
from scraper.separation.order import run_stages
from tests.stub.run import scrapy

STEERING = "\x1b[31m\x1b]0;title\x07\x9b2J\x7f\b\u202e"


def steered(value: Any, key: str = "") -> list[str]:
    """The texts in a record with control or format characters, but for line ends; an address may have the latter, which
    belong to it."""
    if isinstance(value, dict):
        return [found for name, one in value.items() for found in steered(one, name)]
    if isinstance(value, list):
        return [found for one in value for found in steered(one, key)]
    kinds = {unicodedata.category(char) for char in value if char != "\n"} if isinstance(value, str) else set()
    return [value] if kinds & ({"Cc"} if "url" in key else {"Cc", "Cf"}) else []


@pytest.mark.parametrize("sign", ["&#27;[31m", "&#x9b;2J", "&#8;", "&#127;", "\x1b]0;x\x07", "&#x202e;"])
def test_no_record_has_control_characters(sign: str) -> None:
    """Titles, bylines, bodies, captions, lists, comments, metadata and what headers reserve are without them."""
    told = " ".join(f"The harbour office said on day {day} that {sign}the ferry would not leave." for day in range(20))
    page = (
        f"<html><head><title>A {sign}harbour</title><meta name=robots content='noai, {sign}x'><meta property='article:section' content='Ne{sign}ws'>"
        f"<meta name=keywords content='a{sign}b, c'><meta property='og:site_name' content='Pa{sign}per'><link rel=canonical href='https://x.test/{sign}a'></head>"
        f"<body><article><h1>A {sign}harbour is closed</h1><p class=byline>By Jane {sign}Doe</p><figure><img src='https://x.test/{sign}p.jpg' alt='al{sign}t'>"
        f"<figcaption>The {sign}ferry at the quay</figcaption></figure><p>{told}</p></article><h3>Related stories</h3><ul>"
        f"<li><a href='/1{sign}'>Story one of the {sign}harbour is here</a><li><a href='/2'>Story two of the harbour is here</a></ul></body></html>"
    )
    headers = {"x-robots-tag": f"noai {STEERING}", "tdm-reservation": "1", "tdm-policy": f"https://x.test/{STEERING}"}
    record = run_stages(Snapshot(url="https://x.test/story", content=page, content_type="text/html", headers=headers)).record.to_dict()
    assert record["body"]
    assert "harbour is closed" in record["headline"]
    assert steered(record) == []
    assert {one["field"] for one in record["problems"]} >= {"rights"}


def test_squeezed_text_has_no_control_characters() -> None:
    """ASCII or not; white space among them is white space."""
    assert squeeze(f"a{STEERING}b\x1c\tc\r\nd") == "a[31m]0;title2Jb c d"
    assert squeeze("a\x1bb\x00 \x7f c") == "ab c"
    assert squeeze("می‌خواهم") == "می‌خواهم"


def test_printed_text_names_them() -> None:
    """One helper for whatever is printed; ordinary text stays, joiners of Persian included."""
    shown = printable(f"a{STEERING}\nb")
    assert shown == "a<U+001B>[31m<U+001B>]0;title<U+0007><U+009B>2J<U+007F><U+0008><U+202E><U+000A>b"
    assert printable("می‌خواهم – “é”") == "می‌خواهم – “é”"
    assert broken("stub", ValueError(f"no {STEERING}")).summary().isprintable()


def test_log_lines_are_plain() -> None:
    """Message, arguments and traceback; line ends and colours of the log's own formatter stay."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(PlainLines(logging.Formatter("\x1b[1m%(levelname)s\x1b[0m %(message)s")))
    logger = logging.Logger("plain")
    logger.addHandler(handler)
    try:
        raise ValueError(f"told\n{STEERING}")
    except ValueError:
        logger.exception("%s said:\n\t%s", "x.test", STEERING)
    text = stream.getvalue()
    assert text.startswith("\x1b[1mERROR\x1b[0m x.test said:\n\t<U+001B>[31m<U+001B>]0;title<U+0007>")
    assert text.count("\x1b") == 2
    assert "Traceback (most recent call last)" in text
    assert "ValueError: told\n<U+001B>[31m" in text


def test_a_crawl_and_its_commands_print_plain_lines(tmp_path: Path) -> None:
    """The log of a crawl whose server answers with escapes, and the lines of ``separate`` for a page that is none."""
    page = tmp_path / "page.html"
    page.write_text("<html><head><title>x</title></head><body></body></html>")
    (tmp_path / "odd\x1b[2Jname.html").write_bytes(page.read_bytes())
    done = scrapy("separate", "odd\x1b[2Jname.html", cwd=tmp_path)
    assert done.returncode == 1
    assert "odd<U+001B>[2Jname.html" in done.stderr
    assert "\x1b" not in done.stderr + done.stdout
