"""Files that are no pages are refused by their kind, and no story in plain text is."""

from __future__ import annotations

import json
import random
import sqlite3
from pathlib import Path

import pytest

from scraper import NotAnArticle, separate
from scraper.page.filekinds import file_kind
from tests.separation.test_bad_input import PAGE, P, watchdog
from tests.stub.run import REPOSITORY, scrapy

RECORD = {"schema_version": "1", "outlet": "x", "headline": "Ferry", "body": P, "body_blocks": [{"kind": "paragraph", "text": P}]}
MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://www.harbourpost.example/town/ferry-7714
Subject: Ferry to run at night
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----part"

------part
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

{PAGE}
------part--"""
MAIL = f"Return-Path: <a@harbour.example>\nReceived: from mail.example\nFrom: Ada\nSubject: Ferry\n\n{P}\n\n{P}\n"
FEED = f"<channel><title>News</title><item><title>Ferry</title><description>{P}</description></item></channel>"
README = f"# Thing\n\n{P}\n\n## Installation\n\n```console\n$ pip install thing\n```\n\n## Usage\n\n{P}\n"
PYTHON = f'"""{P}"""\n\nimport os\n\n\ndef main():\n    """{P}"""\n    text = os.getcwd()\n    return text\n'
SCRIPT = "const fs = require('fs');\n\nfunction read(name) {\n  return fs.readFileSync(name);\n}\n\nmodule.exports = { read };\n"
TAGGED = 'PAGE = """\n<html><body><div><p>x</p></div></body></html>\n"""\n\nimport os\n\ndef main():\n    return os.getcwd()\n'
LOG = "".join(
    f"2024-05-06 07:08:{second:02} [scrapy.core.engine] {level}: Crawled (200) <GET https://x.test/{second}>\n"
    for second, level in enumerate(("INFO", "DEBUG", "WARNING", "ERROR"))
)
ACCESS = '127.0.0.1 - - [06/May/2024:07:08:09 +0000] "GET /a HTTP/1.1" 200 12\n' * 4
YAML = "version: 2\nservices:\n  web:\n    image: nginx\n    ports:\n      - '80:80'\n"
TABLE = f'url,headline,body\nhttps://x.test/1,"Ferry, at night","{P}"\nhttps://x.test/2,Tram,"{P}\n{P}"\n'

FILES = {
    "own output": (json.dumps(RECORD) + "\n" + json.dumps(RECORD) + "\n", "a JSON Lines file of articles; read it with scraper.read_articles"),
    "one line of it": (json.dumps(RECORD), "a JSON Lines file of articles; read it with scraper.read_articles"),
    "rejected pages": ('{"url": "x", "reason": "video"}\n' * 3, "a JSON Lines file; save the page itself"),
    "JSON": (json.dumps({"headline": "Ferry", "body": P}, indent=2), "a JSON file; "),
    "a JSON list": (json.dumps([P, P]), "a JSON file; "),
    "torn JSON": (json.dumps([{"body": P}] * 3)[:-20], "a JSON file; "),
    "nested JSON": ("[" * 100_000, "a JSON file; "),
    "JSONP": ('callback({"body": "' + P + '"});', "a JSON answer; "),
    "CSV": (TABLE, "a table (CSV); "),
    "CSV of Excel": (TABLE.replace(",", ";"), "a table (CSV); "),
    "TSV": ("id\tname\n1\tFerry\n2\tTram\n", "a table (CSV); "),
    "CSV without names": ("1,Ferry,2024\n2,Tram,2023\n3,Bus,2022\n", "a table (CSV); "),
    "TOML": (f'[project]\nname = "x"\ntext = """\n{P}\n"""\n', "a TOML file; "),
    "INI": ("[mypy]\nstrict = True\n; more\n[other]\npath: x\n", "a file of settings (INI); "),
    "environment": ("HOST=localhost\nexport NAME='a b'\nPORT=80\n", "a file of settings (INI); "),
    "YAML": (YAML, "a YAML file; "),
    "README": (README, "Markdown of a project; "),
    "README with HTML": (f'<p align="center"><img src="x.png"></p>\n\n{README}', "Markdown of a project; "),
    "CHANGELOG": (f"# Changelog\n\n## [Unreleased]\n\n### Added\n\n- {P}\n\n## [1.2.0]\n\n- {P}\n", "Markdown of a project; "),
    "Python": (PYTHON, "source code; "),
    "Python with a page inside": (TAGGED, "source code; "),
    "JavaScript": (SCRIPT, "source code; "),
    "packed JavaScript": ("!function(e){var t=e.document;for(var n=0;n<10;n++){t.write(n)}}(window);" * 20, "source code; "),
    "CSS": ("/* colours */\n.a {\n  color: red;\n}\n.b, .c > li {\n  margin: 0 auto;\n}\n", "source code; "),
    "C": ("#include <stdio.h>\n\nint main(void)\n{\n\tint a = 1;\n\tint b = 2;\n\tprintf(\"%d\", a + b);\n\treturn 0;\n}\n", "source code; "),
    "SQL": ("CREATE TABLE a (\n  id int\n);\nINSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);\n", "source code; "),
    "shell": ("#!/bin/sh\necho hello\n", "source code; "),
    "PHP": ("<?php echo '<html><body>'; ?>", "source code; "),
    "log": (LOG, "a log file; "),
    "access log": (ACCESS, "a log file; "),
    "system log": ("May  6 07:08:09 host sshd[12]: Accepted key\n" * 4, "a log file; "),
    "MHTML": (MHTML, "an MHTML archive; save the page as HTML"),
    "MHTML of Windows": (MHTML.replace("\n", "\r\n"), "an MHTML archive; save the page as HTML"),
    "mail": (MAIL, "an e-mail message; "),
    "mailbox": (f"From ada@harbour.example Mon May  6 07:08:09 2024\n{MAIL}", "an e-mail message; "),
    "RSS": (f'<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0">{FEED}</rss>', "an RSS feed; "),
    "RSS without declaration": (f"<rss>{FEED}</rss>", "an RSS feed; "),
    "RDF": (f'<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">{FEED}</rdf:RDF>', "an RDF file or RSS feed; "),
    "Atom": (f'\ufeff<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>{P}</summary></entry></feed>', "an Atom feed; "),
    "sitemap": ('<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><urlset><url><loc>https://x.test/1</loc></url></urlset>', "a sitemap; "),
    "XML": (f'<?xml version="1.0"?><nitf><body><p>{P}</p><p>{P}</p></body></nitf>', "an XML file; "),
    "SVG": ('<svg xmlns="http://www.w3.org/2000/svg"><text>Ferry</text></svg>', "an SVG picture; "),
    "WARC": ("WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + PAGE, "a web archive; read it with -a warc=FILE"),
    "HTTP": ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE, "an HTTP answer with its headers; "),
    "patch": (f"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-{P}\n+{P}\n", "a patch; "),
    "subtitles": (f"1\n00:00:01,000 --> 00:00:03,000\n{P}\n", "a file of subtitles; "),
    "calendar": (f"BEGIN:VCALENDAR\nSUMMARY:{P}\n", "a calendar or address card; "),
    "RTF": (r"{\rtf1\ansi " + P + "}", "an RTF document; "),
    "robots.txt": ("# all\nUser-agent: *\nDisallow: /search\n", "a robots.txt; "),
}  # fmt: skip


@pytest.mark.parametrize("content_type", [None, "text/plain", "text/html"])
@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_kind_is_refused(name: str, content_type: str | None) -> None:
    """Whatever its name or server says, it is no page: the refusal names the kind and what to do."""
    content, said = FILES[name]
    for given in (content, content.encode()):
        with pytest.raises(NotAnArticle) as refused:
            separate(given, content_type=content_type)
        assert refused.value.reason == "not_a_page"
        assert refused.value.detail.startswith(said)


BYTES = {
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF behind a line end": b"\n%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "picture": b"\x89PNG\r\n\x1a\n",
    "ZIP": b"PK\x03\x04\x14", "Parquet": b"PAR1\x15\x04", "Word of old": b"\xd0\xcf\x11\xe0\xa1", "xz": b"\xfd7zXZ\x00\x00",
}  # fmt: skip


@pytest.mark.parametrize("name", BYTES)
def test_a_binary_file_is_refused(name: str) -> None:
    """By its first bytes, and it says what to do."""
    with pytest.raises(NotAnArticle, match=r"^binary: the content is an? .*; save the page itself"):
        separate(BYTES[name] + random.Random(1).randbytes(500))


def test_a_database_is_refused(tmp_path: Path) -> None:
    """A store that lies beside the output is no page."""
    with sqlite3.connect(tmp_path / "x.sqlite") as made:
        made.execute("CREATE TABLE pages (url TEXT)")
    with pytest.raises(NotAnArticle, match="an SQLite database"):
        separate((tmp_path / "x.sqlite").read_bytes())


STORIES = {
    "with a crawler's mark": f"date 2016-12-16\nSinop harbour closes\n\n{P}\n\n{P}",
    "with headings in Markdown": f"# Sinop harbour closes\n\n{P}\n\n## What is known\n\n{P}\n\n- one boat\n- two boats\n\n> {P}\n\n**Next:** {P}",
    "with a bar of links": f"Home | News | Sport | Weather\nSinop harbour closes\n{P}\nRelated | More | All\n{P}",
    "with rules": f"Sinop harbour closes\n---\n{P}\n***\n{P}\n---",
    "with labels": f"Title: Sinop harbour closes\nDate: 2024-05-06\nAuthor: Ada Lindqvist\nText: {P}\n\n{P}",
    "as a letter": f"From: Ada Lindqvist\nTo: the editor\nSubject: the harbour\nDate: 6 May 2024\n\n{P}\n\n{P}",
    "as an interview": f"Smith: {P}\nJones: {P}\nSmith: {P}\nJones: {P}",
    "as questions": f"Q: Why?\nA: {P}\nQ: When?\nA: {P}",
    "as a list of places": f"Sinop, Turkey, Thursday\nAnkara, Turkey, Friday\n{P}\nIzmir, Turkey, Monday",
    "with times": f"10:15 {P}\n10:32 {P}\n11:07 {P}\n12:44 {P}",
    "with comments' times": f"Sinop harbour closes\n{P}\n" + f"2016-12-28 10:47:11\n{P}\n" * 3,
    "in brackets": f"[Updated] Sinop harbour closes\n\n{P}\n\n[1] {P}\n[2] {P}",
    "of a list in brackets": f"[1] {P}\n[2] {P}",
    "in braces": f"{{Advertisement}}\nSinop harbour closes\n{P}",
    "with hash tags": f"#Sinop #harbour #closed\n{P}\n#more\n{P}",
    "with numbered heads": f"#1 The harbour\n{P}\n#2 The boats\n{P}\n#3 The port\n{P}",
    "about programs": f"How to count boats\n\n{P}\n\nimport boats\nfor boat in boats:\n    count = count + 1\n    print(count)\n\n{P}\n\n{P}\n\n{P}",
    "with semicolons": f"Sinop harbour; closed;\n{P};\n{P};\nthe end;",
    "with a table": f"Sinop harbour closes\n{P}\n\nboat | crew | fate\nAda | 3 | saved\nBea | 4 | lost\n\n{P}",
    "quoted": f'"{P}"\n\n"{P}"\n',
    "of one line": P,
    "in Turkish": "Sinop limanı kapandı\nTarih: 6 Mayıs 2024\nİstanbul'da vapur seferleri fırtına nedeniyle durduruldu.",
}


@pytest.mark.parametrize("name", STORIES)
def test_a_story_in_plain_text_goes_through(name: str) -> None:
    """Whatever lines stand in it."""
    for text in (STORIES[name], STORIES[name].replace("\n", "\r\n"), f"date 2016-12-16 {STORIES[name]}", f"\ufeff\n{STORIES[name]}"):
        assert file_kind(text) is None


@pytest.mark.parametrize("path", sorted(REPOSITORY.glob("fixtures/*/*/page.*")), ids=lambda path: str(path.parent.name))
def test_no_fixture_is_a_file_of_another_kind(path: Path) -> None:
    """Neither the captures nor the pages."""
    assert file_kind(path.read_text("utf-8", "replace")) is None


PAGES = {
    "XHTML": f'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd" []>\n<html xmlns="x">{PAGE}</html>',
    "a comment first": f"<!-- saved --><!-- rss -->\n{PAGE}",
    "a part": f"<?xml version='1.0'?><div><p>{P}</p></div>",
    "an own element": f"<app-root><div><p>{P}</p></div></app-root>",
    "text first": f"Notice: x = 1;\n<script>\nvar a = 1;\nvar b = 2;\nvar c = 3;\n</script>\n<html><body><p>{P}</p></body></html>",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_a_page(name: str) -> None:
    """However it begins."""
    assert file_kind(PAGES[name]) is None


HOSTILE = ["{", '{"', "[", "<", "<!--", "<!DOCTYPE ", "#", "# a\n", "a: \n", "a = ", "[a]\n", ",", '"', "a,", "- ", "From: ", "|", "```\n", "/*", "x = [", "a.", "=", "*", "import ", "\t", "`"]


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_an_answer_comes_soon(piece: str) -> None:
    """However long the text is, and whatever it is made of."""
    with watchdog():
        file_kind(piece * (2**21 // len(piece)))
        file_kind(f"{piece}x\n" * 100_000)


def test_files_beside_pages_in_a_crawl(tmp_path: Path) -> None:
    """A crawl of saved files that holds nothing but other files writes nothing and ends with 1."""
    (tmp_path / "README.md").write_text(README)
    (tmp_path / "old.jsonl").write_text(json.dumps(RECORD) + "\n")
    done = scrapy(
        "crawl", "naharnet", "-L", "CRITICAL", "-a", "file=README.md,old.jsonl", cwd=tmp_path, settings="scraper.settings"
    )
    assert done.returncode == 1
    assert "2 refused (2 not_a_page)" in done.stderr
