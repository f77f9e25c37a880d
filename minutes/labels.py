"""What the codes of this floor are called on screen."""

from django.utils.translation import gettext_lazy as _

from minutes.enums import Act, Cause, DocumentKind, Edition, LedgerAction, RenditionForm

DOCUMENT_KINDS = {DocumentKind.AGENDA: _("Agenda"), DocumentKind.MINUTES: _("Minutes")}
EDITIONS = {Edition.PUBLIC: _("Public edition"), Edition.CLOSED: _("Closed edition")}
LEDGER_ACTIONS = {
    LedgerAction.PUBLISH: _("Published"),
    LedgerAction.WITHDRAW: _("Withdrawn"),
    LedgerAction.RENDER: _("PDF made"),
    LedgerAction.SIGN: _("Signed"),
}
RENDITION_FORMS = {
    RenditionForm.EXTRACT: _("Extract of one item"),
    RenditionForm.EXTRACT_WORD: _("Extract of one item for Word"),
    RenditionForm.DECISIONS: _("Decision list"),
    RenditionForm.SIGNATURES: _("Signature sheet"),
    RenditionForm.PACKET: _("Packet with attachments"),
    RenditionForm.PLAIN: _("PDF without files inside"),
    RenditionForm.WORD: _("Word document"),
}
# What is kept back from an open item, beside the sections by their roles.
WITHHELD = {"decision": _("Decision"), "attachment": _("Attachment")}
ACTS = {
    Act.PUBLISH: _("Published"),
    Act.CORRECTION: _("Correction"),
    Act.ADDITION: _("Addition to the record"),
    Act.WEB_CORRECTION: _("Correction of the web copy"),
    Act.OPENING: _("Opening"),
    Act.CUT: _("Something withdrawn"),
}
CAUSES = {
    Cause.PERSONAL_DATA: _("Personal data"),
    Cause.SECRECY: _("Secrecy"),
    Cause.OBJECTION: _("Objection of the person concerned"),
    Cause.MISTAKE: _("Another mistake"),
    Cause.AGE: _("Old enough to leave the web"),
}
