"""What a caller fills in: the 文件稿 and the text."""

from collections.abc import Mapping, Sequence

from ninja import Field, Schema

from luoshi.documents.writing import WRITTEN, from_text, with_parts
from luoshi.terms.document import Draft


class FormIn(Schema):
    """《文件稿》各栏。选项用页面上的词；没有写的栏保持原样。"""

    owner: str = Field("", title="发文机关", description="如 县政府、县政府办公室、县政府部门，见 GET /who-signs")
    genre: str = Field("", title="文种", description="十五种公文之一")
    addressee: str = Field("", title="主送机关类别", description="见 GET /who-signs")
    tags: list[str] = Field([], title="涉及事项", description="见 GET /who-signs")
    meeting: str = Field("", title="会议")
    chair: str = Field("", title="会议主持人")
    presider: int = Field(0, title="主持会议的副县长", description="人员编号；纪要由其审签或者签发")
    joint: bool = Field(False, title="联合行文")
    normative: bool = Field(False, title="规范性文件")
    major: bool = Field(False, title="重大决策")
    urgency: str = Field("", title="紧急程度", description="平件、加急、特急")
    label: str = Field("", title="知悉范围", description="公开、内部、工作秘密")
    secrecy: str = Field("", title="密级", description="只能为空或者“无”；涉密文稿不得进入本系统，不保存任何内容")
    copies: int = Field(0, title="印制份数")
    phone: str = Field("", title="联系电话")
    reason: str = Field("", title="发文缘由、根据")
    first_reviewer: int = Field(0, title="初审人", description="人员编号")
    second_reviewer: int = Field(0, title="二审人", description="人员编号，不得与初审人相同")
    disclosure: str = Field("", title="公开属性", description="主动公开、依申请公开、不予公开")
    closed_reason: str = Field("", title="不主动公开的理由")
    countersign: list[int] = Field([], title="会签机关", description="机构编号")
    unconcerned: list[int] = Field([], title="不涉及其职权的机关", description="机构编号；正文提到、经核对不必会签的")
    unconcerned_reason: str = Field("", title="不涉及其职权的理由")
    limit: int = Field(0, title="会签时限", description="工作日；0 为规定的时限")
    limit_reason: str = Field("", title="会签时限短于七个工作日的理由")
    subjects: list[str] = Field([], title="涉及的分管事项")
    to_meeting: bool = Field(False, title="提请会议审议")
    answers: str = Field("", title="答复哪件来文")

    def values(self) -> Mapping[str, Sequence[str]]:
        """The cells that were sent, as the form reads them."""
        return {name: _words(said) for name, said in self.model_dump(exclude_unset=True).items()}


def _words(said: object) -> list[str]:
    if isinstance(said, bool):
        return ["是" if said else "否"]
    return [str(one) for one in said] if isinstance(said, list) else [str(said)]


class TextIn(Schema):
    """文稿各部分，一段一行；没有写的部分保持原样。也可以只给全文，由系统辨认各部分。"""

    title: str | None = Field(None, title="标题")
    addressees: str | None = Field(None, title="主送机关")
    body: str | None = Field(None, title="正文")
    attachment_note: str | None = Field(None, title="附件说明")
    signature: str | None = Field(None, title="发文机关署名")
    annotation: str | None = Field(None, title="附注")
    copies: str | None = Field(None, title="抄送机关")
    whole: str = Field("", title="全文")

    def draft(self, before: Draft | None = None) -> Draft:
        """The text over what stood before. Raises Refusal."""
        if self.whole.strip():
            return from_text(self.whole)
        told = {part: getattr(self, part.name.lower()) for part in WRITTEN}
        return with_parts(before or Draft(), {part: text for part, text in told.items() if text is not None})
