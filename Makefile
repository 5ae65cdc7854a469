# `make book` and `make test` do all the set-up by themselves; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
WORKERS ?= 2
INSTALLED := $(VENV)/.installed
INSTALLED_TESTS := $(VENV)/.installed-tests
INSTALLED_LAB := $(VENV)/.installed-lab
HTML := _build/html
# Each worker runs whole files, in the order of tests/conftest.py. Compiled modules are kept, whatever the machine's
# habit: the workers, and the hundred interpreters that tests start, would compile them anew.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

.PHONY: help book zip lms kit assets notebooks heights lab serve check lint format test bench clean

help: ## list the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 16

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "Python 3.11, 3.12 or 3.13 is needed; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 book")'
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[book]'
	@touch $@

$(INSTALLED_TESTS): $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[book,test]'
# The consensus methods are held to crowd-kit's; its own requirements (deep learning, 400 MB) serve other parts of it.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-deps crowd-kit
# Of these, the tests read the JavaScript inside: the newest axe, and the reader mode of Firefox.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-deps --ignore-requires-python pytest-playwright-axe python-readability
	@touch $@

$(INSTALLED_LAB): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[lab]'
	@touch $@

assets: $(INSTALLED) ## draw the tiles again if their generator changed
	$(BIN)/python -m widgets images

book: $(INSTALLED) ## build the book; says where to open it and how long it took
	@$(BIN)/python -m widgets.book

# Other sheets, or for another class: make kit KIT="--seed 7 --pupils 28"
kit: $(INSTALLED) ## write the sheets to print, and the whole lesson, as PDFs
	@$(BIN)/python -m widgets.kit $(KIT)

zip: book ## pack each edition into one archive that opens by double-click
	@$(BIN)/python -m widgets.archive

lms: book ## pack the student edition for a learning platform such as Moodle (SCORM 1.2)
	@$(BIN)/python -m widgets.lms

notebooks: $(INSTALLED) ## put the notebooks into the form in which they are committed
	$(BIN)/python -m widgets.book.notebooks.files

# After a change that makes a lab, or what else scripts draw, higher or lower on a first visit: then commit what changed.
heights: $(INSTALLED_TESTS) book ## measure the room that pages reserve for what scripts draw
	$(BIN)/python -m benchmarks.heights

# The settings are Binder's (binder/jupyter): in French, and nothing asked of any other host. It prints its address.
lab: $(INSTALLED_LAB) ## open the notebooks in JupyterLab on this machine
	@$(BIN)/python -m widgets carnets

serve: book ## build the book and serve it on this machine
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory $(HTML) $(PORT)

check: lint ## lint, and the tests that need neither a browser nor a built book: under a minute
	$(PYTEST) -m "not browser and not book" $(TESTS)

lint: $(INSTALLED_TESTS) ## formatting, lint and types of Python, JavaScript and CSS
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/biome check --error-on-warnings
	$(BIN)/mypy

format: $(INSTALLED_TESTS) ## put Python, JavaScript and CSS into our form, and mend what lint can mend
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet
	$(BIN)/biome check --write

# Lint that fails does not keep the tests from running: one run tells everything. TESTS are options of pytest: a folder,
# `-k quiz`, or `--random-order` (it prints the seed; --random-order-seed=… takes it again).
test: $(INSTALLED_TESTS) ## lint, and every test, installing a browser if there is none
	$(BIN)/python -m tests.browsers
	@$(MAKE) --no-print-directory lint; linted=$$?; $(PYTEST) $(TESTS) && exit $$linted

bench: $(INSTALLED_TESTS) book ## measure speed, as ratios within one run
	$(BIN)/python -m tests.browsers
	$(BIN)/python -m benchmarks

clean: ## remove what was built and the virtual environment
	rm -rf _build $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache
