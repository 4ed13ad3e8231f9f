"""What goes wrong on the simulated site, story by story."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from scraper.replay.site import Served
from scraper.simulator import pages
from scraper.simulator.plan import Plan
from scraper.simulator.stories import Story

HTML = "text/html; charset=utf-8"
_TRIES = 2


class Trouble:
    """The troubles of a plan. ``before`` counts the requests for an address, the present one included."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._answers: dict[str, Callable[[Story, int], Served | None]] = {
            "flaky": lambda _, before: _status(503) if before <= _TRIES else None,
            "failing": lambda _, before: _status(500),
            "forbidden": lambda _, before: _status(403),
            "limited": lambda _, before: _status(429, {"Retry-After": "1"}) if before == 1 else None,
            "challenge": lambda _, before: Served(content=pages.challenge_page().encode(), content_type=HTML, status=403),
            "missing": lambda _, before: _status(404),
            "moved": lambda story, before: _status(301, {"Location": f"{story.path}/older"}),
            "offsite": lambda _, before: _status(302, {"Location": "https://elsewhere.example/"}),
            "video": lambda story, before: Served(content=pages.video_page(story).encode(), content_type=HTML),
            "paywalled": lambda story, before: Served(content=pages.story_page(story, (), cut=True).encode(), content_type=HTML),
        }

    def answer(self, story: Story, before: int) -> Served | None:
        """What stands in the place of the story's page, ``None`` where the page itself does."""
        make = self._answers.get(self.plan.trouble_of(story.number) or "")
        return make(story, before) if make is not None else None

    def dress(self, story: Story, before: int, content: bytes, headers: Mapping[str, str]) -> Served:
        """The page as it is sent: late, torn or in another encoding where its trouble is that."""
        kind = self.plan.trouble_of(story.number)
        if kind == "legacy":
            content = content.decode().encode("windows-1252", "xmlcharrefreplace")
        return Served(
            content=content,
            content_type=HTML,
            headers=headers,
            delay=self.plan.slow_seconds if kind == "slow" else 0.0,
            torn=kind == "torn" and before == 1,
        )

    def paths(self, kind: str, count: int) -> Iterator[str]:
        """The paths of the stories below ``count`` that have this trouble."""
        if kind in self.plan.trouble:
            for number in range(count):
                if self.plan.trouble_of(number) == kind:
                    yield Story(self.plan, number, self.plan.end).path


def _status(status: int, headers: Mapping[str, str] | None = None) -> Served:
    return Served(content=f"<h1>{status}</h1>".encode(), content_type=HTML, status=status, headers=headers or {})
