"""Crosswalk profiles: how a row of some office's table becomes a record. One file each."""

from heritage.intake.profiles.base import Draft, Profile, RejectedRow, profile_named, register
from heritage.intake.profiles.simple import SIMPLE

register(SIMPLE)

__all__ = ["Draft", "Profile", "RejectedRow", "profile_named", "register"]
