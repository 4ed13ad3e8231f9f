"""``scrapy shell``: Scrapy's console, also for saved pages, with the separated page."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from scrapy.commands import shell
from scrapy.http import Response

from scraper.addon import ALL_PIPELINES
from scraper.crawl.given import address_of, reading_given
from scraper.outlets.project import project_outlets
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.view.saved import saved_snapshot


class Told(str):
    """A text that a console shows as it is."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


class Command(shell.Command):
    """``record`` and ``ledger`` of the page, ``refusal`` where it is no article, ``separate()`` and ``explain()``."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """The console runs until it is left; a path is read, a ``file:`` address only where it is typed."""
        with reading_given(self.settings, ["*"], without=ALL_PIPELINES):
            super().run([address_of(args[0])] if args else [], opts)

    def update_vars(self, vars: dict[str, Any]) -> None:
        """The console has these names; they follow each ``fetch``."""
        from scraper.separation.looking import look

        response = vars.get("response")
        found = look(snapshot_of(response), project_outlets()) if isinstance(response, Response) else None
        work = found.work if found is not None else None
        vars["refusal"] = found.refusal if found is not None else None
        vars["record"] = work.record if work is not None and vars["refusal"] is None else None
        vars["ledger"] = work.ledger if work is not None else None

        def separate(page: Response | None = None) -> Article:
            """The article of a response, by default the console's. Raises ``NotAnArticle``."""
            from scraper.separation.order import separate_snapshot

            return separate_snapshot(snapshot_of(page or vars["response"]), project_outlets())

        def explain(page: Response | None = None, field: str | None = None) -> Told:
            """Who owns each line of a response, and what won and lost for each field."""
            from scraper.view.explaining import explain as explained
            from scraper.view.telling import tell

            shown = page or vars["response"]
            return Told(tell(explained(snapshot_of(shown), project_outlets()), shown.url, only=field))

        vars.update(separate=separate, explain=explain)


def snapshot_of(response: Response) -> Snapshot:
    """A response as a snapshot; of a saved page with what is known of it beside the file."""
    if response.url.startswith("file:"):
        return saved_snapshot(response.url)
    kind = response.headers.get("Content-Type")
    return Snapshot(
        url=response.url,
        content=response.body,
        content_type=kind.decode("latin-1") if kind else None,
        fetched_at=datetime.now(UTC).replace(microsecond=0),
    )
