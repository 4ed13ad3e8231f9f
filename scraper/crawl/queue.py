"""What a crawl's outputs need from its queue of requests."""

from __future__ import annotations

from typing import Protocol

from scrapy import Request


class Queue(Protocol):
    """What a scheduler with a store does for the outputs."""

    def release(self) -> None:
        """The requests that the engine has let go of are done."""

    def hold(self, request: Request, *, held: bool = True) -> None:
        """The request is not done in this crawl; or, not ``held``, it is after all."""

    def choose(self, count: int) -> int:
        """So many more requests were chosen under the crawl's limit; the number chosen so far, also in the interrupted
        crawl that this one goes on with."""
