"""The clean copy of an office file, which comes later than the file: a job converts and cleans it."""

import hashlib
import shutil
import tempfile
from pathlib import Path

from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from committees.enums import JobState
from committees.jobs import JobFailed
from committees.models import Job
from committees.queue import enqueue
from decisions.attachments.barring import refuse_barred
from decisions.attachments.converting import can_convert, convert
from decisions.attachments.errors import UnusableFile
from decisions.attachments.inspection import as_json, inspect_clean, inspect_original
from decisions.attachments.kinds import PDF, Kind, kind_of
from decisions.attachments.page_texts import page_texts
from decisions.attachments.pdf import clean_pdf
from decisions.models import Attachment, AttachmentPage

CONVERT = "decisions.convert_attachment"
# Done by the floor above, for the check before publishing: a hundred pages take a second to read.
SCAN = "minutes.scan_file"
UNDER_WAY = (JobState.QUEUED, JobState.RUNNING)


def queue_conversion(attachment: Attachment) -> None:
    enqueue(CONVERT, str(attachment.pk))


def queue_scan(attachment: Attachment) -> None:
    """To be called when there is a clean copy and the text of its pages."""
    enqueue(SCAN, str(attachment.pk))


def is_converting(attachment: Attachment) -> bool:
    """Whether a clean copy is on its way."""
    job = conversion_of(attachment)
    return job is not None and job.state in UNDER_WAY


def conversion_of(attachment: Attachment) -> Job | None:
    """The job; its error is a sentence where it failed."""
    return Job.objects.filter(kind=CONVERT, key=str(attachment.pk)).first()


def copy_state(attachment: Attachment) -> str:
    """A sentence on the clean copy: there, on its way, or what to do."""
    if attachment.clean_file:
        return _("Ready.")
    if not attachment.file:
        return _("There is no file.")
    job = conversion_of(attachment)
    if job and job.state in UNDER_WAY:
        return _("The file is being made into a PDF.")
    return job.error if job and job.error else _("Save the file as PDF and add that.")


def convert_attachment(job: Job) -> None:
    """Gives the attachment its clean copy, unless it is gone or has one. Raises JobFailed."""
    attachment = Attachment.objects.filter(pk=int(job.key)).exclude(file="").first()
    if attachment is None or attachment.clean_file:
        return
    with tempfile.TemporaryDirectory(prefix="conversion-") as folder:
        original = Path(folder, "original")
        with attachment.file.open("rb") as file, original.open("wb") as copy:
            shutil.copyfileobj(file, copy)
        try:
            _convert(attachment, original, Path(folder), job)
        except UnusableFile as error:
            raise JobFailed(str(error)) from error


def _convert(attachment: Attachment, original: Path, folder: Path, job: Job) -> None:
    kind = kind_of(original)
    if kind is None or not can_convert(kind):
        raise UnusableFile(_("Only PDF, PNG and JPEG files can be published. Save the file as PDF."))
    converted, clean = folder / "converted.pdf", folder / "clean.pdf"
    _tell(job, 10)
    convert(original, converted, kind)
    _tell(job, 70)
    pages = clean_pdf(converted, clean)
    with clean.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    refuse_barred(sha256)
    inspection = _inspected(original, kind, clean)
    _tell(job, 90)
    _keep(attachment, clean, sha256, pages, inspection)


def _inspected(original: Path, kind: Kind, clean: Path) -> dict[str, object]:
    return as_json(inspect_original(original, kind), inspect_clean(clean, PDF))


def _keep(
    attachment: Attachment, clean: Path, sha256: str, pages: int, inspection: dict[str, object]
) -> None:
    """Under a lock, so that of two workers one gives the copy and the other nothing."""
    texts = page_texts(clean, PDF)
    with transaction.atomic():
        row = Attachment.objects.select_for_update().filter(pk=attachment.pk).first()
        if row is None or row.clean_file:
            return
        row.clean_sha256, row.clean_size, row.pages = sha256, clean.stat().st_size, pages
        row.inspection = inspection
        with clean.open("rb") as file:
            row.clean_file.save(f"{sha256[:32]}.pdf", File(file), save=False)
        try:
            row.save()
            AttachmentPage.objects.bulk_create(
                AttachmentPage(attachment=row, number=number, text=text) for number, text in texts
            )
            queue_scan(row)
        except BaseException:
            row.clean_file.storage.delete(row.clean_file.name or "")
            raise


def _tell(job: Job, progress: int) -> None:
    Job.objects.filter(pk=job.pk, attempt=job.attempt).update(progress=progress)
