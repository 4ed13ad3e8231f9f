"""Stories printed in the markup of the outlets' fixtures."""

from __future__ import annotations

import copy
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from cssselect import HTMLTranslator
from lxml import etree, html

from benchmarks.drift.kits import Kit, days_ago
from benchmarks.drift.stories import Remark, Story

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
Tree = Any


@lru_cache
def xpath(css: str) -> etree.XPath:
    """The selector, compiled."""
    return etree.XPath(HTMLTranslator().css_to_xpath(css, prefix="descendant::"))


def find(tree: Tree, css: str) -> list[Tree]:
    """The elements of a selector; none for an empty one."""
    found: list[Tree] = xpath(css)(tree) if css else []
    return found


def one(tree: Tree, css: str) -> Tree:
    """The first element of a selector, ``None`` where there is none."""
    found = find(tree, css)
    return found[0] if found else None


@lru_cache
def template(kit: Kit) -> Tree:
    """The outlet's page without scripts and styles, which no separation reads."""
    text = (FIXTURES / kit.outlet / kit.case / "page.html").read_text("utf-8")
    tree = html.document_fromstring(text)
    for element in [*tree.iter("script", "style", etree.Comment)]:
        remove(element)
    return tree


def print_story(kit: Kit, story: Story) -> Tree:
    """The page of a story as a tree."""
    tree = copy.deepcopy(template(kit))
    _head(tree, kit, story)
    set_text(one(tree, kit.headline), story.headline)
    for css, text in (
        (kit.kicker, story.kicker),
        (kit.standfirst, story.standfirst),
        (kit.section, story.section),
        (kit.caption, story.caption),
    ):
        for element in find(tree, css)[:1]:
            set_text(element, text) if text is not None else remove(element)
    _body(tree, kit, story)
    _byline(tree, kit, story)
    _date(tree, kit, story)
    _source(tree, kit, story)
    _comments(tree, kit, story)
    _related(tree, kit, story)
    return tree


def write(tree: Tree) -> bytes:
    """The tree as a page."""
    return bytes(html.tostring(tree, encoding="utf-8", doctype="<!DOCTYPE html>"))


def set_text(element: Tree, text: str) -> None:
    """The element holds this text and nothing else."""
    for child in list(element):
        element.remove(child)
    element.text = text


def remove(element: Tree) -> None:
    """The element is gone; the text behind it stays."""
    parent, before = element.getparent(), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def element(tag: str, text: str = "", **attributes: str) -> Tree:
    """A new element; ``class_`` stands for ``class``."""
    made = html.Element(tag, {name.rstrip("_"): value for name, value in attributes.items()})
    made.text = text
    return made


def _head(tree: Tree, kit: Kit, story: Story) -> None:
    url = kit.url(story)
    title = one(tree, "title")
    old = title.text or ""
    set_text(title, story.headline + (" | Al-Ahed News" if " | " in old else " - TRT World" if old.endswith("TRT World") else ""))
    told = {"og:title": story.headline, "twitter:title": story.headline, "og:url": url}
    told |= dict.fromkeys(("description", "og:description", "twitter:description"), story.standfirst)
    told |= {
        "article:published_time": story.published.astimezone(ZoneInfo(kit.zone)).isoformat(),
        "article:section": story.section,
    }
    for meta in find(tree, "meta"):
        name = meta.get("property") or meta.get("name") or ""
        if name in told:
            meta.set("content", told[name])
        elif name in ("author", "keywords", "article:modified_time"):
            remove(meta)
    for link in find(tree, "link[rel=canonical]"):
        link.set("href", url)
    for line in find(tree, "div.slugline"):
        set_text(line, story.headline.lower())
    for image in find(tree, ".pic img, .img-holder img, figure img"):
        if image.get("alt") and not (image.get("class") or "").startswith("wm"):
            image.set("alt", story.headline)


def _body(tree: Tree, kit: Kit, story: Story) -> None:
    body = one(tree, kit.body)
    box = one(tree, kit.byline_box) if kit.outlet == "alahed" else None
    for child in list(body):
        if child is not box:
            body.remove(child)
    body.text = None
    for text in story.paragraphs:
        body.append(element("p", text))
    if kit.outlet == "alahed" and story.agency:
        foot = element("p")
        foot.append(element("em", f"Source: {story.agency}, Edited by website team"))
        body.append(foot)


def _byline(tree: Tree, kit: Kit, story: Story) -> None:
    shown = kit.byline_of(story)
    if shown is None:
        if kit.outlet == "naharnet":  # its box holds the date too
            author = one(tree, kit.byline)
            author.getparent().text = None
            remove(author)
        else:
            remove(one(tree, kit.byline_box))
        return
    text = f"{story.place} - {shown}" if kit.place_line else f"By {shown}" if kit.outlet == "alahed" else shown
    set_text(one(tree, kit.byline), text)
    for image in find(tree, ".trt-byline img"):
        image.set("alt", shown)


def _date(tree: Tree, kit: Kit, story: Story) -> None:
    moment = one(tree, kit.date)
    local = story.published.astimezone(ZoneInfo(kit.zone))
    if kit.outlet == "alahed":
        days = days_ago(story)
        moment.tail = f" {days} day{'s' if days > 1 else ''} ago"
    elif kit.outlet == "naharnet":
        moment.set("title", local.isoformat())
        moment.text = f"{local.day} {local:%B %Y, %H:%M}"
    elif kit.outlet == "trtworld":
        moment.set("datetime", local.isoformat())
        moment.text = f"{local:%B} {local.day}, {local.year}"


def _source(tree: Tree, kit: Kit, story: Story) -> None:
    if kit.source and story.agency:
        set_text(one(tree, kit.source), f"Source: {story.agency}" if kit.place_line else story.agency)
    elif kit.source:
        remove(one(tree, kit.source_box))


def _comments(tree: Tree, kit: Kit, story: Story) -> None:
    if not kit.comments:
        return
    thread = one(tree, kit.comments)
    sample = copy.deepcopy(one(thread, kit.comment))
    for reply in find(sample, "ul"):
        remove(reply)
    for child in list(thread):
        thread.remove(child)
    thread.text = None
    for number, remark in enumerate(story.remarks, start=1):
        thread.append(_comment(copy.deepcopy(sample), kit, remark, number))
    for count in find(tree, ".count"):
        set_text(count, str(len(story.remarks)))


def _comment(item: Tree, kit: Kit, remark: Remark, number: int) -> Tree:
    item.set("id", f"{(item.get('id') or '').rstrip('0123456789')}{number}")
    author = one(item, kit.comment_author)
    icon = one(author, "i")
    if icon is not None:
        icon.tail = f" {remark.author}"
    else:
        set_text(author, remark.author)
    set_text(one(item, kit.comment_text), "")
    one(item, kit.comment_text).append(element("p", remark.text))
    for title in find(item, "h6"):
        set_text(title, remark.text[:20] + "...")
    moment = one(item, kit.comment_date)
    if moment is not None:
        local = remark.moment.astimezone(ZoneInfo(kit.zone))
        moment.set("title", local.isoformat())
        moment.text = f"{local.day} {local:%B %Y, %H:%M}"
    return item


def _related(tree: Tree, kit: Kit, story: Story) -> None:
    if not kit.related:
        return
    listed = one(tree, kit.related)
    sample = copy.deepcopy(one(listed, kit.entry))
    for child in list(listed):
        listed.remove(child)
    for number, headline in enumerate(story.related):
        entry = copy.deepcopy(sample)
        for link in find(entry, "a"):
            head, slash, tail = link.get("href").rpartition("/")
            link.set("href", f"{head}{slash}{number + 1}{tail[1:]}")
        set_text(find(entry, kit.entry_link)[-1], headline)
        listed.append(entry)
