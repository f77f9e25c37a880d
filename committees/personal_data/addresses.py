"""Street addresses: "Birkevej 12, 2. tv, 4000 Roskilde"."""

import re
from collections.abc import Collection, Iterator

from committees.personal_data.spotted import Spotted, Why, spotted

CAPITAL = "[A-ZÆØÅÄÖÉ]"
STREETS = (
    "vej|vejen|gade|gaden|allé|alléen|alle|alleen|plads|pladsen|stræde|strædet|torv|torvet|boulevard|bakke|bakken"
    "|bakkerne|park|parken|have|haven|haver|vænge|vænget|vang|vangen|toft|toften|tofte|lund|lunden|skov|skoven"
    "|mark|marken|krog|krogen|bue|buen|sti|stien|høj|højen|dal|dalen|kær|kæret|eng|engen|ager|ageren|gård|gården"
    "|hegn|hegnet|krat|krattet|drag|draget|skrænt|skrænten|passage|passagen|kaj|kajen|brygge|bryggen|dige|diget"
    "|banke|banken|mose|mosen|holm|holmen|side|gyde|gyden|slippe|slippen|kilde|kilden|voldgade|ås|åsen|led|leddet"
)
BEFORE = rf"(?:(?:{CAPITAL}\.){{1,3}} ?|{CAPITAL}[\w'-]{{0,20}}\.? ){{0,3}}"
STREET = rf"(?:{CAPITAL}[\w'-]{{1,30}}?(?i:{STREETS})|{CAPITAL}[\w.'-]{{1,24}} (?i:{STREETS}))"
HOUSE = r"\d{1,3}(?:-\d{1,3})?(?: ?[A-HJ-Za-hj-z](?!\w))?"
# No house number: 30 km/t, 3,5 mio., 50 år.
NO_HOUSE = r"(?![\w/]|[.,]\d|[-–]\d| ?(?:km|m\b|m2|mio|mia|kr|år|ha\b|meter|pct|%|stk|pladser|boliger|biler))"
NEXT = r"(?:,\s{1,3}| {1,2})"  # after a comma the address may go on in the next line
DOOR = r"(?:,?\s?(?:tv|th|mf|\d{1,3}(?!\d))\b\.?)?"
FLOOR = rf"(?:{NEXT}(?:\d{{1,2}}\.(?: ?sal)?|st\b\.?|kl\b\.?|stuen){DOOR})?"
TOWN = rf"\s{CAPITAL}[a-zæøåé]+(?: {CAPITAL}[a-zæøåé]*){{0,2}}"
CITY = rf"(?:{NEXT}[1-9]\d{{3}}(?!\d)(?:{TOWN})?)?"
ADDRESS = re.compile(rf"(?<![\w.-]){BEFORE}{STREET}\s{{1,3}}{HOUSE}{NO_HOUSE}{FLOOR}{CITY}")
REACH = 60


def find_addresses(text: str, own: Collection[str] = ()) -> Iterator[Spotted]:
    """Addresses but those that hold a place of `own` ("Rådhusgade 1") or follow one ("Nordby Hallen, …")."""
    passed = tuple(_plain(place) for place in own if place.strip())
    for found in ADDRESS.finditer(text):
        before = _plain(text[max(0, found.start() - REACH) : found.start()]).rstrip(" ,(:")
        if not _is_own(_plain(found[0]), passed) and not (passed and before.endswith(passed)):
            yield spotted(text, found.span(), Why.ADDRESS)


def _is_own(address: str, passed: tuple[str, ...]) -> bool:
    """Rådhusgade 1 is not Rådhusgade 12; words may stand before the street."""
    return any(re.search(rf"(?<!\w){re.escape(place)}(?!\w)", address) for place in passed)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
