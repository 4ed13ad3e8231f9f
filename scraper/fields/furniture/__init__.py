"""What is no part of any story: navigation, forms, calls, banners. Asked first."""
