"""What can go wrong in a way the person should hear of."""


class CrmError(Exception):
    """A refusal with a sentence for the person: ``text_id`` names it in ``locale/``, ``args`` fill it.

    Whatever was written before in the same transaction is rolled back.
    """

    def __init__(self, text_id: str, **args: object) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.fields = args
