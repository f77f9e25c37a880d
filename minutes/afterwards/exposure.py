"""The sheet of a withdrawal: what was out, from when to when, under which addresses."""

from django.db.models import Q
from django.utils import timezone

from committees.models import Meeting, User
from minutes.afterwards.tombstones import SHORT
from minutes.enums import Cause, RenditionForm
from minutes.models import Publication, Withdrawal
from minutes.renditions.parts import OF_ONE_ITEM, WORDS, end_of


def open_sheet(
    meeting: Meeting,
    publications: list[Publication],
    cause: Cause,
    reason: str,
    actor: User | None,
    number: str = "",
    sha256: str = "",
) -> Withdrawal:
    """Made in the transaction of the withdrawal; the clock of 72 hours runs from now (GDPR art. 33)."""
    now = timezone.now()
    return Withdrawal.objects.create(
        meeting=meeting,
        kind=publications[0].kind,
        number=number,
        sha256=sha256,
        cause=cause,
        reason=reason,
        at=now,
        actor=actor,
        exposed_from=min(row.published_at for row in publications),
        exposed_to=now,
        addresses=sorted({address for row in publications for address in _addresses(row, number, sha256)}),
        versions=[row.version for row in publications],
        # Old age is no leak: there is nothing to deal with.
        closed_at=now if cause == Cause.AGE else None,
    )


def _addresses(row: Publication, number: str, sha256: str) -> list[str]:
    """Where it could be read: what the proxy's log is searched for."""
    envelope = row.read_envelope()
    base, word = envelope.address, WORDS[row.kind]  # type: ignore[index]
    document = [base, f"{base}{word}/", f"{base}{word}.pdf", f"{base}{word}.json"]
    versions = [f"{base}{word}/v{row.version}/", f"{base}{word}/v{row.version}.pdf"]
    item = [f"{base}punkt/{number}/"] if number else []
    hashes = [link.sha256 for link in envelope.files if sha256 in ("", link.sha256)]
    files = [f"{base}bilag/{found[:SHORT]}/" for found in hashes] if not number else []
    made = [f"{base}{end}" for end in _ends_of_made(row, word, number, sha256)]
    return [*files, *made] if sha256 else [*document, *versions, *item, *files, *made]


def _ends_of_made(row: Publication, word: str, number: str, sha256: str) -> list[str]:
    """The files made of it that are out: a file stands in the packet alone, an item in its own extract."""
    rows = row.renditions.all()
    if sha256:
        rows = rows.filter(form=RenditionForm.PACKET)
    elif number:
        rows = rows.exclude(Q(form__in=OF_ONE_ITEM) & ~Q(part=number))
    return [end_of(RenditionForm(form), part, word) for form, part in rows.values_list("form", "part")]
