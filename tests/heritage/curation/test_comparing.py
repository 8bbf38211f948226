"""Two versions side by side say yes, no and days as people do."""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from heritage.curation.comparing import spoken
from heritage.models import Claim, HeritageRecord, Site
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


@pytest.mark.django_db
@pytest.mark.parametrize("numbers", [(1, 2), (None, 2), (1, None)])
def test_a_row_that_says_the_same_is_no_change(
    reviewing: Client, numbers: tuple[int | None, int | None]
) -> None:
    record = make(Site)
    for number, title in zip(numbers, ("Đình Chèm", "Đình Trèm"), strict=True):
        record.title_vi = title
        record.claims.set([Claim(pk=number, field="niên đại", value="1610", preferred=True)])
        record.save_revision()
    page = reviewing.get(url(record, "revisions_compare", *_last_two(record))).content.decode()
    assert "Trèm" in page
    assert "1610" not in page
    assert "comparison__child-object" not in page


@pytest.mark.django_db
def test_beside_a_changed_row_the_others_stand_as_they_were(reviewing: Client) -> None:
    record = make(Site)
    for first, values in ((1, ("1610", "1635", "1700")), (4, ("1620", "1635", "1700", "1789"))):
        record.claims.set(
            [
                Claim(pk=first + place, field="niên đại", value=value, sort_order=place)
                for place, value in enumerate(values)
            ]
        )
        record.save_revision()
    page = reviewing.get(url(record, "revisions_compare", *_last_two(record))).content.decode()
    rows = re.findall(r'comparison__child-object (addition|deletion|)".*?</dl>', page, re.DOTALL)
    assert sorted(rows) == ["", "", "addition", "addition", "deletion"]


def _last_two(record: Site) -> list[int]:
    return list(record.revisions.order_by("pk").values_list("pk", flat=True))[-2:]


def _labels(panel: Any) -> Iterator[tuple[str, str]]:
    """What each field of a form's panel is called in the form, and where versions differ."""
    if bound := getattr(panel, "bound_field", None):
        instance = panel.instance or panel.panel.model()
        for compare in panel.get_comparison():
            yield str(bound.label), str(compare(instance, instance).field_label())
    for child in getattr(panel, "children", ()):
        yield from _labels(child)
    if empty := getattr(panel, "empty_child", None):
        yield from _labels(empty)


@pytest.mark.django_db
def test_fields_are_called_what_the_form_calls_them(kind: type[HeritageRecord], rf: Any) -> None:
    request = rf.get("/")
    request.user = User.objects.create_superuser("quan-tri", "a@example.vn", "mat-khau")
    handler = kind.get_edit_handler()
    form = handler.get_form_class()(instance=kind(), for_user=request.user)
    panel = handler.get_bound_panel(instance=form.instance, request=request, form=form)
    found = list(_labels(panel))
    assert len(found) > 20
    assert [pair for pair in found if pair[0] != pair[1]] == []


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
