"""The one reader of the environment: what the person who runs the bot has chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

SignUp = Literal["claim", "open"]
_ROOT = Path(__file__).resolve().parent.parent
TELEGRAM_API = "https://api.telegram.org/bot"
TELEGRAM_FILES = "https://api.telegram.org/file/bot"


class SettingsError(ValueError):
    """A variable of the environment that cannot be meant; the message names it and never repeats a secret."""


@dataclass(frozen=True)
class Webhook:
    """Where Telegram shall deliver updates, and the secret it must show."""

    url: str
    listen: str
    port: int
    secret: str


@dataclass(frozen=True)
class Settings:
    """Everything the environment decides, read once at start.

    An empty ``token`` means: no Telegram, start the playground. ``now`` is the aware instant at which the clock
    starts (None: the real one). ``api_url`` ends in ``/bot`` and ``file_url`` in ``/file/bot``.
    """

    token: str = ""
    api_url: str = TELEGRAM_API
    file_url: str = TELEGRAM_FILES
    database_url: str = ""
    proxy_url: str = ""
    webhook: Webhook | None = None
    playground_port: int = 8088
    signup: SignUp = "claim"
    now: datetime | None = None


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings in ``CRMBOT_*`` variables.

    Raises:
        SettingsError: a variable is set to something it cannot be.
    """
    get = _Reader(environment)
    return Settings(
        token=get.token(),
        api_url=get.ending("API_URL", TELEGRAM_API, "/bot"),
        file_url=get.ending("FILE_URL", TELEGRAM_FILES, "/file/bot"),
        database_url=get.database("DATABASE_URL"),
        proxy_url=get.text("PROXY_URL"),
        webhook=get.webhook(),
        playground_port=get.port("PLAYGROUND_PORT", 8088),
        signup=get.signup(),
        now=get.instant("NOW"),
    )


def default_database(name: str) -> str:
    """The URL of ``data/<name>.db`` beside the code, whatever the current folder is; the folder is made."""
    folder = _ROOT / "data"
    folder.mkdir(exist_ok=True)
    return f"sqlite:///{folder / name}.db"


class _Reader:
    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str, default: str = "") -> str:
        return self._environment.get(f"CRMBOT_{name}", "").strip() or default

    def token(self) -> str:
        value = self.text("TOKEN")
        number, colon, secret = value.partition(":")
        if value and not (number.isascii() and number.isdigit() and colon and secret):
            raise SettingsError("CRMBOT_TOKEN must look like 123456:ABC...")
        return value

    def ending(self, name: str, default: str, end: str) -> str:
        value = self.text(name, default)
        if not value.endswith(end):
            raise SettingsError(f"CRMBOT_{name} must end in {end}")
        return value

    def database(self, name: str) -> str:
        value = self.text(name)
        if value and not value.startswith("sqlite:///"):
            raise SettingsError(f"CRMBOT_{name} must be sqlite:///path")
        return value

    def port(self, name: str, default: int) -> int:
        value = self.text(name, str(default))
        if not value.isascii() or not value.isdigit() or int(value) > 65535:
            raise SettingsError(f"CRMBOT_{name} must be a port number")
        return int(value)

    def signup(self) -> SignUp:
        value = self.text("SIGNUP", "claim")
        for known in get_args(SignUp):
            if value == known:
                return known  # type: ignore[no-any-return]
        raise SettingsError("CRMBOT_SIGNUP must be claim or open")

    def instant(self, name: str) -> datetime | None:
        value = self.text(name)
        if not value:
            return None
        try:
            instant = datetime.fromisoformat(value)
        except ValueError as error:
            raise SettingsError(f"CRMBOT_{name} must be an ISO instant") from error
        if instant.tzinfo is None:
            raise SettingsError(f"CRMBOT_{name} needs a zone, such as 2026-11-21T08:30+03:30")
        return instant

    def webhook(self) -> Webhook | None:
        url = self.text("WEBHOOK_URL")
        if not url:
            return None
        secret = self.text("WEBHOOK_SECRET")
        if not secret:
            raise SettingsError("CRMBOT_WEBHOOK_URL needs CRMBOT_WEBHOOK_SECRET: anybody could post updates without it")
        return Webhook(url, self.text("WEBHOOK_LISTEN", "127.0.0.1"), self.port("WEBHOOK_PORT", 8443), secret)
