"""What stands in the braces of the matrix' paths, made in the small county when a path names it."""

import re
from collections.abc import Callable, Mapping
from uuid import uuid4

from luoshi.documents.actions import drafting
from luoshi.documents.actions.dispatching import dispatch
from luoshi.documents.actions.filing import file
from luoshi.documents.actions.printing import make_print
from luoshi.documents.actions.sealing import use_seal
from luoshi.documents.form import Form
from luoshi.documents.incoming.actions.following import follow
from luoshi.documents.incoming.actions.registering import register
from luoshi.documents.incoming.intake import Upload
from luoshi.documents.issuing.recipients import recipients
from luoshi.documents.models import Dispatch
from luoshi.documents.words import State
from luoshi.terms.genre import Genre
from tests.accounts import people
from tests.documents.after.papers import add_version, numbered, signed
from tests.documents.after.papers import draft as text
from tests.office import county

FORM = {
    "owner": ["部门"], "genre": ["通知"], "addressee": ["乡（镇）和部门"], "phone": ["13800000000"],
    "reason": ["根据县政府常务会议部署"], "disclosure": ["主动公开"],
}


def filled(path: str) -> str:
    """The path with the things that it names."""
    return re.sub(r"{(\w+)}", lambda found: str(_MAKERS[found[1]]()), path)


def _draft() -> int:
    first, second = (str(county.person(name).pk) for name in ("教副辛", "教育庚"))
    form = {**FORM, "first_reviewer": [first], "second_reviewer": [second]}
    return drafting.compose(form, text(), by=people.by("科员壬")).result.pk


def _running() -> int:
    key = _draft()
    drafting.hand_in(key, by=people.by("科员壬"), token=uuid4())
    return key


def _filed() -> int:
    """Drafted by 县教育局, sent also to 县财政局, nobody has signed for it."""
    clerk = county.by("文秘己")
    document = signed(department=county.body("D1").pk, drafter=county.person("科员壬").pk, signed_version=2)
    add_version(document, text(body="为做好防汛工作，现通知如下。"), "校核")
    document = numbered(document)
    make_print(document, by=clerk, copies=20)
    use_seal(document, by=clerk, seal="县政府印章", copies=20)
    dispatch(document, recipients(document), by=clerk, token=uuid4())
    document.refresh_from_db()
    file(document, by=clerk, reason="主送单位回执陆续收齐，先行归档")
    return document.pk


def _line() -> int:
    return Dispatch.objects.get(document=_filed(), name="某县财政局").pk


def _incoming() -> int:
    """A scan registered by the secretaries."""
    cells = {"sender": ["某县教育局"], "title": ["某县教育局关于校舍维修的报告"], "genre": ["报告"]}
    scan = Upload("来文.png", b"\x89PNG\r\n\x1a\n scanned")
    return register(cells, scan, by=county.by("文秘己"), token=uuid4()).result.pk


def _following() -> int:
    """A 请示 to the city that 县教育局 follows."""
    told = Form("县政府", Genre.REQUEST, addressee="市政府").dumps()
    asked = signed(genre=Genre.REQUEST, form=told, state=State.SENT, department=county.body("D1").pk)
    return follow(asked.pk, county.body("D1").pk, by=county.by("文秘己"), token=uuid4()).result.pk


_MAKERS: Mapping[str, Callable[[], int]] = {
    "account": lambda: people.account("科员午").pk, "draft": _draft, "running": _running, "filed": _filed,
    "line": _line, "incoming": _incoming, "following": _following,
}
