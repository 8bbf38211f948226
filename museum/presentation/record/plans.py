"""Plans of places on which panoramas stand, with the ways from one to the other.

Four queries however many; none where no panorama stands on a plan.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from heritage.access import Viewer
from media.kinds.panorama.models import Panorama
from media.models import Asset
from media.models.local_text import LocalText
from media.shown import Shown
from media.templatetags.media_tags import picture_url
from museum.presentation.record.ways import Way, to_scenes

_MOST = 800
"""Pixels of the longer side of a plan as it is shown."""


@dataclass(frozen=True, slots=True)
class Standpoint(Shown):
    """Where a panorama stands on a plan: pixels of the plan as it is shown."""

    number: int
    x: float
    y: float
    title: LocalText
    url: str
    """The way there; "" of the one that is looked about in."""
    turn: float | None
    """Whither its first view looks, in degrees from the top of the plan."""


@dataclass(frozen=True, slots=True)
class FloorPlan(Shown):
    """A plan as it stands beside one panorama."""

    asset: Asset
    src: str
    """Empty until a copy is made: the standpoints are shown then on an empty sheet."""
    width: int
    height: int
    points: tuple[Standpoint, ...]
    turn: float | None
    """Whither the middle of the panorama looks, in degrees from the top of the plan."""
    north: float | None

    @property
    def here(self) -> Standpoint | None:
        """Where one stands."""
        return next((point for point in self.points if not point.url), None)

    @property
    def radius(self) -> float:
        """Pixels of a mark: large enough for a finger where the plan is small."""
        return round(max(self.width, self.height) / 20, 1)


def floor_plans(rows: Mapping[str, Panorama], user: Viewer) -> dict[str, FloorPlan]:
    """Return asset of a panorama → its plan, where the viewer may see it.

    ``rows`` are those of one page, by their assets.
    """
    wanted = {row.plan_id for row in rows.values() if row.plan_id}
    plans = _seen(wanted, user) if wanted else {}
    if not plans:
        return {}
    standing: dict[str, list[Panorama]] = defaultdict(list)
    known = Panorama.objects.filter(plan__in=plans).select_related("image__asset")
    for row in known.order_by("pk"):
        standing[row.plan_id or ""].append(row)
    scenes = {row.image.asset_id for each in standing.values() for row in each}
    ways = to_scenes(scenes, set(rows), user)
    return {
        key: _plan(plans[row.plan_id], row, key, standing[row.plan_id], ways)
        for key, row in rows.items()
        if row.plan_id in plans
    }


def _seen(wanted: Collection[str], user: Viewer) -> dict[str, Asset]:
    plans = Asset.objects.filter(pk__in=wanted).select_related("image")
    plans = plans.prefetch_related("image__renditions")
    return plans.visible_to(user or AnonymousUser()).in_bulk()


def _plan(
    plan: Asset, row: Panorama, key: str, standing: list[Panorama], ways: Mapping[str, Way]
) -> FloorPlan:
    across, down = plan.image.shown_size
    share = min(1, _MOST / max(across, down))
    size = max(1, round(across * share)), max(1, round(down * share))
    open_ones = [each for each in standing if each.pk == row.pk or each.image.asset_id in ways]
    points = tuple(
        _point(number, each, size, None if each.pk == row.pk else ways[each.image.asset_id])
        for number, each in enumerate(open_ones, 1)
    )
    return FloorPlan(plan, picture_url(plan, _MOST), *size, points, row.plan_turn, row.north)


def _point(number: int, row: Panorama, size: tuple[int, int], way: Way | None) -> Standpoint:
    asset = row.image.asset
    return Standpoint(
        number=number,
        x=round((row.plan_x or 0) * size[0] / 100, 1),
        y=round((row.plan_y or 0) * size[1] / 100, 1),
        title=asset.caption or asset.alt,
        url=way.url if way else "",
        turn=None if row.plan_turn is None else (row.plan_turn + row.yaw) % 360,
    )
