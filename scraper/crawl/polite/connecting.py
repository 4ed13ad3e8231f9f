"""The download handler that connects only to public addresses, under every runner."""

from __future__ import annotations

import ipaddress
from collections.abc import Hashable
from typing import Any

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from twisted.internet.defer import Deferred, fail
from twisted.internet.interfaces import IHostnameResolver, IResolutionReceiver
from twisted.web.client import HTTPConnectionPool
from zope.interface import implementer  # type: ignore[import-untyped]

from scraper.crawl.polite.public import Allowed, PrivateAddress, is_public


class PublicHandler(HTTP11DownloadHandler):
    """Scrapy's own for http and https, but no connection is made to an address that is not public."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool = PublicPool.like(self._pool, Allowed.by(crawler.settings))


class PublicPool(HTTPConnectionPool):
    """Connections to public addresses and to proxies. A name is judged by every address that it resolves to for this very
    connection, and the connection by the address at its other end before anything is sent."""

    allowed = Allowed()

    @classmethod
    def like(cls, other: HTTPConnectionPool, allowed: Allowed) -> PublicPool:
        """A pool as the other one."""
        pool = cls(other._reactor, persistent=other.persistent)
        pool.maxPersistentPerHost = other.maxPersistentPerHost
        pool._factory = other._factory
        pool.allowed = allowed
        return pool

    def _newConnection(self, key: Hashable, endpoint: Any) -> Deferred[Any]:
        scheme, host, port, *more = key if isinstance(key, tuple) else (b"", b"", 0)
        is_proxy = scheme == b"http-proxy" or len(more) > 1  # of the operator's choice; a tunnel's key names its proxy
        name = host.decode("latin-1") if isinstance(host, bytes) else str(host)
        if is_proxy or self.allowed.takes(name.strip("[]"), port):
            return super()._newConnection(key, endpoint)
        names = PublicNames.before(endpoint)
        made: Deferred[Any] = super()._newConnection(key, endpoint)
        made.addCallback(_checked, name)
        if names is not None:
            made.addErrback(lambda failure: fail(PrivateAddress(names.refused)) if names.refused else failure)
        return made


@implementer(IHostnameResolver)
class PublicNames:
    """A resolver for one connection that passes on public addresses only; ``refused`` says which it did not."""

    def __init__(self, resolver: Any) -> None:
        self._resolver = resolver
        self.refused = ""

    @classmethod
    def before(cls, endpoint: Any) -> PublicNames | None:
        """The endpoint resolves its name by this; ``None`` where it is none that resolves."""
        inner = getattr(endpoint, "_wrappedEndpoint", endpoint)  # TLS is wrapped around the connection
        if not hasattr(inner, "_nameResolver"):
            return None
        inner._nameResolver = names = cls(inner._nameResolver)
        return names

    def resolveHostName(self, receiver: Any, hostName: str, *more: Any, **named: Any) -> Any:  # twisted's name
        """As twisted has it."""
        return self._resolver.resolveHostName(_Receiver(self, receiver, hostName), hostName, *more, **named)


@implementer(IResolutionReceiver)
class _Receiver:
    def __init__(self, names: PublicNames, receiver: Any, host: str) -> None:
        self._names, self._receiver, self._host = names, receiver, host

    def resolutionBegan(self, resolution: Any) -> None:
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:
        if _is_public(address.host):
            self._receiver.addressResolved(address)
        else:
            self._names.refused = f"{self._host} resolves to {address.host}, which is not public"

    def resolutionComplete(self) -> None:
        self._receiver.resolutionComplete()


def _checked(connection: Any, name: str) -> Any:
    """The connection; ``PrivateAddress`` where the address at its other end is not public."""
    found = getattr(connection.transport.getPeer(), "host", None)
    if found is not None and not _is_public(found):
        connection.transport.abortConnection()
        raise PrivateAddress(f"{name} leads to {found}, which is not public")
    return connection


def _is_public(host: str) -> bool:
    try:
        return is_public(ipaddress.ip_address(host.partition("%")[0]))
    except ValueError:
        return False
