"""The suite of ``scraper.drift.spidermon`` with an action that writes down what became of each monitor."""

from __future__ import annotations

import json
from pathlib import Path

from spidermon.core.actions import Action

from scraper.drift.spidermon import DriftSuite

PATH = Path("monitors.json")


class Told(Action):
    """The status of every monitor, and what it says where it fails or is skipped, stands in a file."""

    def run_action(self) -> None:
        """Write it."""
        told = {one.monitor.name: (one.status, f"{one.reason or ''}{one.error or ''}") for one in self.result.monitor_results}
        PATH.write_text(json.dumps(told), encoding="utf-8")


class ToldSuite(DriftSuite):
    """The same monitors."""

    monitors_finished_actions = (Told,)
