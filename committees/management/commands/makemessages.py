"""manage.py makemessages: the Danish catalogue brought up to date, in the form tests/test_words.py wants."""

from django.core.management.base import CommandParser
from django.core.management.commands import makemessages


class Command(makemessages.Command):
    # Sorted by msgid, so that moving code leaves the catalogue as it is; and no guesses to be checked.
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--sort-output", "--no-fuzzy-matching"]

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(locale=["da"], no_location=True, ignore_patterns=["tests", "var"])
