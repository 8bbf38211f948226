"""The letter of somebody who forgot the password."""

import re

import pytest
from django.core import mail
from django.test import Client, override_settings

from museum.accounts.models import User
from tests.museum.letters.conftest import html_of, letter_to, speaks

ADDRESS = "/admin/password_reset/"


def test_its_link_lets_one_choose_anew(writer: User) -> None:
    browser = Client()
    browser.post(ADDRESS, {"email": writer.email})
    letter = letter_to(writer)
    assert letter.subject == "Đặt lại mật khẩu"
    found = re.search(r"http://localhost:8000(/admin/password_reset/confirm/\S+)", letter.body)
    assert found and found[1] in html_of(letter)
    assert writer.username in letter.body
    assert "tab-notifications" not in letter.body + html_of(letter)
    form = browser.get(found[1], follow=True)
    word = "Chem-1234-dinh"
    browser.post(
        form.redirect_chain[-1][0], {"new_password1": word, "new_password2": word}, follow=True
    )
    assert Client().login(username=writer.username, password=word)


def test_it_speaks_the_language_of_the_account(writer: User) -> None:
    speaks(writer, "en")
    Client().post(ADDRESS, {"email": writer.email}, headers={"accept-language": "vi"})
    assert '<html lang="en">' in html_of(letter_to(writer))


@override_settings(ALLOWED_HOSTS=["*"])
def test_no_host_of_the_request_gets_into_the_link(writer: User) -> None:
    Client(headers={"host": "evil.example"}).post(ADDRESS, {"email": writer.email})
    letter = letter_to(writer)
    assert "evil.example" not in letter.body + html_of(letter)


@pytest.mark.django_db
def test_an_unknown_address_gets_nothing_and_learns_nothing(writer: User) -> None:
    known = Client().post(ADDRESS, {"email": writer.email})
    mail.outbox.clear()
    unknown = Client().post(ADDRESS, {"email": "khong-ai@example.vn"})
    assert unknown.status_code == known.status_code == 302
    assert unknown["Location"] == known["Location"]
    assert mail.outbox == []


@pytest.mark.django_db
@override_settings(WAGTAIL_PASSWORD_RESET_ENABLED=False)
def test_without_a_server_nobody_is_offered_it() -> None:
    assert ADDRESS not in Client().get("/admin/login/").content.decode()
    assert Client().get(ADDRESS).status_code == 404
