"""From bytes to runs, and what a page says about itself. Facts, no judgement."""
