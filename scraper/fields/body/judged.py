"""Which of an HTML page's lines are the story, where no selector says so."""

from __future__ import annotations

from functools import partial

from cleaners.body_cues import is_advert_label, is_foreign_title, is_parting_word, is_rights_notice
from cleaners.cues import is_beside_story, is_reading_time
from cleaners.text import is_prose, is_title
from scraper.fields.body.measures import NAMES, Features
from scraper.fields.headline.head import head_of
from scraper.learned.lexicon import Lexicon
from scraper.learned.trees import Trees, learned_trees
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.tree import common
from scraper.partition.work import Work

_SHARE = 0.85
"""The story's container holds at least this share of the prose; a teaser or two beside it do not widen it."""

_SURE = 600
"""The threshold follows the probability at which the likeliest lines amount to so many letters."""
_LEAST, _MOST, _PART = 0.1, 0.5, 0.6
"""The threshold is this part of that probability, within these bounds: some pages are unlike all others, and their story
is still what is likeliest on them."""
_LABEL = 45
_SUBHEAD = 100
"""Headings that are longer may be a story's last line."""


def body_trees() -> Trees:
    """The model, read once."""
    return learned_trees("body.json", NAMES)


def judged_runs(work: Work) -> list[Run]:
    """The free lines that the learned judgement takes for the story, in page order."""
    features = measure(work)
    return choose(work, features, body_trees()) if features is not None else []


def choose(work: Work, features: Features, trees: Trees) -> list[Run]:
    """The free lines that the trees take for the story."""
    odds = {}
    for line in work.free():
        at = line.index
        if not features.is_beside(at):
            odds[line] = trees.probability(features.first_of(at), partial(features.rest_of, at))
    least = _threshold(odds, features)
    story = [line for line, probability in odds.items() if probability > least and not _is_label(line.text)]
    while story and (_is_loose_link(story[-1]) or _is_loose_heading(story[-1], features) or is_parting_word(story[-1].text)):
        story.pop()
    return story


def _is_loose_heading(line: Run, features: Features) -> bool:
    """Whether a last line is a heading of nothing, or of what is no story."""
    return features.boxes[line.index].level > 0 and len(line.text) < _SUBHEAD


def _is_label(text: str) -> bool:
    """Whether the line says nothing but what stands beside the story: an advertisement, a service, other stories, rights, the
    time that it takes to read; or nothing at all ("* * *")."""
    if not any(map(str.isalnum, text)) or is_foreign_title(text):
        return True
    if len(text) <= _LABEL and (is_advert_label(text) or is_beside_story(text) or is_reading_time(text)):
        return True
    return is_rights_notice(text)


def _is_loose_link(line: Run) -> bool:
    """Whether a last line is the first of a list of links."""
    return line.is_link() and not is_prose(line.text)


def measure(work: Work, lexicon: Lexicon | None = None) -> Features | None:
    """The measures of the page's lines, with the learned lexicon if no other is given; ``None`` for a dump and for a page
    without lines."""
    page, head = work.html, head_of(work)
    if page is None or not page.runs:
        return None
    first = head.first if head is not None else None
    top = first.index if first is not None else -1
    return Features(page, top, [run.index for run in work.free()], lexicon)


def _threshold(odds: dict[Run, float], features: Features) -> float:
    """The probability above which a line is taken, from how sure the judgement is of the page's likeliest lines."""
    reached, at = 0, 0.0
    for line in sorted(odds, key=odds.__getitem__, reverse=True):
        reached += features.sizes[line.index]
        at = odds[line]
        if reached >= _SURE:
            break
    return max(_LEAST, min(_MOST, _PART * at))


def story_runs(lines: list[Run]) -> list[Run]:
    """The lines of the innermost element that holds nearly all of the prose, without link-only titles."""
    prose = [line for line in lines if is_prose(line.text) and not line.is_link()]
    if not prose:
        return []
    container = _container(prose)
    inside = [line for line in lines if container is None or _is_in(line, container)]
    while inside and inside[-1].is_link() and not is_prose(inside[-1].text):
        inside.pop()
    return [line for line in inside if not _is_furniture(line)]


def _container(prose: list[Run]) -> Element:
    """Climb from the paragraph parents: the innermost element with the share of the prose's characters."""
    total = sum(len(line.text) for line in prose)
    weight: dict[Element, int] = {}
    order: list[Element] = []
    for line in prose:
        for above in (line.element, *line.element.iterancestors()):
            if above not in weight:
                weight[above] = 0
                order.append(above)
            weight[above] += len(line.text)
    enough = [element for element in order if weight[element] >= _SHARE * total]
    deepest = max(enough, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    if deepest is not None and deepest.tag in ("p", "li", "h2", "h3", "h4", "blockquote"):
        return deepest.getparent()
    return deepest if deepest is not None else common([line.element for line in prose])


def _is_in(line: Run, container: Element) -> bool:
    return line.element is container or any(above is container for above in line.element.iterancestors())


def _is_furniture(line: Run) -> bool:
    """A title that is all link, outside a paragraph: a card, a "read more" line."""
    if any(True for _ in line.element.iterancestors("aside")) or line.tag == "aside":
        return True
    return line.is_link() and is_title(line.text) and line.tag not in ("p", "li", "td", "blockquote")
