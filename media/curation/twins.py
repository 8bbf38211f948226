"""Assets that a file is, or looks like: told before it is kept a second time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from media.curation.preview import preview_of
from media.intake.accepted import Accepted
from media.kinds import Preview, kind_for, payload_of
from media.models import Asset

MOST = 6
"""Assets told of at most: those of the same file first, then the nearest."""
_SAME = 20


@dataclass(frozen=True, slots=True)
class Twin:
    """An asset of the same file (`same`), or one that looks like it.

    `uses` counts the records and pages that show it; `url` leads to its form, None when the
    officer may not change it; `choosable` says whether they may choose it.
    """

    asset: Asset
    same: bool
    preview: Preview
    uses: int
    url: str | None
    choosable: bool


def twins_of(
    user: Any, sha256: str, accepted: Accepted, extension: str, *, apart_from: str = ""
) -> list[Twin]:
    """Return what a file that comes in is or looks like, of what the user may see.

    Eleven queries at most, however large the collection is and whatever is found.
    """
    kind = kind_for(extension)
    places = {pk: place for place, pk in enumerate(kind.alike(accepted) if kind else [])}
    wholes = Asset.objects.wholes().exclude(pk=apart_from).order_by()
    same = set(wholes.with_sha256(sha256).order_by("pk").values_list("pk", flat=True)[:_SAME])
    found = wholes.filter(pk__in=same | places.keys())
    if not (same or places):
        return []
    seen, changed, chosen = _allowed(user, found)
    nearest = sorted(seen, key=lambda pk: (pk not in same, places.get(pk, 0), pk))[:MOST]
    assets = Asset.objects.for_gallery().in_bulk(nearest)
    uses = _uses(assets.values())
    finder = AdminURLFinder()
    return [
        Twin(
            asset=assets[pk],
            same=pk in same,
            preview=preview_of(assets[pk]),
            uses=uses[pk],
            url=finder.get_edit_url(assets[pk]) if pk in changed else None,
            choosable=pk in chosen,
        )
        for pk in nearest
    ]


def _allowed(user: Any, found: Any) -> tuple[set[str], set[str], set[str]]:
    """Of these assets the ids of those the user may see, change and choose."""
    policy = policy_registry.get_by_type(Asset)

    def may(*actions: str) -> set[str]:
        theirs = policy.instances_user_has_any_permission_for(user, actions)
        return set(found.filter(pk__in=theirs.order_by().values("pk")).values_list("pk", flat=True))

    handled, changed, chosen = (
        may("choose", "add", "change", "delete"),
        may("change"),
        may("choose"),
    )
    return handled | set(found.visible_to(user).values_list("pk", flat=True)), changed, chosen


def _uses(assets: Iterable[Asset]) -> dict[str, int]:
    """By asset how many records and pages refer to it or to its payload; one query."""
    owners: dict[tuple[str, str], str] = {}
    things: list[Model] = []
    for asset in assets:
        for thing in (asset, payload_of(asset)):
            if thing is not None:
                owners[str(thing._meta.model_name), str(thing.pk)] = asset.pk
                things.append(thing)
    rows = ReferenceIndex.get_references_to_in_bulk(things).values_list(
        "to_content_type__model", "to_object_id", "base_content_type", "object_id"
    )
    users = defaultdict(set)
    for model, key, *user in rows:
        users[owners[model, key]].add(tuple(user))
    return defaultdict(int, {pk: len(each) for pk, each in users.items()})
