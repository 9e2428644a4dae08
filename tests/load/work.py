"""What a person does all day: the box, a document, an opinion, a search, what was done."""

import random
from collections.abc import Callable
from urllib.parse import quote

from tests.load import pages
from tests.load.forms import forms
from tests.load.person import Person

Pause = Callable[[], bool]
"""Waits as long as a person reads; False when the day is over."""


def work(person: Person, pause: Pause, chance: random.Random) -> None:
    """One round after another until the day is over."""
    while pause():
        box = person.get("待办", pages.BOX)
        links = sorted(set(pages.OPEN.findall(box)))
        if links and pause():
            answer(person, chance.choice(links), pause, chance)
        if pause():
            person.get("检索", pages.FIND.format(quote(chance.choice(pages.WORDS))))
        if chance.random() < 0.2 and pause():
            person.get("已办", pages.DONE)
        if chance.random() < 0.2 and pause():
            draft(person, pause, chance)


def sign_in(person: Person, login: str, password: str) -> bool:
    """Whether the house lets the person in."""
    found = [form for form in forms(person.get("登录页", pages.SIGN_IN)) if form.action == pages.SIGN_IN]
    if not found:
        return False
    fields = found[0].filled(**{pages.LOGIN: login, pages.PASSWORD: password})
    person.post("登录", pages.SIGN_IN, fields)
    return person.status == 200


def answer(person: Person, address: str, pause: Pause, chance: random.Random) -> None:
    """Open a document, and agree where it asks for an answer."""
    page = person.get("公文", address)
    for form in forms(page):
        if pages.DOING.fullmatch(form.action) and (pages.VERB, pages.CONSENT) in form.buttons and pause():
            said = {pages.OPINION: chance.choice(pages.OPINIONS), pages.VERB: pages.CONSENT}
            person.post("同意", form.action, form.filled(**said))
            return


def draft(person: Person, pause: Pause, chance: random.Random) -> None:
    """Write a document and hand it in, in a body that has two colleagues to review it."""
    for form in forms(person.get("拟稿页", pages.NEW)):
        reviewers = [one for one in form.choices.get(pages.REVIEWERS[0], ()) if one]
        if len(reviewers) > 1 and pause():
            chosen = dict(zip(pages.REVIEWERS, chance.sample(reviewers, 2), strict=True))
            title = f"关于做好第{chance.randrange(10**6):06}号工作的通知"
            person.post("拟稿", pages.NEW, form.filled(**pages.DRAFT, **chosen, **{pages.TITLE: title}))
