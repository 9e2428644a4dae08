"""How the addressee line is read: persons, classes of bodies, and whether a paper asks its superior."""

import re
from enum import StrEnum

from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.genre import Genre

UPWARD = frozenset({Genre.REQUEST, Genre.REPORT})
"""The kinds that only go up (附件1 一（十）（十一）)."""

_POSTS = "[县市省区镇乡局部厅处]长|书记|主任|主席|总理"
_PERSON = re.compile(
    rf"(?:{_POSTS}|同志|先生|女士|负责人|领导|代表|委员|专家|教授|大家|各位)(?:们)?$|^(?:尊敬的|各位)"
    rf"|(?:{_POSTS})(?:并|及)"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏"
    "付方邹熊白孟秦邱侯江尹薛阎雷龙史陶贺顾毛郝龚邵万钱严武戴莫孔向常汤"
)
_POST_AND_NAME = re.compile(
    rf"(?:[县市省区镇乡局部厅处校院]长|书记|主任|主席|总经理|厂长)(?:[{_SURNAMES}][\u4e00-\u9fa5]{{1,2}}|[{_SURNAMES}]?[×某X*]{{1,3}})$"
)
_BODY = re.compile(r"(?:委员会|代表大会|代表团|主任会议|书记处|专家组|专家委员会)$")


_PUBLISHED = re.compile(r"政府工作报告$|信息公开[^的]*报告$|法治政府建设[^请]*报告$|年度报告$|(?:预算|决算)[^请]*报告$")


def persons(draft: Draft) -> tuple[str, ...]:
    """Addressees that name a person or a group of persons instead of a body."""
    return tuple(name for name in draft.addressees if is_person(name))


def is_person(name: str) -> bool:
    """王市长, ××局局长赵××, 李明同志, 省民政厅负责同志, 各有关专家 are persons; 主任委员会 is a body."""
    bare = re.sub(r"[（(][^）)]*[）)]$", "", name)
    return bool(_PERSON.search(bare) or _POST_AND_NAME.search(bare)) and not _BODY.search(bare)


def name_passage(draft: Draft, name: str) -> Passage:
    """Where an addressee stands; the whole line when it is broken over lines."""
    start = draft.text(Part.ADDRESSEES).find(name)
    return draft.passage(Part.ADDRESSEES, start, start + len(name)) if start >= 0 else draft.passage(Part.ADDRESSEES)


def asks(draft: Draft) -> bool:
    """A request by its kind, or by a merged title such as 请示报告 whose kind is in doubt."""
    return draft.genre is Genre.REQUEST or bool(re.search(r"请示(?:的)?(?:报告|函)$", draft.title.bare))


def published(draft: Draft) -> bool:
    """Reports made for the public or the congress (信息公开年度报告, 政府工作报告): nobody's superior receives them."""
    return bool(_PUBLISHED.search(draft.title.bare))


class Class(StrEnum):
    """Classes of addressees between which a comma stands (工作惯例; GB/T 15834-2011 4.5 on 、)."""

    LOCAL = "各地"
    DEPARTMENTS = "各部门"
    SECTIONS = "内设机构"
    UNITS = "各有关单位"
    INSTITUTIONS = "企业院校"
    NAMED = "单列机关"


_CLASSES: tuple[tuple[Class, re.Pattern[str]], ...] = (
    (Class.UNITS, re.compile(r"(?:有关|相关|各|直属)单位$")),
    (
        Class.INSTITUTIONS,
        re.compile(
            r"^(?:各|有关|[省市县区部]直?属|直属).*(?:企业|公司|院校|高校|高等学校|学校|中学|小学|医院|银行|金融机构|监测机构)$"
        ),
    ),
    (
        Class.DEPARTMENTS,
        re.compile(
            r"(?:有关|相关|各|直属)部门$|直各(?:厅局|委局|机关|委办局|委办厅局)$|(?:^|政府)各(?:部委|委办局)$|^国务院各部委|政府各(?:部门|委|办|局|直属机构)$"
        ),
    ),
    (
        Class.SECTIONS,
        re.compile(r"^(?!各)[^、]{0,8}[局厅部委办院关]各(?:职能|内设)?(?:处室|科室|股室|部门|司局|处|科|室)$"),
    ),
    (
        Class.LOCAL,
        re.compile(r"^各(?:有关)?(?:设区|地级以上|直属|省辖)?(?:[省市县区旗州盟乡镇](?!会)|自治[区县]|街道)"),
    ),
    (Class.LOCAL, re.compile(r"^[^各]*(?:[省市县区旗州盟乡镇]|街道)[^、]*(?:政府|管委会|办事处)$")),
    (Class.NAMED, re.compile(r"^[^各].*(?:局|厅|委员会|委|办公室|部)$")),
)


def class_of(name: str, before: Class | None) -> Class | None:
    """Class of one addressee; a named department after local bodies (财政局, 新区公共服务局) belongs with them."""
    bare = re.sub(r"[（(][^）)]*[）)]$", "", name)
    found = next((kind for kind, pattern in _CLASSES if pattern.search(bare)), None)
    return before if before is Class.LOCAL and found in (Class.NAMED, None) else found
