"""The Application's type, so that rooms need not spell it out."""

from typing import TYPE_CHECKING, Any

from telegram.ext import Application, ExtBot

if TYPE_CHECKING:
    from handlers.base.context import Context

    App = Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any]
else:
    App = Application
