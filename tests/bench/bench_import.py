"""Importing: a real document in well below half a second, and no faster growth than the document's own."""

from django.db import transaction

from minutes.importing import read
from minutes.imports import import_file
from tests.bench.database import database
from tests.bench.measure import ROUNDS, Figure, growth, seconds_of, single
from tests.bench.seeds import seeds

FRONT = """# REFERAT

# Parkudvalget

Mødedato: Onsdag d. 05. november 2025 kl. 16:00

Mødested: Pavillonen

Mødedeltagere: Asta Brink, Bo Skov (Afbud), Cille Dam
"""
ITEM = """
# Punkt {number}: B - Nye bænke ved sø nr. {number} - PU, BY

{case}

## Baggrund

Bænkene ved søen er fra 1987, og to af dem er taget ned. Der er søgt om {number}.000 kr.

- bænke af lærk
- bænke af stål

## Indstilling

Parkforvaltningen indstiller,

1. at der opstilles fire bænke.
2. at udgiften afholdes af puljen.

## Beslutning Parkudvalget den 05-11-2025

Godkendt.

Bo Skov var fraværende.

## Bilag

- Kort over søen {number}
"""


def bench_import_seed() -> list[Figure]:
    """Each of the real minutes, from bytes to a draft meeting in the database."""
    paths = seeds()
    database()
    return [_import(path.name[:3], path.read_bytes(), path.name) for path in paths]


def bench_import_growth() -> list[Figure]:
    """Reading the same minutes with 1, 4 and 16 times the items."""
    first = growth("reading minutes, items", (6, 24), _minutes, _read)
    return first + growth("reading minutes, items", (6, 96), _minutes, _read)[1:]


def _import(seed: str, data: bytes, name: str) -> Figure:
    _import_and_forget((data, name))
    times = [seconds_of(_import_and_forget, (data, name)) for _round in range(ROUNDS)]
    return single(f"import of seed {seed}, {len(data) / 1000:.0f} kB", times, aim="below 500 ms")


@transaction.atomic
def _import_and_forget(file: tuple[bytes, str]) -> None:
    import_file(*file, actor=None)
    transaction.set_rollback(True)


def _minutes(items: int) -> bytes:
    numbers = range(1, items + 1)
    return (FRONT + "".join(ITEM.format(number=n, case=f"25/{1000 + n}") for n in numbers)).encode()


def _read(data: bytes) -> None:
    read(data, "benches.md")
