"""The council's own contacts, which pass: those of its page, and what the setting OWN_CONTACTS adds."""

from django.conf import settings

from committees.models import Organisation


def own_domains(council: Organisation) -> set[str]:
    """ "nordby.dk" from the council's domain, its e-mail address and the setting."""
    entries = [council.domain, council.email, *settings.OWN_CONTACTS]
    return {_domain(entry) for entry in entries if "." in entry}


def own_numbers(council: Organisation) -> set[str]:
    entries = [council.phone, *settings.OWN_CONTACTS]
    return {entry for entry in entries if any(char.isdigit() for char in entry) and "." not in entry}


def _domain(entry: str) -> str:
    """Of an address or a link too."""
    host = entry.rpartition("@")[2].rpartition("//")[2].partition("/")[0]
    return host.casefold().removeprefix("www.")
