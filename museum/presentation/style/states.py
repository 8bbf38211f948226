"""The style sheet with its passing states held still, for the style page.

A rule for ``:hover`` cannot be looked at in a picture or on paper, so the rules that pages get are
served once more with class names in place of these pseudo-classes: what the style page shows is
what the sheet says, not a copy of it.
"""

from functools import lru_cache
from pathlib import Path

from museum.staticfiles import LAYERED, SHEET

HELD = {":hover": ".as-hover", ":focus-visible": ".as-focus"}
"""Pseudo-class → the class name that stands for it."""

_STATIC = Path(__file__).parents[2] / "static"


@lru_cache(maxsize=1)
def held_states() -> str:
    """Return all sheets in their order and layers, the states as class names.

    All, because a sheet that came again alone would outdo those after it.
    """
    whole = _STATIC / SHEET
    rules = "".join(
        f"@layer {found['layer']} {{\n{(whole.parent / found['file']).read_text()}}}\n"
        for found in LAYERED.finditer(whole.read_text())
        if found["layer"] != "fonts"
    )
    for state, name in HELD.items():
        rules = rules.replace(state, name)
    return rules
