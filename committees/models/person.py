from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.collation import NAME as DANISH
from committees.fields import FoldedField
from committees.querysets import PersonQuerySet
from committees.reach import SHARED


class Person(models.Model):
    """A person who sits in a committee (Popolo: Person). Every column is public; see PersonContact.

    Only politicians have a page: for others membership alone may tell of health
    (docs/domain.md, "People, parties and attendance").
    """

    secretary_may = SHARED

    name = models.CharField(_("name"), max_length=200, db_collation=DANISH)
    name_folded = FoldedField("name")
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    is_politician = models.BooleanField(
        _("politician"), default=False, help_text=_("Politicians get a public page. Others never do.")
    )

    objects = PersonQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/personer/{self.slug}/"
