"""Addresses: the site of the pages, the patterns of its stories' addresses, and where they are listed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cleaners.addresses import join_address, split_address
from scraper.errors import ThresherError
from scraper.learning.sample import Page, Sample
from scraper.page.htmlpage import HtmlPage
from scraper.urls import clean_url, host_of, is_web_address, original_address

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_UNSAFE = re.compile(r"[\s\"'<>\\^`{}|]")
"""Signs that no address has unescaped; one that has them is none to be asked."""
_TELLING = re.compile(r"\d{4,}|(?:[^-_]+[-_]){3}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACE = re.compile(r"(?i)co|com|org|net|gov|edu|ac|or|ne|go|gob|gouv|in")
"""What stands before a country in the last two parts of many hosts."""
_FEEDS = re.compile(r"(?i)application/(?:rss|atom)\+xml|application/feed\+json|application/json|text/xml")
_OF_COMMENTS = re.compile(r"(?i)comment|kommentar|commentaire|oembed|wp-json")
_EXTENSION = re.compile(r"(\.(?:s?html?|php|aspx?|jsp|cms|ece|amp|story))$", re.I)
_FOLDERS = frozenset(
    "article articles artikel articulo articulos noticia noticias news story stories storie post posts blog p a s "
    "actualite actualites haber haberler nieuws nyheter aktuell view read detail details".split()
)
_OTHERS = frozenset(
    "video videos gallery galleries photo photos picture pictures podcast podcasts audio live tag tags topic topics thema themen "
    "author authors autor autoren people profile profiles user users category categories search newsletter newsletters events "
    "shop jobs recipe recipes quiz game games crossword help about legal account subscribe program programs tv radio".split()
)
"""Folders of what is no story."""
_MOST_PATTERNS, _MOST_FEEDS = 4, 4


@dataclass(frozen=True)
class Places:
    """Where a site's stories are found. ``fitting`` of ``known`` addresses of stories fit the patterns."""

    domains: tuple[str, ...] = ()
    article_url: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    fitting: int = 0
    known: int = 0
    unsure: tuple[str, ...] = ()


def address_of(page: Page, html: HtmlPage | None) -> str | None:
    """The address of a page: as it was fetched, else as it states."""
    told = [page.snapshot.url]
    if html is not None:
        told += [html.metadata.canonical_url, html.metadata.first("og:url")]
    return next((original_address(one) for one in told if one and is_web_address(one)), None)


def domains_of(urls: Iterable[str]) -> tuple[str, ...]:
    """The domain that all addresses are below. Raises ``ThresherError`` where they are of several sites."""
    hosts = Counter(host_of(url).removeprefix("www.").removeprefix("m.").removeprefix("amp.") for url in urls)
    hosts.pop("", None)
    if (strange := next((host for host in hosts if not _HOST.fullmatch(host)), None)) is not None:
        raise ThresherError(f"{strange[:60]!r} is not a host name")
    if not hosts:
        return ()
    if len(hosts) == 1:
        return tuple(hosts)
    common = _common([host.split(".")[::-1] for host in hosts])
    if len(common) >= 3 or (len(common) == 2 and not _PLACE.fullmatch(common[1])):
        return (".".join(reversed(common)),)
    told = ", ".join(f"{host} ({count})" for host, count in hosts.most_common(5))
    raise ThresherError(f"the pages are from several sites: {told}; use pages of one site")


def _common(parts: Sequence[Sequence[str]]) -> list[str]:
    found = []
    for level in zip(*parts, strict=False):
        if len(set(level)) > 1:
            break
        found.append(level[0])
    return found


def read_places(samples: Sequence[Sample], urls: Sequence[str], listings: Sequence[Page], domains: tuple[str, ...]) -> Places:
    """Where the site's stories are found, by the pages and the listings that were given."""
    unsure: list[str] = []
    others = [page.snapshot.url for page in listings if page.snapshot.url]
    pages = [one.html for one in samples] + [html for page in listings if (html := _html(page)) is not None]
    linked = [link.url for one in samples for link in one.record.related_links if link.url and _is_own(link.url, domains)]
    alike = _alike(urls, _links(pages, domains), set(others))
    patterns = patterns_of([*urls, *alike], [*others, *(f"https://{domain}/" for domain in domains)])
    if not patterns and urls:
        unsure.append("article_url: the addresses do not distinguish stories from lists")
    known = list(dict.fromkeys([*urls, *linked, *alike]))
    fitting = sum(any(re.search(one, split_address(url).path) for one in patterns) or _query_fits(patterns, url) for url in known)
    if patterns and known and fitting < 0.7 * len(known):
        unsure.append(f"article_url: {fitting} of {len(known)} addresses of stories fit")
    unsure += [f"listings: {page.name} does not state its address" for page in listings if not page.snapshot.url]
    feeds, sitemaps = _alternates(pages, domains, set(map(clean_url, urls)))
    lists = tuple(dict.fromkeys(_paged(page) for page in listings if page.snapshot.url))
    if not lists and not feeds:
        lists = tuple(f"{split_address(url).scheme}://{split_address(url).netloc}/" for url in urls[:1])
        unsure.append("listings: no feed or listing was given or found; the front page is used")
    return Places(domains, patterns, feeds, sitemaps, lists, fitting, len(known), tuple(unsure))


def _links(pages: Sequence[HtmlPage], domains: Sequence[str]) -> list[str]:
    """The addresses of the site that pages link to."""
    found: dict[str, None] = {}
    for page in pages:
        for link in page.root.iter("a"):
            url = clean_url(join_address(page.url or "", link.get("href") or ""))
            if is_web_address(url) and _is_own(url, domains) and not _UNSAFE.search(url):
                found[url] = None
    return list(found)


def _alike(urls: Sequence[str], links: Sequence[str], others: set[str]) -> list[str]:
    """The links that end as the stories' addresses do, with a long number or four words, in as many folders: other stories."""
    shapes = {(len(parts), _last([parts[-1]])) for url in urls if (parts := split_address(url).path.strip("/").split("/"))}
    found = []
    for link in links:
        parts = split_address(link).path.strip("/").split("/")
        if (
            link not in others
            and not _OTHERS & set(map(str.lower, parts[:-1]))
            and _TELLING.search(parts[-1])
            and (len(parts), _last([parts[-1]])) in shapes
        ):
            found.append(link)
    return found


def patterns_of(urls: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Patterns that the addresses of stories fit and none of ``others``; [] where no such pattern says anything."""
    groups: dict[tuple[int, str], list[list[str]]] = defaultdict(list)
    found: dict[str, None] = {}
    for url in dict.fromkeys(urls):
        parts = split_address(url)
        number = re.search(r"(?:^|&)([A-Za-z_]{1,20})=(\d+)(?=&|$)", parts.query)
        if number is not None and not re.search(r"\d{3,}|-.*-", parts.path):
            found[rf"^{re.escape(parts.path)}\?(?:.*&)?{number[1]}=\d+"] = None
            continue
        segments = parts.path.strip("/").split("/")
        groups[len(segments), "".join(_EXTENSION.findall(segments[-1])[:1])].append(segments)
    for (_, extension), rows in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        pattern = _pattern(rows, extension)
        if pattern is not None:
            found[pattern] = None
    safe = [one for one in found if not any(re.search(one, split_address(other).path or "/") for other in others)]
    return tuple(safe[:_MOST_PATTERNS])


def _pattern(rows: Sequence[list[str]], extension: str) -> str | None:
    """One pattern for the paths of stories in as many folders; ``None`` where their last part says nothing."""
    folders = [_folder([row[at] for row in rows], len(rows)) for at in range(len(rows[0]) - 1)]
    ends = [row[-1].removesuffix(extension) for row in rows]
    last = _last(ends)
    if last is None:
        if not any(part in ("\\d+", "\\d{4}") for part in folders):
            return None
        last = "[^/?]+"
    return "^/" + "".join(f"{part}/" for part in folders) + last + (re.escape(extension) or "/?") + "$"


def _folder(values: Sequence[str], rows: int) -> str:
    if all(_YEAR.fullmatch(one) for one in values):
        return r"\d{4}"
    if all(one.isascii() and one.isdigit() for one in values):
        return r"\d\d?" if all(len(one) <= 2 for one in values) else r"\d+"
    same = len(set(values)) == 1
    if same and (rows > 1 or values[0].lower() in _FOLDERS or re.fullmatch("[a-z]{2}", values[0])):
        return re.escape(values[0]).replace("\\-", "-")
    return "[^/?]+"


def _last(ends: Sequence[str]) -> str | None:
    """The pattern of the last parts of paths: numbers, words joined to a number, or several words."""
    if all(re.fullmatch(r"\d+", one) for one in ends):
        return rf"\d{{{min(3, *map(len, ends))},}}"
    if all(re.fullmatch(r"[0-9a-f-]{8,}", one) and re.search(r"\d", one) for one in ends):
        return r"[0-9a-f-]{8,}"
    before, behind = r"\d{3,}[-_,.].+", r".*[-_,.a-z]\d{3,}"
    if all(re.fullmatch(before, one) for one in ends):
        return r"\d{3,}[-_,.][^/?]+"
    if all(re.fullmatch(behind, one) for one in ends):
        return r"[^/?]*[-_,.a-z]\d{3,}"
    words = min(len(re.findall(r"[-_]", one)) for one in ends)
    if words >= 2:
        return r"[^/?_-]+(?:[_-]+[^/?_-]+){2,}[_-]*"
    return r"[\w-]*\d[\w-]{4,}" if all(re.fullmatch(r"[\w-]*\d[\w-]{4,}", one, re.ASCII) for one in ends) else None


def _query_fits(patterns: Sequence[str], url: str) -> bool:
    parts = split_address(url)
    return any(re.search(one, f"{parts.path}?{parts.query}") for one in patterns)


def _is_own(url: str, domains: Sequence[str]) -> bool:
    host = host_of(url)
    return any(host == one or host.endswith("." + one) for one in domains)


def _html(page: Page) -> HtmlPage | None:
    from scraper.separation.order import read_page

    try:
        read = read_page(page.snapshot)
    except ThresherError:
        return None
    return read if isinstance(read, HtmlPage) else None


def _alternates(pages: Sequence[HtmlPage], domains: Sequence[str], stories: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The feeds and sitemaps that pages name, but for those of comments and of single stories."""
    feeds: Counter[str] = Counter()
    sitemaps: Counter[str] = Counter()
    for page in pages:
        for link in page.root.iter("link"):
            rel, href = (link.get("rel") or "").lower().split(), join_address(page.url or "", link.get("href") or "")
            if (
                not is_web_address(href)
                or _UNSAFE.search(href)
                or not _is_own(href, domains)
                or _OF_COMMENTS.search(href + (link.get("title") or ""))
            ):
                continue
            if "alternate" in rel and _FEEDS.fullmatch((link.get("type") or "").split(";")[0].strip()):
                if not any(href.startswith(story.rstrip("/")) for story in stories):
                    feeds[clean_url(href)] += 1
            elif "sitemap" in rel:
                sitemaps[clean_url(href)] += 1
    most = max(feeds.values(), default=0)
    often = [url for url, count in feeds.most_common() if 2 * count > most or count > 1]
    return tuple(often[:_MOST_FEEDS]), tuple(sitemaps)[:2]


def _paged(page: Page) -> str:
    """The address of a listing, with ``{page}`` where the page links to its second page by number."""
    url = page.snapshot.url or ""
    html = _html(page)
    links = [join_address(url, one.get("href") or "") for one in html.root.iter("a")] if html is not None else []
    base = clean_url(url)
    for link in map(clean_url, links):
        for mark in ("page=2", "/page/2", "p=2", "seite=2", "pagina=2"):
            if link.count(mark) == 1 and re.search(rf"[?&/]{re.escape(mark.lstrip('/'))}(?:$|[&/])", link):
                rest = link.replace(mark, "")
                if rest.rstrip("?&/") == base.rstrip("?&/"):
                    return _escaped(link.replace(mark, "\0")).replace("\0", mark[:-1] + "{page}")
    return _escaped(base)


def _escaped(url: str) -> str:
    """The address with braces written as browsers do: here they stand for page numbers."""
    return url.replace("{", "%7B").replace("}", "%7D")
