"""Running the commands as a user does: in a process of their own, in an empty folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
PATIENCE = 300
"""Seconds; nothing here takes a tenth of that on a machine that has nothing else to do."""


def environment(settings: str = "tests.stub.settings") -> dict[str, str]:
    """The environment of a command in the made-up project."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().endswith("_PROXY")}
    return {**kept, "PYTHONPATH": str(REPOSITORY), "SCRAPY_SETTINGS_MODULE": settings}


def command(*arguments: str) -> list[str]:
    """A Scrapy command line."""
    return [sys.executable, "-m", "scrapy", *arguments]


def limited(line: list[str], size: int | None) -> list[str]:
    """The command line, run so that no file may grow beyond so many bytes: a disk that is full."""
    if size is None:
        return line
    code = (
        "import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY)); "
        "os.execv(sys.argv[2], sys.argv[2:])"
    )
    return [sys.executable, "-c", code, str(size), *line]


def scrapy(
    *arguments: str, cwd: Path, settings: str = "tests.stub.settings", size: int | None = None
) -> subprocess.CompletedProcess[str]:
    """The command's result; no file may grow beyond ``size`` bytes."""
    return subprocess.run(
        limited(command(*arguments), size),
        cwd=cwd,
        env=environment(settings),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def records(path: Path) -> list[dict[str, Any]]:
    """All records of an output file; fails where a line is torn."""
    data = path.read_bytes()
    assert not data or data.endswith(b"\n")
    return [json.loads(line) for line in data.splitlines()]
