"""axe-core: what stands against WCAG 2.2 AA in an open page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


# What lies far below is laid out a second later (css/later.css): half of it would be measured.
_LAID_OUT = """() => Promise.race([
    new Promise((done) => setTimeout(done, 4000)),
    Promise.allSettled(document.getAnimations()
        .filter(({ timeline }) => timeline instanceof DocumentTimeline)
        .map(({ finished }) => finished)),
])"""


def violations(page: Page, *more: str, within: str | None = None) -> list[tuple[str, str]]:
    """Return the rules that are broken, each with the first element that breaks it.

    ``more`` are axe's tags of rules beside those of WCAG; ``within``, a selector, looks at a part.
    """
    options = {
        "runOnly": {"type": "tag", "values": [*WCAG, *more]},
        "resultTypes": ["violations"],
    }
    page.evaluate(_LAID_OUT)
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found]
