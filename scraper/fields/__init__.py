"""One package per field: the stage that separation calls, and its sources."""
