"""What to mark when a closed text is copied to become the public one."""

from committees.personal_data.addresses import find_addresses
from committees.personal_data.amounts import find_amounts
from committees.personal_data.contacts import find_mail, find_telephones
from committees.personal_data.cpr import find_cpr
from committees.personal_data.names import person_names
from committees.personal_data.spotted import Spotted


def marks(text: str) -> list[Spotted]:
    """In the order of the text, none over another: a name inside an address is part of the address."""
    finders = (find_cpr, find_addresses, find_mail, find_telephones, find_amounts, person_names)
    taken: list[Spotted] = []
    for finder in finders:
        taken += [mark for mark in finder(text) if not any(_meet(mark, other) for other in taken)]
    return sorted(taken, key=lambda mark: mark.start)


def _meet(one: Spotted, other: Spotted) -> bool:
    return one.start < other.end and other.start < one.end
