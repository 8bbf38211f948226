"""How much CPU a call takes, and what 95 of 100 stay below."""

import statistics
import time
from collections.abc import Callable, Iterable


def median_cpu(call: Callable[[], object], repeat: int) -> float:
    """Seconds of this process's CPU, the median of ``repeat`` calls."""
    times = []
    for _ in range(repeat):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return statistics.median(times)


def p95(seconds: Iterable[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]
