"""Running the commands as a user does: in a process of their own, in an empty folder."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import IO, Any

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


@cache
def _warm(process: int) -> socket.socket:
    """The socket of the process that commands are forked from (``tests.stub.warm``); one for each process of pytest's."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "SCRAPY_SETTINGS_MODULE")}
    line = [sys.executable, "-m", "tests.stub.warm", str(theirs.fileno())]
    subprocess.Popen(line, cwd=REPOSITORY, env=kept, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()])
    theirs.close()
    return ours


class Started:
    """A Scrapy command in a process of its own, like ``subprocess.Popen`` with text."""

    def __init__(self, *arguments: str, cwd: Path, env: dict[str, str], size: int | None = None) -> None:
        self._out, self._err = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115 - the process writes there as long as it runs
        told, telling = os.pipe()
        given = {"arguments": arguments, "cwd": str(cwd), "env": env, "size": size}
        files = [self._out.fileno(), self._err.fileno(), telling]
        socket.send_fds(_warm(os.getpid()), [json.dumps(given).encode()], files)
        os.close(telling)
        self._told = os.fdopen(told, "rb", buffering=0)  # what is left stays in the pipe, for select to see
        self.pid = int(self._told.readline())
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit status, or ``None`` while it runs."""
        return self.returncode if self._ends(0) else None

    def wait(self, timeout: float = PATIENCE) -> int:
        """The exit status, once it has one."""
        if not self._ends(timeout):
            self.send_signal(signal.SIGKILL)
            raise subprocess.TimeoutExpired(str(self.pid), timeout, self._text(self._out), self._text(self._err))
        assert self.returncode is not None
        return self.returncode

    def communicate(self, timeout: float = PATIENCE) -> tuple[str, str]:
        """Its output and its errors, once it has ended."""
        self.wait(timeout)
        with self._out, self._err:
            return self._text(self._out), self._text(self._err)

    def send_signal(self, number: int) -> None:
        """The process gets the signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def _ends(self, timeout: float) -> bool:
        if self.returncode is None and select.select([self._told], [], [], timeout)[0]:
            self.returncode = int(self._told.readline())
            self._told.close()
        return self.returncode is not None

    @staticmethod
    def _text(file: IO[bytes]) -> str:
        file.seek(0)
        return file.read().decode().replace("\r\n", "\n")


def run_command(*arguments: str, cwd: Path, env: dict[str, str], size: int | None = None) -> subprocess.CompletedProcess[str]:
    """The result of a Scrapy command in a folder."""
    started = Started(*arguments, cwd=cwd, env=env, size=size)
    out, err = started.communicate()
    assert started.returncode is not None
    return subprocess.CompletedProcess(arguments, started.returncode, out, err)


def scrapy(
    *arguments: str, cwd: Path, settings: str = "tests.stub.settings", size: int | None = None
) -> subprocess.CompletedProcess[str]:
    """The command's result in the made-up project; no file may grow beyond ``size`` bytes."""
    return run_command(*arguments, cwd=cwd, env=environment(settings), size=size)


def records(path: Path) -> list[dict[str, Any]]:
    """All records of an output file; fails where a line is torn."""
    data = path.read_bytes()
    assert not data or data.endswith(b"\n")
    return [json.loads(line) for line in data.splitlines()]
