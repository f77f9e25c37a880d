"""Links back to what was closed or withdrawn since: they would tell that the two belong together.

A page leaves them out when it is read (minutes.public.lookup); a PDF is made anew without them.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from committees.queue import enqueue
from decisions.models import RegisterEntry
from minutes.editions import PUBLIC
from minutes.envelope import Envelope
from minutes.files import remove_unused
from minutes.models import Publication, RenderedPdf, Rendition


def forget(address: str, still_open: Iterable[str] = ()) -> None:
    """No later item carries on an item of the meeting at `address` any more, but on those still open.

    The caller holds the organisation's lock.
    """
    below = f"{address}punkt/"
    later = RegisterEntry.objects.filter(continues__startswith=below)
    later.exclude(continues__in=still_open).update(continues="")
    if dead := _printed(below) - set(still_open):
        _print_anew(dead)


def _printed(below: str) -> set[str]:
    """Where the links back of agendas and minutes lead. The register knows those of minutes alone."""
    printed = Exists(RenderedPdf.objects.filter(publication=OuterRef("pk"))) | Exists(
        Rendition.objects.filter(publication=OuterRef("pk"))
    )
    rows = Publication.objects.filter(printed, envelope__contains=f'"{below}')
    links = (link.address for row in rows.defer("document") for link in row.read_envelope().continues)
    return {address for address in links if address.startswith(below)}


def living(envelope: Envelope) -> Envelope:
    """The envelope with those links back alone that lead to an open item of published minutes."""
    addresses = [link.address for link in envelope.continues]
    if not addresses:
        return envelope
    entries = RegisterEntry.objects.filter(address__in=addresses, closed=False)
    open_ones = set(entries.values_list("address", flat=True))
    return replace(
        envelope, continues=tuple(link for link in envelope.continues if link.address in open_ones)
    )


def _print_anew(addresses: set[str]) -> None:
    """Every public version whose PDF, or a file made of it, prints one of the links; until then it is
    "being made"."""
    named = Q()
    for address in addresses:
        named |= Q(envelope__contains=f'"{address}"')
    publications = Publication.objects.filter(named)
    names: set[str] = set()
    keys: set[int] = set()
    for model in (RenderedPdf, Rendition):
        rows = model._default_manager.filter(publication__in=publications)
        names.update(rows.values_list("file", flat=True))
        keys.update(rows.values_list("publication", flat=True))
        rows.delete()
    for publication in sorted(keys):
        enqueue(PUBLIC.render_task, str(publication))
    transaction.on_commit(partial(remove_unused, PUBLIC, names), robust=True)
