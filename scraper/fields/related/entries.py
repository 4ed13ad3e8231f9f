"""The entries of a list on a page that no outlet describes: headline, address, date and byline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import islice

from cleaners.addresses import split_address
from cleaners.cues import is_reading_time
from cleaners.dates import Moment, is_date_line
from cleaners.han_names import is_wide
from cleaners.phrases import Kind, fold_phrase, list_kind, phrases
from cleaners.stamps import is_stamp
from cleaners.text import words
from scraper.fields.related.card_titles import day_in, headline_in, rank
from scraper.fields.related.cards import Detail, beside_link, is_writer, read_detail, unmarked_writers
from scraper.fields.related.entry_lines import byline_beside, is_button, is_entry, is_item, item_text, rest_of
from scraper.fields.related.labels import recommends
from scraper.fields.related.lists import LABELLED, LinkList
from scraper.page.run import Run
from scraper.page.tree import make_of
from scraper.partition.evidence import place_in_site
from scraper.partition.work import Work
from scraper.record.article import RelatedKind, RelatedLink
from scraper.urls import leads_to_service

_BUTTON_CHARS, _FEWEST_BUTTONS = 25, 3
_BUTTON_WORDS = 4
_MORE: tuple[Kind, ...] = ("related.headed", "related.all")
_FEWEST_NAMES, _MENU = 3, 0.8
_TITLE_WORDS, _FEWEST_WORDS = 5, 3
_DEEPEST = 2
_STEPS = 8
_TOPIC_CHARS, _TOPIC_WORDS, _WIDE_TOPIC = 32, 3, 8
_SECTION = re.compile(
    r"(?i)/(?:categor(?:y|ies|ia|ie)|kategorien?|rubri(?:k|ken|que|ques|c)|secci[oó]n|sections?|tags?|topics?|keywords?|themen?|temas?|sujets?|argoment[io]|assuntos?|onderwerp(?:en)?|konu(?:lar)?|etiketa?|etiquetas?"
    r"|schlagwort(?:e)?|emner?|t[eé]mat?a?)/"
)
_ADVERT = re.compile(
    r"(?i)(?:[/.](?:doubleclick\.net|googleadservices\.com|outbrain\.com|taboola\.com|zergnet\.com|revcontent\.com|mgid\.com)/)"
    r"|/(?:adx_click|ad_?click|adclick|clickthru)\b|[/.](?:coupons?|vouchers?(?:-codes?)?|gutscheine?|promo-?codes?|rabattcodes?)[/.]"
)
"""Addresses that count a click on an advertisement, or are those of coupons."""
_POINTERS = " »›>→➜➔▶►▸●•■"
"""Signs before and behind the title of another story."""
_ICONS = re.compile("[\ue000-\uf8ff]")
"""Letters of icon fonts."""
_TOPICS = re.compile(
    r"(?i)\b(?:topics?|tags?|keywords?|(?:filed|posted) (?:under|in)|abgelegt (?:in|unter)|classé dans|archivado en"
    r"|themen|schlagw\w+|stichw\w+|sujets|thèmes|temas|argomenti|onderwerpen|konular|etiketler)\b"
    r"|тем[ыа]|теги|مواضيع|وسوم|话题|話題|标签|標籤|トピック|タグ"
)

_FILED = re.compile(
    r"(?i)(?:filed|posted) (?:under|in)|related (?:topics|tags|people|countries|companies|organi[sz]ations|places|keywords)|tags"
    r"|topics|keywords|(?:verwandte )?(?:themen|schlagw[oö]rter|schlagworte|stichw[oö]rter)|abgelegt (?:in|unter)|classé dans"
    r"|archivado en|temas relacionados|mehr lesen über|(?:post )?categories"
)
"""Labels over topics and nothing else."""


class Entries:
    """The entries of one list, in its order, each address once. What a card prints beside its headline (a day, who wrote it)
    is given to its entry; links to an author, to a section, to a topic or to an advertisement are no entries. ``topics`` are
    the entries of a list of topics, which has no others."""

    def __init__(self, work: Work, found: LinkList) -> None:
        self.made: list[RelatedLink] = []
        self._work = work
        self._label = _ICONS.sub("", found.label or "").strip(" :…»›").strip() or None
        self.by_section = found.rule == LABELLED and list_kind(fold_phrase(self._label or ""), heading=True) is None
        """Whether nothing but a name in its label tells that it is a list: the section's, or that of who recommends it."""
        self.services = False
        """Whether some of its links lead to what the site offers beside its stories."""
        self._told = found.label is not None or found.kind is not None
        self._rank = 0
        self._days: dict[str, Moment] = {}
        self._inside: dict[str, Moment] = {}
        """The days that the links themselves hold, where nothing beside them says one."""
        self._topics: list[RelatedLink] = []
        self._known: set[str | None] = set()
        self._pending: Detail | None = None
        self._read([line for line in found.lines if work.is_free(line)])
        for one in self.made:
            if one.date is None and (day := self._inside.get(one.url or "")) is not None:
                one.date = day.iso
        self._drop_buttons()

    @property
    def kind(self) -> RelatedKind | None:
        """The kind that a name in the label tells."""
        if not self.by_section:
            return None
        return "recommended" if recommends(fold_phrase(self._label or "")) else "section"

    @property
    def is_menu(self) -> bool:
        """Whether a list is one of names of sections or sites rather than of headlines."""
        if self.by_section:
            titles = sum(map(_is_title, self.made))
            return len(self.made) < _FEWEST_NAMES or 2 * titles < len(self.made)
        if len(self.made) < _FEWEST_NAMES or sum(map(_is_topic, self.made)) < _MENU * len(self.made):
            return False
        return 2 * sum(_leads_to_place(one.url) for one in self.made) >= len(self.made)

    def _read(self, lines: list[Run]) -> None:
        """Read the lines: what stands beside a headline belongs to the entry in the same card."""
        besides = [beside_link(self._work, line) for line in lines]
        whole = (told if line.is_link() else None for line, told in zip(lines, besides, strict=True))
        details = [told or read_detail(self._work, line) for line, told in zip(lines, whole, strict=True)]
        for at, writer in unmarked_writers(self._work, lines, details).items():
            details[at] = writer
        named = _names(lines)
        places = [at for at, line in enumerate(lines) if details[at] is None and is_entry(line) and line not in named]
        for at, (line, detail) in enumerate(zip(lines, details, strict=True)):
            if detail is not None:
                self._beside(line, detail, lines, places, at)
            elif (told := besides[at]) is not None:
                self._add(line)
                if self.made:
                    self._complete(told)
            elif line in named:
                self._sign(line)
            elif is_entry(line):
                self._add(line)
            elif self._told and is_item(line):
                link = line.links()[0]
                self._put(RelatedLink(list=self._label, headline=item_text(line), url=self._work.absolute(link.href)), None, 1)

    def _beside(self, line: Run, detail: Detail, lines: list[Run], places: list[int], at: int) -> None:
        url = self._work.absolute(line.links()[0].href) if line.is_link() and detail.byline is None else None
        if url is not None and detail.day is not None:
            self._keep_day(url, detail.day)
            return
        place = bisect_left(places, at)
        before = lines[places[place - 1]] if place else None
        after = lines[places[place]] if place < len(places) else None
        if before is None or (after is not None and self._is_nearer(line, after, before)):
            told = self._pending or detail
            self._pending = Detail(told.byline or detail.byline, told.day or detail.day)
        elif self.made:
            self._complete(detail)

    def _sign(self, line: Run) -> None:
        """Take the writer from a line of names."""
        for link in line.links():
            text = line.text[link.start : link.end].strip()
            if self.made and is_writer(line, link, text):
                self._complete(Detail(text, None))

    def _is_nearer(self, line: Run, after: Run, before: Run) -> bool:
        """Whether the innermost element around a line and another one is that with the line after it; in a list without cards
        all belongs to the headline above."""
        page = self._work.html
        if page is None:
            return False
        for above in islice((line.element, *line.element.iterancestors()), _STEPS):
            span = page.span(above)
            if before.index in span or after.index in span:
                return before.index not in span
        return False

    @property
    def topics(self) -> list[RelatedLink]:
        """The topics, where the list is one of topics rather than of stories: by its addresses, or by its label and looks."""
        if not self.made:
            return self._topics
        label = self._label or ""
        labelled = _FILED.fullmatch(label) is not None or (_TOPICS.search(label) is not None and all(map(_is_topic, self.made)))
        return [*self._topics, *self.made] if labelled else []

    def _add(self, line: Run) -> None:
        """An entry for each link of the line. Of several links to one address the first names it, or the one that is a
        heading."""
        links = line.links()
        beside = rest_of(line)
        moment = self._work.date(beside) if beside else None
        for link in links:
            text = headline_in(link.element, line.text[link.start : link.end].strip(_POINTERS).lstrip("\ufe0e\ufe0f "))
            url = self._work.absolute(link.href)
            if link.href[:1] == "#" and len(link.href) > 1:
                continue  # a part of this page
            if _says_nothing(text) or (len(links) > 1 and is_button(text)) or self._is_offer(url):
                continue
            if is_writer(line, link, text):
                if self.made:
                    self._complete(Detail(text, None))
            elif is_date_line(text) or is_stamp(text):
                if url is not None and (dated := self._work.date(text)) is not None:
                    self._keep_day(url, dated)
            else:
                self._put(RelatedLink(list=self._label, headline=text, url=url), moment, rank(line))
                if url is not None and (dated := day_in(self._work, link.element)) is not None:
                    self._inside[url] = dated
        if self.made and (byline := byline_beside(line)) is not None:
            self._complete(Detail(byline, None))

    def _is_offer(self, url: str | None) -> bool:
        """Whether an address is that of an advertisement or of what the site offers beside its stories."""
        service = leads_to_service(url)
        self.services = self.services or service
        return service or _ADVERT.search(url or "") is not None

    def _put(self, entry: RelatedLink, moment: Moment | None, placed: int) -> None:
        last = self.made[-1] if self.made else None
        if _is_topic(entry):
            place = place_in_site(entry.url)
            if place == "list" or _SECTION.search(entry.url or "") is not None:
                self._topics.append(entry)
                return
            if place == "home":
                return  # a site, or the card's section by the name of its site
        if last is not None and entry.url is not None and last.url == entry.url:
            if placed > self._rank:
                last.headline, self._rank = entry.headline, placed
            return
        if entry.url is not None and entry.url in self._known:
            return
        self._known.add(entry.url)
        day = moment or self._days.get(entry.url or "")
        entry.date = day.iso if day is not None else None
        self.made.append(entry)
        self._rank = placed
        if self._pending is not None:
            self._complete(self._pending)
            self._pending = None

    def _drop_buttons(self) -> None:
        """Without what stands in three entries and leads elsewhere each time ("To the recipe", "30 recipes"), and without the
        link to all of them below the others."""
        texts = Counter(one.headline.casefold() for one in self.made if len(one.headline) <= _BUTTON_CHARS)
        self.made = [one for one in self.made if texts[one.headline.casefold()] < _FEWEST_BUTTONS]
        label = fold_phrase(self._label or "")
        self.made = [one for one in self.made if fold_phrase(one.headline) != label]
        if len(self.made) > 1 and _leads_on(self.made[-1].headline):
            self.made.pop()

    def _keep_day(self, url: str, day: Moment) -> None:
        """A link that shows a day belongs to the entry with its address, which stands above or follows."""
        if self.made and self.made[-1].url == url:
            self.made[-1].date = self.made[-1].date or day.iso
        else:
            self._days[url] = day

    def _complete(self, detail: Detail) -> None:
        """Give a byline and a day to the last entry."""
        last = self.made[-1]
        last.byline = last.byline or detail.byline
        if last.date is None and detail.day is not None:
            last.date = detail.day.iso


def _says_nothing(text: str) -> bool:
    """Whether a link's text is no headline: without a letter ("10:04"), or how long something takes ("45 min.")."""
    return not any(map(str.isalpha, text)) or is_reading_time(text)


def _leads_on(text: str) -> bool:
    """Whether a link below a list leads to more of it ("More related articles")."""
    key = fold_phrase(text)
    return len(words(text)) <= _BUTTON_WORDS and any(phrases(kind).begins(key) for kind in _MORE)


def _is_title(one: RelatedLink) -> bool:
    """Whether an entry reads as a headline: by its words, or by some of them and a number in its address."""
    count = len(words(one.headline))
    numbered = any(map(str.isdigit, split_address(one.url or "").path))
    return count >= _TITLE_WORDS or is_wide(one.headline) or (count >= _FEWEST_WORDS and numbered)


def _leads_to_place(url: str | None) -> bool:
    """Whether an address has the shape of a section's or a site's rather than of a story's."""
    parts = split_address(url or "")
    folders = [one for one in parts.path.split("/") if one]
    last = folders[-1] if folders else ""
    return len(folders) <= _DEEPEST and "." not in last and not parts.query and not any(map(str.isdigit, last))


def _names(lines: list[Run]) -> set[Run]:
    """The lines of short names that are made otherwise than the headlines: the section or the topic that a card prints."""
    entries = [line for line in lines if is_entry(line)]
    short = {line for line in entries if all(_is_short(shown) for _, shown in line.link_marks or ())}
    makes = {make_of(line.element) for line in entries if line not in short}
    return {line for line in short if make_of(line.element) not in makes} if makes else set()


def _is_topic(entry: RelatedLink) -> bool:
    return _is_short(entry.headline) and entry.date is None


def _is_short(text: str) -> bool:
    return len(text) <= (_WIDE_TOPIC if is_wide(text) else _TOPIC_CHARS) and len(words(text)) <= _TOPIC_WORDS
