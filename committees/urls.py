"""The addresses of the log-in and of one's own account: Danish, over allauth's views and names.

Only what a closed house needs: nobody signs up or keeps several e-mails here.
"""

from allauth.account import views as account
from allauth.mfa.base import views as two_step
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import include, path, re_path

from committees.views.account import AccountView

entrance = [
    path("", account.login, name="account_login"),
    path("kode/", two_step.authenticate, name="mfa_authenticate"),
    path("noegle/", keys.login_webauthn, name="mfa_login_webauthn"),
    path("lukket/", account.account_inactive, name="account_inactive"),
    path("glemt/", account.password_reset, name="account_reset_password"),
    path("glemt/sendt/", account.password_reset_done, name="account_reset_password_done"),
    path("valgt/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^vaelg/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[-0-9A-Za-z]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]

own_account = [
    path("", AccountView.as_view(), name="account"),
    path("adgangskode/", account.password_change, name="account_change_password"),
    path("adgangskode/vaelg/", account.password_set, name="account_set_password"),
    path("bekraeft/", account.reauthenticate, name="account_reauthenticate"),
    path("bekraeft/kode/", two_step.reauthenticate, name="mfa_reauthenticate"),
    path("bekraeft/noegle/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("to-trin/", two_step.index, name="mfa_index"),
    path("to-trin/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("to-trin/app/fjern/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("to-trin/koder/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("to-trin/koder/nye/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("to-trin/koder/hent/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("to-trin/noegler/", keys.list_webauthn, name="mfa_list_webauthn"),
    path("to-trin/noegler/ny/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("to-trin/noegler/<int:pk>/", keys.edit_webauthn, name="mfa_edit_webauthn"),
    path("to-trin/noegler/<int:pk>/fjern/", keys.remove_webauthn, name="mfa_remove_webauthn"),
]

urlpatterns = [
    path("log-ind/", include(entrance)),
    path("log-ud/", account.logout, name="account_logout"),
    path("konto/", include(own_account)),
]
