# Everything runs in .venv, which is made on first use. Needed: Python 3.11 or newer with venv and pip, and make.
# Another Python than python3: PYTHON=python3.12 make setup

PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin
STAMP = $(VENV)/.installed

.PHONY: help setup crawl test lint bench bench-quality bench-speed bench-memory peers storm fuzz schema clean

help:
	@echo 'make setup   prepare .venv'
	@echo 'make crawl   run all spiders over the saved pages in fixtures/ and print what was written'
	@echo 'make test    ruff, mypy and all tests'
	@echo 'make lint    ruff and mypy only'
	@echo 'make bench   what separating and crawling cost, as ratios'
	@echo 'make bench-quality DATA=DIR   quality on labelled pages, beside the peers that are installed'
	@echo 'make bench-speed DATA=DIR     CPU per labelled page as a multiple of the parse'
	@echo 'make bench-memory   memory of a crawl over 100,000 addresses'
	@echo 'make storm   a crawl of 3,000 articles under 20 kill -9, full disks and Ctrl-C: nothing lost, nothing twice'
	@echo 'make fuzz    20,000 mutated pages and sources: crashes, the slowest pages, peak memory; SEED=N for others'
	@echo 'make peers   install the peers that these two measure beside ours'
	@echo 'make bench-drift   the alarm on simulated crawls: detection, delay, false alarms'
	@echo 'make schema  write docs/article.schema.json again'
	@echo 'make clean   remove .venv and caches; output/ stays'

setup: $(STAMP)

$(STAMP): pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo 'make: $(PYTHON) is not there; name a Python 3.11 or newer: PYTHON=... make setup' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "make: $(PYTHON) is Python %d.%d, 3.11 or newer is needed: PYTHON=... make setup" % sys.version_info[:2] or 0)'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo 'make: $(PYTHON) has no venv module; install it (on Debian: python3-venv)' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(STAMP)

crawl: setup
	@$(BIN)/python -m scraper.replay

# All three run whatever the others say; pytest comes last, so that its closing line does.
test: setup
	@status=0; \
	$(BIN)/python -m ruff check || status=1; \
	$(BIN)/python -m mypy || status=1; \
	$(BIN)/python -m pytest -n auto || status=1; \
	exit $$status

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
	$(BIN)/python -m pip install --quiet --editable '.[dev,bench]'

bench-memory: setup
	@$(BIN)/python -m benchmarks memory

storm: setup
	@$(BIN)/python -m tests.storm

SEED = 1

fuzz: setup
	@$(BIN)/python -m tests.fuzz --pages 20000 --seed $(SEED) --large

bench-drift: setup
	@$(BIN)/python -m benchmarks drift

schema: setup
	@$(BIN)/python -m scraper.schema

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
