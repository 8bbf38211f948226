"""The demonstration's sounds, made by arithmetic: nothing here was ever recorded."""

from museum.demo.sounds.festival import PIECES
from museum.demo.sounds.piece import Piece

__all__ = ["PIECES", "Piece"]
