"""When the story was published and changed."""
