"""Making, looking at and destroying a site."""

import hashlib
import shutil
from functools import partial
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.test import Client

from committees.jobs import run
from committees.models import Job
from decisions.models import Attachment, ItemAttachment
from minutes.backup.manifest import STORAGES
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind
from minutes.models import ClosedFile
from minutes.publishing.publish import publish
from minutes.render import render_publication
from tests.factories import make_item, make_meeting

BYTES = b"%PDF-1.4 not one that anybody reads"
SHA256 = hashlib.sha256(BYTES).hexdigest()


def published_meeting(pdfs=False, **fields):
    """A meeting with a file and its minutes published; their PDFs wait for the worker unless asked for."""
    meeting = make_meeting(**fields)
    item = make_item(meeting, "Ny legeplads", decided="Godkendt.")
    row = Attachment.objects.create(
        title="Støjrapport",
        filename="rapport.pdf",
        content_type="application/pdf",
        public=True,
        clean_file=ContentFile(BYTES, "ren.pdf"),
        clean_sha256=SHA256,
        clean_size=len(BYTES),
        pages=1,
    )
    ItemAttachment.objects.create(item=item, attachment=row)
    publish(meeting, DocumentKind.MINUTES, None, accepting="Vurderet i prøven")
    if pdfs:
        make_pdfs()
    return meeting


def make_pdfs():
    """What the worker does."""
    for tables in (PUBLIC, CLOSED):
        for job in Job.objects.filter(kind=tables.render_task):
            run(job.pk, partial(render_publication, tables=tables))


def answers(*meetings):
    """What citizens get at the addresses of the meetings: status and bytes."""
    client, found = Client(), {}
    file = f"bilag/{SHA256[:12]}/{ClosedFile.objects.first().filename}"
    for meeting in meetings:
        address = meeting.get_absolute_url()
        for path in (
            "",
            "referat/",
            "referat.pdf",
            "referat.json",
            "punkt/1/",
            file,
        ):
            answer = client.get(address + path)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            found[address + path] = answer.status_code, body
    return found


def folders():
    return [Path(storages[storage].path("")) for storage in STORAGES]


def destroy_files():
    for folder in folders():
        shutil.rmtree(folder, ignore_errors=True)


def destroy_database():
    """What is left is a database without a table."""
    connection.close()
    if connection.vendor == "sqlite":
        name = Path(str(connection.settings_dict["NAME"]))
        for path in name.parent.glob(f"{name.name}*"):
            path.unlink()
        return
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    connection.close()
