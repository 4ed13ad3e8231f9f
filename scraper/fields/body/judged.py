"""Which lines of an HTML page are the story, judged by the learned model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial

from cleaners.body_cues import begins_like_call, is_advert_label, is_foreign_title, is_parting_word, is_rights_notice
from cleaners.cues import is_beside_story, is_reading_time, is_service_line
from cleaners.text import ends_sentence, is_prose
from cleaners.walls import is_wall
from scraper.fields.body.measures import NAMES, Features
from scraper.fields.body.outlying import without_outlying
from scraper.fields.body.threshold import threshold
from scraper.fields.headline.head import head_of
from scraper.learned.lexicon import Lexicon
from scraper.learned.trees import Trees, learned_trees
from scraper.page.run import Run
from scraper.page.tree import in_one_row
from scraper.partition.work import Work

_NEXT = 0.4
"""A paragraph right below the story's last one or right above its first, in the same element and of the same make, needs no
higher probability."""
_SHORT, _SHORT_LINE, _FEWEST, _HARDLY = 1500, 80, 3, 0.02
"""A story of fewer letters, and of fewer a line, may be told in short lines; so many of one make are a row, and each of them is
the story's where it is as likely as this."""
_ROW, _LONG_ROW, _BETWEEN = 0.32, 12, 8
"""Where so many paragraphs of one make were taken, the next one, so many lines below at most, needs no higher probability."""
_VERY_LONG_ROW, _AMID_ROW, _END_OF_ROW = 40, 0.15, 0.25
"""The same of a very long story: amid the row and at its end."""
_LABEL = 45
_SUBHEAD, _SUBHEADS = 100, ("h2", "h3", "h4", "h5")
"""Headings that are longer may be a story's last line."""


def body_trees() -> Trees:
    """The model, read once."""
    return learned_trees("body.json", NAMES)


class Judgement:
    """How likely each free line of an HTML page is a story's, and which lines make the story."""

    def __init__(self, features: Features, trees: Trees) -> None:
        self._features, self._trees = features, trees
        self._odds: dict[int, float] = {}
        self.story: list[Run] = []
        """The free lines that are taken for the story, in page order."""

    def odds(self, line: Run) -> float:
        """The probability that a line is a story's, whatever stands around it."""
        at = line.index
        if at not in self._odds:
            features = self._features
            self._odds[at] = self._trees.probability(features.first_of(at), partial(features.rest_of, at))
        return self._odds[at]

    def size(self, lines: Iterable[Run]) -> int:
        """How much lines say, in letters."""
        return sum(self._features.sizes[line.index] for line in lines)


def judge(work: Work) -> Judgement | None:
    """The learned judgement of the page's free lines; ``None`` for a dump and for a page without lines."""
    features = measure(work)
    if features is None:
        return None
    judgement = Judgement(features, body_trees())
    judgement.story = [line for line in _story(work, features, judgement) if not _ends_story(work, line)]
    return judgement


def _ends_story(work: Work, line: Run) -> bool:
    """Whether a pattern of the outlet, or one that news pages share, says that the line stands below the story."""
    mark = work.marks.get(line.index)
    return mark is not None and mark.role in ("foot", "stop")


def choose(work: Work, features: Features, trees: Trees) -> list[Run]:
    """The free lines that the trees take for the story."""
    return _story(work, features, Judgement(features, trees))


def _story(work: Work, features: Features, judgement: Judgement) -> list[Run]:
    odds = {line: judgement.odds(line) for line in work.free() if not features.is_beside(line.index)}
    least = threshold(odds, features.sizes)
    story: list[Run] = []
    rows: dict[int, tuple[int, Run]] = {}
    left = Counter(features.boxes[line.index].kind for line in odds if is_prose(line.text))
    for line, probability in odds.items():
        kind = features.boxes[line.index].kind
        left[kind] -= is_prose(line.text)
        count, last = rows.get(kind, (0, None))
        wanted = least
        if last is not None and _goes_on(last, line):
            near = line.index == last.index + 1 and story[-1] is last
            wanted = min(least, _in_row(count if _may_tell(line) else 0, left[kind], near=near))
        if probability > wanted and not is_label(line.text):
            story.append(line)
            rows[kind] = (count + is_prose(line.text), line)
    story = _with_headings(_with_alike(_with_first(story, odds, features), odds, features), odds)
    while story and (_is_loose_link(story[-1]) or _is_loose_heading(story, features) or _is_last_word(story, features)):
        story.pop()
    first = next((place for place, line in enumerate(story) if not _is_loose_link(line)), len(story))
    return without_outlying(work, story[first:])


def _in_row(count: int, left: int, *, near: bool) -> float:
    """The probability that the next paragraph of a row needs: so many of its make were taken, and so many come after it."""
    if count < _LONG_ROW:
        return _NEXT if near else 1.0
    if count < _VERY_LONG_ROW:
        return _ROW
    return _AMID_ROW if left >= _FEWEST else _END_OF_ROW


def _goes_on(last: Run, line: Run) -> bool:
    """Whether a line is the next paragraph below one of the story's, made as it is, in the same element or one beside it; short
    lines and what belongs to others may stand between."""
    if not 0 < line.index - last.index <= _BETWEEN or not is_prose(line.text) or line.is_link():
        return False
    return in_one_row(last.element, line.element)


def _with_first(story: list[Run], odds: dict[Run, float], features: Features) -> list[Run]:
    """A story with the paragraph right above its first one that is made as several of its paragraphs are."""
    first = story[0] if story else None
    above = next((line for line in odds if first is not None and line.index == first.index - 1), None)
    if first is None or above is None or odds[above] <= _NEXT or not (_goes_on(above, first) and _may_tell(above)):
        return story
    kind = features.boxes[above.index].kind
    alike = sum(features.boxes[line.index].kind == kind for line in story if is_prose(line.text))
    return [above, *story] if alike >= _FEWEST else story


def _with_alike(story: list[Run], odds: dict[Run, float], features: Features) -> list[Run]:
    """A short story with the lines between its own that are made as most of them are: items of a list that is told in short
    lines are all of it or none."""
    size = sum(features.sizes[line.index] for line in story)
    if len(story) < _FEWEST or size > min(_SHORT, _SHORT_LINE * len(story)):
        return story
    first, last = story[0].index, story[-1].index
    inside = [line for line in odds if first < line.index < last]
    taken = set(story)
    told = Counter(features.boxes[line.index].kind for line in story)
    there = Counter(features.boxes[line.index].kind for line in inside)
    alike = {kind for kind, count in told.items() if count >= _FEWEST - 1 and 2 * count >= there[kind]}
    missing = [line for line in inside if line not in taken and features.boxes[line.index].kind in alike]
    missing = [line for line in missing if odds[line] > _HARDLY and _may_tell(line)]
    return sorted([*story, *missing], key=lambda line: line.index) if missing else story


def _with_headings(story: list[Run], odds: dict[Run, float]) -> list[Run]:
    """A story with the headings that stand alone right between two of its paragraphs, in boxes of their own as these do."""
    places = {line.index for line in story if is_prose(line.text)}
    first = min(places, default=0)
    missing = [
        line
        for line in odds
        if line.tag in _SUBHEADS and first < line.index - 1 in places and line.index + 1 in places and line.index not in places
    ]
    missing = [line for line in missing if odds[line] > _HARDLY and len(line.text) < _SUBHEAD and _may_tell(line)]
    return sorted({*story, *missing}, key=lambda line: line.index) if missing else story


def _may_tell(line: Run) -> bool:
    """Whether a line between those of a story is no link, label, call or notice."""
    text = line.text
    if line.is_link() or is_label(text) or is_service_line(text):
        return False
    return not (begins_like_call(text) or is_parting_word(text) or is_wall(text))


def _is_loose_heading(story: list[Run], features: Features) -> bool:
    """Whether the last line is a heading of nothing, or of what is no story; several sentences of one make tell something."""
    line = story[-1]
    if features.boxes[line.index].level == 0 or len(line.text) >= _SUBHEAD:
        return False
    row = story[-_FEWEST:]
    series = len(row) == _FEWEST and len({features.boxes[one.index].kind for one in row}) == 1
    return not (series and all(ends_sentence(one.text) or one.text[0].isdecimal() for one in row))


def _is_last_word(story: list[Run], features: Features) -> bool:
    """Whether the last line is a parting word, or a few words below a list of links that are made as no other line of the story
    is: the site's name in the page's foot."""
    text = story[-1].text
    if is_parting_word(text):
        return True
    below_links = len(story) > 1 and _is_loose_link(story[-2]) and len(text) <= _LABEL and not ends_sentence(text)
    kind = features.boxes[story[-1].index].kind
    return below_links and all(features.boxes[line.index].kind != kind for line in story[:-1])


def is_label(text: str) -> bool:
    """Whether the line says nothing but what stands beside the story: an advertisement, a service, other stories, rights, the
    time that it takes to read; or nothing at all ("* * *")."""
    if not any(map(str.isalnum, text)) or is_foreign_title(text):
        return True
    if len(text) <= _LABEL and (is_advert_label(text) or is_beside_story(text) or is_reading_time(text)):
        return True
    return is_rights_notice(text)


def _is_loose_link(line: Run) -> bool:
    """Whether a first or last line belongs to a list of links."""
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
