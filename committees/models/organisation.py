from django.core.validators import FileExtensionValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write the colour as # and six digits, e.g. #17456b."))


class Organisation(models.Model):
    """The municipality itself: exactly one row. Every column is public.

    `public_revision` grows with every public write (minutes.publishing, minutes.afterwards) and is what
    the ETags of public pages rest on; publishing locks this row while the ledger grows.
    """

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    colour = models.CharField(
        _("colour"),
        max_length=7,
        default="#17456b",
        validators=[COLOUR],
    )
    logo = models.ImageField(
        _("logo"),
        upload_to="organisation/",
        blank=True,
        validators=[FileExtensionValidator(["png", "jpg", "jpeg"])],
        help_text=_("PNG or JPEG, at most 200 kB."),
    )
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Shown to citizens."))
    phone = models.CharField(_("telephone"), max_length=40, blank=True, help_text=_("Shown to citizens."))
    domain = models.CharField(
        _("domain"), max_length=200, blank=True, help_text=_("For the link to the accessibility statement.")
    )
    public_revision = models.PositiveBigIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipality")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="organisation_is_one_row")]

    def __str__(self) -> str:
        return self.name
