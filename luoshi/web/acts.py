"""What an action is called in Chinese, for lists of the record: the words that begin its docstring (`签收: ...`),
else its line here.
"""

import importlib
import pkgutil
import re
from functools import lru_cache

from django.apps import apps

import luoshi
from luoshi.record.actions import Action

_OPENING = re.compile(r"([\u4e00-\u9fff]+)[^:.]*[:.]")
_ROOMS = {
    "accounts": {
        "sign_in": "登录",
        "miss": "登录失败",
        "sign_out": "退出",
        "change_password": "更换口令",
        "enrol_totp": "启用动态口令",
        "drop_totp": "停用动态口令",
        "issue_token": "签发令牌",
        "revoke_token": "停用令牌",
        "open_account": "开立账号",
        "grant": "启用账号",
        "set_clearance": "调整权限",
        "suspend": "停用账号",
        "reset_password": "重置口令",
        "end_account": "注销账号",
        "first_administrators": "设立三员",
        "open_sample": "开立样例账号",
        "enter": "开立首批账号",
        "verified": "核对办理记录",
    },
    "office": {
        "open_body": "设立机构",
        "rename_body": "机构更名",
        "close_body": "撤销机构",
        "place_under": "登记隶属",
        "add_person": "登记人员",
        "correct_person": "更正人员",
        "establish_post": "设立职务",
        "abolish_post": "撤销职务",
        "appoint": "任职",
        "end_post": "免职",
        "assign_portfolio": "登记分工",
        "release_portfolio": "终止分工",
        "charge": "登记专责",
        "end_charge": "终止专责",
        "pair": "登记联系",
        "end_pairing": "终止联系",
        "grant_competence": "登记职责",
        "end_competence": "终止职责",
        "record_absence": "登记外出",
        "record_return": "销假",
        "give_mandate": "登记授权",
        "revoke_mandate": "收回授权",
        "authorise_signing": "代签授权",
        "end_authorisation": "终止代签",
        "designate_acting": "指定主持",
        "end_acting": "终止主持",
        "import_workbook": "导入机构人员",
    },
    "flow": {
        "see": "打开",
        "save": "暂存",
        "submit": "提交",
        "agree": "同意",
        "finish": "办结",
        "disagree": "不同意",
        "send_back": "退回",
        "take_back": "取回",
        "read": "阅毕",
        "transfer": "转办",
        "add_signers": "加签",
        "drop_signer": "减签",
        "circulate": "传阅",
        "urge": "催办",
        "deliver": "送达",
        "deem": "视为同意",
        "publish": "发布流程",
        "begin": "发起",
        "branch": "分办",
        "withdraw": "撤销",
        "stop": "终止",
        "answer": "分办答复",
        "hold": "暂停",
        "resume": "恢复",
        "replan": "改定流程",
        "start_clock": "起算期限",
        "stop_clock": "期限终止",
        "pause_clock": "期限中止",
        "resume_clock": "期限恢复",
        "agree_limit": "商定期限",
        "recount": "重新计算期限",
    },
}


def every() -> list[Action[..., object]]:
    """All actions of the house, found by walking its rooms."""
    names = [one.name for one in pkgutil.walk_packages(luoshi.__path__, "luoshi.") if "actions" in one.name.split(".")]
    modules = [importlib.import_module(name) for name in names]
    return [one for module in modules for one in vars(module).values() if isinstance(one, Action)]


@lru_cache(maxsize=1)
def acts() -> dict[str, str]:
    """Name of an action -> what people call it, in the order of rooms and names."""
    found = {f"{room}.{name}": words for room, names in _ROOMS.items() for name, words in names.items()}
    for one in every():
        opening = _OPENING.match(one.__doc__ or "")
        if opening:
            found.setdefault(one.name, opening[1])
    return dict(sorted(found.items()))


def about(kind: str) -> str:
    """What a subject is called: the Chinese word with which its table's docstring begins, else the kind itself."""
    try:
        opening = _OPENING.match(apps.get_model(kind).__doc__ or "")
    except (LookupError, ValueError):
        return kind
    return opening[1] if opening else kind


def words(action: str) -> str:
    """In Chinese where it is known, else the action's own name."""
    return acts().get(action, action)
