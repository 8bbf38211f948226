"""Pictures never go without their credit, in the gallery or in the viewer."""

import pytest
from django.test import Client

from tests.factories.heritage import RecordFactory, add_picture
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


def test_every_picture_carries_its_credit(visitor: Client) -> None:
    record = RecordFactory()
    for primary in (True, False, False):
        asset = add_picture(record, primary=primary).asset
        asset.credit_vi = "Hình minh họa tự động"
        asset.save()
    page = parse(visitor.get(f"/di-san/{record.slug}/"))
    links = [link for link in find_all(page, "a") if link.get("data-picture") is not None]
    assert len(links) == 3
    for link in links:
        assert "Hình minh họa tự động" in link.get("data-caption", "")
    (gallery,) = find_all(page, "museum-gallery")
    assert text_of(gallery).count("Hình minh họa tự động") == 1, "one line says it of all three"


def test_a_picture_of_another_hand_says_so_under_the_strip(visitor: Client) -> None:
    record = RecordFactory()
    for primary, credit in ((True, "Ảnh: Nguyễn A"), (False, "Ảnh: Trần B")):
        asset = add_picture(record, primary=primary).asset
        asset.credit_vi = credit
        asset.save()
    (gallery,) = find_all(parse(visitor.get(f"/di-san/{record.slug}/")), "museum-gallery")
    assert text_of(gallery).count("Ảnh: Nguyễn A") == 1
    assert text_of(gallery).count("Ảnh: Trần B") == 1
