"""第六十九条：保密和外事纪律；公开件中的密级标志和个人信息由K83检查。"""

from collections.abc import Iterator

from luoshi.law.gate import Stop, gate
from luoshi.rulebook.annex1_documents.form import NOT_SECRET
from luoshi.rulebook.reading.files import decided_class
from luoshi.terms.dossier import Dossier, Moment
from luoshi.terms.facts import Disclosure

_AT, _QUOTE = "第六十九条", "严禁泄漏国家秘密、工作秘密或因履行职责掌握的商业秘密"


@gate(_AT, _QUOTE, Moment.HAND_IN, Moment.ACCEPT, name="涉密文件不进入本系统", ids=("A69.2",))
def open_papers_only(file: Dossier) -> Iterator[Stop]:
    """涉密文件不进入本系统，收到时不留正文，走涉密渠道。"""
    level = file.form.get("secrecy", "").strip()
    if level not in NOT_SECRET:
        yield Stop(f"文件稿的秘密等级为“{level}”。", "请立即停止在本系统办理，走机要渠道或者涉密信息系统。")


open_papers_only.complies(Dossier(form={"secrecy": "无"}))
open_papers_only.complies(Dossier())
open_papers_only.breaches(Dossier(form={"secrecy": "秘密"}), says="走机要渠道")


@gate(_AT, _QUOTE, Moment.CLASSIFY, Moment.PUBLISH, name="工作秘密、商业秘密不公开", ids=("A69.1",))
def secrets_stay_in(file: Dossier) -> Iterator[Stop]:
    """含工作秘密、商业秘密的不得主动公开；公开件中的密级标志和个人信息由K83检查。"""
    if file.guarded and decided_class(file) == Disclosure.OPEN:
        yield Stop("本件含工作秘密或者商业秘密，公开属性却是主动公开。", "请改定公开属性，或者删去秘密内容后解除标注。")


secrets_stay_in.complies(Dossier(guarded=True, disclosure=Disclosure.CLOSED))
secrets_stay_in.complies(Dossier(disclosure=Disclosure.OPEN))
secrets_stay_in.breaches(Dossier(guarded=True, disclosure=Disclosure.OPEN), says="改定公开属性")
