"""axe-core on every page type, both languages, light and dark: no violation."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.public.conftest import PAGES, Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_violation(visit: Visit, name: str, scheme: str) -> None:
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # light or dark
    for path in PAGES[name]:
        page = visit.open(path)
        found = Axe().run(page, options=RULES).response["violations"]
        told = [(each["id"], each["nodes"][0]["html"][:200]) for each in found]
        assert not told, f"{path}: {told}"
