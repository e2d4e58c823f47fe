# Two commands matter: `make demo` shows a report on a real example, `make test` runs the tests.
# Each makes its own .venv on a machine with Python 3.11+, pip and make.
PYTHON ?= python3
BIN := .venv/bin
TESTS ?= tests
SECONDS ?= 600

.PHONY: demo test check format lint types contracts docs facts bench fuzz clean

demo: .venv/.installed
	@$(BIN)/rocklint check examples/team/rocks.yaml --as-of 2026-10-01 || test $$? -eq 1

test: .venv/.dev
	$(BIN)/python -m pytest -n auto $(TESTS)

check: .venv/.dev format lint types contracts test

format: .venv/.dev
	$(BIN)/ruff format --check .

lint: .venv/.dev
	$(BIN)/ruff check .

types: .venv/.dev
	$(BIN)/mypy

contracts: .venv/.dev
	$(BIN)/lint-imports

docs: .venv/.dev
	$(BIN)/python docs/build.py

facts: .venv/.dev
	$(BIN)/python benchmarks/facts/table.py --write

bench: .venv/.dev
	$(BIN)/python benchmarks/speed/run.py

fuzz: .venv/.dev .venv/fuzz/.installed
	PYTHONPATH=.venv/fuzz $(BIN)/python tests/fuzz/harness.py --all $(SECONDS)

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit("rocklint needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.installed: .venv/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.dev: .venv/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/.installed

.venv/fuzz/.installed: .venv/.python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --target .venv/fuzz 'atheris>=3.0'
	@touch $@

clean:
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .fuzz
