"""When letters leave: once the change they tell of is kept, and never while it holds the database.

Wagtail sends from within the transaction of a decision. A mail server that is slow would keep every
other writer waiting, and a decision that is rolled back would have been told already.
"""

from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction


class AfterCommitBackend(BaseEmailBackend):
    """Hands letters to ``LETTERS_BACKEND`` after the commit; at once outside a transaction."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Take the letters. A server that fails is logged: the change itself has been made."""
        letters = list(email_messages)
        # Not a `partial`: Django logs a failure by the function's name.
        transaction.on_commit(lambda: _hand_over(letters), robust=True)
        return len(letters)


def _hand_over(letters: list[EmailMessage]) -> None:
    get_connection(settings.LETTERS_BACKEND).send_messages(letters)
