"""The first page's doors into the collection: a picture each, of what visitors may see."""

import pytest
from django.test import Client

from heritage.enums import Access
from museum.models import HomePage
from tests.factories.heritage import RecordFactory, add_picture
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


def _doors(visitor: Client, path: str = "/") -> dict[str, str]:
    """Name of each door → the address of its picture, "" for a drawn roof."""
    (row,) = find_all(parse(visitor.get(path)), "ul", class_="doors")
    found = {}
    for door in row:
        pictures = find_all(door, "img")
        name = text_of(find_all(door, "span", class_="door-name")[0])
        found[name] = (pictures[0].get("src") or "") if pictures else ""
    return found


def test_each_kind_has_a_door_with_a_picture(visitor: Client) -> None:
    for kind in ("site", "object", "element"):
        add_picture(RecordFactory(kind=kind))
    doors = _doors(visitor)
    assert len(doors) == 3 and all(doors.values())


def test_a_kind_without_pictures_keeps_a_plain_door(visitor: Client) -> None:
    RecordFactory(kind="person")
    add_picture(RecordFactory(kind="site"))
    assert sorted(bool(picture) for picture in _doors(visitor).values()) == [False, True]


def test_a_door_shows_what_does_not_hang_above_already(visitor: Client) -> None:
    hero, other = RecordFactory(kind="site"), RecordFactory(kind="site")
    for record in (hero, other):
        add_picture(record)
    home = HomePage.objects.get(locale__language_code="vi")
    home.hero_id = hero.pk
    home.save()
    view = visitor.get("/").context["view"]
    assert view.hero.id == hero.pk
    assert [door.picture.record_id for door in view.kinds] == [other.pk]


@pytest.mark.parametrize("closed", [{"draft": True}, {"access": Access.RESTRICTED}])
def test_no_door_shows_what_is_closed(visitor: Client, closed: dict[str, object]) -> None:
    add_picture(RecordFactory(kind="site", **closed))
    RecordFactory(kind="site")
    assert list(_doors(visitor).values()) == [""]


def test_english_doors_have_pictures_too(visitor: Client) -> None:
    add_picture(RecordFactory(kind="site"))
    assert all(_doors(visitor, "/en/").values())
