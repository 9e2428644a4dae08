"""A seating for tests: post n is held by person n; 代理 2 for 7, 代录 1 for 7, mandate 6 for 7."""

from collections.abc import Sequence
from datetime import date

from luoshi.terms.officer import Capacity, Officer
from luoshi.terms.seat import Seat, SeatKind, Sitting
from tests.flow.walks import NAMES, SEATS, officer

STAND_INS = {(2, 7): Capacity.ACTING, (1, 7): Capacity.SCRIBE, (6, 7): Capacity.MANDATE}


def stand_in(person: int, principal: int) -> Officer:
    return officer(person).for_(officer(principal), STAND_INS[person, principal])


class Fake:
    """The Seating of the tests."""

    def sittings(self, person: int, on: date) -> Sequence[Sitting]:
        if not 1 <= person <= len(NAMES):
            return ()
        own = [Sitting(SEATS[person - 1], officer(person), "担任本职", "第五十一条")]
        own.append(Sitting(Seat(SeatKind.PERSON, person), officer(person), "本人"))
        for (other, principal), capacity in STAND_INS.items():
            if other == person:
                own.append(Sitting(SEATS[principal - 1], stand_in(person, principal), f"{capacity}", "第八条"))
        return own

    def sitters(self, seat: Seat, on: date) -> Sequence[Sitting]:
        people = range(1, len(NAMES) + 1)
        return [one for person in people for one in self.sittings(person, on) if one.seat == seat]
