"""Verifying the whole record: chains, their heads, publications, files and PDFs."""

from collections.abc import Callable, Iterator

from minutes.editions import CLOSED, PUBLIC
from minutes.verification.chains import chain_problems
from minutes.verification.files import stored_problems
from minutes.verification.heads import head_problems
from minutes.verification.names import Names
from minutes.verification.progress import Progress
from minutes.verification.publications import publication_problems
from minutes.verification.signed import proof_problems, signed_problems
from minutes.verification.unlogged import unlogged_problems


def problems(tell: Callable[[int], None] | None = None) -> Iterator[str]:
    """One plain sentence for everything that is wrong, in the active language; nothing when all is whole.

    `tell` hears how far it has come, in percent. The sentences hold no protocol text.
    """
    names, progress = Names(), Progress(tell)
    yield from chain_problems(names, progress)
    yield from head_problems()
    yield from _standing(progress)


def _standing(progress: Progress) -> Iterator[str]:
    """What is published or withdrawn meanwhile is seen by half. So where tables disagree they are compared
    once more, and only what stands both times is told. Lines and heads are only ever added, and are read
    in an order that holds: what is wrong with them is told at once."""
    found = list(_compared(progress))
    again = set(_compared(Progress(None))) if found else set()
    yield from (sentence for sentence in found if sentence in again)


def _compared(progress: Progress) -> Iterator[str]:
    names = Names()
    yield from unlogged_problems(names)
    yield from signed_problems(names)
    yield from proof_problems(names)
    for tables in (PUBLIC, CLOSED):
        yield from publication_problems(tables, names, progress)
        yield from stored_problems(tables, names, progress)
