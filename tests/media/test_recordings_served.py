"""Recordings and their words at the one door of files: ranges, rights, nothing private."""

from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from imageio_ffmpeg import get_ffmpeg_exe

from media.kinds.making import make
from media.kinds.recording.tracks import tracks_of
from media.models import Access, Asset
from tests.factories.media import RecordingAssetFactory
from tests.media.samples.recordings import VTT, encoded

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture(autouse=True)
def no_ffmpeg(settings: Any) -> None:
    """Only what needs none."""
    settings.MEDIA_FFMPEG = ""


def addresses(asset: Asset) -> dict[str, str]:
    """Return where its copy and its captions are."""
    list(make(asset.recording))
    (track,) = tracks_of(asset.recording)
    plain = asset.recording.derivatives.get(role="plain")
    return {"copy": plain.file.url, "words": default_storage.url(track.name(asset.pk))}


def test_the_copy_is_played_in_parts(client: Client) -> None:
    asset = RecordingAssetFactory.create(captions_vi=VTT)
    url = addresses(asset)["copy"]
    whole = client.get(url)
    assert (whole.status_code, whole["Content-Type"]) == (200, "audio/wav")
    assert whole["Accept-Ranges"] == "bytes"
    assert whole["Content-Disposition"].startswith("inline")
    part = client.get(url, headers={"Range": "bytes=8-11"})
    assert (part.status_code, b"".join(part)) == (206, b"WAVE")
    assert part["Content-Range"] == f"bytes 8-11/{asset.bytes}"
    last = client.get(url, headers={"Range": "bytes=-4"})
    assert (last.status_code, last["Content-Length"]) == (206, "4")
    beyond = client.get(url, headers={"Range": f"bytes={asset.bytes}-"})
    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{asset.bytes}")


def test_words_are_webvtt(client: Client) -> None:
    answer = client.get(addresses(RecordingAssetFactory.create(captions_vi=VTT))["words"])
    assert answer["Content-Type"] == "text/vtt; charset=utf-8"
    assert b"".join(answer).decode() == VTT


def test_words_that_were_changed_have_another_address(client: Client) -> None:
    asset = RecordingAssetFactory.create(captions_vi=VTT)
    old = addresses(asset)["words"]
    asset.recording.captions_vi = VTT.replace("trống", "chiêng")
    asset.recording.save()
    assert client.get(old).status_code == 404
    assert client.get(addresses(asset)["words"]).status_code == 200


def test_originals_are_for_officers(client: Client, desk: Client) -> None:
    url = RecordingAssetFactory.create().recording.file.url
    assert client.get(url).status_code == 404
    answer = desk.get(url)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("access", [Access.REGISTERED, Access.STAFF, Access.RESTRICTED])
@pytest.mark.parametrize("what", ["copy", "words"])
def test_the_policy_is_asked(client: Client, desk: Client, access: Access, what: str) -> None:
    url = addresses(RecordingAssetFactory.create(access=access, captions_vi=VTT))[what]
    assert client.get(url).status_code == 404
    assert client.get(url, headers={"Range": "bytes=0-1"}).status_code == 404
    assert "private" in desk.get(url)["Cache-Control"]


def test_lighter_copies_of_films_are_files_like_any_other(
    client: Client, desk: Client, settings: Any
) -> None:
    settings.MEDIA_FFMPEG = get_ffmpeg_exe()
    asset = RecordingAssetFactory.create(file=encoded("heavy.mp4"), filename="phim.mp4")
    list(make(asset.recording))
    made = {each.role: each.file.url for each in asset.recording.derivatives.all() if each.file}
    assert set(made) == {"plain", "poster", "thumb", "small", "light"}
    whole = {role: client.get(url, headers={"Range": "bytes=4-7"}) for role, url in made.items()}
    assert (whole["small"].status_code, b"".join(whole["small"])) == (206, b"ftyp")
    Asset.objects.update(access=Access.STAFF)
    for role, url in made.items():
        assert asset.pk in url and f"/{role}" not in url
        for headers in ({}, {"Range": "bytes=4-7"}, {"If-None-Match": whole[role]["ETag"]}):
            assert client.get(url, headers=headers).status_code == 404
        assert desk.get(url).status_code == 200


def test_the_names_of_others_lead_nowhere(client: Client) -> None:
    asset, other = RecordingAssetFactory.create(captions_vi=VTT), RecordingAssetFactory.create()
    for url in addresses(asset).values():
        assert client.get(url.replace(asset.pk, other.pk)).status_code == 404
    assert client.get(f"/media/tracks/{asset.pk}/x/captions-vi.vtt").status_code == 404
