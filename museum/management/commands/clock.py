"""clock: what must happen by the hour: scheduled publishing, embargoes that end."""

import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from heritage.actions.embargo import release_embargoes

TICK = 60
"""Seconds between looks; a scheduled hour is kept to the minute."""


class Command(BaseCommand):
    """Run until stopped: publish what is due, once a minute."""

    help = "Publish what is scheduled and release ended embargoes, once a minute."

    def handle(self, *args: Any, **options: Any) -> None:
        """Look every minute; a failure is told and the next minute tries again."""
        released_on = None
        while True:
            call_command("publish_scheduled")
            today = timezone.localdate()
            if released_on != today:
                release_embargoes(today)
                released_on = today
            time.sleep(TICK)
