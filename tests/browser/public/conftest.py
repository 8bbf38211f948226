"""The public museum in a browser: served once for all tests, apart from their database."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.bench.measuring.server import free_port
from tests.browser.public.stage import SLUGS
from tests.migrated import Migrated

CHROMIUM = Path("/usr/bin/chromium")
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
"""Drawn by the processor, where there is no graphics card."""
PATIENCE = 240
"""Seconds the stage may take to be furnished."""

MOON = f"thang-am={date.today().year}-02"

PAGES = {
    "home": ("/", "/en/"),
    "collection": ("/di-san/", "/en/heritage/"),
    "list": ("/di-san/?q=thu&view=list", "/en/heritage/?q=thu&view=list"),
    "timeline": (
        "/di-san/?view=timeline&century=18",
        "/en/heritage/?view=timeline&century=18&q=thu",
    ),
    "advanced search": (
        "/tim-nang-cao/?q=chua%20lo%E1%BA%A1i:site",
        "/en/advanced-search/?tim=1&dated_from=x",
    ),
    "sign in": ("/tai-khoan/", "/en/account/"),
    "a slip": ("/di-san/?q=t%C3%AAn:%22thu", "/en/heritage/?q=name:%22thu"),
    "map": ("/ban-do/", "/en/map/"),
    "nothing found": ("/di-san/?q=zzqqxxkk", "/en/heritage/?q=zzqqxxkk"),
    "calendar": ("/lich/", "/en/calendar/"),
    "list of a month": ("/lich/?view=list", "/en/calendar/?view=list"),
    "month of the moon": (f"/lich/?{MOON}", f"/en/calendar/?{MOON}"),
    "no such month": ("/lich/?thang=9999-99", "/en/calendar/?thang=9999-99"),
    "compare": (
        "/so-sanh/?record=dinh-thu&record=hoi-thu",
        "/en/compare/?record=dinh-thu&q=thu",
    ),
    "exhibitions": ("/trien-lam/", "/en/exhibitions/"),
    "story": ("/trien-lam/hoi-thu/", "/en/exhibitions/trial/"),
    "standard": ("/gioi-thieu/", "/en/about/"),
    "missing": ("/khong-co/", "/en/nothing/"),
    "unclear": ("/di-san/?sort=x", "/en/heritage/?sort=x"),
    **{kind: (f"/di-san/{slug}/", f"/en/heritage/{slug}/") for kind, slug in SLUGS.items()},
}
"""Every page type: its address in Vietnamese and in English."""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Debian's Chromium; skipped where there is none, except in continuous integration."""
    if not CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed")
    return {"executable_path": str(CHROMIUM), "args": ["--no-sandbox", *WEBGL]}


@pytest.fixture(scope="session")
def museum(tmp_path_factory: pytest.TempPathFactory, django_db_setup: Migrated) -> Iterator[str]:
    """Where the small museum is served, from a file that the run has migrated already."""
    port, folder = free_port(), tmp_path_factory.mktemp("stage")
    django_db_setup.copy_to(folder / "stage.sqlite3")
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder}/stage.sqlite3",
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    command = [sys.executable, "-m", "tests.browser.public.stage", str(port)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603  (our own command)
            command, env=environment, stdout=log, stderr=log, cwd=Path(__file__).parents[3]
        )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(base, process, folder / "log")
        yield base
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(base: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            pytest.fail(f"The stage fell down:\n{log.read_text()[-3000:]}")
        try:
            urlopen(f"{base}/healthz", timeout=2).close()  # noqa: S310  (our own server)
        except (URLError, OSError):
            time.sleep(0.5)
        else:
            return
    pytest.fail(f"The stage was not ready:\n{log.read_text()[-3000:]}")


class Visit:
    """A visitor's window that remembers what went wrong in it."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._see)

    def open(self, path: str) -> Page:
        """Go to a page and wait until everything has come."""
        self.page.goto(self.base + path, wait_until="networkidle")
        return self.page

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def _see(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:", f"blob:{self.base}")):
            self.strangers.append(request.url)


@pytest.fixture
def visit(page: Page, museum: str) -> Visit:
    """A window of ordinary size."""
    return Visit(page, museum)


@pytest.fixture
def plain(browser: Browser, museum: str) -> Iterator[Visit]:
    """A window of a small phone whose browser runs no scripts."""
    context: BrowserContext = browser.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    yield Visit(context.new_page(), museum)
    context.close()
