"""The picture tag: what exists, sized for its slot, nothing encoded now."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.template import Context, Template
from django.utils.translation import override

from media.kinds.image import derivatives
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from tests.factories.media import AssetFactory, DocumentAssetFactory, picture_bytes

pytestmark = pytest.mark.django_db


def render(asset: Asset, arguments: str = "") -> str:
    """Render the tag."""
    template = Template("{% load media_tags %}{% picture asset " + arguments + " %}")
    return template.render(Context({"asset": asset})).strip()


@pytest.fixture
def ready() -> Asset:
    """A picture with all its renditions."""
    asset: Asset = AssetFactory.create(size=(1000, 500), alt_vi="Cổng & sân", english=True)
    list(derivatives.make(asset.image))
    return Asset.objects.for_gallery().get(pk=asset.pk)


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pictures whose renditions were asked for."""
    found: list[int] = []
    task = SimpleNamespace(name="make_derivatives", enqueue=found.append)
    monkeypatch.setattr(derivatives, "make_derivatives", task)
    return found


def test_avif_then_webp_then_jpeg(ready: Asset) -> None:
    html = render(ready, 'sizes="(min-width: 60em) 33vw, 100vw"')
    types = re.findall(r'<source type="([^"]+)"', html)
    assert types == ["image/avif", "image/webp"]
    assert html.count('sizes="(min-width: 60em) 33vw, 100vw"') == 3
    assert re.search(r'<img src="/media/renditions/\w+/\w+\.jpg" srcset="[^"]+"', html)
    assert 'width="1000" height="500"' in html


def test_each_source_offers_the_whole_ladder(ready: Asset) -> None:
    for srcset in re.findall(r'srcset="([^"]+)"', render(ready)):
        assert re.findall(r" (\d+)w", srcset) == ["320", "640", "960", "1000"]


@pytest.mark.parametrize(
    ("largest", "widths"),
    [(100, ["320"]), (320, ["320"]), (600, ["320", "640"]), (5000, ["320", "640", "960", "1000"])],
)
def test_a_small_slot_is_offered_no_more_than_it_needs(
    ready: Asset, largest: int, widths: list[str]
) -> None:
    srcset = re.findall(r'srcset="([^"]+)"', render(ready, f"largest={largest}"))[0]
    assert re.findall(r" (\d+)w", srcset) == widths


def test_pictures_wait_their_turn_but_for_the_first(ready: Asset) -> None:
    lazy, eager = render(ready), render(ready, "eager=True")
    assert 'loading="lazy"' in lazy
    assert "fetchpriority" not in lazy
    assert 'fetchpriority="high"' in eager
    assert "loading" not in eager


def test_the_alternative_text_is_the_readers(ready: Asset) -> None:
    with override("vi"):
        assert 'alt="Cổng &amp; sân"' in render(ready)
    with override("en"):
        html = render(ready)
    assert 'alt="The gate"' in html
    assert "lang=" not in html


def test_a_fallback_says_its_language() -> None:
    asset = AssetFactory.create(alt_vi="Cổng")
    list(derivatives.make(asset.image))
    with override("en"):
        html = render(asset)
    assert 'alt="Cổng" lang="vi"' in html


def test_a_picture_told_beside_is_decorative(ready: Asset) -> None:
    html = render(ready, 'alt=""')
    assert 'alt=""' in html
    assert "lang=" not in html


def test_further_attributes_are_escaped(ready: Asset) -> None:
    template = Template('{% load media_tags %}{% picture asset class="hero" data_zoom=zoom %}')
    html = template.render(Context({"asset": ready, "zoom": '"><script>'}))
    assert ' class="hero"' in html
    assert 'data-zoom="&quot;&gt;&lt;script&gt;"' in html


@pytest.mark.parametrize(
    ("x", "y", "focus"), [(500, 250, ("5", "5")), (0, 500, ("0", "10")), (333, 60, ("3", "1"))]
)
def test_the_focal_point_is_told_in_tenths(
    ready: Asset, x: int, y: int, focus: tuple[str, str]
) -> None:
    assert "data-focus" not in render(ready)
    ready.image.focal_point_x, ready.image.focal_point_y = x, y
    html = render(ready)
    assert f'data-focus-x="{focus[0]}" data-focus-y="{focus[1]}"' in html
    assert "style=" not in html


def test_a_gallery_costs_no_query_per_picture(ready: Asset, django_assert_num_queries: Any) -> None:
    for _ in range(3):
        list(derivatives.make(AssetFactory.create().image))
    with django_assert_num_queries(2):
        for asset in Asset.objects.for_gallery():
            render(asset)


def test_what_is_not_made_yet_is_asked_for_and_held_open(asked: list[int]) -> None:
    asset = AssetFactory.create(size=(400, 300), alt_vi="Cổng")
    html = render(asset)
    assert "media/pending.svg" in html
    assert 'width="400" height="300"' in html
    assert 'alt="Ảnh đang được chuẩn bị: Cổng"' in html
    assert " data-pending" in html and 'alt=""' in render(asset, 'alt=""')
    assert "<source" not in html
    assert asked == [asset.image.pk]
    assert not asset.image.renditions.exists()


def test_what_is_half_made_is_shown_as_far_as_it_goes(asked: list[int]) -> None:
    asset = AssetFactory.create(size=(400, 300))
    making = derivatives.make(asset.image)
    next(making)
    html = render(asset)
    assert re.search(r'<img src="[^"]+\.jpg" srcset="[^"]+ 320w"', html)
    assert "<source" not in html
    assert "pending" not in html and "chuẩn bị" not in html
    assert asked == [asset.image.pk]


def test_what_is_complete_is_not_asked_for(ready: Asset, asked: list[int]) -> None:
    render(ready)
    assert asked == []


@pytest.mark.parametrize("kind", [AssetKind.FILE, AssetKind.AUDIO])
def test_what_is_no_picture_shows_a_placeholder(kind: AssetKind, asked: list[int]) -> None:
    html = render(DocumentAssetFactory.create() if kind == AssetKind.FILE else Asset(kind=kind))
    assert "pending.svg" in html
    assert "data-pending" not in html and "chuẩn bị" not in html
    assert asked == []


def test_equal_widths_are_offered_once() -> None:
    asset = AssetFactory.create(size=(400, 300))
    asset.image.width = 900
    list(derivatives.make(asset.image))
    for srcset in re.findall(r'srcset="([^"]+)"', render(asset)):
        assert re.findall(r" (\d+)w", srcset) == ["320", "400"]


@pytest.mark.parametrize(("width", "found"), [(300, 320), (5000, 1000)])
def test_one_address_for_a_share_card(ready: Asset, width: int, found: int) -> None:
    template = Template("{% load media_tags %}{% picture_url asset width %}")
    url = template.render(Context({"asset": ready, "width": width}))
    rendition = ready.image.renditions.get(file=url.removeprefix("/media/"))
    assert rendition.width == found
    assert "avif" not in rendition.filter_spec


def test_no_address_while_there_is_none() -> None:
    template = Template("{% load media_tags %}{% picture_url asset %}")
    assert template.render(Context({"asset": AssetFactory.create()})) == ""
    assert template.render(Context({"asset": DocumentAssetFactory.create()})) == ""


def credit(asset: Asset) -> str:
    """Render the credit tag."""
    return Template("{% load media_tags %}{% credit asset %}").render(Context({"asset": asset}))


def test_the_credit_stands_with_its_rights() -> None:
    asset = AssetFactory.create(credit_vi="Ảnh: <Nguyễn A>", rights=RightsStatement.BY)
    html = credit(asset)
    assert "Ảnh: &lt;Nguyễn A&gt;" in html
    assert 'rel="license" href="https://creativecommons.org/licenses/by/4.0/"' in html
    assert "phần mềm" not in html
    with override("en"):
        english = credit(asset)
    assert 'lang="vi"' in english
    assert "CC BY 4.0" in english


def test_a_drawing_by_software_says_so() -> None:
    html = credit(AssetFactory.create(generated_drawing=True, file=picture_bytes(colour="gold")))
    assert "Hình minh họa do phần mềm vẽ" in html
    assert "Bảo tàng số" in html
