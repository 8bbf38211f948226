"""What is true of buckets alone."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.management import CommandError, call_command
from django.test import Client

from media.fixity import portion
from media.kinds.image.pyramids import make_pyramid, pyramid_of
from media.models import FixityEvent
from media.storage import StoreAway, is_there, local_copy, original_storage
from media.storage import local as local_copies
from media.storage.bucket import BucketStorage, read_address
from museum.settings.storage import store as entry
from tests.factories.media import AssetFactory
from tests.media.stores import use_buckets
from tests.servers import s3

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def buckets(settings: Any, tmp_path: Path) -> None:
    """Files are in buckets."""
    use_buckets(settings, tmp_path)


def test_nothing_in_a_bucket_is_public() -> None:
    asset = AssetFactory()
    key = original_storage._normalize_name(asset.image.file.name)
    told = s3.client().get_object_acl(Bucket=original_storage.bucket_name, Key=key)
    assert not any("AllUsers" in str(grant) for grant in told["Grants"])
    assert key.startswith("kho/goc/originals/")


def test_addresses_are_the_museums_own() -> None:
    asset = AssetFactory()
    assert asset.image.file.url == f"/media/{asset.image.file.name}"


def test_originals_and_derivatives_are_apart() -> None:
    asset = AssetFactory()
    rendition = asset.image.get_rendition("width-20|format-webp")
    assert original_storage.bucket_name != default_storage.bucket_name  # type: ignore[attr-defined]
    assert default_storage.exists(rendition.file.name)
    assert not default_storage.exists(asset.image.file.name)
    assert not original_storage.exists(rendition.file.name)


def test_no_secret_is_told_of_how_a_store_was_made() -> None:
    told = str(original_storage.deconstruct())
    assert "OriginalsBucket" in told
    assert s3.KEY not in told
    assert s3.SECRET not in told


def test_a_part_is_fetched_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    name = default_storage.save("test/phim.mp4", ContentFile(bytes(range(256)) * 4096))
    asked: list[Any] = []
    store: Any = storages["default"]
    event = "before-call.s3.GetObject"
    store.connection.meta.client.meta.events.register(
        event, lambda params, **_more: asked.append(params["headers"].get("Range"))
    )
    assert b"".join(store.pieces(name, 300, 10)) == bytes(range(44, 54))
    assert asked == ["bytes=300-309"]


def test_a_store_that_does_not_answer_is_no_lost_file(settings: Any) -> None:
    settings.DERIVATIVES_URL = "s3+http://a:b@127.0.0.1:9/nowhere?region=us-east-1"
    away = BucketStorage()
    for ask in (away.exists, away.size, away.pieces, away.open, away.delete):
        with pytest.raises(StoreAway):
            ask("a.jpg")


def test_a_round_waits_for_a_store_that_does_not_answer(settings: Any) -> None:
    asset = AssetFactory()
    settings.STORAGE_URL = "s3+http://a:b@127.0.0.1:9/nowhere?region=us-east-1"
    settings.STORAGES = {**settings.STORAGES}
    with pytest.raises(StoreAway):
        list(portion())
    assert not FixityEvent.objects.exists()
    with pytest.raises(CommandError, match="does not answer"):
        call_command("fixity", "check", asset.pk)


def test_a_lost_file_is_a_lost_file() -> None:
    for ask in (default_storage.size, default_storage.open, storages["default"].pieces):  # type: ignore[attr-defined]
        with pytest.raises(FileNotFoundError):
            ask("no/such.jpg")
    assert not default_storage.exists("no/such.jpg")


def test_a_pyramid_is_fetched_once(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    asset = AssetFactory(size=(1300, 700))
    assert make_pyramid(asset.image)
    image = type(asset.image).objects.select_related("asset", "pyramid").get()
    assert pyramid_of(image) is not None
    fetched: list[str] = []
    fetch = local_copies._fetch

    def counted(storage: Any, name: str, path: Path) -> None:
        fetched.append(name)
        fetch(storage, name, path)

    monkeypatch.setattr(local_copies, "_fetch", counted)
    for _time in range(3):
        address = f"/iiif/3/{asset.pk}/0,0,512,512/512,512/0/default.jpg"
        assert client.get(address).status_code == 200
    assert fetched == [image.pyramid.file.name]


def test_copies_make_room(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_CACHE_BYTES = 250
    names = [default_storage.save(f"pyramids/{n}.tif", ContentFile(bytes(100))) for n in "abc"]
    paths = [local_copy(default_storage, name) for name in names]
    assert [path.exists() for path in paths] == [False, True, True]
    assert is_there(default_storage, names[0])
    assert local_copy(default_storage, names[0]).read_bytes() == bytes(100)


def test_a_fetch_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        local_copy(default_storage, "pyramids/no.tif")
    assert not [path for path in (tmp_path / "fetched").rglob("*") if path.is_file()]


class TestAddresses:
    """`STORAGE_URL`, read strictly."""

    def test_a_store_of_ones_own(self) -> None:
        told = read_address("s3://ai:m%2Ft@kho.example.vn:9000/goc/bao/tang?region=vn")
        assert told["endpoint_url"] == "https://kho.example.vn:9000"
        assert (told["access_key"], told["secret_key"]) == ("ai", "m/t")
        assert (told["bucket_name"], told["location"]) == ("goc", "bao/tang")
        assert told["region_name"] == "vn"

    def test_amazons(self) -> None:
        told = read_address("s3:///goc")
        assert told["endpoint_url"] is None
        assert told["access_key"] is None

    @pytest.mark.parametrize("url", ["s3://", "s3://host", "ftp://a/b", "s3://h/b?acl=public", ""])
    def test_nonsense_stops_the_start(self, url: str) -> None:
        with pytest.raises(ImproperlyConfigured):
            read_address(url)
        if "acl" not in url:
            with pytest.raises(ImproperlyConfigured):
                entry("STORAGE_URL", url, originals=True)

    def test_a_folder_of_its_own(self) -> None:
        told = entry("STORAGE_URL", "file:///srv/goc%20kho", originals=True)
        assert told["OPTIONS"] == {"location": "/srv/goc kho"}
        assert entry("DERIVATIVES_URL", "file:", originals=False)["OPTIONS"] == {}
