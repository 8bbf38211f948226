"""The same tests on a folder and on a bucket, and what they do behind the museum's back."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.storage import Storage

from tests.servers import s3


def path_of(storage: Storage, name: str) -> Path | None:
    """Where a file lies, None when it is in a bucket."""
    try:
        return Path(storage.path(name))
    except NotImplementedError:
        return None


def put(storage: Any, name: str, data: bytes) -> None:
    """Write a file past the museum."""
    if (path := path_of(storage, name)) is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    else:
        key = storage._normalize_name(name)
        s3.client().put_object(Bucket=storage.bucket_name, Key=key, Body=data)


def take(storage: Any, name: str) -> None:
    """Delete a file past the museum."""
    if (path := path_of(storage, name)) is not None:
        path.unlink()
    else:
        s3.client().delete_object(Bucket=storage.bucket_name, Key=storage._normalize_name(name))


def use_buckets(settings: Any, folder: Path) -> None:
    """Keep originals in one bucket and what is made from them in another."""
    begin = f"s3+http://{s3.KEY}:{quote(s3.SECRET, safe='')}@{s3.address()}"
    settings.STORAGE_URL = f"{begin}/{s3.new_bucket()}/kho/goc?region=us-east-1"
    settings.DERIVATIVES_URL = f"{begin}/{s3.new_bucket()}?region=us-east-1"
    settings.MEDIA_CACHE_DIR = str(folder / "fetched")
    settings.STORAGES = {
        **settings.STORAGES,
        "originals": {"BACKEND": "media.storage.bucket.OriginalsBucket"},
        "default": {"BACKEND": "media.storage.bucket.BucketStorage"},
    }


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, settings: Any, tmp_path: Path) -> str:
    """Both kinds of store, one after the other."""
    if request.param == "bucket":
        use_buckets(settings, tmp_path)
    return str(request.param)
