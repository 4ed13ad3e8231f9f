"""The standfirst: text between the headline and the story, set apart from it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from cleaners.body_cues import is_foreign_title
from cleaners.byline_labels import label_end
from cleaners.bylines import is_byline_line
from cleaners.cues import is_reading_time
from cleaners.date_finding import find_stamps
from cleaners.datelines import is_place
from cleaners.dates import is_date_line
from cleaners.han_names import is_wide, told_size
from cleaners.run_in import opening_of
from cleaners.text import is_prose, letters, squeeze, words
from scraper.fields.headline.deck_evidence import Place, descriptions, evidence, named_deck, wrapper
from scraper.fields.headline.head import head_of
from scraper.page.hints import AUTHOR, CAPTION
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work

_REACH = 4
"""It is one of the first so many lines below the headline that could be one."""
_OF_STORY = 2
"""How many of them the story's judgement may have taken."""
_FAR, _STORY_CHARS = 40, 2_000
_LEAST, _LEAST_NAMED, _MOST = 20, 10, 900
_WORDS = 4
_KEPT, _PARTS = 4, 2
_WEIGHTS = {
    "named": 3.0, "described": 1.5, "heading": 1.5, "above the byline": 1.5, "above the picture": 0.5, "bold": 1.5, "apart": 1.0,
    "own style": 0.5, "beside the headline": 1.0, "as the story": -3.0, "outside the story": -1.0, "first": 0.5,
    "sentence": 0.5, "as a sub-head": -2.0, "as scattered": -1.5, "behind a dateline": -2.5,
    "small beginning": -2.0,
}  # fmt: skip
"""What speaks for a line, and how much."""
_ENOUGH = 2.5
_SENTENCES = re.compile(r".+[.!?…“”\"»](?=\s+\S{0,12}\s*$)")
"""What stands before a byline: sentences, and a label at most."""
_BOLD_PARTS, _BOLD_LINES = 4, 4
_STAMP = re.compile(r"(?i)location|date-?line|(?<![a-z])(?:place|ort|lieu|luogo|lugar)(?![a-z])")


def take_standfirst(work: Work, story: list[Run]) -> tuple[list[Run], str | None]:
    """Fill in the standfirst by what speaks for a line below the headline and claim it; a dateline that opens it is none of its
    text. Returns the lines of the story without it, and the agency in its dateline. What the outlet declares has been taken by
    then."""
    if work.record.standfirst is not None or not story:
        return story, None
    found = sorted(_candidates(work, story), key=lambda one: -one[0])
    credit = None
    if not found or found[0][0] < _ENOUGH:
        _take_rest(work)
    elif found[0][0] >= _ENOUGH:
        best = found.pop(0)[1]
        credit = _take(work, best)
        story = [line for line in story if line.index not in best.runs]
    work.lose("standfirst", [one for _, one in found[:_KEPT]])
    return story, credit


def _take_rest(work: Work) -> None:
    """Take the sentences before a byline that is run on to them in a line that is called a standfirst."""
    page, head = work.html, head_of(work)
    if page is None or head is None or head.headline is None or not head.headline.runs:
        return
    top = head.headline.runs[-1].index + 1
    for line in page.runs[top : top + 2 * _REACH]:
        claims = work.ledger.claims_of(line.index)
        by = min((claim.start for claim in claims if claim.owner == "byline"), default=0)
        found = _SENTENCES.match(line.text[:by])
        if found is None or len(found[0]) < _LEAST or named_deck(page, line) is None:
            continue
        work.record.standfirst = found[0].strip()
        work.note("standfirst", "before the byline")
        work.claim_text(line, found[0].strip(), "standfirst", "before the byline")
        return


def _take(work: Work, chosen: Candidate) -> str | None:
    """Write down and claim a standfirst, and a dateline at its beginning; returns the agency in the dateline."""
    lines = [work.page.runs[index] for index in chosen.runs]
    first, text = lines[0], chosen.value
    stamp = _stamp(first) if work.record.dateline is None and work.is_free(first) else None
    if stamp is not None:
        work.record.dateline = work.record.dateline_raw = stamp
        work.note("dateline", "class, in the standfirst")
        work.claim_text(first, stamp, "dateline", "class, in the standfirst")
        work.claim_text(first, first.text[len(stamp) :].strip(), "standfirst", chosen.rule)
        text = text[len(stamp) :].lstrip()
    story = _story_below(work, first)
    undated = work.record.dateline is None and work.is_free(first)
    opening = opening_of(first.text, story) if undated else None
    if opening is not None:
        before = first.text[: opening.end].rstrip()
        rule = "run in to the standfirst"
        if opening.place is not None:
            work.record.dateline, work.record.dateline_raw = opening.place, before
            work.note("dateline", rule)
        work.ledger.claim_part(first.index, 0, len(before), "dateline", rule)
        work.ledger.claim_part(first.index, opening.end, len(first.text), "standfirst", chosen.rule)
        text = text[opening.end :].lstrip()
    work.record.standfirst = text
    work.note("standfirst", chosen.rule)
    work.claim_free(lines, "standfirst", chosen.rule)
    return opening.credit if opening is not None else None


def _story_below(work: Work, line: Run) -> str:
    """The first paragraphs below a line."""
    below = work.page.runs[line.index + 1 : line.index + 1 + _FAR]
    return " ".join(one.text for one in below if is_prose(one.text))[:_STORY_CHARS]


def _stamp(line: Run) -> str | None:
    """The place that a line begins with in an element of its own that is called one."""
    first = next(iter(line.element), None)
    if first is None or (line.element.text or "").strip() or _STAMP.search(first.get("class") or "") is None:
        return None
    place = squeeze("".join(first.itertext()))
    return place if place and line.text.startswith(place) and len(line.text) > 2 * len(place) and is_place(place) else None


def _candidates(work: Work, story: list[Run]) -> list[tuple[float, Candidate]]:
    """The first lines below the headline that may be a standfirst, with what speaks for each."""
    page, head = work.html, head_of(work)
    if page is None or head is None or head.headline is None:
        return []
    told = descriptions(work)
    indices = [line.index for line in story]
    made: list[tuple[float, Candidate]] = []
    passed = taken = 0
    last = head.headline.runs[-1].index if head.headline.runs else story[0].index - 1
    for line in page.runs[last + 1 : min(story[-1].index, last + _FAR)]:
        if not work.is_free(line):
            continue
        at = bisect_right(indices, line.index)
        inside = at > 0 and indices[at - 1] == line.index
        may_be = _may_be(work, line) and not _is_headline(line, head.headline.text)
        passed, taken = passed + may_be, taken + (inside and may_be)
        if passed > _REACH or taken > _OF_STORY or (inside and not may_be and _begins_part(line, story[at:])):
            break
        after = next((one for one in story[at:] if is_prose(one.text)), None)
        if after is None or not may_be or _is_short_and_nameless(page, line):
            continue
        place = Place(line, last, after, first=passed == 1, inside=inside)
        why = evidence(work, page, place, told, story[at:])
        lines = wrapper(work, page, place) if "named" in why else _bold_lines(page, line) if "bold" in why else [line]
        rule = f"{_strongest(why)}, under the headline"
        text = " ".join(one.text for one in lines)
        made.append((sum(_WEIGHTS[one] for one in why), Candidate(text, rule, "shown", tuple(one.index for one in lines), why)))
    return made


def _bold_lines(page: HtmlPage, line: Run) -> list[Run]:
    """The lines of the bold element that begins with a line, where that is broken into a few; else the line."""
    bold = islice(line.element.iter("b", "strong"), _BOLD_PARTS)
    parts = (page.runs_in(one) for one in bold)
    return next((runs for runs in parts if 1 < len(runs) <= _BOLD_LINES and runs[0].index == line.index), [line])


def _begins_part(line: Run, below: list[Run]) -> bool:
    """Whether a line is the first of several short headings of one make: what follows it is its own."""
    alike = [one for one in below[:_FAR] if one.tag == line.tag and one.element.get("class") == line.element.get("class")]
    return line.tag in HEADINGS and len(alike) >= _PARTS


def _strongest(why: tuple[str, ...]) -> str:
    names = {"named": "class", "described": "the page's description"}
    best = max(why, key=_WEIGHTS.__getitem__, default="")
    return names.get(best, best)


def _may_be(work: Work, line: Run) -> bool:
    """Whether a line can be a standfirst: some words that are no link, no date, no byline, no title that it had elsewhere, no
    picture's and nobody's portrait."""
    text = line.text
    if told_size(text) < _LEAST_NAMED or len(text) > _MOST or not (len(words(text)) >= _WORDS or is_wide(text)):
        return False
    if line.is_link() or is_byline_line(text) or is_foreign_title(text) or is_reading_time(text):
        return False
    if not is_prose(text) and label_end(text):
        return False
    if is_date_line(text) or (not is_prose(text) and find_stamps(text, order="day")):
        return False
    return line.element is not None and not work.hints.all(line.element) & (CAPTION | AUTHOR)


def _is_short_and_nameless(page: HtmlPage, line: Run) -> bool:
    """Whether a line is short and nothing calls it a standfirst."""
    return told_size(line.text) < _LEAST and named_deck(page, line) is None


def _is_headline(line: Run, headline: str) -> bool:
    """Whether a line prints the headline again, with an overline or without."""
    spelt, own = letters(line.text), letters(headline)
    return not spelt or (own in spelt and len(spelt) < 2 * len(own)) or spelt in own
