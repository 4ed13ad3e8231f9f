"""A process that has read the product's modules and Scrapy's, and of which each command that a test runs is a fork.

``python -m tests.stub.warm FD``: FD is a socket. Each message on it is one command, as JSON with the file descriptors of its
output, its errors and of where its process and its exit status are told. The command begins as ``python -m scrapy`` would, with
its own folder, environment, module path and limits, but without the second that the imports take. Tests of what is imported, and
by whom, use processes of their own. Ends when the socket is closed.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import pkgutil
import random
import resource
import signal
import socket
import sys
import time
import warnings
from typing import Any

import scrapy.__main__
from scrapy.cmdline import execute

ROOMS = ("scraper", "cleaners", "scrapy")
_UNREAD = ("scraper.archive", "scraper.drift.spidermon", "scraper.fixtures.plugin", "scrapy.utils.testsite", "scrapy.utils.benchserver")
"""What a command imports only where it is asked for, and what runs by being imported."""
_MESSAGE = 1 << 18


def read_modules() -> None:
    """All modules that a crawl imports are read, and the reactor is not among them: each crawl chooses its own."""
    for room in ROOMS:
        package = importlib.import_module(room)
        for found in pkgutil.walk_packages(package.__path__, f"{room}.", onerror=lambda _: None):
            if not found.name.endswith("__main__") and not found.name.startswith(_UNREAD):
                with contextlib.suppress(ImportError), warnings.catch_warnings(action="ignore"):
                    importlib.import_module(found.name)
    assert "twisted.internet.reactor" not in sys.modules
    gc.freeze()


def serve(commands: socket.socket) -> dict[str, Any] | None:
    """In the process of a command: the command, once its process is as it wants it. In this one: ``None``, at the end."""
    while True:
        message, files, _, _ = socket.recv_fds(commands, _MESSAGE, 3)
        if not message:
            return None
        if not os.fork():
            commands.close()
            if not is_new(files[2]):
                os._exit(0)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(files[0], 1)
            os.dup2(files[1], 2)
            for file in files:
                os.close(file)
            command: dict[str, Any] = json.loads(message)
            return command
        for file in files:
            os.close(file)


def is_new(told: int) -> bool:
    """True in a new process; False in the one that waits for it, once both its number and its status were told."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    command = os.fork()
    if not command:
        return True
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.write(told, f"{command}\n".encode())
    os.write(told, f"{os.waitstatus_to_exitcode(os.waitpid(command, 0)[1])}\n".encode())
    return False


def begin(command: dict[str, Any], beside: list[str]) -> None:
    """This process becomes the command; ends as it does."""
    os.chdir(command["cwd"])
    os.environ.clear()
    os.environ.update(command["env"])
    time.tzset()
    random.seed()
    sys.path[:] = [command["cwd"], *filter(None, command["env"].get("PYTHONPATH", "").split(os.pathsep)), *beside]
    importlib.invalidate_caches()
    if command["size"] is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (command["size"], resource.RLIM_INFINITY))
    sys.argv = [scrapy.__main__.__file__, *command["arguments"]]
    execute()


def main() -> None:
    """Serve; where this is a command's process, be the command."""
    commands = socket.socket(fileno=int(sys.argv[1]))
    beside = sys.path[1:]
    read_modules()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # what waits for a command is nobody's business once it told the status
    command = serve(commands)
    if command is not None:
        begin(command, beside)


if __name__ == "__main__":
    main()
