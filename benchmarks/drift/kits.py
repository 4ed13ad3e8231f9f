"""Where the parts of a story stand in each outlet's markup, so that generated stories can be printed in it.

The markup itself is that of the fixtures; nothing of it is repeated here but the names that lead to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.drift.stories import Story


@dataclass(frozen=True, kw_only=True)
class Kit:
    """One outlet. Selectors are CSS; an empty one means that the outlet prints no such part. ``byline`` is the element whose
    text it is, ``byline_box`` what goes when there is none. ``item`` selectors look inside their lists."""

    outlet: str
    case: str
    zone: str
    sections: tuple[str, ...]
    agencies: tuple[str, ...]
    desk: str
    headline: str = "h1"
    kicker: str = ""
    standfirst: str = ""
    section: str = ""
    byline: str = ""
    byline_box: str = ""
    date: str = ""
    body: str = ""
    source: str = ""
    source_box: str = ""
    caption: str = ""
    comments: str = ""
    comment: str = ""
    comment_author: str = ""
    comment_text: str = ""
    comment_date: str = ""
    related: str = ""
    entry: str = ""
    entry_link: str = "a"
    place_line: bool = False

    def url(self, story: Story) -> str:
        """The address of a story."""
        slug = "-".join("".join(one for one in story.headline.lower() if one.isalnum() or one == " ").split())
        stamp = story.published.astimezone(ZoneInfo(self.zone))
        return {
            "alahed": f"https://english.alahednews.com.lb/{story.number}/386",
            "arabtoday": f"http://arabstoday.net/en/news-451/{slug}-{story.number:06d}",
            "emiratesvoice": f"https://emiratesvoice.com/en/home-314/{slug}-{stamp:%d%m%y%H%M%S}",
            "naharnet": f"https://www.naharnet.com/stories/en/{story.number}-{slug}",
            "trtworld": f"https://www.trtworld.com/article/{story.number:012x}",
        }[self.outlet]

    def byline_of(self, story: Story) -> str | None:
        """The byline that the page shows: the person's name, else the desk's, or none at all on one page in ten."""
        if story.number % 10 == 0 and not self.place_line:
            return None
        return story.person or self.desk

    def truth(self, story: Story) -> dict[str, Any]:
        """What the record of the page must say, field by field, as far as the outlet prints the field."""
        shown: dict[str, Any] = {
            "headline": story.headline,
            "byline": self.byline_of(story),
            "body": list(story.paragraphs),
            "source": story.agency,
            "related_links": list(story.related),
        }
        if self.kicker:
            shown["kicker"] = story.kicker
        if self.standfirst:
            shown["standfirst"] = story.standfirst
        if self.section:
            shown["section"] = story.section
        if self.place_line:
            shown["dateline"] = story.place
        if self.comments:
            shown["comments"] = [one.text for one in story.remarks]
        if self.date or self.outlet == "emiratesvoice":
            shown["date"] = self.day(story)
        if not self.related:
            del shown["related_links"]
        return shown

    def day(self, story: Story) -> str:
        """The day of the story as the page tells it: alahed counts back from the fetch."""
        if self.outlet == "alahed":
            return (story.fetched - timedelta(days=days_ago(story))).astimezone(ZoneInfo(self.zone)).strftime("%Y-%m-%d")
        return story.published.astimezone(ZoneInfo(self.zone)).strftime("%Y-%m-%d")


def days_ago(story: Story) -> int:
    """Whole days between the story and its fetch, one at least."""
    return max(1, (story.fetched - story.published).days)


GROUP: dict[str, Any] = {
    "kicker": "h3.over",
    "byline": "div.place",
    "place_line": True,
    "body": "#balmon",
    "source": "div.src",
    "source_box": "div.src",
    "caption": "div.cap",
    "related": "ul.gmtlist",
    "entry": "li",
}
KITS = (
    Kit(
        outlet="alahed",
        case="comments-related",
        zone="Asia/Beirut",
        desk="Al-Ahed News",
        sections=("Lebanon", "Region", "Exclusive", "World"),
        agencies=("News Agencies", "Al-Manar", "AFP"),
        kicker="p.series-title",
        section=".essay-meta .cat a",
        byline=".essay-body > p:first-child strong",
        byline_box=".essay-body > p:first-child",
        date=".essay-meta .time i",
        body=".essay-body",
        comments="ul.comments-list",
        comment="li",
        comment_author="div.who",
        comment_text="div.comment-text",
        related=".related-list ul",
        entry="li",
    ),
    Kit(
        outlet="arabtoday",
        case="present",
        zone="Asia/Beirut",
        desk="Arab Today",
        sections=("Lead", "World", "Culture", "Sports"),
        agencies=("AFP", "MENA", "WAM"),
        **GROUP,
    ),
    Kit(
        outlet="emiratesvoice",
        case="reporter-dateline",
        zone="Asia/Dubai",
        desk="Emirates Voice",
        sections=("Lead", "World", "Culture", "Sports"),
        agencies=("WAM", "AFP", "Emirates Voice"),
        **GROUP,
    ),
    Kit(
        outlet="naharnet",
        case="newsdesk-2019",
        zone="Asia/Beirut",
        desk="Naharnet Newsdesk",
        sections=("Lebanon", "Middle East", "Roundup", "Sport"),
        agencies=("Naharnet", "Agence France Presse", "Associated Press"),
        byline=".byline .author",
        byline_box=".byline",
        date=".byline abbr",
        body="div.description",
        source="dl.source dd a",
        source_box="dl.source",
        comments="ul.comments-list",
        comment="li",
        comment_author="a.user",
        comment_text="div.comment-body",
        comment_date="abbr",
    ),
    Kit(
        outlet="trtworld",
        case="related-card",
        zone="Europe/Istanbul",
        desk="Staff Reporter",
        sections=("TÜRKİYE", "WORLD", "MAGAZINE", "SPORT"),
        agencies=("AFP", "AA", "TRT World and agencies"),
        standfirst="p.trt-standfirst",
        section="a.trt-section",
        byline=".trt-byline a:last-child",
        byline_box=".trt-byline",
        date="time.trt-date",
        body="div.tiptap",
        source="div.trt-source span",
        source_box="div.trt-source",
        caption="figcaption",
        related="section.explore div.grid",
        entry="div.card",
        entry_link="span",
    ),
)
