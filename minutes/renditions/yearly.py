"""The printed register of a committee's year: taken away when that year changes, and asked for anew.

Services that change the register call this; the file itself is made in minutes.renditions.yearly_making.
"""

from functools import partial

from django.db import transaction
from django.utils import timezone

from committees.models import Meeting
from committees.queue import enqueue
from decisions.models import RegisterEntry
from minutes.editions import PUBLIC
from minutes.enums import REGISTER
from minutes.files import remove_unused
from minutes.models import Proof, YearlyRegister

MAKE = "minutes.make_yearly_register"


def register_changed(meeting: Meeting) -> None:
    """The meeting's lines in the register are about to change, or have: its years are printed anew.

    To be called before and after where the meeting may have another day now. The old file goes at once:
    it may hold what was withdrawn. The caller is in a transaction.
    """
    entries = RegisterEntry.objects.filter(meeting=meeting)
    years = {meeting.date.year, *(day.year for day in entries.values_list("date", flat=True))}
    for year in years:
        _drop(meeting.committee_id, year)
        enqueue(MAKE, f"{meeting.committee_id}-{year}")


def _drop(committee_id: int, year: int) -> None:
    rows = YearlyRegister.objects.filter(committee=committee_id, year=year)
    if names := set(rows.values_list("file", flat=True)):
        rows.delete()
        proofs = Proof.objects.filter(form=REGISTER, committee=committee_id, part=str(year))
        proofs.filter(withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())
        transaction.on_commit(partial(remove_unused, PUBLIC, names), robust=True)
