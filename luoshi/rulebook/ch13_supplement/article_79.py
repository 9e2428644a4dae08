"""第七十九条: whom the Rules bind."""

from luoshi.law.provision import Kept

bodies_bound = Kept(
    "第七十九条",
    "县政府直属机构、办事机构、直属事业单位适用本规则",
    ids=("A79",),
    summary="机构登记写明类别：县政府所属机构适用本规则，受双重领导的机构参照执行。",
    tensions=("T51",),
    by=("office.actions.bodies.open_body", "office.actions.bodies.rename_body", "office.lines.of_class"),
    how="机构登记必须选定类别，类别写明本规则适用、参照执行还是不适用。",
)
