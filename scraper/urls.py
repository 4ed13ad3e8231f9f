"""Addresses: when two of them are the same page (one key for the seen set, the duplicates and the replay server), and what
one reveals by itself."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlunsplit

from w3lib.url import canonicalize_url

from cleaners.addresses import split_address

_TRACKER = re.compile(
    r"(?:utm_[^=]*|at_(?:medium|campaign|custom\d+)|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|ysclid|twclid|ttclid"
    r"|igshid|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|oly_(?:anon|enc)_id|vero_id|s_cid|ns_(?:campaign|mchannel|source|linkname))",
    re.IGNORECASE,
)
_AUTHORS = frozenset(
    "author authors autor autores autoren auteur auteurs profil profils profile profiles staff by writer writers journalist "
    "journalists contributor contributors columnist columnists reporter reporters user".split()
)
"""In links to the pages of authors one of these stands between two slashes, or a word of an editor's office in German."""
_SERVICE = re.compile(
    r"(?i)/(?:newsletters?(?:-[\w.-]+)?|[\w-]+-newsletter-\d[\w.-]*|register|registration|sign-?up|sign-?in|log-?in|subscribe|subscriptions?"
    r"|abos?|abonnements?|abonnieren|employment|advertis(?:e|ing)|membership|mediadaten|stellenmarkt)/?(?:$|[?#])"
    r"|/abo-?(?:service|shop|angebote?)/|//(?:stellenmarkt|jobs|abo|subscribe|membership|advertising)\."
    r"|\.(?:jpe?g|png|gif|webp|svg|pdf|mp3|docx?|xlsx?|zip)(?:$|[?#])"
)
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:today|ph|is|md|fo|li|vn)|wayback\.archive-it\.org(?:/\d+)?)/\d{4,14}\w{0,4}/"
    r"(?=https?://.)",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"((?:https?:)?[/\\]{2,}|https?:[/\\]?)[^/\\?#]*@", re.IGNORECASE)
"""What stands before the host of an address: the scheme, and a user name and password."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCRIPTS = re.compile(
    "|".join(r"\s*".join(f"{name}:") for name in ("javascript", "vbscript", "data", "file", "blob")), re.IGNORECASE
)
"""Schemes with blanks in them, as where the line ends in an attribute were made one."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_BLANKS = "".join(map(chr, range(33)))
_LAST_DOT = re.compile(r"(?<=[^.])\.+(?=:\d+$|$)", re.ASCII)
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def clean_url(url: str) -> str:
    """The address without trackers, fragment, default port, log-in and the dot after the host; nothing else is changed, so it
    is safe to fetch."""
    url = without_login(url.strip())
    parts = split_address(url)
    if not any(parts):
        return url
    scheme = parts.scheme.lower()
    netloc = parts.netloc.rpartition("@")[2].removesuffix(_DEFAULT_PORTS.get(scheme, ":")).removesuffix(":")
    netloc = _LAST_DOT.sub("", netloc)
    kept = [pair for pair in parts.query.split("&") if pair and not _TRACKER.fullmatch(pair.partition("=")[0])]
    return urlunsplit((scheme, netloc, parts.path, "&".join(kept), ""))


@lru_cache(4096)
def url_key(url: str) -> str:
    """The identity of an address: two addresses of one page differ in trackers, fragment, default port, case of the
    host or order of the query only, and have the same key. The key of a key is itself."""
    key = clean_url(url)
    for _ in range(3):
        try:
            again = canonicalize_url(key)
        except ValueError:
            return key
        again = clean_url(again)
        if again == key:
            return key
        key = again
    return key


def original_address(url: str | None) -> str | None:
    """The address of the page that a web archive holds a copy of; any other address as it is."""
    return _ARCHIVED.sub("", url, count=1) if url else url


def without_login(url: str) -> str:
    """The address without user name and password, absolute or not."""
    return _LOGIN.sub(r"\1", url, count=1) if "@" in url and _LOGIN.match(url) else url


def web_link(link: str | None) -> str | None:
    """A link of a page as browsers take it: without blanks around it and control characters in it; its log-in, which is
    nobody's to give, is gone. ``None`` where nothing is left, or where it has a scheme that is not the web's."""
    link = (link or "").strip().strip(_BLANKS)
    if not (link.isascii() and link.isprintable()):
        link = _CONTROL.sub("", link)
    scheme = _SCHEME.match(link)
    if not link or (scheme is not None and scheme[1].lower() not in ("http", "https")):
        return None
    if scheme is None and _SCRIPTS.match(link):
        return None
    return without_login(link)


def is_web_address(url: str) -> bool:
    """Whether the address is an ``http`` or ``https`` one with a host."""
    try:
        parts = split_address(url)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def host_of(url: str) -> str:
    """The host of an address in lower case, ``""`` where there is none."""
    return (split_address(url).hostname or "").rstrip(".")


def port_of(url: str) -> int | None:
    """The port at which an address is asked for: its own, or that of its scheme; ``None`` where there is none."""
    try:
        parts = split_address(url)
        return parts.port or {"http": 80, "https": 443}.get(parts.scheme.lower())
    except ValueError:
        return None


def has_usual_port(url: str) -> bool:
    """Whether an address names no port, or that of its scheme."""
    try:
        parts = split_address(url)
        return any(parts) and (parts.port is None or f":{parts.port}" == _DEFAULT_PORTS.get(parts.scheme.lower()))
    except ValueError:
        return False


def leads_to_author(href: str | None) -> bool:
    """Whether an address, absolute or not, is that of an author's page by its folders."""
    folders = href.lower().split("/")[1:-1] if href else ()
    return not _AUTHORS.isdisjoint(folders) or any(one.startswith("redakt") for one in folders)


def leads_to_service(href: str | None) -> bool:
    """Whether an address, absolute or not, is that of no story but of a site's service by its folders (a newsletter, an account,
    jobs, prices of advertisements), or that of a file."""
    return href is not None and _SERVICE.search(href) is not None


def leads_home(href: str | None) -> bool:
    """Whether an address, absolute or not, is that of a site's front page; a place on the page itself is none."""
    href = (href or "").strip()
    return href[:1] not in ("", "#") and split_address(href).path in ("", "/") and "?" not in href
