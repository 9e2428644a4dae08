"""All addresses."""

from django.urls import include, path

from luoshi.api.house import api

urlpatterns = [path("api/", api.urls), path("", include("luoshi.web.urls"))]
