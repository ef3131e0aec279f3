"""The demo book: a bean and rice trader's notebook of fourteen months, so that every screen has something to show.

Its people, their numbers and all they bought are invented (valid in shape, made up in their middle digits); nobody is
ever contacted. Loaded only when somebody asks for it.
"""

from crmbot.demo.filling import Filled, fill
from crmbot.demo.hours import until_evening

__all__ = ["Filled", "fill", "until_evening"]
