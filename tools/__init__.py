"""Tools for those who build the house: generated pages, pictures. They know its rooms, so these stand first."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
django.setup()
