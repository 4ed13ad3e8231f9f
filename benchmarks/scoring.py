"""How a prediction is measured against a labelled page.

Texts are compared as bags of tokens (NFKC, case-folded words; CJK and Thai by character), leaks as shares of 4-token
shingles, headlines after folding quotes, dashes, case and white space, dates by calendar day, authors as sets of names.
The body is compared as the golden texts print it: with the standfirst and the dateline that a record holds apart.
Sets whose gold holds required and forbidden segments (``with``, ``without``) are counted over the whole set.
"""

from __future__ import annotations

import datetime
import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f"
_TOKEN = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")
_FOLD = str.maketrans(
    {
        "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "−": "-",
        "…": "...", "\u00a0": " ", "\u200b": None, "\u00ad": None, "´": "'", "`": "'",
    }
)  # fmt: skip
_BY = re.compile(r"^(?:by|von|par|por|di|da|af|av|door|od|autor|author|text|written by|posted by|story by)\b[:\s]+", re.I)
_BETWEEN = re.compile(r"\s*(?:[,;|/&•·]|\band\b|\bund\b|\bet\b|\by\b|\bog\b|\boch\b|\be\b(?=\s[A-Z])|\ben\b(?=\s[A-Z]))\s*")
_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
_SHINGLE = 4
_A_FEW_TOKENS = 10
_WITHOUT_DECK = ("l3s", "dragnet", "aeb", "htmldate")
"""Sets whose golden texts begin below the standfirst."""
COUNTS = ("_tp", "_fp", "_fn")
"""Counts of segments, which are added up over a set instead of averaged."""


def tokens(text: str | None) -> list[str]:
    """The words of a text, folded; a CJK or Thai character is a word."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text or "").casefold())


def flat(value: Any) -> str:
    """A text, a list of texts or a list of records with ``text`` or ``headline`` as one text."""
    if isinstance(value, str):
        return value
    texts = ((one.get("text") or one.get("headline") or "") if isinstance(one, dict) else one for one in value or [])
    return "\n".join(map(flat, texts))


def overlap(found: Sequence[str], wanted: Sequence[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two bags of tokens; two empty bags agree."""
    if not wanted or not found:
        same = float(not wanted and not found)
        return same, same, same
    hits = sum((Counter(found) & Counter(wanted)).values())
    precision, recall = hits / len(found), hits / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def leak(found: Sequence[str], foreign: Sequence[str]) -> float:
    """The share of a foreign text's 4-token shingles that stand in a text."""
    foreign_bag = _shingles(foreign)
    return sum((foreign_bag & _shingles(found)).values()) / max(1, foreign_bag.total())


def _shingles(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def title(text: str | None) -> str:
    """A headline, folded for comparison."""
    folded = unicodedata.normalize("NFKC", html.unescape(html.unescape(text or ""))).translate(_FOLD).casefold()
    return re.sub(r"\s+", " ", folded).strip(" .")


def names(value: Iterable[Any] | str | None) -> set[str]:
    """A list of authors as a set of folded names."""
    found = set()
    for one in [value] if isinstance(value, str) else value or []:
        text = one.get("name") if isinstance(one, dict) else one
        if not isinstance(text, str):
            continue
        for part in _BETWEEN.split(_BY.sub("", re.sub(r"\s+", " ", html.unescape(text)).strip())):
            name = _BY.sub("", part).strip(" .:-–—|").translate(_FOLD)
            if name:
                found.add(unicodedata.normalize("NFKC", name).casefold())
    return found


def day(text: Any) -> datetime.date | None:
    """The calendar day at the head of an ISO 8601 date."""
    found = _DAY.match(str(text or ""))
    try:
        return datetime.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def as_printed(kind: str, found: dict[str, Any]) -> str:
    """The text of the story as a golden text prints it: the dateline as printed is put back before the body, and before it
    the standfirst on sets whose golden texts begin with it."""
    body = " ".join(filter(None, (found.get("dateline_raw"), found.get("body"))))
    deck = None if kind in _WITHOUT_DECK else found.get("standfirst")
    return f"{deck}\n\n{body}" if deck else body


def score_page(kind: str, gold: dict[str, Any], found: dict[str, Any]) -> dict[str, float]:
    """The metrics of one page, by name; counts of segments begin with an underscore."""
    scores: dict[str, float] = {}
    body = as_printed(kind, found)
    words = tokens(body)
    if "with" in gold and kind == "traf":
        _score_segments(gold, found, body, scores)
    elif gold.get("body"):
        scores["body_p"], scores["body_r"], scores["body_f1"] = overlap(words, tokens(gold["body"]))
    for name in ("comments", "related"):
        wanted = tokens(flat(gold.get(name)))
        if gold.get(name):
            scores[f"{name}_p"], scores[f"{name}_r"], scores[f"{name}_f1"] = overlap(tokens(flat(found.get(name))), wanted)
            scores[f"{name}_leak"] = leak(words, wanted)
        elif name == "comments" and kind in ("l3s", "dragnet"):
            scores["comments_false"] = float(len(tokens(flat(found.get(name)))) > _A_FEW_TOKENS)
    _score_head(gold, found, scores)
    return scores


def _score_head(gold: dict[str, Any], found: dict[str, Any], scores: dict[str, float]) -> None:
    if gold.get("headline"):
        scores["headline"] = float(title(found.get("headline")) == title(gold["headline"]))
    if gold.get("authors") is not None:
        wanted, given = names(gold["authors"]), names(found.get("authors"))
        if wanted:
            scores["authors_f1"] = 2 * len(wanted & given) / (len(wanted) + len(given))
            scores["authors_exact"] = float(wanted == given)
        else:
            scores["authors_false"] = float(bool(given))
    if day(gold.get("date")):
        scores["date"] = float(day(found.get("date")) == day(gold["date"]))


def _score_segments(gold: dict[str, Any], found: dict[str, Any], body: str, scores: dict[str, float]) -> None:
    text = " ".join(body.split())
    present = [" ".join(one.split()) in text for one in gold["with"]]
    scores["_tp"], scores["_fn"] = float(sum(present)), float(len(present) - sum(present))
    scores["_fp"] = float(sum(" ".join(one.split()) in text for one in gold["without"]))
    required = " ".join(" ".join(gold["with"]).split())
    segments = [" ".join(one.split()) for one in gold.get("comments_seg") or []]
    segments = [one for one in segments if one not in required]
    if segments:
        comments = " ".join(flat(found.get("comments")).split())
        scores["comments_hit"] = sum(one in comments for one in segments) / len(segments)
        scores["comments_segleak"] = sum(one in text for one in segments) / len(segments)


def summarise(pages: Sequence[dict[str, float]]) -> dict[str, float]:
    """The metrics of a set: means over the pages that have them, and segment scores over the whole set."""
    keys = sorted({key for page in pages for key in page if not key.startswith("_")})
    found = {key: sum(page[key] for page in pages if key in page) / sum(key in page for page in pages) for key in keys}
    if any("_tp" in page for page in pages):
        right, wrong, missed = (sum(page.get(key, 0.0) for page in pages) for key in COUNTS)
        found["seg_f1"] = 2 * right / max(1.0, 2 * right + wrong + missed)
        found["seg_precision"] = right / max(1.0, right + wrong)
        found["seg_recall"] = right / max(1.0, right + missed)
    return found
