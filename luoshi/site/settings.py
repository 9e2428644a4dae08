"""Settings: the one place that knows everything. Each knob is an environment variable LUOSHI_*."""

import os
from datetime import timedelta
from pathlib import Path

from luoshi.site.database import database
from luoshi.site.secret import secret_key

BASE = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("LUOSHI_VAR", BASE / "var"))

DEBUG = os.environ.get("LUOSHI_DEBUG") == "1"
SECRET_KEY = os.environ.get("LUOSHI_SECRET_KEY") or secret_key(VAR)
ALLOWED_HOSTS = os.environ.get("LUOSHI_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

INSTALLED_APPS = [
    # Its tables of groups and permissions stay empty of meaning: django-axes needs the app, rights come from posts.
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "luoshi.record",
    "luoshi.office",
    "luoshi.search",
    "luoshi.accounts",
    "luoshi.flow",
    "luoshi.documents",
    "luoshi.reminders",
    "luoshi.api",
    "luoshi.web",
]
MIDDLEWARE = [
    "luoshi.web.gate.SizeGate",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "luoshi.web.idle.IdleGate",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "luoshi.site.urls"
WSGI_APPLICATION = "luoshi.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", "luoshi.web.shell.shell"],
        },
    }
]
DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), VAR / "luoshi.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "style-src": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
# A paper of 20 MB travels in its form as text of base64; anything larger is refused unread (web.gate).
MAX_BODY = 32 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_BODY
FILE_UPLOAD_MAX_MEMORY_SIZE = MAX_BODY
# A long paper has a few fields for every finding; the body as a whole is bounded above.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100_000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

RULEBOOK = os.environ.get("LUOSHI_RULEBOOK", "luoshi.rulebook")
BODIES = os.environ.get("LUOSHI_BODIES", "")
FONDS = os.environ.get("LUOSHI_FONDS", "Z001")
SEATING = "luoshi.office.seating.Office"
WORK_CALENDAR = "luoshi.office.days.work_calendar"

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "luoshi.accounts.door.Door"]
# Scrypt fills memory as well as time (0.14 s); PBKDF2 reads hashes of other houses.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "todo"
IDLE_MINUTES = int(os.environ.get("LUOSHI_IDLE_MINUTES", "30"))
# After how many days a password must be changed; 0: never, so that a year can be rehearsed.
PASSWORD_DAYS = int(os.environ.get("LUOSHI_PASSWORD_DAYS", "0"))
HTTPS = os.environ.get("LUOSHI_HTTPS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "luoshi"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# How many trusted proxies stand before the house; they say from where a request comes.
PROXIES = int(os.environ.get("LUOSHI_PROXIES", "0"))
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
# Trying on does not lengthen the pause: nobody can keep another out for ever.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "luoshi.web.address.address"
AXES_LOCKOUT_CALLABLE = "luoshi.web.views.entry.locked"
# Coming and going stands in the record; a second log would only keep what people typed.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
# The name under which Django hands the login on, not the field of the form: one count for 工号 and name alike.
AXES_USERNAME_FORM_FIELD = "username"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "code", "next"]

# Where reminders go is the administrator's choice alone: a mail server, robots of groups, domains of addresses (all
# when none is named). Titles up to OUTWARD may stand in mails and calendars; ADDRESS is how the house is called.
EMAIL_HOST = os.environ.get("LUOSHI_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("LUOSHI_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("LUOSHI_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("LUOSHI_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("LUOSHI_SMTP_TLS") == "starttls"
EMAIL_USE_SSL = os.environ.get("LUOSHI_SMTP_TLS") == "ssl"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("LUOSHI_SMTP_FROM", "luoshi@localhost")
MAIL_DOMAINS = tuple(word for word in os.environ.get("LUOSHI_MAIL_DOMAINS", "").lower().split(",") if word)
WECOM_URL = os.environ.get("LUOSHI_WECOM_URL", "")
DINGTALK_URL = os.environ.get("LUOSHI_DINGTALK_URL", "")
DINGTALK_SECRET = os.environ.get("LUOSHI_DINGTALK_SECRET", "")
QUIET = os.environ.get("LUOSHI_QUIET", "20:00-07:30")
OUTWARD = os.environ.get("LUOSHI_OUTWARD", "内部")
ADDRESS = os.environ.get("LUOSHI_ADDRESS", "")

# What went wrong inside is told to who has the machine in hand; nothing of what people typed.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False}},
}
