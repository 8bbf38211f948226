"""A museum with something of every kind on show, and as much that nobody outside may know of."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.files.base import ContentFile

from heritage.enums import Access as RecordAccess
from heritage.models import Claim, FestivalRule, HeritageRecord, RecordMedia, RecordName
from media.actions.pages import add_pdf
from media.kinds.image.derivatives import first_specs, make
from media.kinds.image.models import MuseumImage
from media.kinds.image.pyramids import make_pyramid
from media.kinds.making import make_copies
from media.kinds.pages.pdf.drawing import draw_pages
from media.kinds.panorama.derivatives import make_spheres
from media.kinds.panorama.models import Panorama
from media.models import Access, Asset, AssetKind
from museum.models import ExhibitionPage, HomePage
from tests.factories import exhibition
from tests.factories.heritage import AreaFactory, RecordFactory, all_found, hold, relate
from tests.factories.media import (
    AssetFactory,
    DocumentAssetFactory,
    ModelAssetFactory,
    PanoramaAssetFactory,
    RecordingAssetFactory,
    SequenceAssetFactory,
)
from tests.media.samples.pdfs import pdf

SIGN = "zqmat"
"""Stands in every text of what is hidden."""
ASKED = "zqhoi"
"""Stands beside it: asked for, it must find nothing; only what echoes a question repeats it."""
COMMON = "zqchung"
"""Stands in every text of the museum, hidden or not."""

HIDDEN: dict[str, dict[str, Any]] = {
    "draft": {"live": False},
    "registered": {"access": RecordAccess.REGISTERED},
    "staff": {"access": RecordAccess.STAFF},
    "restricted": {"access": RecordAccess.RESTRICTED},
}
"""Why a record is hidden from a visitor who is not signed in."""

VTT = "WEBVTT\n\n00:00.000 --> 00:00.900\n{}\n"


@dataclass
class House:
    """What is on show and what is not."""

    shown: list[HeritageRecord] = field(default_factory=list)
    hidden: dict[str, HeritageRecord] = field(default_factory=dict)
    shown_assets: list[Asset] = field(default_factory=list)
    hidden_assets: list[Asset] = field(default_factory=list)


def furnish(hidden: dict[str, dict[str, Any]]) -> House:
    """Build the museum, hiding for these reasons; all has its copies and is in the index."""
    house = House()
    area = AreaFactory()
    for kind in ("site", "element", "document"):
        told = _texts(COMMON) | {"area": area}
        record = RecordFactory(kind=kind, slug=f"mo-{kind}", placed=True, **told)
        house.shown.append(record)
    said = f"{SIGN} {ASKED} {COMMON}"
    for why, fields in hidden.items():
        kind = "element" if why == "staff" else "site"
        record = RecordFactory(
            kind=kind, slug=f"kin-{SIGN}-{why}", placed=True, area=area, **_texts(said), **fields
        )
        house.hidden[why] = record
    for record in house.hidden.values():
        _rows(record, said)
    house.hidden_assets += _media(house.hidden["draft"], said)
    site, festival, _document = house.shown
    _rows(festival, COMMON)
    for record in house.shown[:1]:
        house.shown_assets += _media(record, COMMON, thing=house.hidden["restricted"].pid)
        house.hidden_assets += _media(record, said, access=Access.STAFF)
        house.hidden_assets.append(_pdf(house.shown_assets[0]))
    for record in house.hidden.values():
        relate(site, record)
        relate(record, festival)
    hold(site, house.hidden["staff"])
    _exhibit(house)
    all_found([*house.shown, *house.hidden.values()])
    _make(house)
    return house


def _pdf(document: Asset) -> Asset:
    """Give a document that is shown a PDF to draw pages from; return that of the PDF."""
    file = ContentFile(pdf([[COMMON]]))
    given = add_pdf(document.sequence, file=file, filename="scan.pdf")
    draw_pages.call(document.pk)
    return given.document.asset


def _make(house: House) -> None:
    """Make what the worker makes of originals."""
    for picture in MuseumImage.objects.all():
        list(make(picture, first_specs(picture)))
        make_pyramid(picture)
    for panorama in Panorama.objects.all():
        make_spheres(panorama)
    for asset in (*house.shown_assets, *house.hidden_assets):
        if asset.kind in (AssetKind.AUDIO, AssetKind.MODEL3D):
            make_copies.call(asset.pk)


def _texts(said: str) -> dict[str, Any]:
    return {
        "title_vi": f"Đình {said}",
        "title_en": f"House {said}",
        "summary_vi": f"Tóm lược {said}.",
        "summary_en": f"Summary {said}.",
        "body_vi": [{"type": "paragraph", "value": f"<p>{said}</p>"}],
        "directions_vi": said,
    }


def _rows(record: HeritageRecord, said: str) -> None:
    RecordName.objects.create(record=record, text=f"Tên {said}")
    Claim.objects.create(record=record, field="niên đại", value=said)
    FestivalRule.objects.create(record=record, month=date.today().month, day_from=1, day_to=28)


def _media(record: HeritageRecord, said: str, thing: str = "", **how: Any) -> list[Asset]:
    """Give the record an asset of each kind, with ``said`` in all that is told of it."""
    told = {"title": said, "alt_vi": said, "alt_en": said, "caption_vi": said, **how}
    spot = {"label_vi": said, "yaw": 3, "thing": thing or record.pid}
    assets = [
        SequenceAssetFactory.create(length=1, **told),
        AssetFactory.create(**told),
        RecordingAssetFactory.create(
            transcript_vi=said, captions_vi=VTT.format(said), chapters_vi=VTT.format(said), **told
        ),
        ModelAssetFactory.create(**told),
        DocumentAssetFactory.create(title=said, **how),
        PanoramaAssetFactory.create(hotspots=[spot], **told),
    ]
    for order, asset in enumerate(assets):
        RecordMedia.objects.create(record=record, asset=asset, sort_order=order, caption_vi=said)
    return assets


def _exhibit(house: House) -> None:
    """An exhibition, and a home page, that show the hidden beside the shown."""
    everything = [record.pk for record in (*house.shown, *house.hidden.values())]
    blocks = (
        exhibition.chapter("Chương"),
        exhibition.row(*everything),
        exhibition.row(*everything, kind="map"),
        exhibition.picture(asset=house.shown_assets[1].pk, record=house.hidden["restricted"].pk),
        exhibition.timeline({"record": house.hidden["draft"].pk, "of": "time"}),
    )
    exhibition.exhibition(*blocks, slug="cua", hero_id=house.shown_assets[1].pk)
    HomePage.objects.update(hero=house.hidden["restricted"])
    assert ExhibitionPage.objects.live().exists()
