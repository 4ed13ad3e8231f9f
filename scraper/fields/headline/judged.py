"""The headline of a page whose outlet nobody described: agreement of what is shown with what the head says."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from cleaners.bylines import is_byline_line
from cleaners.dates import is_date_line
from cleaners.headlines import slug_overlap, slug_words
from cleaners.text import is_prose, is_title, letters, squeeze, words
from cleaners.titles import host_key, is_site, without_date
from scraper.fields.headline.told import LONGEST, HeadTitles, head_titles
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work

_TITLE_WORDS = re.compile(
    r"(?i)(?:^|[\s_-])"
    r"(?:head-?line|(?:entry|post|article|page|story|news|blog|content|main|single)[\w-]{0,6}?-?(?:title|heading)|title|titre|titulo|titel|"
    r"titolo|baslik|head)(?=$|[\s_-])"
)
_OVERLINE = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof|dach|spitzmarke|eyebrow|(?:super|pre|sur|ante|over)-?(?:title|titulo|titolo|titre|head)|occhiello|"
    r"rubri|label|category|section|\bflag|\bhat\b|\btopic|\bpretitle|\bdate\b|\btime\b|\bvisually-hidden|\bsr-only"
)
_AROUND = hints.COMMENT | hints.RELATED | hints.FOOTER | hints.NAVIGATION
_ASIDE = (
    hints.COMMENT
    | hints.RELATED
    | hints.NAVIGATION
    | hints.FOOTER
    | hints.SIDE
    | hints.FORM
    | hints.DIALOG
    | hints.SIGNUP
    | hints.ADVERT
)
_ENOUGH = 2.0
_ALONE = 0.8
"""A main heading with so much in its favour goes before a title that the page does not show."""
_MAX_HEADINGS = 40
_PARTS = ("span", "small", "div", "p", "strong", "em", "b", "a", "time", "i")
_PRINTED = 1.3
"""A line that prints a stretch of the only title goes before the whole of it with so much in its favour."""
_FIELD = re.compile(r"(?:发布时间|发布日期|发表时间|發布時間|发布于|时间|日期|來源|来源|作者|责任编辑|浏览次数)\s*[:：]")
"""The labels of the line that Chinese pages print below the headline."""
_HARD_BREAK = re.compile(
    r"\s+[|–—·•»«›-]+\s+|\s*\|+\s*|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])[-_](?=[\u3040-\u9fff\uac00-\ud7af])"
)


@dataclass
class Candidate:
    """A shown text that may be the headline, its runs, how it was found, and what speaks for it so far."""

    text: str
    runs: list[Run]
    rule: str
    score: float


def find_title(work: Work) -> tuple[str, str, list[Run]] | None:
    """The headline, the rule that found it and its runs; ``None`` where neither page nor head shows one."""
    page = work.html
    if page is None:
        return None
    titles = head_titles(work)
    found = [*_headings(work), *_echoes(work, titles)]
    if not any(one.rule == "h1" or letters(one.text) in titles.keys for one in found):
        found.extend(_above_prose(work))
    names, host = work.site_keys, host_key(work.address)
    slug = slug_words(work.address)
    for one in found:
        one.score += _agreement(one.text, titles) + _look(one, names, host, slug)
    best = max(found, key=lambda one: one.score, default=None)
    if best is not None and best.score >= _ENOUGH:
        return without_date(best.text), best.rule, best.runs
    if best is not None and best.score >= (_ALONE if best.rule == "h1" else _PRINTED if _only_title(titles) else _ENOUGH):
        return without_date(best.text), best.rule, best.runs
    for rule, title, _ in titles.titles:
        if len(words(title)) > 1 or not title.isascii():
            return (_longest_part(title) if rule == "title" else title), rule, []
    return None


def _only_title(titles: HeadTitles) -> bool:
    return all(rule == "title" for rule, _, _ in titles.titles)


def _longest_part(title: str) -> str:
    """The longest of the parts of a title that is not shown as it stands; a colon parts nothing here."""
    pieces = [piece.strip() for piece in _HARD_BREAK.split(title)]
    return max(pieces, key=len)


def _headings(work: Work) -> list[Candidate]:
    """Headings, and elements whose class says title; of each also its single lines and its labelled parts."""
    page = work.html
    if page is None:
        return []
    made: list[Candidate] = []
    h1s = page.lookup("h1")[:_MAX_HEADINGS]
    for tag, elements in (("h1", h1s), ("h2", page.lookup("h2")[:_MAX_HEADINGS]), ("h3", page.lookup("h3")[:12])):
        base = {"h1": 2.0, "h2": 0.8, "h3": 0.3}[tag]
        for element in elements:
            names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
            gain = base + (1.0 if _says_title(names) else 0.0)
            made.extend(_of_element(work, element, tag, gain))
    return made


@lru_cache(maxsize=1 << 12)
def _says_title(names: str) -> bool:
    """Whether class names and an id call an element a title."""
    return _TITLE_WORDS.search(names) is not None


def _of_element(work: Work, element: Element, rule: str, base: float) -> list[Candidate]:
    page = work.html
    runs = [run for run in page.runs_in(element) if work.is_free(run)] if page is not None else []
    if not runs or len(runs) > 8:
        return []
    text = " ".join(run.text for run in runs)
    whole = len(runs) > 1 or text == squeeze("".join(element.itertext()))
    if not whole:
        text = squeeze("".join(element.itertext())) or text
    made = [Candidate(text, runs, rule, base - _beside(work, element))]
    score = made[0].score
    if len(runs) > 1:
        made.extend(Candidate(run.text, [run], f"{rule}, one line of it", score - 0.3) for run in runs)
    bare = _without_overline(element)
    if bare and bare != text:
        made.append(
            Candidate(
                bare, [run for run in runs if run.text in bare or bare in run.text], f"{rule}, without its overline", score + 0.5
            )
        )
    elif rule == "h1" and len(runs) == 1 and len(element):
        for child in element:
            part = squeeze("".join(child.itertext()))
            if part and part != text and len(part) > 8 and part in text:
                made.append(Candidate(part, runs, f"{rule}, one part of it", score - 0.3))
            tail = squeeze(child.tail or "")
            if tail and len(tail) > 8 and tail in text:
                made.append(Candidate(tail, runs, f"{rule}, one part of it", score - 0.3))
    return made


def _without_overline(element: Element) -> str | None:
    """The text of a heading without the parts in it that are marked as kicker, label or date."""
    marked = [
        one
        for one in element.iter(*_PARTS)
        if one is not element and (one.tag == "time" or _OVERLINE.search(one.get("class") or ""))
    ]
    if not marked:
        return None
    left = squeeze("".join(element.itertext()))
    for one in marked:
        part = squeeze("".join(one.itertext()))
        if part and left.startswith(part):
            left = left[len(part) :].strip(" :|-–—·•/")
        elif part and left.endswith(part):
            left = left[: -len(part)].strip(" :|-–—·•/")
    return left if len(left) > 3 else None


def _echoes(work: Work, titles: HeadTitles) -> list[Candidate]:
    """Lines of any element that print a title of the head or a stretch of it."""
    made: list[Candidate] = []
    printed: Counter[str] = Counter()
    lengths = {length + off for length in titles.lengths if length > 5 for off in (-2, -1, 0, 1, 2)}
    for run in work.page.runs:
        if len(run.text) not in lengths or not work.is_free(run) or run.tag in ("h1", "h2", "h3"):
            continue
        if letters(run.text) in titles.keys:
            again = printed[run.text]
            printed[run.text] += 1
            names = run.element.get("class") or "" if run.element is not None else ""
            gain = (0.5 if _says_title(names) else 0.0) + (1.0 if len(run.text) > 20 else 0.0) - 0.2 * again
            gain -= 1.0 if run.is_link() else 0.0
            made.append(Candidate(run.text, [run], "printed as in the head", gain - _beside(work, run.element)))
    return made


def _above_prose(work: Work) -> list[Candidate]:
    """Lines set apart in bold, in large letters or by a class that says title, close above the first paragraph."""
    runs = work.page.runs
    prose = (
        run for run in runs if len(run.text) > 100 and is_prose(run.text) and not run.is_link() and not _beside(work, run.element)
    )
    first = next((run.index for run in prose), 0)
    made: list[Candidate] = []
    for run in runs[max(0, first - 8) : first]:
        if not work.is_free(run) or run.is_link() or run.element is None or not _is_short_title(run.text):
            continue
        marks = [run.element, *run.element.iter("b", "strong", "font", "span"), *list(run.element.iterancestors())[:2]]
        score = 1.2 + max(map(_weight, marks)) + 0.02 * (run.index - first) - _beside(work, run.element)
        made.append(Candidate(run.text, [run], "set apart above the first paragraph", score))
    return made


def _is_short_title(text: str) -> bool:
    return 2 < len(words(text)) < 30 and is_title(text) and not is_date_line(text) and not is_byline_line(text)


def _weight(element: Element) -> float:
    """How far an element makes its text stand out."""
    size = (element.get("size") or "")[:2] if element.tag == "font" else ""
    large = size in ("+1", "+2", "+3", "3", "4", "5", "6")
    return 0.4 * (element.tag in ("b", "strong")) + 0.8 * large + 0.8 * _says_title(element.get("class") or "")


def _beside(work: Work, element: Element) -> float:
    """What a place beside the story costs."""
    if element is not None and element.tag == "h1":
        return 1.5 if work.hints.all(element) & _AROUND else 0.0
    return 2.5 if work.hints.all(element) & _ASIDE else 0.0


def _agreement(text: str, titles: HeadTitles) -> float:
    """How far the head's titles say the same."""
    spelt = letters(text)
    if not spelt:
        return -5.0
    total = titles.keys.get(spelt, 0.0)
    if total or not titles.spelt:
        return total
    have = frozenset(spelt.split())
    best = 0.0
    for other, (weight, there) in titles.spelt.items():
        if len(spelt) > 8 and (spelt in other or (len(other) > 8 and other in spelt)):
            best = max(best, weight * 0.6 * min(len(spelt), len(other)) / max(len(spelt), len(other)) + 0.3)
        share = len(have & there) / max(1, len(have | there))
        best = max(best, weight * share * 0.8 if share >= 0.3 else 0.0)
    return best


def _look(one: Candidate, names: tuple[str, ...], host: str, slug: list[str]) -> float:
    """What the text itself and what follows it say."""
    text = one.text
    count = len(words(text))
    score = 0.0
    if is_site(text, names, host) or _FIELD.match(text) is not None:
        score -= 6.0
    if count < 2 and text.isascii():
        score -= 0.7
    if len(text) > LONGEST or count > 45:
        score -= 4.0
    elif is_prose(text) and len(text) > 200:
        score -= 1.0
    if one.runs and one.runs[0].is_link():
        score -= 0.7
    if slug and slug_overlap(text, slug) >= 0.6:
        score += 1.0
    return score - min(0.6, one.runs[0].index / 800) if one.runs else score
