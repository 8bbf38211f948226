"""Manifests and collections read by the models that are made from the IIIF schema itself.

The package is not among ours (it pins an old Pillow): docs/guides/iiif.md says how to fetch it;
while it is not there this is skipped. `presentation.py` reads them strictly in any case.
"""

import json
import subprocess
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.factories.heritage import AreaFactory, RecordFactory, enrich

HOME = settings.VAR_DIR / "iiif-prezi3" / "bin"
_READ = (
    "import json, sys; import iiif_prezi3;"
    "[getattr(iiif_prezi3, each['type'])(**each) for each in json.load(sys.stdin)]"
)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not HOME.is_dir(), reason="no iiif-prezi3: see docs/guides/iiif.md"),
]


def test_the_models_of_the_schema_read_what_we_write() -> None:
    record = enrich(RecordFactory(area=AreaFactory(), placed=True), rows=3)
    client = Client()
    addresses = (
        f"/iiif/presentation/3/{record.pid}/manifest.json",
        *("/iiif/collection.json", "/iiif/collection/kind/site.json"),
    )
    documents: list[dict[str, Any]] = [client.get(address).json() for address in addresses]
    command = [str(HOME / "python"), "-c", _READ]
    done = subprocess.run(command, input=json.dumps(documents), capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stderr
