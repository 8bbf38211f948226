"""The map: the same questions as the collection, every place with how exactly it is known."""

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest import MonkeyPatch
from pytest_django import Settings

from heritage.enums import Access, Confidence, Kind, PlaceSensitivity
from museum.middleware.page_cache import shelf
from museum.presentation.map import rows
from search.backends import SearchUnavailable
from tests.factories.heritage import AreaFactory, RecordFactory, all_found, found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
POINTS = "/ban-do/diem.geojson"
TOO_MANY = "&".join(f"area={number}" for number in range(80))
SVG = "{http://www.w3.org/2000/svg}"


def _points(visitor: Client, query: str = "", path: str = POINTS) -> dict[str, Any]:
    response = visitor.get(f"{path}{query}")
    assert response.status_code == 200
    return json.loads(response.content)  # type: ignore[no-any-return]  # our own answer


def _slugs(visitor: Client, query: str = "") -> list[str]:
    return [each["properties"]["slug"] for each in _points(visitor, query)["features"]]


def _listed(visitor: Client, path: str = "/ban-do/") -> dict[str, str]:
    """Title → what the list says below it."""
    tree = parse(visitor.get(path))
    places = next(each for each in tree.iter("ol") if each.get("class") == "places")
    return {
        text_of(find_all(row, "a")[0]): text_of(find_all(row, "p", class_="meta")[0])
        for row in places.iter("li")
    }


def test_the_list_says_in_words_how_exact_each_place_is(visitor: Client) -> None:
    ward = AreaFactory(name_vi="phường Ven Đê", latitude=21.08, longitude=105.76)
    place = {"latitude": 21.0937, "longitude": 105.7749}
    found(RecordFactory(title_vi="Đo", **place, point_precision=5))
    found(RecordFactory(title_vi="Ghi", **place))
    found(RecordFactory(title_vi="Áng", **place, point_precision=600))
    found(RecordFactory(title_vi="Ghim", **place, point_confidence=Confidence.UNVERIFIED))
    found(RecordFactory(title_vi="Mờ", **place, place_sensitivity=PlaceSensitivity.BLURRED))
    found(RecordFactory(title_vi="Phường", area=ward))
    district = AreaFactory(name_vi="quận Ấy", level="district", latitude=21.07, longitude=105.76)
    found(RecordFactory(title_vi="Quận", area=district))
    found(RecordFactory(title_vi="Đâu"))
    listed = _listed(visitor)
    assert listed["Quận"] == "Di tích · chỉ biết thuộc quận Ấy, chưa rõ phường, xã nào"
    assert listed["Đo"] == "Di tích · theo tọa độ trong hồ sơ, sai số khoảng 5 m"
    assert listed["Ghi"] == "Di tích · theo tọa độ trong hồ sơ"
    assert listed["Áng"] == "Di tích · ước chừng, sai số khoảng 600 m"
    assert listed["Ghim"] == "Di tích · vị trí ghim chưa kiểm chứng"
    assert listed["Mờ"] == "Di tích · làm mờ để bảo vệ, sai số khoảng 1 km"
    assert listed["Phường"] == ("Di tích · theo địa bàn: phường Ven Đê; không phải điểm chính xác")
    assert listed["Đâu"] == "Di tích · chưa ghi được ở đâu, không có trên bản đồ"


def _wards(visitor: Client, path: str) -> list[tuple[str, list[str]]]:
    """Each ward's name with the titles of its rows."""
    tree = parse(visitor.get(path))
    places = next(each for each in tree.iter("ol") if each.get("class") == "places")
    wards: list[tuple[str, list[str]]] = []
    for row in places.iter("li"):
        wards += [(text_of(name), []) for name in find_all(row, "h3", class_="ward")]
        wards[-1][1].append(text_of(find_all(row, "h4")[0]))
    return wards


def test_the_list_is_by_wards_those_of_today_first(visitor: Client) -> None:
    old = AreaFactory(name_vi="phường An Cũ", valid_to=date(2025, 6, 30))
    east, west = AreaFactory(name_vi="phường Đông"), AreaFactory(name_vi="phường Dịch")
    found(RecordFactory(title_vi="Đình Cũ", area=old))
    found(RecordFactory(title_vi="Bia Lạc"))
    found(RecordFactory(title_vi="Miếu Đông", area=old, area_today=east))
    found(RecordFactory(title_vi="Chùa Đông", area=east))
    found(RecordFactory(title_vi="Ấn Dịch", area=west))
    assert _wards(visitor, "/ban-do/") == [
        ("phường Dịch", ["Ấn Dịch"]),
        ("phường Đông", ["Chùa Đông", "Miếu Đông"]),
        ("phường An Cũ", ["Đình Cũ"]),
        ("Chưa rõ xã, phường", ["Bia Lạc"]),
    ]


def test_an_answer_by_relevance_has_no_wards(visitor: Client) -> None:
    found(RecordFactory(title_vi="Đình Đông", area=AreaFactory()))
    tree = parse(visitor.get("/ban-do/?q=dinh"))
    assert not find_all(tree, "h3", class_="ward") and not list(tree.iter("h4"))
    assert _listed(visitor, "/ban-do/?q=dinh")


@pytest.mark.parametrize("sort", ["updated", "date"])
def test_an_order_chosen_elsewhere_waits_for_who_goes_back(visitor: Client, sort: str) -> None:
    ward = AreaFactory(name_vi="phường Dịch")
    for title in ("Đình Mới", "Ấn Cũ"):
        found(RecordFactory(title_vi=title, area=ward))
    address = f"/ban-do/?sort={sort}"
    assert _wards(visitor, address) == [("phường Dịch", ["Ấn Cũ", "Đình Mới"])]
    (views,) = find_all(parse(visitor.get(address)), "ul", class_="choices")
    assert next(views.iter("a")).get("href") == f"/di-san/?sort={sort}"


def test_a_dot_tells_how_exactly_what_stands_there_is_known(visitor: Client) -> None:
    ward = AreaFactory(name_vi="phường Ven Đê", latitude=21.08, longitude=105.76)
    found(RecordFactory(latitude=21.0937, longitude=105.7749))
    found(RecordFactory(latitude=21.05, longitude=105.72, point_confidence=Confidence.UNVERIFIED))
    found(RecordFactory(area=ward))

    def looks(path: str = "/ban-do/") -> list[str]:
        tree = parse(visitor.get(path))
        dots = [each.get("class", "").split() for each in tree.iter(f"{SVG}circle")]
        return sorted(" ".join(classes[1:]) for classes in dots if classes[:1] == ["dot"])

    assert looks() == ["", "area", "rough"]
    found(RecordFactory(latitude=21.08, longitude=105.76))
    assert looks("/ban-do/?sort=updated") == ["", "mixed", "rough"]


@pytest.mark.parametrize("query", ["", "?q=dinh", "?sort=date"])
def test_no_order_is_offered_where_the_place_is_the_order(visitor: Client, query: str) -> None:
    found(RecordFactory(placed=True, title_vi="Đình Chèm"))
    tree = parse(visitor.get(f"/ban-do/{query}"))
    lists = [each.get("aria-label") for each in find_all(tree, "ul", class_="choices")]
    assert lists == ["Cách xem"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/ban-do/", ["sông, hồ", "đê", "phường, xã", "phường, xã cũ", "làng"]),
        ("/en/map/", ["river, lake", "dyke", "ward", "former ward", "village"]),
    ],
)
def test_the_legend_says_what_is_drawn_and_that_it_is_a_sketch(
    visitor: Client, path: str, words: list[str]
) -> None:
    found(RecordFactory(placed=True))
    tree = parse(visitor.get(path))
    (ground,) = find_all(tree, "div", class_="map-ground")
    assert [text_of(each) for each in ground.iter("li")] == words
    said = text_of(find_all(ground, "p")[0])
    assert "không phải bản đồ đo đạc" in said or "not a survey" in said


def test_a_map_server_needs_no_legend_of_our_ground(visitor: Client, settings: Settings) -> None:
    settings.MAP_TILES_URL = "/o/{z}/{x}/{y}.png"
    found(RecordFactory(placed=True))
    assert find_all(parse(visitor.get("/ban-do/")), "div", class_="map-ground served")


@pytest.mark.parametrize("path", ["/ban-do/dia-ban.geojson", "/en/map/areas.geojson"])
def test_the_map_writes_bare_names_and_villages(visitor: Client, path: str) -> None:
    AreaFactory(slug="dong-ngac-2013", name_vi="phường Đông Ngạc", name_en="Đông Ngạc ward")
    named = [each["properties"] for each in json.loads(visitor.get(path).content)["features"]]
    labels = {each["label"]: each["level"] for each in named}
    assert labels["Đông Ngạc"] == "ward"
    assert labels["Chèm"] == labels["Vẽ"] == "village"


def test_the_points_are_those_of_the_list(visitor: Client) -> None:
    for number in range(3):
        found(RecordFactory(placed=True, title_vi=f"Đình {number}"))
    found(RecordFactory(title_vi="Không nơi"))
    tree = parse(visitor.get("/ban-do/"))
    placed = [row.get("id") for row in tree.iter("li") if row.get("data-latitude")]
    points = _points(visitor)
    assert sorted(placed) == sorted(each["properties"]["slug"] for each in points["features"])
    assert (len(points["features"]), points["total"], points["more"]) == (3, 4, False)


def test_the_data_is_geojson(visitor: Client) -> None:
    record = found(
        RecordFactory(latitude=21.093712, longitude=105.774934, point_precision=14, title_en="")
    )
    response = visitor.get("/en/map/points.geojson")
    assert response["Content-Type"] == "application/geo+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    (feature,) = json.loads(response.content)["features"]
    assert feature["type"] == "Feature" and feature["id"] == record.pk
    # Longitude first, no finer than it is known.
    assert feature["geometry"] == {"type": "Point", "coordinates": [105.7749, 21.0937]}
    assert feature["properties"]["url"] == f"/en/heritage/{record.slug}/"
    assert feature["properties"]["lang"] == "vi"
    assert feature["properties"]["exactness"] == "point"


def test_who_has_the_data_already_is_told_so(visitor: Client) -> None:
    found(RecordFactory(placed=True))
    etag = visitor.get(POINTS)["ETag"]
    shelf.clear()
    for _made_or_kept in range(2):
        again = visitor.get(POINTS, headers={"if-none-match": etag})
        assert (again.status_code, again.content) == (304, b"")
    found(RecordFactory(placed=True))
    shelf.clear()
    assert visitor.get(POINTS, headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("fields", [{"draft": True}, {"access": Access.STAFF}])
def test_what_is_not_public_is_on_no_map(admin_client: Client, fields: dict[str, Any]) -> None:
    """Not even for those who may see it elsewhere: the data carries no name of a reader."""
    found(RecordFactory(placed=True, title_vi="Đình Kín", **fields))
    assert _points(admin_client)["features"] == []
    assert "Đình Kín" not in admin_client.get("/ban-do/").content.decode()


def test_a_blurred_place_is_blurred_and_a_box_does_not_find_it(visitor: Client) -> None:
    true = {"latitude": 21.0937, "longitude": 105.7749}
    found(RecordFactory(**true, place_sensitivity=PlaceSensitivity.BLURRED, point_source="Bí mật"))
    (feature,) = _points(visitor)["features"]
    longitude, latitude = feature["geometry"]["coordinates"]
    assert (latitude, longitude) == (21.092, 105.776)
    assert feature["properties"]["metres"] == 1000
    assert "Bí mật" not in str(feature)
    assert _slugs(visitor, "?bbox=105.774,21.0935,105.7755,21.095") == []
    assert len(_slugs(visitor, "?bbox=105.7755,21.091,105.777,21.093")) == 1
    page = visitor.get("/ban-do/").content.decode()
    assert "21.0937" not in page and "105.7749" not in page


def test_of_a_hidden_place_only_the_area_is_told(visitor: Client) -> None:
    ward = AreaFactory(latitude=21.08, longitude=105.76)
    hidden = {"place_sensitivity": PlaceSensitivity.AREA, "latitude": 21.0937}
    found(RecordFactory(**hidden, longitude=105.7749, area=ward))
    found(RecordFactory(**hidden, longitude=105.7749))
    (feature,) = _points(visitor)["features"]
    assert feature["geometry"]["coordinates"] == [105.76, 21.08]
    assert feature["properties"]["exactness"] == "area"
    assert feature["properties"]["metres"] is None


def test_an_area_without_a_centre_stands_where_the_sketch_has_its_name(visitor: Client) -> None:
    drawn = AreaFactory(slug="dong-ngac-2013", name_vi="phường Đông Ngạc")
    found(RecordFactory(area=drawn))
    (feature,) = _points(visitor)["features"]
    assert feature["properties"]["exactness"] == "area"
    assert "phường Đông Ngạc" in feature["properties"]["place"]
    areas = json.loads(visitor.get("/ban-do/dia-ban.geojson").content)["features"]
    (area,) = (each for each in areas if each["properties"]["name"] == "phường Đông Ngạc")
    assert area["properties"]["sketched"] is True
    assert area["geometry"]["coordinates"] == feature["geometry"]["coordinates"]


def test_an_area_that_is_not_drawn_stands_in_what_it_belongs_to(visitor: Client) -> None:
    district = AreaFactory(name_vi="quận", latitude=21.07, longitude=105.76, level="district")
    found(RecordFactory(area=AreaFactory(parent=district)))
    (feature,) = _points(visitor)["features"]
    assert feature["geometry"]["coordinates"] == [105.76, 21.07]
    assert "quận" in feature["properties"]["place"]


def test_the_filters_are_the_collections(visitor: Client) -> None:
    site = found(RecordFactory(placed=True, title_vi="Đình Chèm"))
    person = found(RecordFactory(placed=True, kind=Kind.PERSON, title_vi="Lý Ông Trọng"))
    assert _slugs(visitor, "?kind=person") == [person.slug]
    assert _slugs(visitor, "?q=dinh+chem&kind=site") == [site.slug]
    assert list(_listed(visitor, "/ban-do/?kind=person")) == ["Lý Ông Trọng"]
    tree = parse(visitor.get("/ban-do/?q=dinh&kind=person&kind=site"))
    form = find_all(tree, "form", class_="facets")[0]
    assert form.get("action") == "/ban-do/"
    chips = next(each for each in tree.iter("ul") if each.get("class") == "chips")
    links = [link.get("href", "") for link in chips.iter("a")]
    assert links == ["/ban-do/?q=dinh&kind=site", "/ban-do/?q=dinh&kind=person"]
    assert find_all(tree, "museum-map")[0].get("data-points") == (
        f"{POINTS}?q=dinh&kind=person&kind=site"
    )


def test_collection_and_map_lead_to_each_other_with_the_question(visitor: Client) -> None:
    found(RecordFactory(placed=True, title_vi="Đình Chèm"))

    def ways(path: str) -> dict[str, str]:
        tree = parse(visitor.get(path))
        lists = [each for each in tree.iter("ul") if each.get("aria-label") == "Cách xem"]
        return {text_of(link): link.get("href", "") for link in lists[0].iter("a")}

    assert ways("/di-san/?q=chem&kind=site")["Bản đồ"] == "/ban-do/?q=chem&kind=site"
    assert ways("/ban-do/?q=chem&kind=site") == {
        "Lưới": "/di-san/?q=chem&kind=site",
        "Danh sách": "/di-san/?q=chem&kind=site&view=list",
        "Dòng thời gian": "/di-san/?q=chem&kind=site&view=timeline",
        "Bản đồ": "/ban-do/?q=chem&kind=site",
    }
    response = visitor.get("/en/heritage/?q=chem&view=map")
    assert (response.status_code, response["Location"]) == (302, "/en/map/?q=chem")


def test_a_record_leads_to_its_place_on_the_map(visitor: Client) -> None:
    record = found(RecordFactory(placed=True))
    assert (
        f'href="/ban-do/#{record.slug}"' in visitor.get(f"/di-san/{record.slug}/").content.decode()
    )


def test_the_map_stands_in_menu_languages_and_site_map(visitor: Client) -> None:
    tree = parse(visitor.get("/en/map/"))
    assert {
        link.get("hreflang"): link.get("href") for link in find_all(tree, "link", rel="alternate")
    } == {
        "vi": "http://testserver/ban-do/",
        "en": "http://testserver/en/map/",
        "x-default": "http://testserver/ban-do/",
    }
    menu = [link for link in tree.iter("a") if link.get("href") == "/en/map/"]
    assert "true" in {link.get("aria-current") for link in menu}
    sitemap = b"".join(visitor.get("/sitemap.xml")).decode()  # type: ignore[arg-type]  # it streams
    assert "<loc>http://testserver/ban-do/</loc>" in sitemap


def test_a_long_list_goes_on_where_it_stopped(visitor: Client) -> None:
    all_found(RecordFactory(placed=True, title_vi=f"Đình {number:03}") for number in range(103))
    first = parse(visitor.get("/ban-do/"))
    following = find_all(first, "a", rel="next nofollow")[0].get("href", "")
    titles = [*_listed(visitor), *_listed(visitor, following)]
    assert titles == [f"Đình {number:03}" for number in range(103)]
    assert len(_points(visitor)["features"]) == 103


def test_one_answer_holds_no_more_than_it_may(visitor: Client, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MOST_POINTS", 4)
    for number in range(6):
        found(RecordFactory(latitude=21 + number / 100, longitude=105.7))
    whole = _points(visitor)
    assert (len(whole["features"]), whole["more"], whole["total"]) == (4, True, 6)
    part = _points(visitor, "?bbox=105,21.035,106,22")
    assert (len(part["features"]), part["more"]) == (2, False)


def test_a_search_with_more_than_it_names_says_so(
    visitor: Client, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.setattr("museum.presentation.map.points.MAX_KEYS", 2)
    for _ in range(3):
        found(RecordFactory(placed=True))
    answer = _points(visitor, "?kind=site")
    assert (len(answer["features"]), answer["more"], answer["total"]) == (2, True, 3)


def test_an_empty_answer_offers_a_way_on(visitor: Client) -> None:
    assert "Xem cả bộ sưu tập" in visitor.get("/ban-do/?q=zzqqxxkk").content.decode()
    empty = _points(visitor, "?q=zzqqxxkk")
    assert (empty["features"], empty["total"]) == ([], 0)


@pytest.mark.parametrize(
    "box",
    ["x", "1,2,3", "1,2,3,4,5", "nan,0,1,1", "106,21,105,22", "105,22,106,21", "0,-91,1,1",
     "1e400,0,1,1", "105,21,106,", "%00,1,2,3", "9" * 5000],
)  # fmt: skip
def test_a_box_that_is_none_is_refused_with_words(visitor: Client, box: str) -> None:
    response = visitor.get(f"{POINTS}?bbox={box}")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert "bốn số độ" in response.json()["detail"]


@pytest.mark.parametrize("path", ["/ban-do/", POINTS, "/en/map/", "/en/map/points.geojson"])
@pytest.mark.parametrize("query", ["kind=ghost", "sort=x", "q=%00", TOO_MANY])
def test_what_makes_no_sense_is_a_clear_400(visitor: Client, path: str, query: str) -> None:
    response = visitor.get(f"{path}?{query}")
    assert response.status_code == 400
    assert len(response.content) > 40


@pytest.mark.parametrize("path", ["/ban-do/", POINTS])
@pytest.mark.parametrize(
    "query", ["q=" + "a" * 5000, "q=((((", "q=' OR 1=1 --", "zz=1", "area=nowhere", "bbox="]
)
def test_hostile_questions_are_only_questions(visitor: Client, path: str, query: str) -> None:
    found(RecordFactory(placed=True))
    assert visitor.get(f"{path}?{query}").status_code == 200


def test_a_cursor_of_nowhere_is_refused(visitor: Client) -> None:
    assert visitor.get("/ban-do/?after=zzz").status_code == 400


@pytest.mark.parametrize("path", ["/ban-do/", POINTS])
def test_a_search_that_is_down_says_so(
    visitor: Client, monkeypatch: MonkeyPatch, path: str
) -> None:
    def down(*_args: object) -> None:
        raise SearchUnavailable

    for module in ("page", "points"):
        monkeypatch.setattr(f"museum.presentation.map.{module}.ask", down)
    response = visitor.get(path)
    assert (response.status_code, response["Retry-After"]) == (503, "30")


@pytest.mark.parametrize("path", ["/ban-do/", POINTS, "/ban-do/dia-ban.geojson"])
def test_other_methods_are_refused(visitor: Client, path: str) -> None:
    assert visitor.post(path).status_code == 405


def test_without_scripts_there_is_a_drawing(visitor: Client) -> None:
    AreaFactory(slug="dong-ngac-2013", name_vi="phường Đông Ngạc")
    found(RecordFactory(latitude=21.12, longitude=105.78))
    found(RecordFactory(latitude=21.05, longitude=105.74))
    drawings = find_all(parse(visitor.get("/ban-do/")), f"{SVG}svg", class_="sketch map-sketch")
    assert len(find_all(drawings[0], f"{SVG}circle")) == 2
    names = {text_of(each) for each in drawings[0].iter(f"{SVG}text")}
    assert {"Sông Hồng", "Sông Nhuệ", "Đê hữu Hồng", "Đông Ngạc", "Chèm"} <= names


def _groups(visitor: Client, query: str) -> list[dict[str, Any]]:
    return [each["properties"] for each in _points(visitor, f"?{query}")["features"]]


def _counts(visitor: Client, query: str) -> list[int]:
    return [each["count"] for each in _groups(visitor, query)]


def test_the_whole_answer_gathered_in_tiles(visitor: Client) -> None:
    for number in range(3):
        found(RecordFactory(title_vi=f"Đình {number}", placed=True))
    found(RecordFactory(title_vi="Kín", placed=True, access="staff"))
    found(RecordFactory(title_vi="Không đâu"))
    assert sum(_counts(visitor, "cells=3")) == 3
    assert sum(_counts(visitor, "cells=3&q=dinh&kind=site")) == 3
    assert _counts(visitor, "cells=3&bbox=0,0,1,1") == []
    assert _points(visitor, "?cells=3")["total"] == 4


def test_what_tells_its_area_alone_is_gathered_there(visitor: Client) -> None:
    ward = AreaFactory(latitude=21.08, longitude=105.76)
    village = AreaFactory(parent=ward)
    found(RecordFactory(latitude=21.2, longitude=105.9))
    found(RecordFactory(area=ward, kind=Kind.PERSON))
    found(RecordFactory(area=village, area_today=ward))
    hidden = {"place_sensitivity": PlaceSensitivity.AREA, "latitude": 21.2, "longitude": 105.9}
    found(RecordFactory(**hidden, area=ward))
    found(RecordFactory(area=ward, access=Access.STAFF))
    found(RecordFactory(area=ward, draft=True))
    one, three = _points(visitor, "?cells=12")["features"]
    assert one["geometry"]["coordinates"] == [105.9, 21.2]
    assert one["properties"] == {"count": 1, "exactness": "tile"}
    assert three["geometry"]["coordinates"] == [105.76, 21.08]
    assert three["properties"] == {"count": 3, "exactness": "area"}
    assert _counts(visitor, "cells=12&kind=person") == [1]
    assert _counts(visitor, "cells=12&bbox=105.7,21,105.8,21.1") == [3]


def test_the_box_of_a_group_asks_for_what_is_in_it(visitor: Client) -> None:
    ward = AreaFactory(latitude=21.08, longitude=105.76)
    for number in range(3):
        found(
            RecordFactory(latitude=21.2 + number / 1000, longitude=105.9, title_vi=f"Đình {number}")
        )
        found(RecordFactory(area=ward))
    for query in ("cells=12", "cells=12&q=dinh", "cells=16"):
        for group in _points(visitor, f"?{query}")["features"]:
            box = ",".join(map(str, group["bbox"]))
            again = query.partition("&")[2]
            inside = _points(visitor, f"?bbox={box}&{again}")["features"]
            assert len(inside) == group["properties"]["count"]


def test_few_come_as_points(visitor: Client) -> None:
    for number in range(4):
        found(RecordFactory(latitude=21 + number / 10, longitude=105.7, title_vi=f"Đình {number}"))
    assert _counts(visitor, "cells=3&few=3") == [4]
    assert len(_slugs(visitor, "?cells=3&few=4")) == 4
    assert len(_slugs(visitor, "?cells=3&few=3&bbox=105,21.05,106,22")) == 3
    assert len(_slugs(visitor, "?cells=3&few=3&bbox=105,21.05,106,22&q=dinh")) == 3


def test_points_of_a_part_are_all_there_however_much_answers(
    visitor: Client, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.setattr("museum.presentation.map.points.MAX_KEYS", 2)
    for number in range(6):
        found(RecordFactory(latitude=21 + number / 10, longitude=105.7))
    part = _points(visitor, "?cells=12&few=2&kind=site&bbox=105,21.45,106,22")
    assert [each["geometry"]["coordinates"][1] for each in part["features"]] == [21.5]


def test_one_record_is_found_by_its_address(visitor: Client) -> None:
    shown = found(RecordFactory(placed=True))
    kept = found(RecordFactory(placed=True, access=Access.STAFF))
    nowhere = found(RecordFactory())
    assert _slugs(visitor, f"?record={shown.slug}") == [shown.slug]
    for other in (kept.slug, nowhere.slug, "khong-co", "' OR 1=1 --", "x" * 5000):
        assert _slugs(visitor, f"?record={other}") == []
    assert visitor.get(f"{POINTS}?record=%00").status_code == 400


def test_the_page_says_when_there_are_too_many_to_fetch_at_once(
    visitor: Client, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.setattr("museum.presentation.map.page.MOST_POINTS", 2)
    found(RecordFactory(placed=True))
    found(RecordFactory())
    (few,) = find_all(parse(visitor.get("/ban-do/")), "museum-map")
    assert few.get("data-gathered") is None
    found(RecordFactory(placed=True))
    (many,) = find_all(parse(visitor.get("/ban-do/?kind=site")), "museum-map")
    assert many.get("data-gathered") is not None


@pytest.mark.parametrize("zoom", ["-1", "17", "x", "1.5", "%00", "１０", "9" * 999])
def test_a_zoom_that_is_none_is_told(visitor: Client, zoom: str) -> None:
    response = visitor.get(f"/ban-do/diem.geojson?cells={zoom}")
    assert response.status_code == 400
    assert "cells=10" in response.json()["detail"]


@pytest.mark.parametrize("few", ["-1", "2001", "x", "%00", "９", "9" * 999])
def test_a_number_of_points_that_is_none_is_told(visitor: Client, few: str) -> None:
    response = visitor.get(f"/ban-do/diem.geojson?cells=1&few={few}")
    assert response.status_code == 400
    assert "few=500" in response.json()["detail"]
