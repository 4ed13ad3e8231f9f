"""Lines that look like a name but aren't a byline: a masthead, the source of a quotation, a sub-head."""

from __future__ import annotations

from itertools import islice

from cleaners.text import ends_sentence, squeeze
from scraper.fields.headline.head import top_of
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import make_of
from scraper.partition.work import Work
from scraper.urls import leads_home

_OPENING, _ENDING = "\"“„«»”‚‘'‹›「『", "\"”“»«’'›‹」』"
_DASHES = ("–", "—", "―", "-", "~")
_INTRODUCING = ":："
_QUOTES = ("blockquote", "q", "cite")


def is_masthead(run: Run, top: int) -> bool:
    """Whether a line above the headline, or a heading anywhere, leads to the site's front page."""
    return (run.tag in HEADINGS or run.index < top) and any(leads_home(link.href) for link in run.links())


def is_said(work: Work, run: Run) -> bool:
    """Whether a line names who said the words above it: a dash and a name below a quotation, a name below a
    whole one of the same make, or what the markup cites."""
    element = run.element
    if element is not None and any(one.tag in _QUOTES for one in (element, *islice(element.iterancestors(), 3))):
        return True
    if run.index == 0:
        return False
    above = work.page.runs[run.index - 1]
    text = above.text.rstrip(" .")
    opens, ends = text[:1] in _OPENING, text[-1:] in _ENDING
    if run.text.startswith(_DASHES):
        return opens or ends
    return opens and ends and above.index > top_of(work) and element is not None and make_of(element) == make_of(above.element)


def is_quoted(text: str) -> bool:
    """Whether a text is a quotation and nothing else."""
    text = text.strip(" .")
    return text[:1] in _OPENING and text[-1:] in _ENDING


def is_subhead(work: Work, run: Run) -> bool:
    """Whether a name-like line is a heading amid the story: a paragraph of the same element stands above it, or one that ends
    in a colon above a line in bold."""
    page, above = work.html, work.page.runs[run.index - 1] if run.index else None
    if page is None or above is None or above.tag != "p" or not ends_sentence(above.text):
        return False
    bold = (squeeze("".join(one.itertext())) for one in run.element.iter("b", "strong"))
    introduced = above.text[-1] in _INTRODUCING and run.text in bold
    if not introduced and (run.tag not in HEADINGS or run.tag == "h1"):
        return False
    return page.box(above).getparent() is page.box(run).getparent() and top_of(work) < above.index
