"""附件1 二（三）: papers of city departments are carried out by the county's matching departments."""

from luoshi.law.provision import Kept

matching_department = Kept(
    "附件1 二（三）",
    "市政府各部门的来文,原则上由县级对口部门发文贯彻",
    "市级部门来文转县级对口部门贯彻，几个部门联合来文的由对口部门联合贯彻。",
    ("X1-2(3)",),
    by=("documents.incoming.actions.handling.route", "documents.incoming.senders.guided"),
    how="来文单位是上级部门的，按机构登记中的业务对口关系转县级部门办理；报县政府办理的须写明理由。",
)
