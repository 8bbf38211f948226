"""Bringing in a file: what is wrong is seen, what was done stays, a break costs nothing."""

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Route, expect

from media.kinds.recording.models import MuseumRecording
from media.models import Asset
from tests.browser.admin.conftest import Desk
from tests.browser.axe import violations
from tests.factories.media import picture_bytes
from tests.media.samples.recordings import wav_bytes

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "dinh-chem.jpg"
    path.write_bytes(picture_bytes(form="JPEG"))
    return path


@pytest.fixture
def window(desk: Desk) -> Locator:
    """The chooser's window with its upload form."""
    desk.sign_in("writer")
    desk.open("/admin/snippets/heritage/site/add/")
    desk.tab("Tư liệu")
    desk.page.get_by_role("button", name="Thêm tư liệu").click()
    desk.page.get_by_role("button", name="Chọn tư liệu").first.click()
    window = desk.page.locator(".modal-body")
    window.get_by_role("tab", name="Tải lên").click()
    return window


def send(window: Locator) -> None:
    """Press the button at the end of the long form."""
    window.get_by_role("button", name="Tải lên").click()


def test_what_is_missing_comes_into_view(window: Locator, picture: Path) -> None:
    window.locator("[name=asset-upload-file]").set_input_files(picture)
    # The title is taken from the file's name a moment later.
    expect(window.locator("[name=asset-upload-title]")).not_to_have_value("")
    send(window)
    missing = window.locator("[name=asset-upload-alt_vi]")
    expect(missing).to_be_focused()
    expect(missing).to_be_in_viewport()


def test_refused_file_comes_into_view_with_its_reason(window: Locator, tmp_path: Path) -> None:
    fake = tmp_path / "gia.jpg"
    fake.write_text("không phải ảnh")
    window.locator("[name=asset-upload-file]").set_input_files(fake)
    window.locator("[name=asset-upload-alt_vi]").fill("Đình nhìn từ sông")
    send(window)
    field = window.locator("[name=asset-upload-file]")
    expect(field).to_be_focused()
    expect(window.get_by_text("Nội dung tệp không phải JPEG")).to_be_in_viewport()
    expect(window.locator("[name=asset-upload-alt_vi]")).to_have_value("Đình nhìn từ sông")


def test_good_file_is_not_chosen_twice(window: Locator, picture: Path) -> None:
    window.locator("[name=asset-upload-file]").set_input_files(picture)
    window.locator("[name=asset-upload-alt_vi]").fill("Đình nhìn từ sông")
    window.locator("[name=asset-upload-source_url]").fill("không phải địa chỉ")
    send(window)
    address = window.locator("[name=asset-upload-source_url]")
    expect(address).to_be_focused()
    address.fill("")
    send(window)
    expect(window).to_have_count(0)
    assert Asset.objects.get().alt_vi == "Đình nhìn từ sông"


def heavy_sound() -> bytes:
    """Five megabytes of silence."""
    return wav_bytes(seconds=60, rate=44_100)


def test_a_large_recording_survives_a_break(desk: Desk, tmp_path: Path) -> None:
    """The line dies once, the officer pauses and goes on, an error in the form costs nothing."""
    sound = tmp_path / "Trống hội.wav"
    sound.write_bytes(heavy_sound())
    broken: list[str] = []

    def break_once(route: Route) -> None:
        if route.request.method == "PATCH" and not broken:
            broken.append(route.request.url)
            route.abort("connectionreset")
        else:
            route.continue_()

    desk.sign_in("reviewer")
    desk.page.route("**/assets/arriving/**", break_once)
    desk.open("/admin/media/audio/add/")
    desk.page.locator('input[name="file"]').set_input_files(str(sound))
    said = desk.page.locator("arriving-file [role=status]")
    expect(said).to_have_text("Đã gửi xong, chưa lưu: Trống hội.wav", timeout=60_000)
    assert broken
    assert violations(desk.page, within="arriving-file") == []
    desk.page.locator('input[name="title"]').fill("Trống hội")
    desk.press(desk.page.get_by_role("button", name="Tải lên"))
    expect(said).to_have_text("Đã gửi xong, chưa lưu: Trống hội.wav")
    desk.page.locator('input[name="alt_vi"]').fill("Ba hồi trống khai hội")
    desk.page.locator('textarea[name="transcript_vi"]').fill("[ba hồi trống]")
    desk.press(desk.page.get_by_role("button", name="Tải lên"))
    recording = MuseumRecording.objects.get()
    assert recording.asset.sha256 == hashlib.sha256(sound.read_bytes()).hexdigest()
