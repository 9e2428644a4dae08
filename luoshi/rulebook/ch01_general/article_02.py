"""第二条：指导思想。"""

from luoshi.law.provision import Statement

guidance = Statement(
    "第二条", "建设法治政府、服务政府、诚信政府、创新政府、廉洁政府", "县政府工作的指导思想和要建设的五种政府。",
    ("A2.1",), reason="指导思想，没有可执行的行为",
)
fixed_phrases = Statement(
    "第二条", "统筹推进“五位一体”总体布局", "带数字的固定提法应当准确引用。", ("A2.2",),
    reason="引用是否准确由校对固定提法的检查承担（附件1 五（二）2），本条只提供提法",
)
