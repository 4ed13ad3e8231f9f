"""The made-up outlets."""
