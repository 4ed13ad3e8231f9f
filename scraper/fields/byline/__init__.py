"""Who wrote the story, and where it was filed from."""
