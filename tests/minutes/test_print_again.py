import pytest
from django.core.management import call_command

from committees.enums import JobState
from committees.models import Job
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind
from minutes.models import Rendition, YearlyRegister
from minutes.print_again import make_again, print_again
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting
from tests.minutes.public.published import make_organisation
from tests.minutes.renditions.house import work

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def jobs():
    """Of one publication: the public PDF could not be made, the closed one waits."""
    make_organisation()
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    publish(meeting, DocumentKind.MINUTES, None)
    jobs = Job.objects.filter(kind__in=[PUBLIC.render_task, CLOSED.render_task])
    jobs.filter(kind=PUBLIC.render_task).update(state=JobState.FAILED, error="Certifikatet udløb.", attempt=5)
    return jobs


def test_failed_pdf_is_queued_anew_and_waiting_one_left_alone(jobs):
    assert print_again() == 1
    assert set(jobs.values_list("state", "attempt", "error")) == {(JobState.QUEUED, 0, "")}
    assert jobs.count() == 2
    assert print_again() == 0


def test_command_says_how_many(jobs, capsys):
    call_command("print_again")
    first, second = capsys.readouterr().out.splitlines()
    assert first == "1 PDFs queued."
    assert second.startswith("1 other files queued")


def test_kind_of_file_that_came_with_an_upgrade_is_made(jobs):
    """Everything is there but one kind: its document is queued, and nothing when that is made."""
    print_again()
    work()
    assert make_again() == 0
    Rendition.objects.filter(form="decisions").delete()
    YearlyRegister.objects.all().delete()
    assert make_again() == 2
    work()
    assert Rendition.objects.filter(form="decisions").count() == YearlyRegister.objects.count() == 1
    assert make_again() == 0
