"""The door: private chats of members only. Strangers are told once a day, groups are left at once."""

from telegram import Chat, Update
from telegram.ext import ApplicationHandlerStop, ChatMemberHandler, TypeHandler

from crmbot.actions import coming_in
from crmbot.screens import welcome
from crmbot.screens.screen import Screen
from handlers.base.app import App
from handlers.base.context import Context

FIRST = -10


async def guard(update: Update, context: Context) -> None:
    """Stops every update that no room may see."""
    chat, user = update.effective_chat, update.effective_user
    if chat and chat.type != Chat.PRIVATE:
        await _leave(chat, context)
        raise ApplicationHandlerStop
    if user is None:
        raise ApplicationHandlerStop
    if not context.services.roster.belongs(user.id):
        if update.message:
            await _stranger(update, context)
        raise ApplicationHandlerStop


async def _leave(chat: Chat, context: Context) -> None:
    if chat.type == Chat.CHANNEL:
        return
    await chat.send_message(context.texts.say("start-group"))
    await chat.leave()


async def _stranger(update: Update, context: Context) -> None:
    assert update.message is not None and update.effective_user is not None
    user, signup = update.effective_user, context.services.settings.signup
    language = "en" if user.language_code == "en" else "fa"
    came = await context.at_gate(
        coming_in.come_in, user.id, user.full_name, language, update.message.text or "", signup
    )
    if came.member:
        context.services.roster.put(came.member)
        await context.say(welcome.greeting(context.texts))
    elif came.told:
        await context.say(Screen(context.texts.say(came.told)))


async def came_or_went(update: Update, context: Context) -> None:
    """Somebody blocked or unblocked the bot."""
    change = update.my_chat_member
    if change is None or change.chat.type != Chat.PRIVATE:
        return
    gone = context.instant if change.new_chat_member.status == "kicked" else None
    await context.at_gate(lambda gate: gate.people.leave(change.from_user.id, gone))


def register(app: App) -> None:
    """Puts the door before every room."""
    app.add_handler(ChatMemberHandler(came_or_went, ChatMemberHandler.MY_CHAT_MEMBER), FIRST + 1)
    app.add_handler(TypeHandler(Update, guard), FIRST)
