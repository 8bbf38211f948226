"""Photograph the running demonstration for the README: ``make picture`` beside ``make demo``."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

OUT = Path(__file__).parents[2] / "docs" / "images" / "home.jpg"
SIZE = {"width": 1280, "height": 800}


def photograph(address: str, out: Path = OUT) -> None:
    """Write the first screen of ``address`` to ``out`` as JPEG."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        page = browser.new_page(viewport=SIZE, locale="vi-VN", color_scheme="light")
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=out, type="jpeg", quality=82)
        browser.close()


if __name__ == "__main__":
    photograph(sys.argv[1])
