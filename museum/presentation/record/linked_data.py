"""A record's schema.org data in one document that speaks all languages, for whoever collects it."""

from typing import Any

from django.conf import settings
from django.utils.translation import override

from heritage.models import HeritageRecord
from museum.presentation.festivals import festival_lines
from museum.presentation.frame import LANGUAGES
from museum.presentation.record.dossier import load_dossier
from museum.presentation.record.gallery import gallery, share_picture
from museum.presentation.record.page import described, festivals_of
from museum.presentation.record.place import whereabouts

CONTEXT = "https://schema.org"
_WORDS = {"name", "description", "streetAddress", "addressLocality"}
"""Properties that hold words: said in two ways, each says in which language."""


def linked_data(record: HeritageRecord) -> dict[str, Any]:
    """Return what everybody may know of a public record, as its pages tell it.

    Addresses are of the public host. A text that is the same in all languages is told once.
    """
    dossier = load_dossier(record, None)
    told: dict[str, dict[str, Any]] = {}
    for language in LANGUAGES:
        with override(language):
            image, _alt = share_picture(gallery(dossier.media))
            told[language] = described(
                dossier,
                whereabouts(record, None),
                festival_lines(festivals_of(dossier)),
                base=settings.PUBLIC_URL,
                image=image,
            )
    return _properties(told)


def _properties(told: dict[str, dict[str, Any]]) -> dict[str, Any]:
    names = dict.fromkeys(name for each in told.values() for name in each)
    return {
        name: _together(name, {code: each[name] for code, each in told.items() if name in each})
        for name in names
    }


def _together(name: str, values: dict[str, Any]) -> Any:
    first, *others = values.values()
    if all(other == first for other in others):
        return first
    if isinstance(first, dict):
        return _properties(values)
    if isinstance(first, list):
        return list(dict.fromkeys(each for several in values.values() for each in several))
    if name in _WORDS:
        return [{"@language": code, "@value": text} for code, text in values.items()]
    return list(values.values())
