"""Letting a read file into the book, and turning that back: some people at a time, each time one transaction."""

from crmbot.actions.importing_histories import heaviest, let_in_histories
from crmbot.actions.importing_people import Additions, additions
from crmbot.actions.importing_steps import Progress, Step, advanced, since, standing_of
from crmbot.domain.imports import OLD_BUYER, ImportFile, Kept, Known, Listed
from crmbot.store.book import Book
from crmbot.store.newcomers import Newcomer

_NAMES_TOLD = 10

NOT_BEGUN = Progress(0, 0, False)


def progress_of(file: ImportFile) -> Progress:
    """How far it is before the next chunk."""
    return Progress(file.position, file.understood.people if file.understood else 0, False)


def let_in_some(book: Book, import_id: int, most: int) -> Progress:
    """Lets in the next people of a file that is on its way, with the mark of how far it came."""
    file = book.imports.on_its_way(import_id)
    if file is None or file.state != "applying" or file.entry_id is None:
        return Progress(0, 0, True)
    histories = [*book.imports.histories(import_id, file.position, most, heaviest(most))]
    if histories:
        return let_in_histories(book, file, histories)
    staged = book.imports.people(import_id, file.position, most)
    people = [one for _, one in staged]
    holders = book.phones.holders([number for one in people for number in one.phones])
    met = [any(number in holders for number in one.phones) for one in people]
    new = [one for one, known in zip(people, met, strict=True) if not known]
    ids, images = book.newcomers.add(
        file.at, [Newcomer(one, standing_of(file, one), since(book, file, one)) for one in new]
    )
    changed = _enrich(book, file, [one for one, known in zip(people, met, strict=True) if known], holders)
    book.journal_parts.add(file.entry_id, images)
    old = [its for its, one in zip(ids, new, strict=True) if standing_of(file, one) >= OLD_BUYER]
    position = staged[-1][0] if staged else file.position
    return advanced(book, file, Step(position, len(new), changed, tuple(old), over=len(staged) < most))


def take_back_some(book: Book, import_id: int, most: int, before: Progress = NOT_BEGUN) -> Progress:
    """Turns back the last people of an import that is on its way out, of which ``before`` is out already."""
    file = book.imports.on_its_way(import_id)
    if file is None or file.state != "undoing" or file.entry_id is None:
        return Progress(0, 0, True)
    total = before.total or book.journal_parts.count(file.entry_id)
    part = book.journal_parts.last(file.entry_id)
    if part is None:
        return _taken_back(book, file)
    back = book.import_undo.turn_back(file.entry_id, part.images, most)
    book.consequences.refresh_some(back.changed, figures=back.loads)
    if back.rest:
        book.journal_parts.shorten(part, back.rest)
    else:
        book.journal_parts.forget(part)
    if back.kept:
        book.imports.change(import_id, kept=_with(book, file.kept, back.kept))
    return Progress(before.done + (not back.rest), total, False)


def _taken_back(book: Book, file: ImportFile) -> Progress:
    assert file.entry_id is not None
    book.journal_parts.mark_undone(file.entry_id)
    book.imports.change(file.id, state="undone", told=False, position=0, added=0, changed=0, callers=[], entry_id=None)
    return Progress(1, 1, True)


def _with(book: Book, kept: Kept, stay: list[int]) -> Kept:
    people = [book.customers.get(its) for its in stay[:_NAMES_TOLD]]
    names = [one.name or one.city for one in people if one and (one.name or one.city)]
    return Kept(kept.count + len(stay), (*kept.names, *names)[:_NAMES_TOLD])


def _enrich(book: Book, file: ImportFile, people: list[Listed], holders: dict[str, int]) -> int:
    """How many known people the list added something to."""
    if file.known is Known.SKIP:
        return 0
    changed = set()
    for listed in people:
        its = next(holders[number] for number in listed.phones if number in holders)
        unheld = [number for number in listed.phones if number not in holders]
        added = additions(book.comparing.known([its])[its], listed, file.known, unheld)
        if added:
            changed.add(its)
            _add(book, file, its, listed, added)
    for its in changed:
        book.consequences.refresh(its)
    return len(changed)


def _add(book: Book, file: ImportFile, customer_id: int, listed: Listed, added: Additions) -> None:
    fields: dict[str, object] = {**added.fields, **({"deleted_at": None} if added.back else {})}
    if fields:
        book.customers.change(customer_id, **fields)
    for number in added.phones:
        book.phones.add(customer_id, number)
    event = None
    if added.standing:
        at = since(book, file, listed)
        event = book.interactions.add(customer_id, book.member.id, at, kind="standing", standing=added.standing)
    for name in added.products:
        book.products.note_interest(customer_id, book.products.ensure(name), event, file.at)
    for note in added.notes:
        book.remarks.add(customer_id, book.member.id, "remember", note, file.at, event)
