"""The meeting page: its queries do not grow with its items, its time no faster than they."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.bench.database import database, static_files
from tests.bench.measure import Figure, growth
from tests.bench.records import meeting_of

CLIENT = Client(HTTP_HOST="127.0.0.1")


def bench_meeting_page() -> list[Figure]:
    """The page of a meeting of 3, 15 and 30 items."""
    database()
    static_files()
    addresses = {items: _published(items) for items in (3, 15, 30)}
    queries = {items: _queries(address) for items, address in addresses.items()}
    told = "its SQL queries: " + ", ".join(str(number) for number in queries.values())
    figures = growth("meeting page, items", (3, 30), addresses.__getitem__, _get, aim="below 10")
    return [*figures, Figure(told, aim="at most 3 each")]


def _published(items: int) -> str:
    publication = publish(meeting_of(items), DocumentKind.MINUTES, None)
    return publication.meeting.get_absolute_url()


def _get(address: str) -> None:
    answer = CLIENT.get(address)
    assert answer.status_code == 200, answer.status_code


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        _get(address)
    return len(queries)
