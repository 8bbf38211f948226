"""The museum's own pages: its name, the front door and the standard pages, in both languages."""

from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from wagtail.models import Locale

from heritage.models import HeritageRecord
from museum.demo.lookups import Lookups
from museum.demo.reading import content
from museum.demo.storytelling import Library
from museum.models import FeaturedRecord, HomePage, Identity, StandardPage

LANGUAGES = ("vi", "en")
_KEYS = "https://bac-tu-liem.example/page/"  # a namespace for translation keys, never fetched


@transaction.atomic
def load_pages(known: Lookups) -> None:
    """Fill what is still empty and add the pages that are missing; nothing edited is touched."""
    facts, library = content("pages"), Library.of(known)
    _name_the_museum(facts["identity"])
    homes = {home.locale.language_code: home for home in HomePage.objects.select_related("locale")}
    for language in LANGUAGES:
        _furnish(homes[language], facts["home"], language)
        for page in facts["pages"]:
            _add_page(homes[language], page, language, library)


def _name_the_museum(facts: dict[str, Any]) -> None:
    identity = Identity.load()
    if identity.name_vi:
        return
    identity.email = facts["email"]
    for field in ("name", "tagline", "organisation", "address"):
        for language in LANGUAGES:
            setattr(identity, f"{field}_{language}", facts[field][language])
    identity.save()


def _furnish(home: HomePage, facts: dict[str, Any], language: str) -> None:
    if home.lead:
        return
    records = {
        record.slug: record
        for record in HeritageRecord.objects.filter(slug__in=[facts["hero"], *facts["featured"]])
    }
    home.lead = facts["lead"][language]
    home.hero = records[facts["hero"]]
    home.featured = [
        FeaturedRecord(record=records[slug], sort_order=order)
        for order, slug in enumerate(facts["featured"])
    ]
    home.save()
    home.save_revision().publish()


def _add_page(home: HomePage, facts: dict[str, Any], language: str, library: Library) -> None:
    key = uuid5(NAMESPACE_URL, f"{_KEYS}{facts['key']}")
    locale = Locale.objects.get(language_code=language)
    if StandardPage.objects.filter(translation_key=key, locale=locale).exists():
        return
    page = StandardPage(
        title=facts["title"][language],
        slug=facts["slug"][language],
        lead=facts["lead"][language],
        body=_body(facts, language, library),
        locale=locale,
        translation_key=key,
        show_in_menus=True,
    )
    home.add_child(instance=page)
    page.save_revision().publish()


def _body(facts: dict[str, Any], language: str, library: Library) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = []
    for section in facts["sections"]:
        blocks.append({"type": "heading", "value": section["heading"][language]})
        blocks += [
            {"type": "paragraph", "value": f"<p>{escape(text[language], quote=False)}</p>"}
            for text in section["paragraphs"]
        ]
        asset = library.picture(**section["figure"]) if "figure" in section else None
        if asset is not None:
            blocks.append({"type": "figure", "value": {"asset": asset, "caption": ""}})
    return blocks
