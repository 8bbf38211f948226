"""``/api/v1/search`` as harvesters and pages call it."""

import pytest
from django.test import Client

from search.backends.base import SearchUnavailable
from search.backends.embedded import EmbeddedBackend
from search.index import rebuild
from tests.search.library import Library

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.search.api.urls")]


@pytest.fixture(autouse=True)
def indexed(db: None, library: Library) -> Library:
    """The library, indexed."""
    rebuild()
    return library


def test_shape(client: Client) -> None:
    response = client.get("/api/v1/search", {"q": "dinh chem", "lang": "vi"})
    assert response.status_code == 200
    data = response.json()
    assert {"total", "results", "facets", "understood", "next"} <= data.keys()
    first = data["results"][0]
    assert first["slug"] == "slug-1"
    assert first["external_id"] == "x1"
    assert first["url"] == "http://testserver/di-san/slug-1/"
    assert "<mark>" in first["snippet"]
    assert first["snippet_lang"] == "vi"
    assert set(first) == {
        "id", "external_id", "slug", "kind", "title", "snippet", "snippet_lang", "snippet_part",
        "snippet_where", "url", "score", "doubtful",
    }  # fmt: skip


def test_anyone_may_read_it_from_anywhere(client: Client) -> None:
    response = client.get("/api/v1/search", {"q": "đình"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Content-Language"] == "vi"


def test_only_what_is_public(client: Client) -> None:
    data = client.get("/api/v1/search", {"q": "bản thảo chưa duyệt", "limit": "100"}).json()
    assert "pid-12" not in {result["id"] for result in data["results"]}


def test_facets_and_choice(client: Client) -> None:
    data = client.get("/api/v1/search", {"facet": ["kind:site", "kind:person"]}).json()
    assert data["total"] == 6
    kinds = {value["value"]: value for value in data["facets"]["kind"]}
    assert kinds["site"]["count"] == 4
    assert kinds["site"]["selected"]
    assert kinds["element"]["count"] == 3
    assert kinds["site"]["label"] == "Di tích"
    assert "month" not in data["facets"]


def test_an_unknown_value_of_an_open_vocabulary_is_had_by_nothing(client: Client) -> None:
    data = client.get("/api/v1/search", {"facet": "area:nowhere"}).json()
    assert data["total"] == 0
    assert [value["value"] for value in data["facets"]["area"] if value["selected"]] == ["nowhere"]


def test_labels_in_english(client: Client) -> None:
    data = client.get("/api/v1/search", {"q": "chem", "lang": "en"}).json()
    assert "Site" in {value["label"] for value in data["facets"]["kind"]}
    assert data["results"][0]["title"] == "Chèm Communal House"


def test_pages_to_the_end(client: Client) -> None:
    seen: list[str] = []
    after: str | None = ""
    while after is not None:
        data = client.get("/api/v1/search", {"limit": "3", "after": after}).json()
        seen += [result["id"] for result in data["results"]]
        after = data["next"]
    assert len(seen) == len(set(seen)) == 11


def test_understood(client: Client) -> None:
    data = client.get("/api/v1/search", {"q": "lễ hội tháng 3 âm lịch"}).json()
    month = next(piece for piece in data["understood"] if piece["facet"] == "month")
    assert month["values"] == ["3"]
    assert month["text"] == "tháng 3 âm lịch"
    assert month["without"] == "lễ hội"


def test_exact(client: Client) -> None:
    assert client.get("/api/v1/search", {"q": "dinhchem", "exact": "1"}).json()["total"] == 0


@pytest.mark.parametrize(
    "parameters",
    [
        {"kind": ["site", "person"]},
        {"kind": ["site", "person", "site", ""]},
        {"kind": "site", "facet": "kind:person"},
    ],
)
def test_facets_go_by_their_names_as_in_the_collection(
    client: Client, parameters: dict[str, object]
) -> None:
    data = client.get("/api/v1/search", parameters).json()
    assert data["total"] == 6
    assert sum(value["selected"] for value in data["facets"]["kind"]) == 2


def test_the_description_names_every_facet_as_a_parameter(client: Client) -> None:
    description = client.get("/api/openapi.json").json()
    told = description["paths"]["/api/v1/search"]["get"]["parameters"]
    assert {"q", "facet", "kind", "area", "century", "month"} <= {each["name"] for each in told}


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("kinds", "kind"), ("centuri", "century"), ("Q", ""), ("page", ""), ("x" * 9000, "")],
)
def test_an_unknown_parameter_is_named_and_the_nearest_offered(
    client: Client, name: str, nearest: str
) -> None:
    response = client.get("/api/v1/search", {"q": "đình", name: "-1"})
    problem = response.json()
    assert (response.status_code, problem["parameter"]) == (400, name[:40])
    assert name[:40] in problem["detail"] and len(problem["detail"]) < 300
    assert f"“{nearest}”" in problem["detail"] if nearest else "after" in problem["detail"]


def test_a_name_that_no_page_may_hold_is_not_repeated(client: Client) -> None:
    response = client.get("/api/v1/search?%00%0d%0aq=1")
    assert (response.status_code, response.json()["parameter"]) == (400, "q")


@pytest.mark.parametrize(
    ("parameters", "at_fault"),
    [
        ({"limit": "0"}, "limit"),
        ({"limit": "101"}, "limit"),
        ({"limit": "99999999999999999999"}, "limit"),
        ({"limit": "mười"}, "limit"),
        ({"limit": "٣"}, "limit"),
        ({"sort": "price"}, "sort"),
        ({"lang": "xx"}, "lang"),
        ({"facet": "colour:red"}, "facet"),
        ({"facet": "kind"}, "facet"),
        ({"facet": ["kind:a"] * 51}, "facet"),
        ({"facet": "kind:xyz"}, "facet"),
        ({"kind": "xyz"}, "kind"),
        ({"century": "abc", "facet": "kind:site"}, "century"),
        ({"kind": "site", "facet": "century:abc"}, "facet"),
        ({"area": [str(number) for number in range(51)]}, "facet"),
        ({"page": "-1"}, "page"),
        ({"facet": "century:99999999999999999999"}, "facet"),
        ({"facet": "century:" + "9" * 5000}, "facet"),
        ({"facet": "century:abc"}, "facet"),
        ({"facet": "month:²"}, "facet"),
        ({"facet": "area:\x00"}, "facet"),
        ({"facet": "area:" + "x" * 300}, "facet"),
        ({"q": "\x00"}, "q"),
        ({"q": "đình\x00chèm"}, "q"),
        ({"after": "!!!"}, "after"),
        ({"after": "W10"}, "after"),
        ({"after": "x" * 5000}, "after"),
    ],
)
def test_bad_values_are_problems(client: Client, parameters: dict[str, str], at_fault: str) -> None:
    response = client.get("/api/v1/search", parameters)
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == 400
    assert problem["parameter"] == at_fault
    assert problem["detail"]


def test_cursor_of_another_question(client: Client) -> None:
    after = client.get("/api/v1/search", {"limit": "2"}).json()["next"]
    assert client.get("/api/v1/search", {"q": "đình", "after": after}).status_code == 400


def test_problems_speak_the_readers_language(client: Client) -> None:
    response = client.get("/api/v1/search", {"limit": "0", "lang": "en"})
    assert response["Content-Language"] == "en"
    assert response.json()["detail"]


def test_other_methods(client: Client) -> None:
    response = client.post("/api/v1/search", {"q": "đình"})
    assert response.status_code == 405
    assert "GET" in response["Allow"]


def test_the_headers_alone(client: Client) -> None:
    asked = "/api/v1/search", {"q": "đình"}
    whole, head = client.get(*asked), client.head(*asked)
    assert head.status_code == 200 and head.content == b""
    assert head["Content-Language"] == whole["Content-Language"]
    assert head["Access-Control-Allow-Origin"] == "*"
    assert client.head("/api/v1/search", {"kind": "khong-co"}).status_code == 400


def test_the_description_names_every_operation_once(client: Client) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    assert {method for path in paths.values() for method in path} == {"get"}


def test_engine_that_is_down(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(*args: object) -> None:
        raise SearchUnavailable

    monkeypatch.setattr(EmbeddedBackend, "search", down)
    response = client.get("/api/v1/search", {"q": "đình"})
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("text", ['"', "🏯🐉", "+++", "...", "̣́̀", "x" * 600, "+ " * 600])
def test_without_a_word_nothing_is_found(client: Client, text: str) -> None:
    data = client.get("/api/v1/search", {"q": text}).json()
    assert (data["total"], data["results"], data["next"]) == (0, [], None)


def test_spaces_ask_for_everything(client: Client) -> None:
    assert client.get("/api/v1/search", {"q": " \t\u00a0"}).json()["total"] == 11


def test_hostile_questions(client: Client) -> None:
    for text in ('"', "' OR 1=1 --", "a" * 20_000, "AND OR NOT", "%s%s", "*^~()[]{}", "𒀀🜁"):
        assert client.get("/api/v1/search", {"q": text}).status_code == 200


def test_the_language_is_told_back(client: Client) -> None:
    data = client.get("/api/v1/search", {"q": "name:chèm -kind:person", "lang": "en"}).json()
    assert data["reading"] == "name:chèm AND -kind:Person"
    assert data["understood"][0]["label"] == "Name: chèm"
    assert data["notice"] is None
    assert {result["id"] for result in data["results"]} == {"pid-1", "pid-11"}


def test_a_slip_is_told_with_its_place(client: Client) -> None:
    data = client.get("/api/v1/search", {"q": 'tên:"chèm', "lang": "vi"}).json()
    assert data["reading"] is None
    assert data["notice"]["nearest"] == 'tên:"chèm"'
    assert (data["notice"]["start"], data["notice"]["end"]) == (9, 9)


def test_dates(client: Client) -> None:
    data = client.get("/api/v1/search", {"facet": "century:17", "lang": "en"}).json()["dates"]
    assert set(data) == {"centuries", "decades", "undated"}
    chosen = {
        "facet": "century", "value": "17", "label": "17th century", "first": 1601, "last": 1700,
        "count": 2, "selected": True,
    }  # fmt: skip
    assert chosen in data["centuries"]
    decade = next(each for each in data["decades"] if each["value"] == "1630")
    assert (decade["first"], decade["last"], decade["count"]) == (1630, 1639, 2)
    assert data["undated"] == 7
    narrowed = client.get("/api/v1/search", {"facet": ["century:17", "decade:1690"]}).json()
    assert narrowed["total"] == 1


def test_no_dates_in_an_answer_to_no_word(client: Client) -> None:
    data = client.get("/api/v1/search", {"q": '"'}).json()["dates"]
    assert data == {"centuries": [], "decades": [], "undated": 0}
