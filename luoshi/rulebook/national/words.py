"""Words commonly miswritten in official papers, with the certain form.

Sources: 现代汉语词典, 第一批异形词整理表; 立法技术规范 (全国人大常委会法工委) for 账、坐落、截至.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """`wrong` as written, `right` as meant; `where` narrows it to contexts in which it is certain."""

    wrong: str
    right: str
    where: re.Pattern[str] | None = None


_PLAIN = (
    "布署部署 克守恪守 松驰松弛 竟赛竞赛 既便即便 贯砌贯彻 贯澈贯彻 幅射辐射 粗旷粗犷 坐阵坐镇 峻工竣工 防碍妨碍 "
    "修茸修葺 追朔追溯 搬布颁布 编篡编纂 授于授予 赋于赋予 渎执渎职 凭添平添 帐户账户 帐号账号 帐目账目 帐册账册 "
    "帐簿账簿 通迅通讯 制肘掣肘 一如继往一如既往 再接再励再接再厉 迫不急待迫不及待 按步就班按部就班 因地治宜因地制宜 "
    "鼎立相助鼎力相助 不径而走不胫而走 寄于希望寄予希望 磬竹难书罄竹难书 甘败下风甘拜下风 走头无路走投无路 "
    "一愁莫展一筹莫展 默守成规墨守成规 变本加利变本加厉 一股作气一鼓作气 谈笑风声谈笑风生 渡汛度汛 世外桃园世外桃源"
)
_GUARDED = (
    ("按装", "安装", "", "机"),
    ("按排", "安排", "", "放名序水污量查列"),
    ("竟争", "竞争", "究毕", ""),
    ("竟选", "竞选", "究毕", ""),
    ("己经", "已经", "自异知", ""),
    ("座落", "坐落", "", "差后地成"),
    ("复盖", "覆盖", "重反", "章"),
    ("贯切", "贯彻", "一", "实"),
    ("成份", "成分", "完组", "额股"),
    ("部份", "部分", "干全", "额"),
    ("过份", "过分", "超", "额"),
    ("充份", "充分", "补", "额"),
    ("水份", "水分", "供用", "额"),
    ("供献", "贡献", "提", "血"),
    ("决择", "抉择", "解", ""),
    ("帐薄", "账簿", "", "弱"),
    ("账薄", "账簿", "", "弱"),
    ("登记薄", "登记簿", "", "弱"),
    ("记录薄", "记录簿", "", "弱"),
    ("以予", "予以", "可难得所加足给", "以"),
)
_CLAUSE_START = r"(?:^|(?<=[，。；：、（\n]))"
_LED = "".join(f"(?<={word})|" for word in ("如实", "群众", "主动", "积极", "部门", "机关")).rstrip("|")
_CONTEXT = (
    ("既使", "即使", _CLAUSE_START + r"既使(?![^，。；\n]{0,16}[又也])"),
    ("即然", "既然", _CLAUSE_START + "即然"),
    (
        "给于",
        "给予",
        r"给于(?=[\u4e00-\u9fa5]{0,4}(?:支持|表彰|奖励|处分|批评|帮助|补助|补贴|处罚|肯定|鼓励|配合|优惠|指导))",
    ),
    ("反应", "反映", f"(?:{_LED})反应(?=的?(?:情况|问题|意见|诉求))"),
    ("撤消", "撤销", r"撤消(?=[\u4e00-\u9fa5]{0,8}(?:职务|决定|处分|资格|批准|机构|文件|案件))"),
    ("散布", "发布", r"散布(?=的?[\u4e00-\u9fa5]{0,4}(?:预报|公告|通告|政策|公报))"),
    ("中央国务院", "中央、国务院", "(?<!中共)中央国务院(?!关于|印发|批转|转发)"),
    ("截止", "截至", _CLAUSE_START + r"截止(?:到|至)?(?=(?:19|20)\d{2}年|\d{1,2}月\d{1,2}日|目前|今年|去年|本月|上月)"),
)


def _guarded(wrong: str, right: str, before: str, after: str) -> Slip:
    pattern = (f"(?<![{before}])" if before else "") + wrong + (f"(?![{after}])" if after else "")
    return Slip(wrong, right, re.compile(pattern))


def _halves(word: str) -> Slip:
    return Slip(word[: len(word) // 2], word[len(word) // 2 :])


SLIPS: tuple[Slip, ...] = (
    *(_halves(word) for word in _PLAIN.split()),
    *(_guarded(*row) for row in _GUARDED),
    *(Slip(wrong, right, re.compile(pattern)) for wrong, right, pattern in _CONTEXT),
)
ANY = re.compile("|".join(sorted({slip.wrong for slip in SLIPS}, key=len, reverse=True)))
"""Any of the wrong words: one quick pass before the contexts are looked at."""
