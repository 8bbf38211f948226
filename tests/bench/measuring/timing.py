"""How much CPU a call takes."""

import statistics
import time
from collections.abc import Callable


def median_cpu(call: Callable[[], object], repeat: int) -> float:
    """Seconds of this process's CPU, the median of ``repeat`` calls."""
    times = []
    for _ in range(repeat):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return statistics.median(times)
