"""The headline of a page: compares what is declared and shown with the page's metadata."""

from __future__ import annotations

import re
from collections import Counter
from heapq import nlargest
from itertools import pairwise

from cleaners.bylines import is_byline_line
from cleaners.date_finding import find_stamps
from cleaners.dates import is_date_line
from cleaners.headlines import slug_overlap, slug_words
from cleaners.text import is_prose, is_title, letters, words
from cleaners.titles import host_key, is_site, key, without_date
from scraper.fields.headline.declared import declared_titles
from scraper.fields.headline.head import Headline
from scraper.fields.headline.titles import Title, beside, heading_weight, says_title, titles_in
from scraper.fields.headline.told import LONGEST, HeadTitles, head_titles
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.urls import leads_home

_ENOUGH = 2.0
_KEPT = 8
"""So many titles that lost are kept for explanation."""
_ALONE = 0.8
"""A main heading with so much in its favour goes before a title that the page does not show."""
_UNTITLED = 0.2
"""The same of a heading of a page whose head has no title to compare."""
_STRANGER, _TITLED = 1.5, 3
"""What it costs a text to have no word in common with the head's titles where the page prints one of them, of so many words."""
_SITE_PART = 1.5
"""What it costs a text to be the last and shorter part of the title, as a site's name is, where the other part is printed too."""
_MASTHEAD = 3.0
"""What it costs a text to be the name that title and masthead give the site."""
_MAX_HEADINGS = 40
_PRINTED = 1.3
"""A line that prints a stretch of the only title goes before the whole of it with so much in its favour."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_FIELD = re.compile(r"(?:发布时间|发布日期|发表时间|發布時間|发布于|时间|日期|來源|来源|作者|责任编辑|浏览次数)\s*[:：]")
"""The labels of the line that Chinese pages print below the headline."""
_HARD_BREAK = re.compile(
    r"\s+[|–—·•»«›-]+\s+|\s*\|+\s*|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])[-_](?=[\u3040-\u9fff\uac00-\ud7af])"
)


def find_title(work: Work) -> Headline | None:
    """The headline by what the outlet declares, the page shows and its head tells; ``None`` where none of them has one, and
    for a dump."""
    page = work.html
    if page is None:
        return None
    titles = head_titles(work)
    found = [*declared_titles(work), *_headings(work), *_echoes(work, titles)]
    if not any(one.main or letters(one.text) in titles.keys for one in found):
        found.extend(_above_prose(work))
    names, host = work.site_keys, host_key(work.address)
    slug = slug_words(work.address)
    printed = any(_prints_title(one.text, titles) for one in found)
    last = _last_part(titles) if printed else None
    mastheads = _mastheads(work, found, titles)
    for one in found:
        agreed = _agreement(one.text, titles)
        one.score += (agreed or (-_STRANGER if printed else 0.0)) + _look(one, names, host, slug)
        if last is not None and letters(one.text) == last:
            one.score -= _SITE_PART
        if key(one.text) in mastheads:
            one.score -= _MASTHEAD
    best = max(found, key=lambda one: one.score, default=None)
    if best is not None and best.score >= _least(best, titles):
        work.winners["headline"] = best.candidate()
        _lose(work, found, best)
        return Headline(without_date(best.text), best.rule, best.runs)
    _lose(work, found, None)
    for rule, title, _ in titles.titles:
        if len(words(title)) > 1 or not title.isascii():
            return Headline(_longest_part(title) if rule == "title" else title, rule)
    return None


def _mastheads(work: Work, found: list[Title], titles: HeadTitles) -> frozenset[str]:
    """The letters of the names that only title and masthead give the site, where another part of a title is printed too."""
    called = frozenset(work.masthead_keys) - frozenset(work.site_keys)
    others = any(key(one.text) not in called and _agreement(one.text, titles) for one in found) if called else False
    return called if others else frozenset()


def _prints_title(text: str, titles: HeadTitles) -> bool:
    """Whether a text of some words is a title of the head, or the most of one."""
    spelt = letters(text)
    whole = (other for other in titles.spelt if spelt in other and 2 * len(spelt) > len(other))
    return spelt in titles.keys and len(words(text)) >= _TITLED and any(whole) and not any(find_stamps(text, order="day"))


def _last_part(titles: HeadTitles) -> str | None:
    """The letters of the last part of a title that has several, where sites print their names; none where a title has one."""
    for rule, title, _ in titles.titles:
        pieces = _HARD_BREAK.split(title)
        if rule == "title" and len(pieces) > 1 and len(pieces[-1]) < len(pieces[0]):
            return letters(pieces[-1])
    return None


def _least(best: Title, titles: HeadTitles) -> float:
    """The score that the best title needs."""
    if not titles.titles and best.runs and best.runs[0].tag in HEADINGS:
        return _UNTITLED
    if best.main:
        return _ALONE
    return _PRINTED if _only_title(titles) else _ENOUGH


def _lose(work: Work, found: list[Title], best: Title | None) -> None:
    """Keep the best of the titles that were not chosen, each text once."""
    others: dict[str, Title] = {}
    for one in nlargest(2 * _KEPT, found, key=lambda one: one.score):
        if best is None or one.text != best.text:
            others.setdefault(one.text, one)
    work.lose("headline", [one.candidate() for one in list(others.values())[:_KEPT]])


def _only_title(titles: HeadTitles) -> bool:
    return all(rule == "title" for rule, _, _ in titles.titles)


def _longest_part(title: str) -> str:
    """The longest of the parts of a title that is not shown as it stands; a colon parts nothing here."""
    pieces = [piece.strip() for piece in _HARD_BREAK.split(title)]
    return max(pieces, key=len)


def _headings(work: Work) -> list[Title]:
    """Headings; of each also its single lines and its labelled parts."""
    page = work.html
    if page is None:
        return []
    made: list[Title] = []
    for tag, most in (("h1", _MAX_HEADINGS), ("h2", _MAX_HEADINGS), ("h3", 12)):
        for element in page.lookup(tag)[:most]:
            score = heading_weight(element) - beside(work, element)
            made.extend(titles_in(work, element, tag, score, main=tag == "h1"))
    return made


def _echoes(work: Work, titles: HeadTitles) -> list[Title]:
    """Lines of any element that print a title of the head or a stretch of it."""
    made = _in_two_lines(work, titles)
    printed: Counter[str] = Counter()
    lengths = {length + off for length in titles.lengths if length > 5 for off in (-2, -1, 0, 1, 2)}
    for run in work.page.runs:
        if len(run.text) not in lengths or not work.is_free(run) or run.tag in ("h1", "h2", "h3"):
            continue
        if letters(run.text) in titles.keys:
            again = printed[run.text]
            printed[run.text] += 1
            names = run.element.get("class") or "" if run.element is not None else ""
            gain = (0.5 if says_title(names) else 0.0) + (1.0 if len(run.text) > 20 else 0.0) - 0.2 * again
            gain -= 1.0 if run.is_link() else 0.0
            made.append(Title(run.text, [run], "printed as in the head", gain - beside(work, run.element)))
    return made


def _in_two_lines(work: Work, titles: HeadTitles) -> list[Title]:
    """Two lines of one make below each other that print a title together."""
    made: list[Title] = []
    for first, second in pairwise(work.page.runs):
        size = len(first.text) + len(second.text) + 1
        if size not in titles.lengths or first.tag != second.tag or not (work.is_free(first) and work.is_free(second)):
            continue
        text = f"{first.text} {second.text}"
        if letters(text) in titles.keys and first.element.get("class") == second.element.get("class"):
            score = heading_weight(first.element) + 0.5 - beside(work, first.element)
            made.append(Title(text, [first, second], "printed as in the head, in two lines", score, main=first.tag == "h1"))
    return made


def _above_prose(work: Work) -> list[Title]:
    """Lines set apart in bold, in large letters or by a class that says title, close above the first paragraph."""
    runs = work.page.runs
    prose = (
        run for run in runs if len(run.text) > 100 and is_prose(run.text) and not run.is_link() and not beside(work, run.element)
    )
    first = next((run.index for run in prose), 0)
    made: list[Title] = []
    for run in runs[max(0, first - 8) : first]:
        if not work.is_free(run) or run.is_link() or run.element is None or not _is_short_title(run.text):
            continue
        marks = [run.element, *run.element.iter("b", "strong", "font", "span"), *list(run.element.iterancestors())[:2]]
        score = 1.2 + max(map(_weight, marks)) + 0.02 * (run.index - first) - beside(work, run.element)
        made.append(Title(run.text, [run], "set apart above the first paragraph", score))
    return made


def _is_short_title(text: str) -> bool:
    if not 2 < len(words(text)) < 30 or not is_title(text) or is_date_line(text) or is_byline_line(text):
        return False
    return _CLOCK.search(text) is None or not any(find_stamps(text, order="day"))


def _weight(element: Element) -> float:
    """How far an element makes its text stand out."""
    size = (element.get("size") or "")[:2] if element.tag == "font" else ""
    large = size in ("+1", "+2", "+3", "3", "4", "5", "6")
    return 0.4 * (element.tag in ("b", "strong")) + 0.8 * large + 0.8 * says_title(element.get("class") or "")


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


def _look(one: Title, names: tuple[str, ...], host: str, slug: list[str]) -> float:
    """What the text itself and what follows it say."""
    text = one.text
    count = len(words(text))
    score = 0.0
    if is_site(text, names, host) or _FIELD.match(text) is not None or (one.runs and _is_home_link(one.runs[0])):
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


def _is_home_link(run: Run) -> bool:
    """Whether a line is nothing but a link to the site's front page, as its name is in the masthead."""
    return run.is_link() and all(leads_home(link.href) for link in run.links())
