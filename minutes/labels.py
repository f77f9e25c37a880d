"""What the codes of this floor are called on screen."""

from django.utils.translation import gettext_lazy as _

from minutes.enums import DocumentKind, Edition, LedgerAction

DOCUMENT_KINDS = {DocumentKind.AGENDA: _("Agenda"), DocumentKind.MINUTES: _("Minutes")}
EDITIONS = {Edition.PUBLIC: _("Public edition"), Edition.CLOSED: _("Closed edition")}
LEDGER_ACTIONS = {LedgerAction.PUBLISH: _("Published"), LedgerAction.WITHDRAW: _("Withdrawn")}
