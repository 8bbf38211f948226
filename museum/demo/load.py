"""The whole demonstration museum, in the order things need each other."""

from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import django

from heritage.authorities import load_authorities
from heritage.models import HeritageRecord
from museum.demo import reading
from museum.demo.binding import load_leaves
from museum.demo.citing import load_sources
from museum.demo.exhibiting import load_exhibitions
from museum.demo.explaining import load_annotations
from museum.demo.filming import load_films
from museum.demo.illustrating import draw_all
from museum.demo.inking import begin_rubbings
from museum.demo.lookups import Lookups
from museum.demo.modelling import load_models
from museum.demo.people import load_people
from museum.demo.places import load_areas, load_offices
from museum.demo.planning import load_plans
from museum.demo.sounding import load_sounds
from museum.demo.surrounding import begin_panoramas
from museum.demo.voicing import load_readings
from museum.demo.welcome import load_pages
from museum.demo.writing import write_records


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load came to: fates of records by name, and the demonstration's logins."""

    records: Counter[str]
    people: list[str]
    lacking: str = ""
    """What could not be made on this machine, and why; "" for nothing."""


def load_demo(*, pictures: bool = True) -> Loaded:
    """Load or refresh the demonstration museum; a second time changes nothing.

    With ``pictures`` false, records that have none stay without; a later load draws them.
    """
    load_authorities()
    load_areas()
    known = Lookups.read(load_sources(), load_offices())
    fates = write_records(reading.records(), known, draw=draw_all if pictures else None)
    lacking = _give_things(known.records) if pictures else ""
    load_pages(known)
    load_exhibitions(known)
    return Loaded(records=fates, people=load_people(), lacking=lacking)


def _give_things(records: Mapping[str, HeritageRecord]) -> str:
    """Give records what is not a picture, and the pictures that are slow to draw meanwhile.

    Returns what this machine could not make.
    """
    with processes() as pool:
        slow = [begin(records, pool) for begin in (begin_panoramas, begin_rubbings)]
        for load in (load_sounds, load_films, load_leaves, load_models):
            load(records)
        lacking = load_readings(records)
        for hang in slow:
            hang()
    load_plans(records)
    load_annotations(records)
    return lacking


def processes() -> ProcessPoolExecutor:
    """Return what draws two pictures at a time: one may take 600 MB."""
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"), initializer=django.setup)
