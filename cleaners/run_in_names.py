"""Writers named in the run-in datelines of Chinese, Japanese and Korean reports."""

from __future__ import annotations

import re

from cleaners.people import read_people

_WRITERS = (
    re.compile(r"[)\]】]\s*(?P<names>[가-힣]{2,4}(?:[·, ]+[가-힣]{2,4})*?)\s?(?:[가-힣]{2,5}\s)?(?:기자|특파원)\s*=?\s*$"),
    re.compile(r"[（(](?:[\u3400-\u9fff]{2})?(?:记者|記者|通讯员|通訊員)[:：\s]*(?P<names>[^（）()]{2,30})[）)]"),
    re.compile(r"社(?:記者|记者)(?P<names>[\u3400-\u9fff]{2,4}?)[\u3400-\u9fff]{2}(?:\d{1,2}日)?(?:綜合|综合|專)?(?:外?[電电]|報導|报道)[）)]"),
    re.compile(r"^\s*[〔（(\[【](?:(?:特派)?(?:記者|记者|特派員))?(?P<names>[\u3400-\u9fff、．]{2,30})[／/]"),
    re.compile(r"【[^＝=】]{2,12}[＝=](?P<names>[^】、・\s]{2,10})】"),
)
_PARTS = re.compile(r"[、,，．·・\s]+")


def writers_run_in(dateline: str) -> list[str]:
    """The people whom a dateline names ("(서울=연합뉴스) 김민수 기자 =", "新华社北京5月3日电（记者 林晓）"); [] for any other."""
    if dateline.isascii():
        return []
    found = next((found for pattern in _WRITERS if (found := pattern.search(dateline)) is not None), None)
    parts = _PARTS.split(found["names"].strip()) if found is not None else []
    return [name for part in parts if part for name in read_people(part)]
