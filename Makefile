# Every target sets up what it needs; the stamp makes that happen once.
.DEFAULT_GOAL := help
.PHONY: help setup lock generate check quick test lint format types mypy pyright layers tests sites docs cases tables fuzz published corpus bench clean
SHELL := /bin/bash

# The first Python on the path that is new enough.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
STAMP := $(VENV)/.installed
# Everything that is installed for tests and lint, by version and hash; pyproject.toml has the ranges that users get.
LOCK := requirements-dev.txt
# Which versions `make lock` chooses: highest, or lowest-direct for the lowest of every range.
RESOLUTION ?= highest
NODE_FOLDERS := tests/e2e tests/mdx tests/pyright tests/typescript
NODE_STAMPS := $(addsuffix /node_modules/.package-lock.json,$(NODE_FOLDERS))
# Site generators are large, and only their own tests need them.
SITES := tests/sites
SITES_STAMP := $(SITES)/node_modules/.package-lock.json
# How tests are shared among processes: tests/conftest.py has the groups and the order.
WORKERS := --numprocesses auto --no-loadscope-reorder
# What people wrote in Python; generated/ has checks of its own.
SOURCES := generator tests hatch_build.py
RUNTIME := $(wildcard templates/python/runtime*)
GENERATED := $(sort $(wildcard generated/*-python generated/*-python-*))

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) $(NODE_STAMPS) ## create .venv and install sdkwright with everything its tests need

# uv, itself from the lock, installs the rest at once; pip does where uv can't, by an index that is set up for pip alone.
$(STAMP): pyproject.toml $(LOCK)
	@test -n "$(PYTHON)" || { echo "sdkwright needs Python 3.11 or newer; set PYTHON=... to name one" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@awk '/^uv==/ {on = 1} on; on && !/\\$$/ {exit}' $(LOCK) >$(VENV)/uv.txt
	@$(PIP) --require-hashes --requirement $(VENV)/uv.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement $(LOCK) || \
		$(PIP) --require-hashes --requirement $(LOCK)
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# What npm leaves when it is done.
$(NODE_STAMPS) $(SITES_STAMP): %/node_modules/.package-lock.json: %/package-lock.json
	@cd $* && npm ci --silent --no-audit --no-fund
	@touch $@

lock: $(STAMP) ## choose anew what tests and lint install, for every Python and platform
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --resolution $(RESOLUTION) \
		--extra dev --generate-hashes --no-annotate --custom-compile-command 'make lock' \
		pyproject.toml --output-file $(LOCK)
	@for folder in $(NODE_FOLDERS) $(SITES); do (cd $$folder && \
		npm update --package-lock-only --omit-lockfile-registry-resolved --silent --no-audit --no-fund) || exit 1; done

generate: $(STAMP) ## regenerate everything under generated/ from spec/
	@$(BIN)/sdkwright generate

check: $(STAMP) ## say which files under generated/ are out of date, write nothing
	@$(BIN)/sdkwright check

quick: $(STAMP) lint check ## what a change is likely to break, without compilers: lint, mypy, layers, drift, units, cases
	@$(BIN)/mypy generator/sdkwright
	@$(BIN)/pytest --quiet $(WORKERS) -m 'not slow' tests/architecture tests/unit tests/cases

test: ## everything that has to hold: lint, types, layers, drift, tests
	@$(MAKE) --no-print-directory --jobs setup
	@$(MAKE) --no-print-directory --jobs lint types layers check
	@$(MAKE) --no-print-directory tests

lint: $(STAMP) ## ruff and Black, changing nothing
	@$(BIN)/ruff check $(SOURCES) $(RUNTIME)
	@$(BIN)/black --check --quiet $(SOURCES) $(RUNTIME) $(GENERATED) || { echo "Black would change files; run: make format" >&2; exit 1; }

types: mypy pyright ## mypy and pyright, both strict, over the generator, the runtime and generated/

mypy: $(STAMP)
	@$(BIN)/mypy generator/sdkwright
	@for package in $(GENERATED); do $(BIN)/mypy --strict --no-error-summary $$package/src || exit 1; done

pyright: $(STAMP) $(NODE_STAMPS)
	@node tests/pyright/node_modules/pyright/index.js --pythonpath $(BIN)/python

layers: $(STAMP) ## who may import whom, sizes, names, templates
	@$(BIN)/pytest --quiet tests/architecture

tests: $(STAMP) $(NODE_STAMPS) ## the test suite alone
	@$(BIN)/pytest --quiet $(WORKERS) --ignore tests/architecture

sites: $(STAMP) $(SITES_STAMP) ## build documentation sites by every site generator and look at them in Chromium
	@$(BIN)/pytest --quiet $(WORKERS) tests/sites

# Where the docs are published; GitHub's workflow knows.
BASE ?=
REFERENCES := r9s atoma

docs: $(STAMP) ## build the project's own docs, the references of r9s and atoma among them, in build/site
	@rm -rf build/site build/docs
	@$(BIN)/zensical build --strict
	@for name in $(REFERENCES); do \
		$(BIN)/sdkwright docs spec/$$name/openapi.yaml --out build/docs/$$name $(if $(BASE),--base $(BASE)/$$name/) && \
		(cd build/docs/$$name && $(CURDIR)/$(BIN)/zensical build --strict) && \
		cp -r build/docs/$$name/site build/site/$$name || exit 1; done

fuzz: $(STAMP) $(NODE_STAMPS) ## try thousands of wrecked documents and odd answers, others each time
	@$(BIN)/pytest --quiet $(WORKERS) -m fuzz --hypothesis-profile fuzz tests

format: $(STAMP) ## let ruff and Black rewrite what they can
	@$(BIN)/ruff check --fix --quiet $(SOURCES) $(RUNTIME)
	@$(BIN)/black --quiet $(SOURCES) $(RUNTIME)

cases: $(STAMP) ## write the expected files of tests/cases again
	@$(BIN)/python -m tests.cases

tables: $(STAMP) ## write README's tables of options again, from their declarations
	@$(BIN)/python -m tests.readme

published: $(STAMP) $(NODE_STAMPS) ## run users' programs with published packages, too, installed from their registries
	@PUBLISHED_PACKAGES=1 $(BIN)/pytest --quiet -k published tests/migration tests/typescript/test_packages.py

corpus: $(STAMP) ## take every document of ../shared/corpus through every check
	@$(BIN)/python -m tests.corpus python
	@$(BIN)/python -m tests.corpus typescript
	@CORPUS=all $(BIN)/pytest -q tests/corpus/test_unions.py tests/corpus/test_pages.py tests/corpus/test_sites.py

bench: $(STAMP) ## time generation and the generated client against their peers
	@$(BIN)/python -m tests.bench

clean: ## remove .venv and every cache
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist build .cache tests/sites/built
