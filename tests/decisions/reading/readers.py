"""A meeting with an open item, a closed one and a personsag, and everybody who may want to read them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from committees.enums import CommitteeKind, MembershipRole
from committees.models import Committee, Meeting, Membership, User
from decisions.models import AgendaItem, ItemEvent
from decisions.reading import ask, end, grant, name_reader, refuse
from tests.factories import make_committee, make_item, make_meeting, make_person, make_secretary, make_user

DAY = date(2025, 3, 5)
LONG_AGO = date(2020, 1, 1)


@dataclass
class Readers:
    meeting: Meeting
    open: AgendaItem
    closed: AgendaItem
    kept_out: AgendaItem
    secretary: User
    council: Committee

    @property
    def body(self) -> Committee:
        return self.meeting.committee

    def user(self, role: str = MembershipRole.MEMBER, starts: date = LONG_AGO, ends: date | None = None):
        return seated(self.body, role, starts, ends)

    def councillor(self) -> User:
        return seated(self.council)


def seated(
    body: Committee, role: str = MembershipRole.MEMBER, starts: date = LONG_AGO, ends: date | None = None
) -> User:
    person = make_person()
    Membership.objects.create(committee=body, person=person, role=role, starts_on=starts, ends_on=ends)
    return make_user(person=person)


def make_readers(day: date = DAY, **words: str) -> Readers:
    """`words` are the closed item's and the personsag's titles and decisions, where a test looks for them."""
    body = make_committee("Socialudvalget")
    meeting = make_meeting(body, day)
    return Readers(
        meeting,
        make_item(meeting, "Ny legeplads", decided="Godkendt."),
        make_closed(meeting, words.get("closed", "Salg af grund")),
        make_closed(meeting, words.get("kept_out", "Sag om en borger"), kept_out=True),
        make_secretary(body),
        make_committee("Byrådet", kind=CommitteeKind.COUNCIL),
    )


def make_closed(meeting: Meeting, title: str, **fields: object) -> AgendaItem:
    return make_item(
        meeting,
        title,
        decided=f"{title} blev vedtaget.",
        **{
            "closed": True,
            "closed_reason": "Forretningsforhold",
            "public_title": "Køb og salg",
            "public_presentation": "<p>En handel.</p>",
            "public_decision": "<p>Vedtaget.</p>",
            "opening": "never",
            "opening_reason": "Prøve",
        }
        | fields,
    )


def granted(readers: Readers, user: User, item: AgendaItem | None = None) -> User:
    row = ask(user, readers.meeting, item, "")
    grant(row, readers.secretary, "Byrådet kan afgøre sagen")
    return user


def disqualify(item: AgendaItem, user: User, **fields: object) -> User:
    ItemEvent.objects.create(item=item, **{"kind": "disqualified", "person": user.person} | fields)
    return user


def cast(readers: Readers) -> dict[str, User]:
    """Everybody, by what they are to the meeting."""
    today = timezone.localdate()
    ended = granted(readers, readers.councillor(), readers.closed)
    end(ended.reading_grants.get(), readers.secretary)
    refused = readers.councillor()
    refuse(ask(refused, readers.meeting, readers.closed, ""), readers.secretary)
    waiting = readers.councillor()
    ask(waiting, readers.meeting, readers.closed, "")
    named = make_user()
    name_reader(readers.kept_out, named, "Behandler sagen", readers.secretary)
    shut_grantee = granted(readers, readers.councillor(), readers.closed)
    return {
        "member": readers.user(),
        "chair": readers.user(MembershipRole.CHAIR),
        "earlier member": readers.user(ends=today - timedelta(days=1)),
        "later member": readers.user(starts=DAY + timedelta(days=1)),
        "substitute": readers.user(MembershipRole.SUBSTITUTE, ends=today),
        "earlier substitute": readers.user(MembershipRole.SUBSTITUTE, ends=today - timedelta(days=1)),
        "disqualified": disqualify(readers.closed, readers.user()),
        "disqualified by name": disqualify_by_name(readers),
        "granted": granted(readers, readers.councillor(), readers.closed),
        "granted the meeting": granted(readers, readers.councillor()),
        "ended": ended,
        "refused": refused,
        "waiting": waiting,
        "disqualified grantee": disqualify(readers.closed, shut_grantee),
        "named": named,
        "councillor": readers.councillor(),
        "follower": readers.user(MembershipRole.FOLLOWER),
        "secretary": readers.secretary,
        "other secretary": make_secretary(make_committee()),
        "administrator": make_user(is_superuser=True),
        "nobody": make_user(),
        "closed account": closed_account(readers),
    }


def disqualify_by_name(readers: Readers) -> User:
    user = readers.user()
    return disqualify(readers.closed, user, person=None, name=f" {user.person.name.upper()}")


def closed_account(readers: Readers) -> User:
    user = readers.user()
    user.is_active = False
    user.save()
    return user
