"""From bytes to runs, and what a page says of itself. Facts, no judgement."""
