"""What our pages may ask a device for."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/en/", "/di-san/", "/admin/login/", "/khong-co/"])
def test_every_page_says_what_it_may_ask_for(client: Client, path: str) -> None:
    for _again in range(2):
        told = client.get(path, follow=True)["Permissions-Policy"].split(", ")
        assert "xr-spatial-tracking=(self)" in told
        assert "gyroscope=(self)" in told and "geolocation=(self)" in told
        assert "camera=()" in told and "microphone=()" in told
        assert not any("*" in each for each in told)
