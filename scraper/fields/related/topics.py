"""The topics a page prints for its story: links after or below a label ("Filed under:"), or in a named element."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cleaners.filing import tag_names
from cleaners.han_names import is_wide
from cleaners.phrases import Kind, fold_phrase, list_kind, phrases
from cleaners.text import words
from scraper.fields.related.found import FoundList
from scraper.fields.related.topic_places import box_of, is_apart, stands_by_story
from scraper.page.element import Element
from scraper.page.hints import TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Link, Run
from scraper.page.tree import make_of
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_RULE, _FILED = "list of topics", "list of categories"
"""Where a page prints both, its topics are the tags."""
_CATEGORIES = re.compile(
    r"(?i)\b(?:posted|published|veröffentlicht|gepostet|publié|posté|rangé|publicado|postado|pubblicato|geplaatst|gepubliceerd"
    r"|publicer[ai][td]|publisert|udgivet|opublikowano|опубл\w+|publicat|פורסם|نشر|منشور|found in|appears in|listed)\b"
    r"|categor|kategori|rubri"
)
_CATEGORY_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:cat(?:egory)?-links|(?:taxonomy|post|entry)-categor(?:y|ies))(?:$|\s)")
_COUNTED = re.compile(r"\s\(?\d{1,6}\)?$")
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
_NAMED = (40, 5, 10)
"""In an element of their name than this."""
_FEWEST_CARDS = 3
_FEWEST_OFFERED = 2
"""Below a label that only offers more to read are so many topics."""
_EXPLICIT = re.compile(
    r"(?i)topic|\btags?\b|keyword|themen|schlagw|stichw|sujets|thèmes|temas|etiquetas|argomenti|onderwerpen|trefwoord|konular|etiket"
    r"|тем[ыа]|теги|مواضيع|وسوم|كلمات|话题|話題|标签|標籤|トピック|タグ|キーワード|태그|키워드|emneord|ämnen|stikkord|tagi|tópicos|assuntos"
)
"""Labels that say topics, though lists of stories may be called alike."""
_BETWEEN = re.compile(r"(?i)[\s,;|/·•#&،、，・+>–-]*(?:(?:and|und|et|y|e|en|og|och|ve|и|و)\s+)?#?")
_OFFERS: tuple[Kind, ...] = ("related.inline", "related.labels", "related.headed")
_OTHERS: tuple[Kind, ...] = (
    "comments.forms", "comments.headings", "comments.furniture", "calls.share", "related.all", "related.topics",
)  # fmt: skip


class Filed(list[str]):
    """The categories that a page prints for its story, in its order."""


def topic_lists(work: Work) -> Iterator[FoundList]:
    """The lists of topics, those that labels tell before those that only names of elements do."""
    page = work.html
    if page is None:
        return
    found = [one for source in (_on_lines, _below_labels, _named) for one in source(work, page)]
    told = any(one.rule == _RULE for one in found)
    work.kept[Filed] = Filed(name for one in found if one.rule == _FILED for name in one.topics)
    for one in found:
        if told and one.rule == _FILED:
            one.topics, one.owner = [], "boilerplate"
        yield one


def names_category(link: Element) -> bool:
    """Whether a link is marked as a story's category, by its relation or by the class of the element around it."""
    around = link.getparent()
    names = (around.get("class") or "") if around is not None else ""
    return "category" in (link.get("rel") or "").split() or _CATEGORY_CLASS.search(names) is not None


def are_topics(texts: list[str]) -> bool:
    """Whether all of some links' texts are names of topics rather than headlines."""
    return bool(texts) and all(_is_short(text, _SHORT, _FEW_WORDS, _SHORT_WIDE) for text in texts)


def _found(line: Run, runs: list[Run], names: list[str], rule: str) -> FoundList:
    if all(_COUNTED.search(name) for name in names) and len(names) > 1:
        names = [_COUNTED.sub("", name) for name in names]
    return FoundList(line.index, [], runs, rule, "tags", tag_names(names))


def _on_lines(work: Work, page: HtmlPage) -> Iterator[FoundList]:
    """The topics on the line of their label: "Filed under: Harbour, Ferries", "Posted in News | Tagged ferry, harbour"."""
    for line in work.free():
        if not line.link_marks or len(line.text) > _LINE_CHARS:
            continue
        links = line.links()
        told = _labelled(line, links) if links[0].start > 0 else None
        if told is not None and not is_apart(work, page, line.element, len(told[0])):
            topics, rule = told
            rest = len(line.text) - sum(link.end - link.start for link in links)
            labels = links[0].start + 2 * len(links)
            whole = line.text[links[-1].end :].strip() == "" or rest - labels <= _REST_CHARS
            yield _found(line, [line] if whole and len(topics) == len(links) else [], topics, rule)


def _labelled(line: Run, links: list[Link]) -> tuple[list[str], str] | None:
    """The links behind labels of topics, as far as nothing but marks stands between them; those behind one of categories where
    there are no others."""
    topics: dict[str, list[str]] = {_RULE: [], _FILED: []}
    rule, end = "", 0
    for link in links:
        before, shown = line.text[end : link.start], line.text[link.start : link.end]
        end = link.end
        if (label := before.strip()) and _BETWEEN.fullmatch(before) is None:
            told = _is_label(label) and (list_kind(fold_phrase(label)) is None or _are_topics_of(line, links))
            told = told or (link is links[0] and _offers(line, links, label))
            rule = (_FILED if _CATEGORIES.search(label) else _RULE) if told else ""
        if rule and _may_be_topic(shown, link.href):
            topics[rule].append(shown)
    return next(((names, kind) for kind, names in topics.items() if names), None)


def _is_label(text: str) -> bool:
    """Whether a text is a label of topics, or a few words that end in one ("This entry was posted in")."""
    if len(text) > 2 * _LABEL_CHARS:
        return False
    table, key = phrases("related.topics"), fold_phrase(text)
    if len(text) <= _LABEL_CHARS and table.match(key):
        return True
    last = key.split()
    return any(table.is_whole(" ".join(last[-count:])) for count in (1, 2, 3) if count < len(last))


def _are_topics_of(line: Run, links: list[Link]) -> bool:
    """Whether all links of a line may be topics by their length: a label of topics may also be one of stories."""
    return are_topics([line.text[one.start : one.end] for one in links])


def _offers(line: Run, links: list[Link], label: str) -> bool:
    """Whether a line offers more to read, and all that it offers are topics ("More: Bridges, Ferries")."""
    if len(label) > _LABEL_CHARS or len(links) < 2:
        return False
    between = (line.text[one.end : two.start] for one, two in pairwise(links))
    shown = [line.text[one.start : one.end] for one in links]
    return (
        _is_offer(fold_phrase(label))
        and are_topics(shown)
        and all(_BETWEEN.fullmatch(text) for text in between)
        and not line.text[links[-1].end :].strip(" .,|")
    )


def _is_offer(key: str) -> bool:
    """Whether a folded label offers more to read of this story's kin."""
    offers = any(phrases(kind).is_whole(key) or phrases(kind).begins(key) == len(key) for kind in _OFFERS)
    return offers and key != "" and list_kind(key) != "site"


def _below_labels(work: Work, page: HtmlPage) -> Iterator[FoundList]:
    """The topics below a line that is their label."""
    table = phrases("related.topics")
    top = next((line.index for line in page.runs if line.tag == "h1"), 0)
    for label, key in work.phrase_keys:
        may = key[:2] in table.starts or label.text[-1] in ":："
        if not may or len(label.text) > _LABEL_CHARS or label.is_link() or not work.is_free(label) or label.index < top:
            continue
        offered = not table.match(key)
        if offered and (label.text[-1] not in ":：" or not _is_offer(key) or list_kind(key) == "recommended"):
            continue
        lines = _lines_below(work, page, label)
        names = [text for line in lines for text in _texts(line)]
        if not names or is_apart(work, page, label.element, len(names)):
            continue
        if offered and (len(names) < _FEWEST_OFFERED or not are_topics(names)):
            continue
        if list_kind(key) is None or _EXPLICIT.search(label.text) or are_topics(names):
            yield _found(label, [label, *lines], names, _FILED if _CATEGORIES.search(label.text) else _RULE)


def _lines_below(work: Work, page: HtmlPage, label: Run) -> list[Run]:
    """The lines of topics below a label, in the innermost element that holds it and the first of them: links, or in an element
    that is named after topics short lines of one make."""
    below = page.runs[label.index + 1 : label.index + 1 + _MOST_LINES]
    first = next((line for line in below[:_NEAR] if _are_linked(line) or _is_plain(work, line)), None)
    if first is None or any(len(line.text) > _NEAR for line in below[: first.index - label.index - 1]):
        return []
    span = page.span(next(above for above in (label.element, *label.element.iterancestors()) if first.index in page.span(above)))
    lines: list[Run] = []
    for line in below[first.index - label.index - 1 :]:
        if line.index not in span or work.ledger.owner(line.index) not in (None, "boilerplate") or len(lines) >= _MOST_TOPICS:
            break
        if line.tag in HEADINGS and line.tag <= label.tag:
            break
        if _are_linked(line) or (_is_plain(work, line) and make_of(line.element) == make_of(first.element)):
            lines.append(line)
        elif len(line.text.strip(" ()[]0123456789")) > 1:
            break
    return lines


def _is_plain(work: Work, line: Run) -> bool:
    """Whether a line is a topic that is no link, by the names of its element."""
    return not line.link_marks and bool(work.hints.all(line.element) & TAGS) and are_topics([line.text])


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
    """The elements by the story that are named after topics and hold nothing but short links; what every card of a list has is
    its own."""
    named = [box for element, mask in work.hinted if mask & TAGS and (box := box_of(page, element)) is not None]
    boxes = dict.fromkeys(named)
    makes = Counter(map(make_of, boxes))
    top = next((line for line in page.runs if line.tag == "h1"), None) if boxes else None
    for box in boxes:
        if makes[make_of(box)] >= _FEWEST_CARDS or is_apart(work, page, box):
            continue
        runs = [line for line in page.runs_in(box) if work.is_free(line)]
        head = runs[:1] if runs and not runs[0].link_marks and len(runs[0].text) <= _LABEL_CHARS else []
        lines = runs[len(head) :]
        if not lines or len(lines) > _MOST_TOPICS or not all(map(_are_linked, lines)):
            continue
        texts = [text for line in lines for text in _texts(line)]
        if not stands_by_story(work, page, top, lines[0], len(texts)) or not all(_is_short(text, *_NAMED) for text in texts):
            continue
        filed = [text for line in lines for text in _filed(line)]
        if 0 < len(filed) < len(texts):
            yield _found(runs[0], [], filed, _FILED)
            texts = [text for text in texts if text not in filed]
        yield _found(runs[0], runs, texts, _FILED if _CATEGORIES.search(" ".join(make_of(box))) else _RULE)


def _filed(line: Run) -> list[str]:
    """The links of a line that are marked as the story's categories, be there topics beside them."""
    return [text.strip(" ,;|·") for link, text in line.link_marks or () if names_category(link)]


def _texts(line: Run) -> list[str]:
    if not line.link_marks:
        return [line.text]
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
    return len(text) <= chars and len(words(text)) <= count
