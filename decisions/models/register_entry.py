from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.fields import FoldedField
from decisions.labels import OUTCOMES
from decisions.querysets import RegisterQuerySet


class RegisterEntry(models.Model):
    """A line of the public register: one item of the current published minutes, plain values only.

    Written in the publish transaction by minutes.register alone; `standing` marks items of a
    number that unrelated items share, such as announcements. `address` is the item's page and
    `continues` the address of the published item it carries on, or empty.
    """

    committee = models.ForeignKey("committees.Committee", models.PROTECT, related_name="register_entries")
    meeting = models.ForeignKey("committees.Meeting", models.PROTECT, related_name="register_entries")
    position = models.PositiveIntegerField(_("order"))
    date = models.DateField(_("date"), db_index=True)
    number = models.CharField(_("number"), max_length=20)
    title = models.CharField(_("title"), max_length=1000)
    type = models.CharField(_("type"), max_length=20, blank=True)
    case_number = models.CharField(_("case number"), max_length=80, blank=True, db_index=True)
    case_title = models.CharField(_("case"), max_length=400, blank=True)
    outcome = models.CharField(_("outcome"), max_length=20, choices=list(OUTCOMES.items()), blank=True)
    decision_text = models.TextField(_("decision"), blank=True)
    full_text = models.TextField(_("text"), blank=True)
    text_folded = FoldedField("full_text")
    standing = models.BooleanField(_("standing item"), default=False)
    closed = models.BooleanField(_("closed"), default=False)
    address = models.CharField(_("address"), max_length=300, unique=True)
    version = models.PositiveIntegerField(_("version"))
    continues = models.CharField(_("carries on"), max_length=300, blank=True)

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision in the register")
        verbose_name_plural = _("register of decisions")
        ordering = ["-date", "committee", "position"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="register_entry_once_an_item")
        ]

    def __str__(self) -> str:
        return f"{self.date:%d-%m-%Y} {self.number} {self.title}"
