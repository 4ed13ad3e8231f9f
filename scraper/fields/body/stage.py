"""The body: what is left of the story once everything else has its owner."""

from __future__ import annotations

import re

from cleaners.body_cues import is_advert_label
from cleaners.credits import read_source, split_credited, split_trailing_source
from cleaners.cues import is_beside_story
from cleaners.dates import is_date_line
from cleaners.filing import tag_names
from cleaners.repeats import repeated
from cleaners.text import bullet, ends_sentence, is_prose, is_title, letters, words
from scraper.fields.body.blocks import make_blocks
from scraper.fields.body.judged import judged_runs, story_runs
from scraper.fields.body.told import told_story
from scraper.fields.date.stage import last_line
from scraper.fields.figures.stage import CREDITED
from scraper.fields.headline.head import head_of
from scraper.fields.headline.standfirst import take_standfirst
from scraper.outlets.generic import Generic
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import embed_of
from scraper.partition.ledger import Owner
from scraper.partition.marks import ends_story, is_source_alone, is_source_label
from scraper.partition.work import Work
from scraper.record.article import Block

_FOOT_LINES = 40
"""How many lines below the body are looked at for its foot."""
_NEAR = 8
"""How near to the body its topics stand, in lines."""
_TOPICS_CHARS = 300
_TOPIC_ADDRESS = re.compile(r"/(?:tags?|topics?|keywords?|subjects?|labels?)/[^/]", re.IGNORECASE)
_TOPIC_CHARS = 40
_LABEL_CHARS = 24
_NO_STORY = 300
"""A visible body of fewer letters may be a teaser of what the page's data hold."""


def run(work: Work) -> None:
    """Claim the body's lines and the foot's, make the blocks, and give what is left to boilerplate."""
    lines, rule = _body_lines(work)
    lines = take_standfirst(work, lines)
    while lines and _are_topics(lines[-1]):
        lines.pop()
    lines = _without_labels(work, _without_repeats(work, lines))
    if work.outlet is Generic and work.html is not None:
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


def _from_data(work: Work, lines: list[Run]) -> tuple[list[str], str] | None:
    """The story of the page's data and its rule, where they hold more of it than the page shows."""
    size = sum(len(line.text) for line in lines)
    if work.outlet is not Generic or work.html is None or size >= _NO_STORY:
        return None
    told = told_story(work.html)
    return told if told is not None and sum(map(len, told[0])) > 2 * size else None


def _body_lines(work: Work) -> tuple[list[Run], str]:
    """The free lines of the story and the rule that found it."""
    page, head = work.html, head_of(work)
    found = work.body
    if found is not None and page is not None:
        rule, elements = found
        lines = list(dict.fromkeys(line for element in elements for line in page.runs_in(element) if work.is_free(line)))
        lines = [line for line in lines if not _is_foot(work, line)]
        if any(is_prose(line.text) for line in lines):
            return lines, rule
    if page is not None and work.outlet is Generic:
        opening = [line for line in work.opening if work.is_free(line)]
        if opening:
            return opening, "shape:post that opens the thread"
        story = _with_embeds(work, page, judged_runs(work))
        return (story, "model:lines") if story else (_voted(work), "jusText:good lines")
    start = head.body_start if head is not None else 0
    lines = work.free(start)
    end = _story_end(work, lines)
    lines = lines[:end]
    while lines and (is_date_line(lines[-1].text) or _is_label_below(work, lines)):
        lines.pop()
    if page is None:
        return lines, "shape:between head and foot"
    inside = story_runs(lines)
    if not inside:
        return judged_runs(work), "model:lines"
    return inside, "shape:between head and foot, in one container"


def _with_embeds(work: Work, page: HtmlPage, story: list[Run]) -> list[Run]:
    """The story with the other lines of the posts embedded in it: half a post is none."""
    embeds = dict.fromkeys(found for line in story if (found := embed_of(line.element)) is not None)
    if not embeds:
        return story
    whole = {line.index: line for line in story}
    whole.update((line.index, line) for embed in embeds for line in page.runs_in(embed) if work.is_free(line))
    return [whole[index] for index in sorted(whole)]


def _voted(work: Work) -> list[Run]:
    """jusText's vote, loaded where it is asked."""
    from scraper.fields.body.vote import voted_runs

    return voted_runs(work)


def _is_label_below(work: Work, lines: list[Run]) -> bool:
    """Whether the last line is a mere label (topics, a section) below the last paragraph and above what ends the story."""
    if len(lines) < 2 or lines[-1].element is not None:
        return False
    last, before = lines[-1], lines[-2]
    at_end = last.index + 1 == len(work.page.runs)
    label = len(last.text) <= 32 and len(words(last.text)) <= 4 and is_title(last.text) and not ends_sentence(last.text)
    return label and not at_end and last.gap and is_prose(before.text) and not bullet(last.text)


def _is_foot(work: Work, line: Run) -> bool:
    return ends_story(work.marks.get(line.index), line.text)


def _story_end(work: Work, lines: list[Run]) -> int:
    """The place of the first line that ends the story, or behind which the comments or a last list begin."""
    limit = _limit(work, lines[0].index if lines else 0)
    for place, line in enumerate(lines):
        if line.index > limit or _is_foot(work, line):
            return place
    return len(lines)


def _limit(work: Work, start: int) -> int:
    """The index of the first run below the story's beginning that belongs to the comments or to a list that ends it."""
    tails = [first for first in work.tails if first > start]
    for run in work.page.runs[start:]:
        owner = work.ledger.owner(run.index)
        if owner == "comments" or (owner == "boilerplate" and _is_thread_heading(work, run.index)):
            tails.append(run.index)
            break
    return min(tails, default=len(work.page.runs))


def _is_thread_heading(work: Work, index: int) -> bool:
    return any(claim.rule == "heading of the comments" for claim in work.ledger.claims_of(index))


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
    """Whether a line is nothing but links to topics: by their relation (rel=tag) or by their addresses; a label
    may stand before them ("Filed under:")."""
    links = line.links()
    label = line.text[: links[0].start].strip() if links else ""
    labelled = label.endswith(":") and len(label) <= _LABEL_CHARS
    if not links or not (line.is_link() or labelled) or len(line.text) > _TOPICS_CHARS:
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
