"""A council member asks on /mit/, sees how it stands, and nobody else gets the form."""

import pytest

from decisions.models import ReadingGrant
from decisions.reading import grant, refuse
from tests.decisions.reading.readers import cast, disqualify
from tests.minutes.reading.closed_meeting import KEPT_OUT, WORDS, make_closed_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return make_closed_meeting()


@pytest.fixture
def councillor(client, meeting):
    user = meeting.readers.councillor()
    client.force_login(user)
    client.user = user
    return client


def form(meeting):
    return f"{meeting.address}adgang/"


def test_closed_item_leads_to_the_form_and_the_answer_stands_on_the_overview(councillor, meeting):
    readers = meeting.readers
    ask = f"{form(meeting)}?punkt={readers.closed.number}"
    assert ask in councillor.get(meeting.address).content.decode()
    page = councillor.get(ask).content.decode()
    assert f'value="{readers.closed.pk}" required checked' in page.replace(' id="id_what_0"', "")
    answer = councillor.post(form(meeting), {"what": readers.closed.pk, "wish": "Sagen skal i byrådet"})
    assert (answer.status_code, answer.url) == (302, meeting.address)
    row = ReadingGrant.objects.get()
    assert (row.user, row.item, row.wish) == (councillor.user, readers.closed, "Sagen skal i byrådet")
    assert "Venter på svar" in councillor.get("/mit/").content.decode()
    grant(row, readers.secretary, "Byrådet afgør sagen")
    overview = councillor.get("/mit/").content.decode()
    assert "Du må læse" in overview
    assert "Byrådet afgør sagen" in overview
    assert councillor.get(meeting.things["closed file"]).getvalue()


def test_refusal_tells_its_ground(councillor, meeting):
    councillor.post(form(meeting), {"what": "alt", "wish": ""})
    row = ReadingGrant.objects.get(item=None)
    refuse(row, meeting.readers.secretary, "Udvalget afgør selv")
    page = councillor.get(form(meeting)).content.decode()
    assert "Afslået" in page
    assert "Udvalget afgør selv" in page


@pytest.mark.parametrize("what", ["kept_out", "open", "nonsense", "999999", ""])
def test_what_is_not_offered_cannot_be_asked_for(councillor, meeting, what):
    item = getattr(meeting.readers, what, None)
    answer = councillor.post(form(meeting), {"what": item.pk if item else what, "wish": "Min grund"})
    text = answer.content.decode()
    assert (answer.status_code, "Min grund" in text, KEPT_OUT in text) == (200, True, False)
    assert not ReadingGrant.objects.exists()


def test_too_long_a_wish_is_refused_and_kept(councillor, meeting):
    wish = "x" * 501
    answer = councillor.post(form(meeting), {"what": "alt", "wish": wish})
    assert wish in answer.content.decode()
    assert not ReadingGrant.objects.exists()


def test_form_offers_no_closed_word(councillor, meeting):
    page = councillor.get(form(meeting)).content.decode()
    assert [word for word in WORDS if word in page] == []
    assert f'value="{meeting.readers.kept_out.pk}"' not in page


def test_disqualified_councillor_is_not_offered_the_item(councillor, meeting):
    disqualify(meeting.readers.closed, councillor.user)
    assert f'value="{meeting.readers.closed.pk}"' not in councillor.get(form(meeting)).content.decode()
    councillor.post(form(meeting), {"what": meeting.readers.closed.pk, "wish": ""})
    assert not ReadingGrant.objects.exists()


def test_only_councillors_get_the_form(client, meeting):
    found = {}
    for who, user in cast(meeting.readers).items():
        if who == "closed account":
            continue
        client.force_login(user)
        found[who] = client.get(form(meeting)).status_code
        if found[who] != 200:
            assert client.post(form(meeting), {"what": "alt"}).status_code == 404
    asking = {who for who, status in found.items() if status == 200}
    councillors = {"councillor", "ended", "refused", "waiting", "granted", "granted the meeting"}
    assert asking == councillors | {"disqualified grantee"}
