"""Random meetings, random acts: no word the public may not read is in any answer, file, PDF or log.

30 examples here, 500 in bin/test-long. What may be read is told by an oracle of its own (random_record).
"""

import logging
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from decisions.models import RegisterEntry
from minutes.database_roles import make_roles, role_name
from minutes.editions import PUBLIC
from minutes.models import Publication
from minutes.renditions.yearly import MAKE as MAKE_YEARLY
from tests.minutes.public.random_acts import ACTS, CASE, House, act, build
from tests.minutes.public.random_record import File, Part, Point, Record
from tests.minutes.public.test_canary import public_names, readable
from tests.minutes.renditions.house import work

pytestmark = [pytest.mark.django_db(transaction=False)]

parts = st.builds(Part, closed=st.booleans())
files = st.builds(File, public=st.booleans())
points = st.builds(
    Point,
    mode=st.sampled_from(["open", "open", "closed", "kept"]),
    section=parts,
    decision=parts,
    file=files,
    embargoed=st.booleans(),
    vote_public=st.booleans(),
)
records = st.lists(points, min_size=2, max_size=4).map(Record)
acts = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 3)), max_size=7)
# Not shrunk: an example takes a second, and its story is short enough to read as it is.
SETTINGS = {
    "deadline": None,
    "suppress_health_check": list(HealthCheck),
    "phases": [Phase.explicit, Phase.reuse, Phase.generate],
}


class RolledBack(Exception):
    """Ends an example; the database is as before."""


@settings(max_examples=30, **SETTINGS)
@given(record=records, happened=acts)
def test_no_word_leaks_whatever_happens(client, caplog, record, happened):
    example(client, caplog, record, happened, printed=False)


@settings(max_examples=6, **SETTINGS)
@given(record=records, happened=acts)
def test_no_word_leaks_into_pdfs(client, caplog, record, happened):
    example(client, caplog, record, happened, printed=True)


@pytest.mark.public
@settings(max_examples=6, **SETTINGS)
@given(record=records, happened=acts)
def test_no_word_leaks_under_the_public_role(client, caplog, record, happened):
    """As production serves it: the process reads as a role that can see the public tables alone."""
    if connection.vendor != "postgresql":
        pytest.skip("roles are PostgreSQL's")
    example(client, caplog, record, happened, printed=False, role="public")


@pytest.mark.long
@settings(max_examples=500, **SETTINGS)
@given(record=records, happened=acts, printed=st.sampled_from([False, False, False, True]))
def test_no_word_leaks_500_times(client, caplog, record, happened, printed):
    example(client, caplog, record, happened, printed)


def example(client, caplog, record, happened, printed, role=""):
    try:
        with transaction.atomic():
            if role:
                make_roles("desk-kode", "public-kode")
            house = build(record)
            for name, number in [("agenda", 0), ("minutes", 0), *happened]:
                act(house, name, number)
            if printed:
                render_all()
            table = addresses(house)
            with role_of_the_database(role):
                walk(client, caplog, house, table)
            raise RolledBack
    except RolledBack:
        pass


@contextmanager
def role_of_the_database(part: str):
    """The rest of the transaction's statements are that role's."""
    if not part:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(f'SET LOCAL ROLE "{role_name(part)}"')
        try:
            yield
        finally:
            cursor.execute("RESET ROLE")


def render_all() -> None:
    work(PUBLIC.render_task, PUBLIC.renditions_task, MAKE_YEARLY)


def walk(client, caplog, house: House, table: dict[str, list[str]]) -> None:
    everything = {w for words in house.said.values() for w in words} | house.record.all_words()
    allowed, now = house.allowed(), house.allowed_now()
    caplog.clear()
    assert set(public_names()) == set(table), "a new public address is to be walked here"
    with caplog.at_level(logging.INFO):
        for name, some in table.items():
            for address in some:
                text = answer(client, address)
                may = allowed if name in VERSIONED else now
                leaked = {w for w in everything - may if w in text and w not in address}
                assert not leaked, (address, leaked)
    asked = " ".join(address for some in table.values() for address in some)
    assert not [w for w in everything if w in caplog.text and w not in asked]
    shown_where_it_should(client, house)
    no_link_between_closed_and_open(client, house)


VERSIONED = {"version", "version_pdf", "difference", "attachment"}


def answer(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code in (200, 400, 404, 410, 503), address
    assert not response.cookies
    body = response.getvalue() if response.streaming else response.content
    return f"{dict(response.headers)} {readable(body)}"


def addresses(house: House) -> dict[str, list[str]]:
    base = house.meeting.get_absolute_url()
    kinds = [f"{base}dagsorden", f"{base}referat"]
    versions = range(1, max((v for _kind, v in house.said), default=1) + 3)
    numbers = [*(str(n + 1) for n in range(len(house.items))), "P1"]
    hashes = [item.item_attachments.get().attachment.clean_sha256[:12] for item in house.items]
    slug = house.items[0].votes.get().ballots.get().person.slug
    words = [house.record.points[0].title, house.record.points[0].reason, house.record.points[0].motion]
    return {
        "front": ["/"],
        "committees": ["/udvalg/"],
        "committee": [house.meeting.committee.get_absolute_url()],
        "meeting": [base],
        "document": [f"{kind}/" for kind in kinds],
        "version": [f"{kind}/v{n}/" for kind in kinds for n in versions],
        "difference": [f"{kind}/v{n}/aendringer/" for kind in kinds for n in versions],
        "pdf": [f"{kind}.pdf" for kind in kinds],
        "version_pdf": [f"{kind}/v{n}.pdf" for kind in kinds for n in versions],
        "json": [*(f"{kind}.json" for kind in kinds), "/beslutninger.json"],
        "item": [f"{base}punkt/{number}/" for number in numbers],
        "attachment": [
            f"{base}bilag/{sha}/{point.file.title}.pdf"
            for sha, point in zip(hashes, house.record.points, strict=True)
        ],
        "person": [f"/personer/{slug}/"],
        "decisions": ["/beslutninger/", *(f"/beslutninger/?ord={w}" for w in words), "/beslutninger/?side=2"],
        "csv": ["/beslutninger.csv"],
        "case": [f"/sager/{CASE}/"],
        "proof": ["/aegthed/", "/aegthed/?kode=0000-0000-0000"],
        "sitemap": ["/sitemap.xml"],
        "word": [f"{kind}.docx" for kind in kinds],
        "plain": [f"{kind}-uden-filer.pdf" for kind in kinds],
        "decision_list": [f"{base}beslutninger.pdf"],
        "packet": [f"{base}pakke.pdf"],
        "packet_part": [f"{base}pakke-2.pdf"],
        "extract": [f"{base}punkt/{n}.pdf" for n in numbers],
        "extract_word": [f"{base}punkt/{n}.docx" for n in numbers],
        "yearly_register": [f"{house.meeting.committee.get_absolute_url()}beslutninger-2025.pdf"],
        **{
            name: [address]
            for name, address in {
                "how_to_read": "/saadan-laeser-du/",
                "accessibility": "/tilgaengelighed/",
                "stylesheet": "/stil.css",
                "logo": "/logo",
                "icon": "/favicon.ico",
                "robots": "/robots.txt",
                "healthz": "/healthz",
                "readyz": "/readyz",
            }.items()
        },
    }


def shown_where_it_should(client, house: House) -> None:
    """So that the search can fail: what may be read stands in the document, file contents apart."""
    for row in Publication.objects.filter(meeting=house.meeting, current=True):
        if (row.kind, row.version) in house.loose:
            continue
        word = "referat" if row.kind == "minutes" else "dagsorden"
        text = client.get(f"{house.meeting.get_absolute_url()}{word}.json").content.decode()
        contents = {point.file.content for point in house.record.points}
        assert not [w for w in house.said[row.kind, row.version] - contents if w not in text]


def no_link_between_closed_and_open(client, house: House) -> None:
    """The case number all items share stands on no closed one; no page leads from one to the other."""
    entries = RegisterEntry.objects.filter(meeting=house.meeting)
    for closed in entries.filter(closed=True):
        assert (closed.case_number, closed.case_title, closed.continues) == ("", "", "")
        assert CASE not in client.get(closed.address).content.decode()
    if entries.filter(closed=False).exists():
        page = client.get(f"/sager/{CASE}/").content.decode()
        assert not [e for e in entries.filter(closed=True) if e.address in page or e.title in page]


@pytest.mark.public
def test_example_runs_on_this_database(client, caplog):
    """The oracle itself, on one fixed story: closed, embargoed, cut and withdrawn one after the other."""
    assert connection.vendor in ("sqlite", "postgresql")
    record = Record([Point("open", Part(), Part(), File()), Point("closed", Part(), Part(), File())])
    story = [("close", 0), ("minutes", 0), ("open", 0), ("minutes", 0), ("cut file", 0), ("cut item", 1)]
    example(client, caplog, record, story, printed=True)
