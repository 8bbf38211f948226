"""What tests of IIIF share: a way to say what manifests are about."""

from collections.abc import Callable, Iterator

import pytest

from media.iiif import presentation
from media.iiif.presentation import ManifestSource
from media.iiif.presentation.source import NoSource

Register = Callable[[ManifestSource], ManifestSource]


@pytest.fixture
def asking() -> Iterator[Register]:
    """Register a source for the time of a test; without one there is none."""
    previous = presentation.register_source(NoSource())
    yield presentation.register_source
    presentation.register_source(previous)
