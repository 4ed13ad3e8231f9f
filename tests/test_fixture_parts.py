"""The parts of the fixture tools: word diffs, trimming, names, accepting, and what may be shown."""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.visible import visible
from scraper.record import worddiff
from scraper.fixtures.accepting import merge
from scraper.fixtures.case import Case, FixtureError, canonical, choose_cases
from scraper.record.changes import compare_records
from scraper.fixtures.naming import free_name, name_case
from scraper.fixtures.recording import Wish, record
from scraper.fixtures.review import review_page
from scraper.fixtures.terminal import show_change
from scraper.fixtures.trim import apply, find_cuts, fingerprint, trim
from scraper.record.worddiff import diff_lines, diff_words
from scraper.page.snapshot import Snapshot
from tests.fixture_cases import CASES, FIXTURES, HTML_ARTICLES

WORDS = st.lists(st.sampled_from(["one", "two", "three", ",", "واحد", "日本"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_a_word_diff_holds_both_texts(before: str, now: str) -> None:
    """What is the same and what is gone make the old text; what is the same and what is new make the new one."""
    pieces = diff_words(before, now)
    assert "".join(text for kind, text in pieces if kind in ("same", "gone")) == before
    assert "".join(text for kind, text in pieces if kind in ("same", "new")) == now


LINES = st.lists(WORDS.filter(bool), max_size=6)
"""The lines of a value: none of them is empty."""


def test_long_texts_are_compared_in_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would take minutes is never given to the exact comparison: words that stand everywhere, very long lines. The
    ends that agree are told apart all the same, and both texts are held."""
    asked: list[int] = []

    class Counted(SequenceMatcher[str]):
        def get_opcodes(self) -> list[tuple[Any, int, int, int, int]]:
            asked.append(sum(list(self.b).count(word) for word in set(self.a)))
            return super().get_opcodes()

    monkeypatch.setattr(worddiff, "SequenceMatcher", Counted)
    for before in ("ha " * 3000, " ".join(f"w{number}" for number in range(9000))):
        words = before.split()
        now = " ".join(word if number % 3 or not 0 < number < 2990 else "new" for number, word in enumerate(words))
        pieces = diff_words(before.strip(), now)
        assert pieces[0].kind == pieces[-1].kind == "same"
        assert "".join(text for kind, text in pieces if kind in ("same", "gone")) == before.strip()
        assert "".join(text for kind, text in pieces if kind in ("same", "new")) == now
    assert not asked
    diff_words("one two three", "one three")
    assert asked


def test_many_changed_lines_are_paired_with_near_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work of pairing lines grows with their number, not with its square."""
    asked: list[int] = []
    likeness = worddiff._likeness
    monkeypatch.setattr(worddiff, "_likeness", lambda *sets: asked.append(1) or likeness(*sets))
    lines = [f"Boat {number} left the quay at noon" for number in range(800)]
    found = diff_lines(lines, [line.replace("quay", "pier") for line in lines])
    assert [len(line) for line in found] == [4] * 800
    assert len(asked) < 800 * 60


def test_objects_are_compared_key_by_key() -> None:
    """A key that moved within its object is no difference, and is never shown as another key."""
    before, now = {"headline": "css:p", "standfirst": "css:h2", "byline": "css:b"}, {"standfirst": "css:p", "byline": "css:b"}
    shown = ["".join(f"[{kind}:{text}]" for kind, text in line) for line in worddiff.diff_values(before, now)]
    assert shown == ["[same:standfirst: css:][gone:h2][new:p]", "[gone:headline: css:p]"]


@given(LINES, LINES)
def test_a_line_diff_is_empty_only_for_equal_lines(before: list[str], now: list[str]) -> None:
    """Lines that differ are shown; where nothing differs, nothing is marked."""
    marked = [piece for line in diff_lines(before, now) for piece in line if piece.kind in ("gone", "new")]
    assert bool(marked) == (before != now)


@given(st.text(max_size=60))
def test_nothing_visible_steers_a_terminal(text: str) -> None:
    """No control character and no character that overrides the direction of text is left; ordinary text is as it was."""
    shown = visible(text)
    assert not any(ord(char) < 32 or char in "\x7f\x9b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" for char in shown)
    if text.isprintable():
        assert shown == text


NOISE = [
    '<script>var a = "</p>" + "<!-- x";</script>',
    "<style>p::after { content: '</style' }</style>",
    "<!-- a > b -- c -->",
    "<svg><g><svg><title>x</title></svg></g></svg>",
    '<noscript><img src="https://t.test/p.gif"></noscript>',
    '<img src="https://t.test/p.gif" width="1" height="1">',
    '<link rel="preload" href="/x.js">',
    '<img alt="a" src="data:image/png;base64,' + "A" * 80 + '">',
]


@given(st.lists(st.sampled_from([*NOISE, "<p>a paragraph of text &amp; more</p>", "\n  ", "<br/>", "loose text", "<ul><li>x</ul>"]), max_size=14))
@settings(max_examples=60)
def test_cuts_are_whole_things(pieces: list[str]) -> None:
    """Whatever stands beside it, each thing is cut from its beginning to its end: nothing of it is left, and nothing
    else is gone."""
    rest = apply("".join(pieces), find_cuts("".join(pieces)))
    kept = "".join('<img alt="a" src="data:,">' if piece == NOISE[-1] else "" if piece in NOISE else piece for piece in pieces)
    assert "".join(rest.split()) == "".join(kept.split())


@pytest.mark.parametrize("case", HTML_ARTICLES, ids=str)
def test_trimming_changes_no_record(case: Case) -> None:
    """The trimmed page gives the same record, lines and owners, and is not larger; noise put in is cut out again."""
    text = case.text.replace("</body>", "\n".join(NOISE[:5]) + "</body>", 1).replace("</title>", f"</title>{NOISE[6]}", 1)
    page = case.snapshot(text)
    made = trim(page)
    assert fingerprint(made.snapshot) == fingerprint(page)
    assert made.size < made.size_before
    assert sum(made.cut.values()) >= 5
    assert isinstance(made.snapshot.content, bytes)
    for trace in (b"t.test", b'"</p>" + "<!-- x"', b"a > b -- c", b'href="/x.js"'):
        assert trace not in made.snapshot.content


def test_trimming_keeps_what_matters() -> None:
    """A script that holds the story stays, and the others go."""
    story = " ".join(["The last boat to the island will leave at half past one, the harbour office said on Monday."] * 30)
    state = f'{{"props":{{"article":{{"body":"<p>{story}</p><p>{story} again.</p>"}}}}}}'
    text = (
        "<html><head><title>Ferry to run at night from June</title><script>track()</script></head><body><div id='app'></div>"
        f'<h1>Ferry to run at night from June</h1><script id="__NEXT_DATA__" type="application/json">{state}</script></body></html>'
    )
    page = Snapshot(url="https://unknown.test/ferry-to-run-at-night-1", content=text)
    made = trim(page)
    assert b"__NEXT_DATA__" in made.snapshot.content  # type: ignore[operator]
    assert b"track()" not in made.snapshot.content  # type: ignore[operator]
    assert fingerprint(made.snapshot) == fingerprint(page)


@pytest.mark.parametrize(
    ("url", "headline", "name"),
    [
        ("https://x.test/stories/en/222143-russia-turkey-agree-ceasefire-plan-for-all-of-syria", None, "russia-turkey-agree-ceasefire-plan"),
        ("https://x.test/article/30e08a4712f8", "Quakes: What We Know", "quakes-what-we-know"),
        ("https://x.test/article/30e08a4712f8", None, "page-30e08a4712f8"),
        ("https://x.test/w-347/%D9%85%D8%B2%D8%A7%D8%B1%D8%B9%D9%88-%D9%84%D9%8A%D9%88%D8%A7", None, "مزارعو-ليوا"),
        ("https://x.test/news/ferry-at-night.html?id=7", None, "ferry-at-night"),
        (None, "Élan vital à Paris", "elan-vital-a-paris"),
        (None, None, "page"),
        ("https://x.test/../../etc", "..", "page"),
    ],
)
def test_names(url: str | None, headline: str | None, name: str) -> None:
    """A case is named by the words of its address, else by its headline, else by its number."""
    assert name_case(url, headline) == name


@given(st.text(max_size=40), st.text(max_size=40))
def test_names_are_folders(path: str, headline: str) -> None:
    """Whatever the address says, the name is one folder's, visible and no reserved one."""
    name = name_case(f"https://x.test/a/{path}", headline)
    assert name
    assert name == Path(name).name
    assert name[0].isalnum()
    assert free_name(name, {name}) == f"{name}-2"


def test_merge_takes_only_what_is_wanted() -> None:
    """A field accepted brings its value and its rule; all else stays, in the record's order."""
    before = {"headline": "a", "date": "2016", "layout": "x", "provenance": {"headline": "old", "date": "old"}}
    now = {"headline": "b", "date": "2017", "layout": "y", "provenance": {"headline": "new", "byline": "new"}}
    assert merge(before, now, {"headline"}) == {**before, "headline": "b", "provenance": {"headline": "new", "date": "old"}}
    assert list(merge({"date": "2016", "provenance": {}}, now, {"headline"})) == ["headline", "date", "provenance"]


def test_changes_name_the_rules_before_and_now() -> None:
    """A change tells what produced each value; a field without a rule of its own tells that of the one it comes with."""
    before = {"date": "2016", "date_raw": "2016", "provenance": {"date": "css:.a"}}
    now = {"date": "2017", "date_raw": "2017", "provenance": {"date": "meta:x"}}
    changes = compare_records(before, now)
    assert [(one.field, one.rule_before, one.rule_now) for one in changes[:2]] == [("date", "css:.a", "meta:x"), ("date_raw", "css:.a", "meta:x")]
    assert "(css:.a → meta:x)" in show_change(changes[0])


def test_a_hostile_page_is_shown_not_run(tmp_path: Path) -> None:
    """The review escapes everything that a page brings: its text, its address, its names and the notes."""
    evil = '<script>alert("x")</script>'
    text = f"<html><head><title>&lt;script&gt;</title></head><body><h1>{evil.replace('<', '&lt;')} in the harbour</h1>" + "".join(
        f"<p>The boat {number} leaves at night, {evil.replace('<', '&lt;')} said the harbour office on Monday morning.</p>" for number in range(6)
    )
    page = Snapshot(url='https://www.naharnet.com/stories/en/1-a"><script>', content=text, fetched_at=datetime(2024, 5, 4, tzinfo=UTC))
    made = record(page, "naharnet", tmp_path, Wish(name="evil", notes=evil))
    shown = review_page([(made.case, [])])
    assert "<script" not in shown
    assert shown.count("&lt;script&gt;alert") >= 7
    assert 'content="default-src' in shown


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_expected_is_canonical(case: Case) -> None:
    """There is one form of the files; reading and writing it changes nothing."""
    for name in ("meta.json", "expected.json"):
        path = case.folder / name
        if path.exists():
            assert path.read_text("utf-8") == canonical(case.meta if name == "meta.json" else case.expected)


def test_cases_are_chosen_by_outlet_or_name() -> None:
    """An outlet's name chooses all of its cases, a case's name that one, no name all."""
    assert len(choose_cases(FIXTURES, [])) == len(CASES)
    assert {case.outlet for case in choose_cases(FIXTURES, ["naharnet", "trtworld/video"])} == {"naharnet", "trtworld"}
    with pytest.raises(FixtureError, match="did you mean trtworld/video"):
        choose_cases(FIXTURES, ["trtworld/vidoe"])
