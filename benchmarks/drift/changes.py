"""Changes to an outlet's pages, as sites make them. Each takes a printed page and rebuilds it; ``None`` is no change at all.

Which of them break a field is not said here: it is found by separating the changed pages and comparing with the stories.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from zoneinfo import ZoneInfo

from benchmarks.drift.kits import Kit
from benchmarks.drift.pages import Tree, element, find, one, remove, set_text
from benchmarks.drift.redesigns import redesign, redesign_by_script
from benchmarks.drift.stories import Story

Change = Callable[[Tree, Kit, Story], Tree | None]
"""From a page to the changed page; ``None`` where the outlet prints nothing that could change so."""


def class_renamed(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The body's element has another class and no id."""
    body = one(tree, kit.body)
    for name in ("id", "itemprop", "class"):
        body.attrib.pop(name, None)
    body.set("class", "txt__content")
    return tree


def all_renamed(tree: Tree, _: Kit, __: Story) -> Tree | None:
    """Every class and id is another, as a new build of the style sheets makes them."""
    for item in tree.body.iter():
        for name in ("class", "id"):
            if isinstance(item.tag, str) and item.get(name):
                item.set(name, " ".join("c" + hashlib.sha256(word.encode()).hexdigest()[:6] for word in item.get(name).split()))
    return tree


def wrapper_added(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The body and the headline each stand in two more elements."""
    for css in (kit.body, kit.headline):
        held = one(tree, css)
        outer, inner = element("div", class_="grid-row"), element("div", class_="grid-cell")
        outer.append(inner)
        outer.tail, held.tail = held.tail, None
        held.getparent().replace(held, outer)
        inner.append(held)
    return tree


def date_moved(tree: Tree, kit: Kit, story: Story) -> Tree | None:
    """The date stands below the story and nowhere in the head; an address loses its date."""
    if kit.outlet == "emiratesvoice":
        return None  # its date is in the address, which no change of the page moves
    moment = one(tree, kit.date)
    if moment is None:
        return None
    text = (moment.tail if kit.outlet == "alahed" else moment.text) or ""
    for meta in find(tree, "meta[property^=article]"):
        remove(meta)
    moment.tail = None if kit.outlet == "alahed" else moment.tail
    remove(moment)
    _behind(one(tree, kit.body), element("div", f"Published: {text.strip()}", class_="pub"))
    return tree


def date_by_script(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The date is filled in by a script."""
    moment = one(tree, kit.date)
    if moment is None:
        return None
    for meta in find(tree, "meta[property^=article]"):
        remove(meta)
    moment.tail = None if kit.outlet == "alahed" else moment.tail
    for name in ("title", "datetime"):
        moment.attrib.pop(name, None)
    set_text(moment, "access_time" if kit.outlet == "alahed" else "")
    return tree


def body_split(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The second half of the body stands in an element of its own, behind an advertisement."""
    body = one(tree, kit.body)
    rest = element("div", class_="story-rest")
    for paragraph in list(body)[len(body) // 2 :]:
        rest.append(paragraph)
    _behind(body, rest)
    _behind(body, element("div", "Advertisement", class_="ad-break"))
    return tree


def body_cut(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """Two paragraphs are shown; a script brings the others."""
    body = one(tree, kit.body)
    for paragraph in list(body)[2:]:
        body.remove(paragraph)
    body.append(element("button", "Continue reading", class_="more"))
    return tree


def body_of_lines(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The paragraphs are lines parted by line breaks in one element."""
    body = one(tree, kit.body)
    held = [child for child in list(body) if child.tag == "p" and not len(child)]
    flow = element("div", class_="flow")
    for paragraph in held:
        line_break = element("br")
        line_break.tail = paragraph.text
        flow.append(line_break)
        flow.append(element("br"))
        body.remove(paragraph)
    body.append(flow)
    return tree


def comments_moved(tree: Tree, kit: Kit, story: Story) -> Tree | None:
    """The comments stand in another list, of other elements."""
    thread = one(tree, kit.comments)
    if thread is None:
        return None
    board = element("section", class_="discussion")
    for remark in story.remarks:
        post = element("article", class_="post")
        post.append(element("h6", remark.author))
        local = remark.moment.astimezone(ZoneInfo(kit.zone))
        post.append(element("time", f"{local.day} {local:%B %Y, %H:%M}"))
        post.append(element("div", remark.text, class_="post-text"))
        board.append(post)
    thread.getparent().replace(thread, board)
    return tree


def comments_by_script(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The comments come by a script; their number stays."""
    thread = one(tree, kit.comments)
    if thread is None:
        return None
    for child in list(thread):
        thread.remove(child)
    return tree


def cards_in_body(tree: Tree, kit: Kit, story: Story) -> Tree | None:
    """Three teasers of other stories stand in the middle of the body."""
    box = element("div", class_="inread")
    for number, headline in enumerate(story.related[:3]):
        card = element("div", class_="inread-card")
        link = element("a", href=f"/more/{number}")
        link.append(element("strong", headline))
        card.append(link)
        card.append(element("p", f"{headline}, and the people who live there were not told until the day before, it is said."))
        box.append(card)
    body = one(tree, kit.body)
    body.insert(max(len(body) // 2, 1), box)
    return tree


def byline_reworded(tree: Tree, kit: Kit, story: Story) -> Tree | None:
    """The byline has another form."""
    shown = kit.byline_of(story)
    if shown is None:
        return tree
    text = f"{shown} in {story.place}" if kit.place_line else f"Story: {shown} // Foreign desk"
    target = one(tree, kit.byline)
    set_text(target, text)
    if kit.outlet == "naharnet":
        target.getparent().text = None
    return tree


def byline_gone(tree: Tree, kit: Kit, story: Story) -> Tree | None:
    """No byline is printed any more."""
    target = one(tree, kit.byline)
    if target is not None and kit.byline_of(story) is not None:
        target.getparent().text = None
        set_text(target, "")
        for image in find(tree, ".trt-byline img"):
            remove(image)
    return tree


def section_emptied(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The section's element is there and empty."""
    if not kit.section:
        return None
    set_text(one(tree, kit.section), "")
    for meta in find(tree, "meta[property='article:section']"):
        meta.set("content", "")
    return tree


def source_gone(tree: Tree, kit: Kit, _: Story) -> Tree | None:
    """The agency is no longer named."""
    for box in find(tree, kit.source_box) or [child for child in one(tree, kit.body) if find(child, "em")]:
        remove(box)
    return tree


def headline_plain(tree: Tree, kit: Kit, story: Story) -> Tree | None:
    """The headline is no heading, the head names the site only, and the site's name is the page's one heading."""
    held = one(tree, kit.headline)
    held.tag = "div"
    held.attrib.clear()
    held.set("class", "ttl")
    for meta in find(tree, "meta[property='og:title'], meta[name='twitter:title']"):
        remove(meta)
    set_text(one(tree, "title"), "Latest news and analysis")
    tree.body.insert(0, element("h1", "Latest news and analysis", class_="brand"))
    return tree


def widget_added(tree: Tree, _: Kit, story: Story) -> Tree | None:
    """A box with five links stands at the bottom of the page."""
    box = element("section", class_="trending-now")
    box.append(element("h4", "Trending now"))
    for number, headline in enumerate(story.related[:3]):
        box.append(element("a", headline, href=f"/trend/{number}"))
    tree.body.append(box)
    return tree


def consent_wall(tree: Tree, _: Kit, __: Story) -> Tree | None:
    """A banner asks for consent before all else."""
    wall = element("div", class_="consent-wall")
    wall.append(
        element("p", "We and our partners store and read data on your device to show you personalised content and advertising.")
    )
    wall.append(element("button", "Accept all"))
    tree.body.insert(0, wall)
    return tree


def _behind(before: Tree, new: Tree) -> None:
    parent = before.getparent()
    new.tail, before.tail = before.tail, None
    parent.insert(parent.index(before) + 1, new)


CHANGES: dict[str, Change] = {
    "class of the body renamed": class_renamed,
    "all classes renamed": all_renamed,
    "wrappers added": wrapper_added,
    "date moved": date_moved,
    "date by script": date_by_script,
    "body split in two": body_split,
    "body cut short": body_cut,
    "body of lines": body_of_lines,
    "comments in another list": comments_moved,
    "comments by script": comments_by_script,
    "related cards in the body": cards_in_body,
    "byline reworded": byline_reworded,
    "byline gone": byline_gone,
    "section emptied": section_emptied,
    "source gone": source_gone,
    "headline no heading": headline_plain,
    "redesign": redesign,
    "redesign by script": redesign_by_script,
    "widget added": widget_added,
    "consent wall": consent_wall,
}
