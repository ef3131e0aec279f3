"""Rows of buttons as Telegram wants them."""

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from crmbot.screens.screen import Button, Rows


def inline_markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """Buttons under a message; None where there are none."""
    return InlineKeyboardMarkup([[_button(button) for button in line] for line in rows]) if rows else None


def reply_markup(keyboard: tuple[tuple[str, ...], ...]) -> ReplyKeyboardMarkup | None:
    """Keys beside the input field; None leaves them as they are."""
    if not keyboard:
        return None
    keys = [[KeyboardButton(label) for label in line] for line in keyboard]
    return ReplyKeyboardMarkup(keys, resize_keyboard=True, is_persistent=True)


def _button(button: Button) -> InlineKeyboardButton:
    if button.copy:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)
