"""Which painters serve a form, the principal picture first."""

from .forms import form_of
from .subject import Subject

Plan = tuple[tuple[str, str], ...]  # (painter, theme)

FORMS: dict[str, Plan] = {
    "dinh": (("elevation", "dinh"), ("section", "dinh"), ("plan", "dinh")),
    "chua": (("elevation", "chua"), ("plan", "chua"), ("panel", "lotus")),
    "den": (("elevation", "den"), ("section", "den"), ("plan", "den")),
    "mieu": (("elevation", "mieu"), ("plan", "mieu"), ("panel", "drum")),
    "nha-tho-ho": (("elevation", "nha-tho-ho"), ("plan", "nha-tho-ho"), ("panel", "books")),
    "church": (("elevation", "church"), ("section", "church"), ("plan", "church")),
    "excavation": (("finds", ""), ("village-map", "village")),
    "stele": (("rubbing", ""),),
    "bell": (("panel", "bell"),),
    "edict": (("panel", "edict"),),
    "statue": (("panel", "dragons"),),
    "bronze": (("panel", "bronze"),),
    "lacquer": (("panel", "lotus"),),
    "ornament": (("panel", "lemon"),),
    "document": (("panel", "books"),),
    "festival": (("papercut", "procession"), ("panel", "dragons")),
    "under-palanquin": (("papercut", "under-palanquin"), ("papercut", "procession")),
    "regatta": (("papercut", "six-boats"), ("panel", "boats")),
    "boat-race": (("papercut", "boat-race"),),
    "water": (("papercut", "water-rite"), ("panel", "jar")),
    "doves": (("papercut", "doves"), ("papercut", "water-procession")),
    "river-festival": (("papercut", "water-procession"), ("papercut", "boat-race")),
    "games": (("papercut", "wrestling"), ("papercut", "cockfight")),
    "oath": (("papercut", "oath"), ("panel", "drum")),
    "drum": (("panel", "drum"),),
    "raising": (("section", "dinh"),),
    "music": (("panel", "lute"),),
    "cloth": (("panel", "shears"),),
    "cake": (("panel", "cake"),),
    "rolls": (("panel", "roll"),),
    "flowers": (("panel", "flowers"),),
    "fruit": (("panel", "fruit"),),
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
