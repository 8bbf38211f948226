"""The 3D viewer's own sheet is the one that our policy names."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders

from museum.settings.security import MODEL_VIEWER_STYLES


def test_the_policy_names_the_sheet_of_the_installed_viewer() -> None:
    found = finders.find("vendor/model-viewer/model-viewer.min.js")
    assert found
    _before, _mark, rest = Path(found).read_text(encoding="utf-8").partition("<style>")
    sheet = rest.partition("</style>")[0]
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    assert f"'sha256-{digest}'" == MODEL_VIEWER_STYLES
    assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["style-src"][1] == MODEL_VIEWER_STYLES
