"""Web archives (WARC): write everything that was fetched, as it arrived, and separate it again without the network.

``writer`` appends to archives so that a kill costs nothing, ``recorder`` is the extension that writes a crawl's
answers, ``reader`` gives the pages of archives as snapshots. They need the package warcio: the extra ``warc``.
"""

from __future__ import annotations
