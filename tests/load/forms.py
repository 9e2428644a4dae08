"""Forms of a page with what they would send untouched."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """A form. fields: (name, value) pairs in order. buttons: its buttons, wherever on the page they stand.

    choices: the values among which each select lets choose.
    """

    action: str
    id: str = ""
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    choices: dict[str, list[str]] = field(default_factory=dict)

    def filled(self, **values: str) -> list[tuple[str, str]]:
        """The fields with some given other values."""
        return [*(pair for pair in self.fields if pair[0] not in values), *values.items()]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.open: Form | None = None
        self.text: list[str] | None = None
        self.name = ""
        self.choice: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Every element that takes part in a form."""
        of = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = Form(of.get("action", ""), of.get("id", ""))
            self.forms.append(self.open)
            return
        form = next((one for one in self.forms if of.get("form") and one.id == of["form"]), self.open)
        if form is None:
            return
        name, value = of.get("name", ""), of.get("value", "")
        if tag == "button" and name:
            form.buttons.append((name, value))
        elif tag == "input" and name and (of.get("type") not in ("checkbox", "radio", "file") or "checked" in of):
            form.fields.append((name, value))
        elif tag == "textarea":
            self.name, self.text = name, []
        elif tag == "select":
            self.name, self.choice = name, None
        elif tag == "option":
            form.choices.setdefault(self.name, []).append(of.get("value", ""))
            self.choice = value if self.choice is None or "selected" in of else self.choice

    def handle_data(self, data: str) -> None:
        """The text of a textarea."""
        if self.text is not None:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """What closes a field or a form."""
        if self.open and tag == "textarea" and self.text is not None:
            self.open.fields.append((self.name, "".join(self.text).strip()))
        elif self.open and tag == "select" and self.choice is not None:
            self.open.fields.append((self.name, self.choice))
        elif tag == "form":
            self.open = None
        self.text = None if tag == "textarea" else self.text


def forms(page: str) -> list[Form]:
    """The forms of a page, in order."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms
