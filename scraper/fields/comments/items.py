"""The comments of a thread: where one ends and the next begins.

They are the elements that repeat in the thread by name or, where none does, what belongs to one time stamp each ("5 May 2012,
10:30", "3 hours ago", "Jane Doe said:"), or lines that repeat in one order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import islice, pairwise

from cleaners.phrases import alternation, is_phrase
from cleaners.stamps import is_short_stamp
from cleaners.text import is_prose, squeeze
from scraper.fields.comments.furniture import is_loose_furniture
from scraper.fields.comments.stamped import is_stamped
from scraper.fields.comments.thread import Item
from scraper.page.element import Element
from scraper.page.hints import COMMENT
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.tree import class_and_id
from scraper.partition.work import Work

_NAME_CHARS = 45
_TEXT_CHARS = 60
_LEAD = 2
"""So many lines stand between the beginning of a comment and its stamp at most."""
_LIST_WORD = re.compile(
    r"comments|lists?|area|section|thread|content|block|wrap(?:per)?\b|outer|holder|respond|disqus|kommentare|commentaires|comentarios|reacties"
    r"|yorumlar|replies|children|commenti\b|comentarii|comentaris|komentar(?:ze|e|i|ji|jev)\b|kommentarer|kommentit|kommentarid"
)
_NAMED = re.compile(r"(?i)comm?ent|kommentar|reacti|respon|repl[iy]|yorum|talkback|lf_|dsq")
_SUBJECT = re.compile(r"(?i)(?:post_?)?(?:categor(?:y|ies)|tag|cat|topic|section)[-_]")
_NUMBERED = re.compile(r"(?i)(?:comm?ent|kommentar|reacti|reply|dsq)\D{0,10}\d{2,}|\bc[_-]?\d{2,}|\bcmn?t?[_-]?\d")
_POST, _REPLY = re.compile(r"(?i)^post-?\d"), re.compile(r"(?i)\bbbp|(?:^|[-_ ])reply")
_NUMBERS = re.compile(r"[\d]+|(?<=comment-)[0-9a-f]{8,}")


def names_of(element: Element) -> str:
    """The class and the id of an element, without the classes that say what a story is about ("category-comment")."""
    return " ".join(one for one in class_and_id(element).split() if not _SUBJECT.match(one))


def is_numbered(element: Element) -> bool:
    """Whether an element's id is that of a comment: a word for it, and a number; or that of a post that forums call a reply."""
    if element is None:
        return False
    name = element.get("id") or ""
    return _NUMBERED.search(name) is not None or (_POST.search(name) is not None and _REPLY.search(names_of(element)) is not None)


def key_of(element: Element) -> str | None:
    """What a comment's element has in common with the others: its tag and its shortest name that hints at comments."""
    kind = element.get("itemtype") or ""
    if kind.endswith(("/Comment", "/UserComments")) or element.get("itemprop") in ("comment", "comments"):
        return f"{element.tag} itemprop"
    tokens = [_NUMBERS.sub("", one.lower()) for one in names_of(element).split() if _NAMED.search(one)]
    return f"{element.tag} {min(tokens, key=lambda one: (len(one), one))}" if tokens else None


def is_container(element: Element) -> bool:
    """Whether an element is named after a thread rather than after one comment."""
    key = key_of(element) if element is not None else None
    return key is not None and not is_numbered(element) and _LIST_WORD.search(key) is not None


class Commented:
    """The elements of a page that hint at comments, by where they begin."""

    def __init__(self, work: Work, page: HtmlPage) -> None:
        named = (one for one, mask in work.hinted if mask & COMMENT and one.tag not in ("form", "a") and page.span(one))
        self._page = page
        self._elements = sorted(named, key=lambda one: page.span(one).start)
        self._starts = [page.span(one).start for one in self._elements]

    def items(self, elements: list[Element]) -> list[Item]:
        """The comments among some elements as the elements of the name that covers most and repeats most."""
        page = self._page
        first, stop = page.span(elements[0]).start, page.span(elements[-1]).stop
        groups: dict[str, list[Element]] = {}
        for element in self._elements[bisect_left(self._starts, first) : bisect_left(self._starts, stop)]:
            key = key_of(element) if page.span(element).stop <= stop else None
            if key is not None:
                groups.setdefault(key, []).append(element)
        stamps = {one.index for one in page.runs[first:stop] if is_stamped(one)}
        best = max(groups.items(), key=lambda group: _worth(page, group[0], group[1], stamps), default=("", []))[1]
        if best and best[0].tag in ("dt", "dd"):
            return _definition_items(page, best, stop)
        return nested_items(page, best)


def _worth(page: HtmlPage, key: str, same: list[Element], stamps: set[int]) -> float:
    """How much of the thread the elements of a name cover, times how many of them have a stamp; where none has, one
    element that is numbered as a comment is counts as much, and others by how many they are."""
    spans = {page.span(one).start: page.span(one) for one in reversed(same)}
    inside = {index for span in spans.values() for index in span}
    size = sum(len(page.runs[index].text) for index in inside)
    stamped = sum(not stamps.isdisjoint(span) for span in spans.values())
    numbered = len(same) == 1 and is_numbered(same[0])
    return size * (stamped or numbered or 0.1 * len(spans)) * (0.05 if _LIST_WORD.search(key) else 1.0)


def nested_items(page: HtmlPage, elements: list[Element]) -> list[Item]:
    """One comment an element; the lines of an answer that stands inside belong to the answer."""
    owner: dict[int, Element] = {}
    for element in elements:
        for index in page.span(element):
            owner[index] = element
    lines: dict[Element, list[Run]] = {}
    for index, element in sorted(owner.items()):
        lines.setdefault(element, []).append(page.runs[index])
    return [Item(runs, element) for element, runs in lines.items()]


def _definition_items(page: HtmlPage, elements: list[Element], stop: int) -> list[Item]:
    """Comments as definition lists: each begins at a ``dt``; in a list that has none, at each ``dd`` of theirs."""
    holders = list(dict.fromkeys(one.getparent() for one in elements))
    heads = [one for holder in holders for one in (holder.findall("dt") or [dd for dd in elements if dd.getparent() is holder])]
    starts = sorted({page.span(one).start for one in heads if page.span(one)})
    ends = [*starts[1:], min(stop, max(page.span(one).stop for one in holders))][: len(starts)]
    return [Item(page.runs[start:end], page.runs[start].element) for start, end in zip(starts, ends, strict=True) if start < end]


def _begins_comment(line: Run) -> bool:
    """Whether a line has a stamp or is no more than "Jane Doe said,"."""
    if is_stamped(line):
        return True
    return len(line.text) <= 60 and saying().search(line.text) is not None and not is_phrase("comments.headings", line.text)


@cache
def saying() -> re.Pattern[str]:
    """The end of a line that says who speaks: "says:", "schrieb am", "написал:"."""
    words = alternation("comments.says")
    return re.compile(rf"(?:(?<=\s)|(?<=[^\W\d_])(?=[^\x00-\u2e7f])|^)(?:{words})\s*[:,.…]+$", re.IGNORECASE)


def stamped_items(page: HtmlPage, runs: list[Run]) -> list[Item]:
    """The comments as what stands around one stamp each: in an element of its own, or up to the next stamp."""
    if not runs:
        return []
    stamps = [one.index for one in runs if is_stamped(one)] or [one.index for one in runs if _begins_comment(one)]
    stamps = [index for place, index in enumerate(stamps) if not place or index > stamps[place - 1] + 1]
    if not stamps:
        return []
    bounds = [runs[0].index - 1, *stamps, runs[-1].index + 1]
    spans = [_own_span(page, index, bounds[at], bounds[at + 2]) for at, index in enumerate(stamps)]
    if sum(_has_text(page, span, index) for span, index in zip(spans, stamps, strict=True)) >= 0.6 * len(stamps):
        pairs = zip(_before_answers(page, spans, stamps), stamps, strict=True)
        return [Item([page.runs[at] for at in span], page.runs[index].element) for span, index in pairs]
    heads = [range(at, at + 1) if _is_text(page, range(span.start, at)) else span for span, at in zip(spans, stamps, strict=True)]
    return _flat_items(page, heads, [one.index for one in runs])


def _own_span(page: HtmlPage, index: int, before: int, after: int) -> range:
    """The lines of the outermost element that holds this stamp, and neither the one before nor the one after."""
    best = range(index, index + 1)
    element = page.runs[index].element
    while element is not None:
        span = page.span(element)
        if span.start <= before or span.stop > after:
            break
        best = span if len(span) >= len(best) else best
        element = element.getparent()
    return best


def _before_answers(page: HtmlPage, spans: list[range], stamps: list[int]) -> list[range]:
    """The spans, where a head alone was found up to the first answer that stands in the same element as its text does; its name
    may stand above its stamp there."""
    made = list(spans)
    for at, (span, stamp) in enumerate(zip(spans[:-1], stamps[:-1], strict=True)):
        if _has_text(page, span, stamp):
            continue
        element = page.runs[stamp].element
        while element is not None and page.span(element).stop <= spans[at + 1].start:
            element = element.getparent()
        whole = page.span(element) if element is not None else span
        least = max(span.start - _LEAD, made[at - 1].stop if at else 0)
        if least <= whole.start <= span.start and spans[at + 1].start > span.stop:
            made[at] = range(whole.start, spans[at + 1].start)
    return made


@cache
def posted() -> re.Pattern[str]:
    """The beginning of a line that says who posted: "Posted by", "Kommentar von"."""
    return re.compile(
        r"(?:#?\d{1,4}[.:)]? (?:by|von|de|par|por|di|da|door|van|от)"
        r"|(?:posted|comment|written|submitted|added|left) (?:by|from)|(?:kommentar|geschrieben|verfasst) von"
        r"|(?:commentaire|posté|publié|écrit|rédigé) (?:de|par)|(?:comentario|escrito|publicado|enviado) (?:de|por)"
        r"|(?:commento|scritto|inserito|postato) (?:di|da)|(?:geplaatst|reactie) (?:door|van))\b",
        re.IGNORECASE,
    )


def repeated_items(work: Work, runs: list[Run], count: int | None = None) -> list[Item]:
    """Comments without any stamp: lines whose elements repeat in one order, long ones first and a name last; ``count``: so
    many, or none."""
    runs = [one for one in runs if work.is_free(one)]
    shapes = [_shape(one) for one in runs]
    first = next((place for place, one in enumerate(runs) if _is_long(one)), None)
    if first is None:
        return []
    starts = [place for place, shape in enumerate(shapes) if shape == shapes[first] and place >= first]
    starts = [place for at, place in enumerate(starts) if not at or place > starts[at - 1] + 1]
    if count is not None and not (len(starts) >= count and not any(_is_long(runs[place]) for place in starts[count:])):
        return []
    starts = starts[:count]
    if len(starts) < 2 or not all(_is_long(runs[place]) for place in starts[:3]):
        return []
    if all(place and is_bold_name(runs[place - 1]) for place in starts):
        starts = [place - 1 for place in starts]
        ends = [*starts[1:], min(len(runs), starts[-1] + 2)]
        return [Item(runs[start:end], None) for start, end in zip(starts, ends, strict=True)]
    most = max(stop - start for start, stop in pairwise(starts))
    ends = [*starts[1:], min(len(runs), starts[-1] + most)]
    if not all(len(runs[end - 1].text) <= _NAME_CHARS + 15 and not is_prose(runs[end - 1].text) for end in ends):
        return []
    return [Item(runs[start:end], None, signed=True) for start, end in zip(starts, ends, strict=True)]


def _shape(line: Run) -> tuple[object, ...]:
    """What a line looks like beside its words."""
    names = line.element.get("class") if line.element is not None else None
    return line.tag, names, line.gap, is_bold_name(line)


def is_bold_name(line: Run) -> bool:
    """Whether a short line is all bold, or a heading, and can be somebody's name."""
    if line.element is None or len(line.text) > _NAME_CHARS or line.text[-1] in ".!?…" or not any(map(str.isalpha, line.text)):
        return False
    bold = (one for one in islice(line.element.iter("b", "strong", "h4", "h5", "h6"), 2) if not callable(one.tag))
    return any(squeeze("".join(one.itertext())).strip(" :") == line.text.strip(" :") for one in bold)


def begins_bold(line: Run) -> bool:
    """Whether a short line begins with bold words: a name, and where its owner lives."""
    if line.element is None or len(line.text) > _NAME_CHARS + 15:
        return False
    bold = (squeeze("".join(one.itertext())) for one in islice(line.element.iter("b", "strong"), 3))
    return any(text and line.text.startswith(text) for text in bold)


def _is_long(line: Run) -> bool:
    """Whether a line is text by its length; readers do not always end their sentences."""
    return len(line.text) >= _TEXT_CHARS and not line.is_link()


def _has_text(page: HtmlPage, span: range, stamp: int) -> bool:
    return sum(len(page.runs[at].text) for at in span if at != stamp) >= 25 or len(span) > 2


def _flat_items(page: HtmlPage, spans: list[range], inside: list[int]) -> list[Item]:
    """Comments without elements of their own: heads with text below them, or text with a foot below it."""
    before = [at for at in inside if at < spans[0].start and not is_phrase("comments.headings", page.runs[at].text)]
    after = [at for at in inside if at >= spans[-1].stop]
    foot = len(before) >= 1 and _is_text(page, before) and not _is_text(page, after)
    if foot:
        starts = [inside[0], *(span.stop for span in spans[:-1])]
        ends = [span.stop for span in spans]
    else:
        lead = _lead(page, spans, inside[0])
        starts = [max(inside[0], span.start - lead) for span in spans]
        ends = [*starts[1:], inside[-1] + 1]
    made = []
    for start, end, span in zip(starts, ends, spans, strict=True):
        lines = [page.runs[at] for at in inside[bisect_left(inside, start) : bisect_left(inside, end)]]
        if lines:
            made.append(Item(lines, page.runs[span.start].element))
    return made


def _is_text(page: HtmlPage, places: Iterable[int]) -> bool:
    return any(len(page.runs[at].text) > 60 or is_prose(page.runs[at].text) for at in places)


def _lead(page: HtmlPage, spans: list[range], first: int) -> int:
    """1 where the line above the stamps is the author's: short nearly each time, and no sentence."""
    above = [page.runs[one.start - 1].text for one in spans if one.start > first]
    names = sum(len(text) <= 40 and text[-1:] not in ".!?…。！？" and not _is_no_name(text) for text in above)
    return int(len(above) >= len(spans) - 1 and names >= 0.8 * len(above) > 0)


def _is_no_name(text: str) -> bool:
    return is_loose_furniture(text) or is_short_stamp(text) or is_phrase("comments.headings", text)
