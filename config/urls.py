"""All addresses, by string."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("committees.urls")),
    path("", include("minutes.urls")),
    path("", include("decisions.register.urls")),
    path("", include("minutes.public.urls")),
]

handler404 = "minutes.public.errors.not_found"
handler500 = "minutes.public.errors.server_error"
