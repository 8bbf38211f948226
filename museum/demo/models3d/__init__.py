"""Models made by measure and code: communal houses and things that belong to them.

`PIECES` says which record each is for. They are specimens: none is a scan of the thing itself.
"""

from museum.demo.models3d.pieces import PIECES, Piece

__all__ = ["PIECES", "Piece"]
