from django.db import models
from django.utils.translation import gettext_lazy as _


class Tombstone(models.Model):
    """An address whose content was withdrawn: it and everything below it answers 410. Holds no text."""

    address = models.CharField(_("address"), max_length=300, unique=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"))

    class Meta:
        verbose_name = _("withdrawn address")
        verbose_name_plural = _("withdrawn addresses")
        ordering = ["-withdrawn_at"]

    def __str__(self) -> str:
        return self.address
