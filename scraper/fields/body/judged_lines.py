"""Which lines of a dump are the story, judged by the learned model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cleaners.consent import is_consent_call
from cleaners.text import bullet, ends_sentence, is_cut
from scraper.fields.body.judged import is_label
from scraper.fields.body.line_measures import NAMES, Dump, LineFeatures
from scraper.fields.body.shown import without_strangers
from scraper.fields.body.sizes import PROSE
from scraper.fields.body.threshold import threshold
from scraper.fields.headline.head import head_of
from scraper.learned.lexicon import line_words
from scraper.learned.trees import Trees, learned_trees
from scraper.page.run import Run
from scraper.partition.work import Work

_REACH = 2
"""So many lines between two of the story's are the story's too where each ends as a sentence does: names and questions of an
interview, which comments below a story have as well."""
_STEPS = 20
"""So often each line is looked at when a page is measured."""
_LONG, _TOLD = 60, 0.88
"""A text of more lines with so much prose in its letters is no thread of comments: between its first and its last paragraph the
shape of the lines is followed. (The interviews that the model learned from are shorter.)"""


def line_trees() -> Trees:
    """The model, read once."""
    return learned_trees("lines.json", NAMES)


def judged_lines(work: Work, shape: Sequence[Run]) -> list[Run]:
    """The free lines of a dump that the learned judgement takes for the story; ``shape`` are those between head and foot."""
    return choose(work, measure(work, shape, line_words().text), line_trees())


def measure(work: Work, shape: Sequence[Run], weights: Mapping[str, int]) -> LineFeatures:
    """The measures of a dump's lines, with a lexicon's weights."""
    runs, head = work.page.runs, head_of(work)
    work.page.budget.spend(_STEPS * len(runs))
    owners = [work.ledger.owner(run.index) for run in runs]
    top = head.first.index if head is not None and head.first is not None else -1
    texts, gaps = [run.text for run in runs], [run.gap for run in runs]
    start = head.body_start if head is not None else 0
    return LineFeatures(Dump(texts, gaps, owners, top, start, {run.index for run in shape}), weights)


def choose(work: Work, features: LineFeatures, trees: Trees) -> list[Run]:
    """The free lines that the trees take for the story, without labels and numbers amid the head, and what the shape of the page
    has between them."""
    odds = {line: trees.probability(features.row(line.index)) for line in work.free()}
    least = threshold(odds, features.sizes)
    likely = [line for line, probability in odds.items() if probability > least]
    story = [line for line in likely if not is_label(line.text) and not _is_teaser(line, features.dump)]
    taken = {line.index for line in without_strangers(work, _below_head(story, features))}
    if taken:
        taken |= _amid_long(features) | _amid(taken, features)
        taken |= _items_below(taken, features)
    return [line for line in odds if line.index in taken]


def _below_head(story: list[Run], features: LineFeatures) -> list[Run]:
    """The story without short first lines that stand amid the head, numbers and labels, and without what asks for consent above
    it."""
    start, sizes = features.dump.start, features.sizes
    for place, line in enumerate(story):
        if line.index >= start or (sizes[line.index] >= PROSE and not is_consent_call(line.text)):
            return story[place:]
    return []


def _is_teaser(line: Run, dump: Dump) -> bool:
    """Whether a line that is cut short stands right below the title of another story, outside of what the page's shape has."""
    related = line.index > 0 and dump.owners[line.index - 1] == "related"
    return related and is_cut(line.text) and line.index not in dump.shape


def _amid_long(features: LineFeatures) -> set[int]:
    """The places between the first and the last paragraph of a long text that the shape of the page has."""
    first, last = features.dense.first, features.dense.last
    told, size = sum(features.prose[first : last + 1]), sum(features.sizes[first : last + 1])
    if last - first < _LONG or told < _TOLD * size:
        return set()
    return {at for at in features.dump.shape if first <= at <= last}


def _amid(taken: set[int], features: LineFeatures) -> set[int]:
    """The places of the short rows of sentences that the shape of the page has above and between the story's lines."""
    dump, found = features.dump, set[int]()
    places = sorted(taken)
    for above, below in pairwise((max(-1, places[0] - _REACH - 1), *places)):
        between = range(above + 1, below)
        if len(between) <= _REACH:
            told = [at for at in between if at in dump.shape and ends_sentence(dump.texts[at])]
            found.update(told)
    return found


def _items_below(taken: set[int], features: LineFeatures) -> set[int]:
    """The places of the items that stand in the shape of the page right below lines of the story, and of what announces them: a
    list is the story's whole or not at all."""
    dump, found = features.dump, set[int]()
    for at in sorted(set(dump.shape) - taken):
        text = dump.texts[at]
        announces = text[-1] in ":：" and at + 1 in dump.shape and bullet(dump.texts[at + 1]) > 0
        if (announces or bullet(text)) and (at - 1 in taken or at - 1 in found):
            found.add(at)
    return found
