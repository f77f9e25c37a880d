"""Addresses of the register and the cases in it (docs/architecture.md, "Addresses")."""

from django.urls import path, register_converter

from decisions.register import views


class CaseNumberConverter:
    """Case numbers are free text and hold slashes; nothing lies below them."""

    regex = r"[^\x00]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CaseNumberConverter, "case_number")

app_name = "register"
urlpatterns = [
    path("beslutninger/", views.register, name="decisions"),
    path("beslutninger.csv", views.register_csv, name="csv"),
    path("beslutninger.json", views.register_json, name="json"),
    path("sager/<case_number:number>/", views.case, name="case"),
]
