from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.fields import FoldedField
from committees.reach import SHARED
from decisions.querysets import CaseQuerySet


class Case(models.Model):
    """A case of the council's case system. Private: the public case page is built from the register.

    `standing` marks the yearly number that unrelated items share; its items are never chained.
    """

    secretary_may = SHARED

    number = models.CharField(
        _("case number"), max_length=80, unique=True, help_text=_("As the case system writes it.")
    )
    title = models.CharField(_("title"), max_length=400, blank=True)
    title_folded = FoldedField("title")
    kle = models.CharField(
        _("KLE number"),
        max_length=16,
        blank=True,
        validators=[
            RegexValidator(r"^\d{2}\.\d{2}\.\d{2}([ -][A-ZÆØÅ]\d{2})?$", _("Write it like 00.22.04 P35."))
        ],
    )
    standing = models.BooleanField(
        _("standing number"),
        default=False,
        help_text=_("Unrelated items share it, for example announcements."),
    )

    objects = CaseQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["number"]
        constraints = [models.CheckConstraint(condition=~models.Q(number=""), name="case_has_number")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()
