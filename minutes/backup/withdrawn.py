"""What was withdrawn since the backup goes again: a restore must not bring it back."""

from decisions.models import BarredFile
from minutes.afterwards.withdraw import withdraw
from minutes.enums import Cause
from minutes.proof.withdrawals import not_barred, still_out

# For the ledger, which is kept in Danish.
REASON = "Trukket tilbage igen: sikkerhedskopien var ældre end tilbagetrækningen."


def withdraw_again() -> list[str]:
    """Withdraws every document of which a version was withdrawn since, whole: a part that was cut from it
    is not known any more. Gives the addresses, of documents and barred files. Raises BrokenProof."""
    gone = []
    for meeting, kind in still_out():
        withdraw(meeting, kind, None, REASON, Cause.SECRECY)
        gone.append(f"{kind} of {meeting.get_absolute_url()}")
    for sha256 in sorted(not_barred()):
        BarredFile.objects.create(sha256=sha256)
        gone.append(f"file {sha256}")
    return gone
