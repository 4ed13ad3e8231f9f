"""A made-up outlet with a made-up site, so that crawling is tested apart from separating."""
