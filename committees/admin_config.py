"""Django's admin with our site; a module of its own, since an app's `apps` may hold one configuration."""

from django.contrib.admin.apps import AdminConfig


class ReferatAdminConfig(AdminConfig):
    default_site = "committees.admin_site.ReferatSite"
