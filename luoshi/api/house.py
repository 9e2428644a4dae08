"""The interface as one: its addresses, who may call, what is answered when something cannot be done."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from ninja import NinjaAPI

from luoshi.api import problems
from luoshi.api.callers import Bearer
from luoshi.api.routes import asking, boxes, drafting, handing, issuing, library, reading, steering

ABOUT = (
    "本系统页面上能办的事，其他系统可以以本人的接口令牌办理，权限和规则与页面相同。"
    "每次交办须带 Idempotency-Key（UUID），同一编号只办一次。"
    "不能办的，一次列出全部理由，每条写明依据的条文、缺什么、怎么办；没有权限查看的，按没有答复（404）。"
    "国家秘密不得进入本系统。"
)


class House(NinjaAPI):
    """Answers that no machine on the way keeps."""

    def create_response(self, request: HttpRequest, data: Any, **more: Any) -> HttpResponse:
        """As ninja makes it, not to be cached."""
        found = super().create_response(request, data, **more)
        add_never_cache_headers(found)
        return found


api = House(title="落实 接口", version="1", description=ABOUT, docs_url=None, auth=Bearer(), urls_namespace="api")
problems.install(api)
for tag, room in (
    ("待办", boxes), ("拟稿之前", asking), ("拟稿", drafting), ("公文", reading), ("办理", handing), ("督促", steering),
    ("印发", issuing), ("公文库", library),
):
    api.add_router("", room.router, tags=[tag])
