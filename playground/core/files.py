"""Files the bot and the people have sent, and the descriptions Telegram gives of them."""

import mimetypes
import secrets
from dataclasses import dataclass, field

from playground.core.images import picture
from playground.core.params import JSON, Params, Upload
from playground.core.refusal import RefusalError, bad

PHOTO_MOST = 10 * 1024 * 1024
UPLOAD_MOST = 50 * 1024 * 1024
DOWNLOAD_MOST = 20 * 1024 * 1024


@dataclass(frozen=True)
class StoredFile:
    """One file. `kind` is the Bot API's field name for it: photo, document, voice, sticker ..."""

    id: str
    kind: str
    name: str
    mime: str
    content: bytes = field(repr=False)

    @property
    def unique_id(self) -> str:
        """The id that stays the same for all bots."""
        return self.id[-15:]

    @property
    def path(self) -> str:
        """The `file_path` to download it by."""
        suffix = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{self.kind}s/{self.id}.{suffix if suffix.isalnum() and suffix.isascii() else 'bin'}"

    def described(self) -> JSON:
        """The fields all file objects share. Sizes in bytes."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


class Files:
    """All files by id."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload) -> StoredFile:
        """Keeps an upload under a fresh id."""
        mime = upload.mime or mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
        file = StoredFile(f"BQAC{secrets.token_urlsafe(33)}", kind, upload.name, mime, upload.content)
        self._by_id[file.id] = self._by_path[file.path] = file
        return file

    def get(self, file_id: str) -> StoredFile:
        """The file of that id. Refused when there is none."""
        if file_id not in self._by_id:
            raise bad("wrong file_id or the file is temporarily unavailable")
        return self._by_id[file_id]

    def at(self, path: str) -> StoredFile | None:
        """The file behind a download path."""
        return self._by_path.get(path)

    def given(self, params: Params, name: str, kind: str) -> StoredFile:
        """The file a call sends: an upload under its own name or through attach://, or the id of a known file."""
        value = params.text(name)
        upload = params.uploads.get(value.removeprefix("attach://") if value.startswith("attach://") else name)
        if upload is not None:
            return self.add(kind, _accepted(kind, upload))
        if not value:
            raise bad(f"there is no {kind} in the request")
        if value.startswith(("http://", "https://")):
            raise bad("wrong file identifier/HTTP URL specified")
        file = self.get(value)
        if file.kind != kind:
            raise bad(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
        return file


def content_of(file: StoredFile) -> JSON:
    """The message fields for a file: `{"document": {...}}`, `{"photo": [...]}` ..."""
    described = file.described()
    if file.kind == "photo":
        _, width, height = picture(file.content) or ("", 0, 0)
        small = min(1.0, 320 / max(width, height, 1))
        thumb = {**described, "width": int(width * small), "height": int(height * small)}
        return {"photo": [thumb, {**described, "width": width, "height": height}]}
    if file.kind == "document":
        return {"document": {**described, "file_name": file.name, "mime_type": file.mime}}
    if file.kind == "sticker":
        shape = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        return {"sticker": {**described, **shape, "emoji": "👍"}}
    return {file.kind: {**described, "duration": 1, "mime_type": file.mime}}


def _accepted(kind: str, upload: Upload) -> Upload:
    if len(upload.content) > UPLOAD_MOST:
        raise RefusalError(413, "Request Entity Too Large")
    if not upload.content:
        raise bad("file must be non-empty")
    if kind == "photo" and (len(upload.content) > PHOTO_MOST or picture(upload.content) is None):
        raise bad("IMAGE_PROCESS_FAILED")
    return upload
