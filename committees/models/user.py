from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from committees.models.membership import Membership
from committees.rules import may_enter_admin

LANGUAGES = [("da", "Dansk"), ("en", "English")]


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who logs in. What they may do follows from their person's memberships (committees.rules)."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    person = models.OneToOneField(
        "committees.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="user",
        verbose_name=_("person"),
        help_text=_("Their committees and roles follow from this person's memberships."),
    )
    is_active = models.BooleanField(_("may log in"), default=True)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default="da")
    date_joined = models.DateTimeField(_("created"), auto_now_add=True)

    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ["name", "email"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name

    @cached_property
    def secretary_of(self) -> frozenset[int]:
        """Ids of the committees they are secretary of today; asked once for each request's user."""
        if not self.person_id:
            return frozenset()
        memberships = Membership.objects.secretaries_now().filter(person=self.person_id)
        return frozenset(memberships.values_list("committee_id", flat=True))

    @property
    def is_staff(self) -> bool:
        """Whether they may enter the admin: administrators, and secretaries of some committee now."""
        return may_enter_admin(self)
