"""The door of the admin speaks Vietnamese."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_labels_and_refusal_are_vietnamese() -> None:
    answer = Client().post("/admin/login/", {"username": "ai-do", "password": "sai"})
    page = answer.content.decode()
    assert "Mật khẩu" in page
    assert "Password" not in page
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in page
