"""The topics that a page prints for its story: links behind or below a label ("Filed under:"), or in an element of that name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from cleaners.filing import tag_names
from cleaners.han_names import is_wide
from cleaners.phrases import Kind, fold_phrase, list_kind, phrases
from scraper.fields.related.found import FoundList
from scraper.page.element import Element
from scraper.page.hints import COMMENT, FOOTER, FORM, NAVIGATION, SHARE, SIDE, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Link, Run
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_RULE = "list of topics"
_LABEL_CHARS = 40
_LINE_CHARS = 4000
_REST_CHARS = 12
"""A line that says more beside its topics (who wrote the story, when) is left to others."""
_MOST_LINES = 60
_MOST_TOPICS = 40
_NEAR = 3
_LONGEST, _MOST_WORDS, _WIDE = 60, 7, 16
"""Behind a label of topics they are no longer than this."""
_SHORT, _FEW_WORDS, _SHORT_WIDE = 32, 3, 8
"""And elsewhere than this."""
_FEWEST_CARDS = 3
_STEPS = 6
_ITEMS = frozenset(("a", "li", "span", "strong"))
_BOXES = frozenset(("ul", "ol", "div", "p", "span", "li", "section"))
_BETWEEN = re.compile(r"(?i)[\s,;|/·•#&،、，・+>–-]*(?:(?:and|und|et|y|e|en|og|och|ve|и|و)\s+)?#?")
_OFFERS: tuple[Kind, ...] = ("related.inline", "related.labels", "related.headed")
_OTHERS: tuple[Kind, ...] = (
    "comments.forms", "comments.headings", "comments.furniture", "calls.share", "related.all", "related.topics",
)  # fmt: skip
_APART = NAVIGATION | SIDE | FORM | COMMENT | SHARE
_STORY_FOOT = re.compile(r"(?i)(?:article|post|entry|story|content|single|meta)[-_ ]*foot")


def topic_lists(work: Work) -> Iterator[FoundList]:
    """The lists of topics, those that labels tell before those that only names of elements do."""
    page = work.html
    if page is None:
        return
    yield from _on_lines(work)
    yield from _below_labels(work, page)
    yield from _named(work, page)


def are_topics(texts: list[str]) -> bool:
    """Whether all of some links' texts are names of topics rather than headlines."""
    return bool(texts) and all(_is_short(text, _SHORT, _FEW_WORDS, _SHORT_WIDE) for text in texts)


def _found(line: Run, runs: list[Run], names: Iterable[str]) -> FoundList:
    return FoundList(line.index, [], runs, _RULE, "tags", tag_names(names))


def _on_lines(work: Work) -> Iterator[FoundList]:
    """The topics on the line of their label: "Filed under: Harbour, Ferries", "Posted in News | Tagged ferry, harbour"."""
    for line in work.free():
        if not line.link_marks or len(line.text) > _LINE_CHARS:
            continue
        links = line.links()
        if links[0].start > 0 and not _is_apart(work, line.element) and (topics := _labelled(line, links)):
            rest = len(line.text) - sum(link.end - link.start for link in links)
            labels = links[0].start + 2 * len(links)
            whole = line.text[links[-1].end :].strip() == "" or rest - labels <= _REST_CHARS
            yield _found(line, [line] if whole and len(topics) == len(links) else [], topics)


def _labelled(line: Run, links: list[Link]) -> list[str]:
    """The links behind labels of topics, as far as nothing but marks stands between them."""
    topics: list[str] = []
    on, end = False, 0
    for link in links:
        before, shown = line.text[end : link.start], line.text[link.start : link.end]
        end = link.end
        if (label := before.strip()) and _BETWEEN.fullmatch(before) is None:
            on = _is_label(label) or (link is links[0] and _offers(line, links, label))
        if on and _may_be_topic(shown, link.href):
            topics.append(shown)
    return topics


def _is_label(text: str) -> bool:
    """Whether a text is a label of topics, or a few words that end in one ("This entry was posted in")."""
    if len(text) > 2 * _LABEL_CHARS:
        return False
    table, key = phrases("related.topics"), fold_phrase(text)
    if len(text) <= _LABEL_CHARS and table.match(key):
        return True
    words = key.split()
    return any(table.is_whole(" ".join(words[-count:])) for count in (1, 2, 3) if count < len(words))


def _offers(line: Run, links: list[Link], label: str) -> bool:
    """Whether a line offers more to read, and all that it offers are topics ("More: Bridges, Ferries")."""
    if len(label) > _LABEL_CHARS or len(links) < 2:
        return False
    key = fold_phrase(label)
    between = (line.text[one.end : two.start] for one, two in pairwise(links))
    shown = [line.text[one.start : one.end] for one in links]
    return (
        any(phrases(kind).match(key) for kind in _OFFERS)
        and are_topics(shown)
        and all(_BETWEEN.fullmatch(text) for text in between)
        and not line.text[links[-1].end :].strip(" .,|")
    )


def _below_labels(work: Work, page: HtmlPage) -> Iterator[FoundList]:
    """The topics below a line that is their label."""
    table = phrases("related.topics")
    for label, key in work.phrase_keys:
        if key[:2] not in table.starts or len(label.text) > _LABEL_CHARS or label.is_link() or not work.is_free(label):
            continue
        if not table.match(key) or _is_apart(work, label.element):
            continue
        lines = _lines_below(work, page, label)
        names = [text for line in lines for text in _texts(line)]
        if names and (list_kind(key) is None or are_topics(names)):
            yield _found(label, [label, *lines], names)


def _lines_below(work: Work, page: HtmlPage, label: Run) -> list[Run]:
    """The lines of topics below a label, in the innermost element that holds it and the first of them."""
    below = page.runs[label.index + 1 : label.index + 1 + _MOST_LINES]
    first = next((line for line in below[:_NEAR] if _are_linked(line)), None)
    if first is None or any(len(line.text) > _NEAR for line in below[: first.index - label.index - 1]):
        return []
    holder = next(above for above in (label.element, *label.element.iterancestors()) if first.index in page.span(above))
    lines: list[Run] = []
    for line in below[first.index - label.index - 1 :]:
        if line.index not in page.span(holder) or not work.is_free(line) or len(lines) >= _MOST_TOPICS:
            break
        if not _are_linked(line):
            if len(line.text.strip(" ()[]0123456789")) > 1:
                break
            continue
        if line.tag in HEADINGS and line.tag <= label.tag:
            break
        lines.append(line)
    return lines


def _are_linked(line: Run) -> bool:
    """Whether a line is topics that are links, and nothing beside them but marks and counts."""
    if not line.link_marks or len(line.text) > _LINE_CHARS:
        return False
    rest = line.text
    for _, shown in line.link_marks:
        rest = rest.replace(shown.strip(), "", 1)
    return not rest.strip(" ,;|/·•#&()[]0123456789،、，・") and all(
        _may_be_topic(line.text[link.start : link.end], link.href) for link in line.links()
    )


def _named(work: Work, page: HtmlPage) -> Iterator[FoundList]:
    """The elements below the headline that are named after topics and hold nothing but short links; what every card of a list
    has is its own."""
    boxes = [box for element, mask in work.hinted if mask & TAGS and (box := _box(work, page, element)) is not None]
    makes = Counter(_make(box) for box in dict.fromkeys(boxes))
    for box in dict.fromkeys(boxes):
        if makes[_make(box)] >= _FEWEST_CARDS or _is_apart(work, box):
            continue
        runs = [line for line in page.runs_in(box) if work.is_free(line)]
        head = runs[:1] if runs and not runs[0].link_marks and len(runs[0].text) <= _LABEL_CHARS else []
        lines = runs[len(head) :]
        if not lines or not _stands_below(work, lines[0]) or not all(map(_are_linked, lines)) or len(lines) > _MOST_TOPICS:
            continue
        texts = [text for line in lines for text in _texts(line)]
        if are_topics(texts):
            yield _found(runs[0], runs, texts)


def _box(work: Work, page: HtmlPage, element: Element) -> Element | None:
    """The element around all topics of which one element is named so; ``None`` for what holds no links, or is no box."""
    if not page.span(element) or len(page.span(element)) > _MOST_LINES:
        return None
    above = element.getparent()
    while element.tag in _ITEMS and above is not None and above.tag in _BOXES:
        if len(page.span(above)) > _MOST_LINES or not all(line.is_link() for line in page.runs_in(above)):
            break
        element, above = above, above.getparent()
    return None if element.tag in ("body", "html", "main", "article", "a", *HEADINGS) else element


def _make(element: Element) -> tuple[str, str]:
    return element.tag, element.get("class") or ""


def _stands_below(work: Work, line: Run) -> bool:
    """Whether a line stands below prose."""
    return work.told_above[line.index] > 0


def _is_apart(work: Work, element: Element) -> bool:
    """Whether an element is a part of a menu, of a column beside the story, of another list or of the page's foot."""
    mask = work.hints.all(element)
    if mask & _APART:
        return True
    if not mask & FOOTER:
        return False
    feet = [one for one in (element, *element.iterancestors()) if work.hints.own(one) & FOOTER]
    return not all(_is_story_foot(one) for one in feet)


def _is_story_foot(element: Element) -> bool:
    named = _STORY_FOOT.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
    return named or any(above.tag in ("article", "main") for above in islice(element.iterancestors(), _STEPS))


def _texts(line: Run) -> list[str]:
    return [text for link in line.links() if (text := line.text[link.start : link.end].strip(" ,;|·"))]


def _may_be_topic(text: str, href: str) -> bool:
    """Whether a link's text names a topic: it is short, and neither a button nor somebody who writes."""
    key = fold_phrase(text)
    if not key or leads_to_author(href) or any(phrases(kind).is_whole(key) for kind in _OTHERS):
        return False
    return not phrases("comments.forms").match(key) and _is_short(text, _LONGEST, _MOST_WORDS, _WIDE)


def _is_short(text: str, chars: int, count: int, wide: int) -> bool:
    if is_wide(text):
        return len(text) <= wide
    return len(text) <= chars and len(text.split()) <= count
