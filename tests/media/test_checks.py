"""The laws of media hold, and are noticed when they do not."""

from typing import Any

import pytest

from media import checks
from media.kinds import base
from media.models import AssetKind
from media.rights import STATEMENTS


def test_all_is_well() -> None:
    assert checks.check_payloads_have_kinds(None) == []
    assert checks.check_rights_are_described(None) == []
    assert checks.check_limits(None) == []


def test_a_payload_without_a_kind_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(base._kinds, AssetKind.FILE)
    assert [found.id for found in checks.check_payloads_have_kinds(None)] == ["media.E001"]


def test_an_undescribed_statement_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(STATEMENTS, "inc")
    monkeypatch.delitem(STATEMENTS, "und")
    found = checks.check_rights_are_described(None)
    assert [message.id for message in found] == ["media.E002"]
    assert "inc, und" in found[0].msg


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("MEDIA_MAX_IMAGE_BYTES", 0, "media.E003"),
        ("MEDIA_MAX_IMAGE_PIXELS", -1, "media.E003"),
        ("MEDIA_MAX_DOCUMENT_BYTES", 0, "media.E003"),
        ("MEDIA_FIXITY_DAYS", 0, "media.E003"),
        ("WAGTAILDOCS_SERVE_METHOD", "direct", "media.E004"),
        ("MEDIA_ACCEL_REDIRECT", "kept", "media.E005"),
    ],
)
def test_a_wrong_setting_is_noticed(settings: Any, name: str, value: Any, code: str) -> None:
    setattr(settings, name, value)
    assert [message.id for message in checks.check_limits(None)] == [code]
