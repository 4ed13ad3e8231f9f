"""Separating takes time in proportion to the page, whatever stands in it. Counted, not timed."""

from __future__ import annotations

from contextlib import suppress

import pytest

from benchmarks.kinds import Kind, all_kinds
from benchmarks.kinds.counting import forget, steps, steps_of
from scraper import NotAnArticle, separate
from scraper.fields.body import kinds as kinds_of_lines
from scraper.fields.figures import captions, joining, reading
from scraper.outlets.registry import outlets
from scraper.page.hints import of_id, of_names
from scraper.separation.order import separate_snapshot

_TIMES, _MOST = 4, 6.0
_FLOOR = 5_000
"""Kinds that cost fewer steps more than a page with one unit does are not judged."""
_HARD = frozenset(
    (
        "paragraphs that equal the headline", "pictures with a credit below", "lines below one post's head", "posts", "posts in boxes",
        "comment headings", "comment headings alone", "threads apart", "related lists", "related lists of one link",
        "related lists without an end", "labels alone", "one figure, many pictures", "hidden threads", "dump: related headings",
        "dump: related headings alone", "dump: thumbs",
    )
)  # fmt: skip
"""What is easily compared with all of the page is also tried through two outlets' descriptions each, every outlet in turn;
``python -m benchmarks growth --outlet NAME`` tries all kinds through one."""
_KINDS = {kind.name: kind for kind in all_kinds()}
_OUTLETS = sorted(outlets())
_CASES = [(name, None) for name in _KINDS] + [
    (name, _OUTLETS[(2 * place + more) % len(_OUTLETS)]) for place, name in enumerate(sorted(_HARD)) for more in (0, 1)
]


_MOST_NESTED = 8
"""Of kinds that nest: what climbs from each line counts its levels, of which the parser reads 2,048."""


def _named(name: str) -> Kind:
    return _KINDS[name]


def test_each_kind_has_a_name_of_its_own() -> None:
    """No kind hides another, and those that are tried through every outlet exist."""
    assert len(_KINDS) == len(all_kinds())
    assert _KINDS.keys() >= _HARD


@pytest.mark.parametrize(("name", "outlet"), _CASES)
def test_four_times_as_much_takes_less_than_six_times_as_many_steps(name: str, outlet: str | None) -> None:
    """Of every kind of content four times as much takes fewer than six times the steps, what any page takes aside."""
    kind = _named(name)
    with suppress(NotAnArticle):
        separate_snapshot(kind.snapshot(kind.least, outlet))  # what is made once (patterns, word lists) is made now
    base, small, large = (steps(kind.snapshot(count, outlet)) for count in (1, kind.least, _TIMES * kind.least))
    if large - base > _FLOOR:
        grown = (large - base) / max(small - base, 0.25 * small)
        assert grown < (_MOST_NESTED if name.startswith("nested") else _MOST), f"{base}, {small}, {large} steps"


@pytest.mark.parametrize("name", ["x", "comment", "adslot", "X"])
def test_a_long_name_of_an_element_takes_no_more_steps_than_a_short_one(name: str) -> None:
    """How long a class or an id is makes no difference to what is asked of it."""
    for read in (of_names, of_id):
        short, long = (steps_of(lambda count=count, read=read: read(name * count)) for count in (1_000, 100_000))  # type: ignore[misc]
        assert long == short


def _characters(monkeypatch: pytest.MonkeyPatch, kind: Kind, count: int) -> int:
    """How many characters the stage of the pictures folds on a page."""
    folded = 0
    fold = joining.letters

    def counted(text: str) -> str:
        nonlocal folded
        folded += len(text)
        return fold(text)

    with monkeypatch.context() as patch:
        patch.setattr(joining, "letters", counted)
        forget()
        separate(kind.snapshot(count).content)
    return folded


@pytest.mark.parametrize("name", ["one figure, a caption of many lines", "one figure, many captions", "one figure, many pictures with captions"])
def test_a_caption_is_folded_line_by_line(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What is folded of a caption is in proportion to it, not to its lines times all of it."""
    small, large = (_characters(monkeypatch, _named(name), count) for count in (50, 200))
    assert 0 < large < _MOST * small


@pytest.mark.parametrize("name", ["lines with breaks", "lines with many breaks", "lines in italics with breaks"])
def test_lines_of_one_element_ask_once_for_its_italics(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """An element's italics are measured once, however many lines stand in it."""
    asked: list[object] = []
    measure = kinds_of_lines._slanted
    monkeypatch.setattr(kinds_of_lines, "_slanted", lambda element: asked.append(element) or measure(element))
    separate(_named(name).snapshot(200).content)
    assert 0 < len(asked) == len(set(asked))


@pytest.mark.parametrize("outlet", [None, *sorted(outlets())])
def test_the_caption_of_a_figure_is_read_once(monkeypatch: pytest.MonkeyPatch, outlet: str | None) -> None:
    """However many pictures stand in one figure, their common caption is read once."""
    asked: list[object] = []
    caption_of = reading.caption_of
    monkeypatch.setattr(reading, "caption_of", lambda shown: asked.append(shown) or caption_of(shown))
    with suppress(NotAnArticle):
        separate_snapshot(_named("one figure, many pictures with captions").snapshot(40, outlet))
    assert len(asked) == 1


def test_a_box_is_asked_once_whether_it_is_a_picture_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many pictures stand in the same boxes, each box is looked at once where boxes are claimed and once for captions."""
    asked: list[object] = []
    may_hold = captions._may_hold
    monkeypatch.setattr(captions, "_may_hold", lambda page, holder: asked.append(holder) or may_hold(page, holder))
    pictures = '<img src="/quay.jpg">' * 50
    paragraphs = "".join(f"<p>The last boat to the island leaves at half past {hour}, the harbour office said.</p>" for hour in range(1, 9))
    separate(f"<h1>Ferry to run at night</h1><div>{paragraphs}<div><div><div>{pictures}</div></div></div></div>")
    assert 0 < len(asked) <= 2 * len(set(asked))
