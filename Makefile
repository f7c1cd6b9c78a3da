# coffeechat: everything a newcomer types. Needs Python 3.11 or newer and GNU make 3.81 or newer.

SHELL := /bin/sh
PY    := .venv/bin/python
ROOMS := tui widgets themes
CODE  := coffeechat.py $(ROOMS) tests requirements
UV    := uv==0.13.9

# What goes to the command: make run ARGS="demo".
ARGS  ?=
# What goes to pytest; PYTEST_ARGS= runs it in one process.
PYTEST_ARGS ?= -n auto --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help run venv test laws dist-check lint fmt lock figures words screenshot bench crash clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

run: .venv/.run ## Start the app; ARGS="demo" is handed on
	@exec $(PY) -m tui $(ARGS)

venv: .venv/.dev ## Make .venv with all that tests and checks need

test: .venv/.dev ## Run every check and every test, as CI does
	@MAKE="$(MAKE)" $(PY) -m tests.suite $(PYTEST_ARGS)

dist-check: .venv/.dev ## Build it, install it elsewhere, use it there
	$(PY) -m pytest tests/packaging

laws: .venv/.dev ## Draw forty times as many examples for every law
	$(PY) -m pytest -m hypothesis --hypothesis-profile laws $(PYTEST_ARGS)

lint: .venv/.dev ## Run the checks that need no test: style, types, imports
	$(PY) -m ruff check $(CODE)
	$(PY) -m ruff format --check $(CODE)
	$(PY) -m mypy
	$(PY) .venv/bin/lint-imports

fmt: .venv/.dev ## Put the code in order
	$(PY) -m ruff check --fix-only $(CODE)
	$(PY) -m ruff format $(CODE)

lock: ## Pin again; ARGS=--upgrade takes the newest that fit
	@$(call with_python,-m venv build/lock)
	@build/lock/bin/python -m pip install --quiet '$(UV)'
	$(call pin,run,)
	$(call pin,dev,requirements/dev.in --constraint requirements/run.txt)

figures: .venv/.dev ## Count what screens are made of; ARGS=AddNote for a command
	@$(PY) -m tests.tools.figures $(ARGS)

words: .venv/.dev ## Count how the rules read what an outsider labelled; ARGS=folder
	@$(PY) -m tests.tools.words $(ARGS)

screenshot: .venv/.dev ## Draw the screens into docs/
	@$(PY) -m tests.tools.screenshot $(ARGS)

bench: .venv/.dev ## Measure, and write docs/performance.md; ARGS=--quick prints a first look
	@$(PY) -m tests.bench $(ARGS)

crash: .venv/.dev ## Kill it a thousand times; ARGS="--trials 200"
	@$(PY) -m tests.crash $(ARGS)

clean: ## Remove the environment and everything that was made
	rm -rf .venv build dist htmlcov .coverage .coverage.*
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find $(CODE) -type d -name __pycache__ -prune -exec rm -rf {} +

# The environment. A mark is the last thing written, so half an install is made good the next time.
.venv/.run: requirements/run.txt requirements/install.py pyproject.toml $(PY)
	@$(call with_python,requirements/install.py run)

.venv/.dev: requirements/dev.txt requirements/install.py pyproject.toml $(PY)
	@$(call with_python,requirements/install.py dev)

# Missing, or a link to a Python that is gone: the mark is then out of date as well.
$(PY): ;

# The first Python that is new enough and can make an environment; else one sentence.
define with_python
found=; old=; bare=; \
for python in "$(PYTHON)" python3 python3.14 python3.13 python3.12 python3.11; do \
  version=`"$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null` || continue; \
  case "$$version" in [012].*|3.[0-9]|3.10) old="$$old $$version"; continue;; esac; \
  if "$$python" -c 'import venv, ensurepip' 2>/dev/null; then found="$$python"; break; fi; \
  bare="$$version"; \
done; \
if [ -z "$$found" ] && [ -n "$$bare" ]; then \
  echo "coffeechat: Python $$bare can't make an environment; install its venv package (python$$bare-venv)." >&2; exit 1; \
elif [ -z "$$found" ]; then \
  echo "coffeechat: needs Python 3.11 or newer;$${old:+ found only}$${old:- found none}; name another with make PYTHON=/path/to/python3." >&2; exit 1; \
fi; \
"$$found" $(1)
endef

define pin
build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-strip-extras --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(ARGS) \
  --output-file requirements/$(1).txt pyproject.toml requirements/build.in $(2)
endef
