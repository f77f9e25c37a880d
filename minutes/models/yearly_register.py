from django.db import models
from django.utils.translation import gettext_lazy as _

from minutes.models.published_file import published_storage


class YearlyRegister(models.Model):
    """The printed register of a committee's year, made of the public register alone.

    Taken away as soon as that year changes, and made again; missing means: being made, or no decisions.
    Written by minutes.renditions.yearly.
    """

    committee = models.ForeignKey("committees.Committee", models.CASCADE, related_name="yearly_registers")
    year = models.PositiveSmallIntegerField(_("year"))
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(_("pages"))
    rendered_at = models.DateTimeField(_("made"))
    file = models.FileField(_("file"), storage=published_storage, max_length=255)

    class Meta:
        verbose_name = _("yearly register")
        verbose_name_plural = _("yearly registers")
        constraints = [models.UniqueConstraint(fields=["committee", "year"], name="yearly_register_once")]

    def __str__(self) -> str:
        return f"{self.committee_id} {self.year}"
