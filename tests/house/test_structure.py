"""What the source must keep to: directions of import, no outlet's name in the common parts, no state, docstrings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scraper.outlets.registry import outlet_for_url, outlets

ROOT = Path(__file__).parents[2]
ALLOWED = {"cleaners": {"cleaners"}, "scraper": {"cleaners", "scraper"}, "spiders": {"scraper", "spiders"}}
"""Which of the project's packages may import which."""
SOURCES = [path for package in ALLOWED for path in sorted((ROOT / package).rglob("*.py"))]
COMMON = [path for path in SOURCES if path.relative_to(ROOT).parts[0] != "spiders"]


def named(path: Path) -> str:
    """The path as a test's name."""
    return str(path.relative_to(ROOT))


def imported(path: Path) -> Iterator[str]:
    """The first part of each module that a file imports, also inside functions and by name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 or path.parent.name == "spiders", "relative import"
            yield "spiders" if node.level else (node.module or "").split(".")[0]


def test_the_sources_are_found() -> None:
    """The tests below look at something."""
    assert len(SOURCES) > 30
    assert {named(path).split("/")[0] for path in SOURCES} == set(ALLOWED)


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_imports_go_one_way(path: Path) -> None:
    """Cleaners know nothing of pages, the scraper nothing of outlets, and nothing of the project imports its tests."""
    own = set(imported(path)) & {*ALLOWED, "tests", "benchmarks"}
    assert own <= ALLOWED[path.relative_to(ROOT).parts[0]]


@pytest.mark.parametrize("path", [path for path in SOURCES if path.relative_to(ROOT).parts[0] == "cleaners"], ids=named)
def test_cleaners_need_no_page(path: Path) -> None:
    """Cleaners work on strings: neither a parser of HTML nor Scrapy is imported there."""
    assert not set(imported(path)) & {"lxml", "parsel", "scrapy", "w3lib", "cssselect", "justext"}


NAMES = re.compile(
    r"(?i)trt[ -]?world|trt\.global|al-?ahed|arabs?[ -]?today|emirates[ -]?voice|naharnet|العرب اليوم|صوت الإمارات"
)


def literals(path: Path) -> Iterator[str]:
    """The strings and names of a module's code; docstrings may give examples."""
    tree = ast.parse(path.read_text("utf-8"))
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.value
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


@pytest.mark.parametrize("path", COMMON, ids=named)
def test_no_outlet_is_named_in_the_common_parts(path: Path) -> None:
    """What is an outlet's own stands in its file; the common code decides nothing by an outlet's name."""
    assert [text for text in literals(path) if NAMES.search(text)] == []


_MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_MAKERS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"}


def _is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        name = value.func.id if isinstance(value.func, ast.Name) else getattr(value.func, "attr", "")
        return name in _MAKERS
    return isinstance(value, _MUTABLE)


@pytest.mark.parametrize("path", COMMON, ids=named)
def test_no_state_in_modules(path: Path) -> None:
    """No module holds a variable collection, and no function assigns to a module's names."""
    tree = ast.parse(path.read_text("utf-8"))
    found = []
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_mutable(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found += [one.id for one in targets if isinstance(one, ast.Name) and one.id != one.id.upper() and one.id != "__all__"]
    found += [name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names]
    assert found == []


def public(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """The public functions, classes and methods of a module or class."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_public_names_have_docstrings(path: Path) -> None:
    """The module and everything public in it say what they are for."""
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree) or not tree.body
    assert [node.name for node in public(tree.body) if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("name", ["trtworld", "alahed", "arabtoday", "emiratesvoice", "naharnet"])
def test_outlets_declare_themselves(name: str) -> None:
    """Language, time zone, domains, article addresses and a place to discover articles are declared."""
    outlet = outlets()[name]
    assert outlet.language
    assert outlet.timezone
    assert outlet.allowed_domains
    assert outlet.article_url
    assert outlet.feeds or outlet.listings


def test_sisters_share_their_template() -> None:
    """Arab Today and Emirates Voice differ in names and domains, not in code."""
    one, other = outlets()["arabtoday"], outlets()["emiratesvoice"]
    assert one.__mro__[1] is other.__mro__[1]
    assert one.layouts is other.layouts
    assert one.related is other.related


ADDRESSES = [
    ("trtworld", "article", "https://www.trtworld.com/article/13087092"),
    ("trtworld", "article", "https://www.trtworld.com/article/1234567"),
    ("trtworld", "article", "https://www.trtworld.com/article/30e08a4712f8"),
    ("trtworld", "article", "https://www.trtworld.com:443/article/30e08a4712f8"),
    ("trtworld", "article", "http://trtworld.com/article/30e08a4712f8"),
    ("trtworld", "article", "https://trt.global/article/30e08a4712f8"),
    ("trtworld", "article", "https://www.trtworld.com/turkey/bursa-s-silk-weavers-reopen-a-caravanserai-46718"),
    ("trtworld", "article", "https://www.trtworld.com/mea/syria-talks-12345678"),
    ("trtworld", "video", "https://www.trtworld.com/video/9a81c0de44f2"),
    ("trtworld", "author", "https://www.trtworld.com/author/derya-aksoy-2f61"),
    ("trtworld", "listing", "https://www.trtworld.com/"),
    ("trtworld", "listing", "https://www.trtworld.com/news"),
    ("trtworld", "listing", "https://www.trtworld.com/turkey?page=2"),
    ("alahed", "article", "https://english.alahednews.com.lb/36350/386"),
    ("alahed", "article", "http://www.english.alahednews.com.lb/36350/386"),
    ("alahed", "article", "https://english.alahednews.news/36350/386"),
    ("alahed", "article", "http://www.english.alahednews.com.lb/essaydetails.php?eid=14213&cid=271"),
    ("alahed", "article", "http://english.alahednews.com.lb/essaydetails.php?cid=271&eid=14213"),
    ("alahed", "listing", "https://english.alahednews.com.lb/"),
    ("alahed", "listing", "https://english.alahednews.com.lb/catessays.php?cid=386&page=1"),
    ("alahed", "video", "https://english.alahednews.com.lb/videos/1184"),
    ("arabtoday", "article", "http://arabstoday.net/en/news-451/erdogan-putin-push-de-escalation-zone-070231"),
    ("arabtoday", "article", "http://www.arabstoday.net/en/business-466/tunisia-s-olive-mills-120319084512"),
    ("arabtoday", "twin", "http://arabstoday.net/en/amp/451/erdogan-putin-push-de-escalation-zone-070231"),
    ("arabtoday", "video", "http://arabstoday.net/en/videos-88/inside-the-oldest-soap-house-of-saida-100000"),
    ("arabtoday", "listing", "http://arabstoday.net/en/news"),
    ("arabtoday", "listing", "http://arabstoday.net/en/news?page=3"),
    (
        "emiratesvoice",
        "article",
        "https://emiratesvoice.com/en/home-314/new-peace-talks-on-syria-begin-in-the-kazakh-capital-055912",
    ),
    ("emiratesvoice", "article", "https://www.emiratesvoice.com:443/en/home-314/new-peace-talks-on-syria-begin-055912"),
    ("emiratesvoice", "login", "https://emiratesvoice.com/en/login"),
    ("emiratesvoice", "listing", "https://emiratesvoice.com/en/home"),
    ("naharnet", "article", "https://www.naharnet.com/stories/en/222143-russia-turkey-agree-ceasefire-plan-for-all-of-syria"),
    ("naharnet", "article", "http://naharnet.com/stories/ar/222140"),
    ("naharnet", "twin", "https://www.naharnet.com/stories/en/38211-zahle-library-lends-seeds/print"),
    ("naharnet", "author", "https://www.naharnet.com/users/justin"),
    ("naharnet", "login", "https://www.naharnet.com/login"),
    ("naharnet", "listing", "https://www.naharnet.com/"),
    ("naharnet", "listing", "https://www.naharnet.com/lebanon"),
    ("naharnet", "listing", "https://www.naharnet.com/lebanon?page=2"),
    ("naharnet", "listing", "https://www.naharnet.com/tags/lebanon?page=2"),
]


@pytest.mark.parametrize(("outlet", "kind", "url"), ADDRESSES, ids=[url for _, _, url in ADDRESSES])
def test_addresses(outlet: str, kind: str, url: str) -> None:
    """An outlet owns its hosts and tells its articles' addresses, of every generation, from its other ones;
    accelerated and print pages are twins of articles."""
    owner = outlet_for_url(url)
    assert owner is not None
    assert owner.name == outlet
    assert owner.classify_url(url) == kind


@pytest.mark.parametrize(
    "url",
    [
        "https://www.trtworld.com/article/30e08a4712f8?utm_source=feed",
        "https://english.alahednews.com.lb/36350/386?utm_source=feed",
        "https://emiratesvoice.com/en/home-314/new-peace-talks-begin-055912?fbclid=x",
        "https://www.naharnet.com/stories/en/222143-russia-turkey-agree?utm_source=feed",
        "https://web.archive.org/web/20240503101112id_/https://www.trtworld.com/article/30e08a4712f8",
        "https://archive.ph/20240503101112/https://www.naharnet.com/stories/en/222143-russia-turkey-agree",
    ],
)
def test_address_with_tracking(url: str) -> None:
    """What a feed or a social site adds to an article's address does not make it another one, nor does a web archive before it."""
    owner = outlet_for_url(url)
    assert owner is not None
    assert owner.refusal(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://arabstoday.net/",
        "https://www.naharnet.com/",
        "https://www.trtworld.com/",
        "https://english.alahednews.com.lb/",
    ],
)
def test_front_page_is_a_listing(url: str) -> None:
    """The address without a path is a listing's."""
    owner = outlet_for_url(url)
    assert owner is not None
    assert owner.classify_url(url) == "listing"


@pytest.mark.parametrize(
    "url",
    [
        "https://nottrtworld.com/article/13087092",
        "https://trtworld.com.example.org/article/1",
        "mailto:x@trtworld.com",
        "",
        "http://[bad",
    ],
)
def test_addresses_of_nobody(url: str) -> None:
    """A host that only looks like an outlet's is nobody's."""
    assert outlet_for_url(url) is None
