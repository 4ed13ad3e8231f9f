"""Where a list of titles in a dump ends: at calls, comments, menus, notices or the site's footer."""

from __future__ import annotations

import re

from cleaners.debris import is_end_label
from cleaners.dump_cues import is_button, is_closer, is_gone_notice, is_legal_note
from cleaners.form_labels import is_form_label
from cleaners.han_names import is_wide
from cleaners.headlines import is_address_twice
from cleaners.phrases import fold_phrase, phrases
from cleaners.text import words
from cleaners.threads import is_thread_heading

_MENU = re.compile(r"[^|]{1,40}(?:\s\|\s?[^|]{1,40}){2,}")
_TITLE_WORDS, _WIDE_CHARS = 3, 6


def ends_list(text: str) -> bool:
    """Whether a line is none of a list of titles, and what stands below it neither."""
    key = fold_phrase(text)
    if not key or is_button(text) or is_closer(key) or is_gone_notice(text) or is_legal_note(text):
        return True
    if is_form_label(text) or is_end_label(text) or is_address_twice(text):
        return True
    if phrases("comments.forms").match(key) or is_thread_heading(text, key) or phrases("related.all").match(key):
        return True
    return _MENU.fullmatch(text) is not None


def is_long_title(text: str) -> bool:
    """Whether a line has the words of a title, not those of a menu's entry or a topic."""
    return len(words(text)) >= _TITLE_WORDS or (is_wide(text) and len(text) >= _WIDE_CHARS) or text[-1] in "?!？！"
