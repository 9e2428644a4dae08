"""After the signature: numbers, prints, dispatch, filing, void numbers, cancelling, repealing; each with who cannot."""

from tests.api.county import Office
from tests.api.test_handing import under_way
from tests.api.walking import PAPERS, SEAL

CLERKS, PRINTING = "附件1 五（三）3", "党政机关公文处理工作条例 第二十五条"
CHECK = dict(PAPERS["P01.18"])


def test_a_number_is_given_once_by_the_secretaries(office: Office) -> None:
    paper = under_way(office, "P01.18")
    clerk = office.head("秘书股")
    paper.press(paper.drafter, "issue", paper=CHECK).refused(CLERKS)
    paper.press(clerk, "issue", paper={}).refused(PRINTING)
    paper.press(clerk, "issue", paper={**CHECK, "text_same": "否"}).refused(PRINTING)
    press, task = "0d2f6a8e-77c1-4a0a-8a54-35f0a2b4c111", paper.open[0]["task"]
    paper.press(clerk, "issue", task, paper=CHECK, press=press).ok()
    assert paper.press(clerk, "issue", task, paper=CHECK, press=press).status in (409, 422)
    assert paper.page["number"] == "西政发〔2026〕1号"
    second = under_way(office, "P01.19")
    assert second.page["number"] == "西政发〔2026〕2号"


def test_steps_are_taken_in_their_order(office: Office) -> None:
    paper = under_way(office, "P01.18")
    clerk = office.head("秘书股")
    for verb, said in (("print", {"copies": 1, "seal": SEAL}), ("dispatch", {}), ("file", {}),
                       ("foreign-number", {"written": "西委发〔2026〕1号", "on": "2026-11-23"})):
        refused = paper.press(clerk, verb, **said)
        assert refused.status == 422
        assert "不能办理这一步" in refused.words


def test_a_print_needs_copies_and_seal(office: Office) -> None:
    paper = under_way(office, "P01.19")
    clerk = office.head("秘书股")
    paper.press(clerk, "print", copies=0, seal=SEAL).refused("附件1 五（一）5")
    paper.press(clerk, "print", copies=1, seal="").refused("党政机关公文处理工作条例 第二十五条")
    paper.press(clerk, "print", copies=30, seal=SEAL).ok()
    assert paper.page["state"] == "已印制"


def test_nobody_named_is_left_out_of_the_dispatch(office: Office) -> None:
    paper = under_way(office, "P01.20")
    clerk = office.head("秘书股")
    rows = clerk.get(f"{paper.path}/recipients").ok().body
    assert len(rows) > 20
    missing = paper.press(clerk, "dispatch", rows=rows[1:]).refused(PRINTING)
    assert rows[0]["name"] in missing.words
    beyond = [*rows, {"name": "某公司", "sent_as": "抄送", "way": "邮寄"}]
    paper.press(clerk, "dispatch", rows=beyond).refused("党政机关公文处理工作条例 第三十一条")
    paper.press(clerk, "dispatch", rows=beyond, reason="县长批准扩大范围").ok()
    assert len(paper.page["dispatches"]) == len(beyond)


def test_who_received_it_signs(office: Office) -> None:
    paper = under_way(office, "P01.21")
    head, other = office.head("县水利局"), office.head("县农业农村局")
    line = next(one for one in head.get("/boxes/to-receive").ok().body if one["document"]["id"] == paper.key)
    other.send(f"/dispatches/{line['id']}/sign").refused("党政机关公文处理工作条例 第二十四条")
    head.send(f"/dispatches/{line['id']}/sign", receipt="收文12号").ok()
    head.send("/dispatches/999999/sign").refused("", 404)
    assert "县水利局" in next(one for one in paper.page["dispatches"] if one["id"] == line["id"])["received_by"]


def test_filing_says_why_it_does_not_wait(office: Office) -> None:
    paper = under_way(office, "P01.23")
    clerk = office.head("秘书股")
    assert "没有全部签收" in paper.press(clerk, "file").refused("党政机关公文处理工作条例 第二十七条").words
    paper.press(clerk, "file", retention="10年", section="BGS").refused("党政机关公文处理工作条例 第二十七条")
    paper.press(clerk, "file", retention="永久", reason="催收中").ok()
    assert clerk.get("/registers/filing").ok()["lines"][0]["code"].startswith("Z001-WS·2026-Y-BGS-")


def test_a_number_is_made_void_with_a_reason(office: Office) -> None:
    paper = under_way(office, "P01.19")
    clerk, path = office.head("秘书股"), f"{paper.path}/number/void"
    paper.drafter.send(path, reason="错号").refused(CLERKS)
    clerk.send(path).refused("附件1 五（一）3")
    clerk.send(path, reason="与县委办文号重复").ok()
    assert (paper.page["number"], paper.page["state"]) == ("", "已签发")
    clerk.send(path, reason="再作废").refused("附件1 五（一）3")
    assert clerk.get("/registers/void").ok()["total"] == 1
    paper.press(clerk, "return", opinion="另行编号").ok()
    paper.forward().ok()
    assert paper.page["number"] == "西政发〔2026〕2号"


def test_what_was_issued_is_cancelled_or_repealed(office: Office) -> None:
    head = office.post("县长")
    early = under_way(office, "P01.18")
    head.send(f"{early.path}/cancel", reason="错发", order="县长决定").refused("党政机关公文处理工作条例 第三十三条")
    for verb, validity in (("cancel", "已撤销"), ("repeal", "已废止")):
        paper = under_way(office, "P01.21")
        path = f"{paper.path}/{verb}"
        paper.drafter.send(path, reason="过时", order="县政府决定").refused("附件1 二（一）")
        head.send(path).refused("党政机关公文处理工作条例 第三十三条")
        head.send(path, reason="过时", order="县政府11月23日决定").ok()
        assert paper.page["validity"] == validity
        head.send(path, reason="过时", order="县政府决定").refused("党政机关公文处理工作条例 第三十三条")
