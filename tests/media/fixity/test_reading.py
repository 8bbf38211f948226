"""Originals are read again; what is no longer as it was taken in is named."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.utils import timezone

from media.fixity import Rounds, portion, standing
from media.fixity.reading import Held, read
from media.models import Asset, FixityEvent, Outcome
from media.storage import original_storage
from tests.factories.media import AssetFactory, DocumentAssetFactory, RecordingAssetFactory
from tests.media.stores import put, take

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def fixity(*told: str) -> tuple[str, str]:
    """Run the command; return what it wrote and what it ended with ("" when all is well)."""
    out = StringIO()
    try:
        call_command("fixity", *told, stdout=out, stderr=StringIO())
    except CommandError as error:
        return out.getvalue(), str(error)
    return out.getvalue(), ""


def flip(asset: Asset) -> None:
    """Change one bit in the middle of an asset's original."""
    held = Held.of(asset)
    data = bytearray(held.storage.open(held.name).read())
    data[len(data) // 2] ^= 1
    put(held.storage, held.name, bytes(data))


def lose(asset: Asset) -> None:
    """Take away an asset's original."""
    held = Held.of(asset)
    take(held.storage, held.name)


def test_all_is_well_with_every_kind() -> None:
    assets = [AssetFactory(), DocumentAssetFactory(), RecordingAssetFactory()]
    out, error = fixity("check")
    assert error == ""
    assert "originals=3 faults=0 late=0" in out
    log = FixityEvent.objects.all()
    assert {event.asset_id for event in log} == {asset.pk for asset in assets}
    assert {event.outcome for event in log} == {Outcome.INTACT}
    assert all(event.found == event.expected == event.asset.sha256 for event in log)
    assert not Asset.objects.filter(read_at__isnull=True).exists()


def test_the_report_names_exactly_what_was_done() -> None:
    whole, flipped, deleted = AssetFactory(), AssetFactory(), DocumentAssetFactory()
    flip(flipped)
    lose(deleted)
    put(original_storage, f"originals/{whole.pk}/lạ.png", b"nobody's")
    out, error = fixity("check")
    assert error == "1 changed, 1 missing, 1 stray."
    lines = [line.split(maxsplit=2) for line in out.splitlines() if "originals/" in line]
    assert lines == [
        ["changed", flipped.pk, flipped.image.file.name],
        ["missing", deleted.pk, deleted.document.file.name],
        ["stray", "-", f"originals/{whole.pk}/lạ.png"],
    ]
    assert fixity("list")[1] == error


def test_what_was_mended_no_longer_stands() -> None:
    asset = AssetFactory()
    flip(asset)
    put(original_storage, "originals/x.png", b"?")
    assert fixity("check")[1] == "1 changed, 1 stray."
    assert fixity("check")[1] == "1 changed, 1 stray."
    flip(asset)
    take(original_storage, "originals/x.png")
    assert fixity("check")[1] == ""
    assert FixityEvent.objects.filter(outcome=Outcome.CHANGED, settled__isnull=False).count() == 2


def test_only_what_is_named_is_read() -> None:
    asset, other = AssetFactory(), AssetFactory()
    flip(other)
    assert fixity("check", asset.pk)[1] == ""
    assert fixity("check", other.pk)[1] == "1 changed."
    assert fixity("check", "nothing")[1] == "No such asset: nothing."


def test_a_round_reads_all_in_time_and_each_once() -> None:
    for _number in range(3):
        AssetFactory()
    assert len(list(portion())) == 3
    assert list(portion()) == []
    with time_machine.travel(timezone.now() + timedelta(days=26)):
        assert standing().late == 0
        assert len(list(portion())) == 3


def test_a_portion_ends_and_the_next_goes_on() -> None:
    for _number in range(3):
        AssetFactory()
    read_first = [event.asset_id for event in portion(0)]
    assert len(read_first) == 1
    rest = [event.asset_id for event in portion()]
    assert len(rest) == 2
    assert read_first[0] not in rest


def test_a_stopped_command_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    for _number in range(3):
        AssetFactory()
    readings = portion(0)

    def stopped(*_args: Any, **_told: Any) -> Any:
        yield from readings
        raise KeyboardInterrupt

    monkeypatch.setattr("media.management.commands.fixity.portion", stopped)
    _out, error = fixity("check")
    monkeypatch.undo()
    out, error = fixity("check", "--since", error.split("--since ")[1])
    assert error == ""
    assert "2 to read" in out


def test_what_is_wrong_is_looked_at_again_the_next_day() -> None:
    asset = AssetFactory()
    flip(asset)
    assert [event.outcome for event in portion()] == [Outcome.CHANGED]
    assert list(portion()) == []
    flip(asset)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert [event.outcome for event in portion()] == [Outcome.INTACT]
    assert standing().total == 0


def test_what_is_not_read_for_too_long_is_late(settings: Any) -> None:
    AssetFactory()
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert standing().late == 1
        assert str(standing()) == "1 not read for 30 days"


def test_a_file_that_cannot_be_read_is_told_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = Held.of(AssetFactory())

    def broken(*_args: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(storages["originals"], "pieces", broken)
    event = read(held)
    assert event is not None
    assert (event.outcome, event.detail) == (
        Outcome.UNREADABLE,
        "PermissionError: Permission denied",
    )


def test_what_was_replaced_while_it_was_read_is_no_fault() -> None:
    asset = AssetFactory()
    held = Held.of(asset)
    lose(asset)
    Asset.objects.filter(pk=asset.pk).update(sha256="0" * 64)
    assert read(held) is None


def test_deleted_assets_are_no_fault() -> None:
    asset = AssetFactory()
    flip(asset)
    list(portion())
    asset.image.delete()
    assert standing().total == 0


def test_the_clock_reads_and_looks_for_strays_once_a_day() -> None:
    asset = AssetFactory()
    put(original_storage, "originals/young.png", b"just coming in")
    rounds = Rounds()
    rounds()
    assert FixityEvent.objects.filter(asset=asset).count() == 1
    assert standing().total == 0
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        rounds()
        rounds()
        assert standing().faults == {"stray": 1}


def test_a_young_stray_that_was_told_of_stays_told() -> None:
    put(original_storage, "originals/young.png", b"nobody's")
    assert fixity("check")[1] == "1 stray."
    Rounds()()
    assert standing().faults == {"stray": 1}


@pytest.mark.parametrize("moment", ["yesterday", "2026-13-01T00:00:00"])
def test_nonsense_is_no_time(moment: str) -> None:
    assert "is no time" in fixity("check", "--since", moment)[1]


def test_reading_needs_no_more_queries_for_more_files(django_assert_max_num_queries: Any) -> None:
    for _number in range(4):
        AssetFactory()
    with django_assert_max_num_queries(5 + 4 * 7):
        assert len(list(portion())) == 4
