"""One package a field: the stage that separation calls, and the sources that it asks."""
