"""JSON that is already written."""


class RawJson(str):
    """A result to be sent as it is: updates are frozen as text when they happen."""

    __slots__ = ()
