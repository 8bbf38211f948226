"""What a profile is, and the register of those there are."""

from collections.abc import Callable
from dataclasses import dataclass

from heritage.enums import Kind


class RejectedRow(ValueError):
    """A row that cannot become a record; the message is the reason, for the officer."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a row says a record is: id given by its owner, kind, title and paragraphs."""

    external_id: str
    kind: Kind
    title_vi: str
    paragraphs_vi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A crosswalk: the columns it needs and the reading of one row."""

    name: str
    columns: tuple[str, ...]
    read: Callable[[dict[str, str]], Draft]


_profiles: dict[str, Profile] = {}


def register(profile: Profile) -> None:
    """Make a profile known by its name."""
    _profiles[profile.name] = profile


def profile_named(name: str) -> Profile:
    """Return the profile called ``name``. Raises LookupError naming those there are."""
    try:
        return _profiles[name]
    except KeyError:
        raise LookupError(f"{name!r} ({', '.join(sorted(_profiles))})") from None
