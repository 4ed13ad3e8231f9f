"""The entries of a list of links on a page that nobody described: headline, address, date and byline of each."""

from __future__ import annotations

import re
from collections import Counter

from cleaners.bylines import is_byline_line, read_byline
from cleaners.cues import is_reading_time
from cleaners.dates import Moment, is_date_line
from cleaners.han_names import is_wide
from cleaners.names import looks_like_person
from cleaners.stamps import is_stamp
from scraper.fields.related.lists import LinkList, is_button, is_entry, rest_of
from scraper.page.run import HEADINGS, Run
from scraper.partition.evidence import place_in_site
from scraper.partition.work import Work
from scraper.record.article import RelatedLink
from scraper.urls import leads_to_author

_SHORT_LINE = 60
_BUTTON_CHARS, _FEWEST_BUTTONS = 25, 3
_TOPIC_CHARS, _TOPIC_WORDS, _WIDE_TOPIC = 32, 3, 8
_SECTION = re.compile(
    r"(?i)/(?:categor(?:y|ies|ia|ie)|kategorien?|rubri(?:k|ken|que|ques|c)|secci[oó]n|sections?|tags?|topics?|keywords?|themen?)/"
)
_ADVERT = re.compile(
    r"(?i)(?:[/.](?:doubleclick\.net|googleadservices\.com|outbrain\.com|taboola\.com|zergnet\.com|revcontent\.com|mgid\.com)/)"
    r"|/(?:adx_click|ad_?click|adclick|clickthru)\b"
)
"""Addresses that count a click on an advertisement."""
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
        self._titled = False
        self._days: dict[str, Moment] = {}
        self._topics: list[RelatedLink] = []
        self._known: set[str | None] = set()
        for line in found.lines:
            if not work.is_free(line):
                continue
            if is_entry(line):
                self._add(line)
            elif self.made and len(line.text) <= _SHORT_LINE and not line.is_link():
                self._complete(line.text)
        self._drop_buttons()

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
        day = rest_of(line)
        moment = self._work.date(day) if day else None
        for link in links:
            text = line.text[link.start : link.end].strip(" »›>")
            url = self._work.absolute(link.href)
            if _says_nothing(text) or (len(links) > 1 and is_button(text)) or _ADVERT.search(url or "") is not None:
                continue
            if leads_to_author(url):
                self._sign(text)
            elif is_date_line(text) or is_stamp(text):
                self._keep_day(url, text)
            else:
                self._put(RelatedLink(list=self._label, headline=text, url=url), moment, titled=line.tag in HEADINGS)

    def _put(self, entry: RelatedLink, moment: Moment | None, *, titled: bool) -> None:
        last = self.made[-1] if self.made else None
        if _is_topic(entry):
            place = place_in_site(entry.url)
            if place == "list" or _SECTION.search(entry.url or "") is not None:
                self._topics.append(entry)
                return
            if place == "home" and self.made:
                return  # the card's section, by the name of its site
        if last is not None and entry.url is not None and last.url == entry.url:
            if titled and not self._titled:
                last.headline, self._titled = entry.headline, True
            return
        if entry.url is not None and entry.url in self._known:
            return
        self._known.add(entry.url)
        day = moment or self._days.get(entry.url or "")
        entry.date = day.iso if day is not None else None
        self.made.append(entry)
        self._titled = titled

    def _drop_buttons(self) -> None:
        """Without what stands in three entries and leads elsewhere each time ("To the recipe", "30 recipes")."""
        texts = Counter(one.headline.casefold() for one in self.made if len(one.headline) <= _BUTTON_CHARS)
        self.made = [one for one in self.made if texts[one.headline.casefold()] < _FEWEST_BUTTONS]

    def _keep_day(self, url: str | None, text: str) -> None:
        """A link that shows a day belongs to the entry with its address, which stands above or follows."""
        moment = self._work.date(text)
        if moment is None or url is None:
            return
        if self.made and self.made[-1].url == url:
            self.made[-1].date = self.made[-1].date or moment.iso
        else:
            self._days[url] = moment

    def _sign(self, text: str) -> None:
        if self.made and self.made[-1].byline is None and looks_like_person(text):
            self.made[-1].byline = text

    def _complete(self, text: str) -> None:
        """Give a byline or a date to the entry above it."""
        last = self.made[-1]
        if is_byline_line(text):
            read = read_byline(text)
            if last.byline is None and read is not None:
                last.byline = read.text
        elif is_date_line(text) or is_stamp(text):
            moment = self._work.date(text)
            if last.date is None and moment is not None:
                last.date = moment.iso


def _says_nothing(text: str) -> bool:
    """Whether a link's text is no headline: without a letter ("10:04"), or how long something takes ("45 min.")."""
    return not any(map(str.isalpha, text)) or is_reading_time(text)


def _is_topic(entry: RelatedLink) -> bool:
    text = entry.headline
    longest = _WIDE_TOPIC if is_wide(text) else _TOPIC_CHARS
    return len(text) <= longest and len(text.split()) <= _TOPIC_WORDS and entry.date is None
