"""Requests as bytes and back: MessagePack of plain values, so reading a store never runs code.

Values of ``meta`` and ``cb_kwargs`` may be numbers, strings, bytes, lists and dicts; tuples and sets come back as lists.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from scrapy import Request, Spider
from scrapy.utils.request import request_from_dict

from scraper.errors import StorageError

_PLAIN = {"method": "GET", "encoding": "utf-8", "priority": 0, "dont_filter": False, "body": b""}
_TRANSIENT = ("download_latency", "download_slot", "depth")


def pack_request(request: Request, spider: Spider) -> bytes:
    """The request without what is as usual; ``StorageError`` where it holds what cannot be kept."""
    values: dict[str, Any] = {name: getattr(request, name) for name in request.attributes}
    values["headers"] = dict(request.headers)
    values["meta"] = {name: value for name, value in request.meta.items() if name not in _TRANSIENT}
    kept = {name: value for name, value in values.items() if value and _PLAIN.get(name) != value}
    for name in ("callback", "errback"):
        if name in kept:
            kept[name] = _method_name(kept[name], spider, request)
    if type(request) is not Request:
        kept["_class"] = f"{type(request).__module__}.{type(request).__name__}"
    try:
        return msgspec.msgpack.encode(kept)
    except (TypeError, ValueError, OverflowError) as error:
        raise StorageError(
            f"{request.url}: the request cannot be stored ({error}); use plain values in its meta and cb_kwargs, "
            "or crawl with -s THRESHER_STORE=False"
        ) from error


def unpack_request(data: bytes, spider: Spider) -> Request:
    """The request as it was; ``StorageError`` where the spider has lost the method that it names."""
    try:
        return request_from_dict(msgspec.msgpack.decode(data), spider=spider)
    except (msgspec.MsgspecError, ValueError, TypeError, KeyError, NameError, ImportError) as error:
        raise StorageError(f"a request stored by an earlier crawl cannot be read ({error})") from error


def _method_name(method: Callable[..., Any] | str, spider: Spider, request: Request) -> str:
    name = method if isinstance(method, str) else getattr(method, "__name__", "")
    own = getattr(spider, name, None)
    if isinstance(method, str) or getattr(method, "__func__", method) is getattr(own, "__func__", own):
        return name
    raise StorageError(
        f"{request.url}: {method!r} is not a method of the spider, so the request cannot be stored; "
        "make it one, or crawl with -s THRESHER_STORE=False"
    )
