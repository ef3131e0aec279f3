"""What can be sent of a pack today, as a file."""

from io import BytesIO

from crmbot.actions.packs import Opened
from crmbot.actions.packs_numbers import joined
from crmbot.screens.screen import Button, File, Screen, row, rows
from crmbot.sheets.write_vcf import Contact, write_vcf
from crmbot.text.texts import Texts


def as_text(texts: Texts, shown: Opened) -> Screen:
    """The numbers in the phone's form, block by block, an empty line between."""
    size, its, people = shown.pack.size, shown.pack.id, shown.handed_out
    blocks = [
        joined([one.number for one in people[start : start + size]], shown.phone)
        for start in range(0, len(people), size)
    ]
    keys = rows(
        row(Button(texts.plain("pack-key-all-sent"), f"pack:sent:{its}:{people[0].position}:{people[-1].position}")),
        row(
            Button(texts.plain("pack-key-vcf"), f"pack:vcf:{its}"),
            Button(texts.plain("pack-key-blocks"), f"pack:at:{its}"),
        ),
    )
    file = File(f"{texts.plain('pack-file')}.txt", ("\n\n".join(blocks) + "\n").encode())
    return Screen(texts.say("pack-file-done", count=len(people)), keys, file=file)


def as_contacts(texts: Texts, shown: Opened) -> Screen:
    """The people as contacts, each at the number the pack is for."""
    into = BytesIO()
    write_vcf((Contact(one.name or None, (one.number,), one.city or None) for one in shown.handed_out), into)
    return Screen(
        texts.say("pack-file-done", count=len(shown.handed_out)),
        file=File(f"{texts.plain('pack-file')}.vcf", into.getvalue()),
    )
