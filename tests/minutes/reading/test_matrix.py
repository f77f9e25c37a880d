"""Every reader × everything of a meeting: the status, the closed words in it, and the line in the log."""

import pytest

from committees.models import AuditEntry
from tests.decisions.reading.readers import cast, disqualify
from tests.minutes.reading.closed_meeting import (
    CLOSED,
    KEPT_OUT,
    PART,
    WORDS,
    body_of,
    make_closed_meeting,
    readings,
)

pytestmark = pytest.mark.django_db
THINGS = ("page", "minutes", "open", "closed", "kept_out", "closed file", "kept file", "pdf", "json")

# For each thing the status, and after it the letters of the closed words that are in it:
# c the closed item's, k those of the item kept out, p those of the open item's closed part.
MEMBER = "200cp 200cp 200p 200c 404 200c 404 403 200cp"
NOTHING = " ".join(["404"] * 9)
CITIZEN = "200 200 200 200 404 404 404 403 200"
SHUT_OUT = "200p 200p 200p 200 404 404 404 403 200p"
TABLE = {
    "member": MEMBER,
    "chair": MEMBER,
    "earlier member": NOTHING,
    "later member": NOTHING,
    "substitute": MEMBER,
    "earlier substitute": NOTHING,
    "disqualified": SHUT_OUT,
    "disqualified by name": SHUT_OUT,
    "granted": "200c 200c 200 200c 404 200c 404 403 200c",
    "granted the meeting": MEMBER,
    "ended": CITIZEN,
    "refused": CITIZEN,
    "waiting": CITIZEN,
    "disqualified grantee": CITIZEN,
    "named": "200k 200k 200 200 200k 404 200k 403 200k",
    "councillor": CITIZEN,
    "follower": NOTHING,
    "secretary": "200ckp 200ckp 200p 200c 200k 200c 200k 200ckp 200ckp",
    "other secretary": NOTHING,
    "administrator": MEMBER,
    "nobody": NOTHING,
    "closed account": " ".join(["302"] * 9),
    "anonymous": " ".join(["302"] * 9),
}
SHOWN_AS = {"minutes": "page", "open": "item", "closed": "item", "kept_out": "item"}
GROUNDS = {
    "chair": "member",
    "disqualified": "member",
    "disqualified by name": "member",
    "granted the meeting": "grant",
    "granted": "grant",
    "named": "grant",
}


def letters(body: bytes) -> str:
    found = body.decode("utf-8", "replace").casefold()
    return "".join(word[len("kanarie")] for word in WORDS if word in found).translate(
        str.maketrans("lhd", "ckp")
    )


@pytest.fixture
def meeting():
    return make_closed_meeting()


@pytest.fixture
def everybody(meeting):
    return cast(meeting.readers) | {"anonymous": None}


def test_table_names_everybody(everybody):
    assert set(everybody) == set(TABLE)


def test_each_reader_gets_what_the_table_says_and_each_opening_is_logged(client, meeting, everybody):
    keys = {"c": meeting.readers.closed.pk, "k": meeting.readers.kept_out.pk, "p": meeting.readers.open.pk}
    wrong = {}
    for who, expected in TABLE.items():
        client.logout()
        if everybody[who]:
            client.force_login(everybody[who])
        for thing, cell in zip(THINGS, expected.split(), strict=True):
            before = AuditEntry.objects.filter(action="closed.read").count()
            answer = client.get(meeting.things[thing])
            found = f"{answer.status_code}{letters(body_of(answer))}"
            logged = readings()[before:]
            shown = {str(keys[letter]) for letter in cell[3:]}
            told = [(entry.actor, set(entry.detail["items"]), entry.detail["as"]) for entry in logged]
            line = [(everybody[who], shown, SHOWN_AS.get(thing, thing.split()[-1]))] if shown else []
            if (found, told) != (cell, line):
                wrong[who, thing] = (found, cell, told, line)
            grounds = {ground.split()[0] for entry in logged for ground in entry.detail["items"].values()}
            assert grounds <= {GROUNDS.get(who, who)}
    assert wrong == {}


def test_no_answer_is_kept_by_any_cache(client, meeting, everybody):
    for who in ("member", "councillor", "secretary"):
        client.force_login(everybody[who])
        for thing in THINGS:
            answer = client.get(meeting.things[thing])
            body_of(answer)
            if answer.status_code == 404:
                continue
            assert answer.headers["Cache-Control"] == "no-store, private", thing
            assert "ETag" not in answer.headers


def test_log_tells_version_kind_and_hash_of_what_was_opened(client, meeting, everybody):
    client.force_login(everybody["secretary"])
    for thing in ("closed", "closed file", "pdf", "json"):
        body_of(client.get(meeting.things[thing]))
    key, kept, part = (
        str(item.pk) for item in (meeting.readers.closed, meeting.readers.kept_out, meeting.readers.open)
    )
    base = {"kind": "minutes", "version": 1}
    all_of_them = {"items": {key: "secretary", kept: "secretary", part: "secretary"}}
    closed = {"items": {key: "secretary"}}
    sha256 = meeting.things["closed file"].split("/")[-2]
    details = [entry.detail for entry in readings()]
    assert details[1].pop("sha256").startswith(sha256)
    assert details == [
        base | closed | {"as": "item"},
        base | closed | {"as": "file"},
        base | all_of_them | {"as": "pdf", "sha256": "0" * 64},
        base | all_of_them | {"as": "json"},
    ]
    assert {(e.object_type, e.object_id) for e in readings()} == {
        ("committees.meeting", str(meeting.readers.meeting.pk))
    }


def test_member_gets_the_whole_pdf_where_nothing_is_kept_out(client):
    meeting = make_closed_meeting(personsag=False)
    client.force_login(meeting.readers.user())
    answer = client.get(f"{meeting.address}referat.pdf")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert CLOSED.encode() in body_of(answer)
    client.force_login(disqualify(meeting.readers.closed, meeting.readers.user()))
    answer = client.get(f"{meeting.address}referat.pdf")
    assert (answer.status_code, letters(answer.content)) == (403, "")


def test_nothing_is_shown_where_the_log_cannot_be_written(client, meeting, everybody, monkeypatch):
    """The log's own table refuses: as on a full disk."""
    monkeypatch.setattr(AuditEntry, "save", _full)
    client.raise_request_exception = False
    client.force_login(everybody["secretary"])
    for thing in ("page", "closed", "closed file", "pdf", "json"):
        answer = client.get(meeting.things[thing])
        assert (answer.status_code, letters(body_of(answer))) == (500, ""), thing


def _full(self, *args, **kwargs):
    raise OSError("No space left on device")


def test_words_of_the_table_are_those_of_the_meeting():
    assert letters(" ".join((CLOSED, KEPT_OUT, PART)).encode()) == "ckp"


@pytest.mark.database
@pytest.mark.parametrize("name", ["%00", f"{CLOSED}%00.pdf", "x" * 3000, "%FF", "%C2%B2"])
def test_file_by_a_name_no_database_takes_is_missing(client, name):
    made = make_closed_meeting()
    client.force_login(made.readers.secretary)
    folder = made.things["closed file"].rpartition("/")[0]
    assert client.get(f"{folder}/{name}").status_code == 404


@pytest.mark.database
def test_item_by_a_number_no_database_takes_is_missing(client):
    made = make_closed_meeting()
    client.force_login(made.readers.secretary)
    assert client.get(f"{made.address}punkt/%00/").status_code == 404
