"""The heart: the order of the stages, refusals, and the joining of further pages."""
