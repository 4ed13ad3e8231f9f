"""The packages of the build: those of ``cleaners`` and ``scraper``, and ``spiders`` by the name that pyproject.toml gives it."""

from setuptools import find_packages, setup

setup(packages=[*find_packages(include=("cleaners*", "scraper*")), "thresher_outlets"])
