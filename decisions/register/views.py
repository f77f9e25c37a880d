"""The register of decisions with its filters and downloads, and a case's way through the committees."""

import json

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from committees.answers import PublicRequest, public_page, render_page
from decisions.models import RegisterEntry
from decisions.register.downloads import csv_lines, rows
from decisions.register.filters import RegisterFilter, filtered

A_PAGE = 25


@public_page
def register(request: PublicRequest) -> HttpResponse:
    search, found = filtered(request.GET)
    try:
        page = Paginator(found, A_PAGE).page(request.GET.get("side") or 1)
    except InvalidPage:
        raise Http404 from None
    context = {
        "filter": search,
        "form": search.form,
        "page": page,
        "query": _without_page(request.GET),
        "searched": any(search.form.cleaned_data.values()) if search.is_valid() else True,
    }
    return render_page(request, "public/pages/register.html", context)


@public_page
def register_csv(request: PublicRequest) -> HttpResponse:
    search, found = filtered(request.GET)
    if not search.is_valid():
        return _not_understood(search)
    response = HttpResponse("".join(csv_lines(rows(found))), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="beslutninger.csv"'
    return response


@public_page
def register_json(request: PublicRequest) -> HttpResponse:
    search, found = filtered(request.GET)
    if not search.is_valid():
        return _not_understood(search)
    text = json.dumps({"decisions": list(rows(found))}, ensure_ascii=False)
    return HttpResponse(text, content_type="application/json; charset=utf-8")


@public_page
def case(request: PublicRequest, number: str) -> HttpResponse:
    """Every published item of the case, the oldest first. What is closed has no number to be found by."""
    entries = RegisterEntry.objects.with_page_data().filter(case_number=number)
    handlings = list(entries.order_by("date", "meeting", "position"))
    if not handlings:
        raise Http404
    title = next((entry.case_title for entry in reversed(handlings) if entry.case_title), "")
    context = {"number": number, "title": title, "handlings": handlings}
    return render_page(request, "public/pages/case.html", context)


def _without_page(query: QueryDict) -> str:
    kept = query.copy()
    kept.pop("side", None)
    return kept.urlencode()


def _not_understood(search: RegisterFilter) -> HttpResponse:
    """One sentence for each field that cannot be read."""
    lines = [
        f"{search.form[name].label}: {error}" if name in search.form.fields else str(error)
        for name, errors in search.form.errors.items()
        for error in errors
    ]
    text = "\n".join([_("The search could not be understood."), *lines, ""])
    return HttpResponse(text, status=400, content_type="text/plain; charset=utf-8")
