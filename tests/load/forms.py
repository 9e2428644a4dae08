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
        self.form: Form | None = None
        self.name = ""
        self.text: list[str] | None = None
        self.chosen: list[str] = []
        self.several = False
        self.option: tuple[str | None, bool] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Every element that takes part in a form."""
        of = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = Form(of.get("action", ""), of.get("id", ""))
            self.forms.append(self.open)
        form = next((one for one in self.forms if of.get("form") and one.id == of["form"]), self.open)
        if tag == "option":
            self._option_ends()
            self.option, self.text = (of.get("value"), "selected" in of), []
        elif form and of.get("name"):
            self._named(form, tag, of["name"], of)

    def _named(self, form: Form, tag: str, name: str, of: dict[str, str]) -> None:
        self.form, self.name = form, name
        if tag == "button":
            form.buttons.append((name, of.get("value", "")))
        elif tag == "textarea":
            self.text = []
        elif tag == "select":
            self.chosen, self.several = [], "multiple" in of
            form.choices[name] = []
        elif tag == "input" and (of.get("type") not in ("checkbox", "radio", "file") or "checked" in of):
            form.fields.append((name, of.get("value", "")))

    def _option_ends(self) -> None:
        if self.option and self.form and self.text is not None:
            value, selected = self.option
            word = "".join(self.text).strip() if value is None else value
            self.form.choices[self.name].append(word)
            self.chosen += [word] if selected else []
        self.option = None

    def handle_data(self, data: str) -> None:
        """The text of a textarea or an option."""
        if self.text is not None:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """What closes a field or a form."""
        if tag in ("option", "select"):
            self._option_ends()
        if tag == "form":
            self.open = None
        elif self.form and tag == "textarea" and self.text is not None:
            self.form.fields.append((self.name, "".join(self.text).strip()))
        elif self.form and tag == "select":
            known = self.chosen or self.form.choices[self.name][:1 - self.several]
            self.form.fields += [(self.name, word) for word in known]
        self.text = None if tag in ("textarea", "option") else self.text


def forms(page: str) -> list[Form]:
    """The forms of a page, in order."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms
