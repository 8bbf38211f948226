"""Which painters serve a form, the principal picture first."""

from .forms import form_of
from .subject import Subject

Plan = tuple[tuple[str, str], ...]  # (painter, theme)

FORMS: dict[str, Plan] = {
    "dinh": (("elevation", "dinh"), ("section", "dinh"), ("plan", "dinh")),
    "chua": (("elevation", "chua"), ("section", "chua"), ("plan", "chua")),
    "den": (("elevation", "den"), ("section", "den"), ("plan", "den")),
    "mieu": (("elevation", "mieu"), ("section", "mieu"), ("plan", "mieu")),
    "drum-shrine": (
        ("elevation", "mieu"),
        ("section", "mieu"),
        ("plan", "mieu"),
        ("panel", "drum"),
    ),
    "nha-tho-ho": (
        ("elevation", "nha-tho-ho"),
        ("section", "nha-tho-ho"),
        ("plan", "nha-tho-ho"),
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
    return FORMS[form]
