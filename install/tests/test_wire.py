"""Frames that no front end sends are dropped, and the kernel goes on."""

import json
import time

import pytest
import zmq
from jupyter_client.session import Session

GARBAGE = {
    "one frame": [b"hello"],
    "no frames to speak of": [b"", b""],
    "delimiter only": [b"<IDS|MSG>"],
    "too few frames": [b"<IDS|MSG>", b"", b"{}"],
    "not JSON": [b"<IDS|MSG>", b"0" * 64, b"}{", b"{}", b"{}", b"{}"],
    "invalid UTF-8": [b"<IDS|MSG>", b"0" * 64, b"\xff\xfe", b"\xc0\x80", b"{}", b"{}"],
    "bytes": [bytes(range(256)) for _ in range(7)],
}


@pytest.fixture
def raw(kernel):
    """Sockets of our own beside the client's, by channel."""
    with zmq.Context() as context:
        sockets = []

        def connect(channel: str):
            info = kernel.manager.get_connection_info()
            socket = context.socket(zmq.DEALER)
            socket.linger = 0
            socket.connect(f"{info['transport']}://{info['ip']}:{info[channel + '_port']}")
            sockets.append(socket)
            return socket

        yield connect
        for socket in sockets:
            socket.close()


@pytest.mark.parametrize("channel", ["shell", "control", "stdin", "hb"])
@pytest.mark.parametrize("frames", GARBAGE.values(), ids=GARBAGE.keys())
def test_garbage_is_survived(kernel, raw, channel, frames):
    raw(channel).send_multipart(frames)
    assert kernel.run("1 + 1").value == "2"


def signed_by(key: bytes, content: dict):
    session = Session(key=key)
    return session.serialize(session.msg("execute_request", content=content))


def test_a_message_with_a_wrong_key_is_dropped(kernel, raw):
    socket = raw("shell")
    socket.send_multipart(signed_by(b"not the key", {"code": "int forged = 1;", "silent": False}))
    time.sleep(0.5)
    assert kernel.run("forged").status == "error"
    assert socket.poll(200) == 0


def test_invalid_text_under_a_right_signature_is_survived(kernel, raw):
    session = Session(key=kernel.manager.session.key)
    header = json.dumps(session.msg_header("execute_request"), default=str).encode()
    for content in (b'{"code": "\xff"}', b"[]", b'{"code": 7}', b"{}"):
        frames = [header, b"{}", b"{}", content]
        raw("shell").send_multipart([b"<IDS|MSG>", session.sign(frames), *frames])
        assert kernel.run("1 + 1").value == "2"
