"""Files of the closed edition: made when somebody asks who may read them, and each opening is logged."""

import pytest

from committees.enums import JobState
from committees.models import Job
from decisions.models import AgendaItem
from decisions.reading import name_reader
from minutes.editions import CLOSED
from minutes.enums import RenditionForm
from minutes.models import ClosedRendition, LedgerEntry, Proof
from minutes.verification import problems
from tests.factories import make_person, make_user
from tests.minutes.reading.closed_meeting import CLOSED as SECRET
from tests.minutes.reading.closed_meeting import body_of, make_closed_meeting, readings
from tests.minutes.renditions.house import work

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def house():
    return make_closed_meeting(personsag=False)


def ends(house):
    number = house.readers.closed.number
    return ["referat.docx", "referat-uden-filer.pdf", "beslutninger.pdf", f"punkt/{number}.pdf"]


def test_file_is_made_on_request_and_its_reading_logged_before_it_is_sent(house, client):
    client.force_login(house.readers.user())
    address = f"{house.address}punkt/{house.readers.closed.number}.docx"
    page = client.get(address)
    assert (page.status_code, ClosedRendition.objects.count(), readings()) == (200, 0, [])
    assert client.post(address).url == address
    assert client.post(address).url == address
    assert Job.objects.filter(kind=CLOSED.renditions_task).count() == 1
    assert "gøres klar" in client.get(address).content.decode()
    work(CLOSED.renditions_task)
    row = ClosedRendition.objects.get()
    assert (row.form, row.pages) == (RenditionForm.EXTRACT_WORD, None)
    answer = client.get(address)
    assert answer["Cache-Control"] == "no-store, private"
    assert body_of(answer)[:2] == b"PK"
    [reading] = readings()
    assert list(reading.detail["items"]) == [str(house.readers.closed.pk)]
    assert (reading.detail["as"], reading.detail["sha256"]) == ("word", row.sha256)


def test_closed_file_goes_to_the_closed_chain_and_to_no_proof(house, client):
    client.force_login(house.readers.user())
    client.post(f"{house.address}beslutninger.pdf")
    work(CLOSED.renditions_task)
    row = ClosedRendition.objects.get()
    line = LedgerEntry.objects.get(pdf_sha256=row.sha256)
    assert (line.edition, line.action) == ("closed", "render")
    assert not Proof.objects.filter(pdf_sha256=row.sha256).exists()
    assert not [problem for problem in problems() if row.file.name in problem]


def test_whoever_may_not_read_all_of_it_neither_asks_nor_gets_it(client):
    """A personsag is not for the other members, so nothing of the whole is theirs."""
    house = make_closed_meeting()
    assert AgendaItem.objects.filter(kept_out=True).exists()
    client.force_login(house.readers.user())
    for end in ("referat.docx", "referat-uden-filer.pdf", "beslutninger.pdf"):
        answer = client.post(house.address + end)
        assert (answer.status_code, SECRET in answer.content.decode()) == (403, False)
    for end in (f"punkt/{house.readers.kept_out.number}.pdf", "punkt/99.pdf"):
        assert client.post(house.address + end).status_code == 404
    assert not Job.objects.filter(kind=CLOSED.renditions_task).exists()
    assert readings() == []


def test_outsider_finds_nothing(house, client):
    client.force_login(make_user(person=make_person()))
    for end in ends(house):
        assert client.get(house.address + end).status_code in (403, 404)
        assert client.post(house.address + end).status_code in (403, 404)
    assert not Job.objects.filter(kind=CLOSED.renditions_task).exists()


def test_file_that_cannot_be_made_says_why(house, client):
    client.force_login(house.readers.user())
    address = f"{house.address}beslutninger.pdf"
    client.post(address)
    Job.objects.filter(kind=CLOSED.renditions_task).update(
        state=JobState.FAILED, error="Punkt 2 har for mange rækker."
    )
    page = client.get(address).content.decode()
    assert "Punkt 2 har for mange rækker." in page
    assert "Prøv igen" in page


def test_reader_of_one_item_alone_gets_no_file_that_tells_of_the_meeting(client):
    """Their leave is for the item's text, not for who was present or what else was dealt with."""
    house = make_closed_meeting()
    reader = make_user(person=make_person())
    name_reader(house.readers.kept_out, reader, "Sagsbehandler", house.readers.secretary)
    client.force_login(reader)
    own = f"{house.address}punkt/{house.readers.kept_out.number}"
    assert client.get(f"{own}/").status_code == 200
    before = readings()
    answers = {client.post(f"{own}.{end}").status_code for end in ("pdf", "docx")}
    answers |= {client.post(house.address + end).status_code for end in ("referat.docx", "beslutninger.pdf")}
    assert answers == {403}
    assert not Job.objects.filter(kind=CLOSED.renditions_task).exists()
    assert readings() == before
