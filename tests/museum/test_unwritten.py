"""An officer is told of characters that readers may not see."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from heritage.models import HeritageRecord, Inscription, RecordName
from museum.presentation.unwritten import unwritten
from tests.factories.heritage import RecordFactory
from tests.museum.fonts import fetched

pytestmark = [pytest.mark.django_db, fetched]
PRIVATE, NEW = "\U000f0123", "\U00030000"


def form(record: HeritageRecord) -> str:
    """The form as an officer opens it."""
    officer = Client()
    officer.force_login(get_user_model().objects.create_superuser("can-bo", "a@b.vn", "x"))
    response = officer.get(reverse("wagtailsnippets_heritage_site:edit", args=(record.pk,)))
    assert response.status_code == 200
    return response.content.decode()


def test_what_our_fonts_have_is_not_mentioned() -> None:
    record = RecordFactory(title_vi="Đình Chèm")
    RecordName.objects.create(record=record, text="慈廉𡨸", language="vi-Hani")
    assert unwritten(record) == ""
    assert "Phông chữ của bảo tàng chưa có" not in form(record)


def test_what_they_lack_is_named_with_its_code() -> None:
    record = RecordFactory()
    RecordName.objects.create(record=record, text=f"慈{NEW}", language="vi-Hani")
    Inscription.objects.create(record=record, text=f"{PRIVATE}日{PRIVATE}")
    assert unwritten(record) == NEW + PRIVATE
    page = form(record)
    assert "U+30000" in page and "U+F0123" in page and "U+65E5" not in page
