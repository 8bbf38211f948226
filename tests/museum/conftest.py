"""What tests of the public museum share."""

import pytest
from django.test import Client


@pytest.fixture
def visitor() -> Client:
    """Someone who is not signed in."""
    return Client()
