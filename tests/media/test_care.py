"""What those concerned asked for: consent, labels of communities, how large a picture may be."""

from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from PIL import Image

from media.actions.assets import create_image
from media.iiif.image.front import NOTE
from media.kinds.image.derivatives import make, specs
from media.kinds.image.models import MuseumImage
from media.kinds.image.pyramids import make_pyramid
from media.models import Access, Asset, Consent, Protocol
from media.rights import RightsStatement
from tests.factories.media import AssetFactory, picture_bytes

pytestmark = pytest.mark.django_db

TEXTS = {"title": "A", "collection": 1, "rights": "cne", "alt_vi": "A", "consent": "unknown"}


@pytest.mark.parametrize(
    "wish", [{"consent": Consent.REFUSED}, {"protocols": [Protocol.SECRET.value]}]
)
@pytest.mark.parametrize(
    ("access", "allowed"),
    [
        (Access.PUBLIC, False),
        (Access.REGISTERED, False),
        (Access.STAFF, True),
        (Access.RESTRICTED, True),
    ],
)
def test_what_is_not_to_be_shown_is_for_officers_alone(
    wish: dict[str, Any], access: Access, allowed: bool
) -> None:
    told = {"file": picture_bytes(), "filename": "a.png", "alt_vi": "A", "access": access, **wish}
    if allowed:
        assert create_image(**told).access == access
        return
    with pytest.raises(ValidationError) as caught:
        create_image(**told)
    assert "access" in caught.value.message_dict


def test_the_database_holds_to_it_too() -> None:
    asset = AssetFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Asset.objects.filter(pk=asset.pk).update(consent=Consent.REFUSED)


def test_the_form_says_so_and_loses_nothing(desk: Client) -> None:
    asset = AssetFactory()
    address = reverse("wagtailimages:edit", args=[asset.image.pk])
    sent = {**TEXTS, "access": "public", "consent": "refused", "consent_note": "Bà Tư, 2019"}
    response = desk.post(address, sent)
    assert "access" in response.context["form"].errors
    assert "Bà Tư, 2019" in response.content.decode()
    response = desk.post(address, {**sent, "access": "staff", "protocols": ["tk-family"]})
    assert response.status_code == 302, response.context["form"].errors
    asset = Asset.objects.get(pk=asset.pk)
    assert (asset.consent, asset.consent_note) == (Consent.REFUSED, "Bà Tư, 2019")
    assert asset.labels == (Protocol.FAMILY,)


@pytest.mark.parametrize("wrong", [["tk-nonsense"], "tk-family", {"a": 1}, [["x"]]])
def test_labels_are_those_of_the_list(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        create_image(file=picture_bytes(), filename="a.png", alt_vi="A", protocols=wrong)


def test_labels_stand_beside_the_credit() -> None:
    asset = AssetFactory(protocols=["tk-seasonal", "tk-family"], creator="Nguyễn Văn A")
    shown = Template("{% load media_tags %}{% credit asset %}").render(Context({"asset": asset}))
    assert "Nguyễn Văn A" in shown
    assert shown.index("Của dòng họ") < shown.index("Chỉ theo mùa, theo lễ tiết")
    assert 'href="https://localcontexts.org/label/tk-family/"' in shown


class TestSize:
    """Rights allow a small picture: nothing larger leaves, by whatever door."""

    @pytest.fixture
    def image(self) -> MuseumImage:
        """A picture of 2,600 by 1,400 pixels of which 1,000 may be seen."""
        asset = AssetFactory(size=(2600, 1400), max_side=1000, rights=RightsStatement.INC)
        make_pyramid(asset.image)
        return MuseumImage.objects.select_related("asset").get(asset=asset)

    def test_the_least_is_a_tile(self) -> None:
        with pytest.raises(ValidationError):
            AssetFactory(max_side=511)

    def test_renditions_are_no_larger(self, image: MuseumImage) -> None:
        assert image.shown_size == (650, 350)
        list(make(image))
        assert max(each.width for each in image.renditions.all()) <= 800
        shown = [each for each in image.renditions.all() if "format-" in each.filter_spec]
        assert max(each.width for each in shown) == 650

    def test_those_that_are_too_large_go(self, django_capture_on_commit_callbacks: Any) -> None:
        asset = AssetFactory(size=(2600, 1400))
        list(make(asset.image))
        assert max(each.width for each in asset.image.renditions.all()) == 2000
        image = MuseumImage.objects.select_related("asset").get(asset=asset)
        image.asset.max_side = 1000
        with django_capture_on_commit_callbacks(execute=True):
            image.save()
        image = MuseumImage.objects.get(pk=image.pk)
        shown = [each for each in image.renditions.all() if "format-" in each.filter_spec]
        assert max(each.width for each in shown) == 650
        assert {each.filter_spec for each in image.renditions.all()} >= {
            spec for spec in specs(image) if "format-" in spec
        }

    def test_the_information_tells_it(self, image: MuseumImage, client: Client) -> None:
        info = client.get(f"/iiif/3/{image.asset_id}/info.json").json()
        assert (info["width"], info["height"]) == (650, 350)
        assert (info["maxWidth"], info["maxHeight"]) == (1000, 1000)
        assert max(size["width"] for size in info["sizes"]) == 650
        assert info["tiles"][0]["scaleFactors"] == [1, 2]

    @pytest.mark.parametrize(
        ("request_", "size"),
        [
            ("full/max/0/default.jpg", (650, 350)),
            ("0,0,512,350/512,350/0/default.jpg", (512, 350)),
            ("pct:0,0,10,10/max/0/default.png", (65, 35)),
            ("full/^max/0/default.jpg", (1000, 538)),
            ("full/2600,1400/0/default.jpg", None),
            ("full/^2600,1400/0/default.jpg", None),
            ("0,0,2600,1400/650,/0/default.jpg", (650, 350)),
            ("2000,1000,100,100/max/0/default.jpg", None),
        ],
    )
    def test_each_request_is_held_to_it(
        self,
        image: MuseumImage,
        client: Client,
        request_: str,
        size: tuple[int, int] | None,
    ) -> None:
        response = client.get(f"/iiif/3/{image.asset_id}/{request_}")
        if size is None:
            assert response.status_code == 400
            return
        assert Image.open(BytesIO(response.content)).size == size

    def test_the_front_knows_it(self, image: MuseumImage, client: Client) -> None:
        response = client.get(f"/iiif/3/{image.asset_id}/full/max/0/default.jpg")
        note = response.wsgi_request.META[NOTE]
        assert (note.width, note.height, note.withheld, note.limits.side) == (650, 350, 2, 1000)

    def test_the_largest_shown_is_what_the_original_shows(self, client: Client) -> None:
        asset = AssetFactory(size=(2600, 1400), max_side=1000, file=_halves(2600, 1400))
        make_pyramid(asset.image)
        response = client.get(f"/iiif/3/{asset.pk}/full/max/0/default.png")
        with Image.open(BytesIO(response.content)) as picture:
            plain = picture.convert("RGB")
            assert plain.getpixel((100, 170))[0] > 200
            assert plain.getpixel((550, 170))[2] > 200


def _halves(width: int, height: int) -> bytes:
    """A picture red on the left, blue on the right."""
    out = BytesIO()
    picture = Image.new("RGB", (width, height), "red")
    picture.paste("blue", (width // 2, 0, width, height))
    picture.save(out, "PNG")
    return out.getvalue()


class TestWords:
    """What leaves the museum says whose it is."""

    @pytest.mark.parametrize("form", ["jpeg", "webp", "avif"])
    def test_renditions_say_whose_they_are(self, form: str) -> None:
        asset = AssetFactory(
            size=(64, 48),
            creator="Lê Thị <B>",
            credit_vi="Ảnh: Lê Thị B & con, 2019",
            rights=RightsStatement.BY,
        )
        rendition = asset.image.get_rendition(f"width-32|format-{form}")
        with rendition.file.open() as file, Image.open(file) as picture:
            told = picture.info["xmp"].decode()
        for text in (
            "Lê Thị &lt;B&gt;",
            "Ảnh: Lê Thị B &amp; con, 2019",
            "https://creativecommons.org/licenses/by/4.0/",
            "CC BY 4.0",
            'xml:lang="vi"',
        ):
            assert text in told

    def test_a_whole_picture_of_iiif_does_too(self, client: Client) -> None:
        asset = AssetFactory(size=(1300, 700), credit_vi="Ảnh: Trần Văn C")
        make_pyramid(asset.image)
        whole = client.get(f"/iiif/3/{asset.pk}/full/600,/0/default.jpg")
        with Image.open(BytesIO(whole.content)) as picture:
            picture.load()
            assert "Ảnh: Trần Văn C" in picture.info["xmp"].decode()
        tile = client.get(f"/iiif/3/{asset.pk}/0,0,512,512/512,512/0/default.jpg")
        assert b"xmpmeta" not in tile.content
        Asset.objects.filter(pk=asset.pk).update(credit_vi="Ảnh: Người khác")
        again = client.get(f"/iiif/3/{asset.pk}/full/600,/0/default.jpg")
        assert again["ETag"] != whole["ETag"]

    def test_what_the_original_told_is_gone(self) -> None:
        from tests.media.samples.pictures import photo_with_gps

        asset = AssetFactory(file=photo_with_gps(), filename="a.jpg")
        rendition = asset.image.get_rendition("width-32|format-jpeg")
        data = rendition.file.open().read()
        assert b"SecretPlace" not in data
        assert b"SecretCam" not in data
        assert b"xmpRights:WebStatement" in data

    def test_the_packet_is_xml(self) -> None:
        from xml.etree import ElementTree

        from media.kinds.image.words import xmp_of

        asset = AssetFactory(creator="a\x00b]]>", generated=True)
        packet = xmp_of(asset).decode().partition("?>")[2].rpartition("<?")[0]
        root = ElementTree.fromstring(packet)  # noqa: S314  (ours)
        assert "algorithmicMedia" in packet
        assert root.tag.endswith("xmpmeta")
