"""What else belongs to comments: invitations to write one, headings over none, links to them."""

from __future__ import annotations

from cleaners.phrases import fold_phrase, phrases
from cleaners.text import is_prose, letters
from scraper.fields.comments.taking import FURNITURE, HEADING_CHARS
from scraper.page.hints import COMMENT
from scraper.page.run import Run
from scraper.partition.work import Work

_INVITATION = "invitation to comment"
_MOST_RESTS = 30


def claim_rests(work: Work) -> None:
    """Claim what else belongs to comments: invitations to write one, headings over none, links to them."""
    page = work.html
    if page is None:
        return
    forms = phrases("comments.forms")
    for line, key in work.phrase_keys:
        if (forms.match(key) or _is_invitation(line)) and work.is_free(line) and not _is_told(work, line):
            work.claim(line, "boilerplate", _INVITATION)
    headings = phrases("comments.headings")
    for element in [element for element, mask in work.hinted if mask & COMMENT]:
        span = page.span(element)
        if not span or len(span) > _MOST_RESTS or element.tag in ("body", "html"):
            continue
        lines = [line for line in page.runs_in(element) if work.is_free(line)]
        keys = [fold_phrase(line.text) for line in lines if len(line.text) <= HEADING_CHARS and line.tag != "h1"]
        if lines and len(keys) == len(lines) and all(not key or forms.match(key) or headings.match(key) for key in keys):
            work.claim_free(lines, "boilerplate", FURNITURE)


def _is_told(work: Work, line: Run) -> bool:
    """Whether a line is of a story: a sentence, or the page's title, which may begin like an invitation ("Log in to win")."""
    return is_prose(line.text) or letters(line.text) in work.title_keys


def _is_invitation(line: Run) -> bool:
    """Whether the parts of a line of links speak of comments: "Comment | Read comments (2)"."""
    if line.link_marks is None or "|" not in line.text or not line.is_link():
        return False
    keys = [fold_phrase(part) for part in line.text.split("|")]
    return all(phrases("comments.forms").match(key) or phrases("comments.headings").match(key) for key in keys)
