"""A document as JSON: everything that its page shows."""

from datetime import date, datetime

from ninja import Field, Schema

from luoshi.api.common import Brief, Where


class Cell(Schema):
    """单据的一栏。"""

    name: str = Field(title="栏名")
    label: str = Field(title="名称")
    choices: list[str] = Field(title="选项", description="空的为自由填写")
    needed: bool = Field(title="须填")


class Sheet(Schema):
    """本步骤交出的单据。"""

    leaf: str = Field(title="单据")
    at: str = Field(title="依据")
    cells: list[Cell] = Field(title="各栏")


class Offer(Schema):
    """一种操作现在能不能办。"""

    verb: str = Field(title="操作")
    may: bool = Field(title="可以")
    why: str = Field(title="不可以的理由")


class StepRef(Schema):
    """一个步骤。"""

    id: str = Field(title="步骤编号")
    name: str = Field(title="步骤")
    at: str = Field(title="依据")


class Turn(Schema):
    """轮到本人的一项办理。"""

    case: int = Field(title="流程编号")
    task: int = Field(title="办理序号")
    step: StepRef = Field(title="步骤")
    acting_for: list[int] = Field(title="可以以谁的身份办理", description="人员编号，0 为本人")
    sheet: Sheet | None = Field(title="本步骤的单据")
    offers: list[Offer] = Field(title="各种操作")
    to: list[StepRef] = Field(title="下一步可选")
    back: list[StepRef] = Field(title="可退回到")
    signs: bool = Field(title="同意即签发")


class Round(Schema):
    """真正走过的一步。"""

    number: int = Field(title="序号")
    step: StepRef = Field(title="步骤")
    came: str = Field(title="怎样转来")
    mark: str = Field(title="怎样了结")


class Opinion(Schema):
    """一人一次的办理和意见。"""

    task: int = Field(title="办理序号")
    round: int = Field(title="第几步")
    step: str = Field(title="步骤编号")
    at: str = Field(title="依据")
    seat: str = Field(title="岗位")
    seat_key: str = Field(title="岗位标识")
    standing: str = Field(title="状态")
    aside: bool = Field(title="传阅")
    verb: str = Field(title="怎样办的")
    opinion: str = Field(title="意见")
    who: str = Field(title="办理人")
    acting_for: str = Field(title="代谁办理")
    capacity: str = Field(title="以什么资格")
    closed: datetime | None = Field(title="办毕时间")
    seen: datetime | None = Field(title="打开时间")
    delivered: datetime | None = Field(title="送达时间")
    proof: str = Field(title="送达证明")


class Limit(Schema):
    """一项期限和它的算法。"""

    clock: int = Field(title="期限编号")
    task: int = Field(title="办理序号", description="0 为全件")
    id: str = Field(title="期限", description="如 D04")
    name: str = Field(title="名称")
    at: str = Field(title="依据")
    due: date | None = Field(title="届满日", description="节假日安排未公布时没有")
    lamp: str = Field(title="期限灯")
    running: bool = Field(title="正在计算")
    words: list[str] = Field(title="怎样算的")


class FindingOut(Schema):
    """公文体检的一条问题。"""

    key: str = Field(title="标识")
    check: str = Field(title="检查")
    name: str = Field(title="名称")
    force: str = Field(title="效力")
    at: str = Field(title="依据")
    words: str = Field(title="条文")
    part: str = Field(title="部分")
    quote: str = Field(title="原文")
    message: str = Field(title="问题")
    rewrite: str = Field(title="改法")
    reason: str = Field(title="保留的理由")


class Unchecked(Schema):
    """因缺少情况没有检查的。"""

    check: str = Field(title="检查")
    name: str = Field(title="名称")
    at: str = Field(title="依据")
    needs: str = Field(title="缺什么情况")


class PaperOut(Schema):
    """卷内的一件单据。"""

    leaf: str = Field(title="单据")
    step: str = Field(title="步骤编号")
    cells: dict[str, str] = Field(title="各栏")
    version: int = Field(title="稿次")
    by: str = Field(title="填写人")
    at: datetime = Field(title="时间")


class VersionOut(Schema):
    """一稿。"""

    number: int = Field(title="稿次")
    why: str = Field(title="修改原因")
    step: str = Field(title="步骤编号")
    by: str = Field(title="修改人")
    at: datetime = Field(title="时间")
    hash: str = Field(title="SM3")


class RecordOut(Schema):
    """一条办理记录。"""

    seq: int = Field(title="序号")
    at: datetime = Field(title="时间")
    action: str = Field(title="动作")
    who: str = Field(title="办理人")
    acting_for: str = Field(title="代谁办理")
    provisions: list[str] = Field(title="依据")
    reason: str = Field(title="理由")
    note: str = Field(title="备注")
    hash: str = Field(title="SM3")


class DispatchOut(Schema):
    """分送单的一行。"""

    id: int = Field(title="分送编号")
    body: str = Field(title="收文机关")
    sent_as: str = Field(title="主送或者抄送")
    copies: int = Field(title="份数")
    way: str = Field(title="方式")
    sent: datetime = Field(title="分送时间")
    received: datetime | None = Field(title="签收时间")
    received_by: str = Field(title="签收人")


class LinkOut(Schema):
    """与另一件公文的关系。"""

    tie: str = Field(title="关系")
    other: str = Field(title="另一件")
    outgoing: bool = Field(title="由本件指向另一件")
    on: date = Field(title="自")
    reason: str = Field(title="理由")


class Ground(Schema):
    """签发表的一行。"""

    id: str = Field(title="行", description="如 S26")
    words: str = Field(title="条件")
    at: str = Field(title="依据")
    why: str = Field(title="结论")


class Hand(Schema):
    """一只手：谁做什么。"""

    hand: str = Field(title="谁")
    act: str = Field(title="做什么")
    at: str = Field(title="依据")


class Tension(Schema):
    """相互抵触的条文和处理。"""

    id: str = Field(title="编号")
    what: str = Field(title="抵触")
    treatment: str = Field(title="处理")


class Signing(Schema):
    """由谁签发，为什么。"""

    signer: str = Field(title="签发人", description="没有规定或者还不能判断的为空")
    delegates: list[str] = Field(title="谁可以受权签发")
    countersigners: list[str] = Field(title="会签")
    before: list[str] = Field(title="签发之前")
    chain: list[Hand] = Field(title="流程")
    rows: list[Ground] = Field(title="依据的各行")
    tensions: list[Tension] = Field(title="抵触的条文")
    notes: list[str] = Field(title="提示")
    silent: bool = Field(title="规则没有规定")
    undecided: bool = Field(title="还不能判断")
    towards: str = Field(title="行文方向")


class Document(Brief):
    """公文页的全部内容。"""

    where: Where | None = Field(title="现在的步骤")
    form: dict[str, object] = Field(title="文件稿", description="各栏，空的不列")
    text: dict[str, str] = Field(title="文稿", description="各部分的文字")
    signing: Signing | None = Field(title="由谁签发", description="各栏相互矛盾的没有")
    turns: list[Turn] = Field(title="轮到本人的办理")
    way: list[Round] = Field(title="走过的路")
    left_out: dict[str, str] = Field(title="略去的步骤", description="步骤编号和理由")
    opinions: list[Opinion] = Field(title="办理和意见")
    limits: list[Limit] = Field(title="期限")
    findings: list[FindingOut] = Field(title="公文体检")
    unchecked: list[Unchecked] = Field(title="没有检查的")
    papers: list[PaperOut] = Field(title="卷内单据")
    versions: list[VersionOut] = Field(title="各稿")
    dispatches: list[DispatchOut] = Field(title="分送单")
    links: list[LinkOut] = Field(title="关联公文")
    record: list[RecordOut] = Field(title="办理记录")
