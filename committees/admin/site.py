"""The admin site's own words."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_title = "Referat"
admin.site.site_header = "Referat"
admin.site.index_title = _("The secretariat")
admin.site.empty_value_display = "–"
