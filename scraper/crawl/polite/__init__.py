"""What sites ask of a crawler, and what a crawler owes them."""
