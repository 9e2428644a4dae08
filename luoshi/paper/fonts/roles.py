"""Which faces may stand for each category of type, best first.

Names of the faces in use are practice, not standard; the categories are GB/T 9704-2012 5.2.2, 7.2-7.4.
"""

from dataclasses import dataclass

from luoshi.terms.profile import Face


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name to look for. `bold` asks for the bold weight; `note` tells the reader when it is only a stand-in."""

    name: str
    origin: str = "本机"
    bold: bool = False
    note: str = ""


FANDOL = "Fandol"
PACKAGED = "pylopdf"


def _own(*names: str) -> tuple[Wanted, ...]:
    return tuple(Wanted(name) for name in names)


def _stand_in(face: Face, name: str, origin: str = "本机", bold: bool = False) -> Wanted:
    return Wanted(name, origin, bold, f"没有{face.value}，以 {name}{' Bold' if bold else ''} 代替")


def _packaged(face: Face, name: str) -> Wanted:
    return Wanted(name, PACKAGED, False, f"没有{face.value}，以随软件安装的 {name} 代替")


_SERIF, _SANS = "Noto Serif SC", "Noto Sans SC"

ROLES: dict[Face, tuple[Wanted, ...]] = {
    Face.FANGSONG: (
        *_own("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GB2312", "方正仿宋_GBK", "方正仿宋简体",
              "FZFangSong-Z02", "FZFangSong-Z02S", "华文仿宋", "STFangsong", "朱雀仿宋", "Zhuque Fangsong"),
        Wanted("FandolFang", FANDOL), Wanted("FandolFang R", FANDOL),
        _packaged(Face.FANGSONG, _SERIF),
    ),
    Face.KAITI: (
        *_own("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GB2312", "方正楷体_GBK", "方正楷体简体",
              "FZKai-Z03", "FZKai-Z03S", "华文楷体", "STKaiti", "霞鹜文楷", "LXGW WenKai",
              "AR PL KaitiM GB", "AR PL UKai CN"),
        Wanted("FandolKai", FANDOL), Wanted("FandolKai R", FANDOL),
        _packaged(Face.KAITI, _SERIF),
    ),
    Face.HEITI: (
        *_own("黑体", "SimHei", "方正黑体_GBK", "方正黑体简体", "FZHei-B01", "FZHei-B01S", "华文黑体", "STHeiti"),
        Wanted("FandolHei", FANDOL), Wanted("FandolHei R", FANDOL),
        _packaged(Face.HEITI, _SANS),
    ),
    Face.SONGTI: (
        *_own("宋体", "SimSun", "新宋体", "NSimSun", "方正书宋_GBK", "方正书宋简体", "华文宋体", "STSong"),
        Wanted("FandolSong", FANDOL), Wanted("FandolSong R", FANDOL),
        _packaged(Face.SONGTI, _SERIF),
    ),
    Face.XIAOBIAOSONG: (
        *_own("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05S", "小标宋体", "小标宋",
              "华文中宋", "STZhongsong"),
        _stand_in(Face.XIAOBIAOSONG, "FandolSong", FANDOL, bold=True),
        _stand_in(Face.XIAOBIAOSONG, "Noto Serif CJK SC", bold=True),
        _stand_in(Face.XIAOBIAOSONG, "Source Han Serif SC", bold=True),
        _packaged(Face.XIAOBIAOSONG, _SERIF),
    ),
}
"""Every list ends with the packaged face, so that a fresh machine prints at once."""

FALLBACKS: tuple[str, ...] = (_SERIF, _SANS)
"""Packaged faces that draw what the chosen face lacks (GBK is complete in both)."""
