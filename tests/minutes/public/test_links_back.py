"""Links from an item to the one it carries on: shown only while that one is public and open."""

from datetime import date
from functools import partial

import pikepdf
import pytest
from django.core.files.storage import storages

from committees.jobs import run
from committees.models import Job
from decisions.models import Case
from minutes import render
from minutes.afterwards.withdraw import withdraw
from minutes.afterwards.withdraw_part import withdraw_item
from minutes.editions import PUBLIC
from minutes.enums import Cause, DocumentKind
from minutes.models import Publication, RenderedPdf
from minutes.pdf.render import print_document
from minutes.publishing.publish import publish
from minutes.render import render_publication
from tests.factories import make_item, make_meeting
from tests.minutes.public.test_canary import readable
from tests.minutes.renditions.house import work

pytestmark = [pytest.mark.django_db, pytest.mark.public]
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def earlier():
    meeting = make_meeting()
    make_item(meeting, "Havnebad", decided="Anbefales.", public_title="Et anlæg", closed_reason="Pris")
    publish(meeting, MINUTES, None)
    return meeting


@pytest.fixture
def page(client, earlier):
    """The page of the item that carries the earlier one on."""
    later = make_meeting(earlier.committee, date(2025, 4, 2))
    make_item(later, "Havnebad, 2. behandling", decided="Vedtaget.", continues=earlier.items.get())
    publish(later, MINUTES, None)
    return lambda: client.get(f"{later.get_absolute_url()}punkt/1/").content.decode()


def test_item_links_to_the_open_one_it_carries_on(earlier, page):
    assert f"{earlier.get_absolute_url()}punkt/1/" in page()


def test_link_goes_when_the_earlier_item_is_withdrawn(earlier, page):
    withdraw(earlier, MINUTES, None, "Fejl")
    assert f"{earlier.get_absolute_url()}punkt/1/" not in page()


def test_link_goes_when_the_earlier_item_is_closed_afterwards(earlier, page):
    earlier.items.update(closed=True)
    publish(earlier, MINUTES, None, note="Punkt 1 er lukket.", accepting="Vurderet")
    assert f"{earlier.get_absolute_url()}punkt/1/" not in page()


@pytest.mark.parametrize("act", ["close", "withdraw", "cut"])
def test_pdf_made_before_is_made_anew_without_the_link(earlier, page, act):
    later = Publication.objects.exclude(meeting=earlier).get()
    assert f"{earlier.get_absolute_url()}punkt/1/" in pdf_of(later)
    if act == "close":
        earlier.items.update(closed=True)
        publish(earlier, MINUTES, None, note="Punkt 1 er lukket.", accepting="Vurderet")
    elif act == "cut":
        withdraw_item(earlier, "1", None, "Navne", Cause.PERSONAL_DATA)
    else:
        withdraw(earlier, MINUTES, None, "Fejl")
    assert not RenderedPdf.objects.filter(publication=later).exists()
    assert f"{earlier.get_absolute_url()}punkt/1/" not in pdf_of(later)


def test_pdf_of_an_agenda_is_made_anew_too(earlier):
    later = make_meeting(earlier.committee, date(2025, 4, 2))
    make_item(later, "Havnebad, 2. behandling", continues=earlier.items.get())
    agenda = publish(later, DocumentKind.AGENDA, None)
    assert f"{earlier.get_absolute_url()}punkt/1/" in pdf_of(agenda)
    earlier.items.update(closed=True)
    publish(earlier, MINUTES, None, note="Punkt 1 er lukket.", accepting="Vurderet")
    assert not RenderedPdf.objects.filter(publication=agenda).exists()
    assert f"{earlier.get_absolute_url()}punkt/1/" not in pdf_of(agenda)


def test_files_made_of_it_are_made_anew_too(earlier, page, django_capture_on_commit_callbacks):
    later = Publication.objects.exclude(meeting=earlier).get()
    pdf_of(later)
    work(PUBLIC.renditions_task)
    link, names = f"{earlier.get_absolute_url()}punkt/1/", files_of(later)
    assert [form for form, part in names if link in names[form, part][1]] != []
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(earlier, MINUTES, None, "Fejl")
    assert not later.renditions.exists()
    assert [name for name, _text in names.values() if storages["published"].exists(name)] == []
    pdf_of(later)
    work(PUBLIC.renditions_task)
    assert set(files_of(later)) == set(names)
    assert [key for key, (_name, text) in files_of(later).items() if link in text] == []


def files_of(publication):
    """Name and content of each PDF and Word file made of it."""
    found = {}
    for row in publication.renditions.all():
        with storages["published"].open(row.file.name, "rb") as file:
            found[row.form, row.part] = (row.file.name, readable(file.read()))
    return found


def test_pdf_that_is_set_while_the_earlier_item_is_closed_has_no_link(earlier, page, monkeypatch):
    """Typesetting takes seconds: the item is closed in the midst of it, as another process would."""
    later = Publication.objects.exclude(meeting=earlier).get()

    def close_meanwhile(document, envelope, **how):
        data = print_document(document, envelope, **how)
        if earlier.items.filter(closed=False).update(closed=True):
            publish(earlier, MINUTES, None, note="Punkt 1 er lukket.", accepting="Vurderet")
        return data

    monkeypatch.setattr(render, "print_document", close_meanwhile)
    assert f"{earlier.get_absolute_url()}punkt/1/" not in pdf_of(later)


def pdf_of(publication):
    """Every link and word of the PDF, which is made where it is missing."""
    for job in Job.objects.filter(kind=PUBLIC.render_task, key=str(publication.pk)):
        run(job.pk, partial(render_publication, tables=PUBLIC))
    name = RenderedPdf.objects.get(publication=publication).file.name
    with storages["published"].open(name, "rb") as file, pikepdf.open(file) as pdf:
        return " ".join(str(obj) for obj in pdf.objects if not isinstance(obj, pikepdf.Stream))


def test_sentence_about_a_closed_item_tells_nothing_but_itself(earlier, client):
    earlier.items.update(closed=True)
    item = earlier.items.get()
    item.events.create(
        kind="disqualified", name="Ida Prøve", text="Ida Prøve gik.", public_text="Et medlem gik."
    )
    event = publish(earlier, MINUTES, None, accepting="Vurderet").read_document().items[0].events[0]
    assert (event.kind, event.name, event.text) == (None, "", "Et medlem gik.")


def test_case_number_leads_to_the_case_only_where_the_register_has_it(client):
    meeting = make_meeting()
    make_item(meeting, "Havnebad", decided="Anbefales.", case=Case.objects.create(number="25/77"))
    publish(meeting, DocumentKind.AGENDA, None)
    assert 'href="/sager/25/77/"' not in client.get(f"{meeting.get_absolute_url()}punkt/1/").content.decode()
    publish(meeting, MINUTES, None)
    assert 'href="/sager/25/77/"' in client.get(f"{meeting.get_absolute_url()}punkt/1/").content.decode()
    assert client.get("/sager/25/77/").status_code == 200
