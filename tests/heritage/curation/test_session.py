"""What the desk's forms ask before they are sent."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
ASKED = {"x-requested-with": "XMLHttpRequest"}


def test_it_gives_the_token_of_this_session(writing: Client) -> None:
    answer = writing.get(reverse("heritage_session"), headers=ASKED)
    assert answer.json()["token"]
    assert "no-store" in answer["Cache-Control"]
    assert "csrftoken" in answer.cookies


def test_whoever_is_signed_out_is_told_so(client: Client) -> None:
    assert client.get(reverse("heritage_session"), headers=ASKED).status_code == 403
