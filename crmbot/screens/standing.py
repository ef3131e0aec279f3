"""Where we stand, said after a restart."""

from dataclasses import replace

from crmbot.actions.standing import Standing
from crmbot.screens.card import call_card
from crmbot.screens.forms import form_screen
from crmbot.screens.screen import Screen
from crmbot.text.texts import Texts


def where_we_stand(texts: Texts, about: Standing, zone: str) -> Screen:
    """The open question, the card that was touched, or one line that all is kept."""
    if about.asked:
        screen = form_screen(texts, about.asked, zone)
        return replace(screen, text=texts.say("form-standing") + "\n" + screen.text)
    if about.card is None:
        return Screen(texts.say("standing-kept"))
    screen = call_card(texts, about.card, zone)
    return replace(screen, text=texts.say("standing-card") + "\n" + screen.text)
