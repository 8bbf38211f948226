"""The official validator of the IIIF Image API, run against a museum that is served.

It is not among our packages (it pins old ones): docs/guides/iiif.md says how to fetch it; while
it is not there this is skipped.
"""

import json
import subprocess
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from PIL import Image
from pytest_django.live_server_helper import LiveServer

from media.kinds.image.pyramids import make_pyramid
from tests.factories.heritage import RecordFactory, add_picture
from tests.factories.media import AssetFactory

HOME = settings.VAR_DIR / "iiif-validator" / "bin"
CONTRADICTS_THE_STANDARD = {"size_noup"}
"""It wants `!2000,3000` of a smaller picture refused; §4.2: as large as possible, no larger."""
_COLOURS = (
    "import json; from iiif_validator.validator import ValidationInfo;"
    "print(json.dumps(ValidationInfo().colorInfo))"
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not HOME.is_dir(), reason="no iiif-validator: see docs/guides/iiif.md"),
]


def run(*command: str) -> str:
    """Run one of the validator's programs; return what it said."""
    done = subprocess.run([str(HOME / command[0]), *command[1:]], capture_output=True, text=True)  # noqa: S603
    return done.stdout + done.stderr


def reference() -> bytes:
    """The validator's picture of a hundred squares, of whose colours it asks."""
    picture = Image.new("RGB", (1000, 1000))
    for column, colours in enumerate(json.loads(run("python", "-c", _COLOURS).splitlines()[-1])):
        for row, colour in enumerate(colours):
            left, top = column * 100, row * 100
            picture.paste(tuple(colour), (left, top, left + 100, top + 100))
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def test_the_official_validator_agrees(committed_db: None, live_server: LiveServer) -> None:
    use = add_picture(RecordFactory())
    use.asset = AssetFactory.create(file=reference())
    use.save()
    make_pyramid(use.asset.image)
    server = urlsplit(live_server.url).netloc
    said = run(
        *("iiif-validate.py", "-s", server, "-p", "iiif/3", "-i", use.asset.pk),
        *("--version", "3.0", "--level", "2"),
    )
    results = [line.split()[2:4] for line in said.splitlines() if line.endswith(("PASS", "FAIL"))]
    assert len(results) > 30, said
    failed = {test for test, result in results if result == "FAIL"}
    assert failed <= CONTRADICTS_THE_STANDARD, said
