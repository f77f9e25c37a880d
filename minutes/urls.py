"""Addresses of the record behind the log-in."""

from django.urls import include, path

from minutes.views.preview import preview, preview_changes, preview_item
from minutes.views.preview_draft import closed_draft_pdf, draft, draft_pdf
from minutes.views.preview_files import preview_file

DRAFT = "sekretariat/kladde/<int:pk>/<str:kind>/"

urlpatterns = [
    path("sekretariat/kladde/bilag/<int:pk>/", preview_file, name="preview_file"),
    path(DRAFT, preview, name="preview"),
    path("mit/", include("minutes.views.my.urls")),
    path(f"{DRAFT}udkast/", draft, name="draft"),
    path(f"{DRAFT}udkast.pdf", draft_pdf, name="draft_pdf"),
    path(f"{DRAFT}udkast-lukket.pdf", closed_draft_pdf, name="closed_draft_pdf"),
    path(f"{DRAFT}aendringer/", preview_changes, name="preview_changes"),
    path(f"{DRAFT}punkt/<str:number>/", preview_item, name="preview_item"),
]
