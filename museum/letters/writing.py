"""From the name of a letter and the context of its template to the finished text."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Final, Literal

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from museum.letters import account, review
from museum.letters.letter import Letter, one_line
from museum.letters.look import look
from museum.letters.matter import whole
from museum.presentation.identity import house

Part = Literal["subject", "text", "html"]

LETTERS: Final[Mapping[str, Callable[[Mapping[str, Any]], Letter]]] = {
    "waiting": review.waiting,
    "submitted": review.submitted,
    "approved": review.approved,
    "sent-back": review.sent_back,
    "remarks": review.remarks,
    "forgotten": account.forgotten,
}


def write(name: str, part: Part, context: Mapping[str, Any]) -> SafeString:
    """Write one part of a letter to ``context["user"]``, in that person's language.

    Wagtail switches the language for subject and text only, and for people without a choice
    takes that of whoever caused the letter; here the recipient counts, always.
    """
    reader = context["user"]
    language = language_of(reader)
    with override(language):
        letter = LETTERS[name](context)
        if part == "subject":
            return mark_safe(letter.subject)  # noqa: S308  (a header, not HTML)
        given = {
            "letter": letter,
            "title": one_line(letter.title or letter.kicker),
            "subject": letter.subject,
            "reader": one_line(reader),
            "language": language,
            "house": house(language),
            "home": whole(reverse("wagtail_serve", args=[""])),
            "switch": whole(reverse("wagtailadmin_account")) + "#tab-notifications",
            **asdict(look()),
        }
        ending = "txt" if part == "text" else "html"
        return SafeString(render_to_string(f"email/letter.{ending}", given).strip())


def language_of(reader: Any) -> str:
    """Return the language that ``reader`` chose for the admin, else the museum's first."""
    profile = getattr(reader, "wagtail_userprofile", None)
    chosen = profile.preferred_language if profile else ""
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
