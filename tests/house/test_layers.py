"""The house keeps its plan: each package imports only what stands above it (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = (
    "cleaners",
    "scraper.errors", "scraper.urls", "scraper.hidden",
    "scraper.record", "scraper.page", "scraper.outlets", "scraper.partition", "scraper.learned",
    "scraper.fields.furniture", "scraper.fields.comments", "scraper.fields.related", "scraper.fields.headline",
    "scraper.fields.figures", "scraper.fields.byline", "scraper.fields.date", "scraper.fields.source", "scraper.fields.body",
    "scraper.separation", "scraper.archive", "scraper.crawl", "scraper.addon", "scraper.settings", "scraper.view",
    "scraper.fixtures", "scraper.learning", "scraper.drift", "scraper.replay", "scraper.simulator", "scraper.commands",
    "spiders",
)  # fmt: skip
"""From the ground up. A module may import from its own package and from those before it in this list."""
OPEN_TO_ALL = ("scraper",)
"""The public names, which are loaded when they are asked for."""
AT_THE_ROOT = 8


def modules() -> dict[str, Path]:
    """All modules of the product by name."""
    found = {}
    for base in ("cleaners", "scraper", "spiders"):
        for path in (ROOT / base).rglob("*.py"):
            found[".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules of the product that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            module = f"{path.parent.name}.{node.module}" if node.level else node.module  # relative in spiders/ alone
            for one in node.names:
                inner = f"{module}.{one.name}"
                if inner in known:
                    yield inner
                elif module in known:
                    yield module


def layer(name: str) -> int | None:
    """The place of a module's layer; ``None`` for the package ``scraper`` itself."""
    if name in OPEN_TO_ALL or name == "scraper.fields":
        return None
    return next(place for place, one in enumerate(LAYERS) if name == one or name.startswith(one + "."))


KNOWN = modules()
EDGES = {name: sorted(set(imports(path, KNOWN)) - {name}) for name, path in KNOWN.items()}


def test_every_module_stands_in_a_layer() -> None:
    """A new package has to be given its place."""
    for name in KNOWN:
        layer(name)


def test_imports_go_down() -> None:
    """No module imports from a layer above its own."""
    wrong = [
        f"{name} imports {other}"
        for name, others in EDGES.items()
        for other in others
        if (own := layer(name)) is not None and (its := layer(other)) is not None and its > own
    ]
    assert not wrong, "\n".join(wrong)


def test_no_circles() -> None:
    """No module imports itself by way of others, not even for types alone."""
    circles = [" <-> ".join(sorted(one)) for one in components(EDGES) if len(one) > 1]
    assert not circles, "\n".join(circles)


def components(edges: dict[str, list[str]]) -> Iterator[set[str]]:
    """The strongly connected parts of a graph: those that reach a node and are reached from it."""
    back: dict[str, set[str]] = {name: set() for name in edges}
    for name, others in edges.items():
        for other in others:
            back[other].add(name)
    left = set(edges)
    while left:
        start = min(left)
        part = reached(start, edges) & reached(start, back)
        left -= part
        yield part


def reached(start: str, edges: dict[str, list[str]] | dict[str, set[str]]) -> set[str]:
    """What can be reached from a node, itself included."""
    seen, todo = {start}, [start]
    while todo:
        for other in edges[todo.pop()]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen


@pytest.mark.parametrize("base", ["scraper"])
def test_few_rooms_at_the_root(base: str) -> None:
    """Who opens the package sees its plan, not its modules."""
    assert len(list((ROOT / base).glob("*.py"))) <= AT_THE_ROOT


def test_small_files() -> None:
    """No file has more than 300 lines."""
    large = [name for name, path in KNOWN.items() if path.read_text(encoding="utf-8").count("\n") > 300]
    assert not large
