"""A small museum of its own, served until stopped: python -m tests.browser.public.stage PORT.

Runs apart from the tests' database, with every kind of page on show. Set DATABASE_URL to a file
that does not exist yet, or to one that is migrated and empty.
"""

import os
import sys

import django

SLUGS = {
    "site": "dinh-thu",
    "object": "trong-thu",
    "document": "sac-thu",
    "element": "hoi-thu",
    "person": "cu-thu",
    "group": "hoi-doan-thu",
    "place": "lang-thu",
}
"""Kind → the address of its record."""


def furnish() -> None:
    """Fill the museum: one rich record of each kind, pictures, a standard page."""
    from heritage.models import HeritageRecord
    from museum.models import HomePage, Identity, StandardPage
    from tests.factories.heritage import RecordFactory, enrich, found

    Identity.objects.create(name_vi="Bảo tàng Thử", name_en="Trial Museum", email="a@b.example")
    for kind, slug in SLUGS.items():
        title = f"Hồ sơ {slug.replace('-', ' ')}"
        record = RecordFactory(kind=kind, slug=slug, title_vi=title, placed=True, **_texts())
        enrich(record, rows=2)
    for record in HeritageRecord.objects.all():
        found(record)
    for home, slug in zip(HomePage.objects.order_by("path"), ("gioi-thieu", "about"), strict=True):
        home.hero = HeritageRecord.objects.get(slug=SLUGS["site"])
        home.save()
        body = [
            {"type": "heading", "value": "Một mục"},
            {"type": "paragraph", "value": "<p>Chữ.</p>"},
        ]
        page = StandardPage(
            title=slug, slug=slug, body=body, locale=home.locale, show_in_menus=True
        )
        home.add_child(instance=page)
    _exhibit()
    _sound()
    _film()
    _sphere()
    _scan()
    _surround()
    _explain()
    _build()


def _build() -> None:
    """A model as large as the thing itself, with one view."""
    from heritage.models import HeritageRecord, RecordMedia
    from media.kinds.making import make
    from tests.factories.media import ModelAssetFactory

    view = {"label_vi": "Đỉnh", "label_en": "The top", "x": 0, "y": 1, "z": 0}
    asset = ModelAssetFactory.create(
        alt_vi="Mô hình thử", alt_en="Trial model", real_size=True, rights="cc0-1.0", views=[view]
    )
    list(make(asset.model3d))
    record = HeritageRecord.objects.get(slug=SLUGS["group"])
    RecordMedia.objects.create(record=record, asset=asset, sort_order=99)


def _surround() -> None:
    """A panorama with two places, one of which leads to a record; it stands on a plan."""
    from heritage.models import HeritageRecord, RecordMedia
    from media.kinds.image.derivatives import first_specs, make
    from media.kinds.panorama.derivatives import make_spheres
    from tests.factories.media import AssetFactory, PanoramaAssetFactory

    other = HeritageRecord.objects.get(slug=SLUGS["object"])
    asset = PanoramaAssetFactory.create(
        caption_vi="Sân đình thử",
        hotspots=[
            {"label_vi": "Cửa giữa", "text_vi": "Năm gian.", "yaw": 20, "pitch": 5},
            {"label_vi": "Trống", "thing": other.pid, "yaw": -120},
        ],
    )
    list(make(asset.image, first_specs(asset.image)))
    make_spheres(asset.image.panorama)
    record = HeritageRecord.objects.get(slug=SLUGS["place"])
    RecordMedia.objects.create(record=record, asset=asset, sort_order=98)
    far = PanoramaAssetFactory.create(caption_vi="Cổng thử")
    make_spheres(far.image.panorama)
    RecordMedia.objects.create(record=other, asset=far, sort_order=98)
    plan = AssetFactory.create(size=(1200, 800), alt_vi="Mặt bằng thử", alt_en="Trial plan")
    RecordMedia.objects.create(record=record, asset=plan, sort_order=97)
    for number, panorama in enumerate((asset.image.panorama, far.image.panorama)):
        panorama.plan, panorama.plan_x, panorama.plan_y = plan, 40, 30 + 40 * number
        panorama.plan_turn, panorama.heading = 90, 45
        panorama.save()


def _scan() -> None:
    """A book of ten pages, from right to left, more than a page shows at once."""
    from heritage.models import HeritageRecord, RecordMedia
    from media.kinds.image.derivatives import first_specs, make
    from media.kinds.image.pyramids import make_pyramid
    from media.kinds.pages.leaves import pages_of
    from tests.factories.media import SequenceAssetFactory

    asset = SequenceAssetFactory.create(
        length=10, title="Gia phả thử", caption_vi="Gia phả thử", how={"direction": "right-to-left"}
    )
    for page in pages_of(asset.sequence):
        if page.image:
            list(make(page.image, first_specs(page.image)))
            make_pyramid(page.image)
    record = HeritageRecord.objects.get(slug=SLUGS["document"])
    RecordMedia.objects.create(record=record, asset=asset, sort_order=99)


def _sound() -> None:
    """A recording of four seconds with all its words."""
    from heritage.models import HeritageRecord, RecordMedia
    from media.kinds.making import make
    from tests.factories.media import RecordingAssetFactory
    from tests.media.samples.recordings import wav_bytes

    said = (
        "WEBVTT\n\n00:00.000 --> 00:02.000\n[tiếng trống]\n\n"
        "00:02.000 --> 00:04.000\n<v Ông từ>Khai hội\n"
    )
    asset = RecordingAssetFactory.create(
        file=wav_bytes(seconds=4),
        filename="trong.wav",
        captions_vi=said,
        captions_en=said,
        chapters_vi=said,
        rights="cc0-1.0",
        generated=True,
    )
    list(make(asset.recording))
    record = HeritageRecord.objects.get(slug=SLUGS["element"])
    RecordMedia.objects.create(record=record, asset=asset, sort_order=99)


def _film() -> None:
    """A film of four seconds in three weights, with captions."""
    from django.test import override_settings
    from imageio_ffmpeg import get_ffmpeg_exe

    from heritage.models import HeritageRecord, RecordMedia
    from media.kinds.making import make
    from tests.factories.media import RecordingAssetFactory
    from tests.media.samples.recordings import encoded

    said = "WEBVTT\n\n00:00.000 --> 00:04.000\n[một nốt nhạc]\n"
    told = "Trống điểm thưa, cờ bay trên bãi, người đứng chật sân.\n\n" * 30
    asset = RecordingAssetFactory.create(
        file=encoded("heavy.mp4"),
        filename="phim.mp4",
        captions_vi=said,
        captions_en=said,
        transcript_vi=told,
        transcript_en=told,
        rights="cc0-1.0",
        generated=True,
    )
    with override_settings(MEDIA_FFMPEG=get_ffmpeg_exe()):
        list(make(asset.recording))
    record = HeritageRecord.objects.get(slug=SLUGS["place"])
    RecordMedia.objects.create(record=record, asset=asset, sort_order=99)


def _sphere() -> None:
    """A film of a whole sphere, four seconds, with captions and a cover."""
    from django.test import override_settings
    from imageio_ffmpeg import get_ffmpeg_exe

    from heritage.models import HeritageRecord, RecordMedia
    from media.kinds.making import make
    from tests.factories.media import RecordingAssetFactory
    from tests.media.samples.recordings import encoded

    asset = RecordingAssetFactory.create(
        file=encoded("sphere.mp4"),
        filename="san-dinh.mp4",
        sphere=True,
        captions_vi="WEBVTT\n\n00:00.000 --> 00:03.900\n[một nốt nhạc]\n",
        generated=True,
    )
    with override_settings(MEDIA_FFMPEG=get_ffmpeg_exe()):
        list(make(asset.recording))
    record = HeritageRecord.objects.get(slug=SLUGS["group"])
    RecordMedia.objects.create(record=record, asset=asset, sort_order=99)


def _explain() -> None:
    """A picture with two notes, two metres wide, large enough to look at closely."""
    from heritage.models import HeritageRecord, RecordMedia
    from media.actions.annotations import annotate
    from media.kinds.image.derivatives import first_specs, make
    from media.kinds.image.pyramids import make_pyramid
    from tests.factories.media import AssetFactory

    record = HeritageRecord.objects.get(slug=SLUGS["object"])
    asset = AssetFactory(size=(1600, 1000), alt_vi="Mặt trống", alt_en="The drum’s face")
    RecordMedia.objects.create(record=record, asset=asset, sort_order=99)
    place = {"x": 50, "y": 50, "width": 25, "height": 25}
    notes = [
        {**place, "note_vi": "Đầu đao cong vút.", "note_en": "The upturned eave."},
        {**place, "x": 52, "y": 52, "note_vi": "Bậc thềm."},
    ]
    annotate(asset, notes)
    asset.image.real_width = 2000
    asset.image.save()
    list(make(asset.image, first_specs(asset.image)))
    make_pyramid(asset.image)


def _exhibit() -> None:
    """One exhibition of every kind of block, in both languages."""
    from heritage.models import Claim, HeritageRecord, Source
    from museum.models import ExhibitionPage
    from tests.factories import exhibition as make

    site = HeritageRecord.objects.get(slug=SLUGS["site"])
    Claim.objects.create(record=site, field="tu bổ", value="1700, 1800 và 1900")
    keys = list(HeritageRecord.objects.filter(slug__in=SLUGS.values()).values_list("pk", flat=True))
    assets = list(site.media.order_by("sort_order", "pk").values_list("asset_id", flat=True))
    blocks = (
        make.text(),
        make.chapter("Làng bên sông"),
        make.text('<p>Một <a href="https://example.org/">liên kết</a>.</p>'),
        make.picture(asset=assets[0], record=site.pk, detail=(10, 10, 50, 50)),
        make.picture(asset=assets[-1], width="full"),
        make.quotation(source=Source.objects.first().pk, attribution="Cụ Từ"),  # type: ignore[union-attr]  # furnished above
        make.chapter("Người và việc"),
        make.row(*keys, heading="Hồ sơ"),
        make.row(*keys, kind="map", heading="Ở đâu"),
        make.timeline(
            {"record": site.pk, "of": "time"},
            {"record": site.pk, "of": "claims", "about": "tu bổ"},
            heading="Khi nào",
        ),
    )
    page = make.exhibition(*blocks, hero_id=assets[0], lead="Lời dẫn.")
    key = page.translation_key
    make.exhibition(*blocks, language="en", slug="trial", translation_key=key, hero_id=assets[0])
    assert ExhibitionPage.objects.count() == len(("vi", "en"))


def _texts() -> dict[str, object]:
    story = [
        {"type": "heading", "value": "Thuở trước"},
        {"type": "paragraph", "value": "<p>Đình dựng bên sông, <b>mặt</b> quay ra bãi.</p>"},
        {"type": "quotation", "value": {"text": "Đất lành.", "attribution": "Bia 1635"}},
    ]
    return {
        "body_vi": story,
        "significance_vi": "Giá trị kiến trúc.\n\nGiá trị lịch sử.",
        "time_literal": "đầu thế kỷ XVIII",
        "directions_vi": "Đi theo đê sông Hồng.",
    }


def serve(port: int) -> None:
    """Serve pages and static files from one threaded server."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.servers.basehttp import run
    from django.core.wsgi import get_wsgi_application

    run("127.0.0.1", port, StaticFilesHandler(get_wsgi_application()), threading=True)


def main() -> None:
    """Set up, furnish, serve."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "museum.settings.test"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    furnish()
    serve(int(sys.argv[1]))


if __name__ == "__main__":
    main()
