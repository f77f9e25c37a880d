"""The one Organisation row: read, and locked while the record grows."""

from django.db.models import F
from django.utils.translation import gettext as _

from committees.models import Organisation


def organisation() -> Organisation:
    """The municipality; an unsaved one with a plain name where none is entered yet."""
    return Organisation.objects.filter(pk=1).first() or Organisation(pk=1, name=_("The municipality"))


def public_changed() -> None:
    """To be called with every write of what public pages show, so that no cache keeps the old page."""
    Organisation.objects.filter(pk=1).update(public_revision=F("public_revision") + 1)


def locked_organisation() -> Organisation:
    """The row, locked until the transaction ends: whoever writes the ledger or the audit log waits here."""
    locked = Organisation.objects.select_for_update().filter(pk=1)
    if not (row := locked.first()):
        Organisation.objects.get_or_create(pk=1, defaults={"name": _("The municipality")})
        row = locked.get()
    return row
