"""Why a file could not be read, in a form a text can be found for."""

from typing import Literal

from crmbot.domain.errors import CrmError

Fault = Literal[
    "empty",
    "too_big",
    "too_many_rows",
    "too_many_cells",
    "too_big_unpacked",
    "password",
    "corrupt",
    "wrong_type",
    "no_table",
]


class SheetError(CrmError):
    """A file that cannot be imported; ``reason`` says why and never changes its spelling.

    'empty' nothing in it; 'too_big' over 20 MB; 'too_many_rows' / 'too_many_cells' / 'too_big_unpacked' over the limits
    of `crmbot.sheets.limits`; 'password' encrypted; 'corrupt' begins like a known kind but cannot be read; 'wrong_type'
    no kind we know; 'no_table' opened, but no sheet holds customers. The sentence's id is ``sheet-error-<reason>``
    with dashes.
    """

    def __init__(self, reason: Fault) -> None:
        super().__init__("sheet-error-" + reason.replace("_", "-"))
        self.reason: Fault = reason

    def __reduce__(self) -> tuple[type["SheetError"], tuple[Fault]]:
        # Raised in the worker process: the default would call __init__ with the text id.
        return SheetError, (self.reason,)
