"""Reading: a file, pasted text or a record of a corpus becomes a Draft; what was not kept is reported."""

from luoshi.paper.reading.door import Reading, read_file, read_text
from luoshi.paper.reading.failure import Classified, Unreadable
from luoshi.paper.reading.parts.secrecy import refuse_marked, refuse_marked_name
from luoshi.paper.reading.record import read_record

__all__ = ["Classified", "Reading", "Unreadable", "read_file", "read_record", "read_text", "refuse_marked",
           "refuse_marked_name"]
