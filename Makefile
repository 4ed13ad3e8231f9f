# Everything runs in .venv, which is made on first use. Needed: Python 3.11 or newer with venv and pip, and make.
# Another Python than python3: PYTHON=python3.12 make setup

PYTHON ?= python3
# Compiled modules are kept, whatever the shell says: the tests start hundreds of processes.
export PYTHONDONTWRITEBYTECODE =
VENV = .venv
BIN = $(VENV)/bin

# What is installed there, to the last version: requirements/*.txt, written by `make lock`. `make crawl` installs the first
# list, everything else the second, which holds the first.
CRAWL = $(VENV)/.crawl
TEST = $(VENV)/.test
PIP_INSTALL = -m pip install --quiet --disable-pip-version-check --no-input

# The tool that finds the versions. It has a folder of its own and is no part of any list.
UV_VERSION = 0.13.9
UV = .venv-uv/.$(UV_VERSION)
COMPILE = .venv-uv/bin/uv pip compile --quiet --no-config --no-python-downloads --custom-compile-command 'make lock'
BUILD_REQUIRES = $(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")'
LOCK_OPTIONS ?=

define CHECK_PYTHON
@command -v $(PYTHON) >/dev/null || { echo 'make: $(PYTHON) is not there; name a Python 3.11 or newer: PYTHON=... make setup' >&2; exit 1; }
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "make: $(PYTHON) is Python %d.%d, 3.11 or newer is needed: PYTHON=... make setup" % sys.version_info[:2] or 0)'
@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo 'make: $(PYTHON) has no venv module; install it (on Debian: python3-venv)' >&2; exit 1; }
endef

.NOTPARALLEL:
.PHONY: help setup crawl test test-latest test-lowest lint lock upgrade
.PHONY: bench bench-quality bench-speed bench-memory bench-drift bench-learn peers storm fuzz schema pictures clean

help:
	@echo 'make setup   prepare .venv'
	@echo 'make crawl   run all spiders over the saved pages in fixtures/ and print what was written'
	@echo 'make test    ruff, mypy and all tests'
	@echo 'make test-latest   all tests with the newest versions of all packages'
	@echo 'make test-lowest   all tests with the oldest versions that pyproject.toml allows'
	@echo 'make lint    ruff and mypy only'
	@echo 'make lock    write requirements/*.txt again; what is there and still fits stays'
	@echo 'make upgrade   the same with the newest versions'
	@echo 'make bench   what separating and crawling cost, as ratios'
	@echo 'make bench-quality DATA=DIR   quality on labelled pages, beside the peers that are installed'
	@echo 'make bench-speed DATA=DIR     CPU per labelled page as a multiple of the parse'
	@echo 'make bench-memory   memory of a crawl over 100,000 addresses'
	@echo 'make storm   a crawl of 3,000 articles under 20 kill -9, full disks and Ctrl-C: nothing lost, nothing twice'
	@echo 'make fuzz    20,000 mutated pages and sources: crashes, the slowest pages, peak memory; SEED=N for others'
	@echo 'make peers   install the peers that these two measure beside ours'
	@echo 'make bench-drift   the alarm on simulated crawls: detection, delay, false alarms'
	@echo 'make bench-learn DATA=DIR   outlets learned from one, two and three pages of labelled sites, read on the others'
	@echo 'make schema  write docs/article.schema.json again'
	@echo 'make pictures   make the pictures of the documents again (Chromium and the extra pictures)'
	@echo 'make clean   remove .venv, .venv-* and caches; output/ stays'

setup: $(TEST)

$(BIN)/python:
	$(CHECK_PYTHON)
	@echo 'Setting up $(VENV) (once, a minute or two) ...'
	@$(PYTHON) -m venv --clear $(VENV)

$(CRAWL): requirements/crawl.txt pyproject.toml $(BIN)/python
	@rm -rf thresher.egg-info
	@echo 'Installing what a crawl needs (requirements/crawl.txt) ...'
	@$(BIN)/python $(PIP_INSTALL) --no-deps --requirement requirements/crawl.txt
	@$(BIN)/python $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $(CRAWL)

$(TEST): requirements/test.txt pyproject.toml $(BIN)/python
	@rm -rf thresher.egg-info
	@echo 'Installing what the tests need (requirements/test.txt) ...'
	@$(BIN)/python $(PIP_INSTALL) --no-deps --requirement requirements/test.txt
	@$(BIN)/python $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $(CRAWL) $(TEST)

crawl: $(CRAWL)
	@$(BIN)/python -m scraper.replay

# One worker more than there are processors: crawls wait for their servers.
WORKERS = $(shell expr $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 1)

# All three run whatever the others say; pytest comes last, so that its closing line does.
test: setup
	@status=0; \
	$(BIN)/python -m ruff check || status=1; \
	$(BIN)/python -m mypy || status=1; \
	$(BIN)/python -m pytest -n $(WORKERS) || status=1; \
	exit $$status

# The same tests in folders of their own, with versions that are found anew at every run.
test-latest: RESOLUTION = highest
test-lowest: RESOLUTION = lowest-direct
test-latest test-lowest: OTHER = .venv-$(@:test-%=%)
test-latest test-lowest: $(UV)
	$(CHECK_PYTHON)
	@echo 'Setting up $(OTHER) (a minute or two) ...'
	@$(PYTHON) -m venv --clear $(OTHER)
	@$(BUILD_REQUIRES) | $(COMPILE) --python $(OTHER)/bin/python --resolution $(RESOLUTION) --extra dev --no-annotate --no-header \
		pyproject.toml - --output-file $(OTHER)/requirements.txt
	@$(OTHER)/bin/python $(PIP_INSTALL) --no-deps --requirement $(OTHER)/requirements.txt
	@$(OTHER)/bin/python $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@$(OTHER)/bin/python -m pytest -n $(WORKERS)

# For every Python from 3.11 on and every system: what only some of them need has a marker.
lock: $(UV)
	@$(BUILD_REQUIRES) | $(COMPILE) --universal --python-version 3.11 $(LOCK_OPTIONS) --extra dev \
		pyproject.toml - --output-file requirements/test.txt
	@$(BUILD_REQUIRES) | $(COMPILE) --universal --python-version 3.11 $(LOCK_OPTIONS) --extra progress \
		--constraint requirements/test.txt pyproject.toml - --output-file requirements/crawl.txt

upgrade: LOCK_OPTIONS = --upgrade
upgrade: lock

$(UV):
	$(CHECK_PYTHON)
	@echo 'Setting up .venv-uv ...'
	@$(PYTHON) -m venv --clear .venv-uv
	@.venv-uv/bin/python $(PIP_INSTALL) uv==$(UV_VERSION)
	@touch $(UV)

lint: setup
	@$(BIN)/python -m ruff check
	@$(BIN)/python -m mypy

bench: setup
	@$(BIN)/python -m benchmarks separate
	@$(BIN)/python -m benchmarks crawl

# DATA is a folder with labelled sets, see benchmarks/README.md. The peers are measured as far as they are installed.
bench-quality: setup
	@$(BIN)/python -m benchmarks quality $(DATA) --check

bench-speed: setup
	@$(BIN)/python -m benchmarks speed $(DATA)

# A newer pip first: before 23.3, pip stops at the peers' demand for lxml[html_clean] with an AssertionError.
peers: setup
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --no-build-isolation --constraint requirements/test.txt --editable '.[dev,bench]'

bench-memory: setup
	@$(BIN)/python -m benchmarks memory

storm: setup
	@$(BIN)/python -m tests.storm

SEED = 1

fuzz: setup
	@$(BIN)/python -m tests.fuzz --pages 20000 --seed $(SEED) --large

bench-drift: setup
	@$(BIN)/python -m benchmarks drift

bench-learn: setup
	@$(BIN)/python -m benchmarks learn $(DATA)

schema: setup
	@$(BIN)/python -m scraper.record.schema

pictures: setup
	@$(BIN)/python $(PIP_INSTALL) 'pillow>=10.0'
	@$(BIN)/python docs/pictures/make.py

clean:
	rm -rf .venv .venv-* build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
