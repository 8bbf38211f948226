"""A record as a bag: valid, whole, with what the asker may have and no more."""

import io
import json
import zipfile
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import bagit
import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from heritage.access.roles import Role
from heritage.enums import PlaceSensitivity
from heritage.interchange.bagit import Asker, bag, contents
from heritage.models import HeritageRecord, RecordMedia
from media.actions.assets import replace_image
from media.models import Access, Asset
from tests.factories.heritage import RecordFactory
from tests.factories.media import (
    AssetFactory,
    DocumentAssetFactory,
    RecordingAssetFactory,
    SequenceAssetFactory,
    picture_bytes,
)

pytestmark = pytest.mark.django_db

EVERYTHING = Asker(everything=True)


@pytest.fixture(autouse=True)
def own_storage(settings: Any, tmp_path: Path) -> None:
    """Every test has uploads of its own."""
    settings.MEDIA_ROOT = str(tmp_path / "uploads")


@pytest.fixture
def record() -> HeritageRecord:
    """A site with a picture that was replaced once, a sound and a paper."""
    made: HeritageRecord = RecordFactory(title_vi="Đình Chèm", slug="dinh-chem")
    picture = AssetFactory(filename="Cổng đình.png", title="Cổng")
    replace_image(picture, file=picture_bytes(size=(90, 60)), filename="Cổng mới.png")
    for asset in (picture, RecordingAssetFactory(), DocumentAssetFactory()):
        RecordMedia.objects.create(record=made, asset=asset, caption_vi=f"Chú thích {asset.pk}")
    return HeritageRecord.objects.get(pk=made.pk)


@pytest.fixture
def officer(client: Client) -> Any:
    """An administrator of the collection, signed in."""
    from django.contrib.auth.models import Group

    user = get_user_model().objects.create_user("can-bo", password="x")
    user.groups.add(Group.objects.get(name=Role.ADMINISTRATOR.value))
    client.force_login(user)
    return user


def unpacked(pieces: Iterator[bytes], folder: Path) -> bagit.Bag:
    """Write a bag to a folder and open it."""
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces))) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    (root,) = folder.iterdir()
    return bagit.Bag(str(root))


def read(found: bagit.Bag, path: str) -> Any:
    """Read a JSON file of a bag's payload."""
    return json.loads(Path(found.path, "data", path).read_text())


def test_a_bag_is_valid_and_holds_everything(record: HeritageRecord, tmp_path: Path) -> None:
    found = unpacked(bag(record, contents(record, EVERYTHING)), tmp_path / "bag")
    found.validate()
    assert found.version == "1.0"
    assert found.info["External-Description"] == "Đình Chèm"
    assert record.pid in found.info["External-Identifier"]
    told = read(found, "record.json")
    assert told["texts"]["title"]["vi"] == "Đình Chèm"
    assert read(found, "dossier.json")["slug"] == "dinh-chem"
    assert len(read(found, "manifest.json")["items"]) >= 1
    for asset in Asset.objects.filter(record_uses__record=record):
        folder = f"media/{asset.pk}"
        metadata = read(found, f"{folder}/metadata.json")
        assert metadata["sha256"] == asset.sha256
        assert metadata["rights"]["uri"].startswith("http")
        assert metadata["uses"][0]["caption"] == {"vi": f"Chú thích {asset.pk}"}
        paths = [path for path in found.entries if path.startswith(f"data/{folder}/original/")]
        assert [found.entries[path]["sha256"] for path in paths] == [asset.sha256]
    earlier = [path for path in found.entries if "/earlier/" in path]
    assert len(earlier) == 1


def test_a_damaged_file_is_told_and_a_lost_one_named(
    record: HeritageRecord, tmp_path: Path
) -> None:
    damaged, lost = Asset.objects.get(kind="image"), Asset.objects.get(kind="file")
    Path(damaged.image.file.path).write_bytes(b"x")
    Path(lost.document.file.path).unlink()
    found = unpacked(bag(record, contents(record, EVERYTHING)), tmp_path / "bag")
    found.validate()
    told = Path(found.path, "data", "problems.txt").read_text().splitlines()
    assert len(told) == 2
    assert damaged.sha256 in told[0] or damaged.sha256 in told[1]
    assert any(lost.pk in line for line in told)


def test_the_pages_of_a_document_come_with_it(record: HeritageRecord, tmp_path: Path) -> None:
    book = SequenceAssetFactory(length=2)
    RecordMedia.objects.create(record=record, asset=book)
    record = HeritageRecord.objects.get(pk=record.pk)
    found = unpacked(bag(record, contents(record, EVERYTHING)), tmp_path / "bag")
    found.validate()
    for page in book.parts.all():
        told = read(found, f"media/{page.pk}/metadata.json")
        assert told["part_of"] == book.pk
        assert any(path.startswith(f"data/media/{page.pk}/original/") for path in found.entries)
    words = read(found, f"media/{book.pk}/metadata.json")["words"]
    assert any("南國山河" in each["text"] for each in words)


def test_pieces_are_small_whatever_the_file(record: HeritageRecord) -> None:
    assert max(map(len, bag(record, contents(record, EVERYTHING)))) <= 1 << 17


def test_an_officer_takes_it_home_and_that_is_logged(
    client: Client, officer: Any, record: HeritageRecord, tmp_path: Path
) -> None:
    response = client.get(reverse("heritage_bag", args=[record.pid]))
    assert response["Content-Type"] == "application/zip"
    found = unpacked(iter(response.streaming_content), tmp_path / "bag")
    found.validate()
    assert any("/original/" in path for path in found.entries)
    entry = ModelLogEntry.objects.get(action="heritage.export_bag")
    assert (entry.user, entry.object_id) == (officer, str(record.pk))


def test_who_may_not_have_originals_gets_copies(record: HeritageRecord, tmp_path: Path) -> None:
    secret = AssetFactory(access=Access.RESTRICTED, title="Kín")
    RecordMedia.objects.create(record=record, asset=secret)
    reader = get_user_model().objects.create_user("doc-gia", password="x")
    found = unpacked(bag(record, contents(record, Asker(reader))), tmp_path / "bag")
    found.validate()
    paths = list(found.entries)
    assert not any("/original/" in path or "/earlier/" in path for path in paths)
    assert not any(secret.pk in path for path in paths)
    assert any("/copy/" in path for path in paths)
    assert "data/dossier.json" not in paths


def test_a_blurred_place_stays_blurred(record: HeritageRecord, tmp_path: Path) -> None:
    HeritageRecord.objects.filter(pk=record.pk).update(
        latitude=21.0912345, longitude=105.7712345, place_sensitivity=PlaceSensitivity.AREA
    )
    record = HeritageRecord.objects.get(pk=record.pk)
    reader = get_user_model().objects.create_user("doc-gia", password="x")
    found = unpacked(bag(record, contents(record, Asker(reader))), tmp_path / "bag")
    assert read(found, "record.json")["point"] is None


def test_others_get_none(client: Client, record: HeritageRecord) -> None:
    address = reverse("heritage_bag", args=[record.pid])
    assert client.get(address).status_code == 302
    client.force_login(get_user_model().objects.create_user("doc-gia", password="x"))
    assert client.get(address).status_code == 302
    assert not ModelLogEntry.objects.filter(action="heritage.export_bag").exists()


def test_the_command_writes_bags_and_goes_on(record: HeritageRecord, tmp_path: Path) -> None:
    out = StringIO()
    call_command("export_bag", "--all", "--to", str(tmp_path / "out"), stdout=out)
    (written,) = (tmp_path / "out").iterdir()
    assert written.name == f"bag-{record.pid}.zip"
    unpacked(iter([written.read_bytes()]), tmp_path / "bag").validate()
    call_command("export_bag", record.pid, "--to", str(tmp_path / "out"), stdout=out)
    assert "there already" in out.getvalue()
    with pytest.raises(CommandError, match="No such record: nope"):
        call_command("export_bag", "nope", "--to", str(tmp_path / "out"))


def test_it_costs_no_query_for_each_file(
    record: HeritageRecord, django_assert_max_num_queries: Any
) -> None:
    for _number in range(5):
        RecordMedia.objects.create(record=record, asset=AssetFactory())
    with django_assert_max_num_queries(40):
        list(bag(record, contents(record, EVERYTHING)))
