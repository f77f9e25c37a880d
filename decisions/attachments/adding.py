"""Taking in a file: kept as it came, and with a clean copy where the public may get it."""

import hashlib
import tempfile
from pathlib import Path, PurePath

from django.conf import settings
from django.core.files import File
from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import User
from decisions.attachments.barring import refuse_barred
from decisions.attachments.conversion import queue_conversion, queue_scan
from decisions.attachments.converting import can_convert
from decisions.attachments.errors import UnusableFile
from decisions.attachments.images import clean_image
from decisions.attachments.inspection import as_json, inspect_clean, inspect_original
from decisions.attachments.kinds import PDF, Kind, kind_of, promised_kind
from decisions.attachments.names import safe_filename, title_from
from decisions.attachments.page_texts import page_texts
from decisions.attachments.pdf import clean_pdf
from decisions.models import Attachment, AttachmentPage

MOST_BYTES = 100 * 1024 * 1024
LONGEST_TITLE = 500


def add_attachment(upload: "File[bytes]", title: str, actor: User | None, public: bool = False) -> Attachment:
    """Takes in a file: the original, a clean copy of a PDF or picture, the pages' text, and what it hides.

    An office file gets its clean copy later, from a job, where LibreOffice is installed.

    Not public unless somebody says so. Raises UnusableFile with a sentence; then nothing is left of
    the file, in storage or database.
    """
    with tempfile.TemporaryDirectory(prefix="attachment-") as folder:
        original = Path(folder, "original")
        sha256 = _receive(upload, original)
        refuse_barred(sha256)
        kind = _kind(original, upload.name or "")
        if public and not (kind.publishable or can_convert(kind)):
            raise UnusableFile(_only_pdf())
        filename = safe_filename(upload.name or "", kind.extension)
        attachment = Attachment(
            title=(title.strip() or title_from(upload.name or ""))[:LONGEST_TITLE],
            filename=filename,
            content_type=kind.content_type,
            size=original.stat().st_size,
            sha256=sha256,
            public=public,
        )
        clean = _make_clean(original, Path(folder, "clean"), kind, attachment)
        refuse_barred(attachment.clean_sha256)
        attachment.inspection = as_json(
            inspect_original(original, kind), inspect_clean(clean, kind) if clean else None
        )
        texts = page_texts(clean or original, kind)
        _store(attachment, original, clean, kind, texts, actor)
        return attachment


def _receive(upload: "File[bytes]", path: Path) -> str:
    """Copies the upload to disk bit by bit and returns its SHA-256. Its own word on its size is not taken."""
    most = getattr(settings, "ATTACHMENT_MAX_BYTES", MOST_BYTES)
    digest, size = hashlib.sha256(), 0
    with path.open("wb") as file:
        for chunk in upload.chunks():
            size += len(chunk)
            if size > most:
                raise UnusableFile(
                    _("The file is too large; at most %(most)s can be taken.")
                    % {"most": filesizeformat(most)}
                )
            digest.update(chunk)
            file.write(chunk)
    if not size:
        raise UnusableFile(_("The file is empty."))
    return digest.hexdigest()


def _kind(original: Path, name: str) -> Kind:
    """What the file is. Refused where its name says something else: whoever chose it would be misled."""
    kind, promised = kind_of(original), promised_kind(name)
    if promised and kind is not promised:
        raise UnusableFile(_broken_promise(PurePath(name.strip()).suffix, promised))
    if kind is None:
        raise UnusableFile(_unknown_kind())
    return kind


def _make_clean(original: Path, clean: Path, kind: Kind, attachment: Attachment) -> Path | None:
    if not kind.publishable:
        return None
    if kind is PDF:
        attachment.pages = clean_pdf(original, clean)
    else:
        clean_image(original, clean, kind)
    with clean.open("rb") as file:
        attachment.clean_sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    attachment.clean_size = clean.stat().st_size
    return clean


def _store(
    attachment: Attachment,
    original: Path,
    clean: Path | None,
    kind: Kind,
    texts: list[tuple[int, str]],
    actor: User | None,
) -> None:
    try:
        _save_file(attachment.file, original, attachment.sha256, kind)
        if clean:
            _save_file(attachment.clean_file, clean, attachment.clean_sha256, kind)
        with transaction.atomic():
            attachment.save()
            AttachmentPage.objects.bulk_create(
                AttachmentPage(attachment=attachment, number=number, text=text) for number, text in texts
            )
            if can_convert(kind):
                queue_conversion(attachment)
            if clean:
                queue_scan(attachment)
            record(actor, "attachment.add", attachment, sha256=attachment.sha256)
    except BaseException:
        for stored in (attachment.file, attachment.clean_file):
            if stored.name:
                stored.storage.delete(stored.name)
        raise


def _save_file(field: FieldFile, path: Path, sha256: str, kind: Kind) -> None:
    """Under a name that tells nothing: what staff called it stands in the row."""
    with path.open("rb") as file:
        field.save(f"{sha256[:32]}.{kind.extension}", File(file), save=False)


def _unknown_kind() -> str:
    return _(
        "The file is none of the kinds that can be taken: PDF, PNG, JPEG, Word, Excel, PowerPoint,"
        " OpenDocument or plain text. What counts is its content, not its name."
    )


def _broken_promise(ending: str, kind: Kind) -> str:
    return _(
        "The file is called %(ending)s, but is no %(kind)s file. Save it as %(kind)s and choose it again."
    ) % {"ending": ending, "kind": kind.name}


def _only_pdf() -> str:
    return _("Only PDF, PNG and JPEG files can be published. Save the file as PDF and upload that.")
