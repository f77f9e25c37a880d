"""Addresses with a fault in them, for the test of the page that says so."""

from django.urls import path

from config.urls import handler404, handler500, urlpatterns


def faulty(request):
    raise RuntimeError("en fejl")


faulty.is_public = True
urlpatterns = [path("fejl/", faulty), *urlpatterns]

__all__ = ["handler404", "handler500", "urlpatterns"]
