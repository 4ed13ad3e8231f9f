"""A made-up news site that is rebuilt one day."""

from __future__ import annotations

import random

from scraper.replay.site import Served

NOUNS = ("harbour", "council", "river", "market", "bridge", "school", "island", "library", "station", "valley")
PER_DAY = 30


def sentence(dice: random.Random) -> str:
    """A sentence of a made-up story."""
    one, other, place = dice.sample(NOUNS, 3)
    return f"The {one} near the {place} was closed on day {dice.randrange(1, 400)} because the {other} needed repairs, officials said."


class News:
    """A news site whose pages lose their writers' names, and get other elements, once ``rebuilt``."""

    rebuilt = False

    def get(self, url: str) -> Served | None:
        """The page of an address; the story is the same whenever it is asked for."""
        name = url.rpartition("/")[2]
        if not name.isdigit():
            return None
        dice = random.Random(name)
        story = "".join(f"<p>{sentence(dice)}</p>" for _ in range(dice.randint(4, 9)))
        head = f"<h1>{dice.choice(NOUNS).title()} {name} is repaired at last, say engineers</h1>"
        byline = '<p class="byline">By Mara Quint</p>'
        time = '<time datetime="2024-03-02T10:00:00Z">March 2, 2024</time>'
        if self.rebuilt:
            body = f'<main><div class="kit">{head}{time}</div><section class="flow">{story}</section></main>'
        else:
            body = f'<article>{head}{byline}{time}<div class="text">{story}</div></article>'
        return Served(content=f'<!doctype html><html lang="en"><title>News</title><body>{body}</body></html>'.encode())
