"""Why a file could not be read, in words for the clerk."""


class Unreadable(Exception):
    """The input cannot be used. The message is Chinese and says what to do."""


class Classified(Unreadable):
    """The input bears a mark of state secrecy. The message holds nothing of the text (保密法 art. 31, 57)."""

    def __init__(self) -> None:
        super().__init__(
            "文件带有国家秘密标志，已停止处理，内容没有保存。本系统不是涉密信息系统："
            "请在涉密计算机上办理，通过机要渠道或者涉密信息系统传递，并把本机上的这份文件报本单位保密工作机构处置。"
        )
