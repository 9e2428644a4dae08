"""Faces are found by their names in any language; embedding rights are respected; stand-ins are told."""

from pathlib import Path

import pylopdf_fonts_zh_cn
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from luoshi.paper.fonts import NoFont, faces
from luoshi.paper.fonts import choice as choosing
from luoshi.paper.fonts.choice import choose
from luoshi.paper.fonts.machine import EXTRA, folders, packaged, scanned
from luoshi.paper.fonts.sfnt import characters, faces_in, normal
from luoshi.terms.profile import Face


def made_font(path: Path, english: str, chinese: str, *, kind: int = 0, weight: int = 400) -> Path:
    """A TrueType file with one drawn character, named in English and Chinese."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "uni56FD"])
    builder.setupCharacterMap({0x56FD: "uni56FD"})
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((500, 0))
    pen.lineTo((500, 500))
    pen.closePath()
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "uni56FD": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "uni56FD": (1000, 0)})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": {"en": english, "zh": chinese}, "styleName": "Regular"})
    builder.setupOS2(fsType=kind, usWeightClass=weight)
    builder.setupPost()
    builder.save(path)
    return path


def test_every_category_has_a_face_and_says_what_it_covers() -> None:
    report = {row.face: row for row in faces()}
    assert set(report) == set(Face)
    assert all(row.file.is_file() and row.gb2312 == 6763 for row in report.values())
    assert all(row.note == "" or "代替" in row.note for row in report.values())


def test_a_face_is_known_by_its_chinese_name_alone(tmp_path: Path) -> None:
    made_font(tmp_path / "a.ttf", "Some Song", "仿宋_GB2312")
    found = tuple(faces_in(tmp_path / "a.ttf"))
    assert normal("仿宋_GB2312") in found[0].names
    picked = choose(Face.FANGSONG, found)
    assert (picked.file.path, picked.origin, picked.note) == (tmp_path / "a.ttf", "本机", "")
    assert picked.characters == {0x56FD}
    assert characters(tmp_path / "a.ttf", 0) == {0x56FD}


def test_the_machine_comes_before_fandol_and_fandol_before_the_package(tmp_path: Path) -> None:
    fandol = tuple(faces_in(made_font(tmp_path / "f.ttf", "FandolFang R", "FandolFang R")))
    own = tuple(faces_in(made_font(tmp_path / "o.ttf", "FangSong", "仿宋")))
    assert choose(Face.FANGSONG, fandol + own).origin == "本机"
    assert choose(Face.FANGSONG, fandol).origin == "Fandol"
    assert choose(Face.FANGSONG, ()).origin == "pylopdf"
    assert "代替" in choose(Face.FANGSONG, ()).note


def test_a_face_that_may_not_be_embedded_is_passed_over_and_named(tmp_path: Path) -> None:
    locked = tuple(faces_in(made_font(tmp_path / "l.ttf", "SimHei", "黑体", kind=2)))
    assert not locked[0].embeddable
    picked = choose(Face.HEITI, locked)
    assert picked.origin == "pylopdf"
    assert picked.refused == ("SimHei",)


def test_refused_faces_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = tuple(faces_in(made_font(tmp_path / "l.ttf", "SimHei", "黑体", kind=2)))
    monkeypatch.setattr(choosing, "chosen", lambda: {Face.HEITI: choose(Face.HEITI, locked)})
    assert any("不允许嵌入" in note for note in choosing.choice_notes([Face.HEITI]))


def test_bold_is_a_face_of_its_own(tmp_path: Path) -> None:
    made_font(tmp_path / "b.ttf", "FandolSong", "FandolSong", weight=700)
    picked = choose(Face.XIAOBIAOSONG, tuple(faces_in(tmp_path / "b.ttf")))
    assert picked.file.bold
    assert "Bold" in picked.note
    assert choose(Face.SONGTI, tuple(faces_in(tmp_path / "b.ttf"))).origin == "pylopdf"


def test_without_any_face_the_refusal_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "packaged", lambda: ())
    with pytest.raises(NoFont, match="pylopdf-fonts-zh-cn"):
        choose(Face.KAITI, ())


def test_broken_files_are_no_faces(tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_bytes(b"not a font at all")
    (tmp_path / "y.ttc").write_bytes(b"ttcf" + b"\0" * 4 + b"\0\0\0\2" + b"\0" * 40)
    assert list(faces_in(tmp_path / "x.ttf")) == []
    assert list(faces_in(tmp_path / "y.ttc")) == []
    assert list(faces_in(tmp_path / "none.ttf")) == []


def test_more_folders_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_font(tmp_path / "a.ttf", "FangSong", "仿宋")
    monkeypatch.setenv(EXTRA, str(tmp_path))
    assert folders()[0] == tmp_path
    assert [face.family for face in scanned((tmp_path,))] == ["FangSong"]
    assert packaged()[0].path == pylopdf_fonts_zh_cn.serif_path()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_keep_fonts_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv("WINDIR", str(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Fonts").mkdir()
    (tmp_path / "Library" / "Fonts").mkdir(parents=True)
    assert folders()[0].name == "Fonts"
