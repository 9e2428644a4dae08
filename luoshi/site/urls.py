"""All addresses."""

from django.urls import include, path

from luoshi.api.house import api
from luoshi.api.reference import reference

urlpatterns = [
    path("api/", reference, name="api-reference"),
    path("api/", api.urls),
    path("", include("luoshi.web.urls")),
]
