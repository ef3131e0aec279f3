"""Lists read, let in and taken back without Telegram, in small chunks."""

from pathlib import Path
from typing import NamedTuple

from crmbot.actions import importing
from crmbot.actions.exporting import Order, write_export
from crmbot.actions.importing_chunks import let_in_some, take_back_some
from crmbot.actions.importing_order import Reading
from crmbot.actions.importing_reading import read_and_stage
from crmbot.domain.imports import ImportFile
from crmbot.domain.member import Member
from crmbot.store.exports import Exports, reading_only
from crmbot.store.store import Store


class Desk(NamedTuple):
    """A member's book, a folder, and the instant."""

    store: Store
    member: Member
    now: object
    folder: Path

    def act(self, action, *args):
        return self.store.act(self.member, self.now, None, action, *args)

    def look(self, question, *args):
        return self.store.look(self.member, self.now, question, *args)

    def reads(self, content: bytes, name: str = "list.csv") -> ImportFile:
        source = self.folder / "sent"
        source.write_bytes(content)
        file = self.act(importing.receive, "file", name)
        reading = Reading(self.store.url, self.member, self.now, file.id, file.attempt)
        read_and_stage(reading, source, name, {})
        return self.file(file.id)

    def file(self, import_id: int) -> ImportFile:
        return self.look(importing.the_file, import_id)

    def lets_in(self, file: ImportFile, *, standing: int = 0, known: str = "fill", most: int = 3) -> ImportFile:
        if file.asks_standing:
            self.act(importing.answer, file.id, standing)
        if file.state == "read":
            self.act(importing.choose, file.id, known)
        self.act(importing.let_in, file.id)
        while not self.act(let_in_some, file.id, most).over:
            pass
        return self.file(file.id)

    def takes(self, content: bytes, name: str = "list.csv", **how) -> ImportFile:
        return self.lets_in(self.reads(content, name), **how)

    def takes_back(self, file: ImportFile) -> ImportFile:
        self.act(importing.take_back, file.id)
        while not self.act(take_back_some, file.id, 2).over:
            pass
        return self.file(file.id)

    def people(self) -> list[tuple]:
        """Everybody as a list shows him, whatever the ids."""
        with reading_only(self.store.url) as connection:
            found = Exports(connection, self.member).people()
            return sorted(
                (one.phones, one.name, one.honorific, one.also_names, one.city, one.group, frozenset(one.products),
                 one.last_contact, "\n".join(sorted(one.notes))) for one in found
            )  # fmt: skip

    def exports(self, form: str = "book", group: int = 0) -> bytes:
        target = self.folder / "taken"
        write_export(Order(self.store.url, self.member, self.now, form, group), target)
        return target.read_bytes()
