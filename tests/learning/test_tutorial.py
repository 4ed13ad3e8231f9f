"""The tutorial in docs/learning.md is a walk that can be walked: its commands print what stands there, in less than five minutes."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path

from tests.stub.run import REPOSITORY, run_command

DOCUMENT = REPOSITORY / "docs" / "learning.md"
FIVE_MINUTES = 300


def typed() -> list[tuple[str, str]]:
    """The commands of the document, each with what it prints."""
    blocks = re.findall(r"```console\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.S)
    parts = [part for block in blocks for part in re.split(r"(?m)^\$ ", block) if part.strip()]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


def test_the_walk(tmp_path: Path) -> None:
    """A newcomer who types what stands there sees what stands there, and has an outlet with its fixtures."""
    (tmp_path / "spiders").mkdir()
    (tmp_path / "spiders" / "__init__.py").write_text("")
    shutil.copy(REPOSITORY / "scrapy.cfg", tmp_path)
    shutil.copytree(REPOSITORY / "docs" / "tutorial", tmp_path / "docs" / "tutorial")
    kept = {name: value for name, value in os.environ.items() if name not in ("SCRAPY_SETTINGS_MODULE", "NO_COLOR")}
    started = time.monotonic()
    walked = typed()
    assert len(walked) >= 5
    for line, printed in walked:
        ended = run_command(*line.split()[1:], cwd=tmp_path, env={**kept, "PYTHONPATH": f"{tmp_path}:{REPOSITORY}"})
        assert ended.stderr == "", line
        if not printed.startswith("…"):
            assert ended.stdout == printed, line
    assert time.monotonic() - started < FIVE_MINUTES
    source = (tmp_path / "spiders" / "valleyherald.py.bak").read_text()
    assert f"```python\n{source}```" in DOCUMENT.read_text(encoding="utf-8")
    assert len(list((tmp_path / "fixtures" / "valleyherald").glob("*/expected.json"))) == 4
