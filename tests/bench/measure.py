"""Timing in one run: medians, their spread, and what stays true on another machine, their ratio."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

Prepared = TypeVar("Prepared")

ROUNDS = 7


class LeftOut(Exception):
    """Raised by a benchmark that cannot run here; the message says why."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report, timed or told. `ratio` is to the first size; `aim` says what is wanted."""

    what: str
    seconds: float | None = None
    spread: float = 0
    ratio: float | None = None
    aim: str = ""


def seconds_of(
    work: Callable[[Prepared], object],
    prepared: Prepared,
    clock: Callable[[], float] = time.process_time,
) -> float:
    """CPU seconds of one call; give time.perf_counter where waiting is part of the answer."""
    before = clock()
    work(prepared)
    return clock() - before


def single(what: str, times: list[float], ratio: float | None = None, aim: str = "") -> Figure:
    median = statistics.median(times)
    return Figure(what, median, (max(times) - min(times)) / median, ratio, aim)


def growth(
    what: str,
    sizes: tuple[int, int],
    prepare: Callable[[int], Prepared],
    work: Callable[[Prepared], object],
    aim: str = "",
) -> list[Figure]:
    """The same work at two sizes. Rounds alternate, so that a machine that slows down slows both."""
    prepared = [prepare(size) for size in sizes]
    times: list[list[float]] = [[], []]
    for part in prepared:
        work(part)  # warms caches and is not counted
    for _ in range(ROUNDS):
        for taken, part in zip(times, prepared, strict=True):
            taken.append(seconds_of(work, part))
    ratio = statistics.median(times[1]) / statistics.median(times[0])
    aim = aim or f"near {sizes[1] / sizes[0]:g}"
    return [
        single(f"{what}, {sizes[0]}", times[0]),
        single(f"{what}, {sizes[1]}", times[1], ratio, aim),
    ]
