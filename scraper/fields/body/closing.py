"""Lines at the end of a story that don't belong to it: calls, disclaimers, other contributors, picture rights, initials,
signatures, labels without content, words about a person whom the story doesn't name."""

from __future__ import annotations

import re
from itertools import pairwise

from cleaners.bios import is_bio_of, person_of_bio
from cleaners.bylines import are_people
from cleaners.closing_lines import closing_kind, is_sign_off
from cleaners.dump_cues import is_affiliate_note, is_closer, is_legal_note
from cleaners.marked_captions import is_credit_alone
from cleaners.phrases import fold_phrase
from cleaners.sources import is_source_alone, names_agency, unwrapped
from cleaners.text import ends_sentence, fold, is_prose
from scraper.fields.source.shown import names_source
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_MOST = 8
"""So many lines stand below a story's last one at most."""
_FEWEST, _FEWEST_OF_DUMP = 3, 1
"""A story of no more paragraphs is left as it is."""
_PARAGRAPH = 80
"""A line of more letters is a paragraph."""
_SHARE = 0.34
"""What stands below a story is less than this share of its letters."""
_OF_BYLINE = "the byline's"
_LABELLED = ("who else worked on the text", "whose the pictures are")
"""Items of a list with a label ("Video: 4K") are what the story lists."""
_LABEL_CHARS, _LABEL_WORDS, _NAMES_CHARS = 40, 3, 80
_INITIALS = re.compile(
    r"[(\[–—-]?\s*(?:[a-zäöüß]{2,4}|[A-ZÄÖÜ]{2,3}|(?:[^\W\d_a-zäöüß]\.){2,3})(?:\s*[/,]\s*(?:[a-zäöüß]{2,4}|(?:[^\W\d_a-zäöüß]\.){2,3})){0,3}\s*[)\]]?"
)
_NAME = re.compile(r"[-–—]?\s*[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2}(?: x+)?")
_AND = re.compile(r"[,;]|\s(?:und|and|et|y|e|og|och|en|ve|и)\s")


def without_closing(work: Work, lines: list[Run]) -> list[Run]:
    """The story's lines without those at its end that are none of it, which are claimed, each with what it is."""
    kept = list(lines)
    sources: list[Run] = []
    while len(kept) > 1 and names_source(kept[-1].text):
        sources.insert(0, kept.pop())
    most = _SHARE * sum(len(line.text) for line in lines)
    told = sum(map(_tells_much, lines))
    closing: list[tuple[Run, str]] = []
    fewest = _FEWEST if work.html is not None else _FEWEST_OF_DUMP
    while kept and len(closing) < _MOST and told > fewest:
        over = closing and work.is_free(kept[-1]) and (kept[-1].tag in HEADINGS or is_closer(fold_phrase(kept[-1].text)))
        reason = "heading over it" if over else _reason(work, kept)
        if reason is None:
            break
        closing.append((kept.pop(), reason))
        told -= _tells_much(closing[-1][0])
    if sum(len(line.text) for line, _ in closing) > most:
        return lines
    for line, reason in closing:
        if reason == _OF_BYLINE or (reason == _LABELLED[0] and names_agency(line.text)):
            continue  # the byline's or the source's
        work.claim(line, "boilerplate", f"below the story: {reason}")
    return [*kept, *sources]


def _tells_much(line: Run) -> bool:
    """Whether a line is a paragraph, be it in a script that marks no end of its sentences."""
    return is_prose(line.text) or len(line.text) > _PARAGRAPH


def _reason(work: Work, kept: list[Run]) -> str | None:
    """What the last of a story's lines is, if none of it."""
    line, above = kept[-1], kept[-2].text if len(kept) > 1 else ""
    if not work.is_free(line):
        return _OF_BYLINE if work.ledger.owner(line.index) == "byline" and closing_kind(line.text) is not None else None
    said = closing_kind(line.text) or (_LABELLED[1] if is_credit_alone(line.text) else None)
    if line.tag == "li" and said in _LABELLED:
        return None
    if line.tag in HEADINGS:
        return "heading of nothing" if said is not None else None
    if said is None and (is_legal_note(line.text) or is_affiliate_note(line.text)):
        return "note on rights or prices"
    return said or _signature(line, above) or ("about somebody else" if _is_about_stranger(line.text, kept[:-1]) else None)


def _signature(line: Run, above: str) -> str | None:
    """What a line that is no sentence is below the last one: a signature, initials, the label of what is not there."""
    text = line.text
    if _NAME.fullmatch(text) is not None and is_sign_off(above):
        return "signature"
    told = ends_sentence(above) and is_prose(above)
    if _INITIALS.fullmatch(text) is not None:
        behind = not is_source_alone(unwrapped(text)) if told else is_source_alone(unwrapped(above))
        return "initials" if behind else None
    short = len(text) <= _LABEL_CHARS and len(text.split()) <= _LABEL_WORDS
    if told and short and text.endswith((":", "：")) and not line.link_marks:
        return "label of nothing"
    if not told or ends_sentence(text):
        return None
    return "signature" if len(text) <= _NAMES_CHARS and _are_names(text.lstrip("—–- ")) else None


def _are_names(text: str) -> bool:
    """Whether a line is nothing but people's names, each of two words at least, in letters that have capitals."""
    return text[:1].isupper() and are_people(text) and all(len(part.split()) > 1 for part in _AND.split(text))


def _is_about_stranger(text: str, story: list[Run]) -> bool:
    """Whether a line says of which trade somebody is whom the story does not name, or whose name stands alone above it and above
    no other line of that kind."""
    if story and is_bio_of(story[-1].text, text):
        return not any(is_bio_of(over.text, line.text) for over, line in pairwise(story))
    name = person_of_bio(text)
    last = fold(name.split()[-1]) if name is not None else ""
    return name is not None and not any(last in fold(line.text) for line in story)
