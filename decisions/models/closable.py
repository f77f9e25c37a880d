"""What a closed part of the record carries: why it is closed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WithGround(models.Model):
    """The ground from the organisation's list, and the reason in words that citizens read."""

    closed_ground = models.ForeignKey(
        "decisions.ClosingGround",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ground for closing"),
    )
    closed_reason = models.CharField(_("reason for closing"), max_length=300, blank=True)

    class Meta:
        abstract = True


class Closable(WithGround):
    """Closed as a whole, written by decisions.closing alone."""

    closed = models.BooleanField(_("closed"), default=False)

    class Meta(WithGround.Meta):
        abstract = True
