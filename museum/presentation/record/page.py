"""The whole record page, ready to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from heritage.access import Viewer, may_see
from heritage.enums import Confidence, Kind
from heritage.models import FestivalRule, HeritageRecord
from heritage.models.bilingual import LocalText, active_language, local_text
from media.kinds import painting_kinds
from media.shown import Shown
from museum.addresses import path_of, record_path
from museum.presentation import compare
from museum.presentation.dates import age_text
from museum.presentation.festivals import FestivalLine, festival_lines
from museum.presentation.neighbours import Neighbour
from museum.presentation.reader import Reader, readers
from museum.presentation.record.annotations import Explained, explained, true_widths
from museum.presentation.record.cite import Citing, citing, permanent_address
from museum.presentation.record.dossier import Dossier, load_dossier
from museum.presentation.record.evidence import (
    Question,
    Recognition,
    SourceLine,
    questions,
    recognitions,
    sources,
)
from museum.presentation.record.facts import Fact, facts, found_by
from museum.presentation.record.gallery import Gallery, gallery, share_picture
from museum.presentation.record.inscriptions import InscriptionLine, inscription_lines
from museum.presentation.record.models3d import Model, models3d
from museum.presentation.record.names import NameGroup, han_names, name_groups
from museum.presentation.record.panoramas import Surround, panoramas
from museum.presentation.record.place import Whereabouts, whereabouts
from museum.presentation.record.recordings import Recording, recordings
from museum.presentation.record.schema_org import schema_org
from museum.presentation.record.texts import Section, lacks_translation, sections
from museum.presentation.record.ties import TieGroup, tie_groups
from museum.presentation.script_json import script_json


@dataclass(frozen=True, slots=True)
class RecordPage(Shown):
    """What the templates of `heritage/` show; nothing here asks the database again."""

    record: HeritageRecord
    kind: str
    kind_label: str
    kind_url: str
    title: LocalText
    summary: LocalText
    story: LocalText
    time: LocalText
    untranslated: bool
    unverified: bool
    gallery: Gallery
    explained: tuple[Explained, ...]
    """Pictures with places that are worth a closer look."""
    widths: tuple[tuple[str, str], ...]
    """Asset and true width in millimetres, of pictures that somebody has measured."""
    recordings: tuple[Recording, ...]
    readers: tuple[Reader, ...]
    """Scanned documents, each with its first pages."""
    models: tuple[Model, ...]
    panoramas: tuple[Surround, ...]
    facts: list[Fact]
    sections: list[Section]
    han: list
    names: list[NameGroup]
    ties: list[TieGroup]
    more_ties: bool
    recognitions: list[Recognition]
    questions: list[Question]
    sources: list[SourceLine]
    festivals: list[FestivalLine]
    calendar_file: str
    """Path of the record's festivals as a calendar file; "" without days or not public."""
    place: Whereabouts
    cite: Citing
    inscriptions: list[InscriptionLine]
    image: str
    image_alt: str
    similar_url: str
    """Path of what is similar; "" of a draft, which the index does not know."""
    json_ld: SafeString
    manifest: str
    """Address of its manifest for IIIF viewers; "" of a draft, and where nothing is shown."""
    compare_url: str
    """Path of the table where it stands alone; "" where there is no manifest."""

    @property
    def ranks(self) -> list[Recognition]:
        """The recognitions in force."""
        return [row for row in self.recognitions if row.current]

    @property
    def unsourced(self) -> bool:
        """Whether something that is not in doubt names no source of its own."""
        sayings = (saying for question in self.questions for saying in question.sayings)
        return any(not saying.source and not saying.unverified for saying in sayings)


def record_page(
    record: HeritageRecord, user: Viewer, *, museum: str, base: str, draft: bool = False
) -> RecordPage:
    """Build the page of ``record`` as ``user`` may see it. ``base``: scheme and host of ours."""
    dossier = load_dossier(record, user, draft=draft)
    place = whereabouts(record, user)
    festivals = festival_lines(festivals_of(dossier))
    rows = _rows(dossier)
    manifest = "" if draft else _manifest(dossier)
    image, image_alt = share_picture(rows["gallery"])
    return RecordPage(
        **_texts(record),
        **rows,
        panoramas=panoramas(dossier.media, user),
        image=image,
        image_alt=image_alt,
        similar_url="" if draft else path_of("record-similar", slug=record.slug),
        place=place,
        festivals=festivals,
        calendar_file=_calendar_file(record, festivals),
        cite=citing(record, museum),
        manifest=manifest,
        compare_url=compare.address([record.slug]) if manifest else "",
        json_ld=script_json(described(dossier, place, festivals, base=base, image=image)),
    )


def described(
    dossier: Dossier,
    place: Whereabouts,
    festivals: list[FestivalLine],
    *,
    base: str,
    image: str,
) -> dict[str, Any]:
    """Return the record as schema.org has it, in the active language."""
    record = dossier.record
    return schema_org(
        record,
        identifier=permanent_address(record.pid),
        url=base + record_path(record.slug) if record.slug else base,
        names=[name.text for name in dossier.rows["names"]],
        images=[base + image] if image else [],
        place=place,
        festivals=festivals,
    )


def _manifest(dossier: Dossier) -> str:
    kinds = painting_kinds()
    if not any(use.asset.kind in kinds for use in dossier.media):
        return ""
    return settings.PUBLIC_URL + path_of("iiif-presentation:manifest", pid=dossier.record.pid)


def _calendar_file(record: HeritageRecord, festivals: list[FestivalLine]) -> str:
    dated = any(line.years for line in festivals)
    if not (dated and record.slug and may_see(None, record)):
        return ""
    return path_of("record-calendar", slug=record.slug)


def festivals_of(dossier: Dossier) -> Iterator[tuple[Neighbour | None, FestivalRule]]:
    """Return the record's own rules, then those of the festivals held there."""
    for row in dossier.rows.get("festival_rules", []):
        yield None, FestivalRule(**row._asdict())
    for held, row in dossier.held:
        yield held, FestivalRule(**row._asdict())


def _texts(record: HeritageRecord) -> dict:
    kind, language = Kind(record.kind), active_language()
    return {
        "record": record,
        "kind": record.kind,
        "kind_label": str(kind.label),
        "kind_url": found_by("kind", record.kind),
        "title": local_text(record, "title", language),
        "summary": local_text(record, "summary", language),
        "story": local_text(record, "body", language),
        "sections": sections(record),
        "time": age_text(record, record.period),
        "untranslated": lacks_translation(record),
        "unverified": record.confidence == Confidence.UNVERIFIED,
    }


def _rows(dossier: Dossier) -> dict:
    rows = dossier.rows
    return {
        "gallery": gallery(dossier.media),
        "explained": explained(dossier.media),
        "widths": true_widths(dossier.media),
        "recordings": recordings(dossier.media),
        "readers": readers(dossier.media, dossier.record.slug),
        "models": models3d(dossier.media, public=may_see(None, dossier.record)),
        "facts": facts(dossier),
        "han": han_names(rows["names"]),
        "names": name_groups(rows["names"]),
        "ties": tie_groups(dossier.ties),
        "more_ties": dossier.more_ties,
        "recognitions": recognitions(rows["designations"]),
        "questions": questions(rows["claims"]),
        "sources": sources(rows["citations"]),
        "inscriptions": inscription_lines(rows.get("inscriptions", [])),
    }
