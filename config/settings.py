"""Settings, all from the environment (.env.example explains each). Safe by default.

Embedded mode (neither DATABASE_URL nor REDIS_URL): SQLite and a file transport under VAR_DIR.
"""

from pathlib import Path

import django_stubs_ext
import environ
from celery.schedules import crontab
from csp.constants import NONCE, NONE, SELF
from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _

# Lets generic classes such as ModelAdmin[Meeting] be written as the type checker wants them.
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
env.read_env(BASE_DIR / ".env")

VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var")))
DATABASE_URL = env("DATABASE_URL", default="")
REDIS_URL = env("REDIS_URL", default="")
EMBEDDED = not DATABASE_URL and not REDIS_URL
DEBUG = env.bool("DEBUG", default=False)
SITE = env("SITE", default="all")  # all, public or desk: which half of the site this process serves
if SITE not in ("all", "public", "desk"):
    raise environ.ImproperlyConfigured(f"SITE is {SITE!r}; it must be all, public or desk.")
RELEASE = env("RELEASE", default="0.1.0")


def _secret_key() -> str:
    """SECRET_KEY from the environment; in embedded mode one made once and kept under VAR_DIR."""
    if not EMBEDDED:
        return env("SECRET_KEY")
    key = env("SECRET_KEY", default="")
    path = VAR_DIR / "secret_key"
    if not key and not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return key or path.read_text()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if EMBEDDED else [])
BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "minutes",
    "decisions",
    "committees",
    "committees.admin_config.ReferatAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "adminsortable2",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_filters",
    "django_prose_editor",
    "js_asset",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "committees.middleware.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "committees.middleware.LoginRequired",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    # Last, next to the views: it runs each public one inside its fence.
    "minutes.public.boundary.PublicBoundary",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Databases ------------------------------------------------------------------------------------

if DATABASE_URL:
    _postgres = {**env.db_url_config(DATABASE_URL), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    DATABASES = {"default": _postgres}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR_DIR / "db.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 5,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Files ----------------------------------------------------------------------------------------
# Three folders: what staff upload, what anybody may fetch, and what only some may read. A fourth holds
# the proof: the heads of the ledger, best on another disk than the database.


def _folder(name: str) -> dict[str, object]:
    return {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / name, "base_url": None},
    }


STORAGES = {
    "default": _folder("files"),
    "published": _folder("published"),
    "closed": _folder("closed"),
    "proof": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": env("PROOF_DIR", default=str(VAR_DIR / "proof")), "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "static/"
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = EMBEDDED
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# The seal -------------------------------------------------------------------------------------
# The organisation's certificate and key as PKCS#12; without them PDFs carry no seal.

SEAL_PKCS12 = env("SEAL_PKCS12", default="")
SEAL_PASSWORD = env("SEAL_PASSWORD", default="")
SEAL_TIMESTAMP_URL = env("SEAL_TIMESTAMP_URL", default="")

# Log-in ---------------------------------------------------------------------------------------

AUTH_USER_MODEL = "committees.User"
AUTHENTICATION_BACKENDS = ["committees.backends.MembershipBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "committees.log_in.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # whoever chose a password came by a link in a mail
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
# Django's own, which knows the e-mail too: allauth's makes rows of addresses that we do not keep.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
# How many proxies stand before us, so that attempts to log in are counted for the right address.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXY_COUNT", default=1 if BEHIND_PROXY else 0)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Referat"
MFA_TOTP_TOLERANCE = 1  # telephones whose clock is half a minute wrong
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = EMBEDDED  # passkeys on http://localhost

# Attempts to log in are counted in the database: for all processes alike, and with Redis down too.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

# Files made of what is published --------------------------------------------------------------

# How large a part of a meeting's packet may be; what does not fit goes into the next part.
PACKET_MOST_BYTES = env.int("PACKET_MOST_BYTES", default=50_000_000)
if PACKET_MOST_BYTES < 1_000_000:
    raise environ.ImproperlyConfigured(
        f"PACKET_MOST_BYTES is {PACKET_MOST_BYTES}; it must be at least 1000000, which is a megabyte."
    )

# Checks ---------------------------------------------------------------------------------------

# Domains and telephone numbers that are the council's own, beside those on the municipality's page.
OWN_CONTACTS = env.list("OWN_CONTACTS", default=[])

# Jobs -----------------------------------------------------------------------------------------

# Every night at this hour the whole record is verified; the heads of the ledger may go by mail to
# somebody outside the house, who then holds evidence that nobody here can change.
RECORD_CHECK_HOUR = env.int("RECORD_CHECK_HOUR", default=3)
if RECORD_CHECK_HOUR not in range(24):
    raise environ.ImproperlyConfigured(f"RECORD_CHECK_HOUR is {RECORD_CHECK_HOUR}; it must be 0 to 23.")
LEDGER_HEAD_MAIL = env("LEDGER_HEAD_MAIL", default="")
# A worker renews the lease of its job; when it dies, the sweep gives the job to another.
JOB_LEASE_SECONDS = env.int("JOB_LEASE_SECONDS", default=60)
JOB_SWEEP_SECONDS = env.int("JOB_SWEEP_SECONDS", default=30)
# A job is stopped at the first time, its process killed at the second; at so much memory it is killed too.
JOB_SECONDS = env.int("JOB_SECONDS", default=240)
JOB_SECONDS_HARD = env.int("JOB_SECONDS_HARD", default=JOB_SECONDS + 60)
JOB_MEMORY_MB = env.int("JOB_MEMORY_MB", default=2000)
# Kinds, by how they begin, whose failure the administrators are told of.
JOBS_OF_ALARM = ("minutes.render_", "minutes.make_public_", "minutes.make_closed_", "minutes.make_yearly_")
CELERY_TASK_DEFAULT_QUEUE = env("JOB_QUEUE", default="referat")
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object]
if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
    # A publication answers at once when Redis is down: the sweep sends the job later. The worker's own
    # attempts are counted by BROKER_CONNECTION_MAX_RETRIES below, not by max_retries.
    CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_connect_timeout": 0.1, "socket_timeout": 0.5, "max_retries": 0}
else:
    CELERY_BROKER_URL = "files://localhost"  # config.file_broker
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(VAR_DIR / "queue"),
        "data_folder_out": str(VAR_DIR / "queue"),
        "control_folder": str(VAR_DIR / "queue" / "control"),
        "polling_interval": 0.25,
    }
    # Children of such a worker share a lock that the idle ones hold: a second child, killed while it
    # waits, would keep the others from ever taking a job again.
    CELERY_WORKER_CONCURRENCY = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # for ever
CELERY_WORKER_ENABLE_REMOTE_CONTROL = bool(REDIS_URL)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_SOFT_TIME_LIMIT = JOB_SECONDS
CELERY_TASK_TIME_LIMIT = JOB_SECONDS_HARD
CELERY_WORKER_POOL = "prefork"  # a child can be killed without the others
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 500_000  # KiB; a large document leaves the process large
CELERY_WORKER_PROC_ALIVE_TIMEOUT = 60  # a new process loads the fonts first, on a busy machine slowly
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "celerybeat-schedule")
CELERY_TIMEZONE = "Europe/Copenhagen"  # in which the clock reads RECORD_CHECK_HOUR
CELERY_BEAT_SCHEDULE = {
    "sweep-jobs": {
        "task": "committees.sweep_jobs",
        "schedule": JOB_SWEEP_SECONDS,
        "options": {"expires": JOB_SWEEP_SECONDS},
    },
    "given-up-mails": {
        "task": "committees.queue_given_up_mails",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "old-drafts": {
        "task": "minutes.drop_old_drafts",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "record-check": {
        "task": "minutes.start_record_check",
        "schedule": crontab(hour=RECORD_CHECK_HOUR, minute=10),
    },
    "leave-the-web": {
        "task": "minutes.start_leaving_the_web",
        "schedule": crontab(hour=RECORD_CHECK_HOUR, minute=40),
    },
}

# Mail -----------------------------------------------------------------------------------------

EMAIL_CONFIG = env.email("EMAIL_URL", default="consolemail://" if EMBEDDED else "smtp://localhost:25")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="referat@localhost")

# Language -------------------------------------------------------------------------------------

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English"))]
# The second holds words of libraries that we say otherwise or that have no Danish.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "libraries"]
FORMAT_MODULE_PATH = ["config.formats"]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

# Safety ---------------------------------------------------------------------------------------

HTTPS = BASE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS: list[str] = []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

OWN_HANDLERS = ("django.server", "gunicorn.error", "gunicorn.access")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "committees.log_masking.MaskingFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {name: {"level": "WARNING"} for name in ("weasyprint.progress", "fontTools", "pikepdf")}
    # It warns of each certificate whose issuer it does not know, and we ask it of none.
    | {"pyhanko.sign.validation": {"level": "ERROR"}}
    # These bring handlers of their own, which would mask no CPR number.
    | {"django": {"level": "INFO"}}
    | {name: {"handlers": ["console"], "level": "INFO", "propagate": False} for name in OWN_HANDLERS},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
}
