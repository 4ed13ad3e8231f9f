"""Running the commands as a user does: in a process of their own, in an empty folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]


def environment(settings: str = "tests.stub.settings") -> dict[str, str]:
    """The environment of a command in the made-up project."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().endswith("_PROXY")}
    return {**kept, "PYTHONPATH": str(REPOSITORY), "SCRAPY_SETTINGS_MODULE": settings}


def command(*arguments: str) -> list[str]:
    """A Scrapy command line."""
    return [sys.executable, "-m", "scrapy", *arguments]


def scrapy(
    *arguments: str, cwd: Path, settings: str = "tests.stub.settings", **more: Any
) -> subprocess.CompletedProcess[str]:
    """The command's result."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(settings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        **more,
    )


def records(path: Path) -> list[dict[str, Any]]:
    """All records of an output file; fails where a line is torn."""
    data = path.read_bytes()
    assert not data or data.endswith(b"\n")
    return [json.loads(line) for line in data.splitlines()]
