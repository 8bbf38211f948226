"""prepare_demo: database, content and index of the demonstration, then how to enter it."""

import os
import sys
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, OutputWrapper

from museum.addresses import room_path
from museum.demo.people import PASSWORD
from museum.demo.reading import content
from search.index import differences

_ROLES = {
    "REVIEWER": "cán bộ duyệt / reviewing officer",
    "AREA_OFFICER": "cán bộ địa bàn / area officer",
    "RESEARCHER": "nhà nghiên cứu / researcher",
}


class Command(BaseCommand):
    """Make the demonstration ready; safe to run again.

    Standard output is how to enter and nothing else, so that it can be kept and told again.
    """

    help = "Prepare the demonstration museum and print its address and logins."

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, load, and tell."""
        progress = OutputWrapper(sys.stderr)
        progress.write("Đang chuẩn bị bảo tàng… / Preparing the museum…")
        call_command("migrate", verbosity=0)
        call_command("load_demo", stdout=progress)
        # An upgrade of the index empties it, and what is loaded already is not indexed again.
        if any(differences()):
            call_command("search_index", "rebuild", stdout=progress)
        port = os.environ.get("PORT", "8000")
        address = f"http://localhost:{port}"
        lines = [
            "",
            f"  Bảo tàng / museum      {address}/   (English: {address}/en/)",
            f"  Đăng nhập / sign in    {address}{room_path('account', 'vi')}",
            f"  Bàn làm việc / desk    {address}/admin/",
            "",
            *(_login(person) for person in content("offices")["people"]),
            "",
        ]
        self.stdout.write("\n".join(lines))


def _login(person: dict[str, Any]) -> str:
    """A login, who it is and where it signs in; everybody may at the museum's own door."""
    role = person["role"]
    where = room_path("account", "vi") if role == "RESEARCHER" else "/admin/"
    return f"  {person['username']:<14} {PASSWORD:<14} {where:<13} {_ROLES.get(role, '')}"
