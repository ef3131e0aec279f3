"""Turning one chunk of an import back: who was touched since stays, with all that the list said of him."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from crmbot.store.import_undo_goods import GOODS, turn_back_goods
from crmbot.store.import_undo_queries import LATER, PEOPLE, WISHES, deletes, newer_on_people, standing_on_people
from crmbot.store.newcomers import USED
from crmbot.store.pen import Image, Pen, unpacked
from crmbot.store.tables import interest, metadata
from crmbot.store.undo import rows_in_the_way

_NOBODY = (1, 0)


class TurnedBack(NamedTuple):
    """Who stays because something of his is newer, who was known before and is to be refreshed, what is left to do,
    and whether loads went, which the book's figures follow from."""

    kept: list[int]
    changed: list[int]
    rest: list[Image]
    loads: bool = False


class ImportUndo:
    """Deletes what an import made and puts back what it changed, a chunk at a time. Writes no images: the way forth
    again is to let the file in once more."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def turn_back(self, entry_id: int, images: Sequence[Image], most: int) -> TurnedBack:
        """Turns the last ``most`` people of a chunk back, and with its first one whatever else it did."""
        made = {image["t"]: image for image in images if "made" in image}
        kept: list[int] = []
        loads = "purchase" in made
        if "customer" in made:
            first, last = made["customer"]["made"]
            cut = max(first, last - most + 1)
            kept = self._turn_back_made(entry_id, made, cut)
            if cut > first:
                return TurnedBack(kept, [], [_shortened(image, cut) for image in images], loads)
        single = [image for image in images if "made" not in image]
        stay, changed = self._turn_back_changed(entry_id, [one for one in single if one["t"] not in GOODS])
        turn_back_goods(self._pen, [one for one in single if one["t"] in GOODS])
        self._pen.images.clear()
        return TurnedBack([*kept, *stay], changed, [], loads or bool(changed))

    def _turn_back_made(self, entry_id: int, made: dict[str, Image], cut: int) -> list[int]:
        its = {"first": cut, "last": made["customer"]["made"][1]}
        touched = self._touched(entry_id, made, its)
        for name, statement in deletes():
            if name in made:
                start, end = made[name]["made"]
                chosen = {**its, "start": start, "end": end, "touched": touched}
                if name == "interest":
                    self._count_down(chosen)
                self._pen.connection.execute(statement, chosen)
        return touched

    def _touched(self, entry_id: int, made: dict[str, Image], its: dict[str, int]) -> list[int]:
        """Whose row says something else now, or on whom something newer stands, however it came there."""
        first, _ = made["customer"]["made"]
        found = set(self._changed(its, made["customer"]["left"][its["first"] - first :]))
        for name, query in standing_on_people():
            start, end = made.get(name, {}).get("made") or _NOBODY
            found.update(self._pen.connection.execute(query, {**its, "start": start, "end": end}).scalars())
        found.update(self._pen.connection.execute(LATER, {**its, "entry": entry_id}).scalars())
        return sorted(found)

    def _changed(self, its: dict[str, int], left: Sequence[Sequence[str]]) -> Iterable[int]:
        for row in self._pen.connection.execute(PEOPLE, its):
            if row[1] or list(row[2:]) != list(left[row.id - its["first"]]):
                yield row.id

    def _count_down(self, chosen: dict[str, Any]) -> None:
        fewer = [{"its_id": its, "more": -count} for its, count in self._pen.connection.execute(WISHES, chosen)]
        if fewer:
            self._pen.connection.execute(USED, fewer)

    def _turn_back_changed(self, entry_id: int, images: Sequence[Image]) -> tuple[list[int], list[int]]:
        by_customer: dict[int, list[Image]] = {}
        for image in images:
            by_customer.setdefault(self._whose(image), []).append(image)
        stay = [its for its, own in by_customer.items() if self._in_the_way(entry_id, own)]
        changed = [its for its in by_customer if its not in stay]
        for its in changed:
            by_customer[its].sort(key=lambda one: "grew" in one)
            for image in reversed(by_customer[its]):
                self._turn_back_one(image)
        return stay, changed

    def _whose(self, image: Image) -> int:
        if image["t"] == "customer":
            return int(image["i"])
        written = image["a"] or {}
        now = (
            None if "customer_id" in written else self._pen.row(metadata.tables[image["t"]], image["i"], "customer_id")
        )
        return int((now or written).get("customer_id") or 0)

    def _in_the_way(self, entry_id: int, own: Sequence[Image]) -> bool:
        """Whether something newer keeps what the list said of somebody known."""
        if any(self._grew_on(entry_id, image) for image in own if "grew" in image):
            return True
        return bool(rows_in_the_way(self._pen, [image for image in own if "grew" not in image]))

    def _grew_on(self, entry_id: int, image: Image) -> bool:
        its = {"first": image["i"], "last": image["i"]}
        if self._pen.connection.execute(LATER, {**its, "entry": entry_id}).first():
            return True
        return any(
            self._pen.connection.execute(query, {**its, "end": image["ends"][name]}).first()
            for name, query in newer_on_people()
            if name in image["ends"]
        )

    def _turn_back_one(self, image: Image) -> None:
        if "grew" in image:
            return self._turn_back_grown(image)
        table = metadata.tables[image["t"]]
        if image["b"] is None:
            if table is interest:
                self._pen.connection.execute(USED, [{"its_id": image["a"]["product_id"], "more": -1}])
            self._pen.delete(table, image["i"])
        else:
            self._pen.update(table, image["i"], **unpacked(table, image["b"]))
        return None

    def _turn_back_grown(self, image: Image) -> None:
        its = {"first": image["i"], "last": image["i"], "touched": []}
        for name, statement in deletes():
            if name in image["grew"]:
                start, end = image["grew"][name]
                chosen = {**its, "start": start, "end": end}
                if name == "interest":
                    self._count_down(chosen)
                self._pen.connection.execute(statement, chosen)


def _shortened(image: Image, cut: int) -> Image:
    """The image of a chunk's people without those from ``cut`` on; all others as they are."""
    if image["t"] != "customer" or "made" not in image:
        return image
    first, _ = image["made"]
    return {**image, "made": [first, cut - 1], "left": image["left"][: cut - first]}
