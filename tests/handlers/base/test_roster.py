"""Who belongs is known from the first update on."""

from crmbot.clock import Clock
from crmbot.domain.member import Member
from crmbot.settings import Settings
from crmbot.store.store import Store
from handlers.base.building import open_services


def test_who_blocked_the_bot_finds_his_book_when_he_comes_back_after_a_restart(store: Store, owner: Member) -> None:
    clock = Clock()
    store.at_gate(clock.now(), None, lambda gate: gate.people.leave(owner.user_id, gate.now))
    services = open_services(Settings(token="1:secret", database_url=store.url), clock)
    assert services.roster.get(owner.user_id) == owner
    assert not services.roster.belongs(owner.user_id + 1)
    services.run.wait(services.store.close)
    services.run.close()
