"""File downloads: /file/bot<token>/<path> for the bot, /sim/file/<id> for the page."""

import hmac
from urllib.parse import quote

from tornado.web import HTTPError

from playground.core.files import StoredFile
from playground.core.images import picture
from playground.core.refusal import RefusalError
from playground.http.guard import Guarded, PageGuarded


class BotDownload(Guarded):
    """The bot fetches a file by the `file_path` getFile gave it."""

    def get(self, token: str, path: str) -> None:
        if not hmac.compare_digest(token.encode(), self.stage.token.encode()):
            return self.write_json({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)
        file = self.stage.world.files.at(path)
        if file is None:
            return self.write_json({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(file.content)
        return None


class PageDownload(PageGuarded):
    """The page shows pictures and plays sound; everything else is only saved, never shown."""

    def get(self, file_id: str) -> None:
        try:
            file = self.stage.world.files.get(file_id)
        except RefusalError as error:
            raise HTTPError(404) from error
        shown = _harmless_type(file)
        self.set_header("Content-Type", shown or "application/octet-stream")
        manner = "inline" if shown else "attachment"
        self.set_header("Content-Disposition", f"{manner}; filename*=UTF-8''{quote(file.name)}")
        self.finish(file.content)


def _harmless_type(file: StoredFile) -> str:
    found = picture(file.content)
    if found:
        return found[0]
    return file.mime if file.mime.startswith(("audio/", "video/")) else ""
