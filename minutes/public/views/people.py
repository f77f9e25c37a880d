"""Politicians: their seats and parties by period. Nobody else has a page.

See docs/domain.md, "People, parties and attendance".
"""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from committees.answers import PublicRequest, public_page, render_page
from committees.enums import MembershipRole
from committees.models import Membership, Person

SHOWN_ROLES = (
    MembershipRole.CHAIR,
    MembershipRole.DEPUTY,
    MembershipRole.MEMBER,
    MembershipRole.SUBSTITUTE,
)


@public_page
def person(request: PublicRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Person.objects.politicians(), slug=slug)
    seats = Membership.objects.filter(person=found, role__in=SHOWN_ROLES).select_related("committee")
    context = {
        "person": found,
        "seats": seats.order_by("-starts_on", "committee__rank", "committee__name", "pk"),
        "today": timezone.localdate(),
    }
    return render_page(request, "public/pages/person.html", context)
