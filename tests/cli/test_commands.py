"""The command line as people and programs use it: real processes, exit statuses, whole or no files."""

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "000_71de63596f8b05ea.txt"
GOOD = """西丰县人民政府关于做好春季防火工作的通知
各乡（镇）人民政府，县政府各部门：
为做好春季防火工作，县应急管理局要于4月10日前完成隐患排查，县政府督查室4月15日组织核查。
西丰县人民政府
2026年3月20日
"""
BAD = GOOD.replace("的通知", "的请示报告").replace("2026年3月20日", "2026年2月31日")


def run(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "luoshi.cli.main", *words], input=stdin, capture_output=True, text=True, check=False
    )


def test_check_tells_clean_from_faulty_by_status(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text(BAD, encoding="utf-8")
    assert run("check", str(good)).returncode == 0
    faulty = run("check", str(bad))
    assert faulty.returncode == 1
    assert "K02" in faulty.stdout
    assert "2026年2月31日" in faulty.stdout


def test_check_reads_standard_input_and_writes_json() -> None:
    told = run("check", "-", "--format", "json", stdin=BAD)
    found = json.loads(told.stdout)["findings"]
    doubled = next(row for row in found if row["check"] == "K02")
    assert doubled["place"] == "标题"
    assert doubled["quote"] == "请示报告"
    assert {"force", "start", "end", "message", "rewrite", "at", "words"} <= doubled.keys()


def test_check_writes_sarif(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, encoding="utf-8")
    log = json.loads(run("check", str(path), "--format", "sarif").stdout)
    assert log["version"] == "2.1.0"
    run_ = log["runs"][0]
    known = {rule["id"] for rule in run_["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run_["results"]} <= known
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run_["results"]}
    assert uris == {quote(str(path))}
    assert all({"start", "end", "quote"} <= result["properties"].keys() for result in run_["results"])


def test_stated_facts_change_the_verdict() -> None:
    request = "西丰县教育局关于解决校舍维修资金的请示\n县财政局：\n我县校舍年久失修，需维修资金。\n妥否，请批示。"
    assert "K14" in run("check", "-", stdin=request).stdout
    assert "K14" not in run("check", "-", "--relation", "上级", stdin=request).stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("check",), "请给出要检查的文件"),
        (("check", "没有.docx"), "没有这个文件"),
        (("check", "-", "--genre", "汇报"), "不是法定文种"),
        (("check", "-", "--yes", "天气好"), "没有这样的事实"),
        (("check", "--records", "没有.jsonl"), "不能读取"),
        (("typeset", "-", "--profile", "none"), "没有版式"),
        (("who-signs", "--issuer", "月球"), "不在选项中"),
        (("who-signs", "--nonsense", "1"), "不认识"),
        (("due", "D99", "2026-01-01"), "没有期限"),
        (("due", "D03"), "请给出起算日期"),
        (("due", "D03", "2026-04-30", "--extended"), "没有规定可以延长"),
        (("check", "-", "--score"), "--records"),
        (("typeset", "-", "-o", "a.txt"), "扩展名"),
        (("typeset", "-", "-o", "a.pdf", "--to", "docx"), "不一致"),
        (("due", "D03", "昨天"), "不是日期"),
        (("due", "D03", "2031-01-01"), "放假安排尚未录入"),
        (("rules", "第九十九条"), "没有找到"),
    ],
)
def test_unusable_input_ends_with_two_and_a_word(words: tuple[str, ...], says: str) -> None:
    told = run(*words, stdin="西丰县人民政府关于防火的通知\n正文。")
    assert told.returncode == 2, told
    assert says in told.stderr
    assert "Traceback" not in told.stderr


def test_records_in_lines_out(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    rows = [
        {"id": "甲", "title": "西丰县水利局关于申请防汛资金的请示函"},
        {"id": "乙", "doc": {"title": "西丰县人民政府关于做好防汛工作的通知"}, "scope": "title"},
    ]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    told = run("check", "--records", str(path))
    first, second = map(json.loads, told.stdout.splitlines())
    assert told.returncode == 1
    assert (first["id"], second["id"]) == ("甲", "乙")
    assert "K02" in {row["check"] for row in first["findings"]}
    assert not [row for row in second["findings"] if row["force"] == "error"]
    path.write_text("{broken\n[1]\n" + json.dumps(rows[1], ensure_ascii=False), encoding="utf-8")
    broken = run("check", "--records", str(path))
    assert broken.returncode == 2
    errors = [json.loads(line) for line in broken.stdout.splitlines()]
    assert [row["id"] for row in errors] == ["第1行", "第2行", "乙"]
    assert "不是 JSON" in errors[0]["error"]


def test_a_bad_file_does_not_cost_the_others_their_report(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    paths = [tmp_path / "a" / "x.txt", tmp_path / "x.txt"]
    for path, text in zip(paths, (BAD, GOOD), strict=True):
        path.write_text(text, encoding="utf-8")
    both = run("check", *map(str, paths), "--format", "json")
    assert both.returncode == 1
    assert [row["id"] for row in json.loads(both.stdout)] == list(map(str, paths))
    broken = run("check", str(tmp_path), *map(str, paths), "--format", "json")
    assert broken.returncode == 2
    assert "这是文件夹" in broken.stderr
    assert len(json.loads(broken.stdout)) == 2


def test_typeset_writes_a_whole_file_or_none(tmp_path: Path) -> None:
    source, target = tmp_path / "good.txt", tmp_path / "out.pdf"
    source.write_text(GOOD, encoding="utf-8")
    assert run("typeset", str(source), "-o", str(target)).returncode == 0
    assert target.read_bytes().startswith(b"%PDF")
    again = tmp_path / "again.pdf"
    run("typeset", str(source), "-o", str(again))
    assert again.read_bytes() == target.read_bytes()
    refused = run("typeset", str(source), "-o", str(tmp_path / "no" / "out.pdf"))
    assert refused.returncode == 2
    kept = target.read_bytes()
    assert "已经存在" in run("typeset", str(source), "-o", str(target)).stderr
    assert run("typeset", str(source), "-o", str(target), "--force").returncode == 0
    assert target.read_bytes() == kept
    docx = tmp_path / "own.docx"
    assert run("typeset", str(source), "-o", str(docx)).returncode == 0
    assert docx.read_bytes().startswith(b"PK")
    assert "不能用排印稿覆盖来源文件" in run("typeset", str(docx), "-o", str(docx), "--force").stderr
    docx.unlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.pdf", "good.txt", "out.pdf"]


def test_who_signs_answers_with_reasons() -> None:
    told = run("who-signs", "--issuer", "县政府", "--kind", "请示", "--addressee", "市政府", "--format", "json")
    answer = json.loads(told.stdout)
    assert told.returncode == 0
    assert answer["signer"] == "县长"
    assert "S01" in {row["id"] for row in answer["rows"]}
    assert (
        "联系该项工作的文秘人员"
        in run("who-signs", "--issuer", "县政府", "--kind", "请示", "--addressee", "市政府").stdout
    )


def test_due_counts_and_explains() -> None:
    told = run("due", "D03", "2026-04-30")
    assert "2026-05-08" in told.stdout
    assert "劳动节放假" in told.stdout
    assert json.loads(run("due", "D04", "2026-02-13", "--format", "json").stdout)["due"] == "2026-03-02"
    paused = run("due", "D04", "2026-02-13", "--pause", "2026-02-14~2026-02-14:等待补正", "--format", "json")
    assert json.loads(paused.stdout)["due"] == "2026-03-03"


def test_rules_and_fonts() -> None:
    assert "K45" in run("rules", "k45").stdout
    assert "第五十三条" in run("rules", "53条").stdout
    assert "张力 T02" in run("rules", "T02").stdout
    assert "第五十三条" in run("rules", "53").stdout
    assert json.loads(run("rules", "K45", "--format", "json").stdout)[0]["id"] == "K45"
    assert "关口 错误改正后再办：送审、编号" in run("rules", "A72.1").stdout
    assert "办理动作（流转办理）：届满前可以商定" in run("rules", "A52.5").stdout
    faces = json.loads(run("fonts", "--format", "json").stdout)
    assert [row["face"] for row in faces] == ["小标宋体", "仿宋体", "楷体", "黑体", "宋体"]


@pytest.mark.skipif(not SEED.exists(), reason="没有原文文件（../shared/seeds）")
def test_the_rules_own_text_breaks_some_of_its_rules() -> None:
    """Catalogue 7.9: H1 H2 H4 H5 H6, N1-N3 and the slips of T53 are found, nothing invented."""
    found = json.loads(run("check", str(SEED), "--format", "json").stdout)["findings"]
    checks = {row["check"] for row in found}
    assert {"K07", "K100", "K101", "K102", "K103"} <= checks
    assert {"K06", "K51", "K104", "K81"} <= checks
    assert checks <= {
        "K06",
        "K07",
        "K45",
        "K51",
        "K65",
        "K66",
        "K74",
        "K75",
        "K77",
        "K78",
        "K81",
        "K92",
        "K100",
        "K101",
        "K102",
        "K103",
        "K104",
        "K140",
        "K147",
    }
