"""Rettelse af webudgaven: other words on the web than in the record, for one meeting."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from committees.models import Meeting
from minutes.afterwards.leftovers import leftovers
from minutes.afterwards.web_changes import WordsNotFound, change_web_copy
from minutes.enums import Cause
from minutes.forms.afterwards import WebChangeForm
from minutes.models import WebChange

WHAT = "ord"
MOST_PLACES = 10


def web_change_page(request: HttpRequest, meeting: Meeting, what: str, frame: dict[str, Any]) -> HttpResponse:
    if what != WHAT:
        raise Http404
    form = WebChangeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _changed(request, meeting, form):
        return HttpResponseRedirect(request.path)
    changes = WebChange.objects.filter(meeting=meeting).select_related("actor").order_by("-pk")
    context = {"title": _("Correct the web copy"), "form": form, "changes": changes}
    return TemplateResponse(request, "admin/web_change.html", {**frame, **context})


def _changed(request: HttpRequest, meeting: Meeting, form: WebChangeForm) -> bool:
    asked = {**form.cleaned_data, "cause": Cause(form.cleaned_data["cause"])}
    try:
        made = change_web_copy(meeting, actor=actor(request), **asked)
    except WordsNotFound as error:
        form.add_error("words", str(error))
        return False
    if made:
        messages.success(request, _("The web copy is corrected. The record keeps its words."))
        _tell_leftovers(request, meeting, asked["words"])
    else:
        messages.success(request, _("Noted. It holds from the first publication of this meeting."))
    return True


def _tell_leftovers(request: HttpRequest, meeting: Meeting, words: str) -> None:
    if places := leftovers(meeting, words):
        text = _("Parts of the words still stand here: %(places)s. Look whether they tell the same.")
        messages.warning(request, text % {"places": "; ".join(places[:MOST_PLACES])})
