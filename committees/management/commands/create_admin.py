"""manage.py create_admin EMAIL NAME: an administrator, and the link where they choose a password."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from committees.first_admin import make_admin_without_password
from committees.password_link import days_to_choose, password_link
from committees.presets import make_presets


class Command(BaseCommand):
    help = (
        "Makes an administrator, or makes one of a user there is, and prints a link to choose a "
        "password. The link works once. Nothing is mailed. Makes the document styles where they are missing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="what they log in with")
        parser.add_argument("name", help="their name, in quotes")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
        except ValidationError as error:
            raise CommandError(f"{options['email']!r} is no e-mail address.") from error
        if not options["name"].strip():
            raise CommandError("Give the administrator's name, in quotes.")
        make_presets()
        user = make_admin_without_password(options["email"], options["name"].strip())
        self.stdout.write(
            f"{user.name} <{user.email}> is an administrator.\n"
            f"Choose a password here within {days_to_choose()} days; the link works once:\n"
            f"{password_link(user)}"
        )
