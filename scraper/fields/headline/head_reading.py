"""Reads the head of a story: which line is the headline, what is around it, where the body begins."""

from __future__ import annotations

from cleaners.credits import is_credit_line
from cleaners.cues import is_service_line
from cleaners.headlines import prints_again
from cleaners.sources import is_source_alone, is_source_label
from cleaners.text import fold, is_prose, is_title, words
from scraper.fields.headline.bare_names import end_behind_name, is_name_by_date
from scraper.fields.headline.dump_head import read_dump_head
from scraper.fields.headline.head import Head, Headline
from scraper.fields.headline.lines import find_headline
from scraper.outlets.layout import Mark
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.marks import anchor, ends_story, ends_with_credit, is_dateline, is_strong
from scraper.partition.work import Work

_LONGEST = 60
"""No head has more lines."""
_SIGHT = 120
"""How many lines below the headline are looked at for the head's sake."""
_REACH = 12
"""How many lines that are no anchor may stand between two anchors of a head."""
_OVER = 3
"""A picture stands so many lines above the headline at most."""
_PARAGRAPH, _LONGEST_CLIP, _SERIES_WORDS, _INTRO, _INTRO_WORDS = 80, 4000, 9, 40, 8
_PROSE_REACH = 3
"""How many of them may be prose: standfirst, caption, caption again (the fullest head of the five outlets)."""


def keep_head(work: Work) -> Head:
    """Read the head and keep it for the stages that come later."""
    as_lines = work.html is None and not work.outlet.shape.orders_lines
    head = work.kept[Head] = read_dump_head(work) if as_lines else _read_head(work)
    return head


def _read_head(work: Work) -> Head:
    """Read the head. Nothing is claimed here; the stages claim what is theirs."""
    marks = work.marks
    headline = find_headline(work, marks)
    head = Head(headline=headline, marks=marks)
    runs = work.free()
    place = _place(work, runs, headline)
    head.above = runs[: place[0]]
    below = runs[place[1] :]
    if headline is not None:
        own = {run.index for run in headline.runs}
        head.repeats = [run for run in runs if run.index not in own and prints_again(run.text, headline.text)][:_LONGEST]
        head.anchors = [run for run in head.above[-_REACH:] if not run.is_link() and is_strong(work, run, marks)]
    below = below[: _stop(below[:_SIGHT], marks)]
    end = max(_head_end(work, head, _above_body(work, below[:_LONGEST])), end_behind_name(work, head, below))
    _assign(work, head, below[:end], below[end:])
    head.body_start = min([_body_start(head, below, end), *_early(head)])
    _assign_above(work, head)
    return head


def _above_body(work: Work, below: list[Run]) -> list[Run]:
    """The lines above the body that a selector finds, with its first two: a byline may stand in it."""
    page = work.html
    if page is None or work.body is None or isinstance(work.body[1][0], str):
        return below
    first = page.span(work.body[1][0]).start
    return [run for place, run in enumerate(below) if run.index < first + 2 or place == 0]


def _early(head: Head) -> list[int]:
    """Where prose begins behind a byline or a date above the headline: such a headline is printed inside the story."""
    if not head.anchors:
        return []
    first = head.anchors[0].index
    behind = [run.index for run in head.above if run.index > first and is_prose(run.text)]
    return behind[:1] if head.headline is not None and head.headline.rule.startswith("shape") else []


def _place(work: Work, runs: list[Run], headline: Headline | None) -> tuple[int, int]:
    """Where the headline stands among the free runs: first place and the place behind it."""
    if headline is None or not headline.runs:
        start = _top_of_story(work, runs)
        return start, start
    own = {run.index for run in headline.runs}
    places = [place for place, run in enumerate(runs) if run.index in own]
    return (places[0], places[-1] + 1) if places else (0, 0)


def _top_of_story(work: Work, runs: list[Run]) -> int:
    """Where the head may begin on a page that prints no headline: near the body that a selector finds, in its branch of
    the tree, else on top."""
    found = work.body
    page = work.html
    if found is None or page is None or isinstance(found[1][0], str):
        return 0
    body = found[1][0]
    first = page.span(body).start
    near = [place for place, run in enumerate(runs) if first - 3 <= run.index and _is_near(run, body)]
    return near[0] if near else 0


def _is_near(run: Run, body: Element) -> bool:
    """Whether a line is in the body, or in an element beside it that is neither a link nor an offer."""
    if body is run.element or body in run.element.iterancestors():
        return True
    beside = body.getparent()
    if beside is None or run.is_link():
        return False
    return run.element.getparent() is beside or (beside.tag != "body" and beside in run.element.iterancestors())


def _stop(below: list[Run], marks: dict[int, Mark]) -> int:
    """The place of the first line that ends the story, if prose stands before it."""
    prose = False
    for place, run in enumerate(below):
        if prose and ends_story(marks.get(run.index), run.text) and not _is_pictures(below, place):
            return place
        prose = prose or is_prose(run.text)
    return len(below)


def _is_pictures(below: list[Run], place: int) -> bool:
    """Whether an agency's name alone in a dump is a picture's credit: the caption stands above it and once more below it, or it
    is among the first lines and the story's paragraphs follow at once."""
    if below[place].element is not None or not is_source_alone(below[place].text) or is_source_label(below[place].text):
        return False
    around = {fold(run.text) for run in below[max(0, place - 2) : place]}
    again = any(fold(run.text) in around for run in below[place + 1 : place + 3])
    after = [len(run.text) > _PARAGRAPH and is_prose(run.text) for run in below[place + 1 : place + 3]]
    return again or (place <= _PROSE_REACH and len(after) > 1 and all(after))


def _head_end(work: Work, head: Head, below: list[Run]) -> int:
    """How many of the lines below the headline belong to the head."""
    end = lines = prose = 0
    strong_seen = False
    allowed = int(work.outlet.shape.standfirst) + int(work.outlet.shape.caption)
    for place, run in enumerate(below):
        kind = "weak" if run in head.repeats else anchor(work, run, head.marks)
        if kind is None and is_name_by_date(head, below, place):
            kind = "strong"
        last = place == len(below) - 1 and prose > int(work.outlet.shape.standfirst and head.headline is not None)
        if kind == "strong" and not last:
            head.anchors.append(run)
            end, lines, prose, strong_seen = place + 1, 0, 0, True
            if is_dateline(work, run.text):
                break
        elif kind is None and place == end and (_is_captioned(work, head, below, place) or _is_again(run, below[: place + 3])):
            end = place + 1 + _has_credit_below(below, place)
        elif kind == "weak" and ((prose <= allowed and not strong_seen) or (prose == 0 and place == end)):
            end = place + 1
        else:
            lines += 1
            prose += is_prose(run.text)
            if lines > _REACH or prose > _PROSE_REACH:
                break
    return end


def _assign(work: Work, head: Head, inside: list[Run], after: list[Run]) -> None:
    """Give the lines between headline and body that are no anchors to kicker, standfirst and captions."""
    shape = work.outlet.shape
    pictured = _picture_place(head, inside)
    plain = [(place, run) for place, run in enumerate(inside) if run not in head.anchors and run not in head.repeats]
    if head.headline is None and not shape.standfirst:
        head.rest.extend(run for _, run in plain[:-1])
        plain = plain[-1:]
    again = any(_is_again(run, inside) for _, run in plain) and shape.standfirst
    is_clip = not any(is_prose(run.text) for run in after)
    for place, run in plain:
        mark = head.marks.get(run.index)
        if mark is not None and mark.role in ("alt", "section"):
            continue
        credit = ends_with_credit(run.text) or (not again and _has_credit_below(inside, place))
        if credit or place > pictured or _is_again(run, inside):
            _add_caption(head, run, credit or shape.caption)
        elif shape.kicker == "series" and head.kicker is None and _is_series(run):
            head.kicker = run
        elif shape.standfirst and head.standfirst is None and _is_deck(run, is_clip):
            head.standfirst = run
        else:
            _add_caption(head, run, shape.caption)
    _assign_after(work, head, inside, after)


def _is_series(run: Run) -> bool:
    """Whether a line could be the title of a series: a few words and no sentence."""
    return is_title(run.text) and not is_prose(run.text) and len(words(run.text)) <= _SERIES_WORDS


def _is_deck(run: Run, is_clip: bool) -> bool:
    """Whether a line could be a standfirst: a phrase or sentences, no label, no link. That of a clip is all of its text."""
    return 25 <= len(run.text) <= (_LONGEST_CLIP if is_clip else 600) and len(words(run.text)) >= 4 and not run.is_link()


def _has_credit_below(lines: list[Run], place: int) -> bool:
    """Whether a line is a caption by the line below it, which is nothing but a credit. Links (date, author, topics) and headings
    are none."""
    if lines[place].tag in HEADINGS:
        return False
    below = lines[place + 1 : place + 2]
    return len(lines[place].text) <= 300 and not lines[place].is_link() and any(is_credit_line(one.text) for one in below)


def _is_captioned(work: Work, head: Head, lines: list[Run], place: int) -> bool:
    """Whether a line is a caption by the credit below it. On a page a paragraph is none where no picture stands above it, near
    the headline, nor where the picture stands between the two."""
    if not _has_credit_below(lines, place):
        return False
    page, line = work.html, lines[place]
    if page is None or head.first is None or not is_prose(line.text):
        return True
    return any(head.first.index - _OVER <= one.position <= line.index for one in page.pictures) and not any(
        line.index < one.position <= lines[place + 1].index for one in page.pictures
    )


def _picture_place(head: Head, inside: list[Run]) -> int:
    """The place of the picture's alternative text (a repeated headline, or a line marked so); beyond the end if none."""
    for place, run in enumerate(inside):
        mark = head.marks.get(run.index)
        if run in head.repeats or (mark is not None and mark.role == "alt"):
            return place
    return len(inside)


def _is_again(run: Run, inside: list[Run]) -> bool:
    return sum(fold(other.text) == fold(run.text) for other in inside) > 1


def _add_caption(head: Head, run: Run, is_caption: bool) -> None:
    (head.captions if is_caption else head.rest).append(run)


def _assign_after(work: Work, head: Head, inside: list[Run], after: list[Run]) -> None:
    """Look at the first lines behind the last anchor: without a byline or date there, they may still be head."""
    shape = work.outlet.shape
    if not after or any(run in inside for run in head.anchors):
        return
    first, later = after[0], after[1:]
    if (inside or not shape.standfirst) and shape.caption and _is_caption_like(first, later):
        head.captions.append(first)
    elif not inside and shape.standfirst and head.headline is not None and head.standfirst is None:
        glued = work.html is None and not first.gap
        if glued and len(first.text) <= 300 and len(later) > 1 and later[0].gap:
            head.standfirst = first


def _is_caption_like(run: Run, later: list[Run]) -> bool:
    """A caption without a credit: no sentence, or a phrase that a paragraph below repeats."""
    if not is_prose(run.text):
        return bool(later) and is_prose(later[0].text)
    key = fold(run.text)
    return any(key in fold(other.text) and len(other.text) > len(run.text) for other in later[:40])


def _body_start(head: Head, below: list[Run], end: int) -> int:
    """The body begins behind the head, or at the first prose inside it that nobody needs."""
    taken = {run.index for run in (*head.captions, *head.repeats) if run is not None}
    if head.standfirst is not None:
        taken.add(head.standfirst.index)
    early = [run.index for run in head.rest if is_prose(run.text) or _is_intro(head, run)]
    behind = [run.index for run in below[end:] if run.index not in taken]
    starts = early + behind[:1]
    return min(starts) if starts else (below[-1].index + 1 if below else len(head.above))


def _is_intro(head: Head, run: Run) -> bool:
    """Whether a line of a dump that stands between byline and date is a sentence of the story without its stop."""
    if run.element is not None or len(run.text) < _INTRO or len(words(run.text)) < _INTRO_WORDS:
        return False
    around = [one.index - run.index for one in head.anchors]
    return any(-_PROSE_REACH <= away < 0 for away in around) and any(0 < away <= _PROSE_REACH for away in around)


def _assign_above(work: Work, head: Head) -> None:
    """Find kicker and standfirst above the headline, nearest line first."""
    top = head.first
    if top is None:
        return
    shape = work.outlet.shape
    near = [run for run in head.above[-4:] if run.index not in head.marks and run not in head.repeats and run not in head.anchors]
    if not near:
        return
    run = near[-1]
    if shape.standfirst and head.standfirst is None and is_prose(run.text) and work.html is None:
        head.standfirst = run
    elif head.kicker is None and _is_kicker(work, run, top, head.repeats):
        head.kicker = run


def _is_kicker(work: Work, run: Run, top: Run, repeats: list[Run]) -> bool:
    kind = work.outlet.shape.kicker
    if kind is None or len(run.text) > 160 or top.index - run.index > 2 or run.is_link() or is_service_line(run.text):
        return False
    if kind == "above":
        return is_title(run.text)
    between = any(one.index < run.index for one in repeats)
    beside = run.element is not None and run.element.getparent() is top.element.getparent()
    return is_title(run.text) and (between or (not repeats and (beside or not top.gap)))
