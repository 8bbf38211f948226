"""Exhibitions of the demonstration, in both languages; what an officer edited is left alone."""

from collections import Counter
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from museum.demo.lookups import Lookups
from museum.demo.reading import content, exhibitions
from museum.demo.storytelling import Library, story_of
from museum.models import ExhibitionIndexPage, ExhibitionPage

_KEYS = "https://bac-tu-liem.example/exhibition/"  # a namespace for translation keys, never fetched
_TOLD = ("title", "lead", "hero_id", "body")


@transaction.atomic
def load_exhibitions(known: Lookups) -> Counter[str]:
    """Create or refresh each exhibition; count the fates of its pages by name.

    ``kept`` when somebody has edited the page since; ``unchanged`` when it says what the file
    says. A picture that is not here yet is left out, and put in by a later load.
    """
    library, fates = Library.of(known), Counter[str]()
    for room in ExhibitionIndexPage.objects.select_related("locale"):
        _introduce(room, room.locale.language_code)
        for facts in exhibitions():
            fates[_write(room, facts, library)] += 1
    return fates


def _introduce(room: ExhibitionIndexPage, language: str) -> None:
    """Give the list its opening words, unless somebody wrote others."""
    if not room.lead:
        room.lead = content("pages")["exhibitions"]["lead"][language]
        room.save()


def _write(room: ExhibitionIndexPage, facts: dict[str, Any], library: Library) -> str:
    language = room.locale.language_code
    key = uuid5(NAMESPACE_URL, f"{_KEYS}{facts['key']}")
    wanted = ExhibitionPage(
        title=facts["title"][language],
        slug=facts["slug"][language],
        lead=facts["lead"][language],
        hero_id=library.picture(**facts["hero"]),
        body=story_of(facts, language, library),
        locale=room.locale,
        translation_key=key,
    )
    page = ExhibitionPage.objects.filter(translation_key=key, locale=room.locale).first()
    if page is None:
        room.add_child(instance=wanted)
        wanted.save_revision().publish()
        return "created"
    return _refresh(page, wanted)


def _refresh(page: ExhibitionPage, wanted: ExhibitionPage) -> str:
    """Bring an existing page into line; never one that a person has touched."""
    revision = page.latest_revision
    if not page.live or (revision is not None and revision.user_id is not None):
        return "kept"
    if all(_told(page, name) == _told(wanted, name) for name in _TOLD):
        return "unchanged"
    for name in _TOLD:
        setattr(page, name, getattr(wanted, name))
    page.save_revision().publish()
    return "refreshed"


def _told(page: ExhibitionPage, name: str) -> object:
    return page.story() if name == "body" else getattr(page, name)
