"""Everything that needs Scrapy: the spider, discovery, politeness, the store and the pipelines."""
