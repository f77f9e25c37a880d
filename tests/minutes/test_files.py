"""The files of a publication: whose words they carry, and which bytes stay and go."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from decisions.models import Attachment, ItemAttachment
from minutes.afterwards.withdraw import withdraw
from minutes.editions import PUBLIC
from minutes.enums import DocumentKind
from minutes.files import remove_unused
from minutes.models import Publication, PublishedFile
from minutes.publishing.publish import PublishStopped, publish
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTES = DocumentKind.MINUTES
SHA256 = "ab" * 32


@pytest.fixture
def meeting():
    meeting = make_meeting()
    attach(make_item(meeting, "Ny legeplads", decided="Godkendt."), "Støjrapport")
    return meeting


def attach(item, title, public=True):
    row = Attachment.objects.create(
        title=title,
        public=public,
        content_type="application/pdf",
        clean_file=ContentFile(b"%PDF-1.4 lyd", "ren.pdf"),
        clean_sha256=SHA256,
        clean_size=12,
    )
    ItemAttachment.objects.create(item=item, attachment=row)
    return row


def stored():
    with storages["published"].open(PublishedFile.objects.get().file.name) as file:
        return file.read()


def test_file_bears_the_words_of_the_document_not_those_of_another_with_the_same_bytes(meeting):
    closed = make_item(meeting, "Klage", closed=True, closed_reason="Klagesag", public_title="En sag")
    attach(closed, "Klage fra Bo Borger")
    publication = publish(meeting, MINUTES, None, accepting="Vurderet")
    row = PublishedFile.objects.get()
    assert (row.title, row.filename) == ("Støjrapport", "stoejrapport.pdf")
    assert "Borger" not in publication.envelope
    assert "borger" not in publication.envelope


def test_half_written_file_is_written_anew(meeting):
    name = storages["published"].save(f"ab/{SHA256}.pdf", ContentFile(b"%PDF"))
    publish(meeting, MINUTES, None)
    assert (PublishedFile.objects.get().file.name, stored()) == (name, b"%PDF-1.4 lyd")


def test_file_stays_while_another_publication_has_it(meeting, django_capture_on_commit_callbacks):
    other = make_meeting(meeting.committee)
    attach(make_item(other, "Støj", decided="Drøftet."), "Rapport om støj")
    for each in (meeting, other):
        publish(each, MINUTES, None)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(meeting, MINUTES, None, "")
    assert stored() == b"%PDF-1.4 lyd"


def test_file_goes_with_the_last_publication_that_had_it(meeting, django_capture_on_commit_callbacks):
    publish(meeting, MINUTES, None)
    name = PublishedFile.objects.get().file.name
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(meeting, MINUTES, None, "")
    assert not storages["published"].exists(name)


def test_file_of_a_row_is_never_removed(meeting):
    publish(meeting, MINUTES, None)
    remove_unused(PUBLIC, {PublishedFile.objects.get().file.name})
    assert stored() == b"%PDF-1.4 lyd"
    assert Publication.objects.get().files.count() == 1


def test_publish_stops_when_the_bytes_of_a_file_are_gone(meeting):
    Attachment.objects.get().clean_file.delete(save=False)
    with pytest.raises(PublishStopped, match="Støjrapport"):
        publish(meeting, MINUTES, None)
