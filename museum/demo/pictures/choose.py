"""Which painters serve a form, the principal picture first."""

from .forms import form_of
from .subject import Subject

Plan = tuple[tuple[str, str], ...]  # (painter, theme)

_ORNAMENT = {
    "dinh": "dragons",
    "chua": "lotus",
    "den": "lemon",
    "mieu": "drum",
    "nha-tho-ho": "books",
}

FORMS: dict[str, Plan] = {
    **{form: (("elevation", form), ("panel", theme)) for form, theme in _ORNAMENT.items()},
    "general": (("panel", "sword"),),
    "scholar": (("panel", "books"),),
    "princess": (("panel", "lotus"),),
    "prince": (("panel", "dragons"),),
    "festival": (("panel", "dragons"),),
    "boat-race": (("panel", "boats"),),
    "water": (("panel", "jar"),),
    "drum": (("panel", "drum"),),
    "music": (("panel", "lute"),),
    "edict": (("panel", "edict"),),
    "bell": (("panel", "bell"),),
    "statue": (("panel", "dragons"),),
    "ornament": (("panel", "lemon"),),
    "cloth": (("panel", "shears"),),
    "cake": (("panel", "cake"),),
    "rolls": (("panel", "roll"),),
    "flowers": (("panel", "flowers"),),
    "fruit": (("panel", "fruit"),),
    "village": (("panel", "lotus"),),
}


def choose(subject: Subject) -> Plan:
    """The pictures to draw. An unknown form raises ``ValueError``."""
    form = form_of(subject)
    if form not in FORMS:
        raise ValueError(f"unknown form {form!r}")
    return FORMS[form]
