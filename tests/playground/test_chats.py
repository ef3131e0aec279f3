"""Who can be written to, groups, and what the bot says of itself."""

import pytest
from telegram import Bot, BotCommandScopeAllPrivateChats, MenuButtonCommands
from telegram.error import BadRequest, Forbidden

from playground import Account
from playground.client import Person, SimClient


async def test_nobody_is_written_to_before_he_opened_the_chat(bot: Bot, owner: Person) -> None:
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(owner.id, "x")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(1, "x")
    owner.says("/start")
    await bot.send_message(owner.id, "x")


async def test_who_blocked_the_bot_gets_nothing_until_he_comes_back(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    owner.blocks()
    with pytest.raises(Forbidden, match=r"(?i)bot was blocked by the user"):
        await bot.send_message(owner.id, "x")
    owner.unblocks()
    await bot.send_message(owner.id, "x")
    updates = await bot.get_updates()
    changes = [update.my_chat_member.new_chat_member.status for update in updates if update.my_chat_member]
    assert changes == ["kicked", "member"]
    assert updates[-1].message is not None
    assert updates[-1].message.text == "/start"


async def test_in_a_group_the_bot_hears_commands_mentions_and_replies(bot: Bot, owner: Person, sim: SimClient) -> None:
    group = owner.opens_group("همکاران", [sim.person("colleague").id])
    colleague = sim.person("colleague").in_chat(group.chat_id)
    colleague.says("سلام")
    colleague.says("/help")
    colleague.says("/help@another_bot")
    sent = await bot.send_message(group.chat_id, "x")
    colleague.replies_to(sent.message_id).says("y")
    heard = [update.message for update in await bot.get_updates() if update.message]
    assert [message.text for message in heard] == [None, "/help", "y"]
    assert heard[0].group_chat_created
    assert {message.chat.type for message in heard} == {"group"}


async def test_the_bot_leaves_a_group_for_good(bot: Bot, owner: Person) -> None:
    group = owner.opens_group("همکاران")
    await bot.leave_chat(group.chat_id)
    with pytest.raises(Forbidden):
        await bot.send_message(group.chat_id, "x")


async def test_a_bot_put_out_of_a_group_is_told(bot: Bot, owner: Person) -> None:
    owner.opens_group("همکاران").removes_bot()
    change = (await bot.get_updates())[-1].my_chat_member
    assert change is not None
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")


async def test_the_commands_menu_follows_scope_and_language(bot: Bot, owner: Person) -> None:
    await bot.set_my_commands([("start", "begin")])
    await bot.set_my_commands([("today", "امروز")], BotCommandScopeAllPrivateChats(), "fa")
    assert owner.commands() == ["today"]
    assert [command.command for command in await bot.get_my_commands()] == ["start"]
    await bot.delete_my_commands(BotCommandScopeAllPrivateChats(), "fa")
    assert owner.commands() == ["start"]


@pytest.mark.parametrize(
    ("command", "reason"),
    [(("Start", "x"), "bot_command_invalid"), (("x" * 33, "x"), "bot_command_invalid"), (("ok", ""), "description")],
)
async def test_a_wrong_command_is_refused(bot: Bot, command: tuple[str, str], reason: str) -> None:
    with pytest.raises(BadRequest, match=rf"(?i){reason}"):
        await bot.set_my_commands([command])


async def test_descriptions_and_the_menu_button_are_taken(bot: Bot, sim: SimClient, owner: Person) -> None:
    owner.says("/start")
    await bot.set_my_description("دفتر مشتری‌ها")
    await bot.set_my_short_description("دفتر")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert sim.state()["descriptions"] == {"description": "دفتر مشتری‌ها", "short_description": "دفتر"}
    with pytest.raises(BadRequest, match=r"(?i)too long"):
        await bot.set_my_short_description("x" * 121)


async def test_a_chat_is_described(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    sent = await bot.send_message(owner.id, "x")
    await bot.pin_chat_message(owner.id, sent.message_id)
    chat = await bot.get_chat(owner.id)
    assert (chat.id, chat.type, chat.first_name) == (owner.id, "private", owner.account.first_name)
    assert chat.pinned_message is not None
    assert chat.pinned_message.message_id == sent.message_id


async def test_a_wrong_chat_action_is_refused(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    await bot.send_chat_action(owner.id, "typing")
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action"):
        await bot.send_chat_action(owner.id, "sleeping")


def test_a_person_can_join_later(sim: SimClient) -> None:
    newcomer = sim.new_person("newcomer", 8_000_000_000, "Ali")
    newcomer.says("/start")
    assert sim.person(8_000_000_000).reads()[0].text == "/start"
    assert newcomer.account == Account("newcomer", 8_000_000_000, "Ali")
