"""Sound and film on the page of a record: players, words, what may be taken home."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from imageio_ffmpeg import get_ffmpeg_exe

from heritage.models import HeritageRecord, RecordMedia
from media.kinds.making import make
from media.kinds.recording.models import MuseumRecording
from media.models import Access, Asset
from museum.middleware.page_cache import shelf
from museum.views.records import ARTICLES
from tests.factories.heritage import RecordFactory, add_picture
from tests.factories.media import RecordingAssetFactory
from tests.media.samples.recordings import encoded
from tests.museum.html import find_all, ids, parse, text_of

pytestmark = pytest.mark.django_db
VTT = (
    "WEBVTT\n\n00:00.000 --> 00:00.400\n[tiếng trống]\n\n"
    "00:00.500 --> 00:01.000\n<v Ông từ>Khai hội\n"
)


@pytest.fixture(autouse=True)
def no_ffmpeg(settings: Any) -> None:
    """Only what needs none."""
    settings.MEDIA_FFMPEG = ""


def give(record: HeritageRecord, **texts: Any) -> Asset:
    """Give the record a recording with all that is made from it."""
    asset = RecordingAssetFactory.create(**texts)
    list(make(asset.recording))
    RecordMedia.objects.create(record=record, asset=asset)
    return asset


@pytest.fixture
def festival() -> HeritageRecord:
    """A festival with a picture."""
    record = RecordFactory(kind="element")
    add_picture(record)
    return record


def page(client: Client, record: HeritageRecord, prefix: str = "/di-san/") -> Any:
    """Return the parsed page, built anew."""
    ARTICLES.answers.clear()
    shelf.clear()
    return parse(client.get(f"{prefix}{record.slug}/"))


def test_sound_is_played_by_the_browsers_own_player(
    visitor: Client, festival: HeritageRecord
) -> None:
    asset = give(festival, captions_vi=VTT, captions_en=VTT, chapters_vi=VTT, rights="cc-by-4.0")
    tree = page(visitor, festival)
    (player,) = find_all(tree, "audio")
    assert player.get("preload") == "none"
    assert player.get("aria-label") == asset.alt_vi
    (source,) = find_all(player, "source")
    assert visitor.get(source.get("src")).status_code == 200
    tracks = [(each.get("kind"), each.get("srclang")) for each in find_all(player, "track")]
    assert tracks == [("captions", "vi"), ("captions", "en"), ("chapters", "vi")]
    assert visitor.get(find_all(player, "track")[0].get("src")).status_code == 200
    assert "originals/" not in visitor.get(f"/di-san/{festival.slug}/").content.decode()
    assert len(ids(tree)) == len(set(ids(tree)))


def test_its_words_stand_beside_it_and_lead_to_their_moment(
    visitor: Client, festival: HeritageRecord
) -> None:
    give(festival, captions_vi=VTT, transcript_vi="Trống <hội>")
    tree = page(visitor, festival)
    (details,) = [each for each in find_all(tree, "details") if each.get("class") == "spoken"]
    assert "Trống <hội>" in text_of(details)
    assert "Ông từ: Khai hội" in " ".join(text_of(details).split())
    second = find_all(details, "a")[1]
    assert second.get("href").endswith("#t=0.5")
    assert (second.get("data-start"), second.get("data-end")) == ("0.5", "1.0")


def test_words_of_the_other_language_say_so(visitor: Client, festival: HeritageRecord) -> None:
    give(festival, captions_vi=VTT)
    tree = page(visitor, festival, "/en/heritage/")
    (lines,) = [each for each in find_all(tree, "ol") if each.get("class") == "lines"]
    assert lines.get("lang") == "vi"


def test_the_strip_shows_sound_beside_pictures(visitor: Client, festival: HeritageRecord) -> None:
    asset = give(festival)
    tree = page(visitor, festival)
    (link,) = [each for each in find_all(tree, "a") if each.get("class") == "to-recording"]
    assert link.get("href") == f"#ban-ghi-{asset.pk}"
    assert link.get("href")[1:] in ids(tree)


@pytest.mark.parametrize(
    ("rights", "shared"), [("cc0-1.0", True), ("cc-by-nc-nd-4.0", True), ("inc", False)]
)
def test_it_is_taken_home_where_rights_allow(
    visitor: Client, festival: HeritageRecord, rights: str, shared: bool
) -> None:
    give(festival, rights=rights)
    links = [each for each in find_all(page(visitor, festival), "a") if "download" in each.attrib]
    assert bool(links) is shared


def test_a_film_says_how_large_it_is(visitor: Client, festival: HeritageRecord) -> None:
    give(festival, film=True)
    (player,) = find_all(page(visitor, festival), "video")
    assert (player.get("width"), player.get("height")) == ("64", "48")
    assert player.get("preload") == "metadata"


def test_a_films_cover_waits_until_it_is_near_and_the_strip_has_a_small_one(
    visitor: Client, festival: HeritageRecord, settings: Any
) -> None:
    settings.MEDIA_FFMPEG = get_ffmpeg_exe()
    asset = give(festival, film=True)
    made = {each.role: each.file.url for each in asset.recording.derivatives.all() if each.file}
    tree = page(visitor, festival)
    (player,) = find_all(tree, "video")
    assert player.get("poster", "").startswith("data:"), "browsers fetch that at once"
    waiting = {each.get("src"): each.get("loading") for each in find_all(tree, "img")}
    assert waiting[made["poster"]] == waiting[made["thumb"]] == "lazy"


def test_the_weight_is_said_before_anything_is_fetched(
    visitor: Client, festival: HeritageRecord
) -> None:
    asset = give(festival)
    (figure,) = [
        each for each in find_all(page(visitor, festival), "figure") if find_all(each, "audio")
    ]
    weight = asset.bytes / 1024
    assert f"(0:01 · {weight:.1f} KB)".replace(".", ",") in text_of(figure).replace("\xa0", " ")


def test_a_film_comes_in_weights_to_choose_from(
    visitor: Client, festival: HeritageRecord, settings: Any
) -> None:
    settings.MEDIA_FFMPEG = get_ffmpeg_exe()
    asset = give(festival, file=encoded("heavy.mp4"), filename="phim.mp4")
    made = {each.role: each for each in asset.recording.derivatives.all()}
    tree = page(visitor, festival)
    (player,) = find_all(tree, "video")
    sources = [
        (each.get("src"), "max-width" in each.get("media", ""))
        for each in find_all(player, "source")
    ]
    small, light, plain = (made[role].file.url for role in ("small", "light", "plain"))
    assert sources == [(small, True), (light, False), (plain, False), (small, False)]
    assert player.get("preload") == "none"
    choices = [each for each in find_all(tree, "a") if "data-copy" in each.attrib]
    assert [each.get("href") for each in choices] == [small, light, plain]
    told = [text_of(each).replace("\xa0", " ") for each in choices]
    assert [each.split(" · ")[:2] for each in told] == [
        ["Nhẹ", "360p"],
        ["Vừa", "720p"],
        ["Rõ nhất", "810p"],
    ]
    assert all(each.endswith("B") for each in told)
    assert "museum-film.js" in " ".join(each.get("src", "") for each in find_all(tree, "script"))


def test_one_weight_is_no_choice(visitor: Client, festival: HeritageRecord) -> None:
    give(festival, film=True)
    tree = page(visitor, festival)
    assert find_all(tree, "museum-film") == []
    assert "museum-film" not in " ".join(each.get("src", "") for each in find_all(tree, "script"))


def test_lines_that_are_the_transcript_are_not_told_twice(
    visitor: Client, festival: HeritageRecord
) -> None:
    give(festival, captions_vi=VTT, transcript_vi="[tiếng trống] Khai hội")
    (details,) = [
        each
        for each in find_all(page(visitor, festival), "details")
        if each.get("class") == "spoken"
    ]
    assert text_of(details).count("Khai hội") == 1


def test_what_is_not_made_yet_is_said_and_asked_for(
    visitor: Client, festival: HeritageRecord
) -> None:
    RecordMedia.objects.create(record=festival, asset=RecordingAssetFactory.create())
    tree = page(visitor, festival)
    assert find_all(tree, "audio") == []
    assert "đang được chuẩn bị" in text_of(tree)


def test_what_is_in_no_words_is_not_shown(visitor: Client, festival: HeritageRecord) -> None:
    give(festival)
    MuseumRecording.objects.update(transcript_vi="", captions_vi="")
    assert find_all(page(visitor, festival), "audio") == []


@pytest.mark.parametrize("access", [Access.REGISTERED, Access.STAFF, Access.RESTRICTED])
def test_what_only_some_may_hear_is_nowhere(
    visitor: Client, festival: HeritageRecord, access: Access
) -> None:
    asset = give(festival, access=access, captions_vi=VTT)
    body = visitor.get(f"/di-san/{festival.slug}/").content.decode()
    assert asset.pk not in body
    assert "Khai hội" not in body


def test_many_recordings_cost_what_one_does(visitor: Client, festival: HeritageRecord) -> None:
    def asked() -> int:
        page(visitor, festival)
        with CaptureQueriesContext(connection) as queries:
            page(visitor, festival)
        return len(queries)

    none = asked()
    give(festival)
    one = asked()
    give(festival, captions_vi=VTT)
    give(festival, film=True)
    assert (one - none, asked()) == (2, one)


def test_pages_without_sound_load_no_player(visitor: Client, festival: HeritageRecord) -> None:
    def scripts() -> str:
        return " ".join(each.get("src", "") for each in find_all(page(visitor, festival), "script"))

    assert "museum-recording" not in scripts()
    give(festival)
    assert "museum-recording" in scripts()


def test_one_looks_about_in_a_film_of_a_sphere_and_else_sees_it_flat(
    visitor: Client, festival: HeritageRecord
) -> None:
    give(festival, file=encoded("sphere.mp4"), filename="san.mp4", sphere=True, captions_vi=VTT)
    give(festival, film=True)
    tree = page(visitor, festival)
    (sphere,) = find_all(tree, "museum-sphere")
    (player,) = find_all(sphere, "video")
    assert player.get("controls") is not None and find_all(player, "track")
    (opener,) = [each for each in find_all(sphere, "button") if each.get("data-open") is not None]
    assert opener.get("hidden") is not None
    assert len(find_all(tree, "video")) == 2
    scripts = [each.get("src") or "" for each in find_all(tree, "script")]
    assert any("museum-sphere" in each for each in scripts)
    festival.media.filter(asset__recording__sphere=True).delete()
    tree = page(visitor, festival)
    assert not find_all(tree, "museum-sphere")
    assert not any("museum-sphere" in (each.get("src") or "") for each in find_all(tree, "script"))
