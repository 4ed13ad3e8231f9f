"""Fetches only from public hosts: a page, feed or redirect can't send the crawler into a private network.

Addresses in a URL are judged before anything is asked for; names are judged by what they resolve to, where the connection
itself is made (``connecting.py``), so a name that changes its address in between gains nothing. ``PublicResolver``
does the same for the other download handlers of a process that Scrapy runs.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.request import getproxies

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from scrapy.settings import BaseSettings
from scrapy.utils.datatypes import LocalCache
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from scraper.crawl.failures import Refused
from scraper.urls import host_of, port_of

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NUMERIC = re.compile(r"(?:0[xX][0-9a-fA-F]*|\d+)(?:\.(?:0[xX][0-9a-fA-F]*|\d+)){0,3}", re.ASCII)
"""A host that resolvers take for an IPv4 address: dotted, decimal, octal or hexadecimal, with all parts or fewer."""
_LOCAL = re.compile(r"(?:.*\.)?(?:localhost|localdomain|local|internal|home\.arpa)", re.IGNORECASE)
_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))


class PrivateAddress(Refused):
    """The host is not public; ``reason`` is what the outcome is counted as."""

    reason = "private_address"

    def __init__(self, why: str, host: str = "") -> None:
        super().__init__(why)
        self.host = host
        """The host that was refused, as it stands in the address."""


def is_public(address: Address) -> bool:
    """Whether the address is one of the public internet: not private, loopback, link-local, shared (CGNAT), multicast,
    reserved or unspecified, and no such IPv4 address inside an IPv6 one."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and any(address in network for network in _NAT64):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local or (int(address) >> 32 == 0 and int(address) > 1):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def literal_address(host: str) -> Address | None:
    """The address that a host is without any look-up, in whatever notation; ``None`` for a name."""
    host = host.strip("[]").partition("%")[0].rstrip(".")
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        pass
    if not _NUMERIC.fullmatch(host):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def private_host(host: str) -> str | None:
    """What is not public about a host as it stands in a URL, ``None`` where its name says nothing."""
    address = literal_address(host)
    if address is not None:
        return None if is_public(address) else f"{host} is the address {address}, which is not public"
    return f"{host} is a name of this machine or network" if _LOCAL.fullmatch(host.rstrip(".")) else None


@dataclass(frozen=True)
class Allowed:
    """The hosts that may be private, by ``THRESHER_PRIVATE_HOSTS``: names or addresses (with a port, for that port alone),
    or ``*`` for all."""

    names: frozenset[str] = frozenset()
    everything: bool = False

    @classmethod
    def by(cls, settings: BaseSettings) -> Allowed:
        """What the settings allow."""
        given: Any = settings.get("THRESHER_PRIVATE_HOSTS") or ()
        names: Sequence[str] = re.split(r"[\s,]+", given.strip()) if isinstance(given, str) else tuple(given)
        return cls(frozenset(_named(name.lower()) for name in names if name), "*" in names)

    def takes(self, host: str, port: int | None) -> bool:
        """Whether the host may be private, asked at this port."""
        host = host.lower().rstrip(".")
        return self.everything or host in self.names or f"{host}:{port}" in self.names

    @property
    def hosts(self) -> frozenset[str]:
        """The names without their ports."""
        return frozenset(re.sub(r":\d+$", "", name) if name.count(":") == 1 else name for name in self.names)


def _named(name: str) -> str:
    """An entry as hosts are compared: without brackets (an IPv6 address with a port keeps the last colon of both)."""
    return name.replace("[", "").replace("]", "").rstrip(".")


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver, but a name that resolves to an address that is not public is not found."""

    def __init__(self, reactor: ReactorBase, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.allowed = Allowed()
        self.refused: LocalCache[str, str] = LocalCache(1000)
        """Name to the reason why it was not found."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> PublicResolver:
        """The resolver of a process. The proxies that the environment names may be private."""
        resolver = super().from_crawler(crawler, reactor)
        allowed = Allowed.by(crawler.settings)  # of any port: that is judged where the connection is made
        proxies = frozenset(host_of(url if "://" in url else f"http://{url}") for url in getproxies().values())
        resolver.allowed = Allowed(allowed.hosts | proxies, allowed.everything)
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """The address of the name, which is public or allowed; else ``DNSLookupError``. What is an address already was
        judged with its URL."""
        found = super().getHostByName(name, timeout)
        return found if literal_address(name) is not None else found.addCallback(self._check, name.lower())

    def _check(self, found: str, name: str) -> str:
        if self.allowed.takes(name, None) or is_public(ipaddress.ip_address(found)):
            return found
        self.refused[name] = f"{name} resolves to {found}, which is not public"
        raise DNSLookupError(self.refused[name])


class PublicOnly:
    """Downloader middleware: refuses what is not on a public host, also after a redirect."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.allowed = Allowed.by(crawler.settings)
        self.is_replayed = bool(crawler.settings.get("THRESHER_REPLAY"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PublicOnly:
        """For every crawler."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Nothing; ``PrivateAddress`` where the URL itself names a host that is not public."""
        host = host_of(request.url)
        why = None if self.allowed.takes(host, port_of(request.url)) else private_host(host)
        if why is not None:
            self._refuse(why, host)

    def process_response(self, request: Request, response: Response) -> Response:
        """The response; ``PrivateAddress`` where it came from an address that is not public: the last guard, for download
        handlers that have none of their own."""
        found, host = response.ip_address, host_of(request.url)
        if found is None or self.is_replayed or request.meta.get("proxy") or is_public(found):
            return response
        if not self.allowed.takes(host, port_of(request.url)):
            self._refuse(f"{host} answered from {found}, which is not public", host)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Nothing; ``PrivateAddress`` where the host was not connected to because it is not public."""
        from twisted.internet import reactor

        host = host_of(request.url)
        resolver: Any = getattr(reactor, "resolver", None)
        if isinstance(exception, PrivateAddress):
            self._refuse(str(exception), host)
        if isinstance(exception, CannotResolveHostError) and isinstance(resolver, PublicResolver):
            why = resolver.refused.get(host.lower())
            if why is not None:
                self._refuse(why, host)

    def _refuse(self, why: str, host: str) -> None:
        self.crawler.stats.inc_value("thresher/private_address")
        raise PrivateAddress(f"{why}; THRESHER_PRIVATE_HOSTS can allow it", host)
