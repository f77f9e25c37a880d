"""What the codes of the audit log and of the queue are called on screen. A new code is added here."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.apps import apps
from django.contrib.admin.filters import AllValuesFieldListFilter
from django.utils.text import capfirst
from django.utils.translation import pgettext_lazy

ACTIONS = {
    "log_in": pgettext_lazy("audit log", "Logged in"),
    "log_out": pgettext_lazy("audit log", "Logged out"),
    "log_in.fail": pgettext_lazy("audit log", "Log-in failed"),
    "log_in.second_step_fail": pgettext_lazy("audit log", "Second step failed"),
    "password.change": pgettext_lazy("audit log", "Chose a password"),
    "two_step.add": pgettext_lazy("audit log", "Added a second step"),
    "two_step.remove": pgettext_lazy("audit log", "Removed a second step"),
    "two_step.renew": pgettext_lazy("audit log", "Renewed a second step"),
    "two_step.remove_all": pgettext_lazy("audit log", "Removed a user's second steps"),
    "user.first_admin": pgettext_lazy("audit log", "Made the first administrator"),
    "user.create": pgettext_lazy("audit log", "Made a user"),
    "user.change": pgettext_lazy("audit log", "Changed a user"),
    "user.invite": pgettext_lazy("audit log", "Invited a user"),
    "meeting.create": pgettext_lazy("audit log", "Made a meeting"),
    "meeting.store": pgettext_lazy("audit log", "Imported a meeting"),
    "meeting.move": pgettext_lazy("audit log", "Moved a meeting to another day"),
    "meeting.announced": pgettext_lazy("audit log", "Announced a meeting"),
    "meeting.sent": pgettext_lazy("audit log", "Sent an agenda to the members"),
    "meeting.opened": pgettext_lazy("audit log", "Opened a meeting"),
    "meeting.approved": pgettext_lazy("audit log", "Approved minutes"),
    "meeting.cancelled": pgettext_lazy("audit log", "Cancelled a meeting"),
    "item.close": pgettext_lazy("audit log", "Closed an item"),
    "item.open": pgettext_lazy("audit log", "Opened a closed item"),
    "decision.release": pgettext_lazy("audit log", "Released a decision: the party was told"),
    "closed.read": pgettext_lazy("audit log", "Read something closed"),
    "reading.ask": pgettext_lazy("audit log", "Asked for leave to read"),
    "reading.grant": pgettext_lazy("audit log", "Gave leave to read"),
    "reading.refuse": pgettext_lazy("audit log", "Refused leave to read"),
    "reading.end": pgettext_lazy("audit log", "Ended a leave to read"),
    "attachment.add": pgettext_lazy("audit log", "Added an attachment"),
    "alarm": pgettext_lazy("audit log", "Raised an alarm"),
    "alarm.see": pgettext_lazy("audit log", "Saw an alarm"),
    "mail.send_again": pgettext_lazy("audit log", "Sent a mail again"),
    "record.verify": pgettext_lazy("audit log", "Checked the record"),
    "record.restore": pgettext_lazy("audit log", "Restored a backup"),
    "publish": pgettext_lazy("audit log", "Published"),
    "withdraw": pgettext_lazy("audit log", "Withdrew"),
    "register.print": pgettext_lazy("audit log", "Printed the register of a year"),
    "print.again": pgettext_lazy("audit log", "Tried again to make files"),
    "minutes.ready": pgettext_lazy("audit log", "Reported a document ready"),
    "minutes.add": pgettext_lazy("audit log", "Added to a signed record"),
    "web.change": pgettext_lazy("audit log", "Changed the web copy"),
    "publish.plan": pgettext_lazy("audit log", "Planned a publication"),
    "publish.cancel_plan": pgettext_lazy("audit log", "Cancelled a planned publication"),
    "publish.plan_failed": pgettext_lazy("audit log", "A planned publication was not made"),
    "finding.accept": pgettext_lazy("audit log", "Accepted a finding, with a reason"),
    "import.accept_as_public": pgettext_lazy("audit log", "Accepted an imported document as public"),
}
JOBS = {
    "committees.mail_invitation": pgettext_lazy("job", "Invitation by mail"),
    "committees.mail_new_link": pgettext_lazy("job", "Link to a new password by mail"),
    "committees.mail_change": pgettext_lazy("job", "Mail about a changed log-in"),
    "committees.send_mail": pgettext_lazy("job", "Mail from the outbox"),
    "minutes.publish_planned": pgettext_lazy("job", "Planned publication"),
    "minutes.leave_the_web": pgettext_lazy("job", "Old meetings leave the web"),
    "minutes.verify_record": pgettext_lazy("job", "Daily check of the record"),
    "decisions.convert_attachment": pgettext_lazy("job", "Office file made into PDF"),
    "minutes.scan_file": pgettext_lazy("job", "Search of a file for personal data"),
    "minutes.render_public_pdf": pgettext_lazy("job", "Public PDF"),
    "minutes.render_closed_pdf": pgettext_lazy("job", "Internal PDF"),
    "minutes.make_public_renditions": pgettext_lazy("job", "Files made of what is published"),
    "minutes.make_closed_rendition": pgettext_lazy("job", "Internal file that was asked for"),
    "minutes.make_yearly_register": pgettext_lazy("job", "Printed register of a year"),
    "minutes.make_draft_pdf": pgettext_lazy("job", "Draft as PDF"),
}


def kind_of_object(label: str) -> str:
    """ "Meeting" for "committees.meeting"; of a model that is no more, what was written."""
    try:
        return str(capfirst(apps.get_model(label)._meta.verbose_name))
    except (LookupError, ValueError):
        return label


class WordsFilter(AllValuesFieldListFilter):
    """Offers the codes that occur, by their words."""

    words: Mapping[str, Any] = {}

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        for choice in super().choices(changelist):
            yield {**choice, "display": self.words.get(str(choice["display"]), choice["display"])}


class ActionFilter(WordsFilter):
    words = ACTIONS


class JobFilter(WordsFilter):
    words = JOBS
