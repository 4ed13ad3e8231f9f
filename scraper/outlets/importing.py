"""Imports the files of outlets one by one: a broken one is reported, and the others still load."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from traceback import extract_tb
from types import ModuleType

from scraper.errors import DeclarationError
from scraper.outlets.places import shown

_NAME = re.compile(r"^[ \t]+name[ \t]*(?::[^=\n]*)?=[ \t]*[\"']([^\"'\n]+)[\"']", re.M)


@dataclass(frozen=True)
class Broken:
    """A module that cannot be imported: ``names`` are the outlets that its file declares (that of the file where none can be
    seen), ``where`` is the line that failed, ``why`` the error."""

    module: str
    names: tuple[str, ...]
    where: str
    why: str

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.where}: {self.why}"


def import_one(name: str, broken: list[Broken], *, may_lack: bool = False) -> ModuleType | None:
    """The module, or ``None``, and then it is among the ``broken`` unless it ``may_lack`` and does."""
    try:
        return import_module(name)
    except (Exception, SystemExit) as error:
        if not (may_lack and isinstance(error, ModuleNotFoundError) and error.name == name):
            broken.append(_broken(name, error))
    return None


def import_below(package: ModuleType, broken: list[Broken]) -> list[ModuleType]:
    """All modules below a package that can be imported."""
    found: list[ModuleType] = []
    for info in iter_modules(getattr(package, "__path__", ()), f"{package.__name__}."):
        module = import_one(info.name, broken)
        if module is not None:
            found.append(module)
            found += import_below(module, broken) if info.ispkg else []
    return found


def _broken(name: str, error: BaseException) -> Broken:
    path = _path_of(name)
    line = error.lineno if isinstance(error, SyntaxError) and error.filename == str(path) else None
    for frame in extract_tb(error.__traceback__):
        if path is not None and frame.filename == str(path):
            line = frame.lineno  # the last line of the file itself, not of what it calls
    try:
        names = tuple(_NAME.findall(path.read_text("utf-8", "replace"))) if path is not None else ()
    except OSError:
        names = ()
    where = shown(path, line) or name
    return Broken(name, names or (name.rpartition(".")[2],), where, _why(error, where))


def _why(error: BaseException, where: str) -> str:
    if isinstance(error, DeclarationError):
        return error.what if error.where in ("", where) else str(error)
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}: {' '.join(text.split())}".rstrip(": ")


def _path_of(name: str) -> Path | None:
    try:
        spec = find_spec(name)
    except (Exception, SystemExit):
        return None
    return Path(spec.origin) if spec is not None and spec.origin else None
