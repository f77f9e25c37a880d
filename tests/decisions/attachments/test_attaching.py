import pytest

from decisions.attachments import add_attachment, attach, attach_many
from decisions.models import Attachment
from tests.decisions.attachments.files import text_pdf, upload
from tests.factories import make_item, make_meeting

pytestmark = pytest.mark.django_db


def titles(item) -> list[str]:
    return [place.attachment.title for place in item.item_attachments.all()]


def test_attach_puts_the_attachment_last():
    item = make_item(make_meeting())
    for title in ("B", "A", "C"):
        attach(item, Attachment.objects.create(title=title))
    assert titles(item) == ["B", "A", "C"]


def test_attach_twice_changes_nothing():
    item, row = make_item(make_meeting()), Attachment.objects.create(title="A")
    assert attach(item, row) == attach(item, row)


def test_attach_takes_one_file_on_two_items():
    meeting = make_meeting()
    row = add_attachment(upload(text_pdf()), "Fælles", None)
    for item in (make_item(meeting), make_item(meeting)):
        attach(item, row)
        assert titles(item) == ["Fælles"]


def test_attach_many_keeps_the_good_and_tells_of_the_bad():
    item = make_item(make_meeting())
    uploads = [upload(text_pdf(), "En_god.pdf"), upload(b"", "Tom.pdf"), upload(text_pdf("x"), "To.pdf")]
    received = attach_many(item, uploads, None)
    assert [(one.filename, one.attachment is None, bool(one.problem)) for one in received] == [
        ("En_god.pdf", False, False),
        ("Tom.pdf", True, True),
        ("To.pdf", False, False),
    ]
    assert titles(item) == ["En god", "To"]
