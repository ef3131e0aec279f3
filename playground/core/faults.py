"""Trouble on the line, ordered by a test."""

from dataclasses import dataclass

KINDS = ("429", "500", "502", "drop", "drop_after", "slow")


@dataclass
class Fault:
    """One kind of trouble for the next `times` calls of `method` ("" = any but getUpdates, "*" = any at all).

    429 (with `retry_after`), 500, 502 (an HTML page as a proxy sends it), drop (the connection closes, nothing was
    done), drop_after (the call is carried out, then the connection closes), slow (the answer takes `seconds` longer).
    """

    kind: str
    method: str = ""
    times: int = 1
    seconds: float = 1.0
    retry_after: int = 1

    def hits(self, method: str) -> bool:
        """Whether this fault concerns a call of `method`."""
        if self.method == "":
            return method != "getUpdates"
        return self.method == "*" or self.method.lower() == method.lower()


class Faults:
    """The ordered troubles, each used up in turn."""

    def __init__(self) -> None:
        self._ordered: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """Adds trouble. ValueError when the kind is unknown."""
        if fault.kind not in KINDS:
            raise ValueError(f"unknown fault {fault.kind}, known are {', '.join(KINDS)}")
        self._ordered.append(fault)

    def strike(self, method: str) -> Fault | None:
        """The trouble this call meets, None when it may pass."""
        fault = next((fault for fault in self._ordered if fault.hits(method)), None)
        if fault is not None:
            fault.times -= 1
            if fault.times <= 0:
                self._ordered.remove(fault)
        return fault

    def clear(self) -> None:
        """Ends all trouble."""
        self._ordered.clear()
