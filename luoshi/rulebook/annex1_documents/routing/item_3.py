"""附件1 二（三）: papers of city departments are carried out by the county's matching departments."""

from luoshi.law.provision import Awaiting

matching_department = Awaiting(
    "附件1 二（三）",
    "市政府各部门的来文,原则上由县级对口部门发文贯彻",
    "市级部门来文转县级对口部门贯彻，几个部门联合来文的由对口部门联合贯彻。",
    ("X1-2(3)",),
    room="documents",
    needs=("收文登记的来文机关", "市县对口部门对照表"),
)
