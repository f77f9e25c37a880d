"""What goes from the public goes from every file made of it, and no job under way brings it back."""

from pathlib import Path

import pytest
from django.core.files.storage import storages

from decisions.closing import close
from decisions.models import AgendaItem
from minutes.afterwards.ageing import leave_the_web
from minutes.afterwards.web_changes import change_web_copy
from minutes.afterwards.withdraw import withdraw
from minutes.afterwards.withdraw_part import withdraw_file, withdraw_item
from minutes.editions import PUBLIC
from minutes.enums import Cause, DocumentKind
from minutes.models import Publication, PublishedFile, Rendition, YearlyRegister
from minutes.renditions import making, yearly_making
from minutes.renditions.yearly import MAKE as MAKE_YEARLY
from minutes.verification import problems
from tests.factories import make_item
from tests.minutes.public.test_canary import readable
from tests.minutes.renditions.house import make_house, put_out, work

pytestmark = pytest.mark.django_db
MINUTES, AGENDA = DocumentKind.MINUTES, DocumentKind.AGENDA
WORD = "legeplads"  # of the first item, which goes by each of the acts


def close_first(meeting, **more):
    item = meeting.items.get(number="1")
    close(item, None, "Forretningsforhold", None)
    AgendaItem.objects.filter(pk=item.pk).update(public_title="En sag", **more)
    put_out(meeting, note="Rettet.")


def grow_old(meeting):
    type(meeting.committee).objects.update(web_years=1)
    assert leave_the_web(meeting.date.replace(year=meeting.date.year + 9)) == 2


ACTS = {
    "withdrawal": lambda meeting: [withdraw(meeting, kind, None, "Navne") for kind in (AGENDA, MINUTES)],
    "withdrawal of an item": lambda meeting: withdraw_item(meeting, "1", None, "Navne", Cause.PERSONAL_DATA),
    "web change": lambda meeting: change_web_copy(
        meeting, "Ny legeplads", "…", Cause.PERSONAL_DATA, "x", None
    ),
    "closing": close_first,
    "keeping out": lambda meeting: close_first(meeting, kept_out=True),
    "ageing": grow_old,
}
EVERY_DAY = ("withdrawal of an item", "closing")
each_act = pytest.mark.parametrize(
    "act", [name if name in EVERY_DAY else pytest.param(name, marks=pytest.mark.long) for name in ACTS]
)


@pytest.fixture
def meeting():
    meeting = make_house()
    put_out(meeting, AGENDA)
    put_out(meeting)
    return meeting


def published_words() -> str:
    """Of every file that lies in the storage of the public edition."""
    folder = Path(storages["published"].path(""))
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in (".pdf", ".docx")]
    return " ".join(readable(path.read_bytes()) for path in files)


@each_act
def test_no_file_holds_it_any_more(act, meeting, django_capture_on_commit_callbacks):
    work()
    assert WORD in published_words()
    with django_capture_on_commit_callbacks(execute=True):
        ACTS[act](meeting)
    assert WORD not in published_words()
    with django_capture_on_commit_callbacks(execute=True):
        work()
    assert WORD not in published_words()
    assert list(problems()) == []


@pytest.mark.database
@each_act
def test_job_that_had_made_a_file_when_it_went_keeps_nothing(
    act, meeting, monkeypatch, django_capture_on_commit_callbacks
):
    work(PUBLIC.render_task)
    done = []

    def made_too_late(*args):
        made = finished(*args)
        if not done:
            done.append(ACTS[act](meeting))
        return made

    finished = making._finished
    monkeypatch.setattr(making, "_finished", made_too_late)
    with django_capture_on_commit_callbacks(execute=True):
        work(PUBLIC.renditions_task)
    assert done
    assert WORD not in published_words()
    assert not Rendition.objects.filter(publication__current=False).exists()
    assert list(problems()) == []


@each_act
def test_register_of_a_year_that_was_set_when_it_went_is_set_again(act, meeting, monkeypatch):
    assert Publication.objects.filter(pdf__isnull=False).count() == 0
    done = []

    def printed_too_late(*args):
        data = printed(*args)
        if not done:
            done.append(ACTS[act](meeting))
        return data

    printed = yearly_making._printed
    monkeypatch.setattr(yearly_making, "_printed", printed_too_late)
    work(MAKE_YEARLY)
    assert done
    assert WORD not in published_words()
    assert YearlyRegister.objects.exists() == (act not in ("withdrawal", "ageing"))


def test_packet_without_its_only_file_is_gone_as_the_file_is(meeting, client):
    work()
    address, file = meeting.get_absolute_url(), PublishedFile.objects.first()
    assert Rendition.objects.filter(form="packet").count() == 2
    withdraw_file(meeting, file.sha256, None, "Navne", Cause.PERSONAL_DATA)
    work()
    assert client.get(f"{address}bilag/{file.sha256[:12]}/{file.filename}").status_code == 410
    assert client.get(f"{address}pakke.pdf").status_code == 410


def test_item_of_the_minutes_alone_is_gone_with_them(client):
    meeting = make_house()
    put_out(meeting, AGENDA)
    make_item(meeting, "Eventuelt", decided="Intet.")
    put_out(meeting)
    address = meeting.get_absolute_url()
    ends = {"punkt/4/": 200, "punkt/4.pdf": 503, "punkt/4.docx": 503, "punkt/1.pdf": 503}
    assert {end: client.get(address + end).status_code for end in ends} == ends
    withdraw(meeting, MINUTES, None, "Fejl")
    ends |= {"punkt/4/": 410, "punkt/4.pdf": 410, "punkt/4.docx": 410}
    assert {end: client.get(address + end).status_code for end in ends} == ends
