"""Every address there is, for those who may not see everything: nothing hidden leaves by any."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation
from wagtail.models import Page

from heritage.models import AreaUnit
from media.kinds.pages.models import SequencePage
from media.models import Asset
from tests.museum.doors.house import ASKED, COMMON, HIDDEN, SIGN, House, furnish

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

Part = tuple[str, int]
"""A part of an address, and 1 when it is of something hidden."""
NOT_WALKED = {
    "admin/": "behind its own sign-in; its rooms have tests of their own",
    "documents/": "Wagtail's, closed: DocumentViewSet leads to media",
    "_util/": "Wagtail's forms for pages with a password",
    "en/_util/": "the same",
    "tai-khoan/dang-xuat/": "is only posted to",
    "en/account/sign-out/": "is only posted to",
    "en/account/password/": "as in Vietnamese",
    "tai-khoan/mat-khau/": "for those who are signed in, of themselves",
}
"""Doors that are left out, and why."""
NOTHING_BEHIND = {"api/", "api/<path:rest>", "iiif/", "iiif/<path:rest>", "iiif/3/<path:rest>"}
"""Doors that only say, in their own way, that there is nothing; all others must have opened."""
FOR_READERS = {"di-san/da-tim.json", "en/heritage/recent-searches.json"}
"""What opens only to those who are signed in."""
SAYS_NOTHING = "id/<slug:pid>.svg"
"""Draws the address that was asked, whether or not anything is there."""
REFUSED = {400, 401, 403, 404, 405, 410}
QUESTIONS = (f"q={ASKED}", f"q={COMMON}", f"q={COMMON}&view=list", f"q={COMMON}&view=timeline")
ASK = re.compile("search|suggest|di-san/$|heritage/$|ban-do/|map/|tim-nang-cao/")


def _patterns() -> Iterator[str]:
    def below(found: URLResolver, before: str) -> Iterator[str]:
        for each in found.url_patterns:
            name = before + str(each.pattern)
            if name.startswith(tuple(NOT_WALKED)):
                continue
            if isinstance(each, URLPattern):
                yield name
            else:
                yield from below(each, name)

    yield from below(get_resolver(), "")


def _doors() -> dict[str, str]:
    """Each pattern, and a language that it is of."""
    doors = {}
    for language in ("en", "vi"):
        with translation.override(language):
            doors |= dict.fromkeys(_patterns(), language)
    return doors


def _values(house: House) -> dict[str, tuple[list[str], list[str]]]:
    """Part of an address → what is there to be seen, and what is not."""
    records, hidden = house.shown, list(house.hidden.values())
    return {
        "pid": ([each.pid for each in records], [each.pid for each in hidden]),
        "slug": ([each.slug for each in records], [each.slug for each in hidden]),
        "asset_id": (
            [each.pk for each in house.shown_assets],
            [each.pk for each in house.hidden_assets],
        ),
        "naan": ([settings.ARK_NAAN or "99999"], []),
        "int:key": (
            _leaves(house.shown_assets),
            _leaves(house.hidden_assets),
        ),
        "int:pk": ([str(each.pk) for each in Page.objects.live()], []),
        "area": (list(AreaUnit.objects.values_list("slug", flat=True)[:3]), []),
        "key": (["kind/site", "kind/element"], []),
        "int:after": (["0"], []),
        "int:number": (["0", "1"], []),
        "region": (["full"], []),
        "size": (["max"], []),
        "rotation": (["0"], []),
        "last": (["default.jpg"], []),
        "rest": (["x"], []),
    }


def _leaves(assets: list[Asset]) -> list[str]:
    leaves = SequencePage.objects.filter(sequence__asset__in=assets)
    return [str(key) for key in leaves.values_list("pk", flat=True)]


def _addresses(pattern: str, house: House) -> Iterator[tuple[str, bool]]:
    """Every way to go through a door, and whether it asks for something hidden."""
    if pattern.startswith("media/"):
        yield from _files(house)
        return
    if "^" in pattern:
        yield from ((page.url, False) for page in Page.objects.live().specific() if page.url)
        return
    names = re.findall(r"<(?:(?:slug|str|path):)?([\w:]+)>", pattern)
    values = _values(house)
    choices = [
        [(value, hidden) for hidden, some in enumerate(values[name]) for value in some]
        for name in names
    ]
    for chosen in _in_turn(choices):
        address = "/" + re.sub(r"<[^>]+>", "{}", pattern).format(*(value for value, _ in chosen))
        secret = any(hidden for _value, hidden in chosen)
        yield address, secret
        if ASK.search(pattern):
            yield from ((f"{address}?{question}", secret) for question in QUESTIONS)
        if pattern in ("so-sanh/", "en/compare/"):
            every = (*house.shown, *house.hidden.values())
            yield address + "?" + "&".join(f"record={each.slug}" for each in every), False


def _in_turn(choices: list[list[Part]]) -> Iterator[tuple[Part, ...]]:
    """Each choice once, beside the first of all others."""
    first = tuple(some[0] for some in choices)
    yield first
    for number, some in enumerate(choices):
        yield from ((*first[:number], one, *first[number + 1 :]) for one in some[1:])


def _files(house: House) -> Iterator[tuple[str, bool]]:
    """Every stored file; originals are hidden from all but officers."""
    root = Path(settings.MEDIA_ROOT)
    secret = {asset.pk for asset in house.hidden_assets}
    pages = {part.pk for asset in house.hidden_assets for part in asset.parts.all()}
    for file in sorted(root.rglob("*")):
        if file.is_file():
            folder, owner, *_rest = file.relative_to(root).parts
            hidden = owner in secret | pages or folder in ("originals", "pyramids")
            yield f"/media/{file.relative_to(root)}", hidden


def _told(response: Any) -> str:
    body = b"".join(response) if response.streaming else response.content
    return f"{response.headers} ".lower() + body.decode("utf-8", "replace").lower()


@pytest.mark.parametrize("who", ["visitor", "researcher"])
def test_nothing_hidden_leaves_by_any_door(who: str, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "uploads")
    client, hidden = Client(), dict(HIDDEN)
    if who == "researcher":
        client.force_login(get_user_model().objects.create_user("nghien-cuu", password="x"))
        del hidden["registered"]
    house = furnish(hidden)
    names = [each.pid for each in house.hidden.values()]
    names += [asset.pk for asset in house.hidden_assets]
    leaks, shut = [], []
    for pattern, language in _doors().items():
        opened = False
        with translation.override(language):
            addresses = list(_addresses(pattern, house))
        for address, secret in addresses:
            response = client.get(address)
            told = _told(response)
            # What was asked may be repeated, as in a link to the other language.
            for part in re.split("[/?&=]", address):
                told = told.replace(part, "") if part in names or SIGN in part else told
            if secret:
                if response.status_code not in REFUSED and pattern != SAYS_NOTHING:
                    leaks.append((response.status_code, address))
            elif response.status_code < 400:
                opened = True
            found = [name for name in (SIGN, *names) if name in told]
            if found:
                leaks.append((found, address))
        if not opened:
            shut.append(pattern)
    assert leaks == []
    assert set(shut) == NOTHING_BEHIND | (FOR_READERS if who == "visitor" else set())
