"""A ZIP archive from a stranger: every size is bounded, every read is bounded, no path is ever used on disk."""

import io
import zipfile
import zlib

from luoshi.paper.reading import limits
from luoshi.paper.reading.failure import Unreadable

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError,
           IndexError, OverflowError)
_DAMAGED = "文件已损坏，无法解开。请重新下载，或者在 WPS、Word 中打开并另存为 .docx 后再试。"
_SWOLLEN = "文件解开后过大或者压缩比异常，已停止读取。请去掉其中的大图片和附加内容，另存为 .docx 后再试。"


class Archive:
    """Named members of a ZIP file held in memory."""

    def __init__(self, data: bytes) -> None:
        if data.count(b"PK\x01\x02") > limits.MEMBERS:
            raise Unreadable(_SWOLLEN)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except _DAMAGE:
            raise Unreadable(_DAMAGED) from None
        self._infos = {info.filename: info for info in infos}
        self._refuse_bombs(infos)

    @staticmethod
    def _refuse_bombs(infos: list[zipfile.ZipInfo]) -> None:
        if sum(info.file_size for info in infos) > limits.ARCHIVE_BYTES:
            raise Unreadable(_SWOLLEN)
        for info in infos:
            if info.file_size > limits.MEGABYTE and info.file_size > limits.RATIO * max(info.compress_size, 1):
                raise Unreadable(_SWOLLEN)

    @property
    def names(self) -> list[str]:
        """Member names as the archive gives them; never to be used as paths."""
        return list(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str, limit: int = limits.MEMBER_BYTES) -> bytes:
        """The bytes of a member, at most `limit` of them, however small it claims to be."""
        info = self._infos.get(name)
        if info is None:
            raise Unreadable(_DAMAGED)
        if info.flag_bits & 1:
            raise Unreadable("文件加了密码，无法读取。请先解除密码，另存为 .docx 后再试。")
        try:
            return self._stream(info, limit)
        except _DAMAGE:
            raise Unreadable(_DAMAGED) from None

    def _stream(self, info: zipfile.ZipInfo, limit: int) -> bytes:
        with self._zip.open(info) as member:
            data = member.read(limit + 1)
        if len(data) > limit:
            raise Unreadable(_SWOLLEN)
        return data
