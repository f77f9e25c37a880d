"""Letters to users, from the worker: written in their own language, sent by Django's mail."""

from smtplib import SMTPRecipientsRefused
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from committees.jobs import JobFailed
from committees.models import User
from committees.organisations import organisation


def send_letter(name: str, user: User, **words: Any) -> None:
    """Sends the letter templates/mail/<name>_subject.txt and <name>.txt to the user.

    Raises JobFailed when the mail server will never take the address, and whatever else the server
    raises, so that the job is tried again.
    """
    words |= {"user": user, "organisation": organisation(), "base_url": settings.BASE_URL}
    with override(user.language):
        subject = " ".join(render_to_string(f"mail/{name}_subject.txt", words).split())
        message = render_to_string(f"mail/{name}.txt", words)
    try:
        send_mail(subject, message.strip() + "\n", settings.DEFAULT_FROM_EMAIL, [user.email])
    except SMTPRecipientsRefused as error:
        sentence = _("The mail server does not take %(email)s. Correct the e-mail and send it again.")
        raise JobFailed(sentence % {"email": user.email}) from error
