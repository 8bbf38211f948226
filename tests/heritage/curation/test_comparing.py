"""Two versions side by side say yes, no and days as people do."""

import datetime
from decimal import Decimal

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from heritage.curation.comparing import spoken
from heritage.models import Claim, Site
from museum.accounts.models import User
from tests.heritage.curation.office import make, url


def changes(client: Client, record: Site) -> str:
    """The page that compares the first version with the last."""
    record.save_revision()
    address = url(record, "revisions_compare", "earliest", "latest")
    return client.get(address).content.decode()


@pytest.mark.django_db
def test_a_choice_is_yes_or_no_in_the_readers_language(reviewing: Client, reviewer: User) -> None:
    record = make(Site)
    record.claims.add(Claim(field="niên đại", value="1610", preferred=True))
    page = changes(reviewing, record)
    assert "True" not in page
    assert "có</" in page or "Có</" in page
    UserProfile.objects.create(user=reviewer, preferred_language="en")
    assert "yes</" in changes(reviewing, record).lower()


@pytest.mark.django_db
def test_a_day_is_written_as_in_the_form_and_what_was_empty_stays_so(reviewing: Client) -> None:
    record = make(Site)
    record.embargo_until = datetime.date(2030, 12, 25)
    record.latitude, record.longitude = 21.085, 105.772
    page = changes(reviewing, record)
    assert "25/12/2030" in page
    assert "2030-12-25" not in page
    assert ">None<" not in page
    assert '<span class="addition">21.085' in page


@pytest.mark.django_db
def test_a_value_taken_away_is_struck_out_alone(reviewing: Client) -> None:
    record = make(Site, embargo_until=datetime.date(2030, 12, 25))
    record.embargo_until = None
    page = changes(reviewing, record)
    assert '<span class="deletion">25/12/2030</span>' in page
    assert '<span class="addition">None' not in page


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        (0, "0"),
        (Decimal("21.0850"), "21.0850"),
        (datetime.date(1990, 1, 2), "02/01/1990"),
    ],
)
def test_spoken(value: object, said: str) -> None:
    assert spoken(value) == said
