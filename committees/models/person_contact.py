from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import SHARED


class PersonContact(models.Model):
    """How the secretariat reaches a person. Private: no public code may read this table."""

    secretary_may = SHARED

    person = models.OneToOneField("committees.Person", models.CASCADE, related_name="contact")
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    address = models.TextField(_("postal address"), blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return str(self.person)
