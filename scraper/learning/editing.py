"""Small changes to an outlet's file: another selector in a layout, another layout in front. The rest stays."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from scraper.errors import ThresherError
from scraper.learning.source import quoted, tuple_of


@dataclass(frozen=True)
class Span:
    """A part of a file, in bytes."""

    start: int
    stop: int


class File:
    """The source of an outlet, to be changed from its end to its beginning so that places stay."""

    def __init__(self, source: str, name: str) -> None:
        self.source = source
        self._bytes = source.encode()
        self._lines = [0]
        for line in self._bytes.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))
        try:
            self._tree = ast.parse(source)
        except (SyntaxError, ValueError) as error:
            raise ThresherError(f"the file of {name} is not valid Python ({error})") from error
        self._class = next((one for one in self._tree.body if isinstance(one, ast.ClassDef) and _name_of(one) == name), None)

    @property
    def outlet(self) -> ast.ClassDef:
        """The class of the outlet. Raises ``ThresherError`` where the file has none."""
        if self._class is None:
            raise ThresherError("the file does not declare the outlet as a class with its name as a string")
        return self._class

    def with_layout(self, lines: Sequence[str]) -> str:
        """The source with a layout before all others."""
        found = self._assigned("layouts")
        if found is None:
            return self._with_layouts(lines)
        value = found.value
        if not isinstance(value, ast.Tuple):
            raise ThresherError("layouts is not written out as a tuple: make the change by hand")
        if not value.elts:
            text = "(\n" + "".join(f"        {line}\n" for line in lines) + "    )"
            return self._imported(self._put([(self._span(value), text)]))
        at = self._span(value.elts[0]).start
        indent = self._column(at)
        new = ("\n" + " " * indent).join(lines) + "\n" + " " * indent
        return self._imported(self._put([(Span(at, at), new)]))

    def with_selector(self, layout: str, field: str, css: str, *, first: bool = False) -> str | None:
        """The source with a selector more in a field of a layout, tried after those that are there, or before them; ``None``
        where the layout is not written out in this file."""
        call = self._layout(layout)
        if call is None:
            return None
        given = next((one.value for one in call.keywords if one.arg == field), None)
        if given is None:
            return self._with_keyword(call, f"{field}={tuple_of([css])}")
        if not isinstance(given, ast.Tuple):
            return None
        if first and given.elts:
            return self._put([self._before(given.elts[0], quoted(css))])
        span = self._span(given)
        text = self._bytes[span.start : span.stop].decode()
        inside = text.rstrip().removesuffix(")").rstrip().removesuffix(",")
        return self._put([(span, f"{inside}, {quoted(css)})" if given.elts else tuple_of([css]))])

    def _before(self, node: ast.AST, text: str) -> tuple[Span, str]:
        """A text put before an entry, on a line of its own where that has one."""
        at = self._span(node).start
        own_line = not self._bytes[:at].rpartition(b"\n")[2].strip()
        return Span(at, at), f"{text},\n{' ' * self._column(at)}" if own_line else f"{text}, "

    def _with_keyword(self, call: ast.Call, text: str) -> str:
        last = self._span(call.keywords[-1].value)
        span = self._span(call)
        rest = self._bytes[last.stop : span.stop].decode()
        at = self._span(call.keywords[-1]).start
        before = self._bytes[:at].rpartition(b"\n")[2]
        own_line = not before.strip() and "\n" in rest
        comma = "" if rest.lstrip().startswith(",") else ","
        if own_line:
            stop = last.stop + rest.index("\n")
            line = self._bytes[last.stop : stop].decode()
            return self._put([(Span(last.stop, stop), f"{comma}{line}\n{' ' * self._column(at)}{text},")])
        return self._put([(Span(last.stop, last.stop), f", {text}")])

    def _with_layouts(self, lines: Sequence[str]) -> str:
        """The source with layouts of its own before those that it inherits."""
        base = self.outlet.bases[0] if self.outlet.bases else None
        inherited = ast.unparse(base) if base is not None else "Outlet"
        block = ["", "layouts = (", *(f"    {line}" for line in lines)]
        block += [] if inherited == "Outlet" else [f"    *{inherited}.layouts,"]
        text = "\n".join(f"    {line}".rstrip() for line in [*block, ")"])
        at = self._span(self.outlet.body[-1]).stop
        at = self._bytes.find(b"\n", at) if self._bytes.find(b"\n", at) >= 0 else len(self._bytes)
        return self._imported(self._put([(Span(at, at), f"\n{text}")]))

    def _imported(self, source: str) -> str:
        """The source with ``Layout`` imported from where ``Outlet`` and the others are."""
        tree = ast.parse(source)
        nodes = [one for one in tree.body if isinstance(one, ast.ImportFrom)]
        if any(alias.name == "Layout" and alias.asname is None for one in nodes for alias in one.names):
            return source
        own = next((one for one in nodes if one.module == "scraper" and one.level == 0), None)
        lines = source.splitlines(keepends=True)
        if own is None:
            near = next((one for one in nodes if one.level), None)
            at = near.lineno - 1 if near is not None else next((one.lineno for one in reversed(nodes)), 0)
            gap = ["\n"] if near is not None else []
            return "".join([*lines[:at], "from scraper import Layout\n", *gap, *lines[at:]])
        names = sorted({"Layout", *(f"{one.name} as {one.asname}" if one.asname else one.name for one in own.names)})
        return "".join([*lines[: own.lineno - 1], f"from scraper import {', '.join(names)}\n", *lines[own.end_lineno :]])

    def _layout(self, name: str) -> ast.Call | None:
        found = self._assigned("layouts")
        calls = found.value.elts if found is not None and isinstance(found.value, ast.Tuple) else []
        for one in calls:
            if isinstance(one, ast.Call) and any(
                key.arg == "name" and isinstance(key.value, ast.Constant) and key.value.value == name for key in one.keywords
            ):
                return one
        return None

    def _assigned(self, name: str) -> ast.Assign | ast.AnnAssign | None:
        for one in self.outlet.body:
            targets = one.targets if isinstance(one, ast.Assign) else [one.target] if isinstance(one, ast.AnnAssign) else []
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                return one  # type: ignore[return-value]
        return None

    def _span(self, node: ast.AST) -> Span:
        start = self._lines[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
        return Span(start, self._lines[node.end_lineno - 1] + node.end_col_offset)  # type: ignore[attr-defined]

    def _column(self, at: int) -> int:
        return at - self._bytes.rfind(b"\n", 0, at) - 1

    def _put(self, parts: Sequence[tuple[Span, str]]) -> str:
        made = self._bytes
        for span, text in sorted(parts, key=lambda pair: -pair[0].start):
            made = made[: span.start] + text.encode() + made[span.stop :]
        return made.decode()


def _name_of(node: ast.ClassDef) -> str | None:
    """The name of the outlet that a class declares."""
    for one in node.body:
        targets = one.targets if isinstance(one, ast.Assign) else [one.target] if isinstance(one, ast.AnnAssign) else []
        value = getattr(one, "value", None)
        if isinstance(value, ast.Constant) and any(isinstance(to, ast.Name) and to.id == "name" for to in targets):
            return str(value.value)
    return None
