"""Lists of links to other stories."""
