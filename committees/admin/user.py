"""Users: invited, never given a password by anybody else, and closed instead of deleted."""

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.access_admin import MembershipAccess
from committees.audit import record
from committees.enums import JobState
from committees.forms.user import UserForm
from committees.invitations import NotInvited, send_invitation
from committees.letters import INVITATION, send_new_link
from committees.models import Job, User
from committees.two_step import remove_two_step


@admin.register(User)
class UserAdmin(MembershipAccess, admin.ModelAdmin):
    form = UserForm
    change_form_template = "admin/user.html"
    list_display = ["name", "email", "person", "is_administrator", "is_active", "has_password", "last_login"]
    list_select_related = ["person"]
    list_filter = ["is_active", "is_superuser"]
    search_fields = ["name", "email"]
    autocomplete_fields = ["person"]
    readonly_fields = ["access_state", "last_login"]
    actions = None

    def get_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        fields = UserForm.Meta.fields
        return [*fields, *self.readonly_fields] if obj else fields

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Nobody locks themselves out."""
        own = obj is not None and obj.pk == request.user.pk
        return [*self.readonly_fields, "is_superuser", "is_active"] if own else self.readonly_fields

    @admin.display(description=gettext_lazy("Administrator"), boolean=True, ordering="is_superuser")
    def is_administrator(self, user: User) -> bool:
        return user.is_superuser

    @admin.display(description=gettext_lazy("has chosen a password"), boolean=True)
    def has_password(self, user: User) -> bool:
        return user.has_usable_password()

    @admin.display(description=gettext_lazy("access"))
    def access_state(self, user: User) -> str:
        if user.has_usable_password():
            return _("Has chosen a password.")
        job = Job.objects.filter(kind=INVITATION, key=str(user.pk)).first()
        if job is None:
            return _("Not invited by mail.")
        if job.state == JobState.FAILED:
            return _("The invitation could not be sent. %(why)s") % {"why": job.error}
        if job.finished_at is None:
            return _("The invitation is on its way.")
        return _("Invited %(day)s.") % {"day": date_format(localtime(job.finished_at), "DATETIME_FORMAT")}

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    @transaction.atomic
    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        record(_actor(request), "user.change" if change else "user.create", obj, fields=form.changed_data)
        if not change and obj.is_active:
            _invite(request, obj)
        if obj.person is None and not obj.is_superuser:
            text = _("Without a person the user has no roles. Choose the person, and the roles follow.")
            self.message_user(request, text, messages.WARNING)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        user = kwargs.get("obj")
        if user is not None:
            context |= {"has_password": user.has_usable_password(), "has_two_step": is_mfa_enabled(user)}
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: User) -> HttpResponse:
        for button, press in (("_invite", _invite), ("_new_link", _new_link), ("_two_step", _two_step)):
            if button in request.POST:
                press(request, obj)
                return HttpResponseRedirect(request.path)
        return super().response_change(request, obj)


def _actor(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


def _invite(request: HttpRequest, user: User) -> None:
    try:
        send_invitation(user, _actor(request))
    except NotInvited as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("An invitation is on its way to %(email)s.") % {"email": user.email})


def _new_link(request: HttpRequest, user: User) -> None:
    send_new_link(user)
    messages.success(
        request, _("A link to choose a password is on its way to %(email)s.") % {"email": user.email}
    )


def _two_step(request: HttpRequest, user: User) -> None:
    remove_two_step(user, _actor(request))
    messages.success(request, _("%(name)s now logs in with the password alone.") % {"name": user.name})
