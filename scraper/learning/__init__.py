"""Learns an outlet from a few of its pages: selectors, addresses and facts, and the file that declares them."""
