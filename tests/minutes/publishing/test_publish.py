import pytest

from committees.models import Job, Meeting, Organisation
from decisions.models import Attachment, Case, Dissent, ItemAttachment, RegisterEntry, Section, Vote
from minutes.compose import compose
from minutes.enums import DocumentKind, Edition
from minutes.models import ClosedPublication, LedgerEntry, Publication, PublishedFile
from minutes.publishing.publish import PublishStopped, publish
from tests.factories import make_committee, make_item, make_meeting, make_person, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.database]
AGENDA, MINUTES = DocumentKind.AGENDA, DocumentKind.MINUTES


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    return meeting


@pytest.fixture
def closed(meeting):
    return make_item(
        meeting,
        "Køb af Nygade 7",
        decided="Køb for 4 mio. kr.",
        closed=True,
        closed_reason="Forretningsforhold",
        public_title="Køb af ejendom",
        public_decision="<p>Godkendt.</p>",
    )


def test_publish_freezes_both_editions(meeting):
    publication = publish(meeting, MINUTES, None)
    closed = ClosedPublication.objects.get()
    assert publication.read_document() == compose(meeting, MINUTES, Edition.PUBLIC)
    assert closed.read_document() == compose(meeting, MINUTES, Edition.CLOSED)
    assert (publication.version, closed.version, publication.current) == (1, 1, True)


def test_publish_again_makes_the_next_version_and_keeps_the_first(meeting):
    first = publish(meeting, MINUTES, None)
    Section.objects.update(html="<p>Rettet.</p>")
    second = publish(meeting, MINUTES, None, note="Baggrunden er rettet.")
    first.refresh_from_db()
    assert (first.version, first.current, second.version, second.current) == (1, False, 2, True)
    assert "Rettet." not in first.document
    assert "Rettet." in second.document
    assert second.read_envelope().correction_note == "Baggrunden er rettet."


def test_agenda_and_minutes_are_versions_of_their_own(meeting):
    versions = [publish(meeting, kind, None).version for kind in (AGENDA, MINUTES, AGENDA)]
    assert versions == [1, 1, 2]


def test_agenda_holds_no_decision(meeting):
    assert "Godkendt." not in publish(meeting, AGENDA, None).document
    assert not RegisterEntry.objects.exists()


def test_publish_marks_the_meeting_and_counts_the_public_revision(meeting):
    publish(meeting, MINUTES, None)
    row = Meeting.objects.get()
    assert row.minutes_published_at == row.announced_at is not None
    assert Organisation.objects.get().public_revision == 2


def test_publish_queues_one_pdf_an_edition_and_the_register_of_the_year(meeting):
    publish(meeting, MINUTES, None)
    kinds = sorted(Job.objects.values_list("kind", flat=True))
    assert kinds == ["minutes.make_yearly_register", "minutes.render_closed_pdf", "minutes.render_public_pdf"]


def test_publish_writes_the_register(meeting):
    publish(meeting, MINUTES, None)
    entry = RegisterEntry.objects.get()
    assert (entry.title, entry.decision_text, entry.address) == (
        "Ny legeplads",
        "Godkendt.",
        f"{meeting.get_absolute_url()}punkt/1/",
    )


def test_ledger_keeps_a_chain_for_each_edition(meeting):
    publish(meeting, AGENDA, None)
    publish(meeting, MINUTES, make_user(name="Ida Prøve"))
    for edition in Edition:
        first, second = LedgerEntry.objects.filter(edition=edition).order_by("sequence")
        assert second.previous_hash == first.hash
        assert (second.sequence, second.actor_name) == (2, "Ida Prøve")


def test_closed_item_shows_the_public_only_its_public_words(meeting, closed):
    Vote.objects.create(item=closed, motion="Hemmeligt forslag")
    Dissent.objects.create(item=closed, name="Bo", text="For dyrt", public_text="Liste Ø var imod.")
    public = publish(meeting, MINUTES, None)
    for secret in ("Nygade", "4 mio", "Hemmeligt", "For dyrt", "Om Køb"):
        assert secret not in public.document
        assert secret in ClosedPublication.objects.get().document
    item = public.read_document().items[1]
    assert (item.title, item.closed_reason, item.case_number) == (
        "Køb af ejendom",
        "Forretningsforhold",
        None,
    )
    assert "Liste Ø var imod." in public.document


@pytest.mark.parametrize("field", ["public_title", "closed_reason"])
def test_publish_stops_when_a_closed_item_lacks_its(field, meeting, closed):
    setattr(closed, field, "")
    closed.save()
    with pytest.raises(PublishStopped) as stopped:
        publish(meeting, MINUTES, None)
    assert [(f.item_id, f.field) for f in stopped.value.findings] == [(closed.pk, field)]
    assert not Publication.objects.exists()


def test_publish_stops_when_the_committee_does_not_publish():
    meeting = make_meeting(make_committee(publishes_minutes=False))
    make_item(meeting)
    with pytest.raises(PublishStopped):
        publish(meeting, MINUTES, None)


def test_closed_section_of_an_open_item_is_withheld_with_its_reason(meeting):
    Section.objects.update(closed=True, closed_reason="Personoplysninger")
    document = publish(meeting, MINUTES, None).document
    assert "Om Ny legeplads" not in document
    assert "Personoplysninger" in document


def test_attachment_is_not_named_in_public_until_somebody_says_so(meeting):
    attachment = Attachment.objects.create(title="Støjrapport")
    ItemAttachment.objects.create(item=meeting.items.get(), attachment=attachment)
    assert "Støjrapport" not in publish(meeting, MINUTES, None).document
    Attachment.objects.update(public=True)
    assert "Støjrapport" in publish(meeting, MINUTES, None).document


def test_bare_heading_of_attachments_that_are_kept_back_is_not_printed(meeting):
    item = meeting.items.get()
    place = Section.objects.create(item=item, position=90, role="attachments", heading="Bilag til punktet")
    kept_back = Attachment.objects.create(title="Støjrapport")
    ItemAttachment.objects.create(item=item, attachment=kept_back, section=place)
    assert "Bilag til punktet" not in publish(meeting, MINUTES, None).document
    ItemAttachment.objects.all().delete()
    assert "Bilag til punktet" not in publish(meeting, MINUTES, None).document
    Section.objects.filter(pk=place.pk).update(shown_empty=True)
    assert "Bilag til punktet" in publish(meeting, MINUTES, None).document


def test_standing_number_gives_its_items_no_case_title(meeting):
    case = Case.objects.create(number="25/1", title="Byrådets møder", standing=True)
    meeting.items.update(case=case)
    publish(meeting, MINUTES, None)
    entry = RegisterEntry.objects.get()
    assert (entry.standing, entry.case_title, entry.case_number) == (True, "", "25/1")
    assert not RegisterEntry.objects.latest_decisions()


def test_item_carrying_on_a_published_one_links_back_to_it(meeting):
    publish(meeting, MINUTES, None)
    later = make_meeting(meeting.committee)
    make_item(later, "Ny legeplads, 2. behandling", continues=meeting.items.get())
    publish(later, MINUTES, None)
    assert RegisterEntry.objects.get(meeting=later).continues == f"{meeting.get_absolute_url()}punkt/1/"


def test_item_carrying_on_a_closed_one_has_no_link(meeting, closed):
    publish(meeting, MINUTES, None)
    later = make_meeting(meeting.committee)
    make_item(later, "Byggeri", continues=closed)
    assert publish(later, MINUTES, None).read_envelope().continues == ()


def test_ballots_are_published_with_their_party(meeting):
    vote = Vote.objects.create(item=meeting.items.get(), motion="Indstillingen")
    vote.ballots.create(person=make_person("Ida Prøve"), name="Ida Prøve", party="A", choice="for")
    publish(meeting, MINUTES, None)
    ballot = RegisterEntry.objects.get().ballots.get()
    assert (ballot.name, ballot.party, ballot.motion, ballot.choice) == (
        "Ida Prøve",
        "A",
        "Indstillingen",
        "for",
    )


def test_no_file_row_without_a_clean_copy(meeting):
    attachment = Attachment.objects.create(title="Støjrapport", public=True)
    ItemAttachment.objects.create(item=meeting.items.get(), attachment=attachment)
    assert "Støjrapport" in publish(meeting, MINUTES, None).document
    assert not PublishedFile.objects.exists()
