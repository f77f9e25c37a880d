"""Every address × every role. An address that tests/access_matrix.txt does not name fails here."""

from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone
from PIL import Image

from committees.models import (
    Alarm,
    AuditEntry,
    Committee,
    Job,
    Meeting,
    Membership,
    Organisation,
    OutboxMail,
    Person,
    User,
)
from decisions.attachments import add_attachment, attach
from decisions.models import Attachment, Case, Citation, ClosingGround, ReadingGrant
from minutes.enums import DocumentKind, Edition, RenditionForm
from minutes.models import (
    ClosedPdf,
    DraftPdf,
    ImportedFile,
    LedgerEntry,
    Publication,
    PublishedFile,
    RenderedPdf,
    Rendition,
    Tombstone,
    Withdrawal,
    YearlyRegister,
)
from minutes.publishing.publish import publish
from minutes.renditions.parts import Part
from tests.access_addresses import ROLES, address, client_of, known_patterns, outcome, read_table
from tests.factories import make_committee, make_item, make_meeting, make_person, make_secretary, make_user

pytestmark = pytest.mark.django_db
REFUSED = ("403", "404", "405")
# These end the session; the first two have tests of their own (tests/committees/test_log_in.py).
LEAVE = ("log-ud/", "admin/logout/")
# Made for POST alone, and open to whoever has not logged in yet.
TO_POST_TO = ("log-ind/noegle/", "log-ind/kode/", "admin/committees/alarm/<int:pk>/set/")

ALL_PARTS = [
    (RenditionForm.WORD, ""), (RenditionForm.PLAIN, ""), (RenditionForm.DECISIONS, ""),
    (RenditionForm.PACKET, "1"), (RenditionForm.PACKET, "2"), (RenditionForm.EXTRACT, "1"),
    (RenditionForm.EXTRACT_WORD, "1"),
]  # fmt: skip
DIFFERENCE = "udvalg/<slug:committee>/<day:day>/<kind:kind>/v<version:version>/aendringer/"
PREVIEWS = ("", "aendringer/", "udkast/", "udkast.pdf", "udkast-lukket.pdf", "punkt/<str:number>/")
DRAFT = "sekretariat/kladde/<int:pk>/<str:kind>/"


def test_every_address_stands_in_the_table_once():
    known, told = set(known_patterns()), set(read_table())
    assert sorted(known - told) == [], "add these to tests/access_matrix.txt"
    assert sorted(told - known) == [], "these addresses are gone"


@pytest.mark.parametrize("role", ROLES)
def test_each_address_answers_the_role_as_the_table_says(house, role):
    column, client, wrong = ROLES.index(role), client_of(house, role), {}
    for pattern, outcomes in read_table().items():
        if pattern in LEAVE:
            continue
        found = outcome(client.get(address(pattern, house)))
        if found != outcomes[column]:
            wrong[pattern] = f"{outcomes[column]} in the table, {found} found"
    assert wrong == {}


@pytest.mark.parametrize("role", ROLES)
def test_nobody_posts_where_they_may_not_look(house, role):
    column, client, wrong = ROLES.index(role), client_of(house, role), {}
    for pattern, outcomes in read_table().items():
        if outcomes[column] == "200" or pattern in LEAVE or pattern in TO_POST_TO:
            continue
        found = outcome(client.post(address(pattern, house)))
        if found not in (outcomes[column], *REFUSED):
            wrong[pattern] = found
    assert wrong == {}


@pytest.fixture
def house() -> SimpleNamespace:
    """Two committees; in the first a published meeting with an item and a file. One record of each kind."""
    Organisation.objects.create(pk=1, name="Prøveby Kommune", logo="organisation/logo.png")
    storages["default"].save("organisation/logo.png", ContentFile(b"png"))
    own, other = make_committee("Udvalget"), make_committee("Det andet udvalg")
    users = {"secretary": make_secretary(own), "other": make_secretary(other)}
    users |= {role: user_in(own, role) for role in ("follower", "member")}
    users |= {"administrator": make_user(is_superuser=True)}
    meeting, politician = published_meeting(own), make_person("Ida Prøve", is_politician=True)
    Membership.objects.create(committee=own, person=politician, starts_on=date(2020, 1, 1))
    item = meeting.items.get()
    asked = ReadingGrant.objects.create(user=users["member"], meeting=meeting, asked_at=timezone.now())
    records = [
        asked,
        own, own.style, politician, meeting, item, item.case, users["member"],
        *(kind.objects.first() for kind in (Attachment, AuditEntry, LedgerEntry, Organisation, Publication)),
        Alarm.objects.create(code="prøve", sentence="Noget er galt."),
        OutboxMail.objects.create(key="prøve", to="anna@example.org", subject="Et emne"),
        Citation.objects.create(code="proeve", words="prøveloven § 1"),
        ClosingGround.objects.create(words="En prøvegrund"),
        Job.objects.create(kind="kind", key="1", next_try_at=timezone.now()),
        ImportedFile.objects.create(meeting=meeting, sha256="0" * 64),
        Tombstone.objects.create(address="/udvalg/gone/2020-01-01/", withdrawn_at=timezone.now()),
        Withdrawal.objects.create(
            meeting=meeting, kind="minutes", cause="mistake",
            **dict.fromkeys(("at", "exposed_from", "exposed_to"), timezone.now()),
        ),
    ]  # fmt: skip
    return SimpleNamespace(
        users=users,
        objects={type(record): record for record in records},
        keys=keys_of(meeting, politician),
        keys_of_one_address={
            "admin/decisions/agendaitem/<int:pk>/laesninger/": {"pk": item.pk},
            "admin/decisions/agendaitem/<int:pk>/laesere/": {"pk": item.pk},
            "admin/decisions/readinggrant/person/<int:pk>/": {"pk": users["member"].pk},
            "sager/<case_number:number>/": {"number": item.case.number},
            **{f"{DRAFT}{page}": {"kind": "minutes"} for page in PREVIEWS},
            "sekretariat/kladde/bilag/<int:pk>/": {"pk": Attachment.objects.get().pk},
            DIFFERENCE: {"version": 2},
            "udvalg/<slug:committee>/<day:day>/pakke-<later_part:part>.pdf": {"part": 2},
            "admin/committees/meeting/<int:pk>/skridt/<str:what>/": {"what": "open"},
            "admin/committees/meeting/kan-aabnes/<int:pk>/": {"pk": item.pk},
            "admin/committees/meeting/tilbageholdt/<int:pk>/": {"pk": item.decisions.get().pk},
            "admin/committees/meeting/<int:pk>/ret-webudgaven/<str:what>/": {"what": "ord"},
            "admin/committees/meeting/<int:pk>/tilfoejelse/<str:what>/": {"what": "ny"},
            "admin/committees/meeting/<int:pk>/pdf/<str:what>/": {"what": "minutes"},
        },
    )


def user_in(committee: Committee, role: str) -> User:
    person = make_person()
    Membership.objects.create(committee=committee, person=person, role=role, starts_on=date(2020, 1, 1))
    return make_user(person=person)


def published_meeting(committee: Committee) -> Meeting:
    meeting = make_meeting(committee)
    item = make_item(meeting, decided="Godkendt.", case=Case.objects.create(number="25/1"))
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    upload = ContentFile(picture.getvalue(), "kort.png")
    attach(item, add_attachment(upload, "Kort", None, public=True))
    for kind in (*DocumentKind, DocumentKind.MINUTES):
        publication = publish(meeting, kind, None)
        name = storages["published"].save(f"{kind}.pdf", ContentFile(b"%PDF"))
        RenderedPdf.objects.create(
            publication=publication, file=name, sha256="0" * 64, size=4, pages=1, rendered_at=timezone.now()
        )
    minutes = meeting.publications.get(kind=DocumentKind.MINUTES, current=True)
    for form, part in ALL_PARTS:
        Rendition.objects.create(
            publication=minutes, form=form, part=part, content_type=Part(form).content_type, size=4,
            file=storages["published"].save(f"{form}{part}", ContentFile(b"%PDF")), sha256="0" * 64,
            rendered_at=timezone.now(),
        )  # fmt: skip
    YearlyRegister.objects.create(
        committee=committee, year=meeting.date.year, sha256="0" * 64, size=4, pages=1,
        file=storages["published"].save("aar.pdf", ContentFile(b"%PDF")), rendered_at=timezone.now(),
    )  # fmt: skip
    for edition in Edition:
        DraftPdf.objects.create(
            meeting=meeting, kind=DocumentKind.MINUTES, edition=edition, size=4, pages=1,
            file=ContentFile(b"%PDF", "kladde.pdf"), made_at=timezone.now(),
        )  # fmt: skip
    closed = meeting.closedpublications.get(kind=DocumentKind.MINUTES, current=True)
    ClosedPdf.objects.create(
        publication=closed, file=storages["closed"].save("referat.pdf", ContentFile(b"%PDF")),
        sha256="0" * 64, size=4, pages=1, rendered_at=timezone.now(),
    )  # fmt: skip
    return meeting


def keys_of(meeting: Meeting, politician: Person) -> dict[str, object]:
    """What stands for each parameter of an address."""
    file = PublishedFile.objects.first()
    content_type = ContentType.objects.get_for_model(Meeting)
    return {
        "committee": meeting.committee.slug, "day": meeting.day, "kind": "referat", "version": 1,
        "number": "1", "year": meeting.date.year, "start": file.sha256[:12], "name": file.filename,
        "slug": politician.slug,
        "pk": meeting.pk, "what": "minutes", "app_label": "committees", "url": "nonsense/",
        "content_type_id": content_type.pk, "object_id": meeting.pk, "uidb36": "1", "key": "used-up",
    }  # fmt: skip
