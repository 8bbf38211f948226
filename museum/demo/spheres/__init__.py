"""Spheres seen from within the models of communal houses, laid flat.

`SCENES` says from where, and what there is to see. They are specimens: no camera stood there.
"""

from museum.demo.spheres.scenes import SCENES, Scene

__all__ = ["SCENES", "Scene"]
