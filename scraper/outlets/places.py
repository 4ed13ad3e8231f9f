"""Where in a file something was declared, for error messages."""

from __future__ import annotations

import dataclasses
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType

_OURS = str(Path(__file__).parent)


def shown(path: Path | None, line: int | None) -> str:
    """The file, as seen from the working folder where it is below, with the line; ``""`` for none."""
    if path is None:
        return ""
    with suppress(OSError, ValueError):  # elsewhere, or the working folder is gone
        path = path.relative_to(Path.cwd())
    return f"{path}:{line}" if line else str(path)


def declared_at() -> str:
    """The place of the declaration that is being made: the nearest caller outside of this package; ``""`` where no file is."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if not name.startswith((_OURS, "<")) and name != dataclasses.__file__:
            return shown(Path(name), frame.f_lineno)
        frame = frame.f_back
    return ""
