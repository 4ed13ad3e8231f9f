"""Mutated pages and sources, by fixed seeds: whatever they say, an article or a refusal comes of a page."""
