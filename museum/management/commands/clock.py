"""clock: what must happen by the minute: scheduled publishing, ended embargoes, late changes.

What a killed worker left is put back on the queue, files that somebody began to send and gave up
go, and a portion of the originals is read again.
"""

import logging
import time
from datetime import date
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from heritage.actions.embargo import release_embargoes
from media.curation.several import sweep_put_aside
from media.fixity import Rounds
from media.intake.arriving import sweep
from museum.workers import take_up
from search.index import outbox

logger = logging.getLogger(__name__)

TICK = 60
"""Seconds between looks; a scheduled hour is kept to the minute."""


class Command(BaseCommand):
    """Run until stopped: publish what is due, once a minute."""

    help = (
        "Publish what is scheduled, release ended embargoes and tell the search engine late news."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Look every minute; a failure is told and the next minute tries again."""
        self._released_on: date | None = None
        tasks = (
            *(self._publish, self._release, outbox.deliver, take_up),
            *(sweep, sweep_put_aside, Rounds()),
        )
        while True:
            for due in tasks:
                try:
                    due()
                except Exception:  # one record's fault must not stop the clock of all others
                    logger.exception("The clock missed a beat")
            close_old_connections()
            time.sleep(TICK)

    def _publish(self) -> None:
        call_command("publish_scheduled")

    def _release(self) -> None:
        today = timezone.localdate()
        if self._released_on != today:
            release_embargoes(today)
            self._released_on = today
