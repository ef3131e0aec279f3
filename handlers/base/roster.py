"""Who belongs: the members of all books, in memory, so that each update need not ask the store."""

from collections.abc import Iterable, Iterator

from crmbot.domain.member import Member


class Roster:
    """Members by their id at Telegram. A mirror of the store, told of every change by the room that made it."""

    def __init__(self, members: Iterable[Member] = ()) -> None:
        self._members = {member.user_id: member for member in members}

    def get(self, user_id: int) -> Member | None:
        """The person as a member of his current book; None: a stranger."""
        return self._members.get(user_id)

    def put(self, member: Member) -> None:
        """Somebody came in, or what is known of him changed."""
        self._members[member.user_id] = member

    def belongs(self, user_id: int) -> bool:
        """Whether the person's updates are kept."""
        return user_id in self._members

    def __iter__(self) -> Iterator[Member]:
        return iter(tuple(self._members.values()))
