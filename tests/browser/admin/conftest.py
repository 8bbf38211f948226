"""A served museum with its officers, and a browser signed in as one of them."""

import pytest
from django.contrib.auth.models import Group
from playwright.sync_api import Locator, Page

from heritage.access.roles import Role
from museum.accounts.models import User


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Debian's Chromium."""
    return {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    """A Vietnamese officer's window."""
    return {"locale": "vi-VN", "viewport": {"width": 1440, "height": 900}}


@pytest.fixture
def officers(committed_db: None) -> dict[str, User]:
    """One officer of each role."""
    people = {}
    for name, role in (("reviewer", Role.REVIEWER), ("writer", Role.AREA_OFFICER)):
        people[name] = User.objects.create_user(name, f"{name}@example.vn", "mat-khau-dai")
        people[name].groups.add(Group.objects.get(name=role.value))
    return people


class Desk:
    """An officer's browser."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base

    def sign_in(self, name: str) -> None:
        """Sign in as ``name``, whoever was signed in before."""
        self.page.context.clear_cookies()
        self.open("/admin/login/")
        self.page.locator("#id_username").fill(name)
        self.page.locator("#id_password").fill("mat-khau-dai")
        self.page.get_by_role("button", name="Đăng nhập").click()
        self.page.get_by_role("heading", name="Bàn làm việc").wait_for()

    def open(self, path: str) -> None:
        """Go to ``path`` and wait until it is quiet."""
        self.page.goto(self.base + path)
        self.page.wait_for_load_state("networkidle")

    def press(self, button: Locator) -> None:
        """Press what sends a form and wait for the page that answers.

        An address is no sign of it: what saves itself changes the address of the page it is on.
        """
        self.page.evaluate("window.stillHere = true")
        button.click()
        self.page.wait_for_function("!window.stillHere && document.readyState == 'complete'")

    def tab(self, name: str) -> None:
        """Open a part of the dossier."""
        self.page.get_by_role("tab", name=name, exact=True).click()


@pytest.fixture
def desk(page: Page, live_server: object, officers: dict[str, User]) -> Desk:
    """The browser; sign in first."""
    return Desk(page, str(live_server.url))
