"""Taking one of a meeting's steps, after one question."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from committees.admin.acting import actor
from committees.meetings import MeetingStateError
from committees.models import Meeting
from minutes.admin.steps import open_steps, step_named


def step_page(request: HttpRequest, meeting: Meeting, name: str, frame: dict[str, Any]) -> HttpResponse:
    step = step_named(name)
    if step is None:
        raise Http404
    back = reverse("admin:committees_meeting_change", args=[meeting.pk])
    if step not in open_steps(meeting):
        return HttpResponseRedirect(back)
    if request.method == "POST":
        try:
            step.take(meeting, actor(request))
        except MeetingStateError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, str(step.label))
        return HttpResponseRedirect(back)
    return TemplateResponse(request, "admin/meeting_step.html", {**frame, "title": step.label, "step": step})
