"""What may tell of a private person, for somebody to judge (docs/domain.md, "Personal data in texts").

The same words in one item are asked about once.
"""

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _

from committees.organisations import organisation
from committees.personal_data.addresses import find_addresses
from committees.personal_data.contacts import find_mail, find_telephones
from committees.personal_data.sensitive import find_sensitive
from committees.personal_data.small_numbers import find_small_numbers
from committees.personal_data.spotted import Spotted
from minutes.checks.finding import Finding, Level
from minutes.checks.own import OwnContacts
from minutes.checks.passages import Passage, found_in
from minutes.checks.subject import Subject


def contacts_are_the_councils_own(subject: Subject) -> Iterator[Finding]:
    """Asked about everywhere; the council's own pass."""
    own = OwnContacts(organisation())
    message = _("%(place)s: an e-mail address other than the council's own. May it be public?")
    yield from _judged(subject.passages, lambda text: find_mail(text, own.domains), message)
    message = _("%(place)s: a telephone number other than the council's own. May it be public?")
    yield from _judged(subject.passages, lambda text: find_telephones(text, own.numbers), message)


def addresses_may_be_public(subject: Subject) -> Iterator[Finding]:
    message = _("%(place)s: an address. Is it somebody's home, and may it be public?")
    own = [subject.meeting.venue]
    yield from _judged(_of_items(subject), lambda text: find_addresses(text, own), message)


def names_stand_apart_from_sensitive_matters(subject: Subject) -> Iterator[Finding]:
    """Those who sit in the council's bodies pass."""
    message = _("%(place)s: a name beside words of health, social or criminal matters. May it be public?")
    known = subject.known_names
    yield from _judged(_of_items(subject), lambda text: find_sensitive(text, known), message)


def small_numbers_point_at_nobody(subject: Subject) -> Iterator[Finding]:
    message = _("%(place)s: so few that neighbours know who they are. May it be public?")
    yield from _judged(_of_items(subject), find_small_numbers, message)


def _of_items(subject: Subject) -> Iterator[Passage]:
    return (passage for passage in subject.passages if passage.number is not None)


def _judged(
    read: Iterable[Passage], find: Callable[[str], Iterable[Spotted]], message: str
) -> Iterator[Finding]:
    asked = set()
    for passage in read:
        for found in find(passage.text):
            once = (passage.number, found.words.casefold())
            if once not in asked:
                asked.add(once)
                words = {"place": passage.place}
                yield found_in(passage, Level.JUDGE, message % words, found.start, found.end)
