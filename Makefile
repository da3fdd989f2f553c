# make        builds the digest of seeds/ into site/
# make test   runs all tests, in a real browser too where one can be had
# make fuzz   throws odd input at the readers for a minute
PYTHON ?= python3
BIN := .venv/bin

.PHONY: all test fuzz browser clean
# What is imported is compiled once, here, also where Python is told to keep no compiled code: every command starts in a quarter of the time.
all: .venv/installed
	@$(BIN)/python -m compileall -q generator
	PYTHONDONTWRITEBYTECODE= $(BIN)/digest build

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Digest needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/tested: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@

# Debian's Chromium when this machine has none and we may install it; Playwright's own as a second way.
browser: .venv/tested
	@if command -v chromium chromium-browser google-chrome >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
		(apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium) >/dev/null 2>&1; then :; \
	else $(BIN)/python -m playwright install chromium >/dev/null 2>&1 || echo "no browser: the tests that need one are skipped" >&2; fi

test: browser
	$(BIN)/python -m pytest

fuzz: .venv/tested
	$(BIN)/python -m pytest tests/fuzz --fuzz-seconds=60 -q

clean:
	rm -rf .venv .digest build dist site/*
