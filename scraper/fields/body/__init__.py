"""The body."""
