"""What a site declares: outlets, their layouts and shapes, and which outlets there are."""
