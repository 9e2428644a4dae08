"""Settings: the one place that knows everything. Each knob is an environment variable LUOSHI_*."""

import os
import secrets
from pathlib import Path

from luoshi.site.database import database

BASE = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("LUOSHI_VAR", BASE / "var"))

DEBUG = os.environ.get("LUOSHI_DEBUG") == "1"
SECRET_KEY = os.environ.get("LUOSHI_SECRET_KEY") or secrets.token_urlsafe(48)
ALLOWED_HOSTS = os.environ.get("LUOSHI_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "luoshi.record",
    "luoshi.office",
    "luoshi.search",
    "luoshi.flow",
    "luoshi.documents",
    "luoshi.web",
]
MIDDLEWARE = [
    "luoshi.web.gate.SizeGate",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]
ROOT_URLCONF = "luoshi.site.urls"
WSGI_APPLICATION = "luoshi.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
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
SEATING = "luoshi.office.seating.Office"
