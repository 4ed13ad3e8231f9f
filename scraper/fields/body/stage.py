"""The body: what is left of the story once everything else has an owner."""

from __future__ import annotations

import re

from cleaners.body_cues import is_advert_label
from cleaners.credits import split_credited
from cleaners.cues import is_beside_story
from cleaners.dates import is_date_line
from cleaners.filing import tag_names
from cleaners.repeats import repeated
from cleaners.text import is_cut, is_prose, is_title, letters
from cleaners.walls import bars_reading
from scraper.fields.body.blocks import make_blocks, without_dashes
from scraper.fields.body.cards import without_cards
from scraper.fields.body.closing import without_closing
from scraper.fields.body.declared import AMISS, HOLDS, candidate, region, weigh
from scraper.fields.body.ends import without_debris
from scraper.fields.body.headed import BELOW, UNITS, below_headline, from_headline, told_in_units, within_article
from scraper.fields.body.judged import judge
from scraper.fields.body.judged_lines import judged_lines
from scraper.fields.body.notes import with_notes, with_parts
from scraper.fields.body.shaped import RULE, shaped
from scraper.fields.body.shown import between_head_and_foot, is_plain, opening, with_embeds
from scraper.fields.body.signed import without_signature
from scraper.fields.body.told import told_story
from scraper.fields.byline.dateline import Dateline, of_story
from scraper.fields.date.stage import last_line
from scraper.fields.figures.stage import CREDITED
from scraper.fields.headline.standfirst import take_standfirst
from scraper.fields.source.shown import is_amid, names_source
from scraper.fields.source.stage import give_amid
from scraper.fields.source.stage import run as run_source
from scraper.fields.source.trailing import Closing, closing_credit
from scraper.page.run import HEADINGS, Run
from scraper.partition.candidates import Candidate
from scraper.partition.ledger import Owner
from scraper.partition.site_name import is_site_line
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
_NO_STORY, _CUT_STORY, _KEY = 300, 2500, 60
"""A visible body of fewer letters may be a teaser of what the page's data hold, or the beginning of it."""


def run(work: Work) -> None:
    """Claim the body's lines and the foot's, make the blocks, and give what is left to boilerplate."""
    lines, rule = _body_lines(work)
    lines, credit = take_standfirst(work, lines)
    lines = without_debris(work, lines)
    while lines and (_are_topics(lines[-1]) or _is_sites(work, lines)):
        lines.pop()
    lines = _without_labels(work, _without_repeats(work, lines))
    lines, sources = _without_sources(work, lines)
    lines = without_closing(work, lines)
    if work.html is not None:
        unsigned = without_signature(work, lines)
        lines = without_closing(work, unsigned) if len(unsigned) < len(lines) else lines
        lines = _without_section(work, _without_credits(work, lines))
    told = _from_data(work, lines)
    if told is not None:
        lines, rule = [], told[1]
    dateline = of_story(work, lines)
    closing = closing_credit(work, lines, dateline and dateline.credit)
    lines = [line for line in lines if dateline is None or line is not dateline.line or dateline.end < len(line.text)]
    _claim(work, lines, rule, dateline, closing)
    work.record.body_blocks = make_blocks(work, lines, closing and closing.end, dateline)
    if told is not None:
        work.record.body_blocks = [Block(kind="paragraph", text=text) for text in told[0]]
    if work.record.body_blocks:
        work.record.body = "\n\n".join(block.text for block in work.record.body_blocks)
        work.note("body", rule)
    run_source(work, lines, closing, credit if dateline is None else dateline.credit)
    give_amid(work, sources)
    _foot(work, lines)


def _is_sites(work: Work, lines: list[Run]) -> bool:
    """Whether the last of several lines is the site's name, with which the page ends."""
    named = len(lines) > 1 and is_site_line(work.page, work.masthead_keys, lines[-1].text)
    return named and letters(lines[-1].text) != letters(work.record.headline or "")


def _body_lines(work: Work) -> tuple[list[Run], str]:
    """The free lines of the story and the rule that found it. What else was proposed is kept for explanation."""
    found = _candidates(work)
    chosen = next((one for one in found if one.runs), None)
    work.lose("body", [one for one in found if one is not chosen])
    if chosen is None:
        return [], found[-1].rule
    work.winners["body"] = chosen
    lines = from_headline(work, [work.page.runs[index] for index in chosen.runs])
    if work.html is not None:
        lines = without_cards(work, work.html, within_article(work, lines))
        lines = with_notes(work, work.html, with_embeds(work, work.html, with_parts(work, work.html, lines)))
    return lines, chosen.rule


def _candidates(work: Work) -> list[Candidate]:
    """What each source proposes, best first; what is asked only where nothing else is found is left out where it is not."""
    judgement = judge(work)
    if judgement is None:
        return _of_dump(work)
    found = [candidate(opening(work), "shape:post that opens the thread", "shown")]
    region_found = region(work)
    judged = candidate(judgement.story, "model:lines", "judged")
    if region_found is not None:
        weighed = weigh(*region_found, judgement)
        found += [judged, weighed] if AMISS in weighed.why else [weighed, judged]
    else:
        by_shape = shaped(work)
        inside = set(by_shape)
        held = judgement.size(line for line in judgement.story if line in inside)
        if by_shape and held >= HOLDS * judgement.size(judgement.story):
            found.append(candidate(by_shape, RULE, "declared"))
        found.append(judged)
    found = [one for one in found if one.runs]
    if any(is_prose(work.page.runs[at].text) for one in found for at in one.runs):
        return found
    by_place = (candidate(below_headline(work), BELOW, "shown"), candidate(told_in_units(work), UNITS, "shown"))
    found = [*(one for one in by_place if one.runs), *found]
    return found or [candidate(_voted(work), "jusText:good lines", "judged")]


def _of_dump(work: Work) -> list[Candidate]:
    """What is proposed for the body of a dump: what stands between head and foot, and before it what is judged to be the story
    where that is something else and the outlet does not say how its lines are ordered."""
    by_shape = between_head_and_foot(work)
    found = [candidate(by_shape, "shape:between head and foot", "shown")]
    judged = judged_lines(work, by_shape) if is_plain(work) else by_shape
    return found if judged == by_shape else [candidate(judged, "model:lines", "judged"), *found]


def _voted(work: Work) -> list[Run]:
    """jusText's vote, loaded where it is asked."""
    from scraper.fields.body.vote import voted_runs

    return voted_runs(work)


def _from_data(work: Work, lines: list[Run]) -> tuple[list[str], str] | None:
    """The story of the page's data and its rule, where they hold more of it than the page shows."""
    size = sum(len(line.text) for line in lines)
    if work.html is None or size >= _CUT_STORY:
        return None
    told = told_story(work.html)
    if told is None or sum(map(len, told[0])) <= 2 * size:
        return None
    return told if size < _NO_STORY or (_is_cut(work, told[1], lines) and _begins(told[0], lines)) else None


def _is_cut(work: Work, rule: str, lines: list[Run]) -> bool:
    """Whether a page may show the beginning of its story only: its data call the text the article's, or a wall or dots stand
    behind the last line."""
    if rule.startswith("json-ld") or (lines and is_cut(lines[-1].text)):
        return True
    last = lines[-1].index if lines else 0
    return any(bars_reading(line.text) for line in work.page.runs[last + 1 : last + _NEAR])


def _begins(told: list[str], lines: list[Run]) -> bool:
    """Whether the paragraphs that a page shows are among those that its data hold."""
    whole = letters(" ".join(told))
    shown = [letters(line.text.rstrip(".… "))[:_KEY] for line in lines if is_prose(line.text)]
    return bool(shown) and all(key in whole for key in shown)


def _without_sources(work: Work, lines: list[Run]) -> tuple[list[Run], list[Run]]:
    """The lines without those amid a page's story that name its source and nothing else, and these."""
    if work.html is None:
        return lines, []
    named = [line for place, line in enumerate(lines) if line.tag not in HEADINGS and is_amid(work, lines, place)]
    return [line for line in lines if line not in named], named


def _without_labels(work: Work, lines: list[Run]) -> list[Run]:
    """Without what is printed over an advertisement between two paragraphs; a sub-head of the same word stays."""
    labels = [line for line in lines if is_advert_label(line.text) and (line.element is None or line.element.tag not in HEADINGS)]
    return _without(work, lines, labels, "boilerplate", "label of an advertisement")


def _without_credits(work: Work, lines: list[Run]) -> list[Run]:
    """The lines without captions that end in a labelled credit, which are their pictures', and without an agency's name or
    a labelled source below the last of them."""
    kept = _without(work, lines, [line for line in lines if split_credited(line.text) is not None], "figure", CREDITED)
    while kept and names_source(kept[-1].text):
        kept.pop()
    return kept[1:] if len(kept) > 1 and names_source(kept[0].text) else kept


def _without_section(work: Work, lines: list[Run]) -> list[Run]:
    """The lines without the section's name above the first paragraph."""
    section = letters(work.record.section or "")
    if section and lines and letters(lines[0].text) == section and not is_prose(lines[0].text):
        work.claim(lines[0], "section", "the section's name above the story")
        return lines[1:]
    return lines


def _without_repeats(work: Work, lines: list[Run]) -> list[Run]:
    makes = [_make(line) for line in lines] if work.html is not None else None
    again = repeated([line.text for line in lines], makes)
    copies = [line for line, is_copy in zip(lines, again, strict=True) if is_copy]
    return _without(work, lines, copies, "boilerplate", "repeated paragraph")


def _make(line: Run) -> tuple[str, str | None]:
    """The tag and class of a line's element."""
    return line.element.tag, line.element.get("class")


def _without(work: Work, lines: list[Run], others: list[Run], owner: Owner, rule: str) -> list[Run]:
    """The lines that are none of these others, which are claimed."""
    for line in others:
        work.claim(line, owner, rule)
    claimed = set(others)
    return [line for line in lines if line not in claimed]


def _claim(work: Work, lines: list[Run], rule: str, dateline: Dateline | None, closing: Closing | None) -> None:
    """Claim the body's lines: the first from behind a run-in dateline, the last up to a credit at its end."""
    for line in lines:
        start = dateline.end if dateline is not None and dateline.line is line else 0
        end = closing.end if closing is not None and line is lines[-1] else len(line.text)
        heading = without_dashes(line) if work.is_free(line) else None
        if heading is not None:
            work.claim_text(line, heading, "body", rule)
        elif work.is_free(line):
            work.claim(line, "body", rule)
        elif start < end and (start or end < len(line.text)):
            work.ledger.claim_part(line.index, start, end, "body", rule)


def _foot(work: Work, body: list[Run]) -> None:
    """Claim topics and a late date below the body."""
    below = body[-1].index + 1 if body else 0
    topics_at = -1
    for line in work.page.runs[below : below + _FOOT_LINES]:
        if not work.is_free(line):
            topics_at = line.index + 1 if _is_source(work, line) else topics_at
            continue
        mark = work.marks.get(line.index)
        if mark is not None and mark.role == "stop":
            break
        if line.index < below + _NEAR and _are_topics(line):
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


def _is_source(work: Work, line: Run) -> bool:
    return any(claim.owner == "source" or claim.rule == "source again" for claim in work.ledger.claims_of(line.index))


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
