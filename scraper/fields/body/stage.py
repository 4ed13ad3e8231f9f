"""The body: what is left of the story once everything else has its owner."""

from __future__ import annotations

import re

from cleaners.body_cues import is_advert_label
from cleaners.credits import read_source, split_credited, split_trailing_source
from cleaners.cues import is_beside_story
from cleaners.dates import is_date_line
from cleaners.filing import tag_names
from cleaners.repeats import repeated
from cleaners.text import is_prose, is_title, letters
from scraper.fields.body.blocks import make_blocks
from scraper.fields.body.declared import AMISS, candidate, region, weigh
from scraper.fields.body.judged import judge
from scraper.fields.body.shown import between_head_and_foot, opening, with_embeds
from scraper.fields.body.told import told_story
from scraper.fields.date.stage import last_line
from scraper.fields.figures.stage import CREDITED
from scraper.page.run import HEADINGS, Run
from scraper.partition.candidates import Candidate
from scraper.partition.ledger import Owner
from scraper.partition.marks import is_source_alone, is_source_label
from scraper.partition.work import Work
from scraper.record.article import Block

_FOOT_LINES = 40
"""How many lines below the body are looked at for its foot."""
_NEAR = 8
"""How near to the body its topics stand, in lines."""
_TOPICS_CHARS = 300
_TOPIC_ADDRESS = re.compile(r"/(?:tags?|topics?|keywords?|subjects?|labels?)/[^/]", re.IGNORECASE)
_TOPIC_CHARS = 40
_NO_STORY = 300
"""A visible body of fewer letters may be a teaser of what the page's data hold."""


def run(work: Work) -> None:
    """Claim the body's lines and the foot's, make the blocks, and give what is left to boilerplate."""
    lines, rule = _body_lines(work)
    lines = _without_labels(work, _without_repeats(work, lines))
    if work.html is not None:
        lines = _without_section(work, _without_credits(work, lines))
    told = _from_data(work, lines)
    if told is not None:
        lines, rule = [], told[1]
    source = split_trailing_source(lines[-1].text) if lines else None
    cut = None
    if source is not None and work.record.source is None:
        cut = source[0]
        _trailing_source(work, lines[-1], source)
    for line in lines:
        if work.is_free(line):
            work.claim(line, "body", rule)
    work.record.body_blocks = make_blocks(work, lines, cut)
    if told is not None:
        work.record.body_blocks = [Block(kind="paragraph", text=text) for text in told[0]]
    if work.record.body_blocks:
        work.record.body = "\n\n".join(block.text for block in work.record.body_blocks)
        work.note("body", rule)
    _foot(work, lines)


def _body_lines(work: Work) -> tuple[list[Run], str]:
    """The free lines of the story and the rule that found it. What else was proposed is kept for explanation."""
    found = _candidates(work)
    chosen = next((one for one in found if one.runs), None)
    work.lose("body", [one for one in found if one is not chosen])
    if chosen is None:
        return [], found[-1].rule
    lines = [work.page.runs[index] for index in chosen.runs]
    return (with_embeds(work, work.html, lines) if work.html is not None else lines), chosen.rule


def _candidates(work: Work) -> list[Candidate]:
    """What each source proposes, best first; what is asked only where nothing else is found is left out where it is not."""
    judgement = judge(work)
    if judgement is None:
        return [candidate(between_head_and_foot(work), "shape:between head and foot", "shown")]
    found = [candidate(opening(work), "shape:post that opens the thread", "shown")]
    region_found = region(work)
    judged = candidate(judgement.story, "model:lines", "judged")
    if region_found is not None:
        weighed = weigh(*region_found, judgement)
        found += [judged, weighed] if AMISS in weighed.why else [weighed, judged]
    else:
        found.append(judged)
    found = [one for one in found if one.runs]
    return found or [candidate(_voted(work), "jusText:good lines", "judged")]


def _voted(work: Work) -> list[Run]:
    """jusText's vote, loaded where it is asked."""
    from scraper.fields.body.vote import voted_runs

    return voted_runs(work)


def _from_data(work: Work, lines: list[Run]) -> tuple[list[str], str] | None:
    """The story of the page's data and its rule, where they hold more of it than the page shows."""
    size = sum(len(line.text) for line in lines)
    if work.html is None or size >= _NO_STORY:
        return None
    told = told_story(work.html)
    return told if told is not None and sum(map(len, told[0])) > 2 * size else None


def _without_labels(work: Work, lines: list[Run]) -> list[Run]:
    """Without what is printed over an advertisement between two paragraphs; a sub-head of the same word stays."""
    labels = [
        line
        for line in lines
        if is_advert_label(line.text) and (line.element is None or line.element.tag not in HEADINGS)
    ]
    return _without(work, lines, labels, "boilerplate", "label of an advertisement")


def _without_credits(work: Work, lines: list[Run]) -> list[Run]:
    """The lines without captions that end in a labelled credit, which are their pictures', and without an agency's name or
    a labelled source below the last of them."""
    kept = _without(work, lines, [line for line in lines if split_credited(line.text) is not None], "figure", CREDITED)
    while kept and (is_source_alone(kept[-1].text) or read_source(kept[-1].text) is not None):
        kept.pop()
    return kept


def _without_section(work: Work, lines: list[Run]) -> list[Run]:
    """The lines without the section's name above the first paragraph."""
    section = letters(work.record.section or "")
    if section and lines and letters(lines[0].text) == section and not is_prose(lines[0].text):
        work.claim(lines[0], "section", "the section's name above the story")
        return lines[1:]
    return lines


def _without_repeats(work: Work, lines: list[Run]) -> list[Run]:
    again = repeated([line.text for line in lines])
    copies = [line for line, is_copy in zip(lines, again, strict=True) if is_copy]
    return _without(work, lines, copies, "boilerplate", "repeated paragraph")


def _without(work: Work, lines: list[Run], others: list[Run], owner: Owner, rule: str) -> list[Run]:
    """The lines that are none of these others, which are claimed."""
    for line in others:
        work.claim(line, owner, rule)
    claimed = set(others)
    return [line for line in lines if line not in claimed]


def _trailing_source(work: Work, line: Run, source: tuple[int, int, str]) -> None:
    end, start, text = source
    work.record.source = text
    work.note("source", "shape:credit at the end of the text")
    if end:
        work.ledger.claim_part(line.index, 0, end, "body", "shape:between head and foot")
    work.ledger.claim_part(line.index, start, len(line.text), "source", "shape:credit at the end of the text")


def _foot(work: Work, body: list[Run]) -> None:
    """Claim the agency credit, topics and a late date below the body."""
    _source_by_selector(work)
    below = body[-1].index + 1 if body else 0
    label = False
    topics_at = -1
    for line in work.free(below, below + _FOOT_LINES):
        mark = work.marks.get(line.index)
        source = mark.found.groupdict().get("source") if mark is not None else read_source(line.text)
        if label and not source and _is_topic(line):
            source = line.text
        label = is_source_label(line.text)
        if not source and is_source_alone(line.text) and not label:
            source = line.text
        if mark is not None and mark.role == "stop":
            break
        if source:
            _source(work, line, source)
            topics_at = line.index + 1
        elif line.index < below + _NEAR and _are_topics(line):
            work.record.tags = tag_names([*work.record.tags, *_texts(line)])
            work.note("tags", "links to topics below the story")
            work.claim(line, "tags", "links to topics below the story")
        elif line.index == topics_at and work.outlet.shape.topics and _is_topic(line):
            topics_at = line.index + 1
            work.record.tags.append(line.text)
            work.note("tags", "shape:topics below the source")
            work.claim(line, "tags", "shape:topics below the source")
        elif work.record.date_raw is None and work.html is None:
            last_line(work, line)


def _are_topics(line: Run) -> bool:
    """Whether a line is nothing but links to topics: by their relation (rel=tag) or by their addresses."""
    links = line.links()
    if not links or not line.is_link() or len(line.text) > _TOPICS_CHARS:
        return False
    return all("tag" in (link.element.get("rel") or "").split() or _TOPIC_ADDRESS.search(link.href) for link in links)


def _texts(line: Run) -> list[str]:
    return [line.text[link.start : link.end] for link in line.links() if link.end > link.start]


def _is_topic(line: Run) -> bool:
    text = line.text
    if len(text) > _TOPIC_CHARS or is_beside_story(text):
        return False
    return is_title(text) and not is_date_line(text)


def _source_by_selector(work: Work) -> None:
    found = work.pick(work.layout.source)
    if found is not None:
        rule, elements = found
        text = work.shown(elements[0])
        work.record.source = work.record.source or read_source(text) or text or None
        work.note("source", rule)
        work.claim_element(elements[0], "source", rule)


def _source(work: Work, line: Run, source: str) -> None:
    if work.record.source is None:
        work.record.source = source
        work.note("source", "shape:source line")
        work.claim(line, "source", "shape:source line")
    else:
        work.claim(line, "boilerplate", "source again")
