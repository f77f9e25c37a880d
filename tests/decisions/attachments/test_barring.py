import hashlib

import pytest

from decisions.attachments import UnusableFile, add_attachment
from decisions.models import Attachment, BarredFile
from tests.decisions.attachments.files import opened, saved, text_pdf, upload

pytestmark = pytest.mark.django_db


def test_add_attachment_refuses_a_withdrawn_file():
    data = text_pdf("Trukket tilbage")
    BarredFile.objects.create(sha256=hashlib.sha256(data).hexdigest())
    with pytest.raises(UnusableFile, match="Filen er trukket tilbage og kan ikke lægges op igen"):
        add_attachment(upload(data), "T", None)
    assert not Attachment.objects.exists()


def test_add_attachment_refuses_another_file_with_the_same_clean_copy():
    data = text_pdf("Trukket tilbage")
    BarredFile.objects.create(sha256=add_attachment(upload(data), "T", None).clean_sha256)
    pdf = opened(data)
    pdf.docinfo["/Title"] = "Ny titel"
    with pytest.raises(UnusableFile, match="trukket tilbage"):
        add_attachment(upload(saved(pdf)), "T", None)


def test_add_attachment_takes_a_file_that_was_mended():
    BarredFile.objects.create(sha256=add_attachment(upload(text_pdf("Før")), "T", None).clean_sha256)
    assert add_attachment(upload(text_pdf("Efter")), "T", None).pk
