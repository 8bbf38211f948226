"""What was typed is told back as understood, while typing and after saving."""

from datetime import date

import pytest
from django.test import Client
from django.utils import translation

from heritage.chronology import FestivalRule, LeapPolicy, RuleCalendar, parse_time
from heritage.curation.panels.festival import rule_from
from heritage.curation.understanding import festival_note, same_name, time_note
from heritage.curation.understanding.festival import read_festival
from heritage.curation.widgets import AlternativesInput, LinesInput, TicksInput, TimeInput
from heritage.models import AreaUnit, Person, Site
from museum.accounts.models import User
from tests.heritage.curation.conftest import signed_in
from tests.heritage.curation.office import make, published, url


def test_empty_says_nothing() -> None:
    assert time_note("  ").state == "empty"


def test_understood_is_explained() -> None:
    note = time_note("Chính Hòa thứ 24", "vi")
    assert note.state == "understood"
    assert "1703" in note.text
    assert "Lê Hy Tông" in note.text


def test_language_of_the_explanation() -> None:
    with translation.override("en"):
        assert time_note("khoảng thế kỷ XVII").text != time_note("khoảng thế kỷ XVII", "vi").text


def test_candidates_mean_one_thing_each() -> None:
    note = time_note("Kỷ Dậu", "vi")
    assert note.state == "ambiguous"
    assert len(note.candidates) > 2
    readings = {parse_time(candidate.literal).spans for candidate in note.candidates}
    assert all(len(spans) == 1 for spans in readings)
    assert len(readings) == len(note.candidates)


@pytest.mark.parametrize("text", ["năm con trâu", "31/2/1999", "Chính Hòa thứ 99", "x" * 5000])
def test_not_understood_says_so(text: str) -> None:
    note = time_note(text, "vi")
    assert note.state == "unknown"
    assert note.text
    assert not note.candidates


def test_widget_shows_the_note_without_script() -> None:
    page = TimeInput().render("time_literal", "Chính Hòa thứ 24", {"id": "id_time_literal"})
    assert "Hiểu là:" in page
    assert "1703" in page
    assert 'value="Chính Hòa thứ 24"' in page
    assert 'data-literal="' in TimeInput().render("t", "Kỷ Dậu")
    assert "Ví dụ viết được" in TimeInput().render("t", "bao giờ")


@pytest.mark.django_db
def test_reading_is_answered_while_typing(writing: Client) -> None:
    answer = writing.get("/admin/heritage/read/time/", {"text": "1635"}).json()
    assert answer["state"] == "understood"
    assert "1635" in answer["html"]
    nasty = writing.get("/admin/heritage/read/time/", {"text": "<script>1</script>"}).json()
    assert "<script>" not in nasty["html"]
    assert writing.post("/admin/heritage/read/time/").status_code == 405


RULE = FestivalRule(RuleCalendar.LUNAR, month=5, day_from=14, day_to=16)


def test_festival_tells_two_times_to_come() -> None:
    with translation.override("vi"):
        text = festival_note(RULE, date(2025, 11, 22)).text
    assert text == "Sắp tới: 28/06/2026 – 30/06/2026; 18/06/2027 – 20/06/2027."


def test_festival_of_one_day_names_the_day() -> None:
    one = FestivalRule(RuleCalendar.SOLAR, month=9, day_from=2, day_to=2)
    assert "02/09/2026; 02/09/2027" in festival_note(one, date(2025, 11, 22)).text


def test_cycle_without_a_year_says_what_is_missing() -> None:
    rule = FestivalRule(RuleCalendar.LUNAR, 1, 10, 10, every_years=5)
    assert "một năm đã mở hội" in festival_note(rule).text
    assert festival_note(None).text == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("9–10/2 (–11/2)", "kéo dài hơn"),
        ("14–16/5 âm lịch, hội lớn 5 năm một lần", "vài năm một lần"),
    ],
)
def test_what_one_rule_cannot_hold_is_told(words: str, told: str) -> None:
    assert told in read_festival(words).text
    assert told not in read_festival("14–16/5 âm lịch").text


def test_festival_is_read_from_words() -> None:
    fields = read_festival("14–16/5 âm lịch").fields
    assert fields is not None
    assert (fields["calendar"], fields["month"]) == ("lunar", 5)
    assert (fields["day_from"], fields["day_to"], fields["month_to"]) == (14, 16, None)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("hôm nào đó", "chưa điền gì"),
        ("32/13 âm", "Không có ngày 32 tháng 13"),
        ("14–31/5 âm lịch", "Không có ngày 31 tháng 5"),
        ("16–14/5 âm lịch", "Chưa điền gì"),
    ],
)
def test_words_that_are_no_days_empty_the_row(words: str, told: str) -> None:
    note = read_festival(words)
    assert told in note.text
    assert note.fields is not None
    assert (note.fields["month"], note.fields["day_from"], note.fields["day_to"]) == (None,) * 3
    assert note.fields["every_years"] == 1


@pytest.mark.parametrize("words", ["5 năm một lần, 9/2", "9/2 âm lịch, cứ năm năm mở một lần"])
def test_years_between_are_read_from_words(words: str) -> None:
    note = read_festival(words)
    assert note.fields is not None
    assert (note.fields["month"], note.fields["day_from"]) == (2, 9)
    assert note.fields["every_years"] == 5
    assert "một năm đã mở hội" in note.text


def test_great_festival_leaves_the_yearly_one() -> None:
    fields = read_festival("14–16/5 âm lịch, hội lớn 5 năm một lần").fields
    assert fields is not None
    assert fields["every_years"] == 1


@pytest.mark.parametrize(
    "values",
    [{}, {"month": "5"}, {"month": "x", "day_from": "1"}, {"month": "13", "day_from": "1"}],
)
def test_unfinished_rule_is_no_rule(values: dict[str, str]) -> None:
    assert rule_from(values) is None


def test_rule_from_fields() -> None:
    rule = rule_from({"month": "5", "day_from": "14", "day_to": "16", "every_years": "1"})
    assert rule == RULE
    assert rule.leap_policy is LeapPolicy.REGULAR


@pytest.mark.django_db
def test_festival_is_answered_while_typing(writing: Client) -> None:
    address = "/admin/heritage/read/festival/"
    assert "Sắp tới" in writing.get(address, {"month": 5, "day_from": 14}).json()["text"]
    assert writing.get(address, {"text": "14–16/5 âm lịch"}).json()["fields"]["day_to"] == 16
    assert writing.get(address).json()["text"] == ""


@pytest.mark.django_db
@pytest.mark.parametrize("title", ["Đình Chèm", "đình chèm", "Dinh chem", "ĐÌNH  CHÈM"])
def test_same_name_is_found(area_officer: User, title: str) -> None:
    record = make(Site, "Đình Chèm")
    make(Site, "Đình Chèm Thượng")
    make(Person, "Đình Chèm")
    assert same_name(Site, title, area_officer) == [record]
    assert same_name(Site, title, area_officer, but=record.pk) == []


@pytest.mark.django_db
def test_nobody_is_told_what_they_may_not_see(researcher: User) -> None:
    make(Site, "Đình Chèm")
    assert same_name(Site, "Đình Chèm", researcher) == []
    assert same_name(Site, "", researcher) == []


@pytest.mark.django_db
def test_likeness_warns_and_never_refuses(writing: Client, superuser: User) -> None:
    record = make(Site, "Đình Chèm")
    answer = writing.get(
        "/admin/heritage/read/likeness/", {"kind": "site", "title": "dinh chem"}
    ).json()
    assert answer["count"] == 1
    assert url(record, "edit") in answer["html"]
    twin = make(Site, "Đình Chèm")
    page = signed_in(superuser).get(url(twin, "edit")).content.decode()
    assert "Đã có hồ sơ cùng tên" in page
    for query in ({"kind": "?"}, {"kind": "site", "title": "x", "but": "-1"}):
        assert writing.get("/admin/heritage/read/likeness/", query).json()["count"] == 0


@pytest.mark.django_db
def test_published_record_is_not_warned_about(writing: Client) -> None:
    make(Site, "Đình Chèm")
    page = writing.get(url(published(Site, "Đình Chèm"), "edit")).content.decode()
    assert "likeness-warning" not in page.split("<main")[1]


@pytest.mark.django_db
def test_areas_as_geojson(writing: Client) -> None:
    AreaUnit.objects.create(slug="a", level="ward", name_vi="Có tâm", latitude=21.1, longitude=105)
    AreaUnit.objects.create(slug="b", level="ward", name_vi="Không rõ")
    features = writing.get("/admin/heritage/areas.geojson").json()["features"]
    assert [feature["properties"]["name"] for feature in features] == ["Có tâm"]
    assert features[0]["geometry"]["coordinates"] == [105.0, 21.1]


def test_lines_come_and_go() -> None:
    widget = LinesInput()
    assert widget.format_value('["a", "b"]') == "a\nb"
    assert widget.format_value("[nonsense") == ""
    assert widget.value_from_datadict({"x": " a \n\nb\na"}, {}, "x") == '["a", "b"]'
    assert widget.value_from_datadict({}, {}, "x") is None


def test_ticks_of_nothing_are_an_empty_list() -> None:
    widget = TicksInput([("site", "Di tích")])
    assert widget.format_value('["site"]') == ["site"]
    assert widget.format_value(None) == []
    assert not widget.value_omitted_from_data({}, {}, "x")


def test_alternatives_by_language() -> None:
    widget = AlternativesInput()
    assert widget.decompress('{"vi": ["a", "b"]}') == ["a\nb", ""]
    assert widget.decompress(None) == ["", ""]
    assert widget.value_from_datadict({"x_vi": "", "x_en": "c"}, {}, "x") == '{"en": ["c"]}'
