"""Pictures of many records at once, on as many cores as the machine has."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from .generate import generate
from .subject import Picture, Subject


def generate_many(
    subjects: Iterable[Subject], processes: int | None = None
) -> Iterator[tuple[Subject, list[Picture]]]:
    """Yield every subject with its pictures, in the order given.

    ``processes`` defaults to the number of cores; 1 draws in this process. A failing
    subject raises when its turn comes.
    """
    wanted = list(subjects)
    workers = min(processes or os.cpu_count() or 1, len(wanted))
    if workers <= 1:
        yield from ((subject, generate(subject)) for subject in wanted)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from zip(wanted, pool.map(generate, wanted), strict=True)
