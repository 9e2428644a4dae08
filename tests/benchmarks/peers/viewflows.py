"""django-viewflow: its own tables; an opinion is data of its task."""

from django.db import transaction
from django.utils.timezone import now
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from luoshi.accounts.models import Account
from tests.benchmarks.peers.chain import OPINION, SIGN, STEPS, Hand, People, first
from tests.benchmarks.peers.flows import NODES, OWNERS, SIGNERS, Chain

_MINE = "SELECT id FROM viewflow_task WHERE process_id = %s AND owner_id = %s AND status = %s"


class ByView:
    """A process of viewflow."""

    tables = ("viewflow_",)

    def __init__(self, people: People) -> None:
        at = now()
        known = {person for step in STEPS for person in people[step]}
        new = known - set(Account.objects.values_list("person", flat=True))
        Account.objects.bulk_create(Account(login=f"u{one}", person=one, password_at=at, opened=at) for one in new)
        users = {one.person: one for one in Account.objects.filter(person__in=known)}
        self.owners = {person: one.pk for person, one in users.items()}
        OWNERS.update({name: users[people[step][0]] for name, step in zip(NODES, STEPS, strict=True) if name})
        OWNERS.update({name: users[one] for name, one in zip(SIGNERS, people[SIGN], strict=True)})

    def begin(self, title: str) -> int:
        made: int = Chain.start.run(_process_data={"title": title}).pk
        return made

    def hand(self, case: int, hand: Hand) -> None:
        mine = first(_MINE, case, self.owners[hand.person], STATUS.ASSIGNED)
        with transaction.atomic(), Chain.lock(case):
            task = Task.objects.select_related("process").get(pk=mine)
            activation = task.flow_task.activation_class(task)
            activation.start(None)
            task.data = {"opinion": OPINION, **({"back": True} if hand.back else {})}
            activation.execute()
