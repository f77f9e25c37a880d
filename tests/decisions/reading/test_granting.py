"""Asking and answering: one writer, a sentence for each refusal, and one line in the log for each act."""

from datetime import timedelta

import pytest
from django.utils import timezone

from committees.models import AuditEntry
from decisions.models import ReadingGrant
from decisions.reading import NotGranted, ask, end, grant, ground_to_read, name_reader, refuse
from tests.decisions.reading.readers import cast, disqualify, granted, make_readers
from tests.factories import make_item, make_meeting, make_user

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def actions() -> list[str]:
    entries = AuditEntry.objects.filter(action__startswith="reading").order_by("sequence")
    return list(entries.values_list("action", flat=True))


def test_asking_and_granting_lets_the_councillor_read_and_is_logged():
    readers = make_readers()
    user = readers.councillor()
    row = ask(user, readers.meeting, readers.closed, " Sagen kommer i byrådet ")
    assert (row.wish, row.granted_at, ground_to_read(user, readers.closed)) == (
        "Sagen kommer i byrådet", None, None,
    )  # fmt: skip
    grant(row, readers.secretary, "Byrådet afgør sagen", TODAY())
    row.refresh_from_db()
    assert (row.ground, row.answered_by, row.ends_on) == ("Byrådet afgør sagen", readers.secretary, TODAY())
    assert ground_to_read(user, readers.closed) == f"grant {row.pk}"
    assert actions() == ["reading.ask", "reading.grant"]
    entry = AuditEntry.objects.get(action="reading.grant")
    expected = {"user": user.pk, "meeting": readers.meeting.pk, "item": readers.closed.pk}
    assert (entry.actor, entry.object_id, entry.detail) == (readers.secretary, str(row.pk), expected)


def test_asking_twice_gives_the_same_row_until_it_is_answered():
    readers = make_readers()
    user = readers.councillor()
    first = ask(user, readers.meeting, readers.closed, "")
    assert ask(user, readers.meeting, readers.closed, "igen") == first
    assert ask(user, readers.meeting, None, "") != first
    refuse(first, readers.secretary, "Sagen afgøres i udvalget")
    assert ask(user, readers.meeting, readers.closed, "nu?") != first
    assert actions() == ["reading.ask", "reading.ask", "reading.refuse", "reading.ask"]


@pytest.mark.parametrize(
    "who", ["member", "later member", "follower", "secretary", "other secretary", "administrator", "nobody"]
)
def test_others_than_councillors_cannot_ask(who):
    readers = make_readers()
    user = cast(readers)[who]
    before = ReadingGrant.objects.count()
    with pytest.raises(NotGranted, match="kommunalbestyrelsen"):
        ask(user, readers.meeting, readers.closed, "")
    assert ReadingGrant.objects.count() == before


def test_nobody_asks_for_what_is_kept_out_or_of_another_meeting_or_readable():
    readers = make_readers()
    user, elsewhere = readers.councillor(), make_item(make_meeting())
    for item in (readers.kept_out, elsewhere):
        with pytest.raises(NotGranted):
            ask(user, readers.meeting, item, "")
    granted(readers, user)
    for item in (readers.closed, None):
        with pytest.raises(NotGranted):
            ask(user, readers.meeting, item, "")
    assert ReadingGrant.objects.count() == 1


def test_disqualified_can_neither_ask_nor_be_given_leave():
    readers = make_readers()
    user = disqualify(readers.closed, readers.councillor())
    with pytest.raises(NotGranted):
        ask(user, readers.meeting, readers.closed, "")
    with pytest.raises(NotGranted, match=user.name):
        name_reader(readers.closed, user, "Grund", readers.secretary)
    late = readers.councillor()
    row = ask(late, readers.meeting, readers.closed, "")
    disqualify(readers.closed, late)
    with pytest.raises(NotGranted):
        grant(row, readers.secretary, "Grund")
    assert actions() == ["reading.ask"]


def test_grant_needs_a_ground_a_day_to_come_and_an_open_question():
    readers = make_readers()
    row = ask(readers.councillor(), readers.meeting, readers.closed, "")
    with pytest.raises(NotGranted):
        grant(row, readers.secretary, "  ")
    with pytest.raises(NotGranted):
        grant(row, readers.secretary, "Grund", TODAY() - timedelta(days=1))
    refuse(row, readers.secretary)
    for act in (lambda: grant(row, readers.secretary, "Grund"), lambda: refuse(row, readers.secretary)):
        with pytest.raises(NotGranted):
            act()
    row.refresh_from_db()
    assert row.granted_at is None
    assert actions() == ["reading.ask", "reading.refuse"]


def test_named_reader_reads_what_is_kept_out_until_it_is_ended():
    readers = make_readers()
    user = make_user()
    row = name_reader(readers.kept_out, user, "Behandler sagen", readers.secretary)
    assert ground_to_read(user, readers.kept_out) == f"grant {row.pk}"
    with pytest.raises(NotGranted, match=user.name):
        name_reader(readers.kept_out, user, "Igen", readers.secretary)
    end(row, readers.secretary)
    end(row, readers.secretary)
    assert ground_to_read(user, readers.kept_out) is None
    name_reader(readers.kept_out, user, "På ny", readers.secretary)
    assert actions() == ["reading.grant", "reading.end", "reading.grant"]
