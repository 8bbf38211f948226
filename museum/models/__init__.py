"""Pages the museum itself tells, and how it is called. Records live in `heritage`."""

from museum.models.exhibition import ExhibitionIndexPage, ExhibitionPage
from museum.models.framed import FramedPage
from museum.models.home import FeaturedRecord, HomePage
from museum.models.identity import Identity
from museum.models.standard import StandardPage

__all__ = [
    "ExhibitionIndexPage",
    "ExhibitionPage",
    "FeaturedRecord",
    "FramedPage",
    "HomePage",
    "Identity",
    "StandardPage",
]
