"""Web archives (WARC): everything that was fetched, written as it came, and separated again without the network.

``writer`` appends to archives so that a kill costs nothing, ``recorder`` is the extension that writes a crawl's
answers, ``reader`` gives the pages of archives as snapshots. They need the package warcio: the extra ``warc``.
"""

from __future__ import annotations
