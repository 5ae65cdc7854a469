# `make book` and `make test` do all the set-up by themselves; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
WORKERS ?= 2
INSTALLED := $(VENV)/.installed
INSTALLED_TESTS := $(VENV)/.installed-tests
INSTALLED_LAB := $(VENV)/.installed-lab
TOOLS := _build/tools
HTML := _build/html
# Modules are compiled as they are imported: to compile all takes as long as to install all, and most never are.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# Each worker runs whole files, in the order of tests/conftest.py. Compiled modules are kept, whatever the machine's
# habit: the workers, and the hundred interpreters that tests start, would compile them anew.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

.PHONY: help book zip lms kit release site assets notebooks links heights lab serve check lint form types format test debian bench audit hashes clean

help: ## list the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 16

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "Python 3.11, 3.12 or 3.13 is needed; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 book")'
	$(PYTHON) -m venv $(VENV)
# That of a venv is as old as its Python: it takes half as long again. HASHED brings the new one by its checksum, with all the rest.
ifndef HASHED
	$(PIP) -c constraints.txt pip
endif

ifdef HASHED
# Each file of each package compared with its checksum, the build backend's too; meant for CI and releases.
$(INSTALLED): pyproject.toml hashes.txt | $(VENV)/bin/python
	$(PIP) --require-hashes --no-deps --ignore-requires-python -r hashes.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ $(INSTALLED_TESTS) $(INSTALLED_LAB)

$(INSTALLED_TESTS) $(INSTALLED_LAB): $(INSTALLED)
else
$(INSTALLED): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) -c constraints.txt -e '.[book]'
	@touch $@

$(INSTALLED_TESTS): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) -c constraints.txt -e '.[book,test]'
# Without what they ask for: the consensus methods are held to crowd-kit's, whose requirements (deep learning, 400 MB) serve
# other parts of it; of the others the tests read the JavaScript inside, the newest axe and the reader mode of Firefox.
	$(PIP) -c constraints.txt --no-deps --ignore-requires-python crowd-kit pytest-playwright-axe python-readability
	@touch $(INSTALLED) $@

$(INSTALLED_LAB): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) -c constraints.txt -e '.[lab]'
	@touch $@
endif

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

# For a tag, as the host of the repository makes it: make release TAG=v0.3.0
release: book ## everything that one can take away, with checksums and notes, in _build/release
	@$(BIN)/python -m widgets.release --tag "$(TAG)"

site: book ## both editions as one folder for a web host, in _build/site
	@$(BIN)/python -m widgets.release.site

notebooks: $(INSTALLED) ## put the notebooks into the form in which they are committed
	$(BIN)/python -m widgets.book.notebooks.files

links: notebooks ## bring README's and the notebooks' links up to date, after a change of address in _config.yml
	@$(BIN)/python -m widgets.release.readme

# After a change that makes a lab, or what else scripts draw, higher or lower on a first visit: then commit what changed.
heights: $(INSTALLED_TESTS) book ## measure the room that pages reserve for what scripts draw
	$(BIN)/python -m benchmarks.heights

# It prints its address, with the token that it asks for.
lab: $(INSTALLED_LAB) ## open the notebooks in JupyterLab on this machine
	@$(BIN)/python -m widgets carnets

serve: book ## build the book and serve it on this machine
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory $(HTML) $(PORT)

check: lint ## lint, and the tests that need neither a browser nor a built book: under a minute
	$(PYTEST) -m "not browser and not book" $(TESTS)

lint: form types ## formatting, lint and types of Python, JavaScript and CSS

form: $(INSTALLED_TESTS)
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/biome check --error-on-warnings

types: $(INSTALLED_TESTS)
	$(BIN)/mypy

format: $(INSTALLED_TESTS) ## put Python, JavaScript and CSS into our form, and mend what lint can mend
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet
	$(BIN)/biome check --write

# Lint that fails does not keep the tests from running: one run tells everything. TESTS are options of pytest: a folder,
# `-k quiz`, or `--random-order` (it prints the seed; --random-order-seed=… takes it again).
test: ## lint, and every test, installing browsers if there are none
	@$(MAKE) --no-print-directory -j2 $(INSTALLED_TESTS) debian
	@$(BIN)/python -m tests.browsers
	@$(MAKE) --no-print-directory -j2 lint; linted=$$?; $(PYTEST) $(TESTS) && exit $$linted

debian:
	@$(PYTHON) -m tests.debian

bench: $(INSTALLED_TESTS) book ## measure speed, as ratios within one run
	$(BIN)/python -m tests.browsers
	$(BIN)/python -m benchmarks

# Tools of their own, in an environment of their own: what they need is nobody else's business.
$(TOOLS)/bin/python:
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check pip-audit uv

audit: $(TOOLS)/bin/python ## look the pinned packages up among the known vulnerabilities (it asks a database on the network)
	$(PYTHON) -m tests.audit $(TOOLS)/bin/pip-audit

# After a change of constraints.txt or pyproject.toml. The last three are installed without what they ask for.
hashes: $(TOOLS)/bin/python ## write hashes.txt, the checksums of all packages on every system
	$(PYTHON) -m tests.hashes $(TOOLS)/bin/uv

clean: ## remove what was built and the virtual environment
	rm -rf _build $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache
