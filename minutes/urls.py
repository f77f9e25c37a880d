"""Addresses of the record behind the log-in."""

from django.urls import path

from minutes.views.preview import preview

urlpatterns = [
    path("sekretariat/kladde/<int:pk>/<str:kind>/", preview, name="preview"),
]
