"""Taking the book home: what can be had, and the file when it is there."""

from crmbot.actions.exporting import Offer, Order, Taken
from crmbot.domain.calendar import jalali
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.sheets.limits import MAX_BYTES
from crmbot.text.texts import Texts


def offered(texts: Texts, offer: Offer) -> Screen:
    """The whole book as a workbook, everybody as csv or contacts, or one group."""
    total = sum(offer.counts.values())
    every = row(
        Button(texts.plain("key-export-csv"), "export:make:csv:0"),
        Button(texts.plain("key-export-vcf"), "export:make:vcf:0"),
    )
    groups = [group for group, count in offer.counts.items() if count]
    keys = [Button(texts.plain("groups-key", group=group), f"export:group:{group}") for group in groups]
    whole = row(Button(texts.plain("key-export-book"), "export:make:book:0"))
    return Screen(texts.say("export-ask", count=total), rows(whole, every, tuple(keys)))


def of_group(texts: Texts, offer: Offer, group: int) -> Screen:
    """One group, in either form."""
    keys = row(
        Button(texts.plain("key-export-csv"), f"export:make:csv:{group}"),
        Button(texts.plain("key-export-vcf"), f"export:make:vcf:{group}"),
    )
    back = row(Button(texts.plain("key-back"), "export:ask"))
    what = texts.plain(f"group-{group}")
    return Screen(texts.say("export-group", group=group, what=what, count=offer.counts.get(group, 0)), rows(keys, back))


def making(texts: Texts) -> Screen:
    """It takes a moment."""
    return Screen(texts.say("export-making"))


def failed(texts: Texts) -> Screen:
    """It could not be made."""
    return Screen(texts.say("export-failed"))


def caption(texts: Texts, order: Order, taken: Taken) -> str:
    """What stands under the file: how many are in it, and what is to be known about a very large one."""
    done = {"book": "export-done", "vcf": "export-vcf-done"}.get(order.form, "export-list-done")
    lines = [
        texts.say(done, count=taken.people),
        texts.say("export-parted") if taken.parted else "",
        texts.say("export-one-way") if taken.size > MAX_BYTES else "",
    ]
    return "\n".join(line for line in lines if line)


def too_large(texts: Texts) -> Screen:
    """Telegram does not send it."""
    return Screen(texts.say("export-too-large"))


def file_name(texts: Texts, order: Order) -> str:
    """The file's name: what it is and the day."""
    year, month, day = jalali(order.today)
    what = texts.plain("export-name-group", group=order.group) if order.group else texts.plain("export-name")
    ending = "xlsx" if order.form == "book" else order.form
    return f"{what}-{year:04}-{month:02}-{day:02}.{ending}"
