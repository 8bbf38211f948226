"""publish_scheduled: Wagtail's command, after our own publishing of what is due."""

from typing import Any

from django.utils import timezone
from wagtail.management.commands import publish_scheduled

from heritage.actions.scheduling import publish_due


class Command(publish_scheduled.Command):
    """Publish what is due, each draft by itself; Wagtail does the rest, expiries above all."""

    help = "Publish drafts whose hour has come and take down what has expired."

    def handle(self, *args: Any, **options: Any) -> None:
        """Leave Wagtail's single run over all drafts nothing that could stop it."""
        if not options["dryrun"]:
            publish_due(timezone.now())
        super().handle(*args, **options)
