"""Acts while the record is verified: no false alarm, and no true one lost."""

import pytest
from django.db import connection, transaction

from minutes.afterwards.withdraw import withdraw
from minutes.enums import DocumentKind
from minutes.models import Publication, PublishedFile
from minutes.publishing.publish import publish

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTES = DocumentKind.MINUTES
ACTS = {
    "publishing": lambda meeting: publish(meeting, MINUTES, None),
    "withdrawal": lambda meeting: withdraw(meeting, MINUTES, None, "Personoplysninger"),
}


class Between:
    """Acts once, before the query of this number is sent."""

    def __init__(self, number, act):
        self.left, self.act = number, act

    def __call__(self, execute, *args):
        self.left -= 1
        if self.left == 0:
            self.act()
        return execute(*args)


def with_act_between(number, act, look):
    """What was found, and whether there were so many queries; afterwards all is as before."""
    between = Between(number, act)
    with transaction.atomic():
        with connection.execute_wrapper(between):
            said = look()
        transaction.set_rollback(True)
    return said, between.left <= 0


@pytest.mark.parametrize("act", ACTS)
def test_act_between_any_two_queries_gives_no_alarm(act, meeting, found):
    number, reached = 1, True
    while reached:
        said, reached = with_act_between(number, lambda: ACTS[act](meeting), found)
        assert (number, said) == (number, [])
        number += 1
    assert number > 20


@pytest.mark.parametrize("number", [1, 12, 24])
def test_what_is_wrong_is_told_though_something_is_published_meanwhile(number, meeting, found):
    PublishedFile.objects.filter(publication__version=1).delete()
    wrong = "Public edition: Minutes v1, Teknisk Udvalg 2025-03-05: it has other files than were published."
    said, reached = with_act_between(number, lambda: publish(meeting, MINUTES, None), found)
    assert reached
    assert said == [wrong]
    assert Publication.objects.count() == 2
