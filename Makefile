# make demo   read the example cable, build its graph, ask it, draw it
# make test   all tests
# make check  formatting, lint, types, layers
# make fuzz   a minute of hostile input (make fuzz SECONDS_EACH=1800 for an hour)
# make docs   write the pages that are made from the ontology, the queries and the commands
#
# Each sets up all that it needs in .venv; the machine needs Python 3.11 or later and make.

FIT := import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	$$python -c '$(FIT)' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
SECONDS_EACH ?= 30
EXAMPLE := tests/golden/07ASTANA2113.txt

.PHONY: demo test check format fuzz docs clean

demo: $(VENV)/.runtime
	@echo "== cablegraph build: the graph, for people and for tools"
	$(BIN)/cablegraph build $(EXAMPLE) -o out/graph.ttl
	$(BIN)/cablegraph build $(EXAMPLE) -o out/graph.trig
	@echo; echo "== cablegraph facts: what the cable says, as JSON"
	$(BIN)/cablegraph facts $(EXAMPLE) -o out/facts.json
	@echo; echo "== cablegraph query: who delivered what to whom"
	$(BIN)/cablegraph query demarches --graph out/graph.trig
	@echo; echo "== cablegraph query: who holds which position"
	$(BIN)/cablegraph query actor-positions --graph out/graph.trig
	@echo; echo "== cablegraph validate, stats: is the graph sound, and what is in it"
	$(BIN)/cablegraph validate --graph out/graph.trig
	$(BIN)/cablegraph stats --graph out/graph.trig
	@echo; echo "== cablegraph draw: pictures"
	$(BIN)/cablegraph draw positions --graph out/graph.trig -o out/positions.svg
	$(BIN)/cablegraph draw positions --graph out/graph.trig -o out/positions.png
	$(BIN)/cablegraph draw demarches --graph out/graph.trig -o out/demarches.html
	@echo; echo "== What came out"; ls -l out

test: $(VENV)/.development
	$(BIN)/python -m pytest

check: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/make_docs.py --check

fuzz: $(VENV)/.fuzzing
	$(BIN)/python fuzz/reading.py --seconds $(SECONDS_EACH)
	! $(BIN)/python -c 'import atheris' 2>/dev/null \
		|| $(BIN)/python fuzz/reading.py --seconds $(SECONDS_EACH) --engine atheris

format: $(VENV)/.development
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.development
	$(BIN)/python tools/make_docs.py
	$(BIN)/cablegraph build $(EXAMPLE) -o out/graph.trig
	$(BIN)/cablegraph draw positions --graph out/graph.trig -o docs/positions.png

clean:
	rm -rf $(VENV)

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "cablegraph needs Python 3.11 or later with its venv module" \
		"(Debian: apt install python3-venv); PYTHON=... names one"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.development: pyproject.toml | $(VENV)/bin/python
	$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.runtime

$(VENV)/.fuzzing: $(VENV)/.development
	$(PIP) --editable '.[fuzz]'
	@touch $@
