"""What isn't part of any story: navigation, forms, calls, banners. Runs first."""
