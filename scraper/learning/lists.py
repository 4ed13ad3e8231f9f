"""Threads of comments and lists of related stories: the elements that hold one entry each, and their parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cleaners.text import letters
from scraper.errors import NotAnArticle
from scraper.learning.sample import Sample, separate_as
from scraper.learning.selectors import proposals, tokens
from scraper.learning.values import found_by
from scraper.outlets.layout import Links
from scraper.outlets.outlet import Outlet
from scraper.page.element import Element
from scraper.page.selecting import within
from scraper.record.article import Article, Comment

_PLACE = 6.0
_KEY = 60
_LEAST = 2
_TRIED = 16
_SHARE = 0.9
_MOST_LINKS = 2


@dataclass(frozen=True)
class Lists:
    """Declarations by part (``item``, ``author``, …), the pages on which they were found to be right, and why not, if not."""

    thread: dict[str, tuple[str, ...]]
    related: tuple[dict[str, tuple[str, ...]], ...]
    threads: int = 0
    why: tuple[tuple[str, str], ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether anything is to be declared."""
        return bool(self.thread or self.related)

    def declared(self) -> dict[str, object]:
        """The fields of an outlet that declares them."""
        found: dict[str, object] = {}
        if self.thread:
            found["thread"] = replace(Outlet.thread, **self.thread)  # type: ignore[arg-type]
        if self.related:
            found["related"] = tuple(Links(**one) for one in self.related)  # type: ignore[arg-type]
        return found


def learn_lists(samples: Sequence[Sample], try_out: Callable[[Lists], type[Outlet]]) -> Lists:
    """What the pages agree on; ``try_out`` makes an outlet that declares it. What changes a list of a page is not kept."""
    why: dict[str, str] = {}
    with_thread = [one for one in samples if len(one.record.comments) >= _LEAST]
    thread = _thread(samples, with_thread) if len(with_thread) >= _LEAST else {}
    if not thread:
        why["thread"] = "no element holds each comment" if len(with_thread) >= _LEAST else "no two pages have comments"
    elif not _is_harmless(samples, try_out(Lists(thread, ())), _comments):
        thread, why["thread"] = {}, "the general path reads the comments better"
    related = _related([one for one in samples if one.record.related_links])
    if not related:
        why["related"] = "no element holds the same list on two pages"
    elif not _is_harmless(samples, try_out(Lists({}, related)), _links):
        related, why["related"] = (), "the general path reads the lists better"
    return Lists(thread, related, len(with_thread), tuple(why.items()))


def _comments(record: Article) -> list[str]:
    return [letters(f"{one.author or ''} {one.text}") for one in record.comments]


def _links(record: Article) -> list[str]:
    return [letters(one.headline or "") for one in record.related_links]


def _is_harmless(samples: Sequence[Sample], outlet: type[Outlet], entries: Callable[[Article], list[str]]) -> bool:
    """Whether every page has the entries that it had, and body and headline as they were. Pages that had none may gain some, and
    of comments those may come in between that the page itself counts."""
    for one in samples:
        try:
            now = separate_as(one.page.snapshot, outlet).record
        except NotAnArticle:
            return False
        before = entries(one.record)
        counted = entries is _comments and len(now.comments) == one.record.comment_count
        kept = _runs_through(before, entries(now)) if counted else entries(now) == before
        if (before and not kept) or now.headline != one.record.headline:
            return False
        if before and now.body != one.record.body:
            return False
    return True


def _runs_through(some: Sequence[str], all_of_them: Sequence[str]) -> bool:
    """Whether these entries are among those, in their order."""
    rest = iter(all_of_them)
    return all(one in rest for one in some)


def _thread(samples: Sequence[Sample], having: Sequence[Sample]) -> dict[str, tuple[str, ...]]:
    counts: Counter[str] = Counter()
    costs: dict[str, float] = {}
    for sample in having:
        for css, cost in _of_items(sample).items():
            if len(found_by(sample, css)) in (len(sample.record.comments), sample.record.comment_count):
                counts[css] += 1
                costs[css] = cost
    others = [one for one in samples if not (one.record.comments or one.record.comment_count)]
    fitting = [css for css, count in counts.items() if count == len(having) and not any(found_by(one, css) for one in others)]
    tried = [_parts(having, css) for css in sorted(fitting, key=lambda css: costs[css])[:_TRIED]]
    found = max(tried, key=len, default={})
    return found if "text" in found else {}


def _parts(having: Sequence[Sample], item: str) -> dict[str, tuple[str, ...]]:
    """The element of one comment with those that hold its parts."""
    found: dict[str, tuple[str, ...]] = {"item": (item,)}
    for part in ("author", "date", "text"):
        inner = _part(having, item, part)
        if inner is not None:
            found[part] = (inner,)
    return found


def _of_items(sample: Sample) -> dict[str, float]:
    """Names of the elements that hold one comment and no text of another."""
    page = sample.html
    texts = [letters(one.text)[:_KEY] for one in sample.record.comments]
    lines = sample.runs_of("comments")
    keys = {at: letters(page.runs[at].text)[:_KEY] for at in lines}
    places = [at for at, key in keys.items() if key and any(text.startswith(key) for text in texts)]
    found: dict[str, float] = {}
    for at in places:
        element = page.runs[at].element
        others = {place for place in places if keys[place] != keys[at]}
        while element is not None and element.tag not in ("body", "html") and not others & set(page.span(element)):
            found |= {one.css: one.cost for one in tokens(element) if one.cost < _PLACE}
            found |= {one.css: one.cost for one in proposals(element)[:12] if one.css not in found}
            element = element.getparent()
    return found


def _part(having: Sequence[Sample], item: str, part: str) -> str | None:
    """The element inside of comments that holds a part of each."""
    right: Counter[str] = Counter()
    costs: dict[str, float] = {}
    total = 0
    for sample in having:
        for element, comment in _paired(sample, item):
            wanted = letters(getattr(comment, "date_raw" if part == "date" else part) or "")
            if not wanted:
                continue
            total += 1
            for inner in element.iter():
                if isinstance(inner.tag, str) and inner is not element and letters(sample.work.shown(inner)) == wanted:
                    for css, cost in tokens(inner):
                        if letters(_first(sample, element, css)) == wanted:
                            right[css] += 1
                            costs[css] = cost
    good = [css for css, count in right.items() if count >= _SHARE * total]
    return min(good, key=lambda css: (-right[css], costs[css]), default=None) if total else None


def _paired(sample: Sample, item: str) -> Iterator[tuple[Element, Comment]]:
    """The elements of single comments with the comments that the general path read there. It may have read fewer than there are
    elements; an answer that stands within an element is none of its own."""
    page, elements = sample.html, found_by(sample, item)
    known, answers = set(elements), defaultdict[Element, set[int]](set)
    for element in elements:
        if (above := next((one for one in element.iterancestors() if one in known), None)) is not None:
            answers[above].update(page.span(element))
    rest = list(sample.record.comments)
    for element in elements:
        own = "".join(letters(page.runs[at].text) for at in page.span(element) if at not in answers[element])
        if rest and letters(rest[0].text)[:_KEY] in own and letters(rest[0].author or "") in own:
            yield element, rest.pop(0)


def _first(sample: Sample, element: Element, css: str) -> str:
    found = within(element, css)
    return sample.work.shown(found[0]) if found else ""


def _related(having: Sequence[Sample]) -> tuple[dict[str, tuple[str, ...]], ...]:
    """Blocks that hold a list of related stories on two pages at least, with the elements of one entry."""
    counts: Counter[tuple[str, str]] = Counter()
    costs: dict[tuple[str, str], float] = {}
    for sample in having:
        for names, block, anchors in _blocks(sample):
            for css, cost in proposals(block)[:12]:
                if found_by(sample, css) != [block]:
                    continue
                for item, more in _items(block, anchors):
                    shown = [letters(sample.work.shown(one)) for one in within(block, item)]
                    if shown == names:
                        counts[css, item] += 1
                        costs[css, item] = cost + more
    often = sorted((pair for pair, count in counts.items() if count >= _LEAST), key=lambda pair: (-counts[pair], costs[pair]))
    chosen: list[tuple[str, str]] = []
    for css, item in often:
        mine = [set(map(id, found_by(one, css))) for one in having]
        if not any(mine[at] & set(map(id, found_by(one, other))) for other, _ in chosen for at, one in enumerate(having)):
            chosen.append((css, item))
    return tuple({"block": (css,), "item": (item,)} for css, item in chosen[:_MOST_LINKS])


def _blocks(sample: Sample) -> Iterable[tuple[list[str], Element, list[Element]]]:
    """The lists of a page: the headlines, the element around all of their links, and the links."""
    page = sample.html
    by_list: dict[str | None, list[str]] = defaultdict(list)
    for one in sample.record.related_links:
        by_list[one.list].append(letters(one.headline or ""))
    anchors: dict[str, Element] = {}
    for at in sample.runs_of("related"):
        for link in page.runs[at].links():
            anchors.setdefault(letters(page.runs[at].text[link.start : link.end]), link.element)
    for names in by_list.values():
        own = [anchors[name] for name in names if name in anchors]
        if len(own) == len(names) >= _LEAST:
            above = next((up for up in own[0].iterancestors() if all(up in list(one.iterancestors()) for one in own)), None)
            if above is not None and above.tag not in ("body", "html"):
                yield names, above, own


def _items(block: Element, anchors: Sequence[Element]) -> Iterable[tuple[str, float]]:
    """Names that the entries of a list share: the links themselves, or the elements between them and the list."""
    chains = [[anchor, *anchor.iterancestors()] for anchor in anchors]
    for level in range(min(chain.index(block) for chain in chains)):
        shared = set.intersection(*({one.css for one in tokens(chain[level])} for chain in chains))
        yield from ((one.css, one.cost) for one in tokens(chains[0][level]) if one.css in shared)
