"""Which lines of a dump's head are the headline, the kicker above it and the standfirst below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from cleaners.han_names import is_wide, told_size
from cleaners.headlines import slug_overlap, slug_words
from cleaners.labelled_fields import labelled_title
from cleaners.scripts import begins_small
from cleaners.text import ends_sentence, words
from cleaners.titles import host_key, is_site
from cleaners.titles import key as spelt
from scraper.fields.headline.dump_lines import ANCHORS, JUNK, Seen, is_anchor, is_listed, is_publisher
from scraper.page.run import Run
from scraper.partition.work import Work

_ENOUGH, _OF_LIST, _FEW = 0.3, 1.5, 2
_FAR_COST, _MOST_FAR, _BLOCK_COST = 0.03, 40, 0.12
_LONGEST, _JOINED, _SENTENCE = 220, 200, 130
_MENU_CHARS, _MENU_WORDS, _WIDE_CHARS = 25, 3, 12
_MOST_PRINTINGS, _LONGER = 6, 1.2
_FAR = 2_000
_KICKER_CHARS, _KICKER_WORDS = 32, 4
_INDIAN = re.compile(r"[\u0900-\u0dff]")
_HANGUL = re.compile(r"[가-힣]")
_DECK_CHARS, _DECK_WORDS, _LONG_DECK = 25, 4, 75
_OPEN_ENDS = (",", ":", "-", "–", "—", "&", ";", "،")
_OPEN_WORDS = frozenset(
    "a an the of in on at to for from with by and or as but over after amid near into than that is are his her its their our "
    "der die das des dem den ein eine einer im in am auf aus bei mit nach von vom zu zum zur und oder für über noch "
    "le la les l un une des du de d à au aux et en dans sur pour par avec el los las del y o con para por sin al "
    "il lo gli i uno di da nel nella sul e a o os as um uma do dos das no na em ao het een van op voor met en te "
    "och i på av för med till в на по с из за для и к о от".split()
)
"""Words with which no headline ends."""
_PARTICLES = frozenset("auf aus ein mit nach vor zu um an über op in aan uit over on by up på av med till til".split())
"""Those of them that may be parts of verbs, with which headlines end as well ("Der Hafen baut wieder auf")."""
_ADDRESS = re.compile(r"\S@\S|://|^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?$")
_CALLS = frozenset(
    "exclusive|breaking|breaking news|developing|explained|explainer|revealed|exklusiv|eilmeldung|exclusif|exclusiva|exclusivo"
    "|esclusiva|esclusivo|último momento|última hora|эксклюзив"
    "|срочно|حصري|خاص|عاجل|özel|son dakika|独家|快讯|獨家|速報|独自|단독|속보".split("|")
)
"""Words above a headline that are no section's name."""
_SAID = re.compile(r"(?i),\s(?:says?|said|sagt|dit|dice|dizem|says|according)\b")


@dataclass
class Titles:
    """The lines of the headline, the one of the kicker, those of the standfirst."""

    headline: list[Run]
    kicker: Run | None = None
    standfirst: Run | None = None


def choose_titles(work: Work, seen: list[Seen]) -> Titles | None:
    """The titles among the lines above a story's first paragraph; ``None`` where no line is one."""
    places = _without_site(seen, [place for place, one in enumerate(seen) if _may_be(work, one)])
    if any(seen[place].kind == "title" for place in places):
        places = [place for place in places if seen[place].kind != "caption"]
    places = _without_cards(seen, places)
    if not places:
        return _sentence(seen)
    slug = slug_words(work.address)
    counts = _printings(work, [seen[place].run.text for place in places])
    top = _top_of_block(seen, places)
    scores = {place: _score(work, seen, place, slug, counts) for place in places}
    for place in places:
        scores[place] += 1.0 - _BLOCK_COST * (place - top) if place >= top else 0.0
    last = _last_of_list(seen, top, places)
    if last is not None:
        scores[last] += _OF_LIST
    best = max(places, key=lambda place: (scores[place], -place))
    if scores[best] < _ENOUGH:
        return _sentence(seen)
    return _pair(seen, best, scores, slug, counts) or _around(seen, best, scores)


def titles_around(work: Work, seen: list[Seen], place: int) -> Titles:
    """The titles around a line that was judged to be the headline: the line that goes on in it, kicker, standfirst."""
    places = _without_site(seen, [at for at, one in enumerate(seen) if _may_be(work, one)])
    slug = slug_words(work.address)
    counts = _printings(work, [seen[at].run.text for at in places])
    scores = dict.fromkeys(places, 0.0)
    pair = _pair(seen, place, scores, slug, counts)
    return pair or Titles([seen[place].run], _kicker(seen, place, scores), _deck(seen, place))


def _pair(seen: list[Seen], best: int, scores: dict[int, float], slug: list[str], counts: dict[str, int]) -> Titles | None:
    """The titles where the headline is printed in two lines."""
    pair = _joined(seen, best, slug, counts)
    if pair is None:
        return None
    first, last = pair
    return Titles([seen[place].run for place in range(first, last + 1)], _kicker(seen, first, scores), _deck(seen, last))


def _sentence(seen: list[Seen]) -> Titles | None:
    """A short sentence on top that stands right above a byline or a date."""
    for one, below in pairwise(seen):
        text = one.run.text
        if one.kind in ("other", "prose") and ends_sentence(text) and below.kind in ("byline", "date", "fields"):
            return Titles([one.run]) if len(words(text)) > 2 and len(text) <= _SENTENCE else None
    return None


def _without_site(seen: list[Seen], places: list[int]) -> list[int]:
    """The places without those of lines that are another title with a name behind it ("Title - The Daily Anchor") or with items
    of menus before it."""
    texts = [seen[place].run.text for place in places]
    return [place for place in places if not any(_is_named(seen[place].run.text, other) for other in texts)]


def _without_cards(seen: list[Seen], places: list[int]) -> list[int]:
    """The places without those of other stories that a label announces, where a title stands apart below them."""
    cards = [place for place in places if is_listed(place, lambda at: seen[at].kind, lambda at: seen[at].run.gap)]
    apart = [place for place in places if cards and place > cards[-1] and seen[place].run.gap]
    return [place for place in places if place not in cards] if apart else places


def _is_named(text: str, title: str) -> bool:
    if len(text) > len(title) > _MENU_CHARS and text.endswith(title):
        return True
    rest = text[len(title) :] if text.startswith(title) and len(title) > _MENU_CHARS / 2 else ""
    return rest[:2] in (" -", " |", " –", " —", " :", " ·", " •", " »")


def _may_be(work: Work, one: Seen) -> bool:
    text = one.run.text
    if one.kind not in ("title", "name", "prose", "other", "caption") or not 3 <= len(text) <= _LONGEST:
        return False
    if one.kind == "prose" and not text.endswith(("?", "!", "؟", "？", "！", ":")):
        return False
    if one.kind == "other" and not (text[-1] in _OPEN_ENDS and text[:1].isalnum()):
        return False
    if _ADDRESS.search(text) is not None:
        return False
    return not is_site(text, work.site_keys, host_key(work.address)) and not is_publisher(work, text)


def _printings(work: Work, texts: list[str]) -> dict[str, int]:
    """How often the page prints each of some lines, by their letters."""
    counts = {spelt(text): 0 for text in texts}
    for run in work.page.runs[:_FAR]:
        if len(run.text) <= _LONGEST and (key := spelt(run.text)) in counts:
            counts[key] += 1
    return counts


def _top_of_block(seen: list[Seen], places: list[int]) -> int:
    """Where the last lines begin that may be titles and have nothing but each other and a picture's lines between them, above
    the first byline, date or paragraph that stands below a title."""
    stop = next((at for at in range(1, len(seen)) if _closes(seen, at)), len(seen))
    inside = [place for place in places if place < stop] or places
    top = inside[-1]
    while top - 1 in inside or (top - 1 >= 0 and seen[top - 1].kind in ("picture", "file", "prose") and top - 2 in inside):
        top -= 1
    return top


def _closes(seen: list[Seen], at: int) -> bool:
    """Whether a line of the head closes what its headline stands in: a title that is no item of a menu stands above it."""
    if not is_anchor(seen[at]):
        return False
    above = next((one for one in reversed(seen[:at]) if one.kind not in ("picture", "file", "furniture")), None)
    if above is None or above.kind in ANCHORS:
        return False
    return above.kind in ("prose", "caption", "name") or (above.kind in ("title", "other") and not _is_small(above.run.text))


def _last_of_list(seen: list[Seen], top: int, places: list[int]) -> int | None:
    """The last line of a block of titles below a label of a list: the others are the list's."""
    block = [top]
    while block[-1] + 1 in places:
        block.append(block[-1] + 1)
    listed = top > 0 and seen[top - 1].kind == "label"
    return block[-1] if listed and len(block) > _FEW else None


def _score(work: Work, seen: list[Seen], place: int, slug: list[str], counts: dict[str, int]) -> float:
    text, kind = seen[place].run.text, seen[place].kind
    overlap, small = slug_overlap(text, slug), _is_small(text)
    again = 1 < counts[spelt(text)] <= _MOST_PRINTINGS and not small
    score = 1.5 + 2.5 * again + (4.0 * overlap if overlap >= 0.5 else 0.0) - _FAR_COST * min(len(seen) - place, _MOST_FAR)
    score += 3.0 * (labelled_title(text) is not None)
    score -= (1.2 if small else 0.0) + 1.0 * (kind == "name") + 0.5 * (kind == "caption") + 0.5 * (kind == "other")
    score -= 2.0 * (ends_sentence(text) and text[-1] not in "?!؟？！:…") + 0.7 * begins_small(text)
    if any(map(is_anchor, seen[:place])) and any(_closes(seen, at) for at in range(1, place)):
        score -= 1.5
    if place and seen[place - 1].kind in ("file", "picture"):
        score -= 1.0
    return score


def _is_small(text: str) -> bool:
    """Whether a line is as short as the name of a section or an item of a menu."""
    return _word_count(text) <= _MENU_WORDS and told_size(text) <= (_MENU_CHARS if not is_wide(text) else _WIDE_CHARS)


def _word_count(text: str) -> int:
    """How many words a text has: in letters of India, whose vowels are signs, what blanks part."""
    return len(text.split()) if not text.isascii() and _INDIAN.search(text) is not None else len(words(text))


def _joined(seen: list[Seen], best: int, slug: list[str], counts: dict[str, int]) -> tuple[int, int] | None:
    """The two lines that the headline is printed in, where it is."""
    for first in (best, best - 1):
        if first < 0 or first + 1 >= len(seen):
            continue
        one, other = seen[first], seen[first + 1]
        if other.kind not in ("title", "other", "name") or one.kind not in ("title", "other", "name", "prose"):
            continue
        if len(one.run.text) + len(other.run.text) <= _JOINED and _are_one(one.run, other.run, slug, counts):
            return first, first + 1
    return None


def _are_one(one: Run, other: Run, slug: list[str], counts: dict[str, int]) -> bool:
    """Whether two lines are one headline: by the address, by how the first ends and the second begins."""
    if counts.get(spelt(one.text), 0) > 1 or counts.get(spelt(other.text), 0) > 1:
        return False
    left, right, both = (slug_overlap(text, slug) * len(slug) for text in (one.text, other.text, f"{one.text} {other.text}"))
    if len(slug) > 2 and both >= 0.6 * len(slug) and both - left >= 2 and both - right >= 2:
        return True
    last = words(one.text.casefold())[-1:] or [""]
    if last[0] in _OPEN_WORDS and len(words(one.text)) > 2 and one.text[-1].isalnum():
        longer = len(other.text) > _LONGER * len(one.text)
        return last[0] not in _PARTICLES or not (longer or (other.gap and ends_sentence(other.text)))
    told = len(slug) > 2 and max(left, right) >= 0.7 * len(slug)
    return not told and _goes_on(one.text, other)


def _goes_on(text: str, other: Run) -> bool:
    """Whether a line goes on in the next by its last sign and the next one's first letter."""
    if ends_sentence(text) and text[-1] != ":":
        return False
    if text[-1] in _OPEN_ENDS and text[-1] != ":":
        return True
    return begins_small(other.text) and (not other.gap or text[-1] == ":")


def _around(seen: list[Seen], best: int, scores: dict[int, float]) -> Titles:
    """The headline with its neighbours: of two lines that may both be it, the first is a kicker where it is short and the second
    no more than a headline, and else the headline with its standfirst below it."""
    below = best + 1
    if below in scores and abs(scores[best] - scores[below]) < 1.0 and _is_kicker_of(seen, best, below):
        return Titles([seen[below].run], seen[best].run if _stands_alone(seen, best) else None, _deck(seen, below))
    return Titles([seen[best].run], _kicker(seen, best, scores), _deck(seen, best))


def _is_kicker_of(seen: list[Seen], place: int, below: int) -> bool:
    one, other = seen[place].run, seen[below].run
    if not _is_short(one.text) or len(words(other.text)) < 4 or told_size(other.text) < 1.2 * told_size(one.text):
        return False
    if one.text.isupper() and not other.text.isupper():
        return True
    long = told_size(other.text) > _LONG_DECK or _SAID.search(other.text) is not None or seen[below].kind == "prose"
    return not long and (other.gap or len(words(one.text)) <= 2)


def _is_short(text: str) -> bool:
    return len(words(text)) <= _KICKER_WORDS and told_size(text) <= _KICKER_CHARS and not ends_sentence(text)


def _kicker(seen: list[Seen], top: int, scores: dict[int, float]) -> Run | None:
    """The short line right above the headline that may be a title as well; a row of them is a menu."""
    place = top - 1
    if place not in scores or not _is_short(seen[place].run.text) or not _stands_alone(seen, place):
        return None
    return seen[place].run


def _stands_alone(seen: list[Seen], place: int) -> bool:
    """Whether a short line is a phrase rather than the name of a section, and no item of a menu."""
    above = seen[place - 1] if place else None
    listed = not seen[place].run.gap and above is not None and above.kind == "title"
    menu = listed or (above is not None and above.kind in ("title", "name", "other", "furniture") and _is_short(above.run.text))
    text = seen[place].run.text
    return not menu and (len(words(text)) > 1 or told_size(text) > 20 or text.casefold().strip(" :!|") in _CALLS)


def _deck(seen: list[Seen], last: int) -> Run | None:
    """The line right below the headline that may be its standfirst, where something other than its like stands below it."""
    place = last + 1
    while place < len(seen) and seen[place].kind in JUNK and seen[place].kind not in ("file", "picture", "label"):
        place += 1
    if place >= len(seen) or seen[place].kind not in ("title", "prose", "other"):
        return None
    text = seen[place].run.text
    size = told_size(text) + len(_HANGUL.findall(text))
    if size < _DECK_CHARS or not (len(words(text)) >= _DECK_WORDS or told_size(text) > 2 * len(text)):
        return None
    if spelt(text) == spelt(seen[last].run.text) or any(spelt(one.run.text) == spelt(text) for one in seen[place + 1 :]):
        return None
    return seen[place].run
