from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class BarredFile(models.Model):
    """The fingerprint of a file that was withdrawn: it is not taken in or published again.

    Written by minutes.afterwards.withdraw; an administrator may lift the bar. Holds no name and no text.
    """

    sha256 = models.CharField(_("fingerprint"), max_length=64, unique=True)
    at = models.DateTimeField(_("barred"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )

    class Meta:
        verbose_name = _("barred file")
        verbose_name_plural = _("barred files")
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.sha256
