"""What the codes of this floor are called on screen."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from decisions.enums import (
    BallotChoice,
    ClosingMoment,
    GrantState,
    ItemEventKind,
    ItemKind,
    Opening,
    Outcome,
    Preparation,
    ReadAs,
    ReadingGround,
    SectionRole,
    VoteKind,
    VoteResult,
)

ITEM_KINDS = {
    ItemKind.ITEM: _("Agenda item"),
    ItemKind.SIGNATURE_SHEET: _("Signature sheet"),
}
PREPARATIONS = {
    Preparation.DRAFT: _("Draft"),
    Preparation.SUBMITTED: _("Submitted as ready"),
    Preparation.APPROVED: _("Approved"),
    Preparation.WITHDRAWN: _("Taken off the agenda"),
}
SECTION_ROLES = {
    SectionRole.SUMMARY: _("Summary"),
    SectionRole.BACKGROUND: _("Background"),
    SectionRole.RECOMMENDATION: _("Recommendation"),
    SectionRole.HANDED_OUT: _("Handed out at the meeting"),
    SectionRole.PRESENTATION: _("Case presentation"),
    SectionRole.ECONOMY: _("Economy"),
    SectionRole.CONSULTATION: _("Consultation"),
    SectionRole.LEGAL: _("Legal basis"),
    SectionRole.EARLIER_DECISIONS: _("Earlier decisions"),
    SectionRole.ADDITION: _("Addition after signing"),
    SectionRole.OTHER: _("Other section"),
    SectionRole.ATTACHMENTS: _("Place of the attachments"),
}
OUTCOMES = {
    Outcome.APPROVED: pgettext_lazy("outcome", "Approved"),
    Outcome.APPROVED_AMENDED: pgettext_lazy("outcome", "Approved as amended"),
    Outcome.ADOPTED: pgettext_lazy("outcome", "Adopted"),
    Outcome.CONCURRED: pgettext_lazy("outcome", "Concurred"),
    Outcome.RECOMMENDED: pgettext_lazy("outcome", "Recommended"),
    Outcome.REFERRED: pgettext_lazy("outcome", "Referred"),
    Outcome.NOTED: pgettext_lazy("outcome", "Noted"),
    Outcome.DISCUSSED: pgettext_lazy("outcome", "Discussed"),
    Outcome.INFORMED: pgettext_lazy("outcome", "Informed"),
    Outcome.POSTPONED: pgettext_lazy("outcome", "Postponed"),
    Outcome.SENT_BACK: pgettext_lazy("outcome", "Sent back"),
    Outcome.WITHDRAWN: pgettext_lazy("outcome", "Taken off the agenda"),
    Outcome.DISMISSED: pgettext_lazy("outcome", "Dismissed"),
    Outcome.REFUSED: pgettext_lazy("outcome", "Refused"),
    Outcome.REJECTED: pgettext_lazy("outcome", "Rejected"),
    Outcome.LAPSED: pgettext_lazy("outcome", "Lapsed"),
    Outcome.STOPPED: pgettext_lazy("outcome", "Execution stopped"),
    Outcome.SENT_TO_HEARING: pgettext_lazy("outcome", "Sent to hearing"),
    Outcome.ELECTED: pgettext_lazy("outcome", "Elected"),
    Outcome.NONE: pgettext_lazy("outcome", "No decision"),
}
VOTE_KINDS = {
    VoteKind.PROPOSAL: _("Proposal"),
    VoteKind.AMENDMENT: _("Amendment"),
    VoteKind.ELECTION: _("Election"),
}
VOTE_RESULTS = {
    VoteResult.ADOPTED: pgettext_lazy("vote", "Adopted"),
    VoteResult.REJECTED: pgettext_lazy("vote", "Rejected"),
    VoteResult.LAPSED: pgettext_lazy("vote", "Lapsed (tie)"),
}
BALLOT_CHOICES = {
    BallotChoice.FOR: pgettext_lazy("vote", "For"),
    BallotChoice.AGAINST: pgettext_lazy("vote", "Against"),
    BallotChoice.ABSTAINED: pgettext_lazy("vote", "Abstained"),
}
ITEM_EVENT_KINDS = {
    ItemEventKind.ARRIVED: _("Arrived"),
    ItemEventKind.LEFT: _("Left"),
    ItemEventKind.TOOK_NO_PART: _("Took no part"),
    ItemEventKind.DISQUALIFIED: _("Disqualified"),
}
OPENINGS = {
    Opening.UNDECIDED: _("Not judged yet"),
    Opening.ON_DATE: _("On a date"),
    Opening.NEVER: _("Never"),
    Opening.ON_REQUEST: _("Judged when somebody asks for access"),
}
CLOSING_MOMENTS = {
    ClosingMoment.DRAFTING: _("While drafting"),
    ClosingMoment.AFTER_SENDING: _("After it was sent to the members"),
    ClosingMoment.AT_MEETING: _("At the meeting"),
    ClosingMoment.AFTER_MEETING: _("After the meeting"),
}
READING_GROUNDS = {
    ReadingGround.MEMBER: pgettext_lazy("ground", "Member"),
    ReadingGround.SUBSTITUTE: pgettext_lazy("ground", "Substitute"),
    ReadingGround.SECRETARY: pgettext_lazy("ground", "Secretary"),
    ReadingGround.GRANT: pgettext_lazy("ground", "Given leave"),
    ReadingGround.ADMINISTRATOR: pgettext_lazy("ground", "Administrator"),
    ReadingGround.SERVER: pgettext_lazy("ground", "Works on the server"),
}
READ_AS = {
    ReadAs.PAGE: _("The meeting's page"),
    ReadAs.ITEM: _("The item's page"),
    ReadAs.FILE: _("File"),
    ReadAs.PDF: _("PDF"),
    ReadAs.JSON: _("JSON"),
    ReadAs.WORD: _("Word document"),
    ReadAs.DESK: _("The item at the desk"),
    ReadAs.HISTORY: _("The item's history at the desk"),
    ReadAs.EXPORT: _("Export on the server"),
}
GRANT_STATES = {
    GrantState.WAITING: _("Waits for an answer"),
    GrantState.HOLDS: _("May read"),
    GrantState.REFUSED: pgettext_lazy("leave", "Refused"),
    GrantState.ENDED: pgettext_lazy("leave", "Has ended"),
}
