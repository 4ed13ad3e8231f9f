"""Encodings: what bytes are which text, by what they show before what is said of them."""

from __future__ import annotations

import pytest

from scraper.errors import NotAnArticle
from scraper.page.charsets import text_codec
from scraper.page.decode import codec_of, to_text

MIXED = "\n<!doctype html><html lang=en><h1>The pier re-opened</h1><p>Пирс открыт. 桟橋が再開した。</p></html>"
JAPANESE = "<html><h1>桟橋が春に再開</h1><p>港の会議は月曜の夜に決めた。</p></html>"


@pytest.mark.parametrize("said", [None, "text/html", "text/html; charset=utf-16", "text/html; charset=UTF-16LE"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32-be", "utf-8", "utf-8-sig"])
def test_wide_letters_show_themselves(codec: str, said: str | None) -> None:
    """UTF-16 and UTF-32 are read with a mark or without one, whether the server names them or not; a page whose server only
    says so is what its bytes are."""
    assert to_text(MIXED.encode(codec), said) == (MIXED, codec == "utf-8")


def test_wide_letters_that_only_the_server_names() -> None:
    """A text without markup at its head is UTF-16 if the server says so and its blanks have the NULs."""
    text = "桟橋が 春に 再開\n港の 会議は 月曜の 夜に 決めた。\n" * 20
    assert to_text(text.encode("utf-16-le"), "text/plain; charset=utf-16")[0] == text
    assert to_text(text.encode("utf-16-be"), "text/plain; charset=utf-16be")[0] == text


@pytest.mark.parametrize(
    ("text", "codec", "said"),
    [
        (JAPANESE, "iso2022_jp", "text/html; charset=ISO-2022-JP"),
        (JAPANESE, "iso2022_jp", "text/html; charset=utf-8"),
        (JAPANESE, "iso2022_jp", None),
        ("<p>码头六月重新开放，渡轮停运。</p>", "hz", "text/html; charset=hz-gb-2312"),
        ("<p>부두가 유월에 다시 열린다</p>", "iso2022_kr", "text/html; charset=iso-2022-kr"),
        ("<p>码头重新开放，镕铁厂旁的渡轮停运。</p>", "gb18030", "text/html; charset=x-gbk"),
        ("<p>Причал снова открыт для всех паромов</p>", "mac-cyrillic", "text/html; charset=x-mac-cyrillic"),
        ("<p>המזח נפתח מחדש בקיץ</p>", "iso8859-8", "text/html; charset=iso-8859-8-i"),
    ],
)
def test_old_encodings(text: str, codec: str, said: str | None) -> None:
    """Letters between escapes are found by the escapes; what is declared under an old or a browser's name is known by it."""
    assert to_text(text.encode(codec), said) == (text, False)


def test_a_declaration_in_the_page_is_read() -> None:
    """What stands in the page counts where the server says nothing."""
    page = JAPANESE.replace("<html>", '<html><meta charset="x-sjis">')
    assert to_text(page.encode("cp932"), "text/html")[0] == page


def test_no_wide_codec_without_wide_bytes() -> None:
    """Bytes that are no UTF-16 are not read as it, whatever is declared."""
    page = "<p>码头重新开放，渡轮停运。</p>".encode("gb18030")
    assert codec_of(page, "utf-16", "gbk") == text_codec("gbk")


@pytest.mark.parametrize("content", [bytes(range(64)) * 40, b"\1\0\2\0\3\0\4\0" * 500, b"\0" * 900, b"<\0" + bytes(range(1, 27)) * 90])
def test_binaries_are_refused(content: bytes) -> None:
    """NULs alone make no text."""
    with pytest.raises(NotAnArticle) as refusal:
        to_text(content, "text/html; charset=utf-16")
    assert refusal.value.reason == "binary"


def test_no_page_is_in_a_dos_codepage() -> None:
    """A short text whose bytes might be one is windows-1252."""
    assert to_text("Mühle wird Schule, über Höhen und Täler".encode("cp1252"), "text/html; charset=utf-8")[0].startswith("Mühle")
