"""The doors of the Presentation API: what a manifest holds, for whom, under which headers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from media.iiif.presentation import Twin, Use, Words
from media.iiif.presentation.canvases import thumbnails
from media.iiif.presentation.provider import provider
from media.iiif.presentation.resources import CONTEXT
from media.iiif.presentation.source import Answer, GoneSubject, ManifestSource, MovedSubject
from media.kinds import Caption, MediaKind, Painting, register_kind
from media.kinds.base import _kinds
from media.kinds.making import make
from media.models import Access, Asset, AssetKind
from media.models.querysets import PAYLOADS
from media.rights import RightsStatement
from tests.conformance.presentation import problems
from tests.factories.media import AssetFactory, DocumentAssetFactory, RecordingAssetFactory
from tests.media.iiif.sources import OneThing, thing

pytestmark = pytest.mark.django_db

DOOR = "/iiif/presentation/3/b1x/manifest.json"
HOME = "http://localhost:8000"
VTT = "WEBVTT\n\n00:00.000 --> 00:00.900\n[tiếng trống]\n"
Register = Callable[[ManifestSource], ManifestSource]


@pytest.fixture(autouse=True)
def asking(asking: Register) -> Register:
    """In every test here."""
    return asking


def manifest(client: Client, asking: Register, answer: Answer) -> dict[str, Any]:
    """The manifest of a thing, valid."""
    asking(OneThing(answer))
    response = client.get(DOOR)
    assert response.status_code == 200, response.content
    assert problems(response.json()) == []
    return response.json()  # type: ignore[no-any-return]  # a manifest


def test_while_nobody_tells_there_is_none(client: Client) -> None:
    assert client.get(DOOR).status_code == 404


def test_a_manifest_tells_of_the_thing(client: Client, asking: Register) -> None:
    subject = thing(
        AssetFactory.create().pk,
        summary=Words.of("Bên sông."),
        metadata=((Words.of("Loại", "Kind"), Words.of(none="<b>")),),
    )
    told = manifest(client, asking, subject)
    assert (told["id"], told["type"]) == (HOME + DOOR, "Manifest")
    assert told["label"] == {"vi": ["Đình"], "en": ["House"]}
    assert told["summary"] == {"vi": ["Bên sông."]}
    assert told["metadata"][0]["value"] == {"none": ["<b> "]}, "text, not HTML (§4.5.2)"
    assert [page["id"] for page in told["homepage"]] == [
        f"{HOME}/di-san/dinh/",
        f"{HOME}/en/heritage/dinh/",
    ]
    assert [page["language"] for page in told["homepage"]] == [["vi"], ["en"]]


def test_twins_are_named_as_the_source_tells_them(client: Client, asking: Register) -> None:
    twin = Twin(
        path="/id/b1x.xml?a=1",
        label=Words.of("Dữ liệu", "Data"),
        format="application/xml",
        profile="http://www.lido-schema.org",
    )
    told = manifest(client, asking, thing(AssetFactory.create().pk, twins=(twin,)))
    assert told["seeAlso"] == [
        {
            "id": f"{HOME}/id/b1x.xml?a=1",
            "type": "Dataset",
            "label": {"vi": ["Dữ liệu"], "en": ["Data"]},
            "format": "application/xml",
            "profile": "http://www.lido-schema.org",
        }
    ]


def test_who_offers_it_has_an_emblem(client: Client, asking: Register) -> None:
    (agent,) = manifest(client, asking, thing(AssetFactory.create().pk))["provider"]
    (logo,) = agent["logo"]
    assert (logo["type"], logo["format"]) == ("Image", "image/svg+xml")
    assert logo["id"].startswith(HOME)


def test_each_picture_has_a_canvas(client: Client, asking: Register) -> None:
    asset = AssetFactory.create(
        size=(1300, 700),
        alt_en="The gate",
        credit_vi="Ảnh: Lan",
        credit_en="Photo: Lan",
        rights=RightsStatement.BY,
    )
    told = manifest(client, asking, thing(asset.pk))
    (canvas,) = told["items"]
    service = f"{HOME}/iiif/3/{asset.pk}"
    assert (canvas["width"], canvas["height"]) == (1300, 700)
    assert canvas["label"] == {"vi": [asset.alt_vi], "en": ["The gate"]}
    assert canvas["rights"] == told["rights"] == "http://creativecommons.org/licenses/by/4.0/"
    assert canvas["requiredStatement"]["value"]["en"] == ["Photo: Lan", "CC BY 4.0"]
    assert told["requiredStatement"]["value"]["vi"] == ["Ảnh: Lan", "CC BY 4.0 – Ghi công"]
    body = canvas["items"][0]["items"][0]["body"]
    assert body["id"] == f"{service}/full/max/0/default.jpg"
    assert body["service"] == [{"id": service, "type": "ImageService3", "profile": "level2"}]
    (thumbnail,) = told["thumbnail"]
    assert thumbnail["id"] == f"{service}/full/325,175/0/default.jpg"
    assert (thumbnail["width"], thumbnail["height"]) == (325, 175)


def test_a_body_is_as_large_as_it_is_handed_out(
    client: Client, asking: Register, settings: Any
) -> None:
    settings.IIIF_MAX_SIDE, settings.IIIF_MAX_AREA = 650, 10_000_000
    told = manifest(client, asking, thing(AssetFactory.create(size=(1300, 700)).pk))
    (canvas,) = told["items"]
    body = canvas["items"][0]["items"][0]["body"]
    assert (canvas["width"], body["width"], body["height"]) == (1300, 650, 350)


def test_a_caption_is_the_label_and_the_alternative_the_summary(
    client: Client, asking: Register
) -> None:
    asset = AssetFactory.create(caption_vi="Năm 1920")
    captioned = Use(asset.pk, Words.of("Tu sửa", "Repairs"))
    (canvas,) = manifest(client, asking, thing(uses=(captioned,)))["items"]
    assert canvas["label"] == {"vi": ["Tu sửa"], "en": ["Repairs"]}
    assert canvas["summary"] == {"vi": [asset.alt_vi]}
    (canvas,) = manifest(client, asking, thing(asset.pk))["items"]
    assert canvas["label"] == {"vi": ["Năm 1920"]}


def test_a_picture_without_words_has_its_number(client: Client, asking: Register) -> None:
    told = manifest(client, asking, thing(AssetFactory.create(alt_vi="").pk))
    assert told["items"][0]["label"] == {"none": ["1"]}


def test_different_rights_are_said_of_each(client: Client, asking: Register) -> None:
    assets = [AssetFactory.create(rights=each) for each in (RightsStatement.BY, "inc")]
    told = manifest(client, asking, thing(*(asset.pk for asset in assets)))
    assert "rights" not in told
    assert {canvas["rights"] for canvas in told["items"]} == {
        "http://creativecommons.org/licenses/by/4.0/",
        "http://rightsstatements.org/vocab/InC/1.0/",
    }


def test_a_drawing_of_ours_passes_for_nothing_else(client: Client, asking: Register) -> None:
    drawn = AssetFactory.create(generated_drawing=True)
    told = manifest(client, asking, thing(drawn.pk, AssetFactory.create().pk))
    first, second = told["items"]
    assert "phần mềm" in first["metadata"][0]["value"]["vi"][0]
    assert "software" in first["metadata"][0]["value"]["en"][0]
    assert "metadata" not in second


def test_a_photograph_says_who_took_it_and_when(client: Client, asking: Register) -> None:
    asset = AssetFactory.create(creator="Lan", captured="khoảng 1920")
    (canvas,) = manifest(client, asking, thing(asset.pk))["items"]
    told = {pair["label"]["en"][0]: pair["value"]["none"] for pair in canvas["metadata"]}
    assert list(told.values()) == [["Lan"], ["khoảng 1920"]]
    assert {pair["label"]["vi"][0] for pair in canvas["metadata"]} == {
        "Tác giả",
        "Thời điểm ghi hình",
    }


def test_the_order_is_kept_and_nothing_is_there_twice(client: Client, asking: Register) -> None:
    one, two = AssetFactory.create(), AssetFactory.create()
    told = manifest(client, asking, thing(two.pk, one.pk, two.pk))
    assert [each["id"].rpartition("/")[2] for each in told["items"]] == [two.pk, one.pk]


def test_a_document_can_be_taken_home(client: Client, asking: Register) -> None:
    document = DocumentAssetFactory.create(title="Quyết định")
    told = manifest(client, asking, thing(AssetFactory.create().pk, document.pk))
    (offer,) = told["rendering"]
    assert offer["id"] == HOME + document.document.url
    assert (offer["type"], offer["format"]) == ("Text", "text/plain")
    assert client.get(document.document.url).status_code == 200
    assert len(told["items"]) == 1


def test_with_nothing_to_look_at_there_is_no_manifest(client: Client, asking: Register) -> None:
    asking(OneThing(thing(DocumentAssetFactory.create().pk)))
    assert client.get(DOOR).status_code == 404


def test_a_picture_whose_file_was_taken_away_is_left_out(client: Client, asking: Register) -> None:
    broken, whole = AssetFactory.create(), AssetFactory.create()
    broken.image.delete()
    Asset.objects.get_or_create(pk=broken.pk, defaults={"kind": "image", "sha256": "0" * 64})
    assert len(manifest(client, asking, thing(broken.pk, whole.pk))["items"]) == 1


def test_what_moved_is_pointed_to(client: Client, asking: Register) -> None:
    asking(OneThing(MovedSubject("b1y")))
    response = client.get(DOOR)
    assert response.status_code == 301
    assert response["Location"] == "/iiif/presentation/3/b1y/manifest.json"


def test_what_was_taken_back_is_gone(client: Client, asking: Register) -> None:
    asking(OneThing(GoneSubject()))
    response = client.get(DOOR)
    assert (response.status_code, response["Content-Type"]) == (410, "application/problem+json")


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", f'application/ld+json;profile="{CONTEXT}"'),
        ("application/ld+json", f'application/ld+json;profile="{CONTEXT}"'),
        ("application/json", "application/json"),
        ("text/html", "application/json"),
    ],
)
def test_it_is_json_or_json_ld_as_asked(
    client: Client, asking: Register, accept: str, kind: str
) -> None:
    asking(OneThing(thing(AssetFactory.create().pk)))
    response = client.get(DOOR, headers={"Accept": accept} if accept else {})
    assert response["Content-Type"] == kind
    assert "Accept" in response["Vary"].split(", ")
    assert response["Access-Control-Allow-Origin"] == "*"


def test_it_is_not_sent_twice_and_the_reader_s_language_changes_nothing(
    client: Client, asking: Register
) -> None:
    asking(OneThing(thing(AssetFactory.create(generated_drawing=True).pk)))
    first = client.get(DOOR, headers={"Accept-Language": "vi"})
    again = client.get(DOOR, headers={"Accept-Language": "en", "If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == first["Cache-Control"] == "public, max-age=3600"
    assert again["Content-Language"] == first["Content-Language"] == "vi, en"
    assert client.head(DOOR)["ETag"] == first["ETag"]
    assert client.head(DOOR).content == b""


def test_preflights_and_other_methods(client: Client, asking: Register) -> None:
    assert client.options(DOOR)["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert client.post(DOOR)["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "path", ["presentation/3/b1z/manifest.json", "presentation/3/%00/manifest.json", "", "x/y"]
)
def test_what_is_not_there_is_told_as_a_problem(
    client: Client, asking: Register, path: str
) -> None:
    asking(OneThing(thing(AssetFactory.create().pk)))
    response = client.get(f"/iiif/{path}")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("access", [Access.REGISTERED, Access.STAFF, Access.RESTRICTED])
def test_a_picture_that_is_not_for_all_is_in_nobody_else_s_manifest(
    client: Client, asking: Register, access: Access, administrator: Any
) -> None:
    closed = AssetFactory.create(access=access, alt_vi="Điều kín", credit_vi="Người kín")
    asking(OneThing(thing(closed.pk, AssetFactory.create().pk)))
    public = client.get(DOOR)
    assert closed.pk not in public.content.decode()
    assert "kín" not in public.content.decode()
    assert public["Cache-Control"].startswith("public")
    client.force_login(administrator)
    own = client.get(DOOR)
    assert closed.pk in own.content.decode()
    assert own["Cache-Control"] == "private, no-store"


def test_what_only_few_may_see_has_no_manifest_for_others(
    client: Client, asking: Register, visitor: Any
) -> None:
    asking(OneThing(thing(AssetFactory.create(access=Access.STAFF).pk)))
    assert client.get(DOOR).status_code == 404
    client.force_login(visitor)
    assert client.get(DOOR).status_code == 404


def test_a_public_answer_looks_at_no_visitor(
    client: Client, asking: Register, administrator: Any
) -> None:
    source = OneThing(thing(AssetFactory.create().pk))
    asking(source)
    client.force_login(administrator)
    response = client.get(DOOR)
    assert response["Cache-Control"].startswith("public")
    assert "Cookie" not in response["Vary"]
    assert source.askers == [AnonymousUser()]


def test_many_pictures_cost_no_more_queries(
    client: Client, asking: Register, django_assert_max_num_queries: Any
) -> None:
    assets = [AssetFactory.create().pk for _ in range(6)]
    provider()  # kept for all answers
    for used in (assets[:1], assets):
        asking(OneThing(thing(*used)))
        with django_assert_max_num_queries(3):
            assert client.get(DOOR).status_code == 200


class Film(MediaKind):
    """A kind that another folder could bring; nothing else knows of it."""

    kind = AssetKind.VIDEO
    accessor = "image"
    icon = "media"
    paints = True

    def preview(self, asset: Asset) -> None:
        """Return nothing."""

    def new_payload(self, **fields: Any) -> Any:
        """Not asked."""

    def form_class(self) -> Any:
        """Not asked."""

    def handled_by(self, user: Any) -> Any:
        """Not asked."""

    def locate(self, asset: Asset, name: str) -> None:
        """Return nothing."""

    def stored(self, payload: Any) -> None:
        """Make nothing."""

    def painting(self, asset: Asset) -> Painting:
        """Return a film with a poster and captions."""
        still = _kinds[AssetKind.IMAGE].painting(asset)
        return Painting(
            type="Video",
            url="/media/phim.mp4",
            mime="video/mp4",
            width=1280,
            height=720,
            duration=61.5,
            poster=still,
            captions=(Caption(url="/media/phim.vtt", language="vi", label_vi="Phụ đề"),),
        )


def test_a_further_kind_brings_its_own_canvas(
    client: Client, asking: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("media.kinds.base._kinds", {**_kinds})
    # One dictionary, known by name in more rooms than one: what is put into it is taken out again.
    monkeypatch.setitem(PAYLOADS, Film.accessor, PAYLOADS[Film.accessor])
    register_kind(Film())
    asset = AssetFactory.create()
    Asset.objects.filter(pk=asset.pk).update(kind=AssetKind.VIDEO)
    (canvas,) = manifest(client, asking, thing(asset.pk))["items"]
    assert (canvas["width"], canvas["height"], canvas["duration"]) == (1280, 720, 61.5)
    body = canvas["items"][0]["items"][0]["body"]
    assert (body["type"], body["id"]) == ("Video", f"{HOME}/media/phim.mp4")
    assert "service" not in body
    placeholder = canvas["placeholderCanvas"]["items"][0]["items"][0]["body"]
    assert placeholder["service"][0]["type"] == "ImageService3"
    (spoken,) = canvas["annotations"][0]["items"]
    assert (spoken["motivation"], spoken["body"]["language"]) == ("supplementing", ["vi"])
    assert spoken["body"]["format"] == "text/vtt"


@pytest.mark.parametrize("film", [False, True])
def test_sound_and_film_have_a_canvas_as_long_as_they_are(
    client: Client, asking: Register, film: bool
) -> None:
    asset = RecordingAssetFactory.create(film=film, captions_vi=VTT)
    list(make(asset.recording))
    (canvas,) = manifest(client, asking, thing(asset.pk))["items"]
    body = canvas["items"][0]["items"][0]["body"]
    assert canvas["duration"] == body["duration"] > 0
    assert body["type"] == ("Video" if film else "Sound")
    assert ("width" in canvas) is film
    played = client.get(body["id"].removeprefix(HOME))
    assert (played.status_code, played["Content-Type"]) == (200, body["format"])
    (spoken,) = canvas["annotations"][0]["items"]
    assert client.get(spoken["body"]["id"].removeprefix(HOME)).status_code == 200
    assert ("thumbnail" in canvas) == ("placeholderCanvas" in canvas)


def test_a_still_beside_the_image_api_is_a_thumbnail_as_it_is() -> None:
    still = Painting(type="Image", url="/a.webp", mime="image/webp", width=640, height=360)
    film = Painting(type="Video", url="/a.mp4", mime="video/mp4", duration=9.5, poster=still)
    (thumbnail,) = thumbnails(film)
    assert (thumbnail.id, thumbnail.width, thumbnail.service) == (f"{HOME}/a.webp", 640, ())


def test_a_sound_that_is_still_to_be_made_has_no_canvas(client: Client, asking: Register) -> None:
    told = manifest(
        client, asking, thing(RecordingAssetFactory.create().pk, AssetFactory.create().pk)
    )
    assert [canvas["items"][0]["items"][0]["body"]["type"] for canvas in told["items"]] == ["Image"]
