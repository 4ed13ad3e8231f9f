"""Whole redesigns: the story is printed in markup that has nothing in common with what was there before."""

from __future__ import annotations

import copy
import json
from zoneinfo import ZoneInfo

from lxml import html

from benchmarks.drift.kits import Kit
from benchmarks.drift.pages import Tree, element
from benchmarks.drift.stories import Story


def redesign(tree: Tree, kit: Kit, story: Story) -> Tree | None:
    """All is built anew; the head stays, the story is whole."""
    page = element("div", class_="app")
    top = element("header", class_="app-top")
    for name in ("Home", "World", "Business", "Culture", "About"):
        top.append(element("a", name, href=f"/{name.lower()}"))
    page.append(top)
    page.append(_new_article(kit, story))
    foot = element("footer", class_="app-foot")
    foot.append(element("p", "All rights reserved."))
    page.append(foot)
    return _with_body(tree, page)


def redesign_by_script(tree: Tree, _: Kit, story: Story) -> Tree | None:
    """A script builds the page; what it builds from is no part of the markup."""
    shell = element("div", id="root")
    made = _with_body(tree, shell)
    script = element("script", json.dumps({"id": story.number}), type="application/json")
    made.body.append(script)
    made.body.append(element("div", "Loading the story…", class_="splash"))
    return made


def _new_article(kit: Kit, story: Story) -> Tree:
    main = element("article", class_="piece")
    main.append(element("span", story.section, class_="piece-topic"))
    main.append(element("h1", story.headline, class_="piece-title"))
    main.append(element("p", story.standfirst, class_="piece-deck"))
    local = story.published.astimezone(ZoneInfo(kit.zone))
    info = element("div", class_="piece-info")
    info.append(element("span", f"By {kit.byline_of(story) or kit.desk}"))
    info.append(element("time", f"{local:%B} {local.day}, {local.year}", datetime=local.isoformat()))
    main.append(info)
    flow = element("div", class_="piece-flow")
    for text in story.paragraphs:
        flow.append(element("p", text))
    main.append(flow)
    if story.agency:
        main.append(element("p", f"Source: {story.agency}", class_="piece-source"))
    more = element("nav", class_="piece-more")
    more.append(element("h3", "Related News"))
    for number, headline in enumerate(story.related):
        more.append(element("a", headline, href=f"/piece/{number}"))
    main.append(more)
    return main


def _with_body(tree: Tree, content: Tree) -> Tree:
    made = html.document_fromstring("<html><head></head><body></body></html>")
    made.replace(made.head, copy.deepcopy(tree.head))
    made.set("lang", tree.get("lang") or "en")
    made.body.append(content)
    return made
