"""Other separators, as far as they are installed (``pip install -e '.[bench]'``): page in, the fields of a prediction out."""

from __future__ import annotations

import importlib
import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

Prediction = dict[str, Any]
Separator = Callable[[bytes, str | None], Prediction]


def thresher(content: bytes, url: str | None) -> Prediction:
    """Ours, through the public interface; a refused page gives nothing. Comments are printed with author and date, as the
    golds of l3s and dragnet and the one text of trafilatura have them."""
    return _ours(content, url, None)


def thresher_on_lines(content: bytes, url: str | None) -> Prediction:
    """Ours on the page flattened to lines, as crawl corpora hold pages."""
    return _ours(as_dump(content), url, "text/plain")


def as_dump(content: bytes) -> str:
    """A page's bytes as the text of a dump, without markup, addresses or metadata."""
    from scraper.page.decode import to_text
    from scraper.page.flatten import flatten
    from scraper.page.htmlpage import HtmlPage

    text, same = to_text(content, "text/html")
    return flatten(HtmlPage(content if same else text))


def _ours(content: bytes | str, url: str | None, content_type: str | None) -> Prediction:
    from scraper import NotAnArticle, separate

    try:
        article = separate(content, url=url or None, content_type=content_type)
    except NotAnArticle as refusal:
        return {"refused": refusal.reason}
    return {
        "headline": article.headline,
        "authors": [author.name for author in article.authors],
        "date": article.date,
        "standfirst": article.standfirst,
        "dateline_raw": article.dateline_raw,
        "body": article.body or "",
        "comments": [" ".join(filter(None, (one.author, one.date_raw, one.text))) for one in article.comments],
        "related": [link.headline for link in article.related_links if link.kind != "section"],  # l3s has what belongs to a story
    }


def trafilatura(content: bytes, url: str | None) -> Prediction:
    """trafilatura with its defaults, metadata and comments on."""
    module = importlib.import_module("trafilatura")
    found = module.bare_extraction(content, url=url, with_metadata=True, include_comments=True)
    if found is None:
        return {}
    fields = found.as_dict() if hasattr(found, "as_dict") else found
    authors = [one.strip() for one in (fields.get("author") or "").split(";") if one.strip()]
    return {
        "headline": fields.get("title"), "authors": authors, "date": fields.get("date"), "body": fields.get("text") or "",
        "comments": fields.get("comments") or "",
    }  # fmt: skip


def newspaper4k(content: bytes, url: str | None) -> Prediction:
    """newspaper4k, fed the page's text."""
    module = importlib.import_module("newspaper")
    article = module.Article(url or "http://example.invalid/", language="en")
    article.download(input_html=content.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date.isoformat() if article.publish_date else None
    return {"headline": article.title, "authors": article.authors, "date": date, "body": article.text}


def readability(content: bytes, url: str | None) -> Prediction:
    """readability-lxml: its title and the text of its summary."""
    from lxml import html

    module = importlib.import_module("readability")
    document = module.Document(content.decode("utf-8", "replace"), url=url)
    return {"headline": document.short_title(), "body": html.fromstring(document.summary()).text_content()}


def justext(content: bytes, url: str | None) -> Prediction:
    """jusText with the stop words of all its languages."""
    module = importlib.import_module("justext")
    return {"body": "\n".join(part.text for part in module.justext(content, _all_stop_words()) if not part.is_boilerplate)}


@cache
def _all_stop_words() -> frozenset[str]:
    module = importlib.import_module("justext")
    return frozenset().union(*(module.get_stoplist(name) for name in module.get_stoplists()))


def resiliparse(content: bytes, url: str | None) -> Prediction:
    """resiliparse's main content."""
    module = importlib.import_module("resiliparse.extract.html2text")
    text = module.extract_plain_text(content.decode("utf-8", "replace"), main_content=True, alt_texts=False, links=False)
    return {"body": text}


PEERS: dict[str, tuple[str, Separator]] = {
    "trafilatura": ("trafilatura", trafilatura),
    "newspaper4k": ("newspaper", newspaper4k),
    "readability": ("readability", readability),
    "jusText": ("justext", justext),
    "resiliparse": ("resiliparse", resiliparse),
}
"""By name, the module that must be importable and the function that drives it."""


@contextmanager
def quiet() -> Iterator[None]:
    """No log line and no warning of a separator between the tables."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def installed() -> dict[str, Separator]:
    """Ours and every peer that can be imported."""
    found: dict[str, Separator] = {"thresher": thresher}
    for name, (module, separator) in PEERS.items():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                importlib.import_module(module)
        except ImportError:
            continue
        found[name] = separator
    return found
