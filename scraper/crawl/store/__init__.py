"""What is known about every address of an outlet, and what is still to be fetched: one SQLite file per outlet.

``store_path`` says where it is, ``Store`` opens it for writing (one process at a time), ``read_store`` for reading at
any time. Other parts keep tables of their own in the file with ``migrate(connection, "their name", steps)``; the names
of those tables begin with the name of the part. The store can be deleted: the next crawl makes it again from
``<outlet>.jsonl`` and ``<outlet>.rejected.jsonl``.
"""

from __future__ import annotations

from scraper.crawl.store.database import migrate, read_store, store_path
from scraper.crawl.store.outcomes import OUTCOMES, PENDING
from scraper.crawl.store.pages import Hint, PageRow
from scraper.crawl.store.store import Store

__all__ = ["OUTCOMES", "PENDING", "Hint", "PageRow", "Store", "migrate", "read_store", "store_path"]
