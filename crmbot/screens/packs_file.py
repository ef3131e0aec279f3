"""The rest of a pack as a file."""

from io import BytesIO

from crmbot.actions.packs import Opened
from crmbot.actions.packs_numbers import joined
from crmbot.screens.screen import Button, File, Screen, row, rows
from crmbot.sheets.write_vcf import Contact, write_vcf
from crmbot.store.packs import PackPerson
from crmbot.text.texts import Texts


def as_text(texts: Texts, shown: Opened, people: tuple[PackPerson, ...]) -> Screen:
    """The numbers in the phone's form, block by block, an empty line between."""
    size = shown.pack.size
    blocks = [
        joined([one.number for one in people[start : start + size]], shown.phone)
        for start in range(0, len(people), size)
    ]
    content = ("\n\n".join(blocks) + "\n").encode()
    keys = rows(row(Button(texts.plain("pack-key-vcf"), f"pack:vcf:{shown.pack.id}")))
    name = f"{texts.plain('pack-file')}.txt"
    return Screen(texts.say("pack-file-done", count=len(people)), keys, file=File(name, content))


def as_contacts(texts: Texts, people: tuple[PackPerson, ...]) -> Screen:
    """The people as contacts, each at the number the pack is for."""
    into = BytesIO()
    write_vcf((Contact(one.name or None, (one.number,), one.city or None) for one in people), into)
    return Screen(
        texts.say("pack-file-done", count=len(people)),
        file=File(f"{texts.plain('pack-file')}.vcf", into.getvalue()),
    )
