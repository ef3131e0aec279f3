"""The page and the simulation API answer this machine's own page and nobody else."""

from http.client import HTTPConnection, HTTPResponse

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from playground import Playground
from playground.client import SimClient


def _get(playground: Playground, path: str, headers: dict[str, str]) -> tuple[int, HTTPResponse]:
    connection = HTTPConnection("127.0.0.1", _port(playground))
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer
    finally:
        connection.close()


def _port(playground: Playground) -> int:
    return int(playground.base_url.split(":")[2].split("/")[0])


def _page_token(playground: Playground) -> str:
    return playground.page_url.partition("token=")[2]


def test_the_page_allows_its_own_script_and_nothing_else(playground: Playground) -> None:
    status, answer = _get(playground, f"/?token={_page_token(playground)}", {})
    policy = answer.headers["Content-Security-Policy"]
    assert status == 200
    assert "default-src 'none'" in policy
    assert "script-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/sim/state", "/sim/socket", "/sim/file/x"])
def test_the_page_token_is_asked_for_everywhere(playground: Playground, path: str) -> None:
    assert _get(playground, path, {})[0] == 403
    assert _get(playground, f"{path}?token=wrong", {})[0] == 403
    assert _get(playground, path, {"X-Playground-Token": playground.token})[0] == 403


@pytest.mark.parametrize("host", ["example.org", "example.org:{port}", "127.0.0.1", "127.0.0.1:1", ""])
def test_a_foreign_host_name_is_refused(playground: Playground, host: str) -> None:
    headers = {"Host": host.format(port=_port(playground))}
    for path in (f"/?token={_page_token(playground)}", f"/bot{playground.token}/getMe"):
        assert _get(playground, path, headers)[0] in {400, 403}


@pytest.mark.parametrize("origin", ["http://example.org", "null", "http://127.0.0.1:1", "https://127.0.0.1:{port}"])
def test_a_foreign_origin_is_refused(playground: Playground, origin: str) -> None:
    headers = {"Origin": origin.format(port=_port(playground)), "X-Playground-Token": _page_token(playground)}
    assert _get(playground, "/sim/state", headers)[0] == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_the_page_itself_may_ask(playground: Playground, name: str) -> None:
    host = f"{name}:{_port(playground)}"
    headers = {"Host": host, "Origin": f"http://{host}", "X-Playground-Token": _page_token(playground)}
    assert _get(playground, "/sim/state", headers)[0] == 200


async def test_the_socket_tells_what_happens_to_the_page_only(playground: Playground) -> None:
    url = f"ws://127.0.0.1:{_port(playground)}/sim/socket?token={_page_token(playground)}"
    with pytest.raises(HTTPClientError, match="403"):
        await websocket_connect(HTTPRequest(url, headers={"Origin": "http://example.org"}))
    socket = await websocket_connect(url)
    SimClient(playground.page_url).person("owner").says("سلام")
    packet = await socket.read_message()
    assert isinstance(packet, str)
    assert '"event": "message"' in packet
    assert "سلام" in packet
    socket.close()
    while await socket.read_message() is not None:
        pass


def test_a_persons_page_is_never_shown_as_a_page(playground: Playground) -> None:
    person = SimClient(playground.page_url).person("owner")
    sent = person.sends_document(b"<script>alert(1)</script>", "x.html", mime="text/html")
    path = f"/sim/file/{sent.file_id}?token={_page_token(playground)}"
    status, answer = _get(playground, path, {})
    assert status == 200
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_each_start_has_tokens_of_its_own() -> None:
    one, other = Playground(), Playground()
    assert one.token != other.token
    assert one.token.partition(":")[0] == other.token.partition(":")[0]
    assert _page_token(one) != _page_token(other)


def test_a_taken_port_is_an_error_at_start(playground: Playground) -> None:
    with pytest.raises(OSError, match="in use"):
        Playground(port=_port(playground)).start()


def test_a_token_must_look_like_one() -> None:
    with pytest.raises(ValueError, match="a bot token is"):
        Playground(token="secret")
