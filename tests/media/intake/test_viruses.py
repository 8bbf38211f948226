"""Files are looked at by ClamAV's daemon where there is one; no answer lets nothing in."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from media import checks
from media.intake.viruses import ScannerAway, scan
from media.kinds.audio.intake import accept_audio
from media.kinds.file.intake import accept_document
from media.kinds.image.intake import accept_picture
from media.kinds.model3d.intake import accept_model
from media.models import Asset
from tests.factories.media import picture_bytes
from tests.media.clamd import EICAR, clamd
from tests.media.forms.test_picture_form import fields
from tests.media.samples.documents import ooxml
from tests.media.samples.models3d import changed
from tests.media.samples.pictures import encoded, scene
from tests.media.samples.recordings import VTT, wav_bytes


@pytest.fixture
def daemon(settings: Any, tmp_path: Path) -> Iterator[Any]:
    """A daemon that is set up."""
    where = tmp_path / "clamd.ctl"
    with clamd(where) as server:
        settings.CLAMAV_SOCKET = str(where)
        yield server


INFECTED = [
    (accept_picture, picture_bytes(form="GIF", comment=EICAR), "a.gif"),
    (accept_document, ooxml(more={"word/a.txt": b"a"}) + EICAR, "a.docx"),
    (accept_document, EICAR, "a.txt"),
    (accept_audio, wav_bytes() + EICAR, "a.wav"),
    (accept_model, changed("asset.extras", EICAR.decode()).replace(b"\\\\PZX", b"\\PZX"), "a.glb"),
]


@pytest.mark.parametrize(("accept", "data", "name"), INFECTED)
def test_a_virus_is_refused_by_name_in_every_kind(
    daemon: Any, accept: Any, data: bytes, name: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        accept(ContentFile(data, name=name), name)
    assert caught.value.code == "infected"
    assert "Eicar-Signature" in caught.value.messages[0]


def test_what_is_clean_comes_in_and_all_of_it_was_looked_at(daemon: Any) -> None:
    data = encoded(scene(1, (900, 700)), "PNG", compress_level=0)
    file = ContentFile(data)
    assert accept_picture(file, "a.png").width == 900
    assert daemon.scanned == [data]
    assert file.tell() == 0


def test_over_the_network_too(settings: Any) -> None:
    with clamd() as server:
        settings.CLAMAV_SOCKET = f"127.0.0.1:{server.server_address[1]}"
        assert scan(ContentFile(b"a")) == ""
        assert scan(ContentFile(EICAR)) == "Eicar-Signature"


def test_nothing_is_asked_where_there_is_no_scanner(settings: Any) -> None:
    assert settings.CLAMAV_SOCKET == ""
    accept_document(ContentFile(EICAR), "a.txt")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"stream: Can't allocate memory ERROR", "scanner-away"),
        (b"\xff\xfe", "scanner-away"),
        (b"x" * 9000, "scanner-away"),
    ],
)
def test_an_answer_that_is_none_lets_nothing_in(daemon: Any, answer: bytes, code: str) -> None:
    daemon.answer = answer
    with pytest.raises(ValidationError) as caught:
        accept_picture(ContentFile(picture_bytes()), "a.png")
    assert caught.value.code == code


def test_what_is_too_heavy_for_the_scanner_says_so(daemon: Any) -> None:
    daemon.most = 1000
    with pytest.raises(ValidationError) as caught:
        accept_document(ContentFile("trống".encode() * 500_000), "a.txt")
    assert caught.value.code == "scanner-limit"


def test_a_scanner_that_says_nothing_is_not_waited_for(settings: Any, tmp_path: Path) -> None:
    settings.CLAMAV_SOCKET, settings.CLAMAV_SECONDS = str(tmp_path / "deaf"), 0.2
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(settings.CLAMAV_SOCKET)
        deaf.listen()
        with pytest.raises(ScannerAway, match="timed out"):
            scan(ContentFile(b"a"))


@pytest.mark.django_db
class TestForms:
    """What an officer is told."""

    def told(self, desk: Client, data: bytes) -> str:
        """Send a picture; return the answer."""
        file = SimpleUploadedFile("a.png", data)
        return desk.post(reverse("wagtailimages:add"), fields(file=file)).content.decode()

    def test_a_virus_is_told_in_the_officers_language(
        self, daemon: Any, desk: Client, officer: Any
    ) -> None:
        assert "Tệp có mã độc (Eicar-Signature)" in self.told(desk, picture_bytes() + EICAR)
        from wagtail.users.models import UserProfile

        profile = UserProfile.get_for_user(officer)
        profile.preferred_language = "en"
        profile.save()
        with translation.override("en"):
            assert "malicious code (Eicar-Signature)" in self.told(desk, picture_bytes() + EICAR)
        assert not Asset.objects.exists()

    def test_an_absent_scanner_says_try_again_later(
        self, settings: Any, tmp_path: Path, desk: Client
    ) -> None:
        settings.CLAMAV_SOCKET = str(tmp_path / "nobody")
        assert "Hãy thử lại sau ít phút" in self.told(desk, picture_bytes())
        assert not Asset.objects.exists()

    def test_captions_are_looked_at(self, daemon: Any, desk: Client) -> None:
        sent = {
            "title": "Trống",
            "file": SimpleUploadedFile("a.wav", wav_bytes()),
            "captions_vi_file": SimpleUploadedFile("a.vtt", VTT.encode() + EICAR),
            "rights": "cne",
            "access": "public",
            "alt_vi": "Trống",
        }
        page = desk.post(reverse("wagtailmedia:add", args=["audio"]), sent)
        assert "Eicar-Signature" in str(page.context["form"].errors["captions_vi_file"])


class TestOperators:
    """What an operator is told."""

    def test_an_address_that_is_none_is_noticed(self, settings: Any) -> None:
        assert checks.check_scanner_address(None) == []
        for wrong in ("clamd", "clamd:", ":3310", "host:port"):
            settings.CLAMAV_SOCKET = wrong
            assert [found.id for found in checks.check_scanner_address(None)] == ["media.E006"]
        for right in ("/run/clamav/clamd.ctl", "scanner:3310", "[::1]:3310"):
            settings.CLAMAV_SOCKET = right
            assert checks.check_scanner_address(None) == []

    def test_a_scanner_that_does_not_answer_is_noticed(self, settings: Any, daemon: Any) -> None:
        assert checks.check_scanner_answers(None) == []
        settings.CLAMAV_SOCKET += "x"
        found = checks.check_scanner_answers(None)
        assert [each.id for each in found] == ["media.W001"]

    @pytest.mark.django_db
    def test_ready_says_so_and_keeps_nobody_out(
        self, settings: Any, daemon: Any, client: Client
    ) -> None:
        assert client.get("/readyz").json()["viruses"] == "ok"
        settings.CLAMAV_SOCKET += "x"
        answer = client.get("/readyz")
        assert (answer.status_code, answer.json()["viruses"]) == (200, "degraded: failed")
