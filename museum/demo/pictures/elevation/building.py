"""The measures of a timber building, in metres, drawn by lot within what the type allows."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Building:
    """Half measures run from the middle axis; heights from the ground."""

    bays: tuple[float, ...]  # widths of the bays, left to right
    platform: float
    eave: float  # height of the eave in the middle
    ridge: float  # height of the ridge in the middle
    overhang: float
    hipped: bool
    upturn: float  # how far the corners rise above the eave
    gable: float  # part of the roof's height taken by the upright gable
    steps: int
    infill: str  # doors | rail | open | screen
    tiers: int = 1
    crown: str = "dragons"  # what stands on the ridge: dragons | gourd | scroll | plain

    @property
    def dragons(self) -> bool:
        """Whether two dragons face the sun on the ridge."""
        return self.crown == "dragons"

    @property
    def half(self) -> float:
        """From the axis to the outermost column."""
        return sum(self.bays) / 2

    @property
    def reach(self) -> float:
        """From the axis to the end of the eave."""
        return self.half + self.overhang

    @property
    def columns(self) -> tuple[float, ...]:
        """The columns' axes."""
        xs = [-self.half]
        for bay in self.bays:
            xs.append(xs[-1] + bay)
        return tuple(xs)


def _bays(rnd: Random, count: int, *, lean_to: bool) -> tuple[float, ...]:
    side = round(rnd.uniform(2.5, 2.9), 2)
    middle = round(side * rnd.uniform(1.1, 1.25), 2)
    bays = [side] * count
    bays[count // 2] = middle
    if lean_to:
        end = round(side * rnd.uniform(0.62, 0.72), 2)
        return (end, *bays, end)
    return tuple(bays)


def communal_house(rnd: Random, bays: int | None = None) -> Building:
    """A đình: a vast roof over a low body."""
    count = bays or rnd.choice((3, 5, 5, 5, 7))
    spans = _bays(rnd, count, lean_to=True)
    platform = rnd.choice((0.6, 0.75, 0.9))
    eave = platform + rnd.uniform(2.15, 2.45)
    depth = {3: 5.4, 5: 6.1, 7: 6.7}[count] * rnd.uniform(0.95, 1.06)
    return Building(
        bays=spans,
        platform=platform,
        eave=eave,
        ridge=eave + depth,
        overhang=rnd.uniform(1.9, 2.3),
        hipped=True,
        upturn=rnd.uniform(1.35, 1.8),
        gable=rnd.uniform(0.34, 0.42),
        steps=max(3, round(platform / 0.17)),
        infill=rnd.choice(("doors", "rail", "doors", "rail", "open")),
        crown=rnd.choice(("dragons", "dragons", "dragons", "scroll", "gourd")),
    )


def pagoda(rnd: Random) -> Building:
    """A chùa's gate tower (gác chuông): three bays under two roofs."""
    spans = _bays(rnd, 3, lean_to=False)
    platform = rnd.choice((0.45, 0.6))
    eave = platform + rnd.uniform(2.9, 3.2)
    return Building(
        bays=spans,
        platform=platform,
        eave=eave,
        ridge=eave + rnd.uniform(5.6, 6.4),
        overhang=rnd.uniform(1.5, 1.8),
        hipped=True,
        upturn=rnd.uniform(1.1, 1.5),
        gable=rnd.uniform(0.34, 0.42),
        steps=3,
        infill=rnd.choice(("doors", "open")),
        tiers=2,
        crown=rnd.choice(("dragons", "gourd", "scroll", "gourd")),
    )


def temple(rnd: Random) -> Building:
    """A đền: three or five bays, for some a second tier of roof."""
    spans = _bays(rnd, rnd.choice((3, 5)), lean_to=False)
    platform = rnd.choice((0.6, 0.75))
    eave = platform + rnd.uniform(2.5, 2.7)
    return Building(
        bays=spans,
        platform=platform,
        eave=eave,
        ridge=eave + rnd.uniform(4.4, 5.0),
        overhang=rnd.uniform(1.6, 1.9),
        hipped=True,
        upturn=rnd.uniform(1.1, 1.5),
        gable=rnd.uniform(0.36, 0.44),
        steps=4,
        infill=rnd.choice(("doors", "screen")),
        tiers=rnd.choice((1, 2)),
        crown=rnd.choice(("dragons", "gourd", "scroll")),
    )


def shrine(rnd: Random) -> Building:
    """A miếu: three small bays under corners that fly."""
    spans = _bays(rnd, 3, lean_to=False)
    platform = rnd.choice((0.6, 0.75, 0.9))
    eave = platform + rnd.uniform(2.4, 2.6)
    return Building(
        bays=spans,
        platform=platform,
        eave=eave,
        ridge=eave + rnd.uniform(3.6, 4.2),
        overhang=rnd.uniform(1.5, 1.8),
        hipped=True,
        upturn=rnd.uniform(1.1, 1.4),
        gable=rnd.uniform(0.36, 0.44),
        steps=4,
        infill=rnd.choice(("doors", "screen")),
        tiers=rnd.choice((1, 2)),
        crown=rnd.choice(("dragons", "gourd", "scroll")),
    )


def pagoda_hall(rnd: Random) -> Building:
    """A chùa's front hall: a long gabled roof between end walls, or corners that fly."""
    spans = _bays(rnd, rnd.choice((3, 5, 5)), lean_to=False)
    platform = rnd.choice((0.45, 0.6, 0.75))
    eave = platform + rnd.uniform(2.4, 2.7)
    hipped = rnd.random() < 0.5
    return Building(
        bays=spans,
        platform=platform,
        eave=eave,
        ridge=eave + (rnd.uniform(4.2, 5.0) if hipped else rnd.uniform(3.2, 3.8)),
        overhang=rnd.uniform(1.5, 1.9) if hipped else rnd.uniform(0.4, 0.6),
        hipped=hipped,
        upturn=rnd.uniform(1.0, 1.4) if hipped else 0.0,
        gable=rnd.uniform(0.34, 0.42) if hipped else 0.5,
        steps=3,
        infill=rnd.choice(("doors", "screen", "open")) if hipped else "doors",
        crown=rnd.choice(("gourd", "scroll", "plain")),
    )


def family_hall(rnd: Random) -> Building:
    """A nhà thờ họ: a quiet gabled house behind its court."""
    spans = _bays(rnd, rnd.choice((3, 5)), lean_to=False)
    platform = rnd.choice((0.3, 0.45))
    eave = platform + rnd.uniform(2.3, 2.5)
    return Building(
        bays=spans,
        platform=platform,
        eave=eave,
        ridge=eave + rnd.uniform(2.9, 3.4),
        overhang=rnd.uniform(0.4, 0.6),
        hipped=False,
        upturn=0.0,
        gable=0.5,
        steps=2,
        infill="doors",
        crown=rnd.choice(("plain", "scroll", "plain")),
    )
