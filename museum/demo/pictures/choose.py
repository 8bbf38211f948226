"""Which painters serve a form, the principal picture first."""

from .chance import chance
from .drafting.traits import traits_of
from .forms import form_of
from .subject import Subject

Plan = tuple[tuple[str, str], ...]  # (painter, theme)

# Timber buildings and the carving that goes with each. Of these pictures a record has three.
_HOUSES: dict[str, Plan] = {
    form: (
        ("elevation", form),
        ("section", form),
        ("plan", form),
        ("near", form),
        ("panel", carving),
        ("village-map", "village"),
    )
    for form, carving in (
        ("dinh", "dragons"),
        ("chua", "lotus"),
        ("den", "sword"),
        ("mieu", "dragons"),
        ("nha-tho-ho", "books"),
    )
}
_LOT = "wall 18445"
"""Of the lots tried the one by which fewest neighbours in the demonstration's lists are alike."""

FORMS: dict[str, Plan] = {
    **_HOUSES,
    "drum-shrine": (
        ("panel", "drum"),
        ("elevation", "mieu"),
        ("section", "mieu"),
        ("plan", "mieu"),
    ),
    "church": (("elevation", "church"), ("section", "church"), ("plan", "church")),
    "excavation": (("finds", ""), ("trench", ""), ("village-map", "village")),
    "stele": (("rubbing", "stele"),),
    "bell": (("panel", "bell"), ("rubbing", "bell")),
    "edict": (("edict", ""),),
    "statue": (("papercut", "statue"), ("panel", "dragons")),
    "bronze": (("works", "gutter"), ("panel", "bronze")),
    "lacquer": (("panel", "trades"), ("panel", "lotus")),
    "ornament": (("panel", "lemon"),),
    "document": (("panel", "books"),),
    "film": (("papercut", "village-gate"),),
    "festival": (("papercut", "procession"), ("papercut", "offering")),
    "under-palanquin": (("papercut", "under-palanquin"), ("papercut", "procession")),
    "regatta": (("papercut", "six-boats"), ("panel", "boats")),
    "boat-race": (("papercut", "boat-race"),),
    "water": (("papercut", "water-rite"), ("panel", "jar")),
    "doves": (("papercut", "doves"), ("papercut", "water-procession")),
    "river-festival": (("papercut", "water-procession"), ("papercut", "boat-race")),
    "games": (("papercut", "wrestling"), ("papercut", "cockfight")),
    "oath": (("papercut", "oath"), ("panel", "drum")),
    "drum": (("panel", "drum"),),
    "raising": (("papercut", "raising"), ("section", "dinh")),
    "music": (("papercut", "song"), ("panel", "lute")),
    "cloth": (("papercut", "sewing"), ("panel", "shears")),
    "cake": (("papercut", "mooncakes"), ("panel", "cake")),
    "rolls": (("papercut", "pounding"), ("panel", "roll")),
    "nem": (("papercut", "nem"),),
    "flowers": (("papercut", "flower-field"), ("panel", "flowers")),
    "fruit": (("panel", "fruit"),),
    "pomelos": (("papercut", "pomelos"), ("panel", "fruit")),
    "sapodillas": (("papercut", "sapodillas"),),
    "scholar": (("seal", "scholar"),),
    "general": (("seal", "sword"),),
    "princess": (("seal", "lotus"),),
    "prince": (("seal", "edict"),),
    "village": (("village-map", "village"),),
    "district": (("village-map", "district"),),
    "bridge": (("works", "bridge"),),
    "sluice": (("works", "sluice"),),
}


def choose(subject: Subject) -> Plan:
    """The pictures to draw. An unknown form raises ``ValueError``."""
    form = form_of(subject)
    if form not in FORMS:
        raise ValueError(f"unknown form {form!r}")
    return _hung(subject, FORMS[form]) if form in _HOUSES else FORMS[form]


def _hung(subject: Subject, plan: Plan) -> Plan:
    """Three of a building's pictures: its front first when its record tells of it, else by lot.

    Cards show the first; a wall of fronts would look like one house many times.
    """
    front = traits_of(subject).front
    first = plan[0] if front else chance(subject.slug, _LOT).choice(plan)
    return (first, *[each for each in plan[:3] if each != first][:2])
