"""What all kinds of content share: invented words and names, and the page around the content."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from scraper.page.snapshot import Snapshot

_NOUNS = (
    "harbour office island morning ferry council people weather trade boats money summer winter report minister plan vote road "
    "bridge school market doctor engine crew captain city water light wind paper court police farmer river storm"
).split()
_VERBS = (
    "wanted found kept opened closed showed brought carried watched warned promised refused counted measured paid moved".split()
)
_FIRST = "Ada Nils Maria Omar Lena Tomas Rana Ivan Clara Samir Greta Paul".split()
_LAST = "Lindqvist Berg Haddad Keller Moreau Novak Rossi Sayegh Tanaka Weiss Olsen Dupont Karam".split()
_MONTHS = "January February March April May June July August September October November December".split()
_ARABIC = "قال مدير الميناء إن العبارة الأخيرة تغادر الجزيرة عند منتصف الليل بعد قرار المجلس".split()
_HAN = "港口办公室表示最后一班渡轮将于六月一日起在午夜离开岛屿市议会对此表示欢迎"

TITLE = "Ferry to run at night from June"


class Kind(NamedTuple):
    """One kind of content: ``make`` gives a whole page with so many units of it. ``text``: it is a dump's.

    ``least`` is the number of units that a test takes, for kinds whose units are small or large.
    """

    name: str
    make: Callable[[int], str]
    text: bool = False
    least: int = 40

    def snapshot(self, count: int, outlet: str | None = None) -> Snapshot:
        """The page with so many units, as it was fetched."""
        kind = "text/plain" if self.text else "text/html"
        return Snapshot(
            url=None, content=self.make(count).encode("utf-8", "replace"), content_type=f"{kind}; charset=utf-8",
            fetched_at=None, outlet=outlet,
        )  # fmt: skip


def noun(at: int) -> str:
    """A word."""
    return _NOUNS[at % len(_NOUNS)]


def sentence(at: int) -> str:
    """A sentence of some twenty words that differs from its neighbours."""
    one, two, three = noun(at), noun(at * 7 + 3), noun(at * 11 + 5)
    verb = _VERBS[at % len(_VERBS)]
    return f"The {one} {verb} the {two} near the {three} at number {at}, and the people of the town were glad of the {noun(at // 3)}."


def title(at: int) -> str:
    """A headline."""
    return f"{noun(at).title()} {_VERBS[at % len(_VERBS)]} a {noun(at * 5 + 1)} at {noun(at * 3 + 2)} number {at}"


def name(at: int) -> str:
    """A person's name."""
    return f"{_FIRST[at % len(_FIRST)]} {_LAST[at // len(_FIRST) % len(_LAST)]}"


def letters(at: int) -> str:
    """A number in letters, for names and words that differ."""
    found = ""
    while True:
        found += chr(97 + at % 26)
        at //= 26
        if not at:
            return found


def surname(at: int) -> str:
    """A person's name that nobody else on the page has."""
    return f"{_FIRST[at % len(_FIRST)]} {letters(at).title()}sson"


def day(at: int) -> str:
    """A day, as printed."""
    return f"{at % 28 + 1} {_MONTHS[at % 12]} {2010 + at % 14}"


def moment(at: int) -> str:
    """A day with a time, as printed."""
    return f"{day(at)}, {at % 24:02}:{at % 60:02}"


def stamp(at: int) -> str:
    """A moment, as machines write it."""
    return f"20{10 + at % 14}-{at % 12 + 1:02}-{at % 28 + 1:02}T{at % 24:02}:{at % 60:02}:00Z"


def arabic(at: int) -> str:
    """An Arabic sentence."""
    words = [_ARABIC[(at * 5 + place * 3) % len(_ARABIC)] for place in range(14)]
    return f"{' '.join(words)} {at}."


def han(at: int) -> str:
    """A Chinese sentence."""
    turn = at % len(_HAN)
    return f"{_HAN[turn:]}{_HAN[:turn]}第{at}号。"


def story(count: int = 6, start: int = 0) -> str:
    """Some paragraphs, as mark-up."""
    return "".join(f"<p>{sentence(start + at)}</p>" for at in range(count))


def many(count: int, unit: Callable[[int], str], between: str = "") -> str:
    """So many units in a row."""
    return between.join(unit(at) for at in range(count))


def page(content: str, *, head: str = "", top: str = "", title_text: str = TITLE) -> str:
    """A story's page with the content behind its first paragraphs; ``head`` and ``top`` stand in the head and below the
    headline."""
    return (
        f'<html lang="en"><head><title>{title_text}</title>{head}</head><body><h1>{TITLE}</h1><p>By Ada Lindqvist</p>'
        f"<p>3 May 2024, 10:30</p>{top}{story()}{content}"
    )


def dump(lines: Iterable[str]) -> str:
    """A dump: a headline, a byline, a date, some paragraphs, and the lines."""
    first = [TITLE, "", "By Ada Lindqvist", "3 May 2024, 10:30", "", *(f"{sentence(at)}\n" for at in range(4))]
    return "\n".join([*first, *lines])


def html_kinds(units: dict[str, Callable[[int], str]]) -> list[Kind]:
    """Kinds whose units stand in a row behind a story."""

    def made(unit: Callable[[int], str]) -> Callable[[int], str]:
        return lambda count: page(many(count, unit))

    return [Kind(name, made(unit)) for name, unit in units.items()]


def wrapped_kinds(units: dict[str, tuple[str, Callable[[int], str], str]]) -> list[Kind]:
    """Kinds whose units stand in one element behind a story: its start, the unit, its end."""

    def made(start: str, unit: Callable[[int], str], end: str) -> Callable[[int], str]:
        return lambda count: page(f"{start}{many(count, unit)}{end}{story(2, 50)}")

    return [Kind(name, made(*parts)) for name, parts in units.items()]


def dump_kinds(units: dict[str, Callable[[int], str]]) -> list[Kind]:
    """Kinds of dumps: their lines."""

    def made(unit: Callable[[int], str]) -> Callable[[int], str]:
        return lambda count: dump(unit(at) for at in range(count))

    return [Kind(f"dump: {name}", made(unit), text=True) for name, unit in units.items()]
