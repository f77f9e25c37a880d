"""All addresses, by string. A process that serves the public alone knows no other (SITE=public)."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

desk = [
    path("admin/", admin.site.urls),
    path("", include("committees.urls")),
    path("", include("minutes.urls")),
]
public = [
    path("", include("decisions.register.urls")),
    path("", include("minutes.public.urls")),
]
urlpatterns = public if settings.SITE == "public" else [*desk, *public]

handler404 = "minutes.public.errors.not_found"
handler500 = "minutes.public.errors.server_error"
