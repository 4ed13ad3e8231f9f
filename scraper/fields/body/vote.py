"""jusText's vote on a page's lines, asked only if the learned model finds no story.

jusText's own classification runs on our lines, so the page is not parsed again.
"""

from __future__ import annotations

from functools import cache

from justext import core, get_stoplist, get_stoplists
from justext.paragraph import Paragraph

from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_LANGUAGES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ko": "Korean", "nl": "Dutch", "no": "Norwegian_Bokmal", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
}  # fmt: skip
"""Languages by code, as jusText's stop lists name them."""


class _Line(Paragraph):  # type: ignore[misc]  # jusText has no types
    """A run as jusText sees a paragraph; its text, white space folded already, is told once."""

    text = ""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.dom_path = f".{run.tag}" if run.tag in HEADINGS else "p"
        self.text_nodes = [run.text]
        self.text = run.text
        self.chars_count_in_links = sum(len(text) for _, text in run.link_marks or ())
        self.tags_count = 0
        self.class_type = ""


def voted_runs(work: Work) -> list[Run]:
    """The free lines that jusText calls good, with the headings above them, in page order."""
    lines = [_Line(run) for run in work.free()]
    if not lines:
        return []
    core.classify_paragraphs(lines, _stop_words((work.page.metadata.language or "")[:2].lower()))
    core.revise_paragraph_classification(lines, core.MAX_HEADING_DISTANCE_DEFAULT)
    return [line.run for line in lines if not line.is_boilerplate]


@cache
def _stop_words(code: str) -> frozenset[str]:
    """The stop words of a language; those of all languages together where jusText has none for it."""
    name = _LANGUAGES.get(code)
    known = get_stoplists()
    if name in known:
        return frozenset(get_stoplist(name))
    return frozenset().union(*(get_stoplist(one) for one in known))
