"""Calendar files: read back by a calendar program, and held to the letter of RFC 5545."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from icalendar import Calendar, Event

from heritage.enums import Access, Confidence, Kind, PlaceSensitivity
from heritage.models import FestivalRule, FormerSlug, HeritageRecord
from museum.feeds import calendar as feed
from museum.middleware.page_cache import shelf
from museum.presentation import kept
from tests.factories.heritage import AreaFactory, RecordFactory, hold

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_day_in_june")]
CHANGED = datetime(2026, 6, 1, 2, 3, 4, tzinfo=UTC)


@pytest.fixture
def a_day_in_june() -> Iterator[None]:
    """20 June 2026, ten in the morning in Hà Nội."""
    with time_machine.travel(datetime(2026, 6, 20, 3, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def festival() -> HeritageRecord:
    """The festival of Chèm: 14–16 of the fifth lunar month."""
    record = RecordFactory(
        kind=Kind.ELEMENT,
        title_vi="Hội Chèm; ba làng, một hội",
        title_en="Chèm Festival",
        summary_vi="Rước nước giữa sông Hồng, " * 12,
        area=AreaFactory(slug="thuy-phuong", name_vi="Phường Thụy Phương"),
    )
    FestivalRule.objects.create(record=record, month=5, day_from=14, day_to=16)
    HeritageRecord.objects.filter(pk=record.pk).update(updated_at=CHANGED)
    return record


def _text(visitor: Client, path: str = "/lich/le-hoi.ics") -> bytes:
    response = visitor.get(path)
    assert response.status_code == 200, path
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return response.content


def _events(visitor: Client, path: str = "/lich/le-hoi.ics") -> list[Event]:
    return list(Calendar.from_ical(_text(visitor, path)).walk("VEVENT"))


def _lines(text: bytes) -> list[str]:
    """Logical lines, unfolded."""
    return text.decode().replace("\r\n ", "").split("\r\n")


def test_it_is_a_calendar_to_the_letter(visitor: Client, festival: HeritageRecord) -> None:
    text = _text(visitor)
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert text.count(b"\n") == text.count(b"\r\n") and b"\r" not in text.replace(b"\r\n", b"")
    assert max(map(len, text.split(b"\r\n"))) <= 75
    for physical in text.split(b"\r\n"):
        physical.decode()  # never cut inside a letter
    lines = _lines(text)
    for line in ("VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-PUBLISHED-TTL:P1D"):
        assert lines.count(line) == 1
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D" in lines
    assert [line for line in lines if line.startswith("PRODID:-//")]


def test_every_event_has_what_the_standard_requires(
    visitor: Client, festival: HeritageRecord
) -> None:
    calendar = Calendar.from_ical(_text(visitor))
    assert not calendar.errors
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        assert event["UID"] and event["DTSTAMP"].dt == CHANGED
        assert type(event["DTSTART"].dt) is date and type(event["DTEND"].dt) is date
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["DTEND"].dt > event["DTSTART"].dt
        assert event["URL"] == f"http://testserver/di-san/{festival.slug}/"
        assert str(event["STATUS"]) == "CONFIRMED" and str(event["TRANSP"]) == "TRANSPARENT"


def test_this_year_and_five_more_are_computed(visitor: Client, festival: HeritageRecord) -> None:
    events = _events(visitor)
    assert [event["DTSTART"].dt.year for event in events] == list(range(2026, 2032))
    first = events[0]
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (date(2026, 6, 28), date(2026, 7, 1))
    assert str(first["SUMMARY"]) == festival.title_vi
    assert "14–16 tháng Năm âm lịch" in str(first["DESCRIPTION"])
    assert str(first["LOCATION"]) == "Phường Thụy Phương"
    assert "Lễ hội" in first["CATEGORIES"].cats


def test_the_same_records_give_the_same_bytes(visitor: Client, festival: HeritageRecord) -> None:
    first = _text(visitor)
    kept.forget()
    shelf.clear()
    with time_machine.travel(datetime(2026, 9, 9, 9, tzinfo=UTC)):
        assert _text(visitor) == first


def test_an_event_keeps_its_name_for_ever(visitor: Client, festival: HeritageRecord) -> None:
    """Other days, another host, another language, another feed: the same event."""
    names = [str(event["UID"]) for event in _events(visitor)]
    assert names[0] == f"{festival.pid}-2026@ark-99999"
    assert len(set(names)) == len(names)
    others = (
        "/en/calendar/festivals.ics",
        "/lich/thuy-phuong.ics",
        f"/di-san/{festival.slug}/lich.ics",
        f"/en/heritage/{festival.slug}/calendar.ics",
    )
    for path in others:
        assert [str(event["UID"]) for event in _events(visitor, path)] == names
    rule = festival.festival_rules.get()
    rule.delete()
    FestivalRule.objects.create(record=festival, month=6, day_from=1)
    kept.forget()
    shelf.clear()
    moved = _events(visitor)
    assert [str(event["UID"]) for event in moved] == names
    assert moved[0]["DTSTART"].dt != date(2026, 6, 28)


def test_two_occasions_of_a_record_are_two_events(
    visitor: Client, festival: HeritageRecord
) -> None:
    FestivalRule.objects.create(record=festival, month=8, day_from=1, sort_order=2, label_vi="Giỗ")
    names = [str(event["UID"]) for event in _events(visitor)]
    assert f"{festival.pid}-2-2026@ark-99999" in names
    assert len(set(names)) == len(names) == 12
    assert any(str(event["SUMMARY"]).endswith("– Giỗ") for event in _events(visitor))


def test_a_doubled_month_that_is_kept_twice_makes_two_events(visitor: Client) -> None:
    record = RecordFactory()
    FestivalRule.objects.create(record=record, month=6, day_from=6, leap_policy="both")
    with time_machine.travel(datetime(2025, 1, 9, tzinfo=UTC)):
        events = _events(visitor)
    of_2025 = [event for event in events if event["DTSTART"].dt.year == 2025]
    assert [str(event["UID"]).split("@")[0] for event in of_2025] == [
        f"{record.pid}-2025",
        f"{record.pid}-2025-n",
    ]


@pytest.mark.parametrize("hour", [16, 17])
def test_midnight_moves_no_day(visitor: Client, festival: HeritageRecord, hour: int) -> None:
    """17:00 UTC is the next day in Hà Nội; on New Year's Eve the next year."""
    with time_machine.travel(datetime(2026, 12, 31, hour, 30, tzinfo=UTC)):
        events = _events(visitor)
    year = 2026 if hour == 16 else 2027
    assert [event["DTSTART"].dt.year for event in events] == list(range(year, year + 6))
    known = {event["DTSTART"].dt for event in events}
    assert date(2027, 6, 18) in known


def test_english_speaks_english_and_admits_what_it_lacks(
    visitor: Client, festival: HeritageRecord
) -> None:
    (event, *_rest) = _events(visitor, "/en/calendar/festivals.ics")
    assert str(event["SUMMARY"]) == "Chèm Festival"
    assert event["SUMMARY"].params["LANGUAGE"] == "en"
    assert event["URL"] == f"http://testserver/en/heritage/{festival.slug}/"
    HeritageRecord.objects.filter(pk=festival.pk).update(title_en="")
    kept.forget()
    shelf.clear()
    (event, *_rest) = _events(visitor, "/en/calendar/festivals.ics")
    assert event["SUMMARY"].params["LANGUAGE"] == "vi"


def test_a_place_offers_the_festivals_held_there(visitor: Client, festival: HeritageRecord) -> None:
    place = RecordFactory(title_vi="Đình Chèm", area=festival.area)
    hold(place, festival)
    (event, *_rest) = _events(visitor, f"/di-san/{place.slug}/lich.ics")
    assert str(event["UID"]).startswith(festival.pid)
    assert str(event["LOCATION"]) == "Đình Chèm, Phường Thụy Phương"


@pytest.mark.parametrize(
    ("confidence", "sensitivity", "told"),
    [
        (Confidence.HIGH, PlaceSensitivity.EXACT, True),
        (Confidence.UNVERIFIED, PlaceSensitivity.EXACT, False),
        ("", PlaceSensitivity.EXACT, False),
        (Confidence.HIGH, PlaceSensitivity.BLURRED, False),
        (Confidence.HIGH, PlaceSensitivity.AREA, False),
    ],
)
def test_a_point_is_told_only_when_verified_and_public(
    visitor: Client, festival: HeritageRecord, confidence: str, sensitivity: str, told: bool
) -> None:
    place = RecordFactory(placed=True, point_confidence=confidence, place_sensitivity=sensitivity)
    hold(place, festival)
    (event, *_rest) = _events(visitor)
    assert ("GEO" in event) is told
    if told:
        assert (event["GEO"].latitude, event["GEO"].longitude) == (21.09, 105.77)


def test_a_doubtful_festival_is_tentative(visitor: Client, festival: HeritageRecord) -> None:
    HeritageRecord.objects.filter(pk=festival.pk).update(confidence=Confidence.UNVERIFIED)
    (event, *_rest) = _events(visitor)
    assert str(event["STATUS"]) == "TENTATIVE"
    assert "chưa được kiểm chứng" in str(event["DESCRIPTION"])


@pytest.mark.parametrize(
    "hidden",
    [{"live": False}, {"access": Access.STAFF}, {"embargo_until": date(2026, 6, 21)}],
)
def test_what_is_not_public_is_in_no_file(
    visitor: Client, festival: HeritageRecord, hidden: dict[str, object]
) -> None:
    secret = RecordFactory(title_vi="Hội kín", area=festival.area, **hidden)
    FestivalRule.objects.create(record=secret, month=5, day_from=1)
    hold(secret, festival)
    for path in ("/lich/le-hoi.ics", "/lich/thuy-phuong.ics"):
        assert "Hội kín" not in _text(visitor, path).decode()
    assert visitor.get(f"/di-san/{secret.slug}/lich.ics").status_code == 404


def test_a_place_does_not_tell_of_a_hidden_festival(
    visitor: Client, festival: HeritageRecord
) -> None:
    place = RecordFactory()
    hold(place, festival)
    HeritageRecord.objects.filter(pk=festival.pk).update(access=Access.STAFF)
    assert visitor.get(f"/di-san/{place.slug}/lich.ics").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/lich/le-hoi.ics", "/lich/khong-co.ics", "/di-san/khong-co/lich.ics", "/en/calendar/x.ics"],
)
def test_no_festival_is_no_calendar(visitor: Client, path: str) -> None:
    """A calendar without an event would not be valid."""
    assert visitor.get(path).status_code == 404


def test_an_old_name_leads_to_the_file(visitor: Client, festival: HeritageRecord) -> None:
    FormerSlug.objects.create(record=festival, slug="ten-cu")
    response = visitor.get("/di-san/ten-cu/lich.ics")
    assert (response.status_code, response["Location"]) == (
        301,
        f"/di-san/{festival.slug}/lich.ics",
    )


def test_a_withdrawn_record_is_gone(visitor: Client, festival: HeritageRecord) -> None:
    HeritageRecord.objects.filter(pk=festival.pk).update(
        state="withdrawn", first_published_at=timezone.now()
    )
    assert visitor.get(f"/di-san/{festival.slug}/lich.ics").status_code == 410


@pytest.mark.parametrize("cached", [True, False])
def test_what_has_not_changed_is_not_sent_again(
    visitor: Client, festival: HeritageRecord, settings: object, cached: bool
) -> None:
    if not cached:
        settings.PAGE_CACHE_BYTES = 0  # type: ignore[attr-defined]  # pytest-django's wrapper
    path = f"/di-san/{festival.slug}/lich.ics"
    first = visitor.get(path)
    same = visitor.get(path, headers={"if-none-match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    same = visitor.get(path, headers={"if-modified-since": first["Last-Modified"]})
    assert (same.status_code, same.content) == (304, b"")
    old = "Mon, 01 Jan 2024 00:00:00 GMT"
    assert visitor.get(path, headers={"if-modified-since": old}).status_code == 200
    assert visitor.head(path).status_code == 200
    assert visitor.post(path).status_code == 405


def test_a_new_day_is_asked_for_anew(
    visitor: Client, festival: HeritageRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An embargo may end at midnight though no record changed."""
    # Other tests have changed records by the clock on the wall, which is ahead of this day.
    changed = int(CHANGED.timestamp() * 1e9)
    monkeypatch.setattr("museum.views.calendar_feeds.generation", lambda: changed)
    path = "/lich/le-hoi.ics"
    before = visitor.get(path)["Last-Modified"]
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        again = visitor.get(path, headers={"if-modified-since": before})
    assert again.status_code == 200


def test_a_file_that_leaves_something_out_says_so(
    visitor: Client, festival: HeritageRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "MOST_RULES", 1)
    assert "chưa đủ mọi hội" not in _text(visitor).decode().replace("\r\n ", "")
    FestivalRule.objects.create(record=RecordFactory(), month=1, day_from=1)
    kept.forget()
    shelf.clear()
    assert len(_events(visitor)) == 6
    assert "chưa đủ mọi hội" in _text(visitor).decode().replace("\r\n ", "")


def test_a_record_offers_its_file_and_five_years(visitor: Client, festival: HeritageRecord) -> None:
    body = visitor.get(f"/di-san/{festival.slug}/").content.decode()
    assert f'href="/di-san/{festival.slug}/lich.ics"' in body and "Thêm vào lịch" in body
    for year in range(2026, 2032):
        assert f'<th scope="row">{year}' in body
    HeritageRecord.objects.filter(pk=festival.pk).update(access=Access.STAFF)
    plain = RecordFactory()
    assert "lich.ics" not in visitor.get(f"/di-san/{plain.slug}/").content.decode()
