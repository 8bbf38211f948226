"""axe-core on every page type, both languages, light and dark: no violation."""

import pytest

from tests.browser.axe import violations
from tests.browser.public.conftest import PAGES, Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_violation(visit: Visit, name: str, scheme: str) -> None:
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # light or dark
    for path in PAGES[name]:
        assert (path, violations(visit.open(path), "best-practice")) == (path, [])
