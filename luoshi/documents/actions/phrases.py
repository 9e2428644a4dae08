"""常用意见: each keeps his own."""

from luoshi.documents.models import Phrase
from luoshi.law.refusal import Objection, refuse
from luoshi.record.actions import Act, Subject, action
from luoshi.terms.officer import Officer

AT = "附件1 五（二）9"
LENGTH, MANY = 100, 30


@action(AT)
def keep_phrase(text: str, *, by: Officer) -> Act[str]:
    """记下常用意见."""
    said = text.strip()
    if not said or len(said) > LENGTH:
        refuse([Objection(AT, f"常用意见须在1到{LENGTH}字之间。", "请改短后再存。")])
    count = Phrase.objects.filter(person=by.person).count()
    if count >= MANY:
        refuse([Objection(AT, f"常用意见已有{MANY}条。", "请先删去不用的。")])
    Phrase.objects.get_or_create(person=by.person, text=said, defaults={"order": count})
    return Act(said, Subject("documents.phrase", str(by.person)), after={"text": said})


@action(AT)
def drop_phrase(text: str, *, by: Officer) -> Act[str]:
    """删去常用意见."""
    Phrase.objects.filter(person=by.person, text=text.strip()).delete()
    return Act(text, Subject("documents.phrase", str(by.person)), before={"text": text})
