"""版式: what a rule says of type, as values that the printer takes. The rulebook holds the county's own."""

from dataclasses import dataclass
from enum import StrEnum


class Face(StrEnum):
    """Categories of type named by GB/T 9704 (not font files)."""

    XIAOBIAOSONG = "小标宋体"
    FANGSONG = "仿宋体"
    KAITI = "楷体"
    HEITI = "黑体"
    SONGTI = "宋体"


class Layout(StrEnum):
    """公文格式 by the standard's chapters 7 and 10."""

    DOCUMENT = "文件格式"
    LETTER = "信函格式"
    ORDER = "命令（令）格式"
    MINUTES = "纪要格式"


@dataclass(frozen=True, slots=True)
class Type:
    """Face, size in points as word processors have it (三号 = 16, 二号 = 22), and weight."""

    face: Face
    size: float = 16.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One house style: type of title, body and the four heading levels; `at` names its source."""

    key: str
    name: str
    at: str
    title: Type
    body: Type
    levels: tuple[Type, Type, Type, Type]


GB_T_9704 = Profile(
    key="gbt9704",
    name="GB/T 9704-2012",
    at="GB/T 9704-2012 5.2、7.3",
    title=Type(Face.XIAOBIAOSONG, 22.0),
    body=Type(Face.FANGSONG),
    levels=(Type(Face.HEITI), Type(Face.KAITI), Type(Face.FANGSONG), Type(Face.FANGSONG)),
)
