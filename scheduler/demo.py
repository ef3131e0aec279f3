"""What the playground's page can do with the time and the book, so that one sees tomorrow without waiting for it."""

from datetime import timedelta

from crmbot.clock import local_day, local_time
from crmbot.domain.errors import CrmError
from crmbot.domain.member import Member
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Time
from handlers.base.services import Services
from scheduler.minutes import Minutes

_NOBODY_YET = "Asia/Tehran"


class Demo:
    """The demo's controls. Each blocks its thread (any but the bot's) until it is done, and returns a line to show."""

    def __init__(self, services: Services, minutes: Minutes, texts: Texts) -> None:
        self._services, self._minutes, self._texts = services, minutes, texts

    def notice(self, code: str) -> str:
        """The line above the page: how to become the owner with a one-time code; empty without one."""
        return self._texts.plain("demo-code", code=code) if code else ""

    def labels(self) -> list[str]:
        """The controls' labels: the demo book, tomorrow, this evening."""
        return [self._texts.plain(f"demo-key-{key}") for key in ("book", "tomorrow", "evening")]

    def knows(self, user_id: int) -> bool:
        """Whether the person has a book already."""
        return self._services.roster.belongs(user_id)

    def fill(self, user_id: int) -> str:
        """Fills the person's book with the demo."""
        from crmbot import demo

        member = self._services.roster.get(user_id)
        if member is None:
            return self._texts.plain("demo-no-owner")
        now, store = self._services.clock.now(), self._services.store
        try:
            filled = self._services.run.wait(lambda: store.act(member, now, None, demo.fill))
        except CrmError as error:
            return self._texts.plain(error.text_id, **error.fields)
        return self._texts.plain(
            "demo-filled", customers=filled.customers, contacts=filled.contacts, purchases=filled.purchases
        )

    def tomorrow(self) -> str:
        """The same time one day later."""
        return self._move(timedelta(days=1))

    def evening(self) -> str:
        """The next time at which the first member's book is tidied up."""
        from crmbot import demo

        member = self._somebody()
        if member is None:
            return self._texts.plain("demo-nobody-yet")
        now, store = self._services.clock.now(), self._services.store
        return self._move(self._services.run.wait(lambda: store.look(member, now, demo.until_evening)))

    def _move(self, step: timedelta) -> str:
        clock, member = self._services.clock, self._somebody()
        clock.move(step)
        self._minutes.at_once()
        now, zone = clock.now(), member.zone if member else _NOBODY_YET
        day = local_day(now, zone)
        in_full = Day(day, day - timedelta(weeks=1))  # as seen from last week: not as today
        return self._texts.plain("demo-now", day=in_full, time=Time(local_time(now, zone)))

    def _somebody(self) -> Member | None:
        return next(iter(self._services.roster), None)
