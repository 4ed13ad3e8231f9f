"""The pages of the simulated newspaper: stories with everything around them, and listings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from scraper.simulator.stories import ROOT, SECTIONS, Remark, Story

PAPER = "The Saltmarsh Courier"
ZONE = ZoneInfo("Europe/Lisbon")
_MENU = "".join(f'<li><a href="/{name}">{name.capitalize()}</a></li>' for name in SECTIONS)
_HEADER = (
    f'<header class="top"><a class="logo" href="/">{PAPER}</a><nav><ul>{_MENU}<li><a href="/watch/">Watch</a></li></ul></nav>'
    '<form action="/search"><input name="q" placeholder="Search"></form></header>'
)
_FOOTER = (
    '<footer class="bottom"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li></ul>'
    f"<p>© {PAPER}. All rights reserved.</p></footer>"
)
_SHARE = '<div class="share"><a href="#mail">Mail</a> <a href="#print">Print</a> <a href="#copy">Copy link</a></div>'


def local(moment: datetime) -> str:
    """The moment as the paper prints it."""
    there = moment.astimezone(ZONE)
    return f"{there.day} {there:%B %Y, %H:%M}"


def stamp(moment: datetime) -> str:
    """The moment for ``datetime`` attributes."""
    return moment.astimezone(ZONE).isoformat(timespec="minutes")


def story_page(story: Story, others: Sequence[Story], *, cut: bool = False, canonical: str | None = None) -> str:
    """The page of a story; ``others`` are the ones that it names. ``cut``: its beginning only, declared not free."""
    title = escape(story.headline)
    paragraphs = story.paragraphs[:1] if cut else story.paragraphs
    body = [f"<p>{escape(text)}</p>" for text in paragraphs]
    if cut:
        body.append('<div class="gate">Subscribe to read on.</div>')
    named = "".join(f'<li><a href="{other.path}">{escape(other.headline)}</a></li>' for other in others)
    also = f'<section class="see-also"><h2>Related stories</h2><ul>{named}</ul></section>' if named and not cut else ""
    topics = "".join(f'<a href="/topic/{escape(one.lower().replace(" ", "-"))}">{escape(one)}</a> ' for one in story.topics)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - {PAPER}</title>'
        f'<link rel="canonical" href="{canonical or story.url}"><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="{PAPER}"><meta property="og:title" content="{title}">'
        f'<meta name="description" content="{escape(story.deck)}"><script type="application/ld+json">{_data(story, cut)}</script>'
        f"<style>.rail{{float:right}}</style></head><body>{_HEADER}<main><article>"
        f'<div class="story-head"><a class="rubric" href="/{story.section}">{story.section.capitalize()}</a><h1>{title}</h1>'
        f'<p class="deck">{escape(story.deck)}</p><p class="by">By <a href="/by/{_slug(story.author)}">{escape(story.author)}</a></p>'
        f'<time class="published" datetime="{stamp(story.published)}">{local(story.published)}</time></div>{_SHARE}'
        f'<figure><img src="/pictures/{story.number}.jpg" alt=""><figcaption>{escape(story.caption)}</figcaption></figure>'
        f'<div class="story-text">{"".join(body)}</div><div class="topics">{topics}</div>{also}</article>'
        f"{'' if cut else _remarks(story.remarks)}</main>{_rail(story)}{_FOOTER}<script>var t=1;</script></body></html>"
    )


def listing_page(title: str, stories: Sequence[Story], following: str | None) -> str:
    """A listing with a teaser for each story, and the link to the next page, if any."""
    river = "".join(
        f'<div class="teaser"><h2><a href="{story.path}">{escape(story.headline)}</a></h2><p>{escape(story.deck)}</p>'
        f'<time datetime="{stamp(story.published)}">{local(story.published)}</time></div>'
        for story in stories
    )
    more = f'<a rel="next" href="{escape(following)}">Older stories</a>' if following else ""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} - {PAPER}</title></head>'
        f'<body>{_HEADER}<main><h1>{escape(title)}</h1><div class="river">{river}</div>{more}</main>{_FOOTER}</body></html>'
    )


def video_page(story: Story) -> str:
    """A page that holds a film and no story."""
    title = escape(story.headline)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title><meta property="og:type" content="video.other"></head>'
        f'<body>{_HEADER}<main><h1>{title}</h1><video src="/films/{story.number}.mp4"></video></main>{_FOOTER}</body></html>'
    )


def challenge_page() -> str:
    """What a guard before the site shows to what it takes for a robot."""
    return (
        '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><div id="challenge-running">'
        "Checking if the site connection is secure. Enable JavaScript and cookies to continue.</div></body></html>"
    )


def _data(story: Story, cut: bool) -> str:
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": story.published.astimezone(ZONE).isoformat(),
        "author": {"@type": "Person", "name": story.author},
        "isAccessibleForFree": not cut,
    }
    if cut:
        data["hasPart"] = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".gate"}
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _remarks(remarks: Sequence[Remark]) -> str:
    if not remarks:
        return ""
    plural = "comment" if len(remarks) == 1 else "comments"
    return f'<section class="remarks"><h3>{len(remarks)} {plural}</h3>{_thread(remarks, None)}</section>'


def _thread(remarks: Sequence[Remark], above: str | None) -> str:
    items = "".join(_remark(one, remarks) for one in remarks if one.answers == above)
    return f"<ul>{items}</ul>" if items else ""


def _remark(one: Remark, remarks: Sequence[Remark]) -> str:
    return (
        f'<li class="remark" id="{one.id}"><b class="who">{escape(one.author)}</b> <time datetime="{stamp(one.at)}">{local(one.at)}</time>'
        f'<div class="said"><p>{escape(one.text)}</p></div><span class="likes">{one.likes}</span>{_thread(remarks, one.id)}</li>'
    )


def _rail(story: Story) -> str:
    dice = story.plan.dice(story.number, "rail")
    names = "".join(f"<li><a href='/topic/{number}'>Most read {number}</a></li>" for number in dice.sample(range(100), 5))
    return f'<aside class="rail"><h4>Most read</h4><ol>{names}</ol><p>Sign up for our newsletter</p></aside>'


def _slug(name: str) -> str:
    return "-".join(name.lower().split())


def absolute(path: str) -> str:
    """The address of a path of the paper."""
    return ROOT + path
