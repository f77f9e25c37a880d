import hashlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.utils import timezone, translation

from committees.jobs import run
from committees.models import Job
from decisions.models import Attachment, ItemAttachment
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from minutes.verification import problems
from tests.factories import make_committee, make_item, make_meeting

BYTES = b"lyd"


@pytest.fixture
def meeting():
    """Minutes published twice, with a file and a PDF in both editions."""
    meeting = make_meeting(make_committee("Teknisk Udvalg"))
    item = make_item(meeting, "Ny legeplads", decided="Godkendt.")
    row = Attachment.objects.create(
        title="Støjrapport",
        public=True,
        clean_file=ContentFile(BYTES, "ren.pdf"),
        clean_sha256=hashlib.sha256(BYTES).hexdigest(),
        clean_size=len(BYTES),
    )
    ItemAttachment.objects.create(item=item, attachment=row)
    for _version in range(2):
        publish(meeting, DocumentKind.MINUTES, None)
    for tables in (PUBLIC, CLOSED):
        for publication in tables.publication.objects.all():
            make_pdf(tables, publication)
    return meeting


def make_pdf(tables, publication):
    """In place of the worker: the bytes, their row, and the job done."""
    data = f"%PDF {tables.edition} {publication.version}".encode()
    name = storages[tables.storage].save(f"{publication.version}.pdf", ContentFile(data))
    tables.pdf.objects.create(
        publication=publication,
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        pages=1,
        rendered_at=timezone.now(),
    )
    run(Job.objects.get(kind=tables.render_task, key=str(publication.pk)).pk, lambda job: None)


@pytest.fixture
def past_the_program(db):
    """Runs SQL as somebody at the database's own prompt does: past the code, and past the triggers."""

    def execute(sql, params=()):
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(sql, params)
            count = cursor.rowcount
            if connection.vendor == "postgresql":
                cursor.execute("SET LOCAL session_replication_role = DEFAULT")
        assert count > 0, "the SQL touched no row"

    return execute


@pytest.fixture
def found():
    def sentences():
        with translation.override("en"):
            return list(problems())

    return sentences
