"""Who owns which run: the ledger, the separation in progress, and what single lines say."""
