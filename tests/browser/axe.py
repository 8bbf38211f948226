"""axe-core: what stands against WCAG 2.2 AA in an open page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


def violations(page: Page, *more: str, within: str | None = None) -> list[tuple[str, str]]:
    """Return the rules that are broken, each with the first element that breaks it.

    ``more`` are axe's tags of rules beside those of WCAG; ``within``, a selector, looks at a part.
    """
    options = {
        "runOnly": {"type": "tag", "values": [*WCAG, *more]},
        "resultTypes": ["violations"],
    }
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found]
