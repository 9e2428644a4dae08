"""Every action has its name in Chinese."""

from luoshi.web.acts import about, acts, every, words


def test_every_action_has_a_name_for_people() -> None:
    nameless = sorted({one.name for one in every()} - set(acts()))
    assert not nameless, "动作的说明以中文名称开头（“签收: ...”），或者在 luoshi/web/acts.py 中写明"
    assert not set(acts()) - {one.name for one in every()}
    assert words("documents.receive") == "签收"
    assert words("elsewhere.act") == "elsewhere.act"


def test_subjects_are_called_by_their_tables() -> None:
    assert about("accounts.account") == "账号"
    assert about("accounts.token") == "接口令牌"
    assert about("accounts.audit") == "accounts.audit"
    assert about("nothing") == "nothing"
