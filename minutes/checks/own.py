"""The council's own contacts, which pass: those of its page, and what the setting OWN_CONTACTS adds."""

import re

from django.conf import settings

from committees.models import Organisation


class OwnContacts:
    """`domains` such as "nordby.dk" (from a domain, link or e-mail address), and telephone `numbers`."""

    def __init__(self, council: Organisation) -> None:
        entries = [council.domain, council.email, council.phone, *settings.OWN_CONTACTS]
        self.domains = {_domain(entry) for entry in entries if "." in entry and re.search("[A-Za-z]", entry)}
        self.numbers = {entry for entry in entries if entry and not re.search("[A-Za-z]", entry)}

    def has(self, words: str) -> bool:
        """An e-mail address or a telephone number as found in a text."""
        if "@" in words:
            domain = words.rpartition("@")[2].casefold()
            return any(domain == own or domain.endswith("." + own) for own in self.domains)
        return _last_eight(words) in {_last_eight(number) for number in self.numbers}


def _domain(entry: str) -> str:
    host = entry.rpartition("@")[2].rpartition("//")[2].partition("/")[0]
    return host.casefold().removeprefix("www.")


def _last_eight(number: str) -> str:
    return re.sub(r"\D", "", number)[-8:]
