"""Makes the desk and public roles of PostgreSQL and grants what each may do. Run as owner after migrate."""

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from minutes.database_roles import NoRolesError, make_roles, role_name

VARIABLES = ("DATABASE_DESK_PASSWORD", "DATABASE_PUBLIC_PASSWORD")


class Command(BaseCommand):
    help = "Make the database roles desk and public; their passwords come from the environment."

    def handle(self, *args: Any, **options: Any) -> None:
        missing = [name for name in VARIABLES if not os.environ.get(name)]
        if missing:
            raise CommandError(f"Set {' and '.join(missing)} in the environment.")
        try:
            make_roles(*(os.environ[name] for name in VARIABLES))
        except NoRolesError as error:
            raise CommandError(str(error)) from error
        except DatabaseError as error:
            raise CommandError(
                f"The roles could not be made, run this as the database's owner: {error}"
            ) from error
        self.stdout.write(f"Roles {role_name('desk')} and {role_name('public')} are ready.")
