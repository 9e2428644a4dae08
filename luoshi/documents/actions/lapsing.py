"""What the passing of time does to a document."""

from luoshi.documents.actions.keeping import _index, _open
from luoshi.documents.models import Document
from luoshi.flow import actions as flowing
from luoshi.record.actions import Act, action
from luoshi.terms.officer import Officer


@action("第五十二条")
def lapse(document: int, case: int, number: int, *, by: Officer) -> Act[Document]:
    """逾期视为无不同意见: by the clock alone, with proof of delivery (P05.5). case: the document's, or a branch."""
    # The document first, as everywhere: who presses at this moment waits, and neither waits for the other in a ring.
    _open(document, by)
    flowing.deem(case, number, by=by)
    file = _open(document, by)
    _index(file)
    return Act(file.document, after={"now": file.step})
