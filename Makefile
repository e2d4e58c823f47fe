# Two commands matter: `make demo` shows a report on a real example, `make test` runs the tests.
# Each makes its own .venv on a machine with Python 3.11+, pip and make, from the locked versions in requirements/.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --upgrade --quiet --no-header
TESTS ?= tests
SECONDS ?= 600

.PHONY: demo test test-lowest test-newest check format lint types contracts docs-current docs facts judge bench fuzz lock clean

demo: .venv/.installed
	@echo "Checking examples/team/rocks.yaml as of 2026-10-01 ..."
	@$(BIN)/rocklint check examples/team/rocks.yaml --as-of 2026-10-01 || test $$? -eq 1

test: .venv/.dev
	$(BIN)/python -m pytest -n auto $(TESTS)

# The ranges in pyproject.toml, from both ends: their lowest versions, and the newest of everything there is today.
test-lowest: .venv/lowest.installed
	.venv/lowest/bin/python -m pytest -n auto $(TESTS)

test-newest: .venv/newest.installed
	.venv/newest/bin/python -m pytest -n auto $(TESTS)

check: format lint types contracts docs-current

format: .venv/.dev
	$(BIN)/ruff format --check .

lint: .venv/.dev
	$(BIN)/ruff check .

types: .venv/.dev
	$(BIN)/mypy

contracts: .venv/.dev
	$(BIN)/lint-imports

docs-current: .venv/.dev
	$(BIN)/python docs/build.py --check

docs: .venv/.dev
	$(BIN)/python docs/build.py

facts: .venv/.dev
	$(BIN)/python benchmarks/facts/table.py --write

judge: .venv/.dev
	$(BIN)/python benchmarks/judge/train.py --write

bench: .venv/.dev
	$(BIN)/python benchmarks/speed/run.py

fuzz: .venv/.dev .venv/fuzz/.installed
	PYTHONPATH=.venv/fuzz $(BIN)/python tests/fuzz/harness.py --all $(SECONDS)

lock: .venv/.dev
	$(LOCK) --extra dev --output-file requirements/dev.txt
	$(LOCK) --group build --constraint requirements/dev.txt --output-file requirements/run.txt
	@cd requirements && for name in dev run; do cat head.txt $$name.txt > new && mv new $$name.txt || exit 1; done

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit("rocklint needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)" if sys.version_info < (3, 11) else 0)'
	@echo "Making an environment of its own in .venv ..."
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.installed: .venv/.python requirements/run.txt pyproject.toml
	@echo "Installing what rocklint needs (spaCy is the largest; half a minute, once) ..."
	@$(PIP) --require-hashes --requirement requirements/run.txt
	@echo "Installing rocklint ..."
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.python requirements/dev.txt pyproject.toml
	@echo "Installing what rocklint and its tests need (a minute, once) ..."
	@$(PIP) --require-hashes --requirement requirements/dev.txt
	@echo "Installing rocklint ..."
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ .venv/.installed

.venv/lowest.installed: .venv/.dev
	$(BIN)/uv venv --quiet --clear --seed --python $(BIN)/python .venv/lowest
	$(BIN)/uv pip install --quiet --python .venv/lowest --resolution lowest-direct --editable '.[dev]'
	@touch $@

.PHONY: .venv/newest.installed
.venv/newest.installed: .venv/.dev
	$(BIN)/uv venv --quiet --clear --seed --python $(BIN)/python .venv/newest
	$(BIN)/uv pip install --quiet --python .venv/newest --upgrade --editable '.[dev]'

.venv/fuzz/.installed: .venv/.python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --target .venv/fuzz 'atheris>=3.0'
	@touch $@

clean:
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .fuzz
