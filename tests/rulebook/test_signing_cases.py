"""The cases of catalogue 3.5, one by one: each tension is settled as the treatment says, and the answer shows it."""

import pytest

from luoshi.rulebook.signing import MATTER_FIELDS, Answer, ImpossibleMatter, read_matter, who_signs


def ask(*tags: str, **said: str) -> Answer:
    """The answer to a question put in words; `tags` are the matters touched."""
    return who_signs(read_matter({"tag": tags, **{name: (word,) for name, word in said.items()}}))


def ids(answer: Answer) -> set[str]:
    return {row.id for row in answer.rows}


def tensions(answer: Answer) -> set[str]:
    return {one[0] for one in answer.tensions}


def ways(answer: Answer) -> dict[str, bool]:
    """Scopes of the mandates that open a way, and whether each is on record."""
    return {str(one.scope): one.held for one in answer.delegates}


def hands(answer: Answer) -> list[str]:
    return [f"{step.hand}{step.act}" for step in answer.chain]


def down(*tags: str, **said: str) -> Answer:
    return ask(*tags, issuer="县政府", kind="通知", addressee="乡镇和部门", **said)


def office(*tags: str, **said: str) -> Answer:
    return ask(*tags, **{"issuer": "县政府办", "kind": "通知", "addressee": "乡镇和部门", **said})


def minutes(meeting: str, *tags: str, chair: str = "县长", **said: str) -> Answer:
    return ask(*tags, issuer="县政府", kind="会议纪要", meeting=meeting, chair=chair, **said)


def test_t01_every_report_to_the_city_is_signed_by_the_head() -> None:
    answer = ask(issuer="县政府", kind="报告", addressee="市政府")
    assert (answer.signer, ids(answer), answer.delegates) == ("县长", {"S02"}, ())
    assert "T01" in tensions(answer)


def test_t02_downward_by_article_53_and_the_deputy_only_by_a_standing_mandate() -> None:
    answer = down(mandate="副县长:分管领域下行文")
    assert (answer.signer, ids(answer)) == ("县长", {"S26"})
    assert ways(answer) == {"下行文": False, "分管领域下行文": True}
    assert ways(down()) == {"下行文": False}
    level = ask(issuer="县政府", kind="函", addressee="其他县区")
    assert (level.signer, ids(level)) == ("分管副县长", {"S27"})
    assert hands(level)[-2] == "分管副县长签发"


def test_t03_two_classes_of_mandate_do_not_stand_for_each_other() -> None:
    assert ways(down(mandate="副县长:会议决定和例行批准事项")) == {"下行文": False}
    decided = down(meeting="常务会议", mandate="副县长:会议决定和例行批准事项")
    assert ids(decided) == {"S25"}
    assert ways(decided)["会议决定和例行批准事项"]
    assert ways(down("例行批准", mandate="常务副县长:会议决定和例行批准事项"))["会议决定和例行批准事项"]
    with pytest.raises(ImpossibleMatter, match="常设授权"):
        down(mandate="副县长:下行文")


def test_t04_money_in_an_office_paper_goes_to_the_head() -> None:
    answer = office("资金")
    assert (answer.signer, ids(answer)) == ("县长", {"S10", "S29"})
    assert "分管副县长审签" in hands(answer)
    assert "分管副县长审签" not in answer.before
    assert "T04" in tensions(answer)
    assert office("布置工作").signer == "分管副县长"


def test_t05_the_office_director_signs_the_offices_own_business() -> None:
    answer = office("办公室自身业务")
    assert (answer.signer, ids(answer)) == ("县政府办公室主任", {"S28"})
    assert "T05" in tensions(answer)
    assert office("办公室自身业务", "资金").signer == "县长"


def test_t06_several_fields_are_countersigned_and_important_ones_go_to_the_head() -> None:
    important = down("重要文件", deputies="2")
    assert {"S15", "S26"} == ids(important)
    assert important.countersigners == ("分管范围涉及的县政府领导同志",)
    assert not important.delegates
    papers = office(deputies="2")
    assert papers.signer == "分管副县长"
    assert papers.countersigners == ("其他分管范围涉及的县政府领导同志",)
    assert office("重要文件", deputies="2").signer == "分管副县长"
    assert down(deputies="1").countersigners == ()


def test_t07_the_chair_reviews_and_the_head_signs() -> None:
    executive = minutes("常务会议", chair="常务副县长", mandate="常务副县长:主持会议")
    assert executive.signer == "县长"
    assert hands(executive)[1].startswith("主持会议的县政府领导同志审阅")
    assert executive.notes == ()
    assert minutes("专题会议", "资金", chair="副县长").signer == "县长"
    assert minutes("专题会议", chair="副县长").signer == "主持会议的副县长"
    assert minutes("全体会议").signer == "县长"


def test_t08_minutes_of_the_heads_office_meeting_are_signed_by_the_chair() -> None:
    answer = minutes("县长办公会议", chair="副县长")
    assert (answer.signer, ids(answer)) == ("主持会议的副县长", {"S22"})
    assert "T08" in tensions(answer)
    assert any("第四十二条" in note for note in answer.notes)
    assert minutes("县长办公会议", "资金", chair="副县长").signer == "县长"
    assert ask(issuer="党组", kind="纪要", meeting="党组会议").signer == "县长"
    with pytest.raises(ImpossibleMatter, match="党组会议不属于"):
        minutes("党组会议")
    open_chair = ask(issuer="县政府", kind="纪要", meeting="县长办公会议")
    assert open_chair.signer == "会议主持人"
    assert "请选明主持人" in open_chair.notes[0]


def test_t09_a_meeting_that_main_heads_attend_is_the_heads() -> None:
    answer = down("主要负责人参加的全县性会议")
    assert (answer.signer, answer.delegates) == ("县长", ())
    assert {"S19", "S26"} == ids(answer)
    assert "T09" in tensions(answer)
    assert any("先经县长批准召开" in note for note in office("主要负责人参加的全县性会议").notes)


def test_t10_asking_a_superiors_department_goes_to_the_head_with_a_word_on_letters() -> None:
    answer = ask(issuer="县政府", kind="请示", addressee="市政府部门")
    assert (answer.signer, ids(answer)) == ("县长", {"S40"})
    assert "T10" in tensions(answer)


def test_t12_a_circle_is_no_opinion_on_an_incoming_request() -> None:
    answer = ask(issuer="部门", kind="请示", addressee="县政府")
    assert answer.signer == "本机关主要负责人"
    assert "T12" in tensions(answer)
    assert "T12" not in tensions(ask(issuer="部门", kind="报告", addressee="县政府"))
    away = ask(issuer="乡镇", kind="报告", addressee="县政府", mandate="主持工作的负责人:外出期间代为签发")
    assert ways(away) == {"外出期间代为签发": True}


def test_t21_the_director_forwards_and_is_informed() -> None:
    county = hands(down())
    assert "县政府办公室主任转签" in county
    assert "县政府办公室主任知悉（不影响流转）" in hands(office("转发部门文件"))
    assert "T21" in tensions(down())
    assert "T21" in tensions(office("转发部门文件"))
    assert "T21" not in tensions(office("办公室自身业务"))
    assert "须有县政府授权办公室行文的记录（附件1 五（三）2（1））" in office("转发部门文件").notes


def test_t35_the_acting_deputy_needs_a_mandate_for_the_class() -> None:
    away = "外出，已有人主持工作"
    said = {"issuer": "县政府", "kind": "请示", "addressee": "市政府"}
    assert ask(**said).delegates == ()
    assert ask(**said, absence=away).delegates == ()
    assert "T35" in tensions(ask(**said, absence=away))
    opened = ask(**said, absence=away, mandate="常务副县长:主持期间签发本类公文")
    assert ways(opened) == {"主持期间签发本类公文": True}
    assert "已登记" in opened.delegates[0].words
    assert "T35" in tensions(opened)
    assert minutes("常务会议", absence=away).delegates == ()


def test_t36_an_emergency_takes_the_fast_path() -> None:
    said = {"issuer": "县政府", "kind": "报告", "addressee": "市政府"}
    answer = ask("重大突发事件", **said)
    assert answer.signer == "县长"
    assert len(answer.chain) == 4
    assert answer.delegates == ()
    away = ask("重大突发事件", **said, absence="无法取得联系")
    assert [one.words for one in away.delegates] == ["负责日常工作的副县长（先行签发，县长随后确认）"]
    assert any("随后确认" in note for note in away.notes)


def test_t37_only_big_numbers_pass_the_whole_gate() -> None:
    closed = down(disclosure="依申请公开")
    assert "发文部门交送不对外公开说明，备案" in hands(closed)
    assert "县司法局合法合规性审核" in hands(down(disclosure="主动公开"))
    assert "T37" in tensions(closed)
    reply = ask(issuer="县政府", kind="批复", addressee="乡镇和部门")
    assert "政务公开股核定公开属性和理由" in hands(reply)
    assert hands(closed)[-1] == "秘书股编号、印发"


def test_t38_what_nobody_is_sure_of_goes_to_the_higher_signer() -> None:
    answer = office("是否重要未定")
    assert answer.signer == "县长"
    assert "T38" in tensions(answer)


def test_t57_the_director_signs_what_the_office_sends_up() -> None:
    answer = ask(issuer="县政府办公室", kind="请示", addressee="县政府")
    assert (answer.signer, ids(answer)) == ("县政府办公室主任", {"S30"})
    assert "T57" in tensions(answer)
    assert hands(answer)[-2] == "县政府办公室主任签发（作为机关主要负责人）"


def test_t66_a_mandate_in_the_minutes_opens_money_but_not_the_gravest() -> None:
    decided = {"meeting": "常务会议", "mandate": "副县长:本件"}
    assert ways(down("资金", **decided)) == {"本件": True}
    assert ways(down("重要文件", deputies="2", **decided)) == {"本件": True}
    assert ways(down("资金", meeting="常务会议")) == {"本件": False}
    assert ways(down("资金", mandate="副县长:本件")) == {}
    assert ways(down("资金", "人事任免", **decided)) == {}
    assert ways(down("资金", "县长交办", **decided)) == {}
    assert "T66" in tensions(down("重要文件", deputies="2", **decided))


def test_joint_papers_are_signed_by_all_and_the_party_comes_last() -> None:
    both = ask(issuer="两办", kind="通知", addressee="乡镇和部门")
    assert both.signer == "分管副县长"
    assert hands(both)[-1] == "县委办公室按程序办理"
    assert ask("编制", issuer="两办", kind="通知").signer == "县长"
    assert ask(issuer="县委县政府", kind="意见").signer == "县长"
    level = ask(issuer="县政府", kind="函", addressee="其他县（区）", joint="是")
    assert level.signer == "分管副县长"
    assert level.countersigners == ("所有联署机关的负责人（各按本机关权限）",)
    departments = ask(issuer="部门", kind="通知", addressee="社会公众", joint="是")
    assert departments.signer == "本机关主要负责人"


def test_silence_says_so_and_names_what_is_open() -> None:
    answer = ask(issuer="部门", kind="函", addressee="其他县区")
    assert answer.silent
    assert (answer.signer, answer.chain, answer.rows) == (None, (), ())
    assert "没有规定" in answer.notes[0]
    open_question = ask(issuer="县政府")
    assert (open_question.undecided, open_question.silent, open_question.tensions) == (True, False, ())
    assert open_question.notes == ("还不能判断由谁签发：请选文种、主送机关",)
    assert ask(issuer="县政府", kind="函").notes == ("还不能判断由谁签发：请选主送机关",)
    assert ask(issuer="部门", kind="纪要").silent


@pytest.mark.parametrize(("said", "reason"), [
    ({}, "请选发文机关"),
    ({"issuer": "镇海楼"}, "不在选项中"),
    ({"issuer": "县政府", "kind": "方案"}, "文种“方案”"),
    ({"issuer": "县政府", "addressee": "县政府"}, "不能向自己行文"),
    ({"issuer": "县政府", "deputies": "0"}, "至少为1位"),
    ({"issuer": "县政府", "deputies": "两"}, "不是整数"),
    ({"issuer": "县政府", "deputies": "-3"}, "不能为负"),
    ({"issuer": "县政府", "joint": "也许"}, "请填是或否"),
    ({"issuer": "县政府", "on": "九月"}, "不是日期"),
    ({"issuer": "县政府", "kind": "通知", "addressee": "市政府"}, "通知不能上行"),
    ({"issuer": "县政府", "kind": "请示", "addressee": "乡镇和部门"}, "请示不能下行"),
    ({"issuer": "县政府", "kind": "请示", "addressee": "其他县区"}, "不相隶属机关请用函"),
    ({"issuer": "县政府", "kind": "批复", "addressee": "其他县区"}, "批复只能答复下级"),
    ({"issuer": "部门", "kind": "令"}, "只能由县政府发布"),
    ({"issuer": "部门", "kind": "议案", "addressee": "县政府"}, "议案只能由县政府提出"),
    ({"issuer": "县政府", "kind": "议案", "addressee": "县政协"}, "提请县人大"),
    ({"issuer": "县政府", "kind": "通知", "tag": "办公室自身业务"}, "只用于县政府办公室"),
    ({"issuer": "县政府", "kind": "通知", "tag": "财政配套资金、土地及相关政策承诺"}, "承诺函的文种是函"),
    ({"issuer": "县政府", "kind": "纪要"}, "哪一类会议"),
    ({"issuer": "县政府", "chair": "县长"}, "选明会议类别"),
    ({"issuer": "县政府", "kind": "纪要", "meeting": "常务会议", "chair": "其他副县长"}, "请更正主持人"),
    ({"issuer": "县政府", "mandate": "下行文"}, "读不懂"),
    ({"issuer": "县政府", "mandate": "张三:下行文"}, "不在选项中"),
    ({"issuer": "县政府", "mandate": "副县长:本件@2022-09-30~2022-09-01"}, "止日早于起日"),
])
def test_impossible_questions_are_refused_with_advice(said: dict[str, str], reason: str) -> None:
    with pytest.raises(ImpossibleMatter, match=reason) as refused:
        who_signs(read_matter({name: (word,) for name, word in said.items()}))
    assert all(reason for reason in refused.value.reasons)


@pytest.mark.parametrize(("said", "title"), [
    ({"kind": ("通知",)}, "还缺少必要的情况"),
    ({"issuer": ("县政府",), "kind": ("纪要",)}, "还缺少必要的情况"),
    ({"issuer": ("镇海楼",)}, "有的填写读不懂"),
    ({"issuer": ("县政府", "县政府办")}, "有的填写读不懂"),
    ({"issuer": ("县政府",), "addressee": ("县政府",)}, "这些情况不能同时成立"),
])
def test_a_refusal_is_headed_by_what_is_the_matter(said: dict[str, tuple[str, ...]], title: str) -> None:
    with pytest.raises(ImpossibleMatter) as refused:
        who_signs(read_matter(said))
    assert refused.value.title == title


def test_what_is_said_once_is_refused_twice() -> None:
    with pytest.raises(ImpossibleMatter, match="发文机关只能填一个，现在填了“县政府”、“县政府办”"):
        read_matter({"issuer": ("县政府", "县政府办")})
    assert read_matter({"issuer": ("县政府",), "tag": ("资金", "人事"), "joint": ("", "是")}).joint


def test_every_offered_word_can_be_read_back() -> None:
    for field in MATTER_FIELDS:
        for word in field.choices:
            said = {"issuer": ("县政府",), field.name: (word,)}
            assert read_matter(said)
        assert field.label
        assert field.help


def test_doubtful_chairs_are_pointed_out() -> None:
    assert any("第四十条" in note for note in minutes("全体会议", chair="其他副县长").notes)
    assert any("第四十三条" in note for note in minutes("专题会议", chair="县长").notes)
    assert any("第四十一条" in note for note in minutes("常务会议", chair="常务副县长").notes)
