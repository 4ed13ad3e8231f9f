"""Who wrote a story: a learned judgement over everyone the page names."""

from __future__ import annotations

from cleaners.agencies import name_key
from cleaners.byline_text import printed_byline, trim_byline
from cleaners.people import same_person, unite
from cleaners.phrases import fold_phrase, phrases
from cleaners.text import squeeze
from scraper.fields.byline.below_story import by_box, by_signature
from scraper.fields.byline.desks import desk_alone, desk_byline
from scraper.fields.byline.dump_mentions import collect_lines
from scraper.fields.byline.found import ABOVE, BELOW, BELOW_A_LABEL, CLOSE, Found, Mention
from scraper.fields.byline.lines import by_line
from scraper.fields.byline.marked import is_open, says_author
from scraper.fields.byline.measures import NAMES, Candidate, Measures, gather
from scraper.fields.byline.mentions import collect
from scraper.fields.headline.head import top_of
from scraper.learned.trees import Trees, learned_trees
from scraper.partition.candidates import Candidate as Proposal
from scraper.partition.work import Work

_ENOUGH = 0.35
"""The likeliest of the people named is an author from here on; below it nobody is: none rather than a wrong one."""
_ENOUGH_IN_LINES = 0.3
"""The same in a dump. On sites left out of training (naeb, wcxb) every twentieth page with an author is given another from here
on; with 0.35 no fewer get somebody who wrote nothing."""
_RATHER = 0.7
"""Where a dump's head has the byline of a desk, a person named elsewhere is the author from here on."""
_BESIDE, _ON_THE_LINE, _IN_THE_DATA = 0.7, 0.3, 0.1
"""Others are authors too with the first share of the likeliest one's odds; with the second if a byline names both, with the third
if JSON-LD does."""
_MOST = 60
_MOST_LOST = 8
_LONGEST = 60
_AFTER_MARKED = 1.5
_SAME_BLOCK = 4
"""How near to each other, in lines, the lines of one byline stand."""


def author_trees() -> Trees:
    """The model, read once."""
    return learned_trees("authors.json", NAMES)


def dump_trees() -> Trees:
    """The model of dumps, read once."""
    return learned_trees("dump_authors.json", NAMES)


def people_of(work: Work, top: int) -> tuple[Found | None, Measures]:
    """The byline by the lines of a dump alone, and everybody named with their measures."""
    if work.html is not None:
        return None, Measures(work, top, gather(collect(work, top)))
    shown = by_line(work)
    return shown, Measures(work, top, gather(collect_lines(work, top, shown)), shown)


def find_authors(work: Work, trees: Trees | None = None) -> Found | None:
    """The people who wrote the story and its byline; ``None`` if the page names none. ``trees`` are those of the package
    unless others are given. A dump of an outlet that says in which order its heads are printed is read by that order."""
    if work.html is None and work.outlet.shape.orders_lines:
        return by_line(work)
    top = top_of(work)
    shown, measures = people_of(work, top)
    candidates = measures.candidates
    trees = trees or (author_trees() if work.html is not None else dump_trees())
    barred = [_is_barred(measures, one) for one in candidates]
    odds = [0.0 if out else trees.probability(measures.row(one)) for out, one in zip(barred, candidates, strict=True)]
    best = max(range(len(odds)), key=odds.__getitem__, default=None)
    least = _ENOUGH if work.html is not None else _ENOUGH_IN_LINES
    formula = shown is not None and not shown.names
    if best is None or odds[best] < (_RATHER if formula else least):
        _lose(work, candidates, odds, [])
        if work.html is not None:
            return desk_byline(work, top) or by_box(work, top) or by_signature(work, top)
        return shown if formula else desk_alone(work, top)
    best = _rather_than_site(measures, candidates, odds, best)
    odds = [odd if at == best or not measures.has_site_name(candidates[at]) else 0.0 for at, odd in enumerate(odds)]
    chosen = _chosen(candidates, odds, best)
    _lose(work, candidates, odds, chosen)
    if shown is not None and any(same_person(name, candidates[best].name) for name in shown.names):
        return shown
    return _found(work, chosen, candidates[best], top)


def _is_button(name: str) -> bool:
    """Whether a name is what a button says that shares, prints or enlarges the page ("Text size A A")."""
    return phrases("calls.share").is_whole(fold_phrase(name))


def _is_barred(measures: Measures, one: Candidate) -> bool:
    """Whether a candidate is nobody: the site, a common word of a dump, a body that only the data name, a button."""
    return measures.is_site(one) or measures.is_common(one) or measures.is_body_of_data(one) or _is_button(one.name)


def _lose(work: Work, candidates: list[Candidate], odds: list[float], chosen: list[Candidate]) -> None:
    """Keep the likeliest of those who were not taken for authors, and how likely those are who were."""
    if chosen:
        why = tuple(f"{one.name} likely by {odd:.2f}" for odd, one in zip(odds, candidates, strict=True) if one in chosen)
        work.winners["byline"] = Proposal(chosen[0].name, "", "judged", why=why)
    others = [(odd, one) for odd, one in zip(odds, candidates, strict=True) if one not in chosen]
    for odd, one in sorted(others, key=lambda pair: -pair[0])[:_MOST_LOST]:
        rules = dict.fromkeys(mention.rule for mention in one.mentions)
        runs = tuple(dict.fromkeys(mention.run.index for mention in one.mentions if mention.run is not None))
        work.lose("byline", [Proposal(one.name, " and ".join(rules), "judged", runs, (f"likely by {odd:.2f}",))])


def _rather_than_site(measures: Measures, candidates: list[Candidate], odds: list[float], best: int) -> int:
    """The likeliest candidate that is not called as the site is, where it is nearly as likely as one that is, or stands in its
    line."""
    if not measures.has_site_name(candidates[best]):
        return best
    others = [at for at, one in enumerate(candidates) if not measures.has_site_name(one)]
    other = max(others, key=odds.__getitem__, default=best)
    lines = {one.run.index for one in candidates[best].mentions if one.run is not None}
    in_line = any(one.run is not None and one.run.index in lines for one in candidates[other].mentions)
    return other if odds[other] >= max(_ENOUGH, 0 if in_line else _BESIDE * odds[best]) else best


def _chosen(candidates: list[Candidate], odds: list[float], best: int) -> list[Candidate]:
    """The likeliest candidate, those hardly less likely, and those whom its line or its list in the data names with it; at most
    sixty."""
    lists = set(_lists(candidates[best]))
    chosen = []
    for one, odd in zip(candidates, odds, strict=True):
        common = lists.intersection(_lists(one))
        share = _IN_THE_DATA if "json-ld:author" in common else _ON_THE_LINE if common else _BESIDE
        apart = _is_glued(one, candidates[best]) or _is_place_behind(one, candidates[best])
        if one is candidates[best] or (odd >= share * odds[best] and not apart):
            chosen.append(one)
    return chosen[:_MOST]


def _is_glued(one: Candidate, best: Candidate) -> bool:
    """Whether a name is the likeliest one's with something glued to it or cut off."""
    left, right = name_key(one.name), name_key(best.name)
    return left.startswith(right) or right.startswith(left)


def _is_place_behind(one: Candidate, best: Candidate) -> bool:
    """Whether a name ends the line of the likeliest one behind a long dash ("By Jane Doe, Harbour Post — Kelmouth")."""
    shown = ((mention.run.text, mention.run.text.rfind(one.name)) for mention in one.mentions if mention.run is not None)
    behind = ((text[:at].rstrip(), text[at + len(one.name) :].strip()) for text, at in shown if at > 0)
    return any(before[-1:] in ("—", "–") and not after and best.name in before for before, after in behind)


def _lists(one: Candidate) -> list[object]:
    """What lists a candidate with others: a line that is a byline, a row of elements of one class, JSON-LD."""
    lines = [m.run.index for m in one.mentions if m.run is not None and m.kind in ("marked", "labelled")]
    rows = [row for m in one.mentions if m.kind == "marked" and " " in m.name for row in _rows(m)]
    return [*lines, *rows, *(m.rule for m in one.mentions if m.kind == "data")]


def _rows(mention: Mention) -> list[object]:
    """The rows of like elements named after authors in which one stands that is nothing but a name."""
    element = mention.element
    around = [one for one in (element, element.getparent() if element is not None else None) if one is not None]
    named = [one for one in around if says_author(one.get("class") or "")]
    alone = (one for one in named if squeeze("".join(one.itertext())).strip(" ,|·") == mention.name)
    return [(one.getparent(), one.tag, one.get("class")) for one in alone]


def _found(work: Work, chosen: list[Candidate], best: Candidate, top: int) -> Found:
    """The names as the page prints them, in its order, with the likeliest one's line and those beside it."""
    names = unite(_spelling(one) for one in chosen)
    line = _byline(best, top) or _printed(work, names, top)
    data = next((one for one in best.mentions if one.kind in ("data", "meta")), None)
    rules = [one.rule for one in (line, data) if one is not None] or [best.mentions[0].rule]
    if line is None or line.run is None:
        return Found(names, None, rules[0])
    lines = {line.run.index: line}
    for one in chosen:
        other = _byline(one, top)
        if other is not None and other.run is not None and abs(other.run.index - line.run.index) <= _SAME_BLOCK:
            lines.setdefault(other.run.index, other)
    shown = [one for _, one in sorted(lines.items())]
    texts = dict.fromkeys(filter(None, (trim_byline(one.text, names, work.masthead_keys) for one in shown)))
    text = ", ".join(one for one in texts if not any(one != other and one in other for other in texts))
    runs = [one.run for one in shown if one.run is not None]
    elements = [one.element if one.kind in ("marked", "linked") else None for one in shown]
    elements = [own if own is not None else run.element for own, run in zip(elements, runs, strict=True)]
    return Found(names, text or None, " and ".join(rules), runs, [one for one in elements if one is not None])


def _printed(work: Work, names: list[str], top: int) -> Mention | None:
    """The line by the headline that prints a name known from the page's data and hardly anything else."""
    names = [one for one in names if name_key(one) not in work.masthead_keys]
    for run in work.page.runs[max(0, top - CLOSE) : top + ABOVE + BELOW]:
        name = next((one for one in names if one in run.text), None)
        if name is None or len(run.text) - len(name) > _LONGEST // 2:
            continue
        if is_open(work, run.index):
            return Mention(name, "bare", "name by the headline", 0.5, 0, run, printed_byline(run.text, name), run.element)
    return None


def _spelling(one: Candidate) -> str:
    """The name as the first marked or labelled place prints it, else as the data give it."""
    return next((m.name for m in one.mentions if m.kind in ("marked", "labelled", "linked", "bare")), one.name)


def _byline(one: Candidate, top: int) -> Mention | None:
    """The mention that is the byline: the best kind of those near the headline, else anywhere; a name that its element marks
    goes before the label in the line above."""
    kinds = ("labelled", "marked", "bare", "linked")
    shown = [m for m in one.mentions if m.kind in kinds and m.run is not None]

    def rank(m: Mention) -> tuple[bool, float, float]:
        place = kinds.index(m.kind) if m.rule != BELOW_A_LABEL else _AFTER_MARKED
        return m.run is None or abs(m.run.index - top) > 2 * CLOSE, place, -m.trust

    return min(shown, key=rank, default=None)
