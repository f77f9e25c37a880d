"""Letters to users about their account, sent by the worker: a mail server that is down loses none,
holds up no request, and an answer takes as long for an e-mail that nobody has."""

from smtplib import SMTPRecipientsRefused
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from committees.job_failed import JobFailed
from committees.models import Job, User
from committees.organisations import organisation
from committees.password_link import days_to_choose, password_link
from committees.queue import enqueue

INVITATION = "committees.mail_invitation"
NEW_LINK = "committees.mail_new_link"
CHANGE = "committees.mail_change"

# What may happen to an account that its owner is told of; allauth's names, and our own last one.
CHANGES = {
    "password_changed": gettext_lazy("Your password was changed."),
    "password_reset": gettext_lazy("Your password was changed by a link in a mail."),
    "password_set": gettext_lazy("A password was chosen for your account."),
    "totp_activated": gettext_lazy("Codes from an app were turned on."),
    "totp_deactivated": gettext_lazy("Codes from an app were turned off."),
    "recovery_codes_generated": gettext_lazy("New recovery codes were made."),
    "webauthn_added": gettext_lazy("A passkey was added."),
    "webauthn_removed": gettext_lazy("A passkey was removed."),
    "two_step_removed": gettext_lazy("Your second step was removed by an administrator."),
}


def tell_of_change(user: User, change: str) -> Job:
    """Queues the letter that tells a user what happened to their account; `change` is one of CHANGES."""
    return enqueue(CHANGE, f"{user.pk} {change}")


def send_new_link(user: User) -> Job:
    """Queues the link for somebody who forgot their password."""
    return enqueue(NEW_LINK, str(user.pk))


def mail_invitation(job: Job) -> None:
    """Sends the invitation of the user the job names; nothing when they are gone or have a password."""
    user = _user(job.key)
    if user is not None and not user.has_usable_password():
        _send("invitation", user, link=password_link(user), days=days_to_choose())


def mail_new_link(job: Job) -> None:
    """Sends the link of the user the job names; nothing when they are gone or may not log in."""
    user = _user(job.key)
    if user is not None:
        _send("new_password", user, link=password_link(user), days=days_to_choose())


def mail_change(job: Job) -> None:
    key, _space, change = job.key.partition(" ")
    user = _user(key)
    if user is not None:
        _send("change", user, change=CHANGES[change])


def _user(key: str) -> User | None:
    return User.objects.filter(pk=key, is_active=True).first()


def _send(letter: str, user: User, **words: Any) -> None:
    """Sends templates/mail/<letter>.txt in the user's language.

    Raises JobFailed when the mail server will never take the address, and whatever else the server
    raises, so that the job is tried again.
    """
    words |= {"user": user, "organisation": organisation(), "base_url": settings.BASE_URL}
    with override(user.language):
        subject = " ".join(render_to_string(f"mail/{letter}_subject.txt", words).split())
        message = render_to_string(f"mail/{letter}.txt", words).strip() + "\n"
    try:
        send_mail(subject, message, settings.DEFAULT_FROM_EMAIL, [user.email])
    except SMTPRecipientsRefused as error:
        sentence = _("The mail server does not take %(email)s. Correct the e-mail and send it again.")
        raise JobFailed(sentence % {"email": user.email}) from error
