"""Serves saved pages under their real addresses: a server on 127.0.0.1, a download handler that uses it instead of the
network, and a command that runs all spiders against it. Spiders, URL rules and robots.txt run unchanged."""

from __future__ import annotations
