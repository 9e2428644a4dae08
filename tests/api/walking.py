"""A document on its way: each step by the one whose turn it is, through the interface, with the papers it leaves."""

from collections.abc import Mapping
from typing import Any

from luoshi.flow.surroundings import seating
from luoshi.record import clock
from luoshi.terms.seat import Seat, SeatKind
from tests.api.county import Answer, Office, Person

FIT = {f"head_{number}": "符合" for number in range(1, 6)}
PAPERS: Mapping[str, Mapping[str, str]] = {
    "P05.6": {"state": "没有修改意见"},
    "P06.1": {"on": "2026-11-24", "people": "双方主要负责人", "text": "未能达成一致"},
    "P06.2": {"point": "牵头单位", "own": "三定规定", "others": "工作实际", "proposal": "请县领导协调"},
    "P06.4": {"kind": "倾向性建议", "text": "由主办部门牵头"},
    "P06.5": {"kind": "裁决", "text": "由主办部门牵头"},
    "P16.2": {"disclosure": "主动公开"},
    "P16.3": {"state": "免做", "text": "不属于政策文件"},
    "P16.4": {"state": "免做", "text": "不涉及公众切身利益"},
    "P16.5": {"result": "通过"},
    "P16.6": {"ground": "政府信息公开条例 第十六条", "text": "内部事务信息"},
    "P01.11": FIT,
    "P01.13": {"kind": "常务会议", "on": "2026-11-24", "minutes": "第12期", "result": "通过"},
    "P01.17": {"to": "县委", "on": "2026-11-24", "number": "西政〔2026〕9号", "result": "同意"},
    "P01.18": {"approvals": "是", "text_same": "是", "form": "是"},
    "P01.21": {"state": "已公布", "where": "县政府网站", "on": "2026-11-30"},
    "P01.22": {"filing": "报县人大常委会备案"},
    "P03.1": {"main": "是", "drafted": "是", "text": "内容为政府职责"},
    "P03.2": {"kind": "常务会议", "on": "2026-11-24", "minutes": "第12期", "result": "通过"},
    "P03.3": FIT,
    "P33.2": {"way": "部门行文并注明经县政府同意", "basis": "11月20日批示"},
}
"""What steps leave when all goes well."""
SIGNED_BY_HEAD = ("P01.6", "P06.3", "P16.5")
SEAL = "西丰县人民政府印章"


class Paper:
    """One document on its way. drafter: whose it is; he always sees it."""

    def __init__(self, office: Office, drafter: Person, key: int) -> None:
        self.office, self.drafter, self.key = office, drafter, key

    @property
    def path(self) -> str:
        """Its address."""
        return f"/documents/{self.key}"

    @property
    def page(self) -> dict[str, Any]:
        """Everything on its page, as the drafter sees it."""
        found: dict[str, Any] = self.drafter.get(self.path).ok().body
        return found

    @property
    def step(self) -> str:
        """Where it lies; '' before it is handed in or when it has ended."""
        return self.at(self.page)

    @staticmethod
    def at(page: Mapping[str, Any]) -> str:
        """The same by a page."""
        where = page["where"]
        return where["step"] if where and where["status"] == "办理中" else ""

    @property
    def open(self) -> list[dict[str, Any]]:
        """The tasks that wait now."""
        return self.waiting(self.page)

    @staticmethod
    def waiting(page: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The tasks that wait by a page."""
        last = len(page["way"])
        return [one for one in page["opinions"] if one["standing"] == "待办" and one["round"] == last
                and not one["aside"]]

    def doer(self, task: Mapping[str, Any]) -> Person:
        """Whose turn a task is today, acting in his own right."""
        seat = Seat.of(task["seat_key"])
        if seat.kind is SeatKind.BODY and task["step"] in SIGNED_BY_HEAD:
            return self.office.head(task["seat"])
        sitting = next(one for one in seating().sitters(seat, clock.today()) if one.officer.acting_for is None)
        return self.office.by_id(sitting.officer.person)

    def hand_in(self) -> Answer:
        """Out of the drafter's hand."""
        return self.drafter.send(f"{self.path}/hand-in")

    def press(self, by: Person, verb: str, task: int = 0, **said: Any) -> Answer:
        """A verb on a task, the first that waits by default."""
        number = task or self.open[0]["task"]
        return by.send(f"{self.path}/tasks/{number}/{verb}", **said)

    def forward(self, by: Person | None = None, task: Mapping[str, Any] | None = None, **said: Any) -> Answer:
        """One hand-over with the papers it takes, by the one whose turn it is or somebody else."""
        task = task or self.open[0]
        step, by = task["step"], by or self.doer(task)
        verb, more = _VERBS.get(step, ("consent", {}))
        paper = {"paper": dict(PAPERS[step])} if step in PAPERS else {}
        return self.press(by, verb, task["task"], **{**more, **paper, **said})

    def to(self, *steps: str) -> "Paper":
        """On until it lies at one of the steps, '' for its end."""
        for _ in range(60):
            page = self.page
            if self.at(page) in steps:
                return self
            self.forward(task=self.waiting(page)[0]).ok()
        raise AssertionError(f"did not come to {steps}, lies at {self.step}")


_VERBS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "P01.18": ("issue", {}),
    "P01.19": ("print", {"copies": 60, "seal": SEAL}),
    "P01.20": ("dispatch", {}),
    "P01.23": ("file", {"reason": "催签收中，先行归档"}),
    "P03.7": ("foreign-number", {"written": "西委发〔2026〕18号", "on": "2026-11-23"}),
}

TEXT = {
    "title": "西丰县人民政府关于做好校舍安全工作的通知",
    "addressees": "各乡（镇）人民政府，县政府各部门：",
    "body": "为做好校舍安全工作，现通知如下：\n一、全面排查。各乡（镇）人民政府要在2026年12月20日前完成校舍安全排查，"
            "建立台账。\n二、落实责任。县教育局牵头，县住房和城乡建设局配合。",
    "signature": "西丰县人民政府",
}


def form(office: Office, body: str = "县教育局", **cells: Any) -> dict[str, Any]:
    """A 文件稿 filled as it should be; cells otherwise than usual."""
    people = office.staff(body)
    usual = {
        "owner": "县政府", "genre": "通知", "addressee": "乡（镇）和部门", "phone": "13800000000",
        "reason": "根据《校舍安全管理办法》和县政府常务会议要求", "first_reviewer": people[-2].id,
        "second_reviewer": people[1].id, "disclosure": "主动公开",
    }
    return {**usual, **cells}


def draft(office: Office, body: str = "县教育局", text: Mapping[str, str] = TEXT, **cells: Any) -> Paper:
    """A new document of a body, written by the last of its staff."""
    by = office.staff(body)[-1]
    made = by.send("/documents", form=form(office, body, **cells), text=dict(text)).ok()
    return Paper(office, by, made["document"]["id"])
