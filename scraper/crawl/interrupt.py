"""Ctrl-C in a command: it ends with the status that shells expect, without a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

SIGINT = 130


def ends_on_interrupt(run: Callable[..., None]) -> Callable[..., None]:
    """The ``run`` of a command, which Ctrl-C ends with one line and status 130; what was printed before stays."""

    @wraps(run)
    def running(self: Any, *args: Any) -> None:
        try:
            run(self, *args)
        except KeyboardInterrupt:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # half a line is worse than none
            sys.stderr.write(f"scrapy {type(self).__module__.rpartition('.')[2]}: stopped\n")
            self.exitcode = SIGINT

    return running
