"""import_records --profile simple: every row becomes a record or a reject line."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from heritage.models import ChangeEvent, HeritageRecord, LegacyIdentifier

pytestmark = pytest.mark.django_db


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def run(path: Path, **options: object) -> str:
    out = StringIO()
    call_command(
        "import_records",
        str(path),
        profile="simple",
        rejects=path.with_suffix(".rejects.csv"),
        stdout=out,
        stderr=StringIO(),
        **options,
    )
    return out.getvalue()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write(
        tmp_path / "table.csv",
        "id,title,text\n"
        "x1,Đình Chèm,Ngôi đình <bên> sông\n"
        'x2,"Chuông, bia","Hai\ndòng"\n'
        "x3,Bia không chữ,\n",
    )


def test_rows_become_published_records(table: Path) -> None:
    report = run(table, publish=True)
    assert "rows_in=3 records=3 rejects=0" in report
    record = LegacyIdentifier.objects.get(scheme="external", value="x1").record
    assert record.title_vi == "Đình Chèm"
    assert record.live
    assert record.kind == "object"
    assert "Ngôi đình &lt;bên&gt; sông" in str(record.body_vi[0].value)
    assert record.slug.startswith("dinh-chem-")


def test_without_publish_records_are_drafts(table: Path) -> None:
    run(table)
    assert HeritageRecord.objects.count() == 3
    assert not HeritageRecord.objects.published().exists()
    assert not ChangeEvent.objects.exists()


def test_the_same_file_twice_changes_nothing(table: Path) -> None:
    run(table, publish=True)
    before = set(HeritageRecord.objects.values_list("pk", "pid", "updated_at"))
    report = run(table, publish=True)
    assert "created=0 updated=0 unchanged=3" in report
    assert set(HeritageRecord.objects.values_list("pk", "pid", "updated_at")) == before


def test_a_changed_row_updates_its_record(table: Path) -> None:
    run(table, publish=True)
    pid = LegacyIdentifier.objects.get(value="x1").record.pid
    write(table, "id,title,text\nx1,Đình Trèm,Chữ mới\n")
    assert "created=0 updated=1" in run(table, publish=True)
    record = HeritageRecord.objects.get(pid=pid)
    assert record.title_vi == "Đình Trèm"
    assert "Chữ mới" in str(record.body_vi[0].value)


def test_without_publish_a_changed_row_waits_as_a_draft_of_the_live_record(table: Path) -> None:
    run(table, publish=True)
    write(table, "id,title,text\nx1,Đình Trèm,Chữ mới\n")
    assert "updated=1" in run(table)
    record = LegacyIdentifier.objects.get(value="x1").record
    assert (record.title_vi, record.has_unpublished_changes) == ("Đình Chèm", True)
    assert record.get_latest_revision_as_object().title_vi == "Đình Trèm"
    assert "unchanged=1" in run(table)
    assert "updated=1" in run(table, publish=True)
    record.refresh_from_db()
    assert (record.title_vi, record.has_unpublished_changes) == ("Đình Trèm", False)


def test_what_an_officer_has_begun_is_kept(table: Path) -> None:
    run(table, publish=True)
    record = LegacyIdentifier.objects.get(value="x1").record
    record.summary_vi = "Đang viết dở"
    record.save_revision()
    write(table, "id,title,text\nx1,Đình Trèm,Chữ mới\n")
    run(table)
    newest = LegacyIdentifier.objects.get(value="x1").record.get_latest_revision_as_object()
    assert (newest.title_vi, newest.summary_vi) == ("Đình Trèm", "Đang viết dở")


def test_drafts_are_published_by_a_second_run(table: Path) -> None:
    run(table)
    assert "updated=3" in run(table, publish=True)
    assert HeritageRecord.objects.published().count() == 3


def test_a_dry_run_keeps_nothing(table: Path) -> None:
    assert "rows_in=3 records=3" in run(table, dry_run=True)
    assert not HeritageRecord.objects.exists()


def test_bad_rows_are_rejected_with_their_reason(tmp_path: Path) -> None:
    path = write(
        tmp_path / "bad.csv",
        f"id,title,text\n,Không mã,a\nb,,b\nc,Tốt,c\nc,Trùng mã,d\ne,{'dài ' * 80},e\n",
    )
    report = run(path)
    assert "rows_in=5 records=1 rejects=4" in report
    with path.with_suffix(".rejects.csv").open(encoding="utf-8-sig", newline="") as file:
        rejected = list(csv.DictReader(file))
    assert [row["line"] for row in rejected] == ["2", "3", "5", "6"]
    assert all(row["reason"] for row in rejected)
    assert rejected[0]["title"] == "Không mã"


def test_corrected_rejects_can_be_sent_again(tmp_path: Path) -> None:
    path = write(tmp_path / "bad.csv", "id,title,text\na,,Chữ\n")
    run(path)
    rejects = path.with_suffix(".rejects.csv")
    fixed = rejects.read_text(encoding="utf-8-sig").replace("a,,Chữ", "a,Tên,Chữ")
    again = write(tmp_path / "again.csv", "﻿" + fixed)
    assert "rows_in=1 records=1 rejects=0" in run(again)


@pytest.mark.parametrize(
    ("content", "encoding", "message"),
    [
        ("id,title,text\n1,Đình,chữ\n", "utf-16", "UTF-8"),
        ("mã,tên\n1,Đình\n", "utf-8", "Thiếu cột"),
        ("", "utf-8", "Thiếu cột"),
        ('id,title,text\n1,"Đình,chữ\n', "utf-8", "bị hỏng"),
    ],
)
def test_unreadable_files_say_what_to_do(
    tmp_path: Path, content: str, encoding: str, message: str
) -> None:
    path = write(tmp_path / "odd.csv", content, encoding)
    with pytest.raises(CommandError, match=message):
        run(path)
    assert not HeritageRecord.objects.exists()


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        run(tmp_path / "none.csv")


def test_an_unknown_profile_names_those_there_are(table: Path) -> None:
    with pytest.raises(CommandError, match="simple"):
        call_command("import_records", str(table), profile="lido")


def test_a_nul_byte_is_a_reject_line(tmp_path: Path) -> None:
    path = write(tmp_path / "nul.csv", "id,title,text\na,Tên\x00,b\n")
    try:
        assert "rejects=1" in run(path)
    except CommandError as error:  # Python 3.11 and older refuse the whole line themselves
        assert "bị hỏng" in str(error)


def test_batches_write_in_a_bounded_number_of_queries(
    tmp_path: Path, django_assert_max_num_queries: object
) -> None:
    rows = "".join(f"r{number},Hiện vật {number},Chữ\n" for number in range(300))
    path = write(tmp_path / "many.csv", "id,title,text\n" + rows)
    with django_assert_max_num_queries(80):  # type: ignore[operator]  # pytest-django's fixture
        run(path, publish=True)
    assert HeritageRecord.objects.published().count() == 300
