"""What one document closes is closed in the meeting's other document as well."""

import pytest

from committees.jobs import run
from committees.models import Attendance, Job
from decisions.models import Attachment, Decision, PublishedBallot, RegisterEntry, Section, Vote
from minutes.afterwards.additions import add
from minutes.afterwards.signing import sign
from minutes.editions import PUBLIC
from minutes.enums import Act, Cause
from minutes.models import PublishedFile, RenderedPdf, Withdrawal
from minutes.publishing.publish import publish
from minutes.render import render_publication
from tests.minutes.acts import AGENDA, JUDGED, MINUTES, current, make_published, versions
from tests.minutes.public.test_canary import readable

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.public]
CLOSED = {"closed": True, "closed_reason": "Personforhold", "public_title": "En sag"}


@pytest.fixture
def meeting():
    return make_published()


def correct(meeting, kind=MINUTES):
    return publish(meeting, kind, None, "Rettet.", accepting=JUDGED)


def answer(client, address):
    response = client.get(address)
    body = response.getvalue() if response.streaming else response.content
    return f"{response.status_code} {readable(body)}"


def print_all():
    for job in Job.objects.filter(kind=PUBLIC.render_task):
        run(job.pk, lambda job: render_publication(job, PUBLIC))


@pytest.mark.parametrize("fields", [{}, {"kept_out": True}])
def test_item_closed_since_leaves_the_agenda_with_its_files(client, meeting, fields):
    print_all()
    base = meeting.get_absolute_url()
    file = next(link.address for link in current(meeting, AGENDA).read_envelope().files)
    assert "havnen" in answer(client, f"{base}dagsorden/")
    meeting.items.filter(number="2").update(**CLOSED, **fields)
    correct(meeting)
    print_all()
    assert RenderedPdf.objects.count() == 2
    assert versions(meeting, AGENDA) == [2]
    for name in ("/", "/v1/", "/v2/", ".pdf", "/v1.pdf", "/v2.pdf", ".json", "/v2/aendringer/"):
        text = answer(client, f"{base}dagsorden{name}")
        assert not any(word in text for word in ("havnen", "Støjrapport", "stoej")), name
    assert "Ny legeplads" in answer(client, f"{base}dagsorden.pdf")
    assert ("En sag" in answer(client, f"{base}dagsorden/")) == (not fields)
    for gone in (file, f"{base}dagsorden/v1/", f"{base}dagsorden/v1.pdf"):
        assert answer(client, gone).startswith("410"), gone
    assert not PublishedFile.objects.exists()
    assert {sheet.cause for sheet in Withdrawal.objects.all()} == {Cause.SECRECY}


def test_what_is_being_written_for_the_agenda_does_not_go_out(meeting):
    meeting.items.filter(number="2").update(**CLOSED)
    meeting.items.filter(number="1").update(late_reason="Halvfærdig")
    correct(meeting)
    assert current(meeting, AGENDA).act == Act.CUT
    assert "Halvfærdig" not in current(meeting, AGENDA).document


def test_text_closed_since_is_closed_in_the_agenda_alone(meeting):
    Section.objects.filter(item__number="1").update(closed=True, closed_reason="Pris")
    correct(meeting)
    first, second = current(meeting, AGENDA).read_document().items
    assert [block.block for block in first.blocks] == ["withheld"]
    assert "Om Støj" in second.blocks[0].html
    assert versions(meeting, AGENDA) == [2]


def test_file_withheld_since_is_withheld_in_the_agenda(meeting):
    Attachment.objects.update(public=False, closed_reason="Personforhold")
    correct(meeting)
    blocks = current(meeting, AGENDA).read_document().items[1].blocks
    assert [block.block for block in blocks] == ["section", "withheld"]
    assert not PublishedFile.objects.exists()


def test_minutes_follow_the_agenda_in_the_register_too(client, meeting):
    vote = Vote.objects.create(item=meeting.items.get(number="2"), motion="Støjgrænsen")
    vote.ballots.create(name="Ida Prøve", choice="for")
    correct(meeting)
    assert PublishedBallot.objects.exists()
    meeting.items.filter(number="2").update(**CLOSED)
    Attendance.objects.all().delete()  # not yet published
    correct(meeting, AGENDA)
    assert versions(meeting) == [3]
    assert "havnen" not in current(meeting).document
    assert not PublishedBallot.objects.exists()
    entries = RegisterEntry.objects.filter(meeting=meeting).order_by("position")
    assert [(e.title, e.closed, e.version) for e in entries] == [
        ("Ny legeplads", False, 3),
        ("En sag", True, 3),
    ]
    for page in ("/beslutninger/?q=havnen", "/beslutninger.json", f"{meeting.get_absolute_url()}punkt/2/"):
        assert "Støj fra" not in answer(client, page)


def test_addition_goes_with_the_decision_closed_since(meeting):
    sign(meeting, None)
    add(meeting.items.get(number="1"), "Ida", "<p>Hemmelig.</p>", "", None)
    publish(meeting, MINUTES, None, "Tilføjet.", act=Act.ADDITION, accepting=JUDGED)
    Decision.objects.filter(item__number="1").update(closed=True, closed_reason="Pris")
    correct(meeting, AGENDA)
    assert not [word for word in ("Hemmelig", "Godkendt") if word in current(meeting).document]


def test_item_open_as_before_leaves_the_other_document(meeting):
    meeting.items.filter(number="1").update(title="Nye legepladser")
    correct(meeting)
    assert versions(meeting, AGENDA) == [1]
    meeting.items.filter(number="2").delete()
    correct(meeting)
    assert versions(meeting, AGENDA) == [1]
