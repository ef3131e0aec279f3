"""What a person can do in Telegram, by name: the counterpart of the Bot API methods.

Each act takes the world, the person, the chat he stands in and the act's own arguments, and returns what it made: a
message in the Bot API's shape, mostly. ImpossibleError when a person with a telephone in his hand could not do it.
"""

from collections.abc import Mapping

from playground.core.acts import groups, speaking, touching
from playground.core.acts.arriving import Act

ACTS: Mapping[str, Act] = {**speaking.ACTS, **touching.ACTS, **groups.ACTS}
