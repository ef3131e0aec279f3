"""GET /sim/<question>: what tests and the page read, and the long polls by which they wait."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from playground.core.params import JSON
from playground.core.transcript import transcript
from playground.http.stage import Stage

Asked = dict[str, str]
Question = Callable[[Stage, Asked], Awaitable[Any]]


async def _state(stage: Stage, _asked: Asked) -> JSON:
    """All but the messages: bot, people, chats, notice, controls, version."""
    world = stage.world
    return {
        "version": world.version,
        "bot": world.bot,
        "people": [asdict(account) for account in world.people.values()],
        "chats": [_chat(stage, chat_id) for chat_id in world.chats],
        "polling": stage.polling,
        "notice": stage.notice,
        "controls": [label for label, _ in stage.controls],
        "descriptions": {name: text for (name, code), text in world.commands.descriptions.items() if not code},
    }


def _chat(stage: Stage, chat_id: int) -> JSON:
    chat = stage.world.chats[chat_id]
    person = stage.world.people.get(chat_id)
    language = person.language_code if person else ""
    return {
        "id": chat_id,
        "data": chat.data,
        "members": sorted(chat.members),
        "opened": chat.opened,
        "blocked": chat.blocked,
        "keyboard": chat.keyboard,
        "pinned": chat.pinned,
        "menu_button": chat.menu_button,
        "commands": stage.world.commands.for_person(chat_id, language),
    }


async def _one_chat(stage: Stage, asked: Asked) -> JSON:
    """One `chat` as in the state: reply keyboard, commands, what is pinned ..."""
    return _chat(stage, int(asked["chat"]))


async def _messages(stage: Stage, asked: Asked) -> list[JSON]:
    """The messages of `chat`, oldest first."""
    return [message.as_seen() for message in stage.world.chats[int(asked["chat"])].messages.values()]


async def _transcript(stage: Stage, asked: Asked) -> JSON:
    """The chat as {"text": ...}."""
    return {"text": transcript(stage.world.chats[int(asked["chat"])])}


async def _calls(stage: Stage, asked: Asked) -> JSON:
    """The Bot API calls, all or of one `method`, and how many there were of each."""
    log = stage.world.log
    return {"calls": log.as_json(asked.get("method")), "counts": dict(log.counts)}


async def _errors(stage: Stage, _asked: Asked) -> JSON:
    """Mistakes that must fail a test, and the taps that were never answered."""
    world = stage.world
    return {"errors": world.log.errors, "unanswered": world.queries.unanswered()}


async def _timings(stage: Stage, _asked: Asked) -> JSON:
    """Seconds from a person's message to the bot's first message after it, in order; how much still waits."""
    world = stage.world
    waiting = sum(len(chat.asked_at) for chat in world.chats.values())
    return {"latencies": world.latencies, "unanswered": waiting, "queued": len(world.updates)}


async def _answers(stage: Stage, asked: Asked) -> list[str]:
    """The notes the bot has shown `person` (an id) on taps, oldest first."""
    return [text for person, text in stage.world.answers if person == int(asked["person"])]


async def _wait(stage: Stage, asked: Asked) -> JSON:
    """Waits until the world's version exceeds `since`, at most `timeout` seconds."""
    since, deadline = int(asked["since"]), _deadline(stage, asked)
    while stage.world.version <= since and await stage.wait(deadline - stage.now()):
        pass
    return {"version": stage.world.version}


async def _heard(stage: Stage, asked: Asked) -> JSON:
    """Waits until the bot has done something in `chat` after version `since` and is quiet again."""
    chat_id, since, deadline = int(asked["chat"]), int(asked["since"]), _deadline(stage, asked)
    while stage.world.chats[chat_id].touched <= since:
        if not await stage.wait(deadline - stage.now()):
            return {"heard": False, "version": stage.world.version}
    calm = await _calm(stage, float(asked.get("calm", "0.05")), deadline)
    return {"heard": calm, "version": stage.world.version}


async def _quiet(stage: Stage, asked: Asked) -> JSON:
    """Waits until no update is queued, no call is on its way, and nothing has happened for `calm` seconds."""
    return {"quiet": await _calm(stage, float(asked.get("calm", "0.2")), _deadline(stage, asked))}


async def _calm(stage: Stage, calm: float, deadline: float) -> bool:
    while stage.now() < deadline:
        idle = not len(stage.world.updates) and not stage.in_flight
        stirred = await stage.wait(calm if idle else deadline - stage.now())
        if idle and not stirred:
            return True
    return False


def _deadline(stage: Stage, asked: Asked) -> float:
    return stage.now() + float(asked.get("timeout", "5"))


QUESTIONS: dict[str, Question] = {
    "state": _state,
    "chat": _one_chat,
    "messages": _messages,
    "transcript": _transcript,
    "calls": _calls,
    "errors": _errors,
    "timings": _timings,
    "answers": _answers,
    "wait": _wait,
    "heard": _heard,
    "quiet": _quiet,
}
