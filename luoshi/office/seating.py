"""Who may act in a seat on a day: the office's answer to rooms that keep matters waiting at seats."""

from collections.abc import Iterator, Sequence
from datetime import date
from weakref import WeakKeyDictionary

from luoshi.office import queries, signing
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Position
from luoshi.office.words import Basis, Role
from luoshi.terms.officer import Capacity
from luoshi.terms.seat import Seat, SeatKind, Sitting

RECEIVES = "第九条"
SCRIBES = "附件1 五（三）1"


_seated: WeakKeyDictionary[Chart, dict[int, tuple[Sitting, ...]]] = WeakKeyDictionary()
"""Asked several times by every act and page; answers stay with their chart."""


class Office:
    """Seats by the charts of the office (`terms.seat.Seating`)."""

    def sittings(self, person: int, on: date) -> Sequence[Sitting]:
        """Every seat in which a person may act: himself, his posts, their bodies, posts he stands in for."""
        chart = queries.chart(on)
        found = _seated.setdefault(chart, {})
        if person not in found:
            found[person] = tuple(one for one in _sittings(chart, person) if one.officer.person == person)
        return found[person]

    def sitters(self, seat: Seat, on: date) -> Sequence[Sitting]:
        """Everyone who may act in a seat, the holder first."""
        return tuple(_sitters(queries.chart(on), seat))


def post_seat(post: Position) -> Seat:
    """The seat of a post."""
    return Seat(SeatKind.POST, post.id, post.name)


def seat_of(key: str, chart: Chart) -> Seat | None:
    """The seat of a key with its name today; None for one that nobody can choose."""
    try:
        seat = Seat.of(key)
    except ValueError:
        return None
    return Seat(seat.kind, seat.id, name) if (name := _name(seat, chart)) else None


def _name(seat: Seat, chart: Chart) -> str:
    if seat.kind is SeatKind.BODY:
        unit = chart.unit_by_id.get(seat.id)
        return unit.short if unit else ""
    if seat.kind is SeatKind.POST:
        return next((post.name for post in chart.posts if post.id == seat.id), "")
    return next((one.words for one in chart.posts_of(seat.id)), "")


def _sittings(chart: Chart, person: int) -> Iterator[Sitting]:
    held = chart.posts_of(person)
    if held:
        yield from _sitters(chart, Seat(SeatKind.PERSON, person, held[0].name))
    posts = {one.post.id: one.post for one in held} | _stood_in(chart, held)
    for post in posts.values():
        yield from _sitters(chart, post_seat(post))
    for leader in _scribed(chart, held):
        yield from _scribes(chart, leader)
    for unit in {one.post.unit.id: one.post.unit for one in held}.values():
        yield from _sitters(chart, Seat(SeatKind.BODY, unit.id, unit.name))


def _scribed(chart: Chart, held: Sequence[Holder]) -> tuple[Holder, ...]:
    """County leaders with whom a clerk of the office is paired: he may enter what they wrote by hand (代录)."""
    ids = {one.id for one in held if one.post.role is Role.STAFF}
    leaders = {one.leader for one in chart.pairings if one.holder in ids}
    return tuple(one for one in chart.holders if one.id in leaders)


def _scribes(chart: Chart, leader: Holder) -> Iterator[Sitting]:
    """The clerks paired with a leader, in the seats in which he signs."""
    seats = (Seat(SeatKind.PERSON, leader.person, leader.name), post_seat(leader.post))
    ids = {one.holder for one in chart.pairings if one.leader == leader.id}
    for holder in chart.holders:
        if holder.id in ids and holder.post.role is Role.STAFF:
            officer = holder.officer.for_(leader.officer, Capacity.SCRIBE)
            words = f"{holder.words}代录{leader.words}的批示"
            yield from (Sitting(seat, officer, words, SCRIBES) for seat in seats)


def _stood_in(chart: Chart, held: Sequence[Holder]) -> dict[int, Position]:
    """Posts that a person might sign for: those of who gave him a proxy, or whose place he takes."""
    ids = {one.id for one in held}
    givers = {one.giver for one in chart.proxies if one.taker in ids}
    found = {chart.holder_by_id[giver].post.id for giver in givers if giver in chart.holder_by_id}
    found |= {one.post for one in chart.presidings if one.holder in ids}
    return {post.id: post for post in chart.posts if post.id in found}


def _sitters(chart: Chart, seat: Seat) -> Iterator[Sitting]:
    if seat.kind is SeatKind.PERSON:
        held = chart.posts_of(seat.id)
        yield from (Sitting(seat, one.officer, f"本人（{one.post.name}）") for one in held[:1])
        for leader in held[:1]:
            yield from (one for one in _scribes(chart, leader) if one.seat == seat)
    elif seat.kind is SeatKind.POST:
        post = next((one for one in chart.posts if one.id == seat.id), None)
        yield from _in_post(chart, seat, post) if post else ()
    else:
        unit = chart.unit_by_id.get(seat.id)
        for holder in chart.staff(unit) if unit else ():
            yield Sitting(seat, holder.officer, f"{holder.words}收办本单位公文", RECEIVES)


def _in_post(chart: Chart, seat: Seat, post: Position) -> Iterator[Sitting]:
    """Holders, then who signs while they are away or the post is vacant.

    A mandate is for classes of documents, which a seat does not know: the sign-off table sends such a document to the
    deputy's own seat. Nor does the county head sit in the seats of all deputies.
    """
    for holder in chart.holders_of(post):
        away = chart.absent(holder)
        why = f"{holder.words}本人（外出：{away.words}）" if away else f"{holder.words}本人"
        yield Sitting(seat, holder.officer, why, signing.place(post))
    for one in signing.signers(chart, post).may:
        if one.basis in (Basis.PRESIDING, Basis.VACANT):
            yield Sitting(seat, one.officer, one.why, one.at)
