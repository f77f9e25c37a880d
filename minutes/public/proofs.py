"""What is known of a PDF by its hash or its code: from the proofs, which outlive what they prove."""

import re
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import QuerySet

from minutes.enums import REGISTER
from minutes.models import Proof, Publication, YearlyRegister
from minutes.proof.code import printed_code, read_code

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Verdict(StrEnum):
    """The first five tell of a PDF (REPLACED: a year's register), the others why nothing can be told."""

    CURRENT = "current"
    CORRECTED = "corrected"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
    MISTYPED = "mistyped"
    NO_FILE = "no_file"
    NO_PDF = "no_pdf"
    TOO_LARGE = "too_large"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Answer:
    """`later` are the versions that replaced the publication, the newest first. `by_code`: somebody typed
    a code, so that the paper it stands on was not looked at. `register` is the one that stands now, of the
    committee and year that the proof is of.
    """

    verdict: Verdict
    proof: Proof | None = None
    publication: Publication | None = None
    later: tuple[Publication, ...] = ()
    by_code: bool = False
    register: YearlyRegister | None = None


def by_hash(sha256: str) -> Answer:
    if not _SHA256.fullmatch(sha256):
        return Answer(Verdict.BROKEN)
    return _told(_proofs().filter(pdf_sha256=sha256).first(), by_code=False)


def by_code(typed: str) -> Answer:
    code = read_code(typed)
    if code is None:
        return Answer(Verdict.MISTYPED, by_code=True)
    return _told(_proofs().filter(code=code).order_by("form", "-made_at").first(), by_code=True)


def as_typed(typed: str) -> str:
    """The code to show in its field again: as it is printed, or, where it is none, as it was typed."""
    code = read_code(typed)
    return printed_code(code) if code else typed[:40]


def _proofs() -> QuerySet[Proof]:
    rows = Proof.objects.select_related("publication__meeting__committee", "committee")
    return rows.defer("publication__document", "publication__envelope")


def _told(proof: Proof | None, by_code: bool) -> Answer:
    if proof is None:
        return Answer(Verdict.UNKNOWN, by_code=by_code)
    if proof.form == REGISTER:
        return _of_register(proof)
    publication = proof.publication
    if proof.withdrawn_at or publication is None:
        return Answer(Verdict.WITHDRAWN, proof, by_code=by_code)
    if publication.current:
        return Answer(Verdict.CURRENT, proof, publication, by_code=by_code)
    return Answer(Verdict.CORRECTED, proof, publication, _later(publication), by_code)


def _of_register(proof: Proof) -> Answer:
    """Never by a code: it carries none."""
    newest = YearlyRegister.objects.filter(committee=proof.committee_id, year=proof.part).first()
    stands = newest is not None and newest.sha256 == proof.pdf_sha256
    return Answer(Verdict.CURRENT if stands else Verdict.REPLACED, proof, register=newest)


def _later(publication: Publication) -> tuple[Publication, ...]:
    of_kind = Publication.objects.filter(meeting=publication.meeting_id, kind=publication.kind)
    later = of_kind.filter(version__gt=publication.version).defer("document", "envelope")
    return tuple(later.order_by("-version"))
