"""All addresses in one table."""

from tornado.web import Application

from playground.http.bot_api import BotApi
from playground.http.downloads import BotDownload, PageDownload
from playground.http.page import Page, Socket
from playground.http.polling import LongPolls
from playground.http.sim import SimGet, SimPost
from playground.http.stage import Stage


def application(stage: Stage, polls: LongPolls) -> Application:
    """The playground as a tornado application."""
    common = {"stage": stage}
    return Application(
        [
            (r"/bot([^/]+)/(\w+)", BotApi, {"stage": stage, "polls": polls}),
            (r"/file/bot([^/]+)/(.+)", BotDownload, common),
            (r"/sim/file/([\w-]+)", PageDownload, common),
            (r"/sim/socket", Socket, common),
            (r"/sim/(act|acts|people|faults|flood|latency|redeliver|reset|expire|control)", SimPost, common),
            (r"/sim/(\w+)", SimGet, common),
            (r"/", Page, common),
        ],
        log_function=lambda handler: None,
        websocket_ping_interval=0,
    )
