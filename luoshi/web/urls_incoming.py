"""Addresses of incoming documents, under /incoming/."""

from django.urls import path

from luoshi.web.views import following, incoming, receiving

urlpatterns = [
    path("new", receiving.new, name="incoming-new"),
    path("many", receiving.many, name="incoming-many"),
    path("following/", following.index, name="followings"),
    path("following/<int:key>/", following.page, name="following"),
    path("following/<int:key>/do", following.do, name="following-do"),
    path("<int:key>/", incoming.page, name="incoming"),
    path("<int:key>/do", incoming.do, name="incoming-do"),
    path("<int:key>/reply", incoming.reply, name="incoming-reply"),
    path("<int:key>/files/<int:number>", incoming.file, name="incoming-file"),
    path("<int:key>/print/<slug:form>.pdf", incoming.printed, name="incoming-print"),
]
