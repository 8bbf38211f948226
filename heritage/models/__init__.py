"""The data of the museum. Import models from here."""

from heritage.models.agent import Honour
from heritage.models.area import AreaChange, AreaUnit
from heritage.models.change import ChangeEvent, ChangeType
from heritage.models.comment import RecordComment
from heritage.models.concept import Concept, ConceptScheme
from heritage.models.designation import Designation
from heritage.models.festival import FestivalRule
from heritage.models.kinds import (
    DocumentaryHeritage,
    Group,
    HeritageObject,
    IntangibleElement,
    Person,
    Place,
    Site,
)
from heritage.models.media import RecordMedia
from heritage.models.name import FormerSlug, LegacyIdentifier, RecordName
from heritage.models.object import Dimension, Inscription
from heritage.models.office import Office
from heritage.models.period import EraName, Period
from heritage.models.place import Point
from heritage.models.record import HeritageRecord, kind_models
from heritage.models.relation import Relation
from heritage.models.review import ReviewState, ReviewTask
from heritage.models.source import Citation, Claim, Source

__all__ = [
    "AreaChange",
    "AreaUnit",
    "ChangeEvent",
    "ChangeType",
    "Citation",
    "Claim",
    "Concept",
    "ConceptScheme",
    "Designation",
    "Dimension",
    "DocumentaryHeritage",
    "EraName",
    "FestivalRule",
    "FormerSlug",
    "Group",
    "HeritageObject",
    "HeritageRecord",
    "Honour",
    "Inscription",
    "IntangibleElement",
    "LegacyIdentifier",
    "Office",
    "Period",
    "Person",
    "Place",
    "Point",
    "RecordComment",
    "RecordMedia",
    "RecordName",
    "Relation",
    "ReviewState",
    "ReviewTask",
    "Site",
    "Source",
    "kind_models",
]
