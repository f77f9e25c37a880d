"""Asking for leave to read what is closed at another body's meeting."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from decisions.models import AgendaItem
from decisions.reading import NotGranted, ask
from minutes.forms.asking import AskForm
from minutes.public.converters import Day
from minutes.reading import ItemState, ReadersItem
from minutes.views.my.finding import Found, find
from minutes.views.my.frame import for_members, reader, render_my
from minutes.views.my.overview import leaves


@require_http_methods(["GET", "HEAD", "POST"])
@for_members
def asking(request: HttpRequest, committee: str, day: Day) -> HttpResponse:
    found = find(request, committee, day)
    if not found.reading.may_ask:
        raise Http404
    lines = askable(found)
    chosen = next((str(line.key) for line in lines if line.item.number == request.GET.get("punkt")), None)
    form = AskForm(
        request.POST or None, initial={"what": chosen}, lines=lines, whole=not found.reading.ground
    )
    if request.method == "POST" and form.is_valid() and _asked(found, form):
        return HttpResponseRedirect(found.address)
    context = {
        "meeting": found.meeting,
        "committee": found.meeting.committee,
        "address": found.address,
        "form": form,
        "today": timezone.localdate(),
        "leaves": leaves(reader(request)).filter(meeting=found.meeting),
    }
    return render_my(request, "my/pages/asking.html", context)


def askable(found: Found) -> list[ReadersItem]:
    """The closed items the reader sees no more of than anybody, in the newest document."""
    edition = next(iter(found.editions.values()), None)
    lines = edition.lines if edition else ()
    return [line for line in lines if line.state == ItemState.CLOSED and line.key and line.item.closed]


def _asked(found: Found, form: AskForm) -> bool:
    item = AgendaItem.objects.filter(pk=form.item_key).first() if form.item_key else None
    try:
        ask(reader(found.request), found.meeting, item, form.cleaned_data["wish"])
    except NotGranted as error:
        form.add_error(None, str(error))
        return False
    return True
