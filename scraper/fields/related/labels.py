"""Labels of lists: what a line above a list says, and what kind of list it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from cleaners.phrases import fold_phrase, label_starts, list_kind, phrases
from cleaners.text import is_prose, letters
from cleaners.titles import host_key
from cleaners.titles import key as name_key
from scraper.fields.related.card_titles import is_titled
from scraper.fields.related.entry_lines import is_button
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_LABEL_CHARS = 60
_NAME_CHARS = 4
_SECTIONS = ("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "section")
_PATH_PARTS = 3
_FEW_WORDS, _MOST_WORDS = 4, 6
_RECOMMENDS = tuple(
    f" {fold_phrase(one)}"
    for one in (
        "recommends", "suggests", "empfiehlt", "recommande", "recomienda", "recomenda", "consiglia", "raadt aan", "anbefaler",
        "rekommenderar", "poleca", "рекомендует", "öneriyor",
    )
)  # fmt: skip
"""What a label says whose first words are the site's name ("The Herald recommends")."""
_FOR_MORE = re.compile(
    r"(?i)(?:headlines|stories|news|articles|coverage|posts|nachrichten|artikel|meldungen|noticias|notizie|articoli|nieuws|nyheter"
    r"|nyheder|haberler\w*|actus?|новости)\W*$|[»›>:]\s*$"
)
"""How a linked heading ends that is printed over a list, and is no headline."""
_EVERYWHERE = frozenset(
    "news latest home homepage article articles story stories blog blogs post posts nachrichten aktuell aktuelles noticias "
    "noticia "
    "actualite actualites actualités notizie nieuws nyheter haber haberler content index main general front frontpage page "
    "новости أخبار 新闻 ニュース 뉴스 features feature magazine more video videos headlines schlagzeilen titulares top threads "
    "forum forums topic topics thread".split()
)
"""Names of sections that every site has, and that say nothing in a label."""


def label_text(line: Run) -> str:
    """What a label's line prints, without the button that ends it ("Latest posts by Ann Field (see all)"), and of tabs beside
    each other the first."""
    links = line.links()
    if line.is_link():
        first = line.text[links[0].start : links[0].end]
        return first if len(links) > 1 and list_kind(fold_phrase(first)) is not None else line.text
    if links and links[-1].start and is_button(line.text[links[-1].start : links[-1].end]):
        return line.text[: links[-1].start].rstrip(" (|·–-")
    return line.text


def is_site_label(work: Work, line: Run) -> bool | None:
    """Whether a line labels a list of the site (True) or of the story (False); ``None`` for any other line."""
    return _labels(work).is_site(line)


def page_labels(work: Work) -> Iterator[tuple[Run, str, bool]]:
    """The lines of the page that label lists, each with its key and whether its list is the site's."""
    return iter(_labels(work).all)


def _labels(work: Work) -> _Labels:
    labels: _Labels | None = work.kept.get(_Labels)
    if labels is None:
        labels = work.kept[_Labels] = _Labels(work)
    return labels


class _Labels:
    """The lines of a page that are labels of lists, each read once."""

    def __init__(self, work: Work) -> None:
        self.sections = _sections(work)
        self._site = (*work.site_keys, host_key(work.address))
        self._keys = work.phrase_keys
        self._known: dict[int, bool | None] = {}

    @cached_property
    def all(self) -> list[tuple[Run, str, bool]]:
        """The labels, each with its key and whether its list is the site's, in page order."""
        starts, found = label_starts(), []
        for line, key in self._keys:
            if key[:2] in starts or recommends(key) or (self.sections and is_titled(line)):
                site = self.is_site(line)
                if site is not None:
                    found.append((line, key, site))
        return found

    def is_site(self, line: Run) -> bool | None:
        """Whether a line's list is the site's; ``None`` for a line that is no label."""
        if line.index not in self._known:
            self._known[line.index] = self._read(line)
        return self._known[line.index]

    def _read(self, line: Run) -> bool | None:
        if len(line.text) > _LABEL_CHARS or is_prose(line.text):
            return None
        key = fold_phrase(label_text(line))
        kind = _kind(line, key) if key[:2] in label_starts() or recommends(key) else None
        if kind in (None, "site") and self._names_section(line):
            return False
        if kind is None and self._names_site(line, key):
            return True
        return None if kind is None else kind == "site"

    def _names_site(self, line: Run, key: str) -> bool:
        """Whether a label is the site's name and that of a list that every page has ("The Herald's Top Headlines")."""
        if line.is_link():
            return False
        parts = key.split()
        ends = any(phrases("related.sites").is_whole(" ".join(parts[-count:])) for count in (1, 2) if count < len(parts))
        return ends and any(len(name) >= _NAME_CHARS and name in name_key(label_text(line)) for name in self._site)

    def _names_section(self, line: Run) -> bool:
        """Whether a heading names the section that the page stands in ("Latest sport news")."""
        if not self.sections or line.tag == "h1" or not is_titled(line) or any(map(str.isdigit, line.text)):
            return False
        if line.is_link() and _FOR_MORE.search(line.text) is None:
            return False
        label = f" {letters(label_text(line))} "
        return 1 < len(label.split()) <= _MOST_WORDS and any(f" {name} " in label for name in self.sections)


def recommends(key: str) -> bool:
    """Whether a label says that the site recommends something ("The Herald recommends")."""
    return key.endswith(_RECOMMENDS) and len(key.split()) <= _FEW_WORDS


def _kind(line: Run, key: str) -> str | None:
    if recommends(key) and not line.is_link():
        return "recommended"
    if not line.is_link():
        return list_kind(key, heading=line.tag in HEADINGS)
    if line.tag in HEADINGS:
        return list_kind(key, heading=_FOR_MORE.search(line.text) is not None)
    whole = any(phrases(kind).is_whole(key) for kind in ("related.labels", "related.sites"))
    return list_kind(key) if whole and is_titled(line) else None


def _sections(work: Work) -> set[str]:
    """The page's sections: by its own data and by the folders of its address."""
    meta = work.page.metadata
    listed = [part for name in meta.texts("articleSection") for part in (name, *name.split(","))]
    names = [*listed, *meta.crumbs[1:], *(meta.first(name) or "" for name in _SECTIONS)]
    folders = (work.address or "").partition("://")[2].split("/")[1:-1]
    names += [folder.replace("-", " ") for folder in folders[:_PATH_PARTS]]
    own = {letters(meta.title or "")}
    found = {letters(name) for name in names} - own
    return {name for name in found if len(name) >= _NAME_CHARS and name not in _EVERYWHERE and not name.isdecimal()}
