# Needs git, make and Python 3.11 or newer; everything else is installed into .venv.
PYTHON ?= python3
VENV ?= .venv
SHARE ?= 1
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PINS := -c constraints.txt --build-constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test check deep mutants docs clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile
	@echo "Variables: PYTHON (now $(PYTHON)), VENV (now $(VENV))"

demo: $(VENV)/.run ## Read the article in seeds/: who said what, on whose word, and where accounts differ
	@mkdir -p build/demo
	$(BIN)/newsevents parse seeds/*.txt --published 2018-11-13 --format text --output build/demo/seed.json
	$(BIN)/newsevents validate build/demo/seed.json --format text
	$(BIN)/newsevents render build/demo/seed.json --output build/demo/seed.html
	@echo "The page is there to be opened in a browser: build/demo/seed.html"

test: $(VENV)/.dev ## Run all tests, with branch coverage
	@$(BIN)/python -m pytest -n 2 --dist loadgroup --cov

check: $(VENV)/.dev ## Lint, format, types and layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/pyright --pythonpath $(BIN)/python
	@$(BIN)/lint-imports

deep: $(VENV)/.dev ## Try the laws of claims and of other formats on thousands of examples
	@$(BIN)/python -m pytest -n 2 tests/conflicts tests/codecs tests/extraction --hypothesis-profile deep

mutants: $(VENV)/.mutation ## Count how many small changes of checks/ and conflicts/ the tests notice (SHARE=0.1 of them)
	@nice $(BIN)/python tests/benchmarks/mutants.py --share $(SHARE)

docs: $(VENV)/.dev ## Write the generated reference pages anew, and build the site in build/site
	@$(BIN)/python docs/generate.py
	@$(BIN)/python docs/phenomena.py
	@$(BIN)/python docs/json_answers.py
	@$(BIN)/python docs/conformance_codes.py
	@$(BIN)/python docs/published_schema.py
	@$(BIN)/python docs/command_line.py
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build

clean: ## Remove the virtual environment, build products and caches
	rm -rf $(VENV) build dist mutants .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests examples docs -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.run: pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON); say which Python to use: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "newsevents needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1); say which one to use: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install -c constraints.txt pip
	@$(PIP) install $(PINS) -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@echo "Installing the tools for development ..."
	@$(PIP) install $(PINS) --group dev --group docs
	@$(PIP) install $(PINS) --group ftm >/dev/null 2>&1 || \
	  echo "followthemoney is not installed, and its tests are skipped: PyICU needs a compiler and ICU's headers (libicu-dev)"
	@touch $@

$(VENV)/.mutation: $(VENV)/.dev
	@echo "Installing what makes mutants ..."
	@$(PIP) install $(PINS) --group mutation
	@touch $@
