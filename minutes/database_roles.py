"""PostgreSQL's roles: owner (migrations), desk (all but changing the record), public (reads its list)."""

from django.db import connection, transaction
from psycopg2 import sql

from minutes.public.tables import PUBLIC_TABLES

ONLY_GROWING = (
    "minutes_ledgerentry",
    "minutes_addition",
    "minutes_signedrecord",
    "minutes_acceptance",
    "committees_auditentry",
)
# What is published is never edited; `current` alone tells which version is the newest.
PUBLICATIONS = ("minutes_publication", "minutes_closedpublication")
FROZEN = (
    *PUBLICATIONS,
    "minutes_publishedfile",
    "minutes_closedfile",
    "minutes_renderedpdf",
    "minutes_closedpdf",
    "minutes_rendition",
    "minutes_closedrendition",
    "minutes_yearlyregister",
    "minutes_importedfile",
)
# Withdrawal deletes from the public edition, nobody from the closed one.
KEPT = (
    "minutes_closedpublication",
    "minutes_closedfile",
    "minutes_closedpdf",
    "minutes_closedrendition",
    "minutes_importedfile",
)
MEETINGS = sql.Identifier("committees_meeting")


class NoRolesError(Exception):
    """The database knows no roles, or the one we are logged in as may not make any."""


def role_name(part: str) -> str:
    """Roles are shared by a whole server, so their names carry the database's."""
    return f"{connection.settings_dict['NAME']}_{part}"


@transaction.atomic
def make_roles(desk_password: str, public_password: str) -> None:
    """Makes the desk and public roles, or gives them these passwords, and grants what each may do."""
    if connection.vendor != "postgresql":
        raise NoRolesError("Only PostgreSQL has roles; DATABASE_URL names another database.")
    desk, public = sql.Identifier(role_name("desk")), sql.Identifier(role_name("public"))
    _login("desk", desk_password)
    _login("public", public_password)
    database = sql.Identifier(connection.settings_dict["NAME"])
    for statement in (
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}, {}").format(database, desk, public),
        sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}, {}").format(desk, public),
        sql.SQL("GRANT USAGE ON SCHEMA public TO {}, {}").format(desk, public),
        sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(desk),
        sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(desk),
        sql.SQL("REVOKE UPDATE ON {} FROM {}").format(_named(*ONLY_GROWING, *FROZEN), desk),
        sql.SQL("REVOKE DELETE ON {} FROM {}").format(_named(*ONLY_GROWING, *KEPT), desk),
        sql.SQL("GRANT UPDATE (current) ON {} TO {}").format(_named(*PUBLICATIONS), desk),
        sql.SQL("GRANT SELECT ON {} TO {}").format(_named(*sorted(PUBLIC_TABLES)), public),
        *_announced_only(desk, public),
    ):
        _run(statement)


def _named(*tables: str) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, tables))


def _login(part: str, password: str) -> None:
    name = role_name(part)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name])
        verb = "ALTER" if cursor.fetchone() else "CREATE"
    _run(
        sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(
            sql.SQL(verb), sql.Identifier(name), sql.Literal(password)
        )
    )


def _announced_only(desk: sql.Identifier, public: sql.Identifier) -> list[sql.Composed]:
    """Row security: the public role sees a meeting only once it is announced."""
    return [
        sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(MEETINGS),
        sql.SQL("DROP POLICY IF EXISTS desk_sees_all ON {}").format(MEETINGS),
        sql.SQL("DROP POLICY IF EXISTS public_sees_announced ON {}").format(MEETINGS),
        sql.SQL("CREATE POLICY desk_sees_all ON {} TO {} USING (true) WITH CHECK (true)").format(
            MEETINGS, desk
        ),
        sql.SQL(
            "CREATE POLICY public_sees_announced ON {} FOR SELECT TO {} USING (announced_at IS NOT NULL)"
        ).format(MEETINGS, public),
    ]


def _run(statement: sql.Composable) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
