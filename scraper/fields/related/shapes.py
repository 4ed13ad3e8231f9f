"""Lists found by the shape of their lines: declared ones, and in a dump titles below a label."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise, takewhile

from cleaners.byline_labels import label_end
from cleaners.bylines import is_byline_line, read_byline
from cleaners.cues import is_beside_story
from cleaners.dates import is_date_line
from cleaners.people import is_labelled_name
from cleaners.phrases import list_kind
from cleaners.text import is_prose, is_title, words
from scraper.fields.related.ends import ends_list
from scraper.fields.related.entry_lines import byline_beside
from scraper.fields.related.found import SITE_LIST, FoundList
from scraper.fields.related.kinds import names_site
from scraper.fields.related.run_on import address_of, glued_entry, lead_of, split_entries
from scraper.outlets.layout import Links, match
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_LABEL_CHARS = 60
"""Bylines and dates in lists are no longer than this."""
_MOST_CHARS = 300
_SHORT = 20
_HEADLINE_CHARS = 40
"""A lone title this long in a dump is a headline; shorter ones may be sub-heads of the story."""
_ANY_LABEL = Links(heading=(r".+",), in_body=True)


def lists_by_shape(work: Work, links: Links) -> Iterator[FoundList]:
    """The lists that begin at the declared headings or entries. What one holds is claimed before the next is looked for."""
    yield from _inline(work, links)
    if work.run_on is not None and match(links.heading, work.run_on[0]) is not None:
        label, index = work.run_on
        free = work.free(index)
        yield _entries(work, links, free, label, free[0].index if free else 0)
    runs = work.free()
    reach = _Reach(work, runs)
    place = 0
    while place < len(runs):
        line = runs[place]
        if links.heading and match(links.heading, line.text) is not None:
            found = _below_heading(work, links, line, reach.below(place), label_of(links, line))
        elif links.entry and (match(links.entry, line.text) is not None or glued_entry(links, line.text) is not None):
            found = _entries(work, links, (runs[at] for at in range(place, len(runs))), None, line.index)
        else:
            place += 1
            continue
        if found.runs:
            yield found
        place += max(1, len(found.runs))


def labelled_titles(work: Work) -> Iterator[FoundList]:
    """The lists of a dump: titles below a label of such a list, up to where prose goes on."""
    runs = work.free()
    kinds = {line.index: kind for line, key in work.phrase_keys if len(line.text) <= _LABEL_CHARS and (kind := list_kind(key))}
    place = 0
    while place < len(runs):
        line = runs[place]
        kind = kinds.get(line.index)
        if kind is None or kind == "site":
            place += 1
            continue
        rest = (runs[at] for at in range(place + 1, len(runs)))
        below = takewhile(lambda one: one.index not in kinds and not ends_list(one.text), rest)
        found = _below_heading(work, _ANY_LABEL, line, below, line.text.rstrip(" :：»›"))
        if found.links:
            site = names_site(work, line.text)
            yield FoundList(found.start, [], found.runs, SITE_LIST, "boilerplate") if site else found
        place += max(1, len(found.runs))


def label_of(links: Links, line: Run) -> str | None:
    """The label that a heading prints, or its part that the pattern names."""
    heading = match(links.heading, line.text)
    return (heading.groupdict().get("label") or line.text) if heading else None


def _inline(work: Work, links: Links) -> Iterator[FoundList]:
    """Lines that are one entry by themselves ("Related" with a headline run on)."""
    for line in work.free():
        found = match(links.inline, line.text) if len(line.text) <= 300 else None
        if found is None:
            continue
        parts = found.groupdict()
        entry = RelatedLink(list=parts.get("label"), headline=parts["headline"], url=_address(work, line))
        yield FoundList(line.index, [entry], [line], "shape:related line")


def _address(work: Work, line: Run) -> str | None:
    return next((work.absolute(link.href) for link in line.links()), None)


def _below_heading(work: Work, links: Links, heading: Run, below: Iterator[Run], label: str | None) -> FoundList:
    lines: Iterable[Run] = takewhile(lambda one: not _ends(work, links, one), below)
    if links.in_body:
        lines = _in_body(lines)
    found = _entries(work, links, lines, label, heading.index)
    found.runs.insert(0, heading)
    return found


class _Reach:
    """How far the headings of lists reach, on a page of which some lines are free."""

    def __init__(self, work: Work, runs: list[Run]) -> None:
        self._page, self._runs = work.html, runs
        self._places = [run.index for run in runs]
        self._links = [run.index for run in runs if run.is_link()]
        self._ends = [run.index for run in work.page.runs if _begins_another(work, run)]

    def below(self, place: int) -> Iterator[Run]:
        """The free lines that a heading can head: in HTML those up to the next heading that is no link (whoever owns it) or
        up to the comments, inside the innermost element that holds the heading and a link below it."""
        runs = self._runs
        stop = len(runs) if self._page is None else self._stop(self._page, runs[place])
        return (runs[at] for at in range(place + 1, stop))

    def _stop(self, page: HtmlPage, heading: Run) -> int:
        """The place of the first free line out of a heading's reach."""
        end = _next(self._ends, heading.index, len(page.runs))
        link = _next(self._links, heading.index, end)
        if link >= end:
            return 0
        ways = (heading.element, *heading.element.iterancestors())
        stop = next((page.span(above).stop for above in ways if link in page.span(above)), 0)
        return bisect_left(self._places, min(end, stop))


def _next(indices: list[int], index: int, end: int) -> int:
    """The first of some indices behind one."""
    at = bisect_right(indices, index)
    return indices[at] if at < len(indices) else end


def _begins_another(work: Work, line: Run) -> bool:
    return (line.tag in HEADINGS and not line.is_link()) or work.ledger.owner(line.index) == "comments"


def _ends(work: Work, links: Links, line: Run) -> bool:
    if match(links.stop, line.text) is not None or is_beside_story(line.text):
        return True
    mark = work.marks.get(line.index)
    return mark is not None and mark.role in ("foot", "stop")


def _in_body(lines: Iterable[Run]) -> list[Run]:
    """The lines below a heading inside the story that are entries: linked titles, or titles long enough or glued together,
    until the story goes on. A lone title may as well be a sub-head or a paragraph that was cut."""
    taken: list[Run] = []
    for one, after in pairwise(chain(lines, (None,))):
        if one is None:
            break
        text = one.text
        linked = one.is_link()
        if (one.element is not None and not linked) or not (linked or is_title(text)):
            break
        if not linked and ((is_prose(text) and text.endswith(".")) or len(text) > 200):
            break
        glued = not one.gap or (after is not None and not after.gap)
        if not linked and not glued and len(text) < _HEADLINE_CHARS:
            break
        taken.append(one)
    alone = len(taken) == 1 and not taken[0].is_link() and taken[0].gap
    return [] if alone else taken


def _entries(work: Work, links: Links, lines: Iterable[Run], label: str | None, start: int) -> FoundList:
    """Read entries from lines: titles, with the dates and bylines that stand above or below them."""
    found = FoundList(start, rule="shape:related list")
    date: str | None = None
    for line in lines:
        lead, text = lead_of(work, links, line.text, open_date=date is not None)
        split = split_entries(work, links, line, text, label) if text else [] if lead else None
        if split is not None:
            if lead:
                found.links.append(RelatedLink(list=label, headline=lead, url=address_of(work, line, lead), date=date))
            found.links.extend(entry for entry in split if entry.headline)
            date = split[-1].date if split and not split[-1].headline else None
        elif not _add_line(work, links, found, line, label, date):
            if line.element is None or not links.heading:
                break
        else:
            date = None
        found.runs.append(line)
    return found


def _each_link(work: Work, line: Run, label: str | None) -> list[RelatedLink]:
    """An entry for each link of a line that is nothing but links (side by side without a break in the markup)."""
    texts = [(line.text[link.start : link.end], work.absolute(link.href)) for link in line.links()]
    return [RelatedLink(list=label, headline=text, url=url) for text, url in texts if len(words(text)) > 1]


def _add_line(work: Work, links: Links, found: FoundList, line: Run, label: str | None, date: str | None) -> bool:
    """Take a line into the list: a byline or date for the entry above, or a new entry. False for what is neither."""
    if len(line.text) <= _LABEL_CHARS and date is None:
        taken = _add_to_last(work, found, line.text)
        if taken is not None:
            return taken
    byline = byline_beside(line)
    if byline is None and not _is_entry(line, dated=date is not None):
        return False
    if line.is_link() and len(line.link_marks or ()) > 1:
        found.links.extend(_each_link(work, line, label))
        return True
    last = found.links[-1] if found.links else None
    url = _address(work, line)
    if last is not None and url is not None and last.url == url and last.list == label:
        return True
    if links.entry and not links.heading and date is None:
        return False
    headline = line.text if byline is None else line.text[: line.links()[0].end].strip()
    found.links.append(RelatedLink(list=label, headline=headline, url=url, date=date, byline=byline))
    return True


def _add_to_last(work: Work, found: FoundList, text: str) -> bool | None:
    """Give a byline or a date to the entry above it; ``None`` for a line that is neither."""
    last = found.links[-1] if found.links else None
    if is_byline_line(text):
        read = read_byline(text)
        if last is not None and last.byline is None and read is not None:
            last.byline = read.text
        return last is not None
    if last is not None and last.byline is None and is_labelled_name(text):
        last.byline = text[label_end(text) :].strip(" :")
        return True
    if is_date_line(text):
        moment = work.date(text)
        if last is not None and last.date is None and moment is not None:
            last.date = moment.iso
        return last is not None
    return None


def _is_entry(line: Run, *, dated: bool) -> bool:
    """Whether a line can be another story's headline: linked where there is markup, else a title of some length."""
    text = line.text
    count = len(words(text))
    if len(text) > _MOST_CHARS or count < 2:
        return False
    if line.is_link():
        return True
    return line.element is None and is_title(text) and (dated or count >= 3 or len(text) >= _SHORT)
